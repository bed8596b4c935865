import type { Document, Statement, Word } from '@fcgilint/core';
import { EmbeddedActionsParser, type IToken } from 'chevrotain';
import { NginxBlock, NginxStatement, NO_STATEMENTS } from './nodes.ts';
import {
  CloseBrace,
  MissingClose,
  MissingOpen,
  MissingSemicolon,
  type NginxToken,
  OpenBrace,
  RawBody,
  Semicolon,
  TokenTable,
  token,
  vocabulary,
  WordToken,
} from './tokens.ts';
import { makeName, makeWord } from './words.ts';

const NO_TOKENS = new TokenTable();

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
  #tokens = NO_TOKENS;
  /** The token that is looked at; every token takes its turn in this object. */
  readonly #token: NginxToken = token(WordToken, 0, 0, 0);
  /** Index of the token that it holds. */
  #loaded = -1;
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
    this.#tokens = tokens;
    this.#loaded = -1;
    this.input = [];
    this.document();
    if (this.#stack.length > 0) this.unbalanced = true;
    for (let open = this.#stack.pop(); open; open = this.#stack.pop()) open.block!.body = this.#takeBody();
    const ok = this.errors.length === 0 && !this.unbalanced;
    this.#tokens = NO_TOKENS;
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

  /** The token `howMuch` ahead. The library's look at its array of tokens is replaced by one at the table. */
  override LA_FAST(howMuch: number): IToken {
    const index = (this as unknown as { readonly currIdx: number }).currIdx + howMuch;
    if (index >= this.#tokens.count) return TokenTable.end;
    if (index !== this.#loaded) {
      this.#loaded = index;
      this.#tokens.read(index, this.#token);
    }
    return this.#token;
  }

  override LA(howMuch: number): IToken {
    return this.LA_FAST(Math.max(howMuch, 1));
  }

  // The alternatives are the same functions every time, so each list is made once and not for every token.
  readonly #parts = [
    { ALT: () => this.SUBRULE(this.statement) },
    // Taken by `#closesHere`, without a look at the others.
    { ALT: () => this.CONSUME(CloseBrace) },
    {
      ALT: () => {
        const { endOffset } = this.CONSUME(MissingClose) as NginxToken;
        if (!this.RECORDING_PHASE) this.#close(endOffset, false);
      },
    },
  ];

  readonly #endings = [
    // The usual two are taken by `#endsHere`, without a look at the others.
    { ALT: () => this.CONSUME(Semicolon) },
    { ALT: () => this.#terminateWithout(this.CONSUME(MissingSemicolon) as NginxToken) },
    {
      ALT: () => {
        this.CONSUME(OpenBrace);
        this.OPTION(() => this.CONSUME(RawBody));
      },
    },
    {
      ALT: () => {
        const { startOffset, endOffset } = this.CONSUME(MissingOpen) as NginxToken;
        if (!this.RECORDING_PHASE) this.#openBlock(startOffset, endOffset);
        this.OPTION2(() => {
          const body = this.CONSUME2(RawBody) as NginxToken;
          if (!this.RECORDING_PHASE) this.#raw(body.startOffset, body.endOffset);
        });
      },
    },
  ];

  readonly #part = (): void => {
    if (this.RECORDING_PHASE || !this.#closesHere()) this.OR(this.#parts);
  };

  readonly document = this.RULE('document', () => {
    this.MANY(this.#part);
  });

  readonly statement: () => void = this.RULE('statement', () => {
    const name = this.CONSUME(WordToken) as NginxToken;
    if (!this.RECORDING_PHASE) {
      this.#current = this.#open(name);
      this.#arguments(this.#current);
      if (this.#endsHere(this.#current)) return;
    }
    this.OR(this.#endings);
  });

  /**
   * Takes the words behind a name, which are two thirds of all tokens, in one go: asking the grammar for each whether
   * there is one more costs more than making it.
   */
  #arguments(statement: NginxStatement): void {
    const position = this as unknown as { currIdx: number };
    const tokens = this.#tokens;
    const word = WordToken.tokenTypeIdx;
    const first = position.currIdx + 1;
    let end = first;
    while (end < tokens.count && tokens.type(end) === word) end++;
    if (end === first) return;
    // Of the exact length: an array that grows by push takes room for sixteen more.
    const args = new Array<Word>(end - first);
    for (let index = first; index < end; index++) {
      args[index - first] = makeWord(this.#text, tokens.read(index, this.#token));
    }
    statement.args = args;
    this.#loaded = -1;
    position.currIdx = end - 1;
  }

  /** Takes a `}`. */
  #closesHere(): boolean {
    const position = this as unknown as { currIdx: number };
    const next = position.currIdx + 1;
    if (next >= this.#tokens.count || this.#tokens.type(next) !== CloseBrace.tokenTypeIdx) return false;
    position.currIdx = next;
    this.#close(this.#tokens.end(next), true);
    return true;
  }

  /**
   * Takes the `;` or `{` behind the words, with which every statement ends that the server accepts, without asking for
   * the endings of others.
   */
  #endsHere(statement: NginxStatement): boolean {
    const position = this as unknown as { currIdx: number };
    const tokens = this.#tokens;
    const next = position.currIdx + 1;
    if (next >= tokens.count) return false;
    switch (tokens.type(next)) {
      case Semicolon.tokenTypeIdx:
        statement.terminated = true;
        statement.end = tokens.end(next);
        position.currIdx = next;
        return true;
      case OpenBrace.tokenTypeIdx:
        this.#openBlock(tokens.start(next), tokens.end(next));
        position.currIdx = next;
        if (next + 1 < tokens.count && tokens.type(next + 1) === RawBody.tokenTypeIdx) {
          this.#raw(tokens.start(next + 1), tokens.end(next + 1));
          position.currIdx = next + 1;
        }
        return true;
      default:
        return false;
    }
  }

  #current: NginxStatement | null = null;

  #open(name: NginxToken): NginxStatement {
    const parent = this.#stack.length > 0 ? this.#stack[this.#stack.length - 1]! : this.#document!;
    const statement = new NginxStatement(makeName(this.#text, name), parent);
    this.#pending.push(statement);
    return statement;
  }

  /** A statement without its `;` ends with its last word. */
  #terminateWithout(_missing: NginxToken): void {
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
