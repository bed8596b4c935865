import type { Span, Word } from '@fcgilint/core';
import { Acceptance, Outcome, State, startsValue } from '../acceptance.ts';
import { lineEnd, lineStart } from '../broken-strings.ts';
import { indentOf, type LayoutEvent, type MissingBrace } from '../layout.ts';
import { Lexer, REFUSED } from '../lexer.ts';
import * as problems from '../problems.ts';
import type { Reading } from '../reading.ts';
import { Kind, type LighttpdToken, makeToken, TokenList } from '../tokens.ts';
import type { LexerFeatures } from '../version.ts';
import { isTooLarge } from '../words.ts';
import { endOfFile } from './end-of-file.ts';
import { fillIn } from './fill-in.ts';
import { beginsCondition, closeMissingBlocks, newerWord, strayDollar } from './heads.ts';
import { startsStatement } from './kinds.ts';
import { closeMissingLists, endsList, virtualOpenParen } from './lists.ts';
import type { Repaired } from './recover.ts';
import { refused } from './refused.ts';
import { repairString } from './strings.ts';
import { lastBefore } from './text.ts';
import { gluedNumber } from './values.ts';

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

/** One reading of a damaged text: where it stands, and what becomes of each token. How damage is mended is told beside. */
export class Recovery {
  readonly events: LayoutEvent[] = [];
  /** Blocks that were open at the end. */
  unclosedBlocks = 0;
  readonly text: string;
  readonly lexer: Lexer;
  readonly features: LexerFeatures;
  readonly machine = new Acceptance(Number.POSITIVE_INFINITY);
  readonly tokens: LighttpdToken[] = [];
  readonly skipped: { start: number; end: number }[] = [];
  readonly troubles: problems.Trouble[] = [];
  readonly words = new Map<number, Word>();
  /** Strings that recovery delimits itself: start to end. */
  readonly strings = new Map<number, number>();
  /** Parentheses to put in before the token at an offset. */
  readonly parens = new Set<number>();
  readonly braces: readonly MissingBrace[];
  nextBrace = 0;
  checkpoint: Checkpoint | null = null;
  /** Offsets of the `(` and `{` that are open, `{` with the head of its block. */
  readonly lists: Span[] = [];
  readonly blocks: { readonly open: Span; readonly head: string; readonly headStart: number }[] = [];
  headStart = 0;
  /** The trouble that dropped tokens belong to until one is kept again. */
  dropping: problems.Trouble | null = null;
  /** Drops before this offset belong to a trouble that was told. */
  quietUntil = 0;
  orphanBraces = 0;
  /** Values that a second `=>` in a row gave away as lacking a `(`. */
  arrowValue = -1;
  lastValue = -1;
  lastEnd = 0;
  openIf: Span | null = null;
  /** Part of a line that is known to have no quotes. */
  withoutQuotes: Span = { start: 0, end: 0 };

  constructor(text: string, features: LexerFeatures, latin1: boolean, braces: readonly MissingBrace[]) {
    this.text = text;
    this.features = features;
    this.lexer = new Lexer(text, features, latin1);
    this.braces = braces;
  }

  /** Reads the text to its end. */
  run(): void {
    for (;;) {
      const kind = this.next();
      if (kind === Kind.EndOfFile) break;
      if (kind === REFUSED) refused(this);
      else this.token(kind, this.lexer.start, this.lexer.end);
    }
    endOfFile(this);
  }

  /** What was made of the text. */
  result(reading: Reading): Repaired {
    if (reading.overflowAt >= 0) {
      this.troubles.push(problems.tooDeep({ start: reading.overflowAt, end: reading.overflowAt + 1 }));
    }
    return {
      tokens: TokenList.from(this.tokens),
      comments: this.lexer.comments,
      words: this.words,
      skipped: this.skipped,
      troubles: this.troubles,
    };
  }

  /** The lexer's next token, or one of the strings that recovery has delimited. */
  next(): number {
    const lexer = this.lexer;
    const { parens, inCondition } = lexer;
    const swallowed = lexer.ifs.length;
    const kind = lexer.next();
    const at = kind === REFUSED ? lexer.offset : lexer.start;
    const end = kind === Kind.EndOfLine || kind === Kind.EndOfFile ? undefined : this.strings.get(at);
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
      if (this.openIf) this.skip(this.openIf.start, this.openIf.end, true);
      this.openIf = lexer.ifs[i]!;
    }
    return kind;
  }

  /** Takes one token of the lexer, after putting in or cutting off what it shows to be wrong. */
  token(given: number, start: number, end: number): void {
    let kind = given;
    const machine = this.machine;
    if (this.nextBrace < this.braces.length && start >= this.braces[this.nextBrace]!.before) {
      closeMissingBlocks(this, start, end);
    }
    if (kind !== Kind.EndOfLine) {
      if (this.openIf && kind !== Kind.Dollar) this.dropIf();
      if (kind === Kind.Dollar && !beginsCondition(this, end) && strayDollar(this, start, end)) return;
      if (kind === Kind.Name && !this.features.elif) kind = newerWord(this, start, end);
      if (kind === Kind.If) return;
      if (this.lexer.parens > 0 || this.lists.length > 0) {
        if (endsList(this, kind, start)) closeMissingLists(this, start, end);
      }
      if (kind === Kind.Integer && gluedNumber(this, start, end)) return;
      if (kind === Kind.String && repairString(this, start, end)) return;
      if (this.parens.has(start) && kind !== Kind.CloseParen) virtualOpenParen(this, start);
      fillIn(this, kind, start, end);
    }
    const state = this.settle(kind);
    const outcome = machine.step(kind);
    if (outcome !== Outcome.Kept) {
      if (kind !== Kind.EndOfLine) this.drop(kind, start, end, state);
      return;
    }
    if (kind === Kind.EndOfLine) return;
    this.keep(kind, start, end, state);
  }

  /** Makes the reductions that a token causes before anything is decided, and names the state that they lead to. */
  settle(kind: number): number {
    const machine = this.machine;
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

  /** Takes a token that the grammar accepts. */
  keep(kind: number, start: number, end: number, state: number): void {
    this.dropping = null;
    const inBody = state === State.Body || state === State.BlockBody;
    if (inBody || state === State.ConditionsLineEnd || state === State.BeforeElse) {
      if (kind === Kind.CloseBrace) {
        this.event('close', start);
        this.blocks.pop();
        this.checkpoint = null;
      } else {
        this.event('statement', start);
        this.headStart = start;
        this.arrowValue = -1;
        if (inBody && kind !== Kind.Else) this.mark(start);
        else this.checkpoint = null;
      }
    }
    if (kind === Kind.Dollar && this.openIf) {
      this.tokens.push(makeToken(Kind.If, this.openIf.start, this.openIf.end));
      this.openIf = null;
    }
    this.tokens.push(makeToken(kind, start, end));
    this.lastEnd = end;
    switch (kind) {
      case Kind.OpenBrace:
        this.event('open', start);
        this.openBlock({ start, end });
        break;
      case Kind.OpenParen:
        this.lists.push({ start, end });
        break;
      case Kind.CloseParen:
        this.lists.pop();
        break;
      case Kind.Integer:
        if (isTooLarge(this.text.slice(start, end))) this.report(problems.numberTooLarge({ start, end }));
        break;
    }
    if (startsValue(kind) && state !== State.Body && state !== State.BlockBody) this.lastValue = start;
  }

  /** Notes a `{`, with the text of its head. */
  openBlock(open: Span): void {
    const head = this.text.slice(this.headStart, Math.max(this.headStart, lastBefore(this.text, open.start)));
    this.blocks.push({ open, head: head.trim(), headStart: this.headStart });
  }

  /** Remembers how things stood before the first token of a statement, which the machine has just taken. */
  mark(start: number): void {
    const offset = this.openIf ? this.openIf.start : start;
    if (this.checkpoint?.offset === offset) return;
    this.checkpoint = {
      offset,
      tokens: this.tokens.length,
      skipped: this.skipped.length,
      troubles: this.troubles.length,
      events: this.events.length - 1,
      blocks: this.blocks.length,
      orphanBraces: this.orphanBraces,
      depth: this.machine.stack.length - 1,
      line: this.lexer.line,
      retries: 0,
    };
  }

  /** Goes back to the start of the statement, to read it again with what was found missing. */
  retry(): boolean {
    const point = this.checkpoint;
    if (!point || point.retries >= MAX_RETRIES || this.machine.stack.length < point.depth) return false;
    point.retries++;
    this.tokens.length = point.tokens;
    this.skipped.length = point.skipped;
    this.troubles.length = point.troubles;
    this.events.length = point.events;
    this.machine.stack.length = point.depth;
    this.lists.length = 0;
    this.blocks.length = point.blocks;
    this.orphanBraces = point.orphanBraces;
    this.dropping = null;
    this.arrowValue = -1;
    this.openIf = null;
    const lexer = this.lexer;
    lexer.moveTo(point.offset);
    lexer.line = point.line;
    lexer.parens = 0;
    lexer.inCondition = false;
    lexer.previous = -1;
    return true;
  }

  /** Tells a trouble. */
  report(trouble: problems.Trouble): void {
    this.troubles.push(trouble);
  }

  /** Notes where a block or a statement begins or ends, for judging the layout. */
  event(type: LayoutEvent['type'], offset: number): void {
    const start = lineStart(this.text, offset);
    let at = start;
    while (this.text[at] === ' ' || this.text[at] === '\t') at++;
    this.events.push({ type, offset, indent: indentOf(this.text, start), first: at === offset });
  }

  /** Counts a span as thrown away; `quiet`: it still counts as the end of what was read. */
  skip(start: number, end: number, quiet = false): void {
    if (end <= start) return;
    const last = this.skipped[this.skipped.length - 1];
    if (last && last.end <= start && /^[ \t,]*$/.test(this.text.slice(last.end, start))) last.end = end;
    else this.skipped.push({ start, end });
    if (quiet) this.lastEnd = Math.max(this.lastEnd, end);
  }

  /** Throws a token away as the server does. Tokens in a row are one trouble. */
  drop(kind: number, start: number, end: number, state: number): void {
    this.skip(start, end);
    if (kind === Kind.Arrow && this.machine.top === State.ListElements && this.arrowValue < 0) {
      this.arrowValue = this.lastValue;
    }
    if (start < this.quietUntil) {
      if (kind === Kind.OpenBrace) this.orphanBraces++;
      else if (kind === Kind.CloseBrace && this.orphanBraces > 0) this.orphanBraces--;
      return;
    }
    if (this.dropping) return;
    const inBody = state === State.Body || state === State.BlockBody;
    if (kind === Kind.CloseBrace && inBody && this.orphanBraces > 0) {
      this.orphanBraces--;
      return;
    }
    if (kind === Kind.OpenBrace) this.orphanBraces++;
    this.dropping = problems.dropped({ start, end }, this.text.slice(start, end), state, kind);
    this.report(this.dropping);
    // A condition without its `$` loses its brackets, half of its operator and its braces: that is one damage.
    if (this.dropping.code === 'missing-dollar') this.quietUntil = lineEnd(this.text, start);
  }

  /** Throws the `if` away that no condition follows. */
  dropIf(): void {
    const word = this.openIf!;
    this.openIf = null;
    this.skip(word.start, word.end);
    this.report(problems.dropped(word, 'if', State.Body, Kind.If));
  }

  /** Puts in a token of no width. */
  virtual(kind: number, at: number): void {
    const state = this.settle(kind);
    if (this.machine.step(kind) !== Outcome.Kept) return;
    this.tokens.push(makeToken(kind, at, at));
    if (kind === Kind.OpenBrace) this.openBlock({ start: at, end: at });
    if (kind === Kind.CloseBrace) this.blocks.pop();
    if (kind === Kind.OpenBrace || state === State.Body) this.dropping = null;
  }

  /** The statement so far, up to an offset. */
  head(end: number): string {
    return this.text.slice(this.headStart, Math.max(end, this.headStart)).trim();
  }

  /** Gives a token that already has its trouble; if it is dropped, that is no second one. */
  quietly(kind: number, start: number, end: number): void {
    const before = this.troubles.length;
    this.token(kind, start, end);
    this.troubles.length = Math.min(this.troubles.length, before);
  }
}
