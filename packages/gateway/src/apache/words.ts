/** Characters that Apache takes for blanks (`apr_isspace` in the C locale). */
export function isBlank(c: number): boolean {
  return c === 32 || (c >= 9 && c <= 13);
}

/**
 * Splits argument text into words as most directives do (Apache: `server/util.c`, `ap_getword_conf`): a word that
 * begins with a quote runs to the same quote; inside it a backslash protects that quote and itself, in a bare word
 * only itself. A missing closing quote is accepted.
 */
export function splitWords(text: string): string[] {
  const words: string[] = [];
  let at = 0;
  for (;;) {
    const next = nextWord(text, at);
    if (!next) return words;
    words.push(next.word);
    at = next.end;
  }
}

/** The word at or after `at`, and where the text after it and its blanks begins; `null` at the end. */
export function nextWord(text: string, at: number): { word: string; end: number } | null {
  let i = at;
  while (i < text.length && isBlank(text.charCodeAt(i))) i++;
  if (i >= text.length) return null;
  const quote = text[i] === '"' || text[i] === "'" ? text[i]! : '';
  let word = '';
  if (quote) {
    i++;
    while (i < text.length && text[i] !== quote) {
      if (text[i] === '\\' && (text[i + 1] === quote || text[i + 1] === '\\')) i++;
      word += text[i++];
    }
    if (i < text.length) i++;
  } else {
    const start = i;
    let escaped = false;
    while (i < text.length && !isBlank(text.charCodeAt(i))) {
      if (text[i] === '\\' && text[i + 1] === '\\') escaped = true;
      i++;
    }
    word = text.slice(start, i);
    if (escaped) word = word.replace(/\\\\/g, '\\');
  }
  while (i < text.length && isBlank(text.charCodeAt(i))) i++;
  return { word, end: i };
}

/**
 * Splits the arguments of RewriteRule and RewriteCond (Apache: `mod_rewrite.c`, `parseargline`): up to three words;
 * a backslash keeps a following blank in the word and stays in it; quotes are only known at a word's begin and cannot
 * be escaped. `null` where there are fewer than two words.
 */
export function splitRewriteWords(text: string): [string, string, string | null] | null {
  const words: string[] = [];
  let i = 0;
  while (i < text.length && isBlank(text.charCodeAt(i))) i++;
  while (words.length < 3 && i < text.length) {
    const quote = text[i] === '"' || text[i] === "'" ? text[i]! : '';
    if (quote) i++;
    const start = i;
    while (i < text.length) {
      if (quote ? text[i] === quote : isBlank(text.charCodeAt(i))) break;
      if (text[i] === '\\' && i + 1 < text.length && isBlank(text.charCodeAt(i + 1))) i++;
      i++;
    }
    words.push(text.slice(start, i));
    if (words.length === 1 && i >= text.length) return null;
    i++;
    while (i < text.length && isBlank(text.charCodeAt(i))) i++;
  }
  const [first, second] = words;
  if (first === undefined || second === undefined) {
    return first !== undefined && words.length === 1 ? [first, '', null] : null;
  }
  return [first, second, words[2] ?? null];
}

/** Text as the server sees it: one character a byte (UTF-8), so that patterns and escapes work on bytes. */
export function toBytes(text: string): string {
  if (!/[^\x00-\x7f]/.test(text)) return text;
  let out = '';
  for (const byte of new TextEncoder().encode(text)) out += String.fromCharCode(byte);
  return out;
}

/** Back from bytes to text: UTF-8 where the bytes are valid UTF-8, else one character a byte. */
export function fromBytes(bytes: string): string {
  if (!/[^\x00-\x7f]/.test(bytes)) return bytes;
  const array = new Uint8Array(bytes.length);
  for (let i = 0; i < bytes.length; i++) array[i] = bytes.charCodeAt(i) & 0xff;
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(array);
  } catch {
    return bytes;
  }
}
