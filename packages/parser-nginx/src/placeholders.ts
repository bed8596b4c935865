import type { Placeholder, Span } from '@fcgilint/core';

/** A text in which template placeholders were found. */
export interface Masked {
  /** As long as the text; placeholders are word characters or blanks in it, so that nginx's grammar can read it. */
  readonly text: string;
  readonly placeholders: readonly Placeholder[];
}

/** A placeholder with what is known of its meaning. */
interface Found extends Span {
  readonly engine: Placeholder['engine'];
  /** It steers the template (`{% if %}`) or comments it, and yields no text itself. */
  readonly control: boolean;
}

/** No tag is looked for beyond this many characters: an opener without closer is no placeholder. */
const LONGEST = 4000;

/** Whether a text that nginx would accept still looks like a template: `<%` and `<?php` are nobody's nginx syntax. */
export function looksLikeTemplate(text: string): boolean {
  return text.includes('<%') || text.includes('<?php') || text.includes('<?=') || text.includes('\n> end');
}

/**
 * Finds the placeholders of Jinja, Go templates, Mustache, ERB and PHP and masks them: those that yield text become word
 * characters, those that steer the template, and those that stand for whole lines, become blanks. `null` when there are
 * none.
 */
export function maskTemplate(text: string): Masked | null {
  const found: Found[] = [];
  const lua = text.includes('\n> end');
  const opener = lua
    ? /\{\{|\{%|\{#|<%|<\?(?:php\b|=)|^>.*$/gm
    : /\{\{|\{%|\{#|<%|<\?(?:php\b|=)|(?<!\$)\{(?=[a-z]+(?:_[a-z]+)+\})/g;
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

/** An expression of a template on one line; sticky. An apostrophe need not begin a string. */
const expression = /(?:"(?:[^"\\\r\n]|\\.)*"|'(?:[^'\\\r\n]|\\.)*'|[^{};\r\n])+/y;

/** The same over lines, and with Go's raw strings; sticky. */
const longExpression = /(?:"(?:[^"\\\r\n]|\\.)*"|'(?:[^'\\\r\n]|\\.)*'|`[^`]*`|[^{};])+/y;

function readTag(text: string, start: number, opener: string): Found | null {
  if (opener[0] === '>') return { start, end: start + opener.length, engine: 'lua', control: true };
  switch (opener) {
    case '{':
      return closed(text, start, 1, '}', 'python', false);
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
  const comment = /^\{\{-?\s*\/\*[\s\S]*?\*\/\s*-?\}\}/.exec(text.slice(start, start + LONGEST));
  if (comment !== null) return { start, end: start + comment[0].length, engine: 'go-template', control: true };
  // Two braces can also be a brace too many, so an expression has to look like one: one line, and no braces and no `;`
  // but in its strings.
  const triple = text[start + 2] === '{';
  // A dash or an assignment leaves no doubt.
  const pattern = /^\{\{(?:-|\s*\$\w+\s*:?=)/.test(text.slice(start, start + 40)) ? longExpression : expression;
  pattern.lastIndex = start + (triple ? 3 : 2);
  const content = pattern.exec(text)?.[0] ?? '';
  const closer = triple ? '}}}' : '}}';
  if (content.trim() === '' || !text.startsWith(closer, pattern.lastIndex)) return null;
  const end = pattern.lastIndex + closer.length;
  const inner = content.replace(/^-/, '').replace(/-$/, '').trim();
  if (/^[#/^!>&]/.test(inner) || triple) {
    return { start, end, engine: 'mustache', control: /^[#/^!]/.test(inner) };
  }
  const go = /^(?:[.$(]|(?:if|else|end|range|with|define|block|template|include|join|printf|default)\b)/.test(inner);
  const control =
    /^(?:\/\*|(?:if|else|end|range|with|define|block|break|continue)\b)/.test(inner) || /^\$\w+\s*:?=/.test(inner);
  return { start, end, engine: go ? 'go-template' : 'jinja', control };
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
    return engine === 'php' && text.length - from < LONGEST ? { start, end: text.length, engine, control: true } : null;
  }
  return { start, end: from + close + closer.length, engine, control };
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
    placeholders.push({ kind: 'placeholder', start, end, engine, ...(tag.control ? { control: true } : {}) });
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
    return /["']/.test(previous) || (/[\s;]/.test(previous) && /[\s;]/.test(next));
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
export function beginsStatement(text: string, at: number, found: readonly Span[], blank: readonly boolean[]): boolean {
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

export function blanks(text: string, start: number, end: number): string {
  return text.slice(start, end).replace(/[^\r\n]/g, ' ');
}
