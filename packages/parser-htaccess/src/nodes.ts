import type { Document, Span, Token, Value, Word, WordPart } from '@fcgilint/core';

/*
 * Words and statements as classes: what is the same in all of them is in the prototype, and what can be told from other
 * fields is made when it is asked for. A large configuration has hundreds of thousands of them, and the garbage
 * collector copies each of them twice: half the size is half of that work.
 */

const NO_PARTS: readonly WordPart[] = [];
const NO_VALUES: readonly Value[] = [];

/** A word that is written as the server stores it: without quotes, escapes and references. */
export class BareWord implements Word {
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

/** Any other word. */
export class OtherWord implements Word {
  declare readonly kind: 'word';
  readonly start: number;
  readonly end: number;
  readonly raw: string;
  readonly value: string;
  readonly quote: Word['quote'];
  readonly parts: readonly WordPart[];

  constructor(
    start: number,
    end: number,
    raw: string,
    value: string,
    quote: Word['quote'],
    parts: readonly WordPart[] = NO_PARTS,
  ) {
    this.start = start;
    this.end = end;
    this.raw = raw;
    this.value = value;
    this.quote = quote;
    this.parts = parts;
  }
}

/** A statement while it is built; `B` is its block. */
export class StatementNode<B> {
  declare readonly kind: 'statement';
  declare readonly operator: null;
  declare readonly terminator: null;
  declare readonly elseOf: null;
  start: number;
  end: number;
  opener: Token | null = null;
  name: Word;
  args: readonly Value[] = NO_VALUES;
  block: B | null = null;
  parent: StatementNode<B> | Document;
  /** Where the text of all arguments begins; -1 without arguments. */
  #restStart = -1;
  #restEnd = -1;

  constructor(name: Word, parent: StatementNode<B> | Document) {
    this.start = name.start;
    this.end = name.end;
    this.name = name;
    this.parent = parent;
  }

  get rest(): Span | null {
    return this.#restStart < 0 ? null : { start: this.#restStart, end: this.#restEnd };
  }

  set rest(span: Span | null) {
    this.#restStart = span === null ? -1 : span.start;
    this.#restEnd = span === null ? -1 : span.end;
  }
}

Object.assign(BareWord.prototype, { kind: 'word', quote: null, parts: NO_PARTS });
Object.assign(OtherWord.prototype, { kind: 'word' });
Object.assign(StatementNode.prototype, { kind: 'statement', operator: null, terminator: null, elseOf: null });
