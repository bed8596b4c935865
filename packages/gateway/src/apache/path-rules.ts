import type { Unknown } from '../model.ts';
import type { ApacheDirective } from './directive.ts';
import { compilePattern, type Pattern } from './pattern.ts';

/** Alias, ScriptAlias, their Match forms and WSGIScriptAlias. */
export interface ApacheAlias {
  readonly directive: ApacheDirective;
  /** URL path or pattern. */
  readonly from: string;
  readonly pattern: Pattern | null;
  /** File or folder as written. */
  readonly to: string;
  /** The handler that it forces: `cgi-script`, `wsgi-script`. */
  readonly handler: 'cgi-script' | 'wsgi-script' | null;
  readonly when: Unknown | null;
}

export function aliasOf(directive: ApacheDirective): ApacheAlias | null {
  const [from, to] = directive.byteWords;
  if (from === undefined || to === undefined || to === '') return null;
  const handler = directive.name.startsWith('script')
    ? 'cgi-script'
    : directive.name.startsWith('wsgi')
      ? 'wsgi-script'
      : null;
  const pattern = directive.name.endsWith('match') ? compilePattern(from, false) : null;
  return { directive, from, pattern, to, handler, when: directive.when };
}

/** Redirect and its kin. */
export interface ApacheRedirect {
  readonly directive: ApacheDirective;
  readonly from: string;
  readonly pattern: Pattern | null;
  /** `null` for a status without a target (410). */
  readonly to: string | null;
  readonly status: number;
  readonly when: Unknown | null;
}

const REDIRECT_WORDS: Readonly<Record<string, number>> = { gone: 410, permanent: 301, temp: 302, seeother: 303 };

/**
 * A redirect, or one without a path of its own (in a Location): then `from` is `null`. Apache: `mod_alias.c`,
 * `add_redirect_internal`.
 */
export function redirectOf(
  directive: ApacheDirective,
  perDirectory: boolean,
): ApacheRedirect | (Omit<ApacheRedirect, 'from'> & { readonly from: null }) | null {
  const words = directive.byteWords;
  const isMatch = directive.name === 'redirectmatch';
  const fixed = directive.name === 'redirectpermanent' ? 301 : directive.name === 'redirecttemp' ? 302 : null;
  let [first, second, third] = words;
  if (first === undefined) return null;
  let status = fixed ?? 302;
  let known = 0;
  if (fixed === null) {
    const word = REDIRECT_WORDS[first.toLowerCase()];
    if (word !== undefined) {
      status = word;
      known = word === 410 ? -1 : 1;
    } else if (/^\d/.test(first)) {
      status = Number.parseInt(first, 10);
      known = status >= 300 && status <= 399 ? 1 : -1;
    }
    if (known === 0 && third !== undefined) return null;
  }
  if (known !== 0) [first, second, third] = [second!, third, undefined];
  const { when } = directive;
  if (perDirectory && !isMatch) {
    if (known > 0 && first !== undefined && second === undefined) {
      return { directive, from: null, pattern: null, to: first, status, when };
    }
    if (known === 0 && second === undefined) return { directive, from: null, pattern: null, to: first, status, when };
    if (known < 0 && first === undefined) return { directive, from: null, pattern: null, to: null, status, when };
  }
  if (first === undefined) return null;
  const pattern = isMatch ? compilePattern(first, false) : null;
  return { directive, from: first, pattern, to: second ?? null, status, when };
}

/** ProxyPass and ProxyPassMatch. */
export interface ApacheProxyPass {
  readonly directive: ApacheDirective;
  /** URL path or pattern: in a Location the section's own. */
  readonly from: string;
  readonly pattern: Pattern | null;
  /** Target URL as written; `!` excludes. */
  readonly url: string;
  /** `url` without the `unix:...|` part, which only names the socket. */
  readonly real: string;
  readonly excluded: boolean;
  readonly noCanon: boolean;
  readonly noQuery: boolean;
  readonly interpolate: boolean;
  readonly mapping: 'encoded' | 'servlet' | null;
  readonly parameters: ReadonlyMap<string, string>;
  readonly when: Unknown | null;
}

/** Apache: `mod_proxy.c`, `add_pass`. `location`: the path of the enclosing section, `null` at server level. */
export function proxyPassOf(
  directive: ApacheDirective,
  location: { path: string; glob: boolean } | null,
): ApacheProxyPass | null {
  const words = [...directive.byteWords];
  let isMatch = directive.name === 'proxypassmatch';
  let from = location?.path ?? null;
  if (from === null && words[0] === '~') {
    isMatch = true;
    words.shift();
  }
  if (from === null) from = words.shift() ?? null;
  const url = words.shift();
  if (from === null || url === undefined) return null;
  let noCanon = false;
  let noQuery = false;
  let interpolate = false;
  let mapping: ApacheProxyPass['mapping'] = null;
  const parameters = new Map<string, string>();
  for (const word of words) {
    const lower = word.toLowerCase();
    const equals = word.indexOf('=');
    if (lower === 'nocanon') noCanon = true;
    else if (lower === 'noquery') noQuery = true;
    else if (lower === 'interpolate') interpolate = true;
    else if (equals >= 0) {
      const key = lower.slice(0, equals);
      const value = word.slice(equals + 1);
      if (key === 'mapping') mapping = /^encoded$/i.test(value) ? 'encoded' : 'servlet';
      else parameters.set(key, value);
    }
  }
  const asPattern = isMatch || (location?.glob ?? false);
  return {
    directive,
    from,
    pattern: asPattern ? compilePattern(from, false) : null,
    url,
    real: withoutSocket(url) ?? url,
    excluded: url === '!',
    noCanon,
    noQuery,
    interpolate,
    mapping,
    parameters,
    when: directive.when,
  };
}

/** Takes `unix:/path|` away; a scheme alone gets a host name. `null`: not valid. Apache: `ap_proxy_de_socketfy`. */
export function withoutSocket(url: string): string | null {
  if (!/^unix:/i.test(url)) return url;
  const bar = url.indexOf('|');
  if (bar < 0) return url;
  const rest = url.slice(bar + 1);
  const colon = rest.indexOf(':');
  if (colon < 0) return null;
  if (rest.length === colon + 1) return `${rest}//localhost`;
  if (rest.slice(colon + 1) === '//') return `${rest}localhost`;
  return rest;
}

/** SetEnvIf and its kin. */
export interface SetEnvIf {
  readonly directive: ApacheDirective;
  /** Header name or one of Remote_Addr, Request_URI, ... ; `null` for SetEnvIfExpr. */
  readonly attribute: string | null;
  /** A header name that is itself a pattern. */
  readonly attributePattern: Pattern | null;
  readonly pattern: Pattern;
  /** Plain text: replacements in values are not made then. */
  readonly simple: boolean;
  readonly expression: string | null;
  readonly variables: readonly { readonly name: string; readonly value: string | null }[];
  readonly when: Unknown | null;
}

/** Apache: `mod_setenvif.c`, `add_setenvif_core`, `add_envvars`, `non_regex_pattern`. */
export function setEnvIfOf(directive: ApacheDirective): SetEnvIf | null {
  const words = [...directive.byteWords];
  const caseless = directive.name.endsWith('nocase');
  let attribute: string | null = null;
  let expression: string | null = null;
  if (directive.name.startsWith('browsermatch')) attribute = 'User-Agent';
  else if (directive.name === 'setenvifexpr') expression = words.shift() ?? '';
  else attribute = words.shift() ?? '';
  const regex = expression === null ? words.shift() : '';
  if (regex === undefined) return null;
  const variables = words.map((word) => {
    if (word.startsWith('!')) return { name: word.slice(1), value: null };
    const equals = word.indexOf('=');
    return equals < 0 ? { name: word, value: '1' } : { name: word.slice(0, equals), value: word.slice(equals + 1) };
  });
  const special = /^(?:remote_addr|remote_host|request_uri|request_method|request_protocol|server_addr)$/i;
  const asPattern = attribute !== null && !special.test(attribute) && !/^[-A-Za-z0-9_]*$/.test(attribute);
  return {
    directive,
    attribute,
    attributePattern: asPattern ? compilePattern(attribute!, caseless) : null,
    pattern: compilePattern(regex, caseless),
    simple: expression === null && /^(?:[^\\^$*+?.()[\]{}|]|\\[\\^$*+?.()[\]{}|])*$/.test(regex),
    expression,
    variables,
    when: directive.when,
  };
}

/** `Action TYPE SCRIPT [virtual]`. */
export interface ApacheAction {
  readonly directive: ApacheDirective;
  readonly script: string;
  readonly virtual: boolean;
}

export function actionOf(directive: ApacheDirective): { readonly type: string; readonly action: ApacheAction } | null {
  const [type, script, option] = directive.byteWords;
  if (type === undefined || script === undefined) return null;
  return { type, action: { directive, script, virtual: option !== undefined } };
}

/** `FcgidWrapper "command args" [.ext] [virtual]`. */
export interface FcgidWrapper {
  readonly directive: ApacheDirective;
  readonly command: string;
  /** With the dot; empty for all files. */
  readonly extension: string;
  readonly virtual: boolean;
}

export function wrapperOf(directive: ApacheDirective): FcgidWrapper | null {
  const [command, second, third] = directive.byteWords;
  if (command === undefined) return null;
  const virtualOnly = second?.toLowerCase() === 'virtual';
  const extension = virtualOnly ? '' : (second ?? '');
  return { directive, command, extension, virtual: virtualOnly || third !== undefined };
}
