/** Characters that mean something in a regular expression. */
const special = /[\\^$.|?*+()[\]{}]/;

/**
 * The plain text that a URL pattern begins with: `^/static/` and `^/static/(.*)$` give `/static/`. `null` where the
 * pattern is not anchored at its start or begins with something else.
 */
export function literalStart(pattern: string): string | null {
  if (!pattern.startsWith('^')) return null;
  let text = '';
  let at = 1;
  while (at < pattern.length) {
    const c = pattern[at]!;
    if (c === '\\' && at + 1 < pattern.length && !/[a-zA-Z0-9]/.test(pattern[at + 1]!)) {
      text += pattern[at + 1];
      at += 2;
    } else if (special.test(c)) break;
    else {
      text += c;
      at++;
    }
  }
  // A quantifier belongs to the last character.
  if (/^[?*+{]/.test(pattern.slice(at))) text = text.slice(0, -1);
  // An alternative at the top level makes the start one of several.
  return text === '' || hasTopLevelAlternative(pattern) ? null : text;
}

/** The path that a pattern stands for when it is one path and nothing else: `^/foo$`, `^/foo/?$`. */
export function literalPath(pattern: string): string | null {
  if (!pattern.startsWith('^/') || !pattern.endsWith('$')) return null;
  const body = pattern.slice(1, -1).replace(/\/\?$/, '');
  const text = literalStart(`^${body}`);
  return text !== null && escapePattern(text).replace(/\\\./g, '.') === body.replace(/\\\./g, '.') ? text : null;
}

/** Plain text as a pattern. */
export function escapePattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

function hasTopLevelAlternative(pattern: string): boolean {
  let depth = 0;
  for (let at = 0; at < pattern.length; at++) {
    const c = pattern[at]!;
    if (c === '\\') at++;
    else if (c === '(') depth++;
    else if (c === ')') depth--;
    else if (c === '[') {
      const end = pattern.indexOf(']', at + 2);
      if (end < 0) return false;
      at = end;
    } else if (c === '|' && depth === 0) return true;
  }
  return false;
}

/**
 * The part of a pattern that every match must have: without groups and alternatives that may be left out, and without
 * what a quantifier makes optional. `null` where alternatives at the top level share nothing.
 */
export function requiredPart(pattern: string): string | null {
  if (hasTopLevelAlternative(pattern)) return null;
  let text = pattern;
  for (let before = ''; before !== text; ) {
    before = text;
    // Innermost groups: those that may be left out or have alternatives go, of all others the content stays.
    text = text.replace(
      /(?<!\\)\((\?:)?((?:\\.|\[(?:\\.|[^\]])*\]|[^()\\[])*)\)([?*]|\{0[^}]*\}|[+]|\{\d[^}]*\})?/,
      (_, __, inner: string, quantifier = '') =>
        /^(?:[?*]|\{0)/.test(quantifier) || hasTopLevelAlternative(inner) ? '.{0,}' : inner,
    );
  }
  return text
    .replace(/(?:\\.|\[(?:\\.|[^\]])*\]|[^\\[])(?:[?*]|\{0[^}]*\})/g, (part) => (part === '.{0,}' ? '' : '.{0,}'))
    .replaceAll('.{0,}', '');
}

/** The texts that a pattern made of plain text, one group of alternatives and anchors stands for. */
export interface Alternatives {
  readonly start: boolean;
  readonly texts: readonly { readonly text: string; readonly end: boolean }[];
}

/** `^/(static|images)/` as its texts; `null` for any other kind of pattern. */
export function alternativesOf(pattern: string): Alternatives | null {
  const start = pattern.startsWith('^');
  const body = start ? pattern.slice(1) : pattern;
  const match =
    /^((?:\\[^\w]|[^\\^$.|?*+()[\]{}])*)(?:\((?:\?:)?((?:\\[^\w]|[^\\^$?*+()[\]{}])*)\))?((?:\\[^\w]|[^\\^$|?*+()[\]{}])*)(\$?)$/.exec(
      body,
    );
  if (!match) return null;
  const [, before = '', group, after = '', dollar] = match;
  const plain = (text: string): string => text.replace(/\\(.)/g, '$1');
  const inner = group === undefined ? [''] : group.split('|');
  return {
    start,
    texts: inner.map((each) => ({ text: plain(before + each + after), end: dollar === '$' })),
  };
}
