import type { Span } from '@fcgilint/core';
import { Kind } from './tokens.ts';
import type { LexerFeatures } from './version.ts';

/** Why the server's lexer stops. Each is one message in lighttpd's src/configfile.c. */
export type LexerError =
  | 'equal-sign-in-list'
  | 'bad-comparison'
  | 'unexpected-equal-sign'
  | 'bad-negation'
  | 'unexpected-exclamation'
  | 'missing-quote'
  | 'adjacent-strings'
  | 'missing-assignment'
  | 'stray-close-paren'
  | 'unexpected-colon'
  | 'bad-character-in-condition'
  | 'bad-character'
  | 'name-at-end-of-file';

const TAB = 9;
const LF = 10;
const CR = 13;
const SPACE = 32;

/** What `next` answers when the server's lexer refuses the text; `error` says why. */
export const REFUSED = -1;

/** Whether a character may stand in a name. */
export function isNameCharacter(c: number): boolean {
  return (
    (c >= 97 && c <= 122) ||
    (c >= 65 && c <= 90) ||
    (c >= 48 && c <= 57) ||
    c === 46 /* . */ ||
    c === 45 /* - */ ||
    c === 95 /* _ */
  );
}

/**
 * lighttpd's lexer, its context included: what a character means depends on open parentheses and on a condition
 * having been begun. One token a call; the caller may set `offset` and the context to go on after a refusal.
 * Faithful to the letter where it matters for the verdict: line ends collapse the way the server collapses them,
 * strings do not advance its line counter, a NUL ends the text.
 */
export class Lexer {
  readonly text: string;
  readonly features: LexerFeatures;
  /** Comments met so far, in order. */
  readonly comments: { readonly kind: 'comment'; readonly start: number; readonly end: number }[] = [];
  /** Each `if` that a newer lexer swallowed. */
  readonly ifs: Span[] = [];
  offset = 0;
  /** Span of the token that `next` gave last. */
  start = 0;
  end = 0;
  /** Set when `next` answered `REFUSED`. */
  error: LexerError = 'bad-character';
  /** Where the server's message points; within the refused text. */
  errorAt = 0;
  /** The server's own line number: line ends inside strings do not count. */
  line = 1;
  parens = 0;
  inCondition = false;
  /** Where a NUL ended the text for the server, or -1. */
  nulAt = -1;
  /** The kind given last; newer versions refuse some neighbours. */
  previous = -1;
  #endOfLineOwed = false;
  readonly #latin1: boolean;

  constructor(text: string, features: LexerFeatures, latin1 = false) {
    this.text = text;
    this.features = features;
    this.#latin1 = latin1;
  }

  /** The next token's kind, `Kind.EndOfFile` or `REFUSED`. */
  next(): number {
    const kind = this.#scan();
    this.previous = kind;
    return kind;
  }

  #refuse(error: LexerError): number {
    this.error = error;
    this.errorAt = this.offset;
    return REFUSED;
  }

  #token(kind: number, length: number): number {
    this.start = this.offset;
    this.offset += length;
    this.end = this.offset;
    return kind;
  }

  #scan(): number {
    const { text } = this;
    const size = text.length;
    if (this.#endOfLineOwed) {
      this.#endOfLineOwed = false;
      this.start = this.offset;
      this.end = this.offset;
      return Kind.EndOfLine;
    }
    while (this.offset < size) {
      const at = this.offset;
      const c = text.charCodeAt(at);
      switch (c) {
        case TAB:
        case SPACE:
          this.offset = at + 1;
          break;
        case LF:
        case CR:
          this.#skipLines();
          if (this.parens === 0) {
            this.start = at;
            this.end = this.offset;
            return Kind.EndOfLine;
          }
          break;
        case 35 /* # */:
          this.#skipComment();
          break;
        case 34 /* " */:
          return this.#string();
        case 44 /* , */:
          if (this.parens !== 0) return this.#token(Kind.Comma, 1);
          this.offset = at + 1;
          break;
        case 61 /* = */:
          return this.#equalSign(text.charCodeAt(at + 1));
        case 33 /* ! */:
          {
            if (!this.inCondition) return this.#refuse('unexpected-exclamation');
            const after = text.charCodeAt(at + 1);
            if (after !== 61 && after !== 126) return this.#refuse('bad-negation');
            this.inCondition = false;
            return this.#token(Kind.Comparison, 2);
          }
        case 40 /* ( */:
          this.parens++;
          if (this.features.byteParens) this.parens &= 255;
          return this.#token(Kind.OpenParen, 1);
        case 41 /* ) */:
          if (this.parens === 0) return this.#refuse('stray-close-paren');
          this.parens--;
          return this.#token(Kind.CloseParen, 1);
        case 36 /* $ */:
          this.inCondition = true;
          return this.#token(Kind.Dollar, 1);
        case 43 /* + */:
          return text.charCodeAt(at + 1) === 61 ? this.#token(Kind.Append, 2) : this.#token(Kind.Plus, 1);
        case 58 /* : */:
          if (text.charCodeAt(at + 1) !== 61) return this.#refuse('unexpected-colon');
          return this.#token(Kind.ForceAssign, 2);
        case 123 /* { */:
          return this.#token(Kind.OpenBrace, 1);
        case 125 /* } */:
          return this.#closeBrace();
        case 91 /* [ */:
          return this.#token(Kind.OpenBracket, 1);
        case 93 /* ] */:
          return this.#token(Kind.CloseBracket, 1);
        case 0:
          this.nulAt = at;
          return Kind.EndOfFile;
        case 0xa0:
          if (this.#latin1 || this.inCondition) return this.#other(c);
          this.offset = at + 1;
          break;
        default: {
          if (c === 0xc2 && this.#latin1 && !this.inCondition && text.charCodeAt(at + 1) === 0xa0) {
            this.offset = at + 2;
            break;
          }
          const kind = this.#other(c);
          if (kind === Kind.If) {
            this.ifs.push({ start: this.start, end: this.end });
            break;
          }
          return kind;
        }
      }
    }
    this.start = size;
    this.end = size;
    return Kind.EndOfFile;
  }

  #equalSign(after: number): number {
    if (this.parens !== 0) {
      return after === 62 /* > */ ? this.#token(Kind.Arrow, 2) : this.#refuse('equal-sign-in-list');
    }
    if (!this.inCondition) return this.#token(Kind.Assign, 1);
    // == =~ =^ =$
    if (after !== 61 && after !== 126 && after !== 94 && after !== 36) return this.#refuse('bad-comparison');
    this.inCondition = false;
    return this.#token(Kind.Comparison, 2);
  }

  #string(): number {
    const { text } = this;
    if (this.previous === Kind.String && this.features.elif) return this.#refuse('adjacent-strings');
    if (this.previous === Kind.Name && this.features.missingOperator) return this.#refuse('missing-assignment');
    const end = endOfString(text, this.offset);
    return end < 0 ? this.#refuse('missing-quote') : this.#token(Kind.String, end - this.offset);
  }

  #closeBrace(): number {
    const { text } = this;
    const size = text.length;
    this.start = this.offset;
    this.end = this.offset + 1;
    while (++this.offset < size) {
      const c = text.charCodeAt(this.offset);
      if (c === CR || c === LF) break;
      if (c === 35) {
        this.#skipComment();
        break;
      }
      if (c !== SPACE && c !== TAB) {
        this.#endOfLineOwed = true;
        break;
      }
    }
    return Kind.CloseBrace;
  }

  /** Names, numbers and what is none. */
  #other(c: number): number {
    const { text } = this;
    const at = this.offset;
    let end = at;
    if (this.inCondition) {
      for (;;) {
        const d = text.charCodeAt(end) | 32;
        if ((d >= 97 && d <= 122) || text.charCodeAt(end) === 95) end++;
        else break;
      }
      // The server wants a character after the name: the end of the text counts as none.
      if (end > at && end < text.length && text.charCodeAt(end) !== 0) return this.#token(Kind.Field, end - at);
      return this.#refuse('bad-character-in-condition');
    }
    if (c >= 48 && c <= 57) {
      while (text.charCodeAt(end) >= 48 && text.charCodeAt(end) <= 57) end++;
      return this.#token(Kind.Integer, end - at);
    }
    while (isNameCharacter(text.charCodeAt(end))) end++;
    if (end === at) return this.#refuse('bad-character');
    if (end >= text.length || text.charCodeAt(end) === 0) return this.#refuse('name-at-end-of-file');
    return this.#name(end);
  }

  #name(end: number): number {
    const { text } = this;
    const at = this.offset;
    const first = text.charCodeAt(at);
    if (first === 105 /* i */) {
      const word = text.slice(at, end);
      if (word === 'include') return this.#token(Kind.Include, end - at);
      if (word === 'include_shell') return this.#token(Kind.IncludeShell, end - at);
      if (word === 'if' && this.features.elif) return this.#token(Kind.If, end - at);
    } else if (first === 101 /* e */) {
      const word = text.slice(at, end);
      if (word === 'else') return this.#token(Kind.Else, end - at);
      if (this.features.elif && (word === 'elif' || word === 'elsif' || word === 'elseif')) {
        return this.#token(Kind.Else, end - at);
      }
    } else if (first === 103 /* g */ && text.slice(at, end) === 'global') {
      return this.#token(Kind.Global, end - at);
    }
    if (this.previous === Kind.Name && this.features.missingOperator) return this.#refuse('missing-assignment');
    return this.#token(Kind.Name, end - at);
  }

  /** Line ends, blanks and comments in a row are one end of line. */
  #skipLines(): void {
    const { text } = this;
    const size = text.length;
    while (this.offset < size) {
      const c = text.charCodeAt(this.offset);
      if (c === LF || c === CR) {
        this.offset += c === CR && text.charCodeAt(this.offset + 1) === LF ? 2 : 1;
        this.line++;
      } else if (c === 35) this.#skipComment();
      else if (c === SPACE || c === TAB) this.offset++;
      else break;
    }
  }

  #skipComment(): void {
    const { text } = this;
    const size = text.length;
    const start = this.offset;
    let end = start + 1;
    while (end < size) {
      const c = text.charCodeAt(end);
      if (c === LF || c === CR || c === 0) break;
      end++;
    }
    this.offset = end;
    this.comments.push({ kind: 'comment', start, end });
  }

  /** Whether an end of line comes next, whatever stands at `offset`: after `}`. */
  get owesEndOfLine(): boolean {
    return this.#endOfLineOwed;
  }

  /** Forgets an end of line that a `}` owes; for callers that go on elsewhere. */
  moveTo(offset: number): void {
    this.offset = offset;
    this.#endOfLineOwed = false;
    while (this.ifs.length > 0 && this.ifs[this.ifs.length - 1]!.start >= offset) this.ifs.pop();
    while (this.comments.length > 0 && this.comments[this.comments.length - 1]!.start >= offset) this.comments.pop();
  }
}

/**
 * The offset after a string that begins at `start` with `"`, or -1 when it never ends. The only escape is `\"`; a NUL
 * ends the server's text, so a string that holds one never ends.
 */
export function endOfString(text: string, start: number): number {
  for (let i = start + 1; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c === 34) return i + 1;
    if (c === 92 && text.charCodeAt(i + 1) === 34) i++;
    else if (c === 0) return -1;
  }
  return -1;
}
