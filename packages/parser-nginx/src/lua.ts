/** Where a Lua body ends: at its `}`, or why it does not. */
export type LuaEnd =
  | { readonly kind: 'closed'; readonly at: number }
  /** The text ends first. `depth` braces are open; `from` is where nginx says the trouble began. */
  | { readonly kind: 'end-of-file'; readonly depth: number; readonly from: number }
  /** No `]]` (of the right level) for the long bracket at `from`. */
  | { readonly kind: 'long-bracket'; readonly from: number; readonly bracket: string }
  /** A stretch from `from` that does not fit into the server's buffer. */
  | { readonly kind: 'too-long'; readonly from: number };

/** Size of nginx's read buffer in bytes (NGX_CONF_BUFFER). */
const BUFFER = 4096;

const LF = 0x0a;
const DOUBLE_QUOTE = 0x22;
const SINGLE_QUOTE = 0x27;
const DASH = 0x2d;
const EQUALS = 0x3d;
const LEFT_BRACKET = 0x5b;
const BACKSLASH = 0x5c;
const OPEN = 0x7b;
const CLOSE = 0x7d;

/**
 * Finds the `}` that ends the Lua code beginning at `start` (after the `{`) as lua-nginx-module does
 * (src/ngx_http_lua_directive.c, ngx_http_lua_conf_read_lua_token): braces are counted outside of comments, strings and
 * long brackets; a quote that does not close on its line is an ordinary character. `size` measures `[from, to)` in
 * bytes, for the server's buffer limit.
 */
export function findLuaEnd(text: string, start: number, size: (from: number, to: number) => number): LuaEnd {
  const end = text.length;
  let depth = 1;
  /** Where the last token ended: what follows must fit into the buffer up to the end of the next token. */
  let clean = start;
  /** The place that nginx names when the text ends: the code's start or the last `{`. */
  let lastOpen = start;
  // A search for a closing quote that reached the line's end would fail again from any later quote of the same kind.
  let noDoubleBefore = start;
  let noSingleBefore = start;
  for (let i = start; i < end; ) {
    const code = text.charCodeAt(i);
    let stop = i;
    if (code === OPEN) {
      depth++;
      stop = i + 1;
      lastOpen = i;
    } else if (code === CLOSE) {
      depth--;
      stop = i + 1;
    } else if (code === DASH && text.charCodeAt(i + 1) === DASH) {
      const level = bracketLevel(text, i + 2);
      if (level >= 0) {
        const close = closeBracket(text, i + 2, level);
        if (close < 0) return { kind: 'long-bracket', from: i, bracket: `]${'='.repeat(level)}]` };
        stop = close;
      } else {
        stop = text.indexOf('\n', i);
        if (stop < 0) stop = end;
      }
    } else if (code === LEFT_BRACKET) {
      const level = bracketLevel(text, i);
      if (level >= 0) {
        const close = closeBracket(text, i, level);
        if (close < 0) return { kind: 'long-bracket', from: i, bracket: `]${'='.repeat(level)}]` };
        stop = close;
      }
    } else if (code === DOUBLE_QUOTE || code === SINGLE_QUOTE) {
      if (i >= (code === DOUBLE_QUOTE ? noDoubleBefore : noSingleBefore)) {
        const close = closeQuote(text, i, code);
        if (close >= 0) stop = close;
        else if (code === DOUBLE_QUOTE) noDoubleBefore = -close;
        else noSingleBefore = -close;
      }
    }
    if (stop === i) {
      i++;
      if (i - clean > BUFFER) return { kind: 'too-long', from: clean };
      continue;
    }
    // A comment may be longer than the buffer: the lexer takes the part that it sees for the whole.
    const needed = code === DASH ? i : stop;
    if (needed - clean > BUFFER / 3 && size(clean, needed) > BUFFER) return { kind: 'too-long', from: clean };
    if (depth === 0) return { kind: 'closed', at: i };
    clean = stop;
    i = stop;
  }
  // The server reads on until its buffer is full before it says that the text has ended.
  if (end - clean > BUFFER / 3 && size(clean, end) > BUFFER) return { kind: 'too-long', from: clean };
  return { kind: 'end-of-file', depth, from: lastOpen };
}

/** Number of `=` when a long bracket (`[[`, `[=[`, ...) opens at `at`, else -1. */
function bracketLevel(text: string, at: number): number {
  if (text.charCodeAt(at) !== LEFT_BRACKET) return -1;
  let i = at + 1;
  while (text.charCodeAt(i) === EQUALS) i++;
  return text.charCodeAt(i) === LEFT_BRACKET ? i - at - 1 : -1;
}

/** Offset after the long bracket that closes the one at `open`, or -1. */
function closeBracket(text: string, open: number, level: number): number {
  const from = open + level + 2;
  if (level > BUFFER) return -1;
  // What does not close within the server's buffer does not close for the server.
  const found = text.slice(from, from + BUFFER).indexOf(`]${'='.repeat(level)}]`);
  return found < 0 ? -1 : from + found + level + 2;
}

/** Offset after the quote that closes the one at `open` on the same line; when none does, minus where the search ended. */
function closeQuote(text: string, open: number, quote: number): number {
  for (let i = open + 1; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === LF) return -i;
    if (code === BACKSLASH) {
      i++;
      if (text.charCodeAt(i) === LF) return -i;
    } else if (code === quote) {
      return i + 1;
    }
  }
  return -text.length;
}
