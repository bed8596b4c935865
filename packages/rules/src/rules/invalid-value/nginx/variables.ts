import type { Word } from '@fcgilint/core';
import { suggest } from '@fcgilint/gateway/knowledge';
import { type Checker, type Fault, fault, placeOfWord, type Subject } from './fault.ts';

/** What is wrong with the form of a text, or the names that it uses. */
interface Scan {
  readonly error: string | null;
  readonly names: readonly string[];
}

const nothing: Scan = { error: null, names: [] };

/**
 * Takes a text with variables apart as the server does (nginx: src/http/ngx_http_script.c, ngx_http_script_compile):
 * `$name`, `${name}`, and `$1` to `$9`, which are captures of a regular expression.
 */
export function scanVariables(text: string, captures = true): Scan {
  let at = text.indexOf('$');
  if (at < 0) return nothing;
  const names: string[] = [];
  while (at >= 0) {
    at++;
    if (at === text.length) return { error: 'invalid variable name', names };
    const digit = text.charCodeAt(at);
    if (captures && digit >= 49 && digit <= 57) {
      at = text.indexOf('$', at + 1);
      continue;
    }
    const bracket = text[at] === '{';
    if (bracket && ++at === text.length) return { error: 'invalid variable name', names };
    const start = at;
    while (at < text.length && isNameByte(text.charCodeAt(at))) at++;
    const name = text.slice(start, at);
    if (bracket && text[at] !== '}') return { error: `the closing bracket in "${name}" variable is missing`, names };
    if (name === '') return { error: 'invalid variable name', names };
    names.push(name);
    at = text.indexOf('$', at);
  }
  return { error: null, names };
}

function isNameByte(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57) || code === 95;
}

/** A word in which the server looks for variables. `offset`: what stands before them in the word (`if=`). */
export function checkText(subject: Subject, word: Word, offset = 0): Fault | null {
  const { value } = word;
  return checkPart(subject, word, offset === 0 ? value : value.slice(offset));
}

/** A part of a word in which the server looks for variables. */
export function checkPart(subject: Subject, word: Word, text: string): Fault | null {
  // The same few texts stand in thousands of servers.
  if (!text.includes('$') || subject.accepted.has(text)) return null;
  const { error, names } = scanVariables(text);
  if (error !== null) return formFault(subject, word, error);
  for (const name of names) {
    const found = checkVariable(subject, word, name);
    if (found) return found;
  }
  subject.accepted.add(text);
  return null;
}

function formFault({ directive }: Subject, word: Word, error: string): Fault {
  return error === 'invalid variable name'
    ? fault(
        directive,
        word,
        'a `$` is not followed by the name of a variable',
        error,
        'give the variable after the `$`; a `$` alone cannot be written here',
      )
    : fault(directive, word, 'a `${` is not closed', error, 'close the name with `}`');
}

/** A name that must be known, without its `$`. Silent where something unread may define it. */
export function checkVariable(subject: Subject, word: Word, name: string): Fault | null {
  const { directive, definitions, knowledge, family } = subject;
  const lower = name.toLowerCase();
  const known = knowledge.variable(lower, family);
  if (known && !known.onlyWhenSet) return null;
  if (!definitions.complete || definitions.variable(lower, family)) return null;
  const similar = suggest(lower, knowledge.variableNames(family));
  const sure = known !== null || !definitions.foreign || similar !== null;
  return {
    message: 'variable',
    data: { name, similar: similar ?? '' },
    at: placeOfWord(directive, word),
    of: directive,
    notes: [`nginx refuses to start: \`unknown "${lower}" variable\``],
    help: similar ? `write \`$${similar}\`` : 'define it by `set`, `map` or a named group, or take it out',
    ...(sure ? {} : { severity: 'info' as const, confidence: 'low' as const }),
  };
}

/** Which arguments may hold variables. */
type Selector = readonly number[] | 'all';

const http: Readonly<Record<string, Selector>> = {
  root: [0],
  alias: [0],
  index: 'all',
  add_header: [1],
  add_trailer: [1],
  auth_basic: [0],
  auth_basic_user_file: [0],
  auth_request_set: [1],
  early_hints: 'all',
  fastcgi_param: [1],
  scgi_param: [1],
  uwsgi_param: [1],
  proxy_set_header: [1],
  grpc_set_header: [1],
  proxy_set_body: [0],
  proxy_method: [0],
  limit_rate: [0],
  limit_rate_after: [0],
  hash: [0],
  limit_req_zone: [0],
  limit_conn_zone: [0],
  map: [0],
  split_clients: [0],
  secure_link: [0],
  secure_link_md5: [0],
  sub_filter: [0, 1],
  ssl_certificate: [0],
  ssl_certificate_key: [0],
  xslt_string_param: [1],
};

for (const module of ['proxy', 'fastcgi', 'scgi', 'uwsgi', 'grpc']) {
  Object.assign(http, {
    [`${module}_cache_key`]: [0],
    [`${module}_cache`]: [0],
    [`${module}_cache_bypass`]: 'all',
    [`${module}_no_cache`]: 'all',
    [`${module}_store`]: [0],
    [`${module}_limit_rate`]: [0],
    [`${module}_bind`]: [0],
    [`${module}_ssl_name`]: [0],
    [`${module}_ssl_certificate`]: [0],
    [`${module}_ssl_certificate_key`]: [0],
  } satisfies Record<string, Selector>);
}

const stream: Readonly<Record<string, Selector>> = {
  proxy_pass: [0],
  return: [0],
  set: [1],
  map: [0],
  split_clients: [0],
  hash: [0],
  limit_conn_zone: [0],
  proxy_bind: [0],
  proxy_download_rate: [0],
  proxy_upload_rate: [0],
  proxy_ssl_name: [0],
  proxy_ssl_certificate: [0],
  proxy_ssl_certificate_key: [0],
  ssl_certificate: [0],
  ssl_certificate_key: [0],
  pass: [0],
};

/** The checker of the texts of a directive that may hold variables, or `null`. */
export function variablesChecker(name: string, family: Subject['family']): Checker | null {
  const table = family === 'stream' ? stream : http;
  const selector = Object.hasOwn(table, name) ? table[name]! : null;
  if (selector === null) return null;
  return (subject) => {
    const { words } = subject;
    if (selector === 'all') {
      for (let at = 0; at < words.length; at++) {
        const found = checkText(subject, words[at]!);
        if (found) return found;
      }
      return null;
    }
    for (let at = 0; at < selector.length; at++) {
      const word = words[selector[at]!];
      const found = word ? checkText(subject, word) : null;
      if (found) return found;
    }
    return null;
  };
}
