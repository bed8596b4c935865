import type { Word } from '@fcgilint/core';
import { mayHide } from '@fcgilint/gateway';
import { argumentsOf, inspectRegex, locationHead } from '@fcgilint/gateway/nginx';
import { backendAddress } from '../../../shared/nginx-address.ts';
import { badParameter, badValue, type Checker, type Fault, fault, type Subject, withFix } from './fault.ts';
import { checkPattern } from './regex.ts';
import { checkText } from './variables.ts';

/** nginx: ngx_http_proxy_pass. */
export const checkProxyPass: Checker = (subject) => {
  const word = subject.words[0]!;
  const { value } = word;
  if (value.includes('$')) return checkText(subject, word);
  const scheme = /^https?:\/\//i.exec(value);
  if (!scheme) return noScheme(subject, word);
  return (
    checkAddress(subject, word, value.slice(scheme[0].length), { uri: true, defaultPort: 80 }) ??
    uriOutOfPlace(subject, word, value.slice(scheme[0].length))
  );
};

function noScheme({ directive }: Subject, word: Word): Fault {
  const { value } = word;
  const isHost = /^(?:unix:|[\w.-]+(?::\d+)?(?:\/|$))/i.test(value);
  const help = isHost ? `write \`http://${value}\`` : 'begin with http:// or https://';
  const what = `\`${value}\` does not begin with http:// or https://`;
  const found = fault(directive, word, what, 'invalid URL prefix', help);
  // Whether a path in front of a socket is meant as one cannot be told.
  return /^(?:unix:[^:]+|[\w.-]+:\d+)$/i.test(value) ? withFix(found, word, `http://${value}`) : found;
}

/** A path behind the address would replace the matched part of the URI; these blocks match no fixed part. */
function uriOutOfPlace({ directive }: Subject, word: Word, rest: string): Fault | null {
  const parsed = backendAddress(rest, 80, true);
  if (!parsed.ok || parsed.uri === '') return null;
  const block = directive.parent;
  if (!block) return null;
  const name = block.name;
  const head = name === 'location' ? locationHead(block) : null;
  const where =
    name === 'if' || name === 'limit_except'
      ? `\`${name}\``
      : head?.kind === 'regex'
        ? 'a location by regular expression'
        : head?.kind === 'named'
          ? 'a named location'
          : null;
  if (!where) return null;
  const says =
    '"proxy_pass" cannot have URI part in location given by regular expression, or inside named location, or inside "if" statement, or inside "limit_except" block';
  const help =
    parsed.uri === '/' ? 'take the `/` off' : 'take the path off, and change the URI by `rewrite ... break` before';
  const what = `\`proxy_pass\` cannot have the path \`${parsed.uri}\` in ${where}`;
  const found = fault(directive, word, what, says, help);
  return parsed.uri === '/' ? withFix(found, word, word.value.slice(0, -1)) : found;
}

/** `fastcgi_pass`, `scgi_pass`, `memcached_pass`: an address or a group, no scheme. */
export const checkPlainPass: Checker = (subject) => {
  const word = subject.words[0]!;
  if (word.value.includes('$')) return checkText(subject, word);
  return checkAddress(subject, word, word.value, { uri: false, defaultPort: 0 });
};

/** The only pass without variables (nginx: ngx_http_memcached_pass). */
export const checkMemcachedPass: Checker = (subject) => {
  const word = subject.words[0]!;
  if (!word.value.includes('$')) return checkPlainPass(subject);
  const says = /:\d+$/.test(word.value) ? 'host not found in upstream' : 'no port in upstream';
  return badValue(subject, word, 'an address without variables: they are not expanded here', says);
};

/** nginx: ngx_http_uwsgi_pass, ngx_http_grpc_pass: the schemes may be left out. */
export function checkSchemePass(schemes: RegExp): Checker {
  return (subject) => {
    const word = subject.words[0]!;
    if (word.value.includes('$')) return checkText(subject, word);
    return checkAddress(subject, word, word.value.replace(schemes, ''), { uri: false, defaultPort: 0 });
  };
}

function checkAddress(
  subject: Subject,
  word: Word,
  text: string,
  options: { uri: boolean; defaultPort: number },
): Fault | null {
  const { directive, definitions, family, name } = subject;
  const parsed = backendAddress(text, options.defaultPort, options.uri);
  if (!parsed.ok) {
    const scheme = /^[a-z]+:\/\//i.test(text);
    // A fragment of directives alone may be for `http` or `stream`: a scheme tells that the first is meant.
    if (scheme && name === 'proxy_pass' && directive.parent === null) return null;
    const help = scheme
      ? `\`${name}\` takes no scheme: write the address alone`
      : text.startsWith('/')
        ? `write \`unix:${text}\``
        : 'write an address such as `127.0.0.1:9000` or `unix:/run/app.sock`, or the name of an `upstream`';
    const what = `\`${text}\` is no address: ${parsed.message}`;
    const found = fault(directive, word, what, `${parsed.message} in upstream "${text}"`, help);
    const mended = options.uri ? null : mendedAddress(text);
    return mended === null ? found : withFix(found, word, mended);
  }
  if (parsed.hasPort && parsed.address.kind === 'name' && definitions.upstream(hostText(text), family)) {
    const host = hostText(text);
    const says = `upstream "${host}" may not have port ${parsed.address.port}`;
    return fault(
      directive,
      word,
      `a port stands behind the name of the group ${host}`,
      says,
      'take the port off: each `server` of the group has its own',
    );
  }
  if (parsed.hasPort || options.defaultPort > 0) return null;
  const says = `no port in upstream "${text}"`;
  if (parsed.address.kind === 'inet') return fault(directive, word, `\`${text}\` has no port`, says, 'add the port');
  // A name alone is that of a group: of those for `http`, `undefined-upstream` tells where there is none.
  if (parsed.address.kind !== 'name' || family !== 'stream' || !definitions.complete) return null;
  const host = hostText(text);
  if (definitions.upstream(host, family)) return null;
  const what = `\`${text}\` has no port, and there is no \`upstream ${host}\``;
  return fault(directive, word, what, says, 'add the port, or define the group');
}

/** What is surely meant: a socket without `unix:`, an address with a scheme before it or a slash behind it. */
function mendedAddress(text: string): string | null {
  const mended = text.startsWith('/') ? `unix:${text}` : text.replace(/^[a-z]+:\/\//i, '').replace(/\/$/, '');
  const parsed = backendAddress(mended, 0, false);
  return mended !== text && parsed.ok && parsed.hasPort ? mended : null;
}

function hostText(text: string): string {
  return text.replace(/[/?].*$/s, '').replace(/:\d+$/, '');
}

/** Patterns and replacements in what the back end sends (nginx: ngx_http_proxy_redirect, ngx_http_proxy_cookie_path). */
export const checkRedirect: Checker = (subject) => {
  const [first, second] = subject.words;
  if (!first) return null;
  if (!second) {
    if (first.value === 'default' && subject.name === 'proxy_redirect') return defaultRedirect(subject, first);
    if (first.value === 'off') return null;
    return badParameter(
      subject,
      first,
      subject.name === 'proxy_redirect'
        ? 'alone it takes `off` or `default`; else a text and what it becomes'
        : 'alone it takes `off`; else a text and what it becomes',
    );
  }
  const { value } = first;
  // For domains a tilde is followed by the expression at once: case never counts.
  const pattern = value.startsWith('~')
    ? value.slice(subject.name !== 'proxy_cookie_domain' && value.startsWith('~*') ? 2 : 1)
    : null;
  const found = pattern === null ? checkText(subject, first) : checkPattern(subject, first, pattern);
  return found ?? checkText(subject, second);
};

/** nginx: ngx_http_proxy_cookie_flags. */
export const checkCookieFlags: Checker = (subject) => {
  const [first, ...flags] = subject.words;
  if (!first) return null;
  if (flags.length === 0)
    return first.value === 'off' ? null : badParameter(subject, first, 'alone it takes `off`; else a name and flags');
  const found = first.value.startsWith('~')
    ? checkPattern(subject, first, first.value.slice(1))
    : checkText(subject, first);
  if (found) return found;
  // What is no flag is noticed when a cookie passes, not before.
  for (const flag of flags) {
    const text = checkText(subject, flag);
    if (text) return text;
  }
  return null;
};

/** nginx: ngx_http_fastcgi_split_path_info. */
export const checkSplitPathInfo: Checker = (subject) => {
  const word = subject.words[0]!;
  const found = checkPattern(subject, word);
  if (found) return found;
  return captureCount(subject, word);
};

function captureCount({ directive }: Subject, word: Word): Fault | null {
  const groups = groupsOf(word.value);
  if (groups === null || groups === 2) return null;
  return fault(
    directive,
    word,
    `the expression has ${groups === 0 ? 'no group' : groups === 1 ? 'one group' : `${groups} groups`}; it must have two`,
    `pattern "${word.value}" must have 2 captures`,
    'let one group match the script and one the rest: `^(.+\\.php)(/.+)$`',
  );
}

function groupsOf(pattern: string): number | null {
  const verdict = inspectRegex(pattern);
  return verdict.kind === 'ok' ? verdict.captures : null;
}

/** `default` is made from the `proxy_pass` of the block, which must stand before it and have no variables. */
function defaultRedirect({ directive, gateway }: Subject, word: Word): Fault | null {
  const siblings = directive.parent?.children;
  if (!siblings || mayHide(gateway.tree, directive.parent)) return null;
  const before = siblings.slice(0, siblings.indexOf(directive)).find((each) => each.name === 'proxy_pass');
  if (!before) {
    const says = '"proxy_redirect default" should be placed after the "proxy_pass" directive';
    return fault(
      directive,
      word,
      '`proxy_redirect default` stands before `proxy_pass`',
      says,
      'put it behind `proxy_pass`, or take it out: it is the default',
    );
  }
  if (!argumentsOf(before).some((text) => text.includes('$'))) return null;
  const says = '"proxy_redirect default" cannot be used with "proxy_pass" directive with variables';
  return fault(
    directive,
    word,
    '`proxy_redirect default` needs a `proxy_pass` without variables',
    says,
    'write the text and what it becomes',
  );
}
