import { type Document, type Placeholder, type Span, walk } from '@fcgilint/core';

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
    // `location / {# comment` is nginx's own: a comment of Jinja over several lines begins a line.
    if (
      match[0] === '{#' &&
      /[\r\n]/.test(text.slice(tag.start, tag.end)) &&
      lineBefore(text, tag.start).trim() !== ''
    ) {
      continue;
    }
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
  const close = text.slice(from, from + LONGEST).indexOf(closer);
  if (close < 0) return null;
  const content = text.slice(from, from + close);
  if (content.trim() === '' || /[{};\r\n]/.test(content)) return null;
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
  const blank: boolean[] = [];
  const parts: string[] = [];
  const placeholders: Placeholder[] = [];
  let at = 0;
  for (const tag of found) {
    const { start, end, engine } = tag;
    const isBlank = standsForNoWord(text, tag, found, blank);
    blank.push(isBlank);
    parts.push(text.slice(at, start), isBlank ? blanks(text, start, end) : 'X'.repeat(end - start));
    placeholders.push({ kind: 'placeholder', start, end, engine });
    at = end;
  }
  parts.push(text.slice(at));
  return { text: parts.join(''), placeholders };
}

/** Whether a placeholder stands for no word of its own. `blank` tells it of those before it. */
function standsForNoWord(text: string, tag: Found, found: readonly Found[], blank: readonly boolean[]): boolean {
  const starts = beginsStatement(text, tag.start, found, blank);
  if (tag.control) {
    if (starts) return true;
    const previous = text[tag.start - 1] ?? '\n';
    const next = text[tag.end] ?? '\n';
    return /[\s;]/.test(previous) && /[\s;]/.test(next);
  }
  // An expression alone on its line, where a directive could begin, stands for whole directives.
  return (
    starts &&
    /^[ \t]*$/.test(lineBefore(text, tag.start)) &&
    /^[ \t]*(?:[\r\n]|$)/.test(text.slice(tag.end, tag.end + 200))
  );
}

/** How far a look back goes. Its answer is a guess, and must not cost much. */
const LOOK_BACK = 1000;

/** The text from the line's start (or some way back) to `at`. */
function lineBefore(text: string, at: number): string {
  const before = text.slice(Math.max(0, at - LOOK_BACK), at);
  return before.slice(Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1);
}

/**
 * Whether a statement could begin at `at`: nothing, `;`, `{`, `}` or a comment is before it. Placeholders before it that
 * are blank are passed over; they are the first `blank.length` of `found`.
 */
function beginsStatement(text: string, at: number, found: readonly Span[], blank: readonly boolean[]): boolean {
  let tag = blank.length - 1;
  let end = at;
  for (let steps = 0; steps < 50; steps++) {
    while (end > 0 && at - end < LOOK_BACK && /\s/.test(text[end - 1]!)) end--;
    if (end === 0) return true;
    while (tag >= 0 && found[tag]!.end > end) tag--;
    if (tag >= 0 && found[tag]!.end === end) {
      if (!blank[tag]) return false;
      end = found[tag]!.start;
      continue;
    }
    const line = lineBefore(text, end);
    const comment = /(?:^|[\s;}])#/.exec(line);
    if (comment === null) return /[;{}]/.test(text[end - 1]!);
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
  const found: Placeholder[] = [];
  const blank: boolean[] = [];
  const parts: string[] = [];
  let at = 0;
  for (let match = line.exec(text); match !== null; match = line.exec(text)) {
    const end = match.index + match[0].trimEnd().length;
    const start = end - match[1]!.length;
    if (!beginsStatement(text, start, found, blank)) continue;
    found.push({ kind: 'placeholder', start, end, engine: 'envsubst' });
    blank.push(true);
    parts.push(text.slice(at, start), ' '.repeat(end - start));
    at = end;
  }
  parts.push(text.slice(at));
  return found.length === 0 ? null : { text: parts.join(''), placeholders: found };
}
