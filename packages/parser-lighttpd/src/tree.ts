import type { Block, Concat, Document, List, ListEntry, Span, Statement, Token, Value, Word } from '@fcgilint/core';
import type { LighttpdToken } from './tokens.ts';
import { Kind } from './tokens.ts';
import { conditionName, integer, nameWord, stringWord } from './words.ts';

/** Takes `readonly` away: nodes are built piece by piece and then not touched any more. */
export type Draft<T> = { -readonly [K in keyof T]: T[K] };

/** Words that recovery made up its own mind about, by the offset where they begin. */
export type WordTable = ReadonlyMap<number, Word>;

interface OpenList {
  readonly list: Draft<List> & { readonly entries: ListEntry[] };
  key: Value | null;
  arrow: Span | null;
  operands: Value[];
  operators: Span[];
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
  #operands: Value[] = [];
  #operators: Span[] = [];
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
    this.#operands = [];
    this.#operators = [];
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
    (top ? top.operators : this.#operators).push(spanOf(token));
  }

  openList(token: LighttpdToken): void {
    const list: OpenList['list'] = {
      kind: 'list',
      start: token.startOffset,
      end: token.endOffset,
      open: spanOf(token),
      entries: [],
      close: null,
    };
    this.#open.push({ list, key: null, arrow: null, operands: [], operators: [] });
  }

  arrow(token: LighttpdToken): void {
    const top = this.#open[this.#open.length - 1]!;
    top.key = concat(top.operands, top.operators);
    top.arrow = spanOf(token);
    top.operands = [];
    top.operators = [];
  }

  comma(_: LighttpdToken): void {
    endEntry(this.#open[this.#open.length - 1]!);
  }

  closeList(token: LighttpdToken): void {
    const top = this.#open.pop()!;
    endEntry(top);
    const { list } = top;
    if (isThere(token)) {
      list.close = spanOf(token);
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
    return concat(this.#operands, this.#operators);
  }

  #add(value: Value): void {
    const top = this.#open[this.#open.length - 1];
    (top ? top.operands : this.#operands).push(value);
  }
}

function endEntry(open: OpenList): void {
  const value = concat(open.operands, open.operators);
  const { key, arrow, list } = open;
  if (value || arrow) {
    const start = key ? key.start : arrow ? arrow.start : value!.start;
    const end = value ? value.end : arrow!.end;
    list.entries.push({ kind: 'entry', start, end, key, arrow, value });
  }
  open.key = null;
  open.arrow = null;
  open.operands = [];
  open.operators = [];
}

function concat(operands: Value[], operators: Span[]): Value | null {
  if (operands.length === 1 && operators.length === 0) return operands[0]!;
  if (operands.length === 0) return null;
  const last = operands[operands.length - 1]!.end;
  const lastOperator = operators[operators.length - 1]!.end;
  const node: Concat = {
    kind: 'concat',
    start: operands[0]!.start,
    end: Math.max(last, lastOperator),
    operands,
    operators,
  };
  return node;
}

type DraftStatement = Draft<Omit<Statement, 'args'>> & { readonly args: Value[] };
type DraftBlock = Draft<Omit<Block, 'body'>> & { readonly body: Statement[] };

/** Builds statements and blocks; blocks nest on a stack of its own. */
export class TreeBuilder {
  readonly expression: ExpressionBuilder;
  readonly #body: Statement[];
  readonly #text: string;
  readonly #document: Document;
  readonly #open: { readonly statement: DraftStatement; readonly block: DraftBlock }[] = [];
  #current: DraftStatement | null = null;
  #opener: Token | null = null;
  #elseOf: Statement | null = null;

  /** `document` is what top-level statements call their parent; `body` is filled with them. */
  constructor(document: Document, body: Statement[], words: WordTable | null) {
    this.#document = document;
    this.#body = body;
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
      this.#current!.operator = { start, end, text: this.#text.slice(start, end) };
      this.#current!.end = end;
    }
  }

  /** Ends an expression that is the statement's argument. */
  argument(): void {
    const value = this.expression.finish();
    if (value) {
      this.#current!.args.push(value);
      this.#current!.end = value.end;
    }
  }

  /** Reads `else`: what it belongs to is decided by what follows. */
  otherwise(token: LighttpdToken): void {
    const { startOffset: start } = token;
    const end = token.endOffset;
    this.#opener = { start, end, text: this.#text.slice(start, end) };
    const siblings = this.#siblings();
    this.#elseOf = siblings[siblings.length - 1] ?? null;
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
    const block: DraftBlock = { kind: 'block', start, end, open: { start, end }, body: [], raw: null, close: null };
    statement.block = block;
    statement.end = end;
    this.#open.push({ statement, block });
    this.#current = null;
  }

  closeBlock(token: LighttpdToken): void {
    const { statement, block } = this.#open.pop()!;
    if (isThere(token)) {
      block.close = spanOf(token);
      block.end = token.endOffset;
    } else {
      const last = block.body[block.body.length - 1];
      if (last) block.end = Math.max(block.end, last.end);
    }
    statement.end = block.end;
  }

  #begin(name: Word): void {
    const opener = this.#opener;
    const statement: DraftStatement = {
      kind: 'statement',
      start: opener ? opener.start : name.start,
      end: name.end,
      opener,
      name,
      operator: null,
      args: [],
      rest: null,
      block: null,
      terminator: null,
      elseOf: this.#elseOf,
      parent: this.#open[this.#open.length - 1]?.statement ?? this.#document,
    };
    this.#siblings().push(statement);
    this.#current = statement;
    this.#opener = null;
    this.#elseOf = null;
  }

  #siblings(): Statement[] {
    return this.#open[this.#open.length - 1]?.block.body ?? this.#body;
  }
}
