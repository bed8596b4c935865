import { EmbeddedActionsParser, EOF, type IParserConfig, type IToken } from 'chevrotain';
import { Kind, type LighttpdToken, typeOfKind as T, type TokenList, vocabulary } from './tokens.ts';
import type { TreeBuilder } from './tree.ts';

const END: LighttpdToken = { tokenTypeIdx: EOF.tokenTypeIdx!, kind: Kind.EndOfFile, startOffset: 0, endOffset: 0 };

/**
 * The grammar that lighttpd intends, over the tokens that its parser keeps: what is thrown away is gone before, what
 * is missing has been put in as a token of no width. Flat: blocks and lists nest in the builder's stacks, never in
 * calls, because the input decides how deep they go.
 *
 * Alternatives are made once and not per call, and actions ask `builder?.` instead of standing in `ACTION`: there is
 * no builder while chevrotain records the grammar, and closures per token would cost more than all the rest.
 */
export class LighttpdGrammar extends EmbeddedActionsParser {
  builder: TreeBuilder | undefined;

  constructor(config: IParserConfig = {}) {
    super(vocabulary, { maxLookahead: 1, skipValidations: true, recoveryEnabled: false, ...config });
    this.performSelfAnalysis();
  }

  readonly #statements = [
    { ALT: () => this.SUBRULE(this.assignment) },
    { ALT: () => this.SUBRULE(this.include) },
    { ALT: () => this.SUBRULE(this.condition) },
    { ALT: () => this.SUBRULE(this.global) },
    { ALT: () => this.SUBRULE(this.otherwise) },
    { ALT: () => this.SUBRULE(this.blockEnd) },
  ];

  readonly #statement = () => this.OR(this.#statements);

  readonly document = this.RULE('document', () => {
    this.MANY(this.#statement);
  });

  readonly #assignOperators = [
    { ALT: () => this.CONSUME(T[Kind.Assign]!) },
    { ALT: () => this.CONSUME(T[Kind.Append]!) },
    { ALT: () => this.CONSUME(T[Kind.ForceAssign]!) },
  ];

  readonly assignment = this.RULE('assignment', () => {
    const name = this.CONSUME(T[Kind.Name]!);
    this.builder?.begin(name as unknown as LighttpdToken);
    const operator = this.OR(this.#assignOperators) as IToken;
    this.builder?.operator(operator as unknown as LighttpdToken);
    this.SUBRULE(this.expression);
    this.builder?.argument();
  });

  readonly #includeNames = [
    { ALT: () => this.CONSUME(T[Kind.Include]!) },
    { ALT: () => this.CONSUME(T[Kind.IncludeShell]!) },
  ];

  readonly include = this.RULE('include', () => {
    const name = this.OR(this.#includeNames) as IToken;
    this.builder?.begin(name as unknown as LighttpdToken);
    this.SUBRULE(this.expression);
    this.builder?.argument();
  });

  readonly #introduction = () => {
    const word = this.CONSUME(T[Kind.If]!);
    this.builder?.introduce(word as unknown as LighttpdToken);
  };

  readonly condition = this.RULE('condition', () => {
    this.OPTION(this.#introduction);
    const dollar = this.CONSUME(T[Kind.Dollar]!) as unknown as LighttpdToken;
    const field = this.CONSUME(T[Kind.Field]!) as unknown as LighttpdToken;
    this.CONSUME(T[Kind.OpenBracket]!);
    this.SUBRULE(this.expression);
    const bracket = this.CONSUME(T[Kind.CloseBracket]!) as unknown as LighttpdToken;
    this.builder?.condition(dollar, field, bracket);
    const operator = this.CONSUME(T[Kind.Comparison]!);
    this.builder?.operator(operator as unknown as LighttpdToken);
    this.SUBRULE2(this.expression);
    this.builder?.argument();
    const brace = this.CONSUME(T[Kind.OpenBrace]!);
    this.builder?.openBlock(brace as unknown as LighttpdToken);
  });

  readonly global = this.RULE('global', () => {
    const name = this.CONSUME(T[Kind.Global]!);
    this.builder?.begin(name as unknown as LighttpdToken);
    const brace = this.CONSUME(T[Kind.OpenBrace]!);
    this.builder?.openBlock(brace as unknown as LighttpdToken);
  });

  readonly #elseBlock = () => {
    const brace = this.CONSUME(T[Kind.OpenBrace]!);
    this.builder?.elseBlock();
    this.builder?.openBlock(brace as unknown as LighttpdToken);
  };

  readonly #branches = [{ ALT: () => this.SUBRULE(this.condition) }, { ALT: this.#elseBlock }];

  readonly otherwise = this.RULE('otherwise', () => {
    const name = this.CONSUME(T[Kind.Else]!);
    this.builder?.otherwise(name as unknown as LighttpdToken);
    this.OR(this.#branches);
  });

  readonly blockEnd = this.RULE('blockEnd', () => {
    const brace = this.CONSUME(T[Kind.CloseBrace]!);
    this.builder?.closeBlock(brace as unknown as LighttpdToken);
  });

  readonly #pieces = [
    {
      ALT: () => {
        const token = this.CONSUME(T[Kind.String]!);
        this.builder?.expression.operand(token as unknown as LighttpdToken);
      },
    },
    {
      ALT: () => {
        const token = this.CONSUME(T[Kind.Integer]!);
        this.builder?.expression.operand(token as unknown as LighttpdToken);
      },
    },
    {
      ALT: () => {
        const token = this.CONSUME(T[Kind.Name]!);
        this.builder?.expression.operand(token as unknown as LighttpdToken);
      },
    },
    {
      ALT: () => {
        const token = this.CONSUME(T[Kind.Plus]!);
        this.builder?.expression.plus(token as unknown as LighttpdToken);
      },
    },
    {
      ALT: () => {
        const token = this.CONSUME(T[Kind.OpenParen]!);
        this.builder?.expression.openList(token as unknown as LighttpdToken);
      },
    },
    {
      ALT: () => {
        const token = this.CONSUME(T[Kind.Arrow]!);
        this.builder?.expression.arrow(token as unknown as LighttpdToken);
      },
    },
    {
      ALT: () => {
        const token = this.CONSUME(T[Kind.Comma]!);
        this.builder?.expression.comma(token as unknown as LighttpdToken);
      },
    },
    {
      ALT: () => {
        const token = this.CONSUME(T[Kind.CloseParen]!);
        this.builder?.expression.closeList(token as unknown as LighttpdToken);
      },
    },
  ];

  readonly #expressionLoop = {
    GATE: () => this.#goesOn(),
    DEF: () => this.OR(this.#pieces),
  };

  /** Values, `+`, and lists with their commas and arrows, in a row. Ends when no list is open and no `+` follows. */
  readonly expression = this.RULE('expression', () => {
    this.builder?.expression.begin();
    this.MANY(this.#expressionLoop);
  });

  #goesOn(): boolean {
    const expression = this.builder!.expression;
    if (expression.depth > 0 || expression.awaiting) return true;
    return (this.LA(1) as unknown as LighttpdToken).kind === Kind.Plus;
  }

  // --- the parser's view of the tokens: one at a time, made when it is looked at ------------------------------------

  #tokens: TokenList | undefined;
  #index = -1;
  #next: LighttpdToken = END;

  /** Reads another list of tokens from its start; `undefined` lets go of the last one. */
  take(tokens: TokenList | undefined): void {
    this.input = [];
    this.#tokens = tokens;
    this.#index = -1;
    this.consumeToken();
  }

  // The names below are chevrotain's, which offers them for parsers that make their tokens as they go.

  protected override LA(_: number): IToken {
    return this.#next as unknown as IToken;
  }

  protected override LA_FAST(_: number): IToken {
    return this.#next as unknown as IToken;
  }

  protected consumeToken(): void {
    const tokens = this.#tokens;
    this.#index++;
    this.#next = tokens && this.#index < tokens.length ? tokens.at(this.#index) : END;
  }

  protected getLexerPosition(): number {
    return this.#index;
  }
}

let parser: LighttpdGrammar | undefined;

/**
 * Runs the grammar over tokens that form a sentence of it and fills the builder; `false` when they form none, which
 * the passes before rule out. The parser is made on first use.
 */
export function runGrammar(tokens: TokenList, builder: TreeBuilder): boolean {
  parser ??= new LighttpdGrammar();
  parser.take(tokens);
  parser.builder = builder;
  parser.document();
  const understood = parser.errors.length === 0;
  // Nothing of one text is kept for the next.
  parser.take(undefined);
  parser.builder = undefined;
  return understood;
}
