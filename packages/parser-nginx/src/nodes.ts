import type { Block, Document, Span, Statement, Word, WordPart } from '@fcgilint/core';
import { splitParts } from './parts.ts';

/*
 * The nodes of the tree as classes: what is the same in all of them is in the prototype, and what can be told from the
 * offsets is made when it is asked for. A large configuration has hundreds of thousands of nodes, and the garbage
 * collector copies each of them twice: half the size is half of that work. Fields that the constructor sets are only
 * declared: otherwise each is written twice, first with `undefined`.
 */

const NO_PARTS: readonly WordPart[] = [];
export const NO_ARGUMENTS: readonly Word[] = [];
export const NO_STATEMENTS: readonly Statement[] = [];

/** A word without variables. */
export class NginxWord implements Word {
  declare readonly kind: 'word';
  declare readonly parts: readonly WordPart[];
  declare readonly start: number;
  declare readonly end: number;
  declare readonly raw: string;
  declare readonly value: string;
  declare readonly quote: Word['quote'];

  constructor(start: number, end: number, raw: string, value: string, quote: Word['quote']) {
    this.start = start;
    this.end = end;
    this.raw = raw;
    this.value = value;
    this.quote = quote;
  }
}

/** A word with variables. Few of the many are ever taken apart, so their parts are made when first asked for. */
export class VariableWord implements Word {
  declare readonly kind: 'word';
  declare readonly start: number;
  declare readonly end: number;
  declare readonly raw: string;
  declare readonly value: string;
  declare readonly quote: Word['quote'];
  readonly #text: string;
  /** Where the text between the quotes ends. */
  readonly #to: number;
  #parts: readonly WordPart[] | null = null;

  constructor(text: string, start: number, end: number, raw: string, value: string, quote: Word['quote'], to: number) {
    this.start = start;
    this.end = end;
    this.raw = raw;
    this.value = value;
    this.quote = quote;
    this.#text = text;
    this.#to = to;
  }

  get parts(): readonly WordPart[] {
    this.#parts ??= splitParts(this.#text, this.quote === null ? this.start : this.start + 1, this.#to);
    return this.#parts;
  }
}

/** A statement; the parser fills in what it meets. */
export class NginxStatement implements Statement {
  declare readonly kind: 'statement';
  declare readonly opener: null;
  declare readonly operator: null;
  declare readonly rest: null;
  declare readonly elseOf: null;
  declare readonly start: number;
  declare end: number;
  declare readonly name: Word;
  declare args: readonly Word[];
  declare block: NginxBlock | null;
  declare readonly parent: Statement | Document;
  /** Whether its last character is the `;`. */
  declare terminated: boolean;

  constructor(name: Word, parent: Statement | Document) {
    this.start = name.start;
    this.end = name.end;
    this.name = name;
    this.args = NO_ARGUMENTS;
    this.block = null;
    this.parent = parent;
    this.terminated = false;
  }

  get terminator(): Span | null {
    return this.terminated ? { start: this.end - 1, end: this.end } : null;
  }
}

/** The body of a statement. */
export class NginxBlock implements Block {
  declare readonly kind: 'block';
  declare readonly start: number;
  declare end: number;
  declare body: readonly Statement[];
  declare raw: Span | null;
  /** Whether its last character is the `}`. */
  declare closed: boolean;
  readonly #openEnd: number;

  /** `[start, openEnd)` is the `{`, or nothing where it is missing. */
  constructor(start: number, openEnd: number) {
    this.start = start;
    this.end = openEnd;
    this.body = NO_STATEMENTS;
    this.raw = null;
    this.closed = false;
    this.#openEnd = openEnd;
  }

  get open(): Span {
    return { start: this.start, end: this.#openEnd };
  }

  get close(): Span | null {
    return this.closed ? { start: this.end - 1, end: this.end } : null;
  }
}

Object.assign(NginxWord.prototype, { kind: 'word', parts: NO_PARTS });
Object.assign(VariableWord.prototype, { kind: 'word' });
Object.assign(NginxStatement.prototype, { kind: 'statement', opener: null, operator: null, rest: null, elseOf: null });
Object.assign(NginxBlock.prototype, { kind: 'block' });
