import type { Document, Statement, Word } from '@fcgilint/core';
import { EmbeddedActionsParser, EOF, type IToken } from 'chevrotain';
import { NginxBlock, NginxStatement, NO_STATEMENTS } from './nodes.ts';
import {
  CELLS,
  CLOSE,
  CloseBrace,
  END,
  FLAGS,
  MissingClose,
  MissingOpen,
  MissingSemicolon,
  OPEN,
  OpenBrace,
  RAW,
  RawBody,
  SEMICOLON,
  Semicolon,
  START,
  type TokenTable,
  token,
  vocabulary,
  WORD,
  WordToken,
} from './tokens.ts';
import { makeName, makeWord } from './words.ts';

const NO_CELLS: Readonly<Int32Array> = new Int32Array(0);

/**
 * What the library gets to see: one token of each type, because it asks for nothing else. Not with `NaN` as offsets: of
 * one fraction V8 learns that offsets are fractions, and keeps those of all words and statements in boxes of their own.
 */
const SAMPLES: IToken[] = [];
for (const type of vocabulary) SAMPLES[type.tokenTypeIdx as number] = token(type, -1, -1, 0);
const END_OF_INPUT = SAMPLES[EOF.tokenTypeIdx as number]!;

/** The library's own field for the index of the token that was consumed last. */
interface Position {
  currIdx: number;
}

/** The library's own methods for recording, which its types do not tell of. */
const recorder = EmbeddedActionsParser.prototype as unknown as { enableRecording(): void };

/**
 * The grammar, flat: blocks are not nested rules but a stack, because the input decides how deep they nest.
 *
 *     document  := { statement | "}" }
 *     statement := word { word } ( ";" | "{" [ raw body ] )
 *
 * The `Missing...` tokens stand where recovery found a piece missing. A text that the server accepts has none.
 *
 * No action runs while the library records the grammar: the offsets of its token are fractions to V8, which would from
 * then on keep the offsets of all nodes in boxes of their own.
 */
export class NginxGrammar extends EmbeddedActionsParser {
  /** Whether a `}` came that closes nothing, or a block was not closed. */
  unbalanced = false;

  #text = '';
  /** The tokens as `TokenTable.cells`, of which the first `#count` are used. */
  #cells = NO_CELLS;
  #count = 0;
  #document: Document | null = null;
  /** Statements whose block is open, outermost first. */
  #stack: NginxStatement[] = [];
  /** Statements of the open blocks, those of the innermost last. */
  #pending: Statement[] = [];
  /** For each open block, where its statements begin in `#pending`. */
  #starts: number[] = [];

  constructor(skipValidations: boolean) {
    super(vocabulary, { skipValidations, maxLookahead: 1, recoveryEnabled: false });
    this.performSelfAnalysis();
  }

  /**
   * Builds the statements of `document` from `tokens`. Returns `false` when the tokens make no sentence of the grammar;
   * what was built until then is to be thrown away.
   */
  build(text: string, tokens: TokenTable, document: Document, body: Statement[]): boolean {
    this.#text = text;
    this.#document = document;
    this.#stack = [];
    this.#pending = body;
    this.#starts = [];
    this.unbalanced = false;
    this.#cells = tokens.cells;
    this.#count = tokens.count * CELLS;
    this.input = [];
    this.document();
    if (this.#stack.length > 0) this.unbalanced = true;
    for (let open = this.#stack.pop(); open; open = this.#stack.pop()) open.block!.body = this.#takeBody();
    const ok = this.errors.length === 0 && !this.unbalanced;
    this.#cells = NO_CELLS;
    this.#count = 0;
    this.#document = null;
    this.#text = '';
    this.#pending = [];
    this.#current = null;
    return ok;
  }

  /**
   * While the library records the grammar, other methods take the place of `CONSUME`, `OR` and so on. It puts them into
   * the parser and deletes them one by one, which takes longer than to record: here they lie in an object of their own
   * between the parser and its class.
   */
  enableRecording(): void {
    const recording: object = Object.create(NginxGrammar.prototype);
    recorder.enableRecording.call(recording);
    Object.setPrototypeOf(this, recording);
    this.RECORDING_PHASE = true;
  }

  disableRecording(): void {
    Object.setPrototypeOf(this, NginxGrammar.prototype);
    this.RECORDING_PHASE = false;
  }

  /** The type of the token `howMuch` ahead. The library's look at its array of tokens is replaced by one at the table. */
  override LA_FAST(howMuch: number): IToken {
    const at = ((this as unknown as Position).currIdx + howMuch) * CELLS;
    return at < this.#count ? SAMPLES[this.#cells[at]!]! : END_OF_INPUT;
  }

  override LA(howMuch: number): IToken {
    return this.LA_FAST(Math.max(howMuch, 1));
  }

  // The alternatives are the same functions every time, so each list is made once and not for every token.
  readonly #parts = [
    { ALT: () => this.SUBRULE(this.statement) },
    {
      ALT: () => {
        this.CONSUME(CloseBrace);
        if (!this.RECORDING_PHASE) this.#close(this.#consumed(END), true);
      },
    },
    {
      ALT: () => {
        this.CONSUME(MissingClose);
        if (!this.RECORDING_PHASE) this.#close(this.#consumed(END), false);
      },
    },
  ];

  readonly #endings = [
    // The usual two are taken by `#takeWhole`, without a look at the others.
    { ALT: () => this.CONSUME(Semicolon) },
    { ALT: () => this.#terminateWithout(this.CONSUME(MissingSemicolon)) },
    {
      ALT: () => {
        this.CONSUME(OpenBrace);
        this.OPTION(() => this.CONSUME(RawBody));
      },
    },
    {
      ALT: () => {
        this.CONSUME(MissingOpen);
        if (!this.RECORDING_PHASE) this.#openBlock(this.#consumed(START), this.#consumed(END));
        this.OPTION2(() => {
          this.CONSUME2(RawBody);
          if (!this.RECORDING_PHASE) this.#raw(this.#consumed(START), this.#consumed(END));
        });
      },
    },
  ];

  readonly #part = (): void => {
    if (this.RECORDING_PHASE) {
      this.OR(this.#parts);
      return;
    }
    // The library's choice takes long, and the next token alone decides.
    const position = this as unknown as Position;
    const next = (position.currIdx + 1) * CELLS;
    switch (this.#cells[next]) {
      case WORD:
        this.SUBRULE(this.statement);
        break;
      case CLOSE:
        position.currIdx++;
        this.#close(this.#cells[next + END]!, true);
        break;
      default:
        this.OR(this.#parts);
    }
  };

  readonly document = this.RULE('document', () => {
    this.MANY(this.#part);
  });

  readonly statement: () => void = this.RULE('statement', () => {
    if (this.RECORDING_PHASE) this.CONSUME(WordToken);
    else if (this.#words()) return;
    this.OR(this.#endings);
  });

  /**
   * Takes the words of a statement, which are two thirds of all tokens, in one go: asking the grammar for each whether
   * there is one more costs more than making it. So it does with the `;` or `{` behind them, with which every statement
   * ends that the server accepts. Returns `false` when the statement has another ending.
   */
  #words(): boolean {
    const position = this as unknown as Position;
    const text = this.#text;
    const cells = this.#cells;
    const first = (position.currIdx + 1) * CELLS;
    const parent = this.#stack.length > 0 ? this.#stack[this.#stack.length - 1]! : this.#document!;
    const name = makeName(text, cells[first + START]!, cells[first + END]!, cells[first + FLAGS]!);
    const statement = new NginxStatement(name, parent);
    this.#pending.push(statement);
    let at = first + CELLS;
    while (cells[at] === WORD && at < this.#count) at += CELLS;
    const count = (at - first) / CELLS - 1;
    if (count > 0) {
      // Of the exact length: an array that grows by push takes room for sixteen more.
      const args = new Array<Word>(count);
      for (let i = 0, word = first + CELLS; i < count; i++, word += CELLS) {
        args[i] = makeWord(text, cells[word + START]!, cells[word + END]!, cells[word + FLAGS]!);
      }
      statement.args = args;
    }
    this.#current = statement;
    let ended = at < this.#count;
    if (ended && cells[at] === SEMICOLON) {
      statement.terminated = true;
      statement.end = cells[at + END]!;
    } else if (ended && cells[at] === OPEN) {
      this.#openBlock(cells[at + START]!, cells[at + END]!);
      if (cells[at + CELLS] === RAW && at + CELLS < this.#count) {
        at += CELLS;
        this.#raw(cells[at + START]!, cells[at + END]!);
      }
    } else {
      at -= CELLS;
      ended = false;
    }
    position.currIdx = at / CELLS;
    return ended;
  }

  /** A number of the token that was consumed last: `START` or `END`. */
  #consumed(cell: number): number {
    return this.#cells[(this as unknown as Position).currIdx * CELLS + cell]!;
  }

  #current: NginxStatement | null = null;

  /** A statement without its `;` ends with its last word. */
  #terminateWithout(_missing: IToken): void {
    if (this.RECORDING_PHASE) return;
    const statement = this.#current!;
    const last = statement.args[statement.args.length - 1] ?? statement.name;
    statement.end = last.end;
  }

  #openBlock(start: number, end: number): void {
    const statement = this.#current!;
    statement.block = new NginxBlock(start, end);
    this.#stack.push(statement);
    this.#starts.push(this.#pending.length);
  }

  #raw(start: number, end: number): void {
    this.#stack[this.#stack.length - 1]!.block!.raw = { start, end };
  }

  #close(braceEnd: number, present: boolean): void {
    const statement = this.#stack.pop();
    if (statement === undefined) {
      this.unbalanced = true;
      return;
    }
    const block = statement.block!;
    block.body = this.#takeBody();
    block.closed = present;
    let end = braceEnd;
    if (!present) {
      // The block ends with what is in it.
      const last = block.body[block.body.length - 1];
      end = Math.max(block.end, block.raw?.end ?? 0, last?.end ?? 0);
    }
    block.end = end;
    statement.end = end;
  }

  /** The statements of the innermost open block, as an array of the exact length. */
  #takeBody(): readonly Statement[] {
    const pending = this.#pending;
    const from = this.#starts.pop()!;
    if (from === pending.length) return NO_STATEMENTS;
    const body = pending.slice(from);
    pending.length = from;
    return body;
  }
}

let grammar: NginxGrammar | undefined;

/** The parser, made when first needed. */
export function nginxGrammar(): NginxGrammar {
  grammar ??= new NginxGrammar(true);
  return grammar;
}
