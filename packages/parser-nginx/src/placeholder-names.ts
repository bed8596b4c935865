import { type Document, type Placeholder, walk } from '@fcgilint/core';
import { beginsStatement, type Masked } from './placeholders.ts';

/** Directives whose arguments have no variables: `${NAME}` in them is for envsubst. */
const WITHOUT_VARIABLES = new Set(
  (
    'listen server worker_processes worker_connections worker_rlimit_nofile resolver client_max_body_size user include ' +
    'keepalive_timeout error_log pid proxy_read_timeout proxy_connect_timeout proxy_send_timeout fastcgi_read_timeout ' +
    'load_module upstream server_name set_real_ip_from allow deny client_body_timeout send_timeout'
  ).split(' '),
);

/**
 * Finds `${NAME}`, written as names of the environment are, in arguments that have no variables of nginx: envsubst
 * replaces them.
 */
export function findEnvironmentWords(document: Document, found: Placeholder[]): void {
  walk(document, (statement) => {
    if (!WITHOUT_VARIABLES.has(statement.name.value)) return;
    for (const argument of statement.args) {
      if (argument.kind !== 'word') continue;
      for (const part of argument.parts) {
        if (part.kind !== 'variable' || !/^[A-Z][A-Z0-9_]*$/.test(part.name)) continue;
        const { start, end } = part;
        if (end - start > part.name.length + 1) found.push({ kind: 'placeholder', start, end, engine: 'envsubst' });
      }
    }
  });
}

/** Whether names to replace may stand in a text: `${NAME}`, `%name%`, `__NAME__`, `@NAME@`. */
export function mayHoldNames(text: string): boolean {
  return /\$\{[A-Z]|%[A-Za-z_]\w+%|__[A-Z]\w*__|@[A-Z]\w*@/.test(text);
}

/** A name in a word that a script replaces, as panels and packages do it; `%C3%` of an encoded URL is none. */
const names = /%(?![A-Fa-f\d]{2}%)[A-Za-z_]\w+%|__[A-Z][A-Z0-9_]*?__|@[A-Z][A-Z0-9_]*@/g;

/** Finds `%name%`, `__NAME__` and `@NAME@` in arguments. */
export function findNames(document: Document, found: Placeholder[]): void {
  const { text } = document.source;
  walk(document, (statement) => {
    for (const argument of statement.args) {
      if (argument.kind !== 'word') continue;
      for (const { 0: name, index } of text.slice(argument.start, argument.end).matchAll(names)) {
        const start = argument.start + index;
        found.push({ kind: 'placeholder', start, end: start + name.length, engine: 'search-and-replace' });
      }
    }
  });
}

/**
 * Finds lines that consist of one `${NAME}`, `%name%`, `__NAME__` or `@NAME@`, where a directive could begin: whole
 * directives are put there. To nginx they are the first word of the next directive.
 */
export function maskNames(text: string): Masked | null {
  const line = /^[ \t]*(\$\{[A-Z][A-Z0-9_]*\}|%[A-Za-z_]\w+%|__[A-Z][A-Z0-9_]*__|@[A-Z][A-Z0-9_]*@)[ \t]*$/gm;
  const found: Placeholder[] = [];
  const blank: boolean[] = [];
  const parts: string[] = [];
  let at = 0;
  for (let match = line.exec(text); match !== null; match = line.exec(text)) {
    const end = match.index + match[0].trimEnd().length;
    const start = end - match[1]!.length;
    if (!beginsStatement(text, start, found, blank)) continue;
    const engine = text[start] === '$' ? 'envsubst' : 'search-and-replace';
    found.push({ kind: 'placeholder', start, end, engine });
    blank.push(true);
    parts.push(text.slice(at, start), ' '.repeat(end - start));
    at = end;
  }
  parts.push(text.slice(at));
  return found.length === 0 ? null : { text: parts.join(''), placeholders: found };
}
