import type { Comment, Span, Word } from '@fcgilint/core';
import { Acceptance, Outcome, State, startsValue } from './acceptance.ts';
import { beginsPlausibly, endsPlausibly, lineEnd, lineStart, probableEnd, quotesAhead } from './broken-strings.ts';
import { findMissingBraces, indentOf, type LayoutEvent, type MissingBrace } from './layout.ts';
import { isNameCharacter, Lexer, REFUSED } from './lexer.ts';
import * as problems from './problems.ts';
import type { Reading } from './reading.ts';
import { Kind, type LighttpdToken, makeToken, TokenList } from './tokens.ts';
import type { LexerFeatures } from './version.ts';
import { brokenWord, isTooLarge } from './words.ts';

/** A text made whole: tokens that form a sentence of the grammar, and what had to be done for it. */
export interface Repaired {
  readonly tokens: TokenList;
  readonly comments: Comment[];
  readonly words: ReadonlyMap<number, Word>;
  readonly skipped: Span[];
  readonly troubles: problems.Trouble[];
}

/** A point to go back to when a later token shows that something was missing: the start of a statement. */
interface Checkpoint {
  readonly offset: number;
  readonly tokens: number;
  readonly skipped: number;
  troubles: number;
  readonly events: number;
  readonly blocks: number;
  readonly orphanBraces: number;
  readonly depth: number;
  readonly line: number;
  retries: number;
}

/** Goings-back per statement; more than anybody forgets in one, and few enough for linear time. */
const MAX_RETRIES = 12;

/**
 * Reads a damaged text the way it was meant, where that is plain, and else the way the server does. Layout, quotes
 * and what may follow what decide; every missing piece is put in as a token of no width, with one trouble.
 */
export function recover(text: string, features: LexerFeatures, latin1: boolean, reading: Reading): Repaired {
  const first = new Recovery(text, features, latin1, []);
  first.run();
  if (first.unclosedBlocks > 0) {
    const missing = findMissingBraces(first.events, first.unclosedBlocks);
    if (missing.length > 0) {
      const second = new Recovery(text, features, latin1, missing);
      second.run();
      return second.result(reading);
    }
  }
  return first.result(reading);
}

class Recovery {
  readonly events: LayoutEvent[] = [];
  unclosedBlocks = 0;
  readonly #text: string;
  readonly #lexer: Lexer;
  readonly #features: LexerFeatures;
  readonly #machine = new Acceptance(Number.POSITIVE_INFINITY);
  readonly #tokens: LighttpdToken[] = [];
  readonly #skipped: { start: number; end: number }[] = [];
  readonly #troubles: problems.Trouble[] = [];
  readonly #words = new Map<number, Word>();
  /** Strings that recovery delimits itself: start to end. */
  readonly #strings = new Map<number, number>();
  /** Parentheses to put in before the token at an offset. */
  readonly #parens = new Set<number>();
  readonly #braces: readonly MissingBrace[];
  #nextBrace = 0;
  #checkpoint: Checkpoint | null = null;
  /** Offsets of the `(` and `{` that are open, `{` with the head of its block. */
  readonly #lists: Span[] = [];
  readonly #blocks: { readonly open: Span; readonly head: string; readonly headStart: number }[] = [];
  #headStart = 0;
  /** The trouble that dropped tokens belong to until one is kept again. */
  #dropping: problems.Trouble | null = null;
  /** Drops before this offset belong to a trouble that was told. */
  #quietUntil = 0;
  #orphanBraces = 0;
  /** Values that a second `=>` in a row gave away as lacking a `(`. */
  #arrowValue = -1;
  #lastValue = -1;
  #lastEnd = 0;
  #openIf: Span | null = null;

  constructor(text: string, features: LexerFeatures, latin1: boolean, braces: readonly MissingBrace[]) {
    this.#text = text;
    this.#features = features;
    this.#lexer = new Lexer(text, features, latin1);
    this.#braces = braces;
  }

  run(): void {
    for (;;) {
      const kind = this.#next();
      if (kind === Kind.EndOfFile) break;
      if (kind === REFUSED) this.#refused();
      else this.#token(kind, this.#lexer.start, this.#lexer.end);
    }
    this.#end();
  }

  result(reading: Reading): Repaired {
    if (reading.overflowAt >= 0) {
      this.#troubles.push(problems.tooDeep({ start: reading.overflowAt, end: reading.overflowAt + 1 }));
    }
    return {
      tokens: TokenList.from(this.#tokens),
      comments: this.#lexer.comments,
      words: this.#words,
      skipped: this.#skipped,
      troubles: this.#troubles,
    };
  }

  /** The lexer's next token, or one of the strings that recovery has delimited. */
  #next(): number {
    const lexer = this.#lexer;
    const { parens, inCondition } = lexer;
    const swallowed = lexer.ifs.length;
    const kind = lexer.next();
    const at = kind === REFUSED ? lexer.offset : lexer.start;
    const end = kind === Kind.EndOfLine || kind === Kind.EndOfFile ? undefined : this.#strings.get(at);
    if (end !== undefined) {
      lexer.moveTo(end);
      lexer.parens = parens;
      lexer.inCondition = inCondition;
      lexer.start = at;
      lexer.end = end;
      lexer.previous = Kind.String;
      return Kind.String;
    }
    for (let i = swallowed; i < lexer.ifs.length; i++) {
      if (this.#openIf) this.#skip(this.#openIf.start, this.#openIf.end, true);
      this.#openIf = lexer.ifs[i]!;
    }
    return kind;
  }

  // --- tokens ------------------------------------------------------------------------------------------------------

  #token(given: number, start: number, end: number): void {
    let kind = given;
    const machine = this.#machine;
    if (this.#nextBrace < this.#braces.length && start >= this.#braces[this.#nextBrace]!.before) {
      this.#closeMissingBlocks(start, end);
    }
    if (kind !== Kind.EndOfLine) {
      if (this.#openIf && kind !== Kind.Dollar) this.#dropIf();
      if (kind === Kind.Dollar && !this.#beginsCondition(end) && this.#strayDollar(start, end)) return;
      if (kind === Kind.Name && !this.#features.elif) kind = this.#newerWord(start, end);
      if (kind === Kind.If) return;
      if (this.#lexer.parens > 0 || this.#lists.length > 0) {
        if (this.#endsList(kind, start)) this.#closeMissingLists(start, end);
      }
      if (kind === Kind.Integer && this.#gluedNumber(start, end)) return;
      if (kind === Kind.String && this.#repairString(start, end)) return;
      if (this.#parens.has(start) && kind !== Kind.CloseParen) this.#virtualOpenParen(start);
      this.#fillIn(kind, start, end);
    }
    const state = this.#settle(kind);
    const outcome = machine.step(kind);
    if (outcome !== Outcome.Kept) {
      if (kind !== Kind.EndOfLine) this.#drop(kind, start, end, state);
      return;
    }
    if (kind === Kind.EndOfLine) return;
    this.#keep(kind, start, end, state);
  }

  /** Makes the reductions that a token causes before anything is decided, and names the state that they lead to. */
  #settle(kind: number): number {
    const machine = this.#machine;
    const { stack } = machine;
    const top = machine.top;
    if (kind === Kind.EndOfLine) return top;
    // A token of no kind is dropped by every state, after the reductions that need no look at it. Only where the
    // token itself would have been shifted first must it not be asked.
    switch (top) {
      case State.AssignedValue:
      case State.IncludeValue:
        if (kind === Kind.Plus) return top;
        if (startsStatement(kind) || kind === Kind.CloseBrace) machine.step(Kind.EndOfFile);
        return stack[stack.length - 1]!;
      case State.ConditionsLineEnd:
        if (kind === Kind.Else) return top;
        machine.step(Kind.EndOfFile);
        return machine.top;
      case State.ComparedValue:
        if (kind === Kind.Plus) return top;
        machine.step(Kind.EndOfFile);
        return machine.top;
      case State.Else:
        if (kind === Kind.Dollar) return top;
        machine.step(Kind.EndOfFile);
        return machine.top;
      case State.Start:
      case State.BlockOpen:
        machine.step(Kind.EndOfFile);
        return machine.top;
      default:
        return top;
    }
  }

  #keep(kind: number, start: number, end: number, state: number): void {
    this.#dropping = null;
    const inBody = state === State.Body || state === State.BlockBody;
    if (inBody || state === State.ConditionsLineEnd || state === State.BeforeElse) {
      if (kind === Kind.CloseBrace) {
        this.#event('close', start);
        this.#blocks.pop();
        this.#checkpoint = null;
      } else {
        this.#event('statement', start);
        this.#headStart = start;
        this.#arrowValue = -1;
        if (inBody && kind !== Kind.Else) this.#mark(start);
        else this.#checkpoint = null;
      }
    }
    if (kind === Kind.Dollar && this.#openIf) {
      this.#tokens.push(makeToken(Kind.If, this.#openIf.start, this.#openIf.end));
      this.#openIf = null;
    }
    this.#tokens.push(makeToken(kind, start, end));
    this.#lastEnd = end;
    switch (kind) {
      case Kind.OpenBrace:
        this.#event('open', start);
        this.#openBlock({ start, end });
        break;
      case Kind.OpenParen:
        this.#lists.push({ start, end });
        break;
      case Kind.CloseParen:
        this.#lists.pop();
        break;
      case Kind.Integer:
        if (isTooLarge(this.#text.slice(start, end))) this.#report(problems.numberTooLarge({ start, end }));
        break;
    }
    if (startsValue(kind) && state !== State.Body && state !== State.BlockBody) this.#lastValue = start;
  }

  #openBlock(open: Span): void {
    const head = this.#text.slice(this.#headStart, Math.max(this.#headStart, this.#lastBefore(open.start)));
    this.#blocks.push({ open, head: head.trim(), headStart: this.#headStart });
  }

  #lastBefore(offset: number): number {
    let at = offset;
    while (at > 0 && /[\s\u00a0]/.test(this.#text[at - 1]!)) at--;
    return at;
  }

  /** Remembers how things stood before the first token of a statement, which the machine has just taken. */
  #mark(start: number): void {
    const offset = this.#openIf ? this.#openIf.start : start;
    if (this.#checkpoint?.offset === offset) return;
    this.#checkpoint = {
      offset,
      tokens: this.#tokens.length,
      skipped: this.#skipped.length,
      troubles: this.#troubles.length,
      events: this.events.length - 1,
      blocks: this.#blocks.length,
      orphanBraces: this.#orphanBraces,
      depth: this.#machine.stack.length - 1,
      line: this.#lexer.line,
      retries: 0,
    };
  }

  /** Goes back to the start of the statement, to read it again with what was found missing. */
  #retry(): boolean {
    const point = this.#checkpoint;
    if (!point || point.retries >= MAX_RETRIES || this.#machine.stack.length < point.depth) return false;
    point.retries++;
    this.#tokens.length = point.tokens;
    this.#skipped.length = point.skipped;
    this.#troubles.length = point.troubles;
    this.events.length = point.events;
    this.#machine.stack.length = point.depth;
    this.#lists.length = 0;
    this.#blocks.length = point.blocks;
    this.#orphanBraces = point.orphanBraces;
    this.#dropping = null;
    this.#arrowValue = -1;
    this.#openIf = null;
    const lexer = this.#lexer;
    lexer.moveTo(point.offset);
    lexer.line = point.line;
    lexer.parens = 0;
    lexer.inCondition = false;
    lexer.previous = -1;
    return true;
  }

  #report(trouble: problems.Trouble): void {
    this.#troubles.push(trouble);
  }

  #event(type: LayoutEvent['type'], offset: number): void {
    const start = lineStart(this.#text, offset);
    let at = start;
    while (this.#text[at] === ' ' || this.#text[at] === '\t') at++;
    this.events.push({ type, offset, indent: indentOf(this.#text, start), first: at === offset });
  }

  #skip(start: number, end: number, quiet = false): void {
    if (end <= start) return;
    const last = this.#skipped[this.#skipped.length - 1];
    if (last && last.end <= start && /^[ \t,]*$/.test(this.#text.slice(last.end, start))) last.end = end;
    else this.#skipped.push({ start, end });
    if (quiet) this.#lastEnd = Math.max(this.#lastEnd, end);
  }

  /** Throws a token away as the server does. Tokens in a row are one trouble. */
  #drop(kind: number, start: number, end: number, state: number): void {
    this.#skip(start, end);
    if (kind === Kind.Arrow && this.#machine.top === State.ListElements && this.#arrowValue < 0) {
      this.#arrowValue = this.#lastValue;
    }
    if (start < this.#quietUntil) {
      if (kind === Kind.OpenBrace) this.#orphanBraces++;
      else if (kind === Kind.CloseBrace && this.#orphanBraces > 0) this.#orphanBraces--;
      return;
    }
    if (this.#dropping) return;
    const inBody = state === State.Body || state === State.BlockBody;
    if (kind === Kind.CloseBrace && inBody && this.#orphanBraces > 0) {
      this.#orphanBraces--;
      return;
    }
    if (kind === Kind.OpenBrace) this.#orphanBraces++;
    this.#dropping = problems.dropped({ start, end }, this.#text.slice(start, end), state, kind);
    this.#report(this.#dropping);
    // A condition without its `$` loses its brackets, half of its operator and its braces: that is one damage.
    if (this.#dropping.code === 'missing-dollar') this.#quietUntil = lineEnd(this.#text, start);
  }

  #dropIf(): void {
    const word = this.#openIf!;
    this.#openIf = null;
    this.#skip(word.start, word.end);
    this.#report(problems.dropped(word, 'if', State.Body, Kind.If));
  }

  // --- lists -------------------------------------------------------------------------------------------------------

  /** Whether a token inside parentheses shows that the list should have ended before it. */
  #endsList(kind: number, start: number): boolean {
    switch (kind) {
      case Kind.OpenBrace:
      case Kind.CloseBrace:
      case Kind.Dollar:
      case Kind.Include:
      case Kind.IncludeShell:
      case Kind.Global:
      case Kind.Else:
        return true;
      case Kind.Name:
        return this.#startsAssignment(start);
      default:
        return false;
    }
  }

  /** Whether a `$` that ends at `end` begins a condition and does not stand in something that was meant as a string. */
  #beginsCondition(end: number): boolean {
    return /^[A-Za-z_]+[ \t]*\[/.test(this.#text.slice(end, end + 40));
  }

  /** A `$` that begins no condition: part of a string without quotes, or a variable as other programs write it. */
  #strayDollar(start: number, end: number): boolean {
    if (this.#missingOpeningQuote(start)) return true;
    if (!startsValueState(this.#machine.top)) return false;
    this.#lexer.inCondition = false;
    this.#skip(start, end);
    this.#report(problems.strayDollar({ start, end }));
    return true;
  }

  /** `if` and `elif` before a condition, which this version takes for names: read as they were meant. */
  #newerWord(start: number, end: number): number {
    const { top } = this.#machine;
    const word = end - start <= 6 ? this.#text.slice(start, end) : '';
    if (word !== 'if' && word !== 'elif' && word !== 'elsif' && word !== 'elseif') return Kind.Name;
    const settled = top === State.ConditionsLineEnd || top === State.AssignedValue || top === State.IncludeValue;
    if (!settled && top !== State.Start && top !== State.Body && top !== State.BlockBody && top !== State.BlockOpen) {
      return Kind.Name;
    }
    if (!/^[ \t]*\$/.test(this.#text.slice(end, end + 40))) return Kind.Name;
    this.#report(problems.needsNewer({ start, end }, word, '1.4.74'));
    if (word !== 'if' && top === State.ConditionsLineEnd) return Kind.Else;
    this.#skip(start, end);
    return Kind.If;
  }

  /** Whether an assignment operator follows the name at `start`. */
  #isAssigned(start: number): boolean {
    const text = this.#text;
    let at = this.#nameEnd(start);
    while (text[at] === ' ' || text[at] === '\t') at++;
    if (text[at] === '+' || text[at] === ':') return text[at + 1] === '=';
    return text[at] === '=' && text[at + 1] !== '>' && text[at + 1] !== '=';
  }

  /** Whether the name at `start` begins an assignment that has no place in a list: it has the look of a statement. */
  #startsAssignment(start: number): boolean {
    if (!this.#isAssigned(start)) return false;
    const text = this.#text;
    const end = this.#nameEnd(start);
    // An entry `name = value` is far more often a mistyped `=>` than a statement, unless its name is a setting's.
    if (text.slice(start, end).includes('.') || !/^[ \t]*=/.test(text.slice(end, end + 40))) return true;
    if (!this.#firstOnLine(start)) return false;
    return indentOf(text, lineStart(text, start)) <= indentOf(text, lineStart(text, this.#headStart));
  }

  #closeMissingLists(start: number, end: number): void {
    const open = this.#lists[0] ?? { start, end };
    const before = this.#lastEnd;
    if (this.#lists.length > 0) {
      const culprit = this.#unclosedList() ?? open;
      this.#report(problems.missingCloseParen(culprit, before, { start, end }, this.#lists.length === 1));
    }
    this.#closeLists(before);
    this.#lexer.parens = 0;
    // What came before the token was no line end for the lexer, because of the parentheses.
    this.#machine.step(Kind.EndOfLine);
  }

  #closeLists(at: number): void {
    while (this.#lists.length > 0) {
      const { top } = this.#machine;
      if (top === State.ListArrow || top === State.Plus) this.#giveValue(at);
      this.#virtual(Kind.CloseParen, at);
      this.#lists.pop();
    }
  }

  /** The open list whose `)` the layout misses: the outermost one, unless the ends of the inner ones are off. */
  #unclosedList(): Span | null {
    const text = this.#text;
    const open: Span[] = [];
    for (let i = this.#checkpoint?.tokens ?? 0; i < this.#tokens.length; i++) {
      const token = this.#tokens[i]!;
      if (token.kind === Kind.OpenParen) open.push({ start: token.startOffset, end: token.endOffset });
      else if (token.kind === Kind.CloseParen) {
        const list = open.pop();
        if (!list) continue;
        const line = lineStart(text, token.startOffset);
        if (text.slice(line, token.startOffset).trim() !== '') continue;
        const opening = lineStart(text, list.start);
        if (opening !== line && indentOf(text, line) < indentOf(text, opening)) return list;
      }
    }
    return open.length > 0 ? open[0]! : null;
  }

  #virtual(kind: number, at: number): void {
    const state = this.#settle(kind);
    if (this.#machine.step(kind) !== Outcome.Kept) return;
    this.#tokens.push(makeToken(kind, at, at));
    if (kind === Kind.OpenBrace) this.#openBlock({ start: at, end: at });
    if (kind === Kind.CloseBrace) this.#blocks.pop();
    if (kind === Kind.OpenBrace || state === State.Body) this.#dropping = null;
  }

  #virtualOpenParen(at: number): void {
    if (!startsValueState(this.#machine.top)) return;
    this.#virtual(Kind.OpenParen, at);
    this.#lists.push({ start: at, end: at });
    this.#lexer.parens++;
  }

  /** `)` without `(`: looks for the place where the `(` was left out. */
  #strayCloseParen(): void {
    const at = this.#lexer.offset;
    const close = { start: at, end: at + 1 };
    const where = this.#missingParenPlace();
    if (where >= 0 && !this.#parens.has(where) && this.#retryWithParen(where, close)) return;
    this.#lexer.offset = at + 1;
    const previous = this.#dropping;
    this.#skip(at, at + 1);
    if (previous?.code === 'stray-close-paren') return;
    const point = this.#checkpoint;
    const statement = point ? { start: point.offset, end: this.#nameEnd(point.offset) } : null;
    this.#dropping = problems.strayCloseParen(close, statement);
    this.#report(this.#dropping);
    this.#lexer.previous = -1;
  }

  #nameEnd(start: number): number {
    let at = start;
    while (isNameCharacter(this.#text.charCodeAt(at))) at++;
    return Math.max(at, start + 1);
  }

  #retryWithParen(where: number, close: Span): boolean {
    const open = { start: where, end: Math.min(where + 1, this.#text.length) };
    if (!this.#retry()) return false;
    this.#checkpoint!.retries++;
    this.#parens.add(where);
    this.#report(problems.missingOpenParen(open, where, close));
    this.#checkpoint!.troubles = this.#troubles.length;
    return true;
  }

  /** Where a `(` is missing in the statement, or -1 when nothing tells. */
  #missingParenPlace(): number {
    const point = this.#checkpoint;
    if (!point) return -1;
    if (this.#arrowValue >= 0) return this.#arrowValue;
    const text = this.#text;
    let value: LighttpdToken | null = null;
    const open: { token: LighttpdToken; next: number }[] = [];
    for (let i = point.tokens + 1; i < this.#tokens.length; i++) {
      const token = this.#tokens[i]!;
      if (!value && startsValue(token.kind)) {
        value = token;
        if (token.kind !== Kind.OpenParen) return token.startOffset;
      }
      if (token.kind === Kind.OpenParen) open.push({ token, next: this.#tokens[i + 1]?.startOffset ?? -1 });
      else if (token.kind === Kind.CloseParen) {
        const list = open.pop();
        if (!list || token.endOffset === token.startOffset) continue;
        const line = lineStart(text, token.startOffset);
        const opening = lineStart(text, list.token.startOffset);
        if (line === opening || text.slice(line, token.startOffset).trim() !== '') continue;
        if (indentOf(text, line) > indentOf(text, opening)) return list.next;
      }
    }
    return -1;
  }

  // --- missing pieces that the next token shows --------------------------------------------------------------------

  /** Puts in what must have been meant before this token. */
  #fillIn(kind: number, start: number, end: number): void {
    const machine = this.#machine;
    const at = this.#lastEnd;
    switch (machine.top) {
      case State.Assigned:
      case State.Include:
      case State.Plus:
        if (this.#beginsStatement(kind, start) || kind === Kind.CloseBrace || kind === Kind.OpenBrace) {
          this.#missingValue(at);
        } else if (kind === Kind.CloseParen || kind === Kind.Comma) {
          if (machine.top === State.Plus) this.#missingValue(at);
        }
        break;
      case State.ListArrow:
        if (kind === Kind.CloseParen || kind === Kind.Comma) this.#missingValue(at);
        break;
      case State.Compared:
        if (kind === Kind.OpenBrace) this.#missingValue(at);
        break;
      case State.Dollar:
        if (kind !== Kind.Field) this.#undoDollar();
        break;
      case State.Field:
        if (kind === Kind.String || kind === Kind.Name) {
          this.#report(problems.missingBracket({ start, end }, '[', at));
          this.#virtual(Kind.OpenBracket, at);
        }
        break;
      case State.Subscript:
        if (kind === Kind.CloseBracket) this.#missingValue(at);
        break;
      case State.SubscriptValue:
      case State.SubscriptKey:
        if (kind === Kind.Comparison) {
          this.#report(problems.missingBracket({ start, end }, ']', at));
          this.#virtual(Kind.CloseBracket, at);
        }
        break;
      case State.SubscriptEnd:
        if (kind === Kind.String || kind === Kind.OpenBrace) {
          this.#report(problems.missingComparison({ start, end }, this.#head(at)));
          this.#lexer.inCondition = false;
          this.#virtual(Kind.Comparison, at);
          if (kind === Kind.OpenBrace) this.#virtual(Kind.String, at);
        }
        break;
    }
    const state = this.#settle(kind);
    if (state === State.Condition || state === State.Global || state === State.ElseBlock) {
      this.#missingOpenBrace(kind, start, state);
    }
  }

  #head(end: number): string {
    return this.#text.slice(this.#headStart, Math.max(end, this.#headStart)).trim();
  }

  #missingValue(at: number): void {
    const last = this.#tokens[this.#tokens.length - 1]!;
    const from = { start: last.startOffset, end: Math.max(last.endOffset, last.startOffset) };
    this.#report(problems.missingValue(from, this.#text.slice(this.#headStart, last.endOffset)));
    this.#giveValue(at);
  }

  /** Puts in a value that is missing; a `+` that waits for it is taken back instead. */
  #giveValue(at: number): void {
    if (this.#machine.top !== State.Plus) {
      this.#virtual(Kind.String, at);
      return;
    }
    const plus = this.#tokens.pop()!;
    this.#machine.stack.pop();
    this.#skip(plus.startOffset, plus.endOffset);
  }

  #undoDollar(): void {
    const dollar = this.#tokens.pop()!;
    this.#machine.stack.pop();
    this.#lexer.inCondition = false;
    const at = { start: dollar.startOffset, end: dollar.endOffset };
    this.#skip(at.start, at.end);
    const trouble = problems.strayDollar(at);
    this.#report(trouble);
    this.#dropping = trouble;
  }

  #beginsStatement(kind: number, start: number): boolean {
    if (kind === Kind.Name) return this.#firstOnLine(start) && this.#startsAssignment(start);
    return startsStatement(kind) && kind !== Kind.Name;
  }

  #firstOnLine(start: number): boolean {
    return this.#text.slice(lineStart(this.#text, start), start).trim() === '';
  }

  #missingOpenBrace(kind: number, start: number, state: number): void {
    if (this.#dropping?.code === 'condition-after-else-dropped') return;
    if (state === State.ElseBlock && (kind === Kind.Dollar || kind === Kind.Name)) {
      const word = this.#text.slice(start, this.#nameEnd(start));
      if (kind === Kind.Dollar || word === 'if') {
        // The server reads a plain else and drops the condition up to the brace.
        this.#dropping = problems.elseIf({ start, end: this.#nameEnd(start) });
        this.#report(this.#dropping);
        return;
      }
    }
    const opens =
      kind === Kind.CloseBrace ||
      kind === Kind.Include ||
      kind === Kind.IncludeShell ||
      kind === Kind.Dollar ||
      (kind === Kind.Name && this.#isAssigned(start));
    if (!opens) return;
    const at = this.#lastEnd;
    const head = { start: this.#headStart, end: Math.max(at, this.#headStart) };
    this.#report(problems.missingOpenBrace(head, this.#head(at), at));
    this.#event('open', this.#headStart);
    this.#virtual(Kind.OpenBrace, at);
  }

  #closeMissingBlocks(start: number, end: number): void {
    while (this.#nextBrace < this.#braces.length && start >= this.#braces[this.#nextBrace]!.before) {
      this.#nextBrace++;
      const block = this.#blocks[this.#blocks.length - 1];
      this.#settle(Kind.CloseBrace);
      if (!block || this.#machine.top !== State.BlockBody) continue;
      const open = block.open.end > block.open.start ? block.open : { start: block.headStart, end: block.open.end };
      this.#report(problems.missingCloseBrace(open, block.head, { start, end }, this.#lastEnd));
      this.#virtual(Kind.CloseBrace, this.#lastEnd);
      this.#machine.step(Kind.EndOfLine);
    }
  }

  // --- strings -----------------------------------------------------------------------------------------------------

  /** Whether the string was read again with other ends. */
  #repairString(start: number, end: number): boolean {
    const text = this.#text;
    if (this.#strings.has(start)) return false;
    if (this.#mayCloseUnopened(start) && this.#closesUnopened(start)) return true;
    if (endsPlausibly(text, end) || quotesAhead(text, start) % 2 === 0) return false;
    const inSubscript = this.#machine.top === State.Subscript;
    const stop = probableEnd(text, start, inSubscript);
    if (stop <= start || stop >= end) return false;
    this.#cutString(start, stop);
    return true;
  }

  #cutString(start: number, stop: number): void {
    const raw = this.#text.slice(start, stop);
    this.#report(problems.missingQuote({ start, end: stop }, stop, false));
    this.#words.set(start, brokenWord(raw, start, stop, raw.slice(1).replaceAll('\\"', '"'), '"'));
    this.#strings.set(start, stop);
    const lexer = this.#lexer;
    lexer.moveTo(stop);
    lexer.previous = Kind.String;
    this.#token(Kind.String, start, stop);
  }

  /** Whether a quote looks like the end of a string: something stands straight before it, and it has no partner. */
  #mayCloseUnopened(quote: number): boolean {
    return !beginsPlausibly(this.#text, quote) && quotesAhead(this.#text, quote) % 2 === 1;
  }

  /** A quote that closes a string without an opening quote: reads the statement again with the string as meant. */
  #closesUnopened(quote: number): boolean {
    const start = this.#valueStart(quote);
    if (start >= quote || this.#strings.has(start)) return false;
    return this.#rereadAsString(start, quote + 1);
  }

  /** Where the value that `quote` ends began: after the last piece of punctuation that was kept. */
  #valueStart(quote: number): number {
    const text = this.#text;
    let start = lineStart(text, quote);
    for (let i = this.#tokens.length - 1; i >= 0; i--) {
      const token = this.#tokens[i]!;
      if (token.endOffset <= start) break;
      if (token.kind === Kind.Name || token.kind === Kind.Integer || token.kind === Kind.Field) continue;
      start = token.endOffset;
      break;
    }
    while (start < quote && /[\s\u00a0]/.test(text[start]!)) start++;
    return start;
  }

  /** Something on the line cannot be read: is it inside a string that lacks its opening quote? */
  #missingOpeningQuote(at: number): boolean {
    const text = this.#text;
    const found = text.slice(at, lineEnd(text, at)).indexOf('"');
    if (found < 0 || quotesAhead(text, at) % 2 === 0) return false;
    const quote = at + found;
    switch (this.#machine.top) {
      case State.Name:
      case State.Start:
      case State.Body:
      case State.BlockBody:
        return false;
      default:
        return this.#closesUnopened(quote);
    }
  }

  #rereadAsString(start: number, end: number): boolean {
    const point = this.#checkpoint;
    if (!point || start <= point.offset || !this.#retry()) return false;
    const raw = this.#text.slice(start, end);
    this.#words.set(start, brokenWord(raw, start, end, raw.slice(0, -1), '"'));
    this.#strings.set(start, end);
    this.#report(problems.missingQuote({ start, end }, start, true));
    point.troubles = this.#troubles.length;
    return true;
  }

  // --- what the lexer refuses --------------------------------------------------------------------------------------

  #refused(): void {
    const lexer = this.#lexer;
    const text = this.#text;
    const at = lexer.offset;
    const one = { start: at, end: at + 1 };
    lexer.previous = -1;
    if (lexer.error !== 'missing-quote' && text[at] !== '"' && this.#missingOpeningQuote(at)) return;
    switch (lexer.error) {
      case 'stray-close-paren':
        this.#strayCloseParen();
        return;
      case 'equal-sign-in-list':
        this.#equalSignInList(one);
        return;
      case 'bad-comparison':
      case 'bad-negation':
        this.#badComparison(at);
        return;
      case 'missing-quote':
        this.#unterminated(at);
        return;
      case 'adjacent-strings':
      case 'missing-assignment': {
        const { error } = lexer;
        const kind = lexer.next();
        if (kind === REFUSED) {
          this.#refused();
          return;
        }
        const span = { start: lexer.start, end: lexer.end };
        const before = this.#troubles.length;
        this.#token(kind, span.start, span.end);
        if (this.#troubles.length > before) this.#troubles.length = before;
        const trouble = problems.adjacent(span, error);
        this.#report(trouble);
        if (this.#dropping) this.#dropping = trouble;
        return;
      }
      case 'unexpected-colon':
        this.#colon(one);
        return;
      case 'name-at-end-of-file':
        this.#nameAtEnd(at);
        return;
      case 'bad-character-in-condition':
        this.#badInCondition(at);
        return;
      default:
        if (!this.#badCharacter(at, text[at]!)) this.#skipRun(at);
    }
  }

  #equalSignInList(at: Span): void {
    const lexer = this.#lexer;
    lexer.offset = at.end;
    this.#report(problems.equalSignInList(at, this.#lists[0] ?? at));
    this.#quietly(Kind.Arrow, at.start, at.end);
  }

  /** Gives a token that already has its trouble; if it is dropped, that is no second one. */
  #quietly(kind: number, start: number, end: number): void {
    const before = this.#troubles.length;
    this.#token(kind, start, end);
    this.#troubles.length = Math.min(this.#troubles.length, before);
  }

  #badComparison(at: number): void {
    const text = this.#text;
    let end = at + 1;
    while (end < at + 2 && '=~!^$<>'.includes(text[end] ?? ' ')) end++;
    if (this.#machine.top === State.Dollar) {
      this.#undoDollar();
      return;
    }
    this.#report(problems.badComparison({ start: at, end }, text.slice(at, end)));
    this.#lexer.offset = end;
    this.#lexer.inCondition = false;
    this.#quietly(Kind.Comparison, at, end);
  }

  #unterminated(at: number): void {
    const text = this.#text;
    if (this.#mayCloseUnopened(at) && this.#closesUnopened(at)) return;
    const stop = Math.max(probableEnd(text, at, this.#machine.top === State.Subscript), at + 1);
    this.#cutString(at, stop);
  }

  #colon(at: Span): void {
    const inList = this.#lexer.parens > 0;
    this.#lexer.offset = at.end;
    this.#report(problems.colon(at, inList));
    this.#quietly(inList ? Kind.Arrow : Kind.Assign, at.start, at.end);
  }

  #nameAtEnd(at: number): void {
    const end = this.#nameEnd(at);
    const whole = startsValueState(this.#machine.top);
    this.#report(problems.nameAtEndOfFile({ start: at, end }, this.#text.slice(at, end), whole));
    this.#lexer.offset = end;
    this.#quietly(Kind.Name, at, end);
  }

  #badInCondition(at: number): void {
    const text = this.#text;
    const state = this.#machine.top;
    const c = text[at]!;
    if (c === "'" && this.#singleQuotes(at)) return;
    if (state === State.SubscriptEnd && '~<>'.includes(c)) {
      this.#badComparison(at);
      return;
    }
    if (state === State.Dollar) {
      this.#undoDollar();
      return;
    }
    let end = at + 1;
    while (end < text.length && !/[\s"'(){}[\]=!,#$]/.test(text[end]!)) end++;
    this.#lexer.offset = end;
    if (
      state !== State.Field &&
      state !== State.Subscript &&
      state !== State.SubscriptEnd &&
      state !== State.SubscriptValue
    ) {
      this.#lexer.inCondition = false;
    }
    this.#skip(at, end);
    if (this.#dropping) return;
    this.#dropping = problems.badCondition({ start: at, end }, text.slice(at, end));
    this.#report(this.#dropping);
  }

  #singleQuotes(at: number): boolean {
    const text = this.#text;
    const found = text.slice(at + 1, lineEnd(text, at)).indexOf("'");
    if (found < 0) return false;
    const close = at + 1 + found;
    const content = text.slice(at + 1, close);
    this.#report(problems.singleQuotes({ start: at, end: close + 1 }, content));
    this.#foreignString(at, close + 1, content, "'");
    return true;
  }

  /** A value that is no string for lighttpd but was meant as one. */
  #foreignString(start: number, end: number, value: string, quote: "'" | null): void {
    this.#words.set(start, brokenWord(this.#text.slice(start, end), start, end, value, quote));
    this.#lexer.moveTo(end);
    this.#strings.set(start, end);
    this.#quietly(Kind.String, start, end);
  }

  #badCharacter(at: number, c: string): boolean {
    const text = this.#text;
    const one = { start: at, end: at + 1 };
    if (c === ';') {
      this.#lexer.offset = at + 1;
      this.#skip(at, at + 1);
      this.#report(problems.semicolon(one));
      return true;
    }
    if (c === '\ufeff' || text.startsWith('\u00ef\u00bb\u00bf', at)) {
      const end = c === '\ufeff' ? at + 1 : at + 3;
      this.#lexer.offset = end;
      this.#skip(at, end);
      this.#report(problems.byteOrderMark({ start: at, end }));
      return true;
    }
    if (c === "'" && this.#singleQuotes(at)) return true;
    const wanted = startsValueState(this.#machine.top);
    if (c === '/' && (text[at + 1] === '/' || text[at + 1] === '*') && !wanted) {
      const close = text[at + 1] === '*' ? text.slice(at, at + 10_000).indexOf('*/') : -1;
      const end = close >= 0 ? at + close + 2 : lineEnd(text, at);
      this.#lexer.offset = end;
      this.#skip(at, end);
      this.#report(problems.foreignComment({ start: at, end }, text.slice(at, at + 2)));
      return true;
    }
    if (this.#lexer.parens === 0 && c === '>' && text[at - 1] === '=' && this.#arrowOutside(at)) return true;
    return this.#unquoted(at);
  }

  /** `=>` outside parentheses: the `(` before the value is missing. */
  #arrowOutside(at: number): boolean {
    const point = this.#checkpoint;
    if (!point) return false;
    for (let i = point.tokens + 1; i < this.#tokens.length; i++) {
      const token = this.#tokens[i]!;
      if (!startsValue(token.kind)) continue;
      if (this.#parens.has(token.startOffset)) return false;
      return this.#retryWithParen(token.startOffset, { start: at - 1, end: at + 1 });
    }
    return false;
  }

  /** A number that goes on as something else: `10.0.0.1`, `5k`, `8080/tcp`. */
  #gluedNumber(start: number, end: number): boolean {
    if (!startsValueState(this.#machine.top) || this.#strings.has(start)) return false;
    const stop = this.#endOfWord(end);
    if (stop === end || this.#text[stop] === '"') return false;
    this.#report(problems.unquotedValue({ start, end: stop }, this.#text.slice(start, stop)));
    this.#foreignString(start, stop, this.#text.slice(start, stop), null);
    return true;
  }

  /** The end of a run of characters without blanks and punctuation. */
  #endOfWord(from: number): number {
    let end = from;
    while (end < this.#text.length && !/[\s\u00a0",(){}[\]=+#;]/.test(this.#text[end]!)) end++;
    return end;
  }

  /** A value without quotes, where a value is wanted or was just begun: `= /var/www`, `= 10.0.0.1/8`. */
  #unquoted(at: number): boolean {
    const text = this.#text;
    const last = this.#tokens[this.#tokens.length - 1];
    const state = this.#machine.top;
    if (startsValueState(state)) {
      const end = this.#endOfWord(at);
      if (end === at) return false;
      this.#report(problems.unquotedValue({ start: at, end }, text.slice(at, end)));
      this.#foreignString(at, end, text.slice(at, end), null);
      return true;
    }
    const glued =
      last &&
      (last.kind === Kind.Name || last.kind === Kind.Integer) &&
      at - last.startOffset < 256 &&
      /^[^\s",()]+$/.test(text.slice(last.startOffset, at));
    if (!glued || last.startOffset === this.#checkpoint?.offset || this.#strings.has(last.startOffset)) return false;
    if (state !== State.AssignedValue && state !== State.ListValue && state !== State.ListPairValue) return false;
    const start = last.startOffset;
    const end = this.#endOfWord(at);
    if (end === at || !this.#retry()) return false;
    this.#words.set(start, brokenWord(text.slice(start, end), start, end, text.slice(start, end), null));
    this.#strings.set(start, end);
    this.#report(problems.unquotedValue({ start, end }, text.slice(start, end)));
    this.#checkpoint!.troubles = this.#troubles.length;
    return true;
  }

  #skipRun(at: number): void {
    const text = this.#text;
    let end = at + 1;
    while (end < text.length && !/[\s"(){}[\],#$;]/.test(text[end]!) && !isNameCharacter(text.charCodeAt(end))) end++;
    this.#lexer.offset = end;
    this.#skip(at, end);
    const trouble = problems.badCharacter({ start: at, end }, text.slice(at, end));
    if (this.#dropping?.nature === 'lexer') return;
    this.#dropping = trouble;
    this.#report(trouble);
  }

  // --- the end -----------------------------------------------------------------------------------------------------

  #end(): void {
    const lexer = this.#lexer;
    const size = this.#text.length;
    if (this.#openIf) this.#dropIf();
    if (lexer.nulAt >= 0) {
      this.#skip(lexer.nulAt, size);
      this.#report(problems.strayNul({ start: lexer.nulAt, end: lexer.nulAt + 1 }));
    }
    const at = this.#lastEnd;
    let told = this.#completeStatement(at, this.#troubles[this.#troubles.length - 1]?.code === 'name-at-end-of-file');
    this.#settle(Kind.EndOfFile);
    this.#machine.step(Kind.EndOfLine);
    this.unclosedBlocks = this.#blocks.length;
    while (this.#blocks.length > 0) {
      const block = this.#blocks[this.#blocks.length - 1]!;
      if (!told) {
        const open = block.open.end > block.open.start ? block.open : { start: block.headStart, end: block.open.end };
        this.#report(problems.missingCloseBrace(open, block.head, null, at));
        told = true;
      }
      this.#settle(Kind.CloseBrace);
      const before = this.#blocks.length;
      this.#virtual(Kind.CloseBrace, at);
      this.#machine.step(Kind.EndOfLine);
      if (this.#blocks.length === before) break;
    }
  }

  /** Finishes what stands open within a statement; whether anything did. */
  #completeStatement(at: number, alreadyTold: boolean): boolean {
    const machine = this.#machine;
    const size = this.#text.length;
    let told = alreadyTold;
    if (this.#lists.length > 0) {
      const open = this.#unclosedList() ?? this.#lists[0]!;
      this.#report(problems.missingCloseParen(open, at, { start: size, end: size }, this.#lists.length === 1));
      this.#closeLists(at);
      told = true;
    }
    const tell = (): void => {
      if (told) return;
      told = true;
      const last = this.#tokens[this.#tokens.length - 1]!;
      this.#report(problems.incompleteStatement({ start: last.startOffset, end: last.endOffset }, this.#head(at)));
    };
    for (let guard = 0; guard < 16; guard++) {
      this.#settle(Kind.EndOfFile);
      switch (machine.top) {
        case State.Name:
          tell();
          this.#virtual(Kind.Assign, at);
          break;
        case State.Assigned:
        case State.Plus:
        case State.Subscript:
        case State.Compared:
        case State.Include:
          tell();
          this.#giveValue(at);
          break;
        case State.Dollar:
          this.#undoDollar();
          told = true;
          break;
        case State.Field:
          tell();
          this.#virtual(Kind.OpenBracket, at);
          break;
        case State.SubscriptValue:
        case State.SubscriptKey:
          tell();
          this.#virtual(Kind.CloseBracket, at);
          break;
        case State.SubscriptEnd:
          tell();
          this.#virtual(Kind.Comparison, at);
          break;
        case State.Condition:
        case State.Global:
        case State.ElseBlock:
        case State.Else:
          if (!told) {
            told = true;
            const head = { start: this.#headStart, end: Math.max(at, this.#headStart + 1) };
            this.#report(problems.missingOpenBrace(head, this.#head(at), at));
          }
          if (machine.top === State.Else) machine.step(Kind.EndOfFile);
          this.#virtual(Kind.OpenBrace, at);
          this.#virtual(Kind.CloseBrace, at);
          machine.step(Kind.EndOfLine);
          break;
        default:
          return told;
      }
    }
    return told;
  }
}

function startsStatement(kind: number): boolean {
  switch (kind) {
    case Kind.Name:
    case Kind.Dollar:
    case Kind.Include:
    case Kind.IncludeShell:
    case Kind.Global:
    case Kind.Else:
      return true;
    default:
      return false;
  }
}

/** Whether a value is what the parser waits for. */
function startsValueState(state: number): boolean {
  switch (state) {
    case State.Assigned:
    case State.Plus:
    case State.ListOpen:
    case State.ListComma:
    case State.ListArrow:
    case State.Subscript:
    case State.Compared:
    case State.Include:
      return true;
    default:
      return false;
  }
}
