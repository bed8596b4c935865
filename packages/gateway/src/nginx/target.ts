import type { Backend, Directive, GatewayTarget, Target, Unknown } from '../model.ts';
import { childrenNamed } from './children.ts';
import { paramDirective, paramsOf } from './params.ts';
import { type Effective, type NginxGateway, passProtocols } from './types.ts';
import { parsePass } from './upstream.ts';
import { argument, argumentsOf, hasVariable, placeOf, unknown } from './words.ts';

/** Directives of the rewrite module: they run in the order in which they stand. */
export const scriptNames: ReadonlySet<string> = new Set(['if', 'set', 'rewrite', 'return', 'break']);

/** Patterns that match every URI. */
const always = new Set(['^', '.*', '^.*', '^.*$', '(.*)', '^(.*)$', '^(.*)', '/', '^/', '^/(.*)$', '^/(.*)', '.', '']);

/** Content handlers that are built in but end in no file and no back end. */
const otherHandlers: ReadonlyMap<string, number> = new Map([
  ['stub_status', 200],
  ['empty_gif', 200],
]);

/** Content handlers of other modules: what they answer is unknown. */
const foreignHandlers =
  /^(content_by_lua|js_content$|perl$|echo($|_)|passenger_enabled$|drizzle_pass$|redis2?_pass$|memc_pass$|postgres_pass$|tunnel_pass$|rds_|unit_pass$|api$|status$|hls$|f4f$|upload_pass$|srcache_|ngx_mruby|mruby_content)/;

/**
 * Where the requests end that a block takes, seen without any request: an unconditional `return` or redirect first,
 * then the content handler (of two the last one written), then the file system. What of the block decides that was
 * found before: its rewrite directives, the first `allow` or `deny`, the handler.
 */
export function targetOf(
  gateway: NginxGateway,
  block: Directive | null,
  script: readonly Directive[],
  access: Directive | null,
  handler: Directive | null,
): Target {
  return (
    (script.length > 0 ? scripted(script) : null) ??
    (access ? denied(gateway, block, access) : null) ??
    (handler ? handled(gateway, block, handler) : staticTarget(gateway, block))
  );
}

function scripted(script: readonly Directive[]): Target | null {
  for (let at = 0; at < script.length; at++) {
    const child = script[at]!;
    const { name } = child;
    if (name === 'break') return null;
    if (name === 'return') return returnTarget(child);
    if (name !== 'rewrite') continue;
    const [pattern = '', to = '', flag] = argumentsOf(child);
    const redirect = flag === 'redirect' || flag === 'permanent' || /^(https?:\/\/|\$scheme)/.test(to);
    if (!always.has(pattern)) {
      // It may or may not run, and what follows depends on it.
      continue;
    }
    if (redirect) return { kind: 'redirect', status: flag === 'permanent' ? 301 : 302, to };
    if (flag === 'break') return null;
    return { kind: 'rewrite', to };
  }
  return null;
}

function returnTarget(directive: Directive): Target {
  const [first = '', second] = argumentsOf(directive);
  if (!/^[0-9]+$/.test(first)) return { kind: 'redirect', status: 302, to: first };
  const status = Number(first);
  if ([301, 302, 303, 307, 308].includes(status)) return { kind: 'redirect', status, to: second ?? '' };
  return status === 403 || status === 401 || status === 444 ? { kind: 'deny', status } : { kind: 'error', status };
}

/** `deny all` with nothing before it that lets somebody in. */
function denied(gateway: NginxGateway, block: Directive | null, first: Directive): Target | null {
  if (first.name !== 'deny' || argument(first, 0)?.value !== 'all') return null;
  const satisfy = childrenNamed(block ? block.children : gateway.tree.roots, 'satisfy')[0];
  return satisfy && argument(satisfy, 0)?.value === 'any' ? null : { kind: 'deny', status: 403 };
}

const handlerNames = new Map<string, boolean>();

/** Whether a directive of this name answers requests itself: a pass directive, or a handler of another module. */
export function isHandler(name: string): boolean {
  let answer = handlerNames.get(name);
  if (answer === undefined) {
    answer = passProtocols.has(name) || otherHandlers.has(name) || foreignHandlers.test(name);
    handlerNames.set(name, answer);
  }
  return answer;
}

/** The pass directive or other handler of a block that counts: the last one written. */
export function handlerOf(children: readonly Directive[]): Directive | null {
  for (let index = children.length - 1; index >= 0; index--) {
    const child = children[index]!;
    if (isHandler(child.name)) return child;
  }
  return null;
}

function handled(gateway: NginxGateway, block: Directive | null, handler: Directive): Target {
  const { name } = handler;
  const status = otherHandlers.get(name);
  if (status !== undefined) return { kind: 'error', status };
  if (!passProtocols.has(name)) return unknown(`what \`${name}\` answers is not modelled`, placeOf(handler));
  return gatewayTarget(gateway, block, handler);
}

function gatewayTarget(gateway: NginxGateway, block: Directive | null, pass: Directive): GatewayTarget | Unknown {
  const backend = gateway.backendOf(pass);
  if ('because' in backend) return backend;
  return new LazyGatewayTarget(gateway, block, backend, passUri(pass.name, argument(pass, 0)?.value ?? ''));
}

/** A class: V8 gives each object literal with a getter a shape of its own, and a large configuration has tens of thousands. */
class LazyGatewayTarget implements GatewayTarget {
  readonly kind = 'gateway';
  readonly protocol: Backend['protocol'];
  readonly backend: Backend;
  readonly uri: string | null;
  readonly #gateway: NginxGateway;
  readonly #block: Directive | null;
  #params: GatewayTarget['params'] | null = null;

  constructor(gateway: NginxGateway, block: Directive | null, backend: Backend, uri: string | null) {
    this.protocol = backend.protocol;
    this.backend = backend;
    this.uri = uri;
    this.#gateway = gateway;
    this.#block = block;
  }

  /** Computed when first asked for: thousands of locations share long lists. */
  get params() {
    if (!this.#params) {
      const list = paramDirective(this.protocol);
      this.#params = list ? paramsOf(this.#gateway.effective(this.#block, list)) : [];
    }
    return this.#params;
  }
}

/** The path written in a pass; `null` without one. */
function passUri(name: string, text: string): string | null {
  if (name !== 'proxy_pass') return null;
  if (hasVariable(text)) return /^https?:\/\/[^/?]*([/?].*)$/i.exec(text)?.[1] ?? null;
  const target = parsePass(name, text);
  return 'kind' in target || target.uri === '' ? null : target.uri;
}

function staticTarget(gateway: NginxGateway, block: Directive | null): Target {
  const effective = gateway.effective(block, 'root');
  const mode = effective.directives[0]?.name === 'alias' ? 'alias' : 'root';
  return { kind: 'static', root: rootIn(effective), mode };
}

/**
 * The folder that `root` or `alias` names for a block: unknown when it has variables, is relative to the server's
 * prefix or may be set elsewhere; `null` when nothing sets it and the server's own default (`html`) applies.
 */
export function documentRoot(gateway: NginxGateway, block: Directive | null): string | Unknown | null {
  return rootIn(gateway.effective(block, 'root'));
}

function rootIn({ directives, because }: Effective): string | Unknown | null {
  if (because) return because;
  const directive = directives[0];
  if (!directive) return null;
  const word = argument(directive, 0);
  if (!word) return unknown('the directive has no argument', placeOf(directive));
  const { value } = word;
  if (hasVariable(value)) return unknown(`\`${value}\` is known only at run time`, placeOf(directive));
  if (!value.startsWith('/')) return unknown(`\`${value}\` is relative to the server's prefix`, placeOf(directive));
  return value;
}
