import type {
  Block,
  Concat,
  Document,
  List,
  ListEntry,
  NumberLiteral,
  Span,
  Statement,
  Token,
  Value,
  Word,
  WordPart,
} from '@fcgilint/core';

/*
 * The nodes of the tree as classes: what is the same in all of them is in the prototype, and what can be told from the
 * offsets is made when it is asked for. A large configuration has hundreds of thousands of nodes, and the garbage
 * collector copies each of them twice: half the size is half of that work.
 */

const NO_PARTS: readonly WordPart[] = [];
const NO_VALUES: readonly Value[] = [];
const NO_ENTRIES: readonly ListEntry[] = [];
const NO_STATEMENTS: readonly Statement[] = [];

/** A bare name. */
export class NameWord implements Word {
  declare readonly kind: 'word';
  declare readonly quote: null;
  declare readonly parts: readonly WordPart[];
  readonly start: number;
  readonly end: number;
  readonly value: string;

  constructor(start: number, end: number, value: string) {
    this.start = start;
    this.end = end;
    this.value = value;
  }

  get raw(): string {
    return this.value;
  }
}

/** A string in quotes without escapes. */
export class PlainString implements Word {
  declare readonly kind: 'word';
  declare readonly quote: '"';
  declare readonly parts: readonly WordPart[];
  readonly start: number;
  readonly end: number;
  readonly value: string;

  constructor(start: number, end: number, value: string) {
    this.start = start;
    this.end = end;
    this.value = value;
  }

  get raw(): string {
    return `"${this.value}"`;
  }
}

/** Any other word. */
export class OtherWord implements Word {
  declare readonly kind: 'word';
  declare readonly parts: readonly WordPart[];
  readonly start: number;
  readonly end: number;
  readonly raw: string;
  readonly value: string;
  readonly quote: Word['quote'];

  constructor(start: number, end: number, raw: string, value: string, quote: Word['quote']) {
    this.start = start;
    this.end = end;
    this.raw = raw;
    this.value = value;
    this.quote = quote;
  }
}

export class IntegerNode implements NumberLiteral {
  declare readonly kind: 'number';
  readonly start: number;
  readonly end: number;
  readonly raw: string;
  readonly value: number;

  constructor(start: number, end: number, raw: string, value: number) {
    this.start = start;
    this.end = end;
    this.raw = raw;
    this.value = value;
  }
}

export class ListNode implements List {
  declare readonly kind: 'list';
  readonly start: number;
  end: number;
  entries: readonly ListEntry[] = NO_ENTRIES;
  /** Where the closing parenthesis begins, which ends with the list; -1 where it is missing. */
  closeStart = -1;
  readonly #openEnd: number;

  /** `[start, openEnd)` is the opening parenthesis. */
  constructor(start: number, openEnd: number) {
    this.start = start;
    this.end = openEnd;
    this.#openEnd = openEnd;
  }

  get open(): Span {
    return { start: this.start, end: this.#openEnd };
  }

  get close(): Span | null {
    return this.closeStart < 0 ? null : { start: this.closeStart, end: this.end };
  }
}

export class EntryNode implements ListEntry {
  declare readonly kind: 'entry';
  readonly start: number;
  readonly end: number;
  readonly key: Value | null;
  readonly arrow: Span | null;
  readonly value: Value | null;

  constructor(key: Value | null, arrow: Span | null, value: Value | null) {
    this.start = (key ?? arrow ?? value!).start;
    this.end = (value ?? arrow!).end;
    this.key = key;
    this.arrow = arrow;
    this.value = value;
  }
}

export class ConcatNode implements Concat {
  declare readonly kind: 'concat';
  readonly start: number;
  readonly end: number;
  readonly operands: readonly Value[];
  readonly operators: readonly Span[];

  constructor(operands: readonly Value[], operators: readonly Span[]) {
    this.start = operands[0]!.start;
    this.end = Math.max(operands[operands.length - 1]!.end, operators[operators.length - 1]!.end);
    this.operands = operands;
    this.operators = operators;
  }
}

/** A statement; the builder fills in what it meets. */
export class StatementNode implements Statement {
  declare readonly kind: 'statement';
  declare readonly rest: null;
  declare readonly terminator: null;
  readonly start: number;
  end: number;
  readonly opener: Token | null;
  readonly name: Word;
  operatorText: string | null = null;
  operatorStart = 0;
  args: readonly Value[] = NO_VALUES;
  block: BlockNode | null = null;
  readonly elseOf: Statement | null;
  readonly parent: Statement | Document;

  constructor(opener: Token | null, name: Word, elseOf: Statement | null, parent: Statement | Document) {
    this.start = opener ? opener.start : name.start;
    this.end = name.end;
    this.opener = opener;
    this.name = name;
    this.elseOf = elseOf;
    this.parent = parent;
  }

  get operator(): Token | null {
    const text = this.operatorText;
    if (text === null) return null;
    return { start: this.operatorStart, end: this.operatorStart + text.length, text };
  }
}

/** The body of a statement. */
export class BlockNode implements Block {
  declare readonly kind: 'block';
  declare readonly raw: null;
  readonly start: number;
  end: number;
  body: readonly Statement[] = NO_STATEMENTS;
  /** Where the `}` begins, which ends with the block; -1 where it is missing. */
  closeStart = -1;
  readonly #openEnd: number;

  /** `[start, openEnd)` is the `{`, or nothing where it is missing. */
  constructor(start: number, openEnd: number) {
    this.start = start;
    this.end = openEnd;
    this.#openEnd = openEnd;
  }

  get open(): Span {
    return { start: this.start, end: this.#openEnd };
  }

  get close(): Span | null {
    return this.closeStart < 0 ? null : { start: this.closeStart, end: this.end };
  }
}

Object.assign(NameWord.prototype, { kind: 'word', quote: null, parts: NO_PARTS });
Object.assign(PlainString.prototype, { kind: 'word', quote: '"', parts: NO_PARTS });
Object.assign(OtherWord.prototype, { kind: 'word', parts: NO_PARTS });
Object.assign(IntegerNode.prototype, { kind: 'number' });
Object.assign(ListNode.prototype, { kind: 'list' });
Object.assign(EntryNode.prototype, { kind: 'entry' });
Object.assign(ConcatNode.prototype, { kind: 'concat' });
Object.assign(StatementNode.prototype, { kind: 'statement', rest: null, terminator: null });
Object.assign(BlockNode.prototype, { kind: 'block', raw: null });
