import type { Comment, Span } from '@fcgilint/core';
import { findLuaEnd, type LuaEnd } from './lua.ts';
import {
  AFTER_NEWLINE,
  CLOSE,
  DOLLAR,
  DOUBLE_QUOTED,
  ESCAPED,
  MissingOpen,
  type NginxToken,
  OPEN,
  RAW,
  SEMICOLON,
  SINGLE_QUOTED,
  TokenTable,
  UNCLOSED,
  WORD,
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
const SEMICOLON_SIGN = 2;
const OPEN_BRACE = 3;
const BACKSLASH = 4;
const DOLLAR_SIGN = 5;
const CLOSE_BRACE = 6;
const HASH = 7;
const QUOTE = 8;

const LF = 0x0a;
const DOUBLE_QUOTE = 0x22;
const OPEN_CODE = 0x7b;
const CLOSE_PAREN = 0x29;

/** What a character is to the tokenizer; all others are ordinary. */
const CLASS = new Uint8Array(128);
for (const blank of ' \t\r\n') CLASS[blank.charCodeAt(0)] = BLANK;
CLASS[0x3b] = SEMICOLON_SIGN;
CLASS[OPEN_CODE] = OPEN_BRACE;
CLASS[0x5c] = BACKSLASH;
CLASS[0x24] = DOLLAR_SIGN;
CLASS[0x7d] = CLOSE_BRACE;
CLASS[0x23] = HASH;
CLASS[DOUBLE_QUOTE] = QUOTE;
CLASS[0x27] = QUOTE;
/** The same inside of a bare word, where closing braces, hash signs and quotes are ordinary. */
const IN_WORD = CLASS.map((kind) => (kind === CLOSE_BRACE || kind === HASH || kind === QUOTE ? ORDINARY : kind));

/**
 * Splits a text into words and punctuation exactly as nginx does (src/core/ngx_conf_file.c, ngx_conf_read_token).
 * `utf8` tells whether the text was read as UTF-8, which decides how many bytes a character counts. Stops at the first
 * fault when `mend` says so. With `recovering`, `mend` is also asked about what the server accepts but a reader would not.
 */
export function lex(text: string, utf8: boolean, mend: Mender, recovering = false): LexResult {
  const lexer = new Lexer(text, utf8, mend, recovering);
  lexer.run();
  return lexer;
}

/** What a function that reads a piece answers instead of the piece's end when lexing stops there. */
const STOP = -1;

/**
 * Lexing under way. Each kind of piece has a function of its own: V8 optimises a small function soon, after some hundred
 * calls, and a large one only when most of the text has been read.
 */
class Lexer implements LexResult {
  readonly tokens: TokenTable;
  readonly comments: Comment[] = [];
  readonly skipped: Span[] = [];
  fault: Fault | null = null;

  readonly #text: string;
  readonly #utf8: boolean;
  readonly #mend: Mender;
  readonly #recovering: boolean;
  /** Index of the first word of the statement that is being read; -1 before it. */
  #head = -1;
  /** Index of the Lua directive in it, if it is one (when recovering: if it has swallowed one); else -1. */
  #lua = -1;
  /** `AFTER_NEWLINE` when a line feed was seen since the last token; while `#usual` runs, it knows better. */
  #newline = AFTER_NEWLINE;

  constructor(text: string, utf8: boolean, mend: Mender, recovering: boolean) {
    this.tokens = new TokenTable(text.length >> 3);
    this.#text = text;
    this.#utf8 = utf8;
    this.#mend = mend;
    this.#recovering = recovering;
  }

  run(): void {
    const { length } = this.#text;
    let i = 0;
    while (i < length) {
      i = this.#usual(i);
      if (i < length && i !== STOP) i = this.#other(i);
      if (i === STOP) return;
    }
  }

  /** Reads blanks, bare words and `;`, `{`, `}` from `from` on. Answers where something else begins, or the text ends. */
  #usual(from: number): number {
    const text = this.#text;
    const { tokens } = this;
    let newline = this.#newline;
    let i = from;
    while (i < text.length) {
      const code = text.charCodeAt(i);
      switch (code < 128 ? CLASS[code]! : ORDINARY) {
        case BLANK:
          i++;
          if (code === LF) {
            newline = AFTER_NEWLINE;
            i = indentationEnd(text, i);
          }
          continue;
        case SEMICOLON_SIGN:
          tokens.add(SEMICOLON, i, i + 1, newline);
          break;
        case CLOSE_BRACE:
          tokens.add(CLOSE, i, i + 1, newline);
          break;
        case OPEN_BRACE:
          if (this.#lua >= 0) {
            this.#newline = newline;
            return i;
          }
          tokens.add(OPEN, i, i + 1, newline);
          break;
        case HASH:
        case QUOTE:
          this.#newline = newline;
          return i;
        default:
          if (this.#recovering && this.#lua >= 0 && newline !== 0) {
            this.#newline = newline;
            return i;
          }
          i = this.#bareWord(i, newline);
          if (i === STOP) return STOP;
          newline = 0;
          continue;
      }
      // A statement or block ends, or a block begins.
      this.#head = -1;
      this.#lua = -1;
      newline = 0;
      i++;
    }
    return i;
  }

  /** Reads the piece that `#usual` leaves. */
  #other(i: number): number {
    const newline = this.#newline;
    const code = this.#text.charCodeAt(i);
    if (code === OPEN_CODE) {
      this.tokens.add(OPEN, i, i + 1, newline);
      const end = this.#luaBody(i + 1);
      this.#head = -1;
      this.#lua = -1;
      this.#newline = 0;
      return end;
    }
    if (this.#recovering && this.#lua >= 0 && newline !== 0) {
      const mended = this.#luaWithoutBrace(i);
      if (mended !== null) {
        this.#newline = 0;
        return mended.resume;
      }
    }
    const kind = code < 128 ? CLASS[code] : ORDINARY;
    if (kind === HASH) return this.#comment(i);
    const { count } = this.tokens;
    const end = kind === QUOTE ? this.#string(i, newline) : this.#bareWord(i, newline);
    if (this.tokens.count > count) this.#newline = 0;
    return end;
  }

  /**
   * A bare word: it ends at a blank, `;` or `{`, but `{` directly after `$` belongs to it. The space behind it, where
   * there is one, is read with it.
   */
  #bareWord(start: number, newline: number): number {
    const text = this.#text;
    const end = text.length;
    let flags = newline;
    let i = start;
    let next = 0;
    while (i < end) {
      next = text.charCodeAt(i);
      const kind = next < 128 ? IN_WORD[next]! : ORDINARY;
      if (kind === ORDINARY) {
        i++;
      } else if (kind === BACKSLASH) {
        flags |= text.charCodeAt(i + 1) === 0x24 ? ESCAPED | DOLLAR : ESCAPED;
        i += 2;
      } else if (kind === DOLLAR_SIGN) {
        flags |= DOLLAR;
        i++;
        while (text.charCodeAt(i) === OPEN_CODE) i++;
      } else {
        break;
      }
    }
    if (i > end) i = end;
    if ((i + 1 - start) * 3 >= BUFFER && this.#overflows(start, CLASS[text.charCodeAt(i)] === BLANK ? i + 1 : i)) {
      const fault: Fault = { kind: 'too-long', what: 'word', at: start, end: i };
      if (this.#ask(fault) === null) return this.#stop(fault);
    }
    this.#addWord(start, i, flags);
    return next === 0x20 ? i + 1 : i;
  }

  /** A quoted word. What is no word in the end goes to `skipped`. */
  #string(start: number, newline: number): number {
    const text = this.#text;
    const end = text.length;
    const quote = text.charCodeAt(start);
    const content = start + 1;
    let flags = newline | (quote === DOUBLE_QUOTE ? DOUBLE_QUOTED : SINGLE_QUOTED);
    let closed = false;
    let i = content;
    for (; i < end; i++) {
      const code = text.charCodeAt(i);
      if (code === quote) {
        closed = true;
        break;
      }
      if (code === 0x5c) {
        flags |= ESCAPED;
        i++;
        // The backslash stays before a `$`, and so does the variable.
        if (text.charCodeAt(i) === 0x24) flags |= DOLLAR;
      } else if (code === 0x24) {
        flags |= DOLLAR;
      }
    }
    if (i > end) i = end;
    const fault = this.#stringFault(start, i, closed);
    if (closed) i++;
    if (fault === null) {
      this.#addWord(start, i, flags);
      return i;
    }
    const mended = this.#ask(fault);
    if (mended === null) {
      if (closed) this.tokens.add(WORD, start, i, flags);
      return this.#stop(fault);
    }
    const { wordEnd, resume, unclosed } = mended;
    if (wordEnd === null) {
      this.skipped.push({ start, end: resume });
    } else {
      if (this.#head < 0) this.#head = this.tokens.count;
      this.tokens.add(WORD, start, wordEnd, unclosed ? flags | UNCLOSED : flags);
    }
    return resume;
  }

  /** What the server has against a string that opens at `start`. `at` is its closing quote, or the end of the text. */
  #stringFault(start: number, at: number, closed: boolean): Fault | null {
    const text = this.#text;
    const content = start + 1;
    const after = closed ? at + 1 : at;
    if (this.#overflows(content, at)) return { kind: 'too-long', what: 'string', at: start, end: after };
    if (!closed) return { kind: 'open-quote', open: start, at };
    // The server still holds the string while it reads the next character, and the one after a blank.
    const next = after < text.length ? text.charCodeAt(after) : 0x20;
    const kind = next < 128 ? CLASS[next]! : ORDINARY;
    if (this.#overflows(content, after) || (kind === BLANK && this.#overflows(content, after + 1))) {
      return { kind: 'too-long', what: 'word', at: start, end: after };
    }
    if (kind !== BLANK && kind !== SEMICOLON_SIGN && kind !== OPEN_BRACE && next !== CLOSE_PAREN) {
      return { kind: 'after-quote', open: start, at: after };
    }
    if (this.#recovering && text.slice(start, after).includes('\n')) {
      if (this.#ask({ kind: 'long-string', open: start, at: after }) !== null) {
        return { kind: 'open-quote', open: start, at: after };
      }
    }
    return null;
  }

  #comment(start: number): number {
    const text = this.#text;
    let end = text.indexOf('\n', start);
    if (end < 0) end = text.length;
    if (this.#overflows(start, end)) {
      const fault: Fault = { kind: 'too-long', what: 'comment', at: start, end };
      if (this.#ask(fault) === null) return this.#stop(fault);
    }
    const withReturn = end > start && text.charCodeAt(end - 1) === 0x0d;
    this.comments.push({ kind: 'comment', start, end: withReturn ? end - 1 : end });
    return end;
  }

  /** Lua code, which begins at `body`. */
  #luaBody(body: number): number {
    const text = this.#text;
    const head = this.tokens.at(this.#lua);
    const found = findLuaEnd(text, body, (from, to) => byteLength(text, from, to, this.#utf8));
    let bodyEnd = found.kind === 'closed' ? found.at : text.length;
    const at = found.kind === 'closed' ? found.at : found.from;
    const lua: Fault = { kind: 'lua', head, body, end: found, at };
    // Recovery may know better where the code ends, so it is asked even when all is well.
    const mended = this.#mend(lua, head);
    if (mended !== null) bodyEnd = mended.resume;
    else if (found.kind !== 'closed') return this.#stop(lua);
    if (bodyEnd > body) this.tokens.add(RAW, body, bodyEnd, 0);
    return bodyEnd;
  }

  /** What stands at `at`, in the line after a Lua directive, may be its code. */
  #luaWithoutBrace(at: number): Mended | null {
    const { tokens } = this;
    const mended = this.#mend({ kind: 'lua-open', at }, tokens.at(this.#lua));
    if (mended === null) return null;
    const end = tokens.end(tokens.count - 1);
    tokens.add(MissingOpen.tokenTypeIdx as number, end, end, 0);
    tokens.add(RAW, at, mended.resume, 0);
    this.#head = -1;
    this.#lua = -1;
    return mended;
  }

  #addWord(start: number, end: number, flags: number): void {
    const index = this.tokens.count;
    this.tokens.add(WORD, start, end, flags);
    if (this.#head < 0) this.#head = index;
    else if (!this.#recovering || (flags & AFTER_NEWLINE) === 0) return;
    if (end - start > LUA_SUFFIX.length && isLuaHead(this.#text, end, flags)) this.#lua = index;
  }

  /** Whether reading up to and with the character at `to` overflows the server's buffer, for a piece from `from`. */
  #overflows(from: number, to: number): boolean {
    if ((to - from) * 3 < BUFFER) return false;
    return byteLength(this.#text, from, to, this.#utf8) >= (to < this.#text.length ? BUFFER : BUFFER + 1);
  }

  #ask(fault: Fault | Doubt): Mended | null {
    return this.#mend(fault, this.#head < 0 ? null : this.tokens.at(this.#head));
  }

  #stop(fault: Fault): number {
    this.fault = fault;
    return STOP;
  }
}

/** Offset of the first character from `at` on that is neither space nor tab, nor part of a line end before its LF. */
function indentationEnd(text: string, at: number): number {
  let i = at;
  for (;;) {
    const code = text.charCodeAt(i);
    if (code !== 0x20 && code !== 0x09 && code !== 0x0d) return i;
    i++;
  }
}

/** Whether a block that begins with the word that ends at `end` holds Lua code. */
function isLuaHead(text: string, end: number, flags: number): boolean {
  const quoted = (flags & (DOUBLE_QUOTED | SINGLE_QUOTED)) !== 0 && (flags & UNCLOSED) === 0 ? 1 : 0;
  return text.endsWith(LUA_SUFFIX, end - quoted);
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
