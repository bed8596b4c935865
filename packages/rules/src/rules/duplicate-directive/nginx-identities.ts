import type { Place, Word } from '@fcgilint/core';
import type { Directive } from '@fcgilint/gateway';
import { addressText, locationHead } from '@fcgilint/gateway/nginx';
import { listenAddress } from '../../shared/nginx-address.ts';
import type { NginxPlace } from '../../shared/nginx-directives.ts';
import { hostKeys } from './nginx-map-keys.ts';

/** What must not stand twice. */
export interface Identity {
  readonly key: string;
  readonly message: string;
  readonly data: Readonly<Record<string, string>>;
  /** What the server says. */
  readonly says: string;
  /** The block in which it must be alone; default: the one that the directive stands in. */
  readonly scope?: Directive | null;
  /** Where it is to be shown; default: the head of the directive. */
  readonly at?: Place;
  /** The server itself has one already. */
  readonly builtIn?: boolean;
  /** The first may be a word of the same directive. */
  readonly within?: boolean;
  /** Whether this one is refused beside the first; default: it is. */
  readonly conflicts?: (first: Directive) => boolean;
}

/** Directives of several names that must not meet: zones of shared memory, and what fills the slot of `root`. */
export const mixing: ReadonlySet<string> = new Set([
  'alias',
  'fastcgi_cache_path',
  'limit_conn_zone',
  'limit_req_zone',
  'proxy_cache_path',
  'root',
  'scgi_cache_path',
  'uwsgi_cache_path',
]);

/** The others for which `identitiesOf` has an answer. */
const naming: ReadonlySet<string> = new Set([
  'limit_conn',
  'limit_req',
  'listen',
  'location',
  'log_format',
  'proxy_cookie_domain',
  'proxy_cookie_flags',
  'proxy_cookie_path',
  'proxy_redirect',
  'upstream',
  'valid_referers',
  'worker_priority',
]);

/** Whether directives of this name may have identities; see `identitiesOf`. */
export function mayName(name: string): boolean {
  return naming.has(name) || mixing.has(name);
}

/** Directives that name something, and how the server compares the names. */
export function identitiesOf(directive: Directive, { name, contexts }: NginxPlace): readonly Identity[] | null {
  switch (name) {
    case 'location':
      return location(directive);
    case 'listen':
      // Which addresses of stream and mail exclude each other depends on the version.
      return contexts.length === 1 && contexts[0] === 'server' ? listen(directive) : [];
    case 'upstream':
      return named(
        directive,
        (text) => text.toLowerCase(),
        'upstream',
        (text) => `duplicate upstream "${text}"`,
      );
    case 'log_format':
      return logFormat(directive, contexts);
    case 'limit_req_zone':
    case 'limit_conn_zone':
      return zone(directive, 'zone=', (text) => `${name} "${text}" is already bound to key`);
    case 'proxy_cache_path':
    case 'fastcgi_cache_path':
    case 'scgi_cache_path':
    case 'uwsgi_cache_path':
      return zone(directive, 'keys_zone=', (text) => `duplicate zone "${text}"`);
    case 'limit_req':
      return limit(name, words(directive).findLast(({ value }) => value.startsWith('zone='))?.value);
    case 'limit_conn':
      return limit(name, words(directive)[0]?.value);
    case 'worker_priority':
      return priority(directive, name);
    case 'valid_referers':
      return referers(directive);
    case 'root':
    case 'alias':
      return contexts[0] === 'location' ? rootOrAlias(name) : null;
    case 'proxy_redirect':
    case 'proxy_cookie_domain':
    case 'proxy_cookie_path':
    case 'proxy_cookie_flags':
      return unlessOff(directive, name);
    default:
      return null;
  }
}

function words(directive: Directive): readonly Word[] {
  return directive.statement.args as readonly Word[];
}

/** Prefix and exact locations: `^~ /x` and `/x` are one. Expressions and named ones may stand twice. */
function location(directive: Directive): Identity[] {
  const head = directive.statement.block ? locationHead(directive) : null;
  if (!head || (head.kind !== 'prefix' && head.kind !== 'exact')) return [];
  const path = head.kind === 'exact' ? `= ${head.name}` : head.name;
  return [{ key: `location ${path}`, message: 'location', data: { path }, says: `duplicate location "${head.name}"` }];
}

function named(
  directive: Directive,
  fold: (text: string) => string,
  message: string,
  says: (text: string) => string,
): Identity[] {
  const text = words(directive)[0]?.value;
  return text === undefined
    ? []
    : [{ key: `${message} ${fold(text)}`, message, data: { name: text }, says: says(text) }];
}

/** The format `combined` of http is the server's own. */
function logFormat(directive: Directive, contexts: readonly string[]): Identity[] {
  return named(
    directive,
    (text) => text,
    'format',
    (text) => `duplicate "log_format" name "${text}"`,
  ).map((identity) => ({
    ...identity,
    builtIn: identity.data['name'] === 'combined' && contexts.length === 1 && contexts[0] === 'http',
  }));
}

/** All zones share their names. */
function zone(directive: Directive, prefix: string, says: (text: string) => string): Identity[] {
  const word = words(directive).findLast(({ value }) => value.startsWith(prefix));
  const text = word?.value.slice(prefix.length).replace(/:.*$/s, '');
  return text ? [{ key: `zone ${text}`, message: 'zone', data: { name: text }, says: says(text) }] : [];
}

function limit(name: string, text: string | undefined): Identity[] {
  if (text === undefined) return [];
  return [
    {
      key: `${name} ${text}`,
      message: 'limit',
      data: { name, zone: text.replace('zone=', '') },
      says: `"${name}" directive is duplicate`,
    },
  ];
}

/** Names without their paths, in all directives of the block (nginx: ngx_http_add_referer). */
function referers(directive: Directive): Identity[] {
  return words(directive)
    .filter(({ value }) => !/^(?:none|blocked|server_names|~.*|)$/s.test(value))
    .flatMap((word) => {
      const name = word.value.replace(/\/.*$/s, '');
      const at = { source: directive.source, start: word.start, end: word.end };
      const says = `conflicting parameter "${name}"`;
      return hostKeys(name.toLowerCase()).map((key) => ({
        key: `referer ${key}`,
        message: 'referer',
        data: { name },
        says,
        at,
        within: true,
      }));
    });
}

/** A zero counts as not set. */
function priority(directive: Directive, name: string): Identity[] {
  const isZero = (each: Directive): boolean => /^[+-]?0*$/.test(words(each)[0]?.value ?? '');
  if (isZero(directive)) return [];
  return [{ key: name, message: 'refused', data: { name }, says: `"${name}" directive is duplicate` }];
}

/** Both fill one slot (nginx: ngx_http_core_root). */
function rootOrAlias(name: string): Identity[] {
  const other = (first: Directive): string => first.name;
  const identity = { key: 'root', data: { name }, says: `"${name}" directive is duplicate` };
  return [
    { ...identity, message: 'refused', conflicts: (first) => other(first) === name },
    { ...identity, message: 'slot', conflicts: (first) => other(first) !== name },
  ];
}

/** These may stand several times, but not beside `off`. */
function unlessOff(directive: Directive, name: string): Identity[] {
  const isOff = (each: Directive): boolean => each.statement.args.length === 1 && words(each)[0]!.value === 'off';
  return [
    {
      key: name,
      message: 'off',
      data: { name },
      says: `"${name}" directive is duplicate`,
      conflicts: (first) => isOff(directive) || isOff(first),
    },
  ];
}

/** Parameters that belong to the socket: one `listen` of an address may have them. */
const ofSocket =
  /^(?:bind|deferred|reuseport|multipath|(?:backlog|rcvbuf|sndbuf|fastopen|setfib|accept_filter|ipv6only|so_keepalive)=.*)$/s;

/** Longer ranges of ports are not looked at. */
const longestRange = 100;

/** What belongs to a socket stands once (nginx: ngx_http_add_addresses). Equal addresses are told by port-collision. */
function listen(directive: Directive): Identity[] {
  const [word, ...parameters] = words(directive);
  const option = parameters.find(({ value }) => ofSocket.test(value));
  if (!word || !option) return [];
  const parsed = listenAddress(word.value, 80);
  if (!parsed.ok || parsed.address.kind === 'unknown') return [];
  const { address, lastPort } = parsed;
  const at = { source: directive.source, start: option.start, end: option.end };
  const scope = directive.parent?.parent ?? null;
  const identity = (text: string): Identity => ({
    key: `options ${text}`,
    message: 'options',
    data: { address: text },
    says: `duplicate listen options for ${text}`,
    scope,
    at,
  });
  if (address.kind === 'unix') return [identity(addressText(address))];
  if (lastPort - address.port > longestRange) return [];
  // QUIC's sockets are of UDP, and others than those of TCP.
  const protocol = parameters.some(({ value }) => value === 'quic') ? ' (UDP)' : '';
  const out: Identity[] = [];
  for (let port = address.port; port <= lastPort; port++) {
    out.push(identity(`${addressText({ ...address, port })}${protocol}`));
  }
  return out;
}
