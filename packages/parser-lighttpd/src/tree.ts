import type { Document, ListEntry, Span, Statement, Token, Value, Word } from '@fcgilint/core';
import { BlockNode, ConcatNode, EntryNode, ListNode, StatementNode } from './nodes.ts';
import type { LighttpdToken } from './tokens.ts';
import { Kind } from './tokens.ts';
import { conditionName, integer, nameWord, stringWord } from './words.ts';

/** Takes `readonly` away: nodes are built piece by piece and then not touched any more. */
export type Draft<T> = { -readonly [K in keyof T]: T[K] };

/** Words that recovery made up its own mind about, by the offset where they begin. */
export type WordTable = ReadonlyMap<number, Word>;

interface OpenList {
  readonly list: ListNode;
  /** Where its entries begin among those of all open lists. */
  readonly from: number;
  key: Value | null;
  arrow: Span | null;
  readonly sum: Sum;
}

const NO_SPANS: Span[] = [];

/** Operands and the `+` between them while they are read: nearly always it is one operand. */
class Sum {
  #first: Value | null = null;
  #more: Value[] | null = null;
  #operators: Span[] | null = null;

  add(value: Value): void {
    if (!this.#first) this.#first = value;
    else if (this.#more) this.#more.push(value);
    else this.#more = [value];
  }

  plus(operator: Span): void {
    if (this.#operators) this.#operators.push(operator);
    else this.#operators = [operator];
  }

  /** The value, `null` without operands; then begins anew. */
  take(): Value | null {
    const first = this.#first;
    this.#first = null;
    if (!this.#more && !this.#operators) return first;
    const sum = first && new ConcatNode([first, ...(this.#more ?? [])], this.#operators ?? NO_SPANS);
    this.#more = null;
    this.#operators = null;
    return sum;
  }
}

function isThere(token: { readonly startOffset: number; readonly endOffset: number }): boolean {
  return token.endOffset > token.startOffset;
}

function spanOf(token: LighttpdToken): Span {
  return { start: token.startOffset, end: token.endOffset };
}

/**
 * Builds expressions with a stack of its own, because the input decides how deep lists nest. A token of no width
 * stands for something that is missing and leaves `null`, or nothing, in the tree.
 */
export class ExpressionBuilder {
  readonly #text: string;
  readonly #words: WordTable | null;
  readonly #open: OpenList[] = [];
  /** Entries of the open lists, those of the innermost last. */
  readonly #entries: ListEntry[] = [];
  readonly #sum = new Sum();
  /** Whether a value must come next for the expression to be whole. */
  awaiting = true;

  constructor(text: string, words: WordTable | null) {
    this.#text = text;
    this.#words = words;
  }

  /** Lists that are open. */
  get depth(): number {
    return this.#open.length;
  }

  begin(): void {
    this.#sum.take();
    this.awaiting = true;
  }

  /** A string, an integer or a name. */
  operand(token: LighttpdToken): void {
    this.awaiting = false;
    const { startOffset: start, endOffset: end } = token;
    if (end === start) return;
    const special = this.#words?.get(start);
    if (special && special.end === end) this.#add(special);
    else if (token.kind === Kind.String) this.#add(stringWord(this.#text, start, end));
    else if (token.kind === Kind.Integer) this.#add(integer(this.#text, start, end));
    else this.#add(nameWord(this.#text, start, end));
  }

  plus(token: LighttpdToken): void {
    this.awaiting = true;
    const top = this.#open[this.#open.length - 1];
    (top ? top.sum : this.#sum).plus(spanOf(token));
  }

  openList(token: LighttpdToken): void {
    const list = new ListNode(token.startOffset, token.endOffset);
    this.#open.push({ list, from: this.#entries.length, key: null, arrow: null, sum: new Sum() });
  }

  arrow(token: LighttpdToken): void {
    const top = this.#open[this.#open.length - 1]!;
    top.key = top.sum.take();
    top.arrow = spanOf(token);
  }

  comma(_: LighttpdToken): void {
    this.#endEntry(this.#open[this.#open.length - 1]!);
  }

  closeList(token: LighttpdToken): void {
    const top = this.#open.pop()!;
    this.#endEntry(top);
    const { list, from } = top;
    // An array of the exact length: one that grew item by item has room for many more.
    if (this.#entries.length > from) {
      list.entries = this.#entries.slice(from);
      this.#entries.length = from;
    }
    if (isThere(token)) {
      list.closeStart = token.startOffset;
      list.end = token.endOffset;
    } else {
      const last = list.entries[list.entries.length - 1];
      if (last) list.end = last.end;
    }
    this.awaiting = false;
    this.#add(list);
  }

  /** The whole expression, or `null` when there is none. */
  finish(): Value | null {
    return this.#sum.take();
  }

  #add(value: Value): void {
    const top = this.#open[this.#open.length - 1];
    (top ? top.sum : this.#sum).add(value);
  }

  #endEntry(open: OpenList): void {
    const value = open.sum.take();
    const { key, arrow } = open;
    if (value || arrow) this.#entries.push(new EntryNode(key, arrow, value));
    open.key = null;
    open.arrow = null;
  }
}

/** Builds statements and blocks; blocks nest on a stack of its own. */
export class TreeBuilder {
  readonly expression: ExpressionBuilder;
  /** Statements of the open blocks, those of the innermost last. */
  readonly #pending: Statement[];
  readonly #text: string;
  readonly #document: Document;
  /** Statements whose block is open, and where its statements begin in `#pending`. */
  readonly #open: { readonly statement: StatementNode; readonly block: BlockNode; readonly from: number }[] = [];
  #current: StatementNode | null = null;
  #opener: Token | null = null;
  #elseOf: Statement | null = null;

  /** `document` is what top-level statements call their parent; `body` is filled with them. */
  constructor(document: Document, body: Statement[], words: WordTable | null) {
    this.#document = document;
    this.#pending = body;
    this.#text = document.source.text;
    this.expression = new ExpressionBuilder(this.#text, words);
  }

  /** Begins an assignment, an include, `global` or a bare `else` with the name in one token. */
  begin(token: LighttpdToken): void {
    this.#begin(nameWord(this.#text, token.startOffset, token.endOffset));
  }

  operator(token: LighttpdToken): void {
    if (isThere(token)) {
      const { startOffset: start, endOffset: end } = token;
      const current = this.#current!;
      current.operatorText = this.#text.slice(start, end);
      current.operatorStart = start;
      current.end = end;
    }
  }

  /** Ends an expression that is the statement's argument. */
  argument(): void {
    const value = this.expression.finish();
    if (value) {
      this.#current!.args = [value];
      this.#current!.end = value.end;
    }
  }

  /** Reads `else`: what it belongs to is decided by what follows. */
  otherwise(token: LighttpdToken): void {
    const { startOffset: start } = token;
    const end = token.endOffset;
    this.#opener = { start, end, text: this.#text.slice(start, end) };
    const from = this.#open[this.#open.length - 1]?.from ?? 0;
    const pending = this.#pending;
    this.#elseOf = pending.length > from ? pending[pending.length - 1]! : null;
  }

  /** A bare `else {`. */
  elseBlock(): void {
    const opener = this.#opener!;
    this.#opener = null;
    this.#begin(nameWord(this.#text, opener.start, opener.end));
  }

  /** `if` before a condition, which newer versions allow, alone or after `else`. */
  introduce(token: LighttpdToken): void {
    const start = this.#opener ? this.#opener.start : token.startOffset;
    this.#opener = { start, end: token.endOffset, text: this.#text.slice(start, token.endOffset) };
  }

  /** The `$FIELD["key"]` of a condition. */
  condition(dollar: LighttpdToken, field: LighttpdToken, bracket: LighttpdToken): void {
    const text = this.#text;
    const subscript = this.expression.finish();
    const end = Math.max(bracket.endOffset, subscript?.end ?? 0);
    const object = text.slice(field.startOffset, field.endOffset);
    this.#begin(conditionName(text, dollar.startOffset, end, object, subscript));
  }

  openBlock(token: LighttpdToken): void {
    const statement = this.#current!;
    // A missing brace has no place of its own: it stands where the head ends.
    const start = isThere(token) ? token.startOffset : statement.end;
    const end = isThere(token) ? token.endOffset : statement.end;
    const block = new BlockNode(start, end);
    statement.block = block;
    statement.end = end;
    this.#open.push({ statement, block, from: this.#pending.length });
    this.#current = null;
  }

  closeBlock(token: LighttpdToken): void {
    const { statement, block } = this.#takeBody();
    if (isThere(token)) {
      block.closeStart = token.startOffset;
      block.end = token.endOffset;
    } else {
      const last = block.body[block.body.length - 1];
      if (last) block.end = Math.max(block.end, last.end);
    }
    statement.end = block.end;
  }

  /** Ends blocks that are still open after the last token. */
  finish(): void {
    while (this.#open.length > 0) this.#takeBody();
  }

  /** Gives the innermost open block its statements. */
  #takeBody(): { readonly statement: StatementNode; readonly block: BlockNode } {
    const open = this.#open.pop()!;
    if (this.#pending.length > open.from) {
      open.block.body = this.#pending.slice(open.from);
      this.#pending.length = open.from;
    }
    return open;
  }

  #begin(name: Word): void {
    const parent = this.#open[this.#open.length - 1]?.statement ?? this.#document;
    const statement = new StatementNode(this.#opener, name, this.#elseOf, parent);
    this.#pending.push(statement);
    this.#current = statement;
    this.#opener = null;
    this.#elseOf = null;
  }
}
