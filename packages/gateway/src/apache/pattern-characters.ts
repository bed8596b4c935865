/** Escapes for sets of characters, outside and inside a class. PCRE's tables of the C locale know ASCII only. */
export const SETS: Readonly<Record<string, readonly [string, string]>> = {
  d: ['[0-9]', '0-9'],
  D: ['[^0-9]', '\\0-/:-\\xff'],
  w: ['[A-Za-z0-9_]', 'A-Za-z0-9_'],
  W: ['[^A-Za-z0-9_]', '\\0-/:-@[-^`{-\\xff'],
  s: ['[\\t-\\r ]', '\\t-\\r '],
  S: ['[^\\t-\\r ]', '\\0-\\x08\\x0e-\\x1f!-\\xff'],
  h: ['[\\t \\xa0]', '\\t \\xa0'],
  H: ['[^\\t \\xa0]', '\\0-\\x08\\n-\\x1f!-\\x9f\\xa1-\\xff'],
  v: ['[\\n-\\r\\x85]', '\\n-\\r\\x85'],
  V: ['[^\\n-\\r\\x85]', '\\0-\\t\\x0e-\\x84\\x86-\\xff'],
  N: ['[^\\n]', ''],
};

export const CONTROLS: Readonly<Record<string, string>> = { a: '\x07', e: '\x1b', f: '\f', n: '\n', r: '\r', t: '\t' };

export const POSIX: Readonly<Record<string, string>> = {
  alnum: 'A-Za-z0-9',
  alpha: 'A-Za-z',
  ascii: '\\0-\\x7f',
  blank: '\\t ',
  cntrl: '\\0-\\x1f\\x7f',
  digit: '0-9',
  graph: '!-~',
  lower: 'a-z',
  print: ' -~',
  punct: '!-/:-@[-`{-~',
  space: '\\t-\\r ',
  upper: 'A-Z',
  word: 'A-Za-z0-9_',
  xdigit: '0-9A-Fa-f',
};

/** A character as JavaScript's patterns take it, in both cases when `caseless`. */
export function literal(c: string, caseless: boolean): string {
  if (caseless && /[A-Za-z]/.test(c)) return `[${c.toLowerCase()}${c.toUpperCase()}]`;
  return escapeCharacter(c);
}

function escapeCharacter(c: string): string {
  if (/[A-Za-z0-9_]/.test(c)) return c;
  return `\\x${c.charCodeAt(0).toString(16).padStart(2, '0')}`;
}

/** Members of a class from one character to another; without case, the other case of its ASCII letters too. */
export function classRange(low: string, high: string, caseless: boolean): string {
  let out = low === high ? escapeCharacter(low) : `${escapeCharacter(low)}-${escapeCharacter(high)}`;
  if (!caseless) return out;
  for (const [first, last, shift] of [
    [65, 90, 32],
    [97, 122, -32],
  ] as const) {
    const from = Math.max(first, low.charCodeAt(0));
    const to = Math.min(last, high.charCodeAt(0));
    if (from <= to) out += `${String.fromCharCode(from + shift)}-${String.fromCharCode(to + shift)}`;
  }
  return out;
}
