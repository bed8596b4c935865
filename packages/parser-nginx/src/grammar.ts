import type { Block, Document, Span, Statement, Word } from '@fcgilint/core';
import { EmbeddedActionsParser, type IToken } from 'chevrotain';
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
import { makeWord } from './words.ts';

const NO_TOKENS = new TokenTable();
const NO_ARGUMENTS: Word[] = [];

/** A node that is still being built. */
type Mutable<T> = { -readonly [K in keyof T]: T[K] };
type OpenBlock = Mutable<Omit<Block, 'body'>> & { body: Statement[] };
type OpenStatement = Mutable<Omit<Statement, 'args'>> & { args: Word[] };

/**
 * The grammar, flat: blocks are not nested rules but a stack, because the input decides how deep they nest.
 *
 *     document  := { statement | "}" }
 *     statement := word { word } ( ";" | "{" [ raw body ] )
 *
 * The `Missing...` tokens stand where recovery found a piece missing. A text that the server accepts has none.
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
  #top: Statement[] = [];
  /** Statements whose block is open, outermost first. */
  #stack: OpenStatement[] = [];
  /** Where the next statement goes. */
  #body: Statement[] = [];

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
    this.#top = body;
    this.#body = body;
    this.#stack = [];
    this.unbalanced = false;
    this.#tokens = tokens;
    this.#loaded = -1;
    this.input = [];
    this.document();
    if (this.#stack.length > 0) this.unbalanced = true;
    const ok = this.errors.length === 0 && !this.unbalanced;
    this.#tokens = NO_TOKENS;
    this.#document = null;
    this.#text = '';
    this.#stack = [];
    return ok;
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
    { ALT: () => this.#close(this.CONSUME(CloseBrace) as NginxToken, true) },
    { ALT: () => this.#close(this.CONSUME(MissingClose) as NginxToken, false) },
  ];

  readonly #endings = [
    { ALT: () => this.#terminate(this.CONSUME(Semicolon) as NginxToken) },
    { ALT: () => this.#terminateWithout(this.CONSUME(MissingSemicolon) as NginxToken) },
    {
      ALT: () => {
        this.#openBlock(this.CONSUME(OpenBrace) as NginxToken);
        this.OPTION(() => this.#raw(this.CONSUME(RawBody) as NginxToken));
      },
    },
    {
      ALT: () => {
        this.#openBlock(this.CONSUME(MissingOpen) as NginxToken);
        this.OPTION2(() => this.#raw(this.CONSUME2(RawBody) as NginxToken));
      },
    },
  ];

  readonly #part = (): void => {
    this.OR(this.#parts);
  };

  readonly document = this.RULE('document', () => {
    this.MANY(this.#part);
  });

  readonly statement: () => void = this.RULE('statement', () => {
    this.#current = this.#open(this.CONSUME(WordToken) as NginxToken);
    if (!this.RECORDING_PHASE) this.#arguments(this.#current);
    this.OR(this.#endings);
  });

  /**
   * Takes the words behind a name, which are two thirds of all tokens, in one go: asking the grammar for each whether
   * there is one more costs more than making it.
   */
  #arguments(statement: OpenStatement): void {
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

  #current: OpenStatement | null = null;

  #open(name: NginxToken): OpenStatement {
    const statement: OpenStatement = {
      kind: 'statement',
      start: name.startOffset,
      end: name.endOffset,
      opener: null,
      name: makeWord(this.#text, name),
      operator: null,
      args: NO_ARGUMENTS,
      rest: null,
      block: null,
      terminator: null,
      elseOf: null,
      parent: this.#stack.length > 0 ? (this.#stack[this.#stack.length - 1] as Statement) : this.#document!,
    };
    if (!this.RECORDING_PHASE) this.#body.push(statement);
    return statement;
  }

  #terminate(semicolon: NginxToken): void {
    const statement = this.#current!;
    statement.terminator = spanOf(semicolon);
    statement.end = semicolon.endOffset;
  }

  /** A statement without its `;` ends with its last word. */
  #terminateWithout(_missing: NginxToken): void {
    const statement = this.#current!;
    const last = statement.args[statement.args.length - 1] ?? statement.name;
    statement.end = last.end;
  }

  #openBlock(open: NginxToken): void {
    if (this.RECORDING_PHASE) return;
    const statement = this.#current!;
    const body: Statement[] = [];
    const block: OpenBlock = {
      kind: 'block',
      start: open.startOffset,
      end: open.endOffset,
      open: spanOf(open),
      body,
      raw: null,
      close: null,
    };
    statement.block = block;
    this.#stack.push(statement);
    this.#body = body;
  }

  #raw(body: NginxToken): void {
    if (this.RECORDING_PHASE) return;
    const block = this.#stack[this.#stack.length - 1]!.block as OpenBlock;
    block.raw = spanOf(body);
  }

  #close(brace: NginxToken, present: boolean): void {
    if (this.RECORDING_PHASE) return;
    const statement = this.#stack.pop();
    if (statement === undefined) {
      this.unbalanced = true;
      return;
    }
    const block = statement.block as OpenBlock;
    if (present) block.close = spanOf(brace);
    let end = brace.endOffset;
    if (!present) {
      // The block ends with what is in it.
      const last = block.body[block.body.length - 1];
      end = Math.max(block.open.end, block.raw?.end ?? 0, last?.end ?? 0);
    }
    block.end = end;
    statement.end = end;
    const parent = this.#stack[this.#stack.length - 1];
    this.#body = parent === undefined ? this.#top : (parent.block as OpenBlock).body;
  }
}

function spanOf(token: NginxToken): Span {
  return { start: token.startOffset, end: token.endOffset };
}

let grammar: NginxGrammar | undefined;

/** The parser, made when first needed. */
export function nginxGrammar(): NginxGrammar {
  grammar ??= new NginxGrammar(true);
  return grammar;
}
