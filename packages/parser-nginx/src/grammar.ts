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

  readonly #takesShortCuts: boolean;

  /** Without `takesShortCuts` the rules alone make the tree. */
  constructor(skipValidations: boolean, takesShortCuts = true) {
    super(vocabulary, { skipValidations, maxLookahead: 1, recoveryEnabled: false });
    this.#takesShortCuts = takesShortCuts;
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

  /** The library's own, which it asks twice for each statement, and which asks two more. */
  getLexerPosition(): number {
    return (this as unknown as Position).currIdx;
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
    {
      ALT: () => {
        this.CONSUME(Semicolon);
        if (!this.RECORDING_PHASE) this.#terminate(this.#consumed(END));
      },
    },
    { ALT: () => this.#terminateWithout(this.CONSUME(MissingSemicolon)) },
    {
      ALT: () => {
        this.CONSUME(OpenBrace);
        if (!this.RECORDING_PHASE) this.#openBlock(this.#consumed(START), this.#consumed(END));
        this.OPTION(() => {
          this.CONSUME(RawBody);
          if (!this.RECORDING_PHASE) this.#raw(this.#consumed(START), this.#consumed(END));
        });
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

  /**
   * Of a text that the server accepts nothing is left to the choice: what it consists of is told by the next token, and
   * taken in one go. Asking the rules for each token takes several times longer than making the tree. A test compares
   * the trees that are made with these short cuts and without them.
   */
  readonly #part = (): void => {
    const isTaken = !this.RECORDING_PHASE && this.#takesShortCuts && (this.#takesStatement() || this.#takesClose());
    if (!isTaken) this.OR(this.#parts);
  };

  readonly document = this.RULE('document', () => {
    this.MANY(this.#part);
  });

  readonly statement: () => void = this.RULE('statement', () => {
    this.CONSUME(WordToken);
    if (!this.RECORDING_PHASE) {
      const position = this as unknown as Position;
      const first = position.currIdx * CELLS;
      const end = this.#endOfWords(first);
      this.#add(first, end);
      position.currIdx = end / CELLS - 1;
    }
    this.OR(this.#endings);
  });

  /** Takes a statement that ends as the server wants it, with `;` or `{`, and the Lua code behind the brace. */
  #takesStatement(): boolean {
    const position = this as unknown as Position;
    const cells = this.#cells;
    const first = (position.currIdx + 1) * CELLS;
    if (cells[first] !== WORD || first >= this.#count) return false;
    let at = this.#endOfWords(first);
    const type = at < this.#count ? cells[at]! : WORD;
    if (type === SEMICOLON) {
      this.#add(first, at);
      this.#terminate(cells[at + END]!);
    } else if (type === OPEN) {
      this.#add(first, at);
      this.#openBlock(cells[at + START]!, cells[at + END]!);
      if (cells[at + CELLS] === RAW && at + CELLS < this.#count) {
        at += CELLS;
        this.#raw(cells[at + START]!, cells[at + END]!);
      }
    } else {
      return false;
    }
    position.currIdx = at / CELLS;
    return true;
  }

  /** Takes a `}`. */
  #takesClose(): boolean {
    const position = this as unknown as Position;
    const next = (position.currIdx + 1) * CELLS;
    if (this.#cells[next] !== CLOSE || next >= this.#count) return false;
    position.currIdx++;
    this.#close(this.#cells[next + END]!, true);
    return true;
  }

  /** Where in the cells the words end that begin at `first`. */
  #endOfWords(first: number): number {
    const cells = this.#cells;
    let at = first + CELLS;
    while (cells[at] === WORD && at < this.#count) at += CELLS;
    return at;
  }

  /** Makes the statement of the words from `first` to before `end` in the cells. */
  #add(first: number, end: number): void {
    const text = this.#text;
    const cells = this.#cells;
    const parent = this.#stack.length > 0 ? this.#stack[this.#stack.length - 1]! : this.#document!;
    const name = makeName(text, cells[first + START]!, cells[first + END]!, cells[first + FLAGS]!);
    const statement = new NginxStatement(name, parent);
    const count = (end - first) / CELLS - 1;
    if (count > 0) {
      // Of the exact length: an array that grows by push takes room for sixteen more.
      const args = new Array<Word>(count);
      for (let i = 0, at = first + CELLS; i < count; i++, at += CELLS) {
        args[i] = makeWord(text, cells[at + START]!, cells[at + END]!, cells[at + FLAGS]!);
      }
      statement.args = args;
    }
    this.#pending.push(statement);
    this.#current = statement;
  }

  /** A number of the token that was consumed last: `START` or `END`. */
  #consumed(cell: number): number {
    return this.#cells[(this as unknown as Position).currIdx * CELLS + cell]!;
  }

  #current: NginxStatement | null = null;

  /** A statement ends with its `;`. */
  #terminate(end: number): void {
    const statement = this.#current!;
    statement.terminated = true;
    statement.end = end;
  }

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
