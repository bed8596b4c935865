import type { RewriteFlags, RewriteRule } from '../rewrite-rules.ts';

/** What `$1`, `%1`, `%{...}` and `${map:key}` stand for. */
export interface Expansion {
  readonly rule: readonly string[] | null;
  readonly condition: readonly string[] | null;
  readonly variable: (name: string) => string;
  /** `null`: nothing found, the default counts. */
  readonly map: (name: string, key: string) => string | null;
  readonly flags: RewriteFlags | null;
}

/** Nested map keys deeper than this are no honest configuration. */
const MAXIMUM_DEPTH = 10;

/**
 * Fills in a text once. `unsafeQuestionMark`: the question mark that counts came out of a reference. Apache: `do_expand`.
 */
export function expand(
  input: string,
  values: Expansion,
  rule: RewriteRule | null,
  depth = 0,
): { text: string; unsafeQuestionMark: boolean } {
  let text = '';
  let unsafe = false;
  let tracking = true;
  const keepTracking = rule?.flags.queryLast ?? false;
  const literal = (part: string): void => {
    text += part;
    if (tracking && part.includes('?')) {
      unsafe = false;
      tracking = keepTracking;
    }
  };
  const reference = (part: string): void => {
    text += part;
    if (tracking && part.includes('?')) {
      unsafe = true;
      tracking = keepTracking;
    }
  };
  let i = 0;
  while (i < input.length) {
    const c = input[i]!;
    if (c === '\\') {
      // An escaped character is not looked at for question marks.
      text += input[i + 1] ?? '\\';
      i += 2;
      continue;
    }
    if ((c === '$' || c === '%') && input[i + 1] === '{') {
      const close = closingBrace(input, i + 2);
      const colon = c === '$' ? topLevel(input, i + 2, ':') : 0;
      if (close < 0 || colon < 0) {
        literal(input.slice(i, i + 2));
        i += 2;
        continue;
      }
      const inner = input.slice(i + 2, close);
      reference(c === '%' ? values.variable(inner) : mapValue(inner, colon - i - 2, values, rule, depth));
      i = close + 1;
      continue;
    }
    if ((c === '$' || c === '%') && /[0-9]/.test(input[i + 1] ?? '')) {
      const groups = c === '$' ? values.rule : values.condition;
      const value = groups?.[Number(input[i + 1])] ?? '';
      if (value !== '') reference(values.flags?.escape ? escapeReference(value, values.flags) : value);
      i += 2;
      continue;
    }
    if (c === '$' || c === '%') {
      text += c;
      i++;
      continue;
    }
    let end = i;
    while (end < input.length && !/[\\$%]/.test(input[end]!)) end++;
    literal(input.slice(i, end));
    i = end;
  }
  return { text, unsafeQuestionMark: unsafe };
}

function mapValue(inner: string, colon: number, values: Expansion, rule: RewriteRule | null, depth: number): string {
  if (depth > MAXIMUM_DEPTH) return '';
  const name = inner.slice(0, colon);
  let key = inner.slice(colon + 1);
  const bar = topLevel(key, 0, '|');
  const fallback = bar < 0 ? '' : key.slice(bar + 1);
  if (bar >= 0) key = key.slice(0, bar);
  const found = values.map(name, expand(key, values, rule, depth + 1).text);
  if (found !== null) return found;
  return fallback === '' ? '' : expand(fallback, values, rule, depth + 1).text;
}

function closingBrace(text: string, from: number): number {
  let depth = 1;
  for (let i = from; i < text.length; i++) {
    if (text[i] === '}' && --depth === 0) return i;
    if (text[i] === '{') depth++;
  }
  return -1;
}

/** Position of a character outside nested braces, before the brace that closes; -1 without. */
function topLevel(text: string, from: number, wanted: string): number {
  let depth = 1;
  for (let i = from; i < text.length; i++) {
    if (text[i] === wanted && depth === 1) return i;
    if (text[i] === '}' && --depth === 0) return -1;
    if (text[i] === '{') depth++;
  }
  return -1;
}

/** [B] and its kin. Apache: `escape_backref`. */
function escapeReference(value: string, flags: RewriteFlags): string {
  const only = flags.escape?.characters ?? null;
  let out = '';
  for (const c of value) {
    const wanted = flags.escapeControls ? /[\x00-\x20\x7f]/.test(c) : only === null;
    const escapes = (wanted || (only?.includes(c) ?? false)) && !(flags.escapeExcept?.includes(c) ?? false);
    if (!escapes || /[A-Za-z0-9_]/.test(c)) out += c;
    else if (c === ' ' && !flags.escapeNoPlus) out += '+';
    else out += `%${c.charCodeAt(0).toString(16).padStart(2, '0')}`;
  }
  return out;
}
