import type { Place } from '@fcgilint/core';
import type { Directive, Param, Unknown } from '../../model.ts';
import { argument, placeOf } from '../words.ts';
import { fromBytes, lowerAscii, upperAscii } from './bytes.ts';
import { argumentBytes } from './config-bytes.ts';
import { evaluate } from './evaluate.ts';
import { flagOf, settingOf } from './location-conf.ts';
import { giveUp, UnknownSignal } from './signal.ts';
import type { Header, State } from './state.ts';

/** Something that is sent to a back end. */
export interface Sent {
  readonly name: string;
  readonly value: string | Unknown;
  readonly place: Place;
  readonly ifNotEmpty: boolean;
}

/** The list of a kind in force. Gives up where an unread include, or what encloses a fragment, may change it. */
export function listInForce(state: State, name: string): readonly Directive[] {
  const { directives, because } = state.gateway.effective(state.conf.block, name);
  if (because) throw new UnknownSignal(because);
  return directives;
}

/** Request headers that a cache looks at itself. */
const cacheHeaders = new Set([
  'if-modified-since',
  'if-unmodified-since',
  'if-none-match',
  'if-match',
  'range',
  'if-range',
]);

/** Whether answers of this kind may be kept, so that conditional requests are not passed on. */
export function isCached(state: State, family: string): boolean {
  const zone = settingOf(state.conf, `${family}_cache`);
  return zone !== null && zone !== 'off' && (state.method === 'GET' || state.method === 'HEAD');
}

/**
 * What a FastCGI, SCGI or uwsgi back end gets, in order: the parameters, then the request's headers as `HTTP_*` unless
 * a parameter of that name is set (nginx: ngx_http_fastcgi_create_request and its like).
 */
export function cgiParams(state: State, family: 'fastcgi' | 'scgi' | 'uwsgi', handler: Directive): Sent[] {
  const out: Sent[] = [];
  const overridden = new Set<string>();
  const list = listInForce(state, `${family}_param`);
  const before = state.matches;
  for (const directive of list) {
    const name = argumentBytes(directive, 0);
    const written = argumentBytes(directive, 1);
    if (name.length > 5 && name.startsWith('HTTP_')) {
      overridden.add(lowerAscii(name.slice(5)));
      // An empty one only keeps the header away.
      if (written === '') continue;
    }
    const value = evaluate(state, written);
    const ifNotEmpty = argument(directive, 2)?.value === 'if_not_empty';
    if (ifNotEmpty && value === '') continue;
    out.push({ name, value, place: placeOf(directive), ifNotEmpty });
  }
  checkCaptures(state, list, before);
  if (!flagOf(state.conf, `${family}_pass_request_headers`, true)) return out;
  const cached = isCached(state, family);
  for (const header of state.headers) {
    const key = header.lower.replaceAll('-', '_');
    if (overridden.has(key) || (cached && cacheHeaders.has(header.lower))) continue;
    out.push({ name: `HTTP_${upperAscii(key)}`, value: header.value, place: placeOf(handler), ifNotEmpty: false });
  }
  return out;
}

/**
 * The server goes through the list twice, for lengths and for values: when a `map` changes the captures in between,
 * lengths and values disagree.
 */
function checkCaptures(state: State, list: readonly Directive[], matchesBefore: number): void {
  if (state.matches === matchesBefore) return;
  const user = list.find((directive) => /\$[1-9]/.test(argumentBytes(directive, 1)));
  if (user) giveUp('a `map` changes the captures while they are used', placeOf(user));
}

/** Headers that are set, or kept away, unless the configuration names them (nginx: ngx_http_proxy_headers). */
const proxyDefaults: readonly (readonly [string, (state: State) => string | Unknown])[] = [
  ['Host', (state) => state.proxy?.host ?? ''],
  ['Connection', () => 'close'],
  ['Content-Length', (state) => contentLength(state)],
  ['Transfer-Encoding', () => ''],
  ['TE', () => ''],
  ['Keep-Alive', () => ''],
  ['Expect', () => ''],
  ['Upgrade', () => ''],
];

/** The headers that an HTTP back end gets, in order (nginx: ngx_http_proxy_create_request). */
export function proxyHeaders(state: State, handler: Directive): Sent[] {
  const out: Sent[] = [];
  const named = new Set<string>();
  const add = (name: string, value: string | Unknown, place: Place): void => {
    named.add(lowerAscii(name));
    if (value !== '') out.push({ name, value, place, ifNotEmpty: true });
  };
  const list = listInForce(state, 'proxy_set_header');
  const before = state.matches;
  for (const directive of list) {
    add(argumentBytes(directive, 0), evaluate(state, argumentBytes(directive, 1)), placeOf(directive));
  }
  checkCaptures(state, list, before);
  const cached = isCached(state, 'proxy');
  for (const [name, value] of proxyDefaults) {
    if (!named.has(lowerAscii(name))) add(name, value(state), placeOf(handler));
  }
  if (cached) for (const name of cacheHeaders) named.add(name);
  if (!flagOf(state.conf, 'proxy_pass_request_headers', true)) return out;
  for (const header of state.headers) {
    if (!named.has(header.lower))
      out.push({ name: header.name, value: header.value, place: placeOf(handler), ifNotEmpty: false });
  }
  return out;
}

/** The length of the request's body; empty for none. */
function contentLength(state: State): string {
  return header(state, 'content-length')?.value ?? '';
}

function header(state: State, lower: string): Header | undefined {
  return state.headers.find((each) => each.lower === lower);
}

/** As the outcome shows it. */
export function asParam(sent: Sent): Param {
  return {
    name: fromBytes(sent.name),
    value: typeof sent.value === 'string' ? fromBytes(sent.value) : null,
    place: sent.place,
    ifNotEmpty: sent.ifNotEmpty,
  };
}
