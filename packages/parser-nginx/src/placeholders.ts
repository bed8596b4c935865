import { type Document, type Placeholder, walk } from '@fcgilint/core';
import { endOfLine } from './mend.ts';

/** A text in which template placeholders were found. */
export interface Masked {
  /** As long as the text; placeholders are word characters or blanks in it, so that nginx's grammar can read it. */
  readonly text: string;
  readonly placeholders: readonly Placeholder[];
}

/** A placeholder with what is known of its meaning. */
interface Found extends Placeholder {
  /** It steers the template (`{% if %}`) or comments it, and yields no text itself. */
  readonly control: boolean;
}

/** No tag is looked for beyond this many characters: an opener without closer is no placeholder. */
const LONGEST = 4000;

/** Whether a text that nginx would accept still looks like a template: `<%` and `<?php` are nobody's nginx syntax. */
export function looksLikeTemplate(text: string): boolean {
  return text.includes('<%') || text.includes('<?php') || text.includes('<?=');
}

/**
 * Finds the placeholders of Jinja, Go templates, Mustache, ERB and PHP and masks them: those that yield text become word
 * characters, those that steer the template, and those that stand for whole lines, become blanks. `null` when there are
 * none.
 */
export function maskTemplate(text: string): Masked | null {
  const found: Found[] = [];
  const opener = /\{\{|\{%|\{#|<%|<\?(?:php\b|=)/g;
  for (let match = opener.exec(text); match !== null; match = opener.exec(text)) {
    const tag = readTag(text, match.index, match[0]);
    if (tag === null) continue;
    found.push(tag);
    opener.lastIndex = tag.end;
  }
  return found.length === 0 ? null : mask(text, found);
}

function readTag(text: string, start: number, opener: string): Found | null {
  switch (opener) {
    case '{%':
      return closed(text, start, 2, '%}', 'jinja', true);
    case '{#':
      return closed(text, start, 2, '#}', 'jinja', true);
    case '<%':
      return closed(text, start, 2, '%>', 'erb', text[start + 2] !== '=');
    case '<?=':
      return closed(text, start, 3, '?>', 'php', false);
    case '<?php':
      return closed(text, start, 5, '?>', 'php', !/^\s*(?:echo|print)\b/.test(text.slice(start + 5, start + 30)));
  }
  // Two braces can also be a brace too many, so an expression has to look like one: one line, no braces, no `;`.
  const triple = text[start + 2] === '{';
  const from = start + (triple ? 3 : 2);
  const closer = triple ? '}}}' : '}}';
  const lineEnd = endOfLine(text, from);
  const close = text.slice(from, Math.min(lineEnd, from + LONGEST)).indexOf(closer);
  if (close < 0) return null;
  const content = text.slice(from, from + close);
  if (content.trim() === '' || /[{};]/.test(content)) return null;
  const end = from + close + closer.length;
  const inner = content.replace(/^-/, '').replace(/-$/, '').trim();
  if (/^[#/^!>&]/.test(inner) || triple) {
    return { kind: 'placeholder', start, end, engine: 'mustache', control: /^[#/^!]/.test(inner) };
  }
  const go = /^(?:[.$(]|(?:if|else|end|range|with|define|block|template|include|printf|default)\b)/.test(inner);
  const control =
    /^(?:\/\*|(?:if|else|end|range|with|define|block|break|continue)\b)/.test(inner) || /^\$\w+\s*:?=/.test(inner);
  return { kind: 'placeholder', start, end, engine: go ? 'go-template' : 'jinja', control };
}

function closed(
  text: string,
  start: number,
  skip: number,
  closer: string,
  engine: Placeholder['engine'],
  control: boolean,
): Found | null {
  const from = start + skip;
  const close = text.slice(from, from + LONGEST).indexOf(closer);
  if (close < 0) {
    // PHP may leave its last tag open; an ERB or Jinja tag may not.
    return engine === 'php' && text.length - from < LONGEST
      ? { kind: 'placeholder', start, end: text.length, engine, control: true }
      : null;
  }
  return { kind: 'placeholder', start, end: from + close + closer.length, engine, control };
}

/** Replaces the placeholders by text of the same length that nginx's grammar can read. */
function mask(text: string, found: readonly Found[]): Masked {
  let result = '';
  let at = 0;
  for (let i = 0; i < found.length; i++) {
    const tag = found[i]!;
    result += text.slice(at, tag.start);
    result += isBlank(text, result, tag) ? blanks(text, tag.start, tag.end) : 'X'.repeat(tag.end - tag.start);
    at = tag.end;
  }
  result += text.slice(at);
  return {
    text: result,
    placeholders: found.map(({ start, end, engine }) => ({ kind: 'placeholder', start, end, engine })),
  };
}

/** Whether a placeholder stands for no word of its own. `before` is the masked text up to it. */
function isBlank(text: string, before: string, tag: Found): boolean {
  const starts = beginsStatement(before);
  if (tag.control) {
    if (starts) return true;
    const previous = text[tag.start - 1] ?? '\n';
    const next = text[tag.end] ?? '\n';
    return /[\s;]/.test(previous) && /[\s;]/.test(next);
  }
  // An expression alone on its line, where a directive could begin, stands for whole directives.
  return starts && /^[ \t]*$/.test(lineBefore(before)) && text.slice(tag.end, endOfLine(text, tag.end)).trim() === '';
}

/** The masked text of the line that is being made. */
function lineBefore(before: string): string {
  return before.slice(before.lastIndexOf('\n') + 1);
}

/** Whether a statement could begin after this masked text: nothing, `;`, `{`, `}` or a comment is before it. */
function beginsStatement(before: string): boolean {
  let end = before.length;
  // Looks back over a few lines of comments only: the answer is a guess, and must not cost much.
  for (let lines = 0; lines < 50; lines++) {
    while (end > 0 && /\s/.test(before[end - 1]!)) end--;
    if (end === 0) return true;
    const line = before.slice(before.lastIndexOf('\n', end - 1) + 1, end);
    const comment = /(?:^|[\s;{}])#/.exec(line);
    if (comment === null) return /[;{}]/.test(before[end - 1]!);
    end -= line.length - (comment.index + comment[0].length - 1);
  }
  return false;
}

function blanks(text: string, start: number, end: number): string {
  return text.slice(start, end).replace(/[^\r\n]/g, ' ');
}

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

/**
 * Finds lines that consist of one `${NAME}`, where a directive could begin: envsubst puts whole directives there. To
 * nginx they are the first word of the next directive.
 */
export function maskEnvironment(text: string): Masked | null {
  const line = /^[ \t]*(\$\{[A-Z][A-Z0-9_]*\})[ \t]*$/gm;
  const placeholders: Placeholder[] = [];
  let result = '';
  let at = 0;
  for (let match = line.exec(text); match !== null; match = line.exec(text)) {
    const end = match.index + match[0].trimEnd().length;
    const start = end - match[1]!.length;
    const before = result + text.slice(at, start);
    if (!beginsStatement(before)) continue;
    placeholders.push({ kind: 'placeholder', start, end, engine: 'envsubst' });
    result = before + ' '.repeat(end - start);
    at = end;
  }
  return placeholders.length === 0 ? null : { text: result + text.slice(at), placeholders };
}
