import type { Directive, Unknown } from '../../model.ts';
import { addressText } from '../address.ts';
import { childrenNamed } from '../children.ts';
import { locationHead } from '../location.ts';
import type { NginxUpstream } from '../types.ts';
import { type PassTarget, parsePass } from '../upstream.ts';
import { argumentsOf, hasVariable, placeOf } from '../words.ts';
import { fromBytes } from './bytes.ts';
import { argumentBytes, wordBytes } from './config-bytes.ts';
import { evaluate } from './evaluate.ts';
import { inForce } from './location-conf.ts';
import { giveUp, required } from './signal.ts';
import type { State } from './state.ts';

/** Where a pass directive sends a request. */
export interface ResolvedPass {
  readonly directive: Directive;
  readonly target: PassTarget;
  readonly endpoints: readonly string[];
  /** The argument has variables: a path in it replaces the whole URI. */
  readonly computed: boolean;
  /** How much of the URI a path in the pass replaces: the text of the location that the directive stands in. */
  readonly replaced: number;
}

/** Resolves a pass directive; a number is the status with which the server fails. */
export function resolvePass(state: State, directive: Directive): ResolvedPass | 500 | 502 {
  const name = directive.name;
  const written = argumentBytes(directive, 0);
  const computed = hasVariable(written);
  const text = computed ? required(evaluate(state, written)) : written;
  const target: PassTarget | Unknown = parsePass(name, text);
  if ('kind' in target) {
    // At run time the server fails where it would refuse to start on a constant.
    if (computed) return 500;
    giveUp(target.because, placeOf(directive));
  }
  const endpoints = computed ? computedEndpoints(state, target) : literalEndpoints(state, target);
  if (typeof endpoints === 'number') return endpoints;
  return { directive, target, endpoints, computed, replaced: replacedLength(directive) };
}

function literalEndpoints(state: State, target: PassTarget): readonly string[] {
  const group = groupOf(state, target);
  return group ? groupEndpoints(group) : [addressText(target.address)];
}

/** nginx: ngx_http_upstream_init_request: a group, an address, or a name that needs a resolver. */
function computedEndpoints(state: State, target: PassTarget): readonly string[] | 500 | 502 {
  const group = groupOf(state, target);
  if (group) return groupEndpoints(group);
  const { address } = target;
  if (address.kind === 'unix') return [addressText(address)];
  if (address.kind !== 'unknown' && address.port === 0) return 500;
  if (address.kind === 'name' && !alsoLiteral(state, target)) {
    if (inForce(state.conf, 'resolver').length === 0) return 502;
  }
  return [addressText(address)];
}

/** A name and port that stands in some pass directive was resolved when the server started. */
function alsoLiteral(state: State, target: PassTarget): boolean {
  const { address } = target;
  return (
    address.kind === 'name' &&
    state.gateway.backends.some(
      (backend) =>
        backend.name === null &&
        backend.endpoints.some(
          (endpoint) =>
            endpoint.address.kind === 'name' &&
            endpoint.address.host.toLowerCase() === address.host.toLowerCase() &&
            endpoint.address.port === address.port,
        ),
    )
  );
}

function groupOf(state: State, target: PassTarget): NginxUpstream | undefined {
  if (target.hasPort || target.address.kind !== 'name') return undefined;
  return state.gateway.upstreams.get(target.address.host.toLowerCase());
}

/** The servers of a group that get requests while all is well: neither `down` nor `backup`. */
function groupEndpoints(group: NginxUpstream): readonly string[] {
  const out: string[] = [];
  for (const [index, server] of childrenNamed(group.directive.children, 'server').entries()) {
    const options = argumentsOf(server).slice(1);
    if (options.includes('down') || options.includes('backup')) continue;
    out.push(addressText(group.endpoints[index]!.address));
  }
  return out;
}

function replacedLength(directive: Directive): number {
  const block = directive.parent;
  if (block?.name !== 'location') return 0;
  const head = locationHead(block);
  return head && (head.kind === 'prefix' || head.kind === 'exact') ? wordBytes(block, head.name).length : 0;
}

/** `$proxy_host` and `$proxy_port` (nginx: ngx_http_proxy_set_vars). */
export function proxyIdentity(target: PassTarget): { host: string; port: string } {
  const { address, hasPort, defaultPort } = target;
  if (address.kind === 'unix') return { host: 'localhost', port: '' };
  const port = address.kind === 'unknown' ? defaultPort : address.port;
  const host = target.authority.startsWith('[')
    ? target.authority.slice(0, target.authority.indexOf(']') + 1)
    : (target.authority.split(':')[0] ?? '');
  return !hasPort || port === defaultPort
    ? { host, port: String(defaultPort) }
    : { host: `${host}:${target.authority.slice(host.length + 1)}`, port: target.authority.slice(host.length + 1) };
}

/** For the trace. */
export function endpointsText(endpoints: readonly string[]): string {
  return endpoints.map(fromBytes).join(' or ');
}
