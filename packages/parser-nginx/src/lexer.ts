import type { Comment, Span } from '@fcgilint/core';
import { findLuaEnd, type LuaEnd } from './lua.ts';
import {
  AFTER_NEWLINE,
  CloseBrace,
  DOLLAR,
  DOUBLE_QUOTED,
  ESCAPED,
  MissingOpen,
  type NginxToken,
  OpenBrace,
  RawBody,
  Semicolon,
  SINGLE_QUOTED,
  TokenTable,
  token,
  UNCLOSED,
  WordToken,
} from './tokens.ts';

/** Something that the server's tokenizer refuses. Offsets are those of the text. */
export type Fault =
  /** A character that may not follow a closing quote. `open` is the string's first quote, `at` the character. */
  | { readonly kind: 'after-quote'; readonly open: number; readonly at: number }
  /** The text ends inside a quoted word. */
  | { readonly kind: 'open-quote'; readonly open: number; readonly at: number }
  /** A word, string or comment that does not fit into the server's buffer; `at` is where it begins. */
  | {
      readonly kind: 'too-long';
      readonly what: 'word' | 'string' | 'comment';
      readonly at: number;
      readonly end: number;
    }
  /** The Lua code that begins at `body` does not end. `at` is where the server says so. */
  | {
      readonly kind: 'lua';
      readonly head: NginxToken;
      readonly body: number;
      readonly end: LuaEnd;
      readonly at: number;
    };

/** What is no fault to the server, but only asked about when it refuses the text for another reason. */
export type Doubt =
  /** A string of several lines. `at` is after its closing quote. */
  | { readonly kind: 'long-string'; readonly open: number; readonly at: number }
  /** Words in the line after a Lua directive, where its `{` should have been. */
  | { readonly kind: 'lua-open'; readonly at: number };

/** Where lexing goes on after a fault, and what the broken piece was. */
export interface Mended {
  /** Where the word ends that the fault is in; `null` when it is no word but text to skip. */
  readonly wordEnd: number | null;
  /** Where lexing goes on. */
  readonly resume: number;
  /** Whether the word's closing quote is missing. */
  readonly unclosed: boolean;
}

/** Told of every fault; answers how to go on, or `null` to stop there, as the server does. */
export type Mender = (fault: Fault | Doubt, head: NginxToken | null) => Mended | null;

/** What the lexer found. */
export interface LexResult {
  readonly tokens: TokenTable;
  readonly comments: Comment[];
  readonly skipped: Span[];
  /** The fault that lexing stopped at, if it did. */
  readonly fault: Fault | null;
}

/** Size of nginx's read buffer in bytes (src/core/ngx_conf_file.c, NGX_CONF_BUFFER): words and comments must fit. */
const BUFFER = 4096;

const LUA_SUFFIX = '_by_lua_block';

const ORDINARY = 0;
const BLANK = 1;
const SEMICOLON = 2;
const OPEN = 3;
const BACKSLASH = 4;
const DOLLAR_SIGN = 5;
const CLOSE = 6;
const HASH = 7;
const QUOTE = 8;

const LF = 0x0a;
const DOUBLE_QUOTE = 0x22;
const OPEN_CODE = 0x7b;
const CLOSE_PAREN = 0x29;

/** What a character is to the tokenizer; all others are ordinary. */
const CLASS = new Uint8Array(128);
for (const blank of ' \t\r\n') CLASS[blank.charCodeAt(0)] = BLANK;
CLASS[0x3b] = SEMICOLON;
CLASS[OPEN_CODE] = OPEN;
CLASS[0x5c] = BACKSLASH;
CLASS[0x24] = DOLLAR_SIGN;
CLASS[0x7d] = CLOSE;
CLASS[0x23] = HASH;
CLASS[DOUBLE_QUOTE] = QUOTE;
CLASS[0x27] = QUOTE;

/**
 * Splits a text into words and punctuation exactly as nginx does (src/core/ngx_conf_file.c, ngx_conf_read_token).
 * `utf8` tells whether the text was read as UTF-8, which decides how many bytes a character counts. Stops at the first
 * fault when `mend` says so. With `recovering`, `mend` is also asked about what the server accepts but a reader would not.
 */
export function lex(text: string, utf8: boolean, mend: Mender, recovering = false): LexResult {
  const end = text.length;
  const tokens = new TokenTable();
  const comments: Comment[] = [];
  const skipped: Span[] = [];
  /** First word of the statement that is being read. */
  let head: NginxToken | null = null;
  /** The Lua directive in it, if it is one (when recovering: if it has swallowed one). */
  let lua: NginxToken | null = null;
  /** `AFTER_NEWLINE` when a line feed was seen since the last token. */
  let newline = AFTER_NEWLINE;
  let i = 0;

  /** Whether reading up to and with the character at `to` overflows the server's buffer, for a piece from `from`. */
  const overflows = (from: number, to: number): boolean =>
    (to - from) * 3 >= BUFFER && byteLength(text, from, to, utf8) >= (to < end ? BUFFER : BUFFER + 1);

  while (i < end) {
    const code = text.charCodeAt(i);
    const kind = code < 128 ? CLASS[code]! : ORDINARY;
    if (kind === BLANK) {
      if (code === LF) newline = AFTER_NEWLINE;
      i++;
      continue;
    }
    const start = i;
    let flags = newline;
    if (recovering && newline !== 0 && lua !== null && kind !== OPEN && kind !== SEMICOLON && kind !== CLOSE) {
      const mended = mend({ kind: 'lua-open', at: i }, lua);
      if (mended !== null) {
        const end = tokens.end(tokens.count - 1);
        tokens.add(MissingOpen, end, end, 0);
        tokens.add(RawBody, i, mended.resume, 0);
        i = mended.resume;
        newline = 0;
        head = null;
        lua = null;
        continue;
      }
    }
    switch (kind) {
      case SEMICOLON:
        tokens.add(Semicolon, i, i + 1, newline);
        newline = 0;
        head = null;
        lua = null;
        i++;
        continue;
      case CLOSE:
        tokens.add(CloseBrace, i, i + 1, newline);
        newline = 0;
        head = null;
        lua = null;
        i++;
        continue;
      case OPEN: {
        tokens.add(OpenBrace, i, i + 1, newline);
        newline = 0;
        i++;
        if (lua !== null) {
          const head = lua;
          const body = i;
          const found = findLuaEnd(text, body, (from, to) => byteLength(text, from, to, utf8));
          let bodyEnd = end;
          if (found.kind === 'closed') bodyEnd = found.at;
          const fault: Fault | null =
            found.kind === 'closed' ? null : { kind: 'lua', head, body, end: found, at: found.from };
          // Recovery may know better where the code ends, so it is asked even when all is well.
          const mended = mend(fault ?? { kind: 'lua', head, body, end: found, at: bodyEnd }, head);
          if (fault !== null && mended === null) return { tokens, comments, skipped, fault };
          if (mended !== null) bodyEnd = mended.resume;
          if (bodyEnd > body) tokens.add(RawBody, body, bodyEnd, 0);
          i = bodyEnd;
        }
        head = null;
        lua = null;
        continue;
      }
      case HASH: {
        i = text.indexOf('\n', i);
        if (i < 0) i = end;
        if (overflows(start, i)) {
          const fault: Fault = { kind: 'too-long', what: 'comment', at: start, end: i };
          if (mend(fault, head) === null) return { tokens, comments, skipped, fault };
        }
        let commentEnd = i;
        if (commentEnd > start && text.charCodeAt(commentEnd - 1) === 0x0d) commentEnd--;
        comments.push({ kind: 'comment', start, end: commentEnd });
        continue;
      }
      case QUOTE: {
        flags |= code === DOUBLE_QUOTE ? DOUBLE_QUOTED : SINGLE_QUOTED;
        i++;
        const content = i;
        let closed = false;
        while (i < end) {
          const inner = text.charCodeAt(i);
          if (inner === code) {
            closed = true;
            break;
          }
          if (inner === 0x5c) {
            flags |= ESCAPED;
            i++;
            // The backslash stays before a `$`, and so does the variable.
            if (text.charCodeAt(i) === 0x24) flags |= DOLLAR;
          } else if (inner === 0x24) {
            flags |= DOLLAR;
          }
          i++;
        }
        if (i > end) i = end;
        let fault: Fault | null = null;
        if (overflows(content, i)) fault = { kind: 'too-long', what: 'string', at: start, end: closed ? i + 1 : i };
        else if (!closed) fault = { kind: 'open-quote', open: start, at: end };
        else {
          i++;
          // The server still holds the string while it reads the next character, and the one after a blank.
          const next = i < end ? text.charCodeAt(i) : 0x20;
          const nextKind = next < 128 ? CLASS[next]! : ORDINARY;
          if (overflows(content, i) || (nextKind === BLANK && overflows(content, i + 1))) {
            fault = { kind: 'too-long', what: 'word', at: start, end: i };
          } else if (nextKind !== BLANK && nextKind !== SEMICOLON && nextKind !== OPEN && next !== CLOSE_PAREN) {
            fault = { kind: 'after-quote', open: start, at: i };
          } else if (recovering && text.slice(start, i).includes('\n')) {
            const mended = mend({ kind: 'long-string', open: start, at: i }, head);
            if (mended !== null) fault = { kind: 'open-quote', open: start, at: i };
          }
        }
        if (fault !== null) {
          const mended = mend(fault, head);
          if (mended === null) {
            if (closed) tokens.add(WordToken, start, i, flags);
            return { tokens, comments, skipped, fault };
          }
          i = mended.resume;
          if (mended.wordEnd === null) {
            skipped.push({ start, end: i });
            continue;
          }
          if (mended.unclosed) flags |= UNCLOSED;
          tokens.add(WordToken, start, mended.wordEnd, flags);
          newline = 0;
          head ??= token(WordToken, start, mended.wordEnd, flags);
          continue;
        }
        break;
      }
      default: {
        // A bare word: it ends at a blank, `;` or `{`, but `{` directly after `$` belongs to it.
        let inner = code;
        for (;;) {
          const innerKind = inner < 128 ? CLASS[inner]! : ORDINARY;
          if (innerKind === BACKSLASH) {
            flags |= text.charCodeAt(i + 1) === 0x24 ? ESCAPED | DOLLAR : ESCAPED;
            i += 2;
          } else if (innerKind === DOLLAR_SIGN) {
            flags |= DOLLAR;
            i++;
            while (i < end && text.charCodeAt(i) === OPEN_CODE) i++;
          } else if (innerKind === BLANK || innerKind === SEMICOLON || innerKind === OPEN) {
            break;
          } else {
            i++;
          }
          if (i >= end) {
            i = end;
            break;
          }
          inner = text.charCodeAt(i);
        }
        const blank = i < end && CLASS[text.charCodeAt(i)] === BLANK ? 1 : 0;
        if (overflows(start, i + blank)) {
          const fault: Fault = { kind: 'too-long', what: 'word', at: start, end: i };
          if (mend(fault, head) === null) return { tokens, comments, skipped, fault };
        }
      }
    }
    tokens.add(WordToken, start, i, flags);
    newline = 0;
    if (head === null) {
      head = token(WordToken, start, i, flags);
      if (isLuaHead(text, head)) lua = head;
    } else if (recovering && (flags & AFTER_NEWLINE) !== 0) {
      const word = token(WordToken, start, i, flags);
      if (isLuaHead(text, word)) lua = word;
    }
  }
  return { tokens, comments, skipped, fault: null };
}

/** Whether a block that begins with this word holds Lua code. */
function isLuaHead(text: string, head: NginxToken): boolean {
  if (head.endOffset - head.startOffset <= LUA_SUFFIX.length) return false;
  const quoted = (head.flags & (DOUBLE_QUOTED | SINGLE_QUOTED)) !== 0 && (head.flags & UNCLOSED) === 0 ? 1 : 0;
  return text.endsWith(LUA_SUFFIX, head.endOffset - quoted);
}

/** Number of bytes of `text[from, to)` in its file. */
function byteLength(text: string, from: number, to: number, utf8: boolean): number {
  if (!utf8) return to - from;
  let bytes = to - from;
  for (let i = from; i < to; i++) {
    const code = text.charCodeAt(i);
    // A surrogate is half of a character of four bytes.
    if (code >= 0x80) bytes += code >= 0x800 && (code < 0xd800 || code > 0xdfff) ? 2 : 1;
  }
  return bytes;
}
