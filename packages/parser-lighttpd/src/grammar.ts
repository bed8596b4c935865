import { EmbeddedActionsParser, type IParserConfig } from 'chevrotain';
import { Kind, type LighttpdToken, typeOfKind as T, vocabulary } from './tokens.ts';
import type { TreeBuilder } from './tree.ts';

/**
 * The grammar that lighttpd intends, over the tokens that its parser keeps: what is thrown away is gone before, what
 * is missing has been put in as a token of no width. Flat: blocks and lists nest in the builder's stacks, never in
 * calls, because the input decides how deep they go.
 */
export class LighttpdGrammar extends EmbeddedActionsParser {
  builder!: TreeBuilder;

  constructor(config: IParserConfig = {}) {
    super(vocabulary, { maxLookahead: 1, skipValidations: true, recoveryEnabled: false, ...config });
    this.performSelfAnalysis();
  }

  readonly document = this.RULE('document', () => {
    this.MANY(() => {
      this.OR([
        { ALT: () => this.SUBRULE(this.assignment) },
        { ALT: () => this.SUBRULE(this.include) },
        { ALT: () => this.SUBRULE(this.condition) },
        { ALT: () => this.SUBRULE(this.global) },
        { ALT: () => this.SUBRULE(this.otherwise) },
        { ALT: () => this.SUBRULE(this.blockEnd) },
      ]);
    });
  });

  readonly assignment = this.RULE('assignment', () => {
    const name = this.CONSUME(T[Kind.Name]!) as LighttpdToken;
    this.ACTION(() => this.builder.begin(name));
    const operator = this.OR([
      { ALT: () => this.CONSUME(T[Kind.Assign]!) },
      { ALT: () => this.CONSUME(T[Kind.Append]!) },
      { ALT: () => this.CONSUME(T[Kind.ForceAssign]!) },
    ]) as LighttpdToken;
    this.ACTION(() => this.builder.operator(operator));
    this.SUBRULE(this.expression);
    this.ACTION(() => this.builder.argument());
  });

  readonly include = this.RULE('include', () => {
    const name = this.OR([
      { ALT: () => this.CONSUME(T[Kind.Include]!) },
      { ALT: () => this.CONSUME(T[Kind.IncludeShell]!) },
    ]) as LighttpdToken;
    this.ACTION(() => this.builder.begin(name));
    this.SUBRULE(this.expression);
    this.ACTION(() => this.builder.argument());
  });

  readonly condition = this.RULE('condition', () => {
    let introduced: LighttpdToken | undefined;
    this.OPTION(() => {
      introduced = this.CONSUME(T[Kind.If]!) as LighttpdToken;
    });
    const dollar = this.CONSUME(T[Kind.Dollar]!) as LighttpdToken;
    const field = this.CONSUME(T[Kind.Field]!) as LighttpdToken;
    this.CONSUME(T[Kind.OpenBracket]!);
    this.SUBRULE(this.expression);
    const bracket = this.CONSUME(T[Kind.CloseBracket]!) as LighttpdToken;
    this.ACTION(() => {
      if (introduced) this.builder.introduce(introduced);
      this.builder.condition(dollar, field, bracket);
    });
    const operator = this.CONSUME(T[Kind.Comparison]!) as LighttpdToken;
    this.ACTION(() => this.builder.operator(operator));
    this.SUBRULE2(this.expression);
    this.ACTION(() => this.builder.argument());
    const brace = this.CONSUME(T[Kind.OpenBrace]!) as LighttpdToken;
    this.ACTION(() => this.builder.openBlock(brace));
  });

  readonly global = this.RULE('global', () => {
    const name = this.CONSUME(T[Kind.Global]!) as LighttpdToken;
    this.ACTION(() => this.builder.begin(name));
    const brace = this.CONSUME(T[Kind.OpenBrace]!) as LighttpdToken;
    this.ACTION(() => this.builder.openBlock(brace));
  });

  readonly otherwise = this.RULE('otherwise', () => {
    const name = this.CONSUME(T[Kind.Else]!) as LighttpdToken;
    this.ACTION(() => this.builder.otherwise(name));
    this.OR([
      { ALT: () => this.SUBRULE(this.condition) },
      {
        ALT: () => {
          const brace = this.CONSUME(T[Kind.OpenBrace]!) as LighttpdToken;
          this.ACTION(() => {
            this.builder.elseBlock();
            this.builder.openBlock(brace);
          });
        },
      },
    ]);
  });

  readonly blockEnd = this.RULE('blockEnd', () => {
    const brace = this.CONSUME(T[Kind.CloseBrace]!) as LighttpdToken;
    this.ACTION(() => this.builder.closeBlock(brace));
  });

  /** Values, `+`, and lists with their commas and arrows, in a row. Ends when no list is open and no `+` follows. */
  readonly expression = this.RULE('expression', () => {
    this.ACTION(() => this.builder.expression.begin());
    this.MANY({
      GATE: () => this.#goesOn(),
      DEF: () => {
        this.OR([
          { ALT: () => this.#operand(this.CONSUME(T[Kind.String]!) as LighttpdToken) },
          { ALT: () => this.#operand(this.CONSUME(T[Kind.Integer]!) as LighttpdToken) },
          { ALT: () => this.#operand(this.CONSUME(T[Kind.Name]!) as LighttpdToken) },
          {
            ALT: () => {
              const token = this.CONSUME(T[Kind.Plus]!) as LighttpdToken;
              this.ACTION(() => this.builder.expression.plus(token));
            },
          },
          {
            ALT: () => {
              const token = this.CONSUME(T[Kind.OpenParen]!) as LighttpdToken;
              this.ACTION(() => this.builder.expression.openList(token));
            },
          },
          {
            ALT: () => {
              const token = this.CONSUME(T[Kind.Arrow]!) as LighttpdToken;
              this.ACTION(() => this.builder.expression.arrow(token));
            },
          },
          {
            ALT: () => {
              this.CONSUME(T[Kind.Comma]!);
              this.ACTION(() => this.builder.expression.comma());
            },
          },
          {
            ALT: () => {
              const token = this.CONSUME(T[Kind.CloseParen]!) as LighttpdToken;
              this.ACTION(() => this.builder.expression.closeList(token));
            },
          },
        ]);
      },
    });
  });

  #operand(token: LighttpdToken): void {
    this.ACTION(() => this.builder.expression.operand(token));
  }

  #goesOn(): boolean {
    const { expression } = this.builder;
    if (expression.depth > 0 || expression.awaiting) return true;
    return (this.LA(1) as LighttpdToken).kind === Kind.Plus;
  }
}

let parser: LighttpdGrammar | undefined;

/**
 * Runs the grammar over tokens that form a sentence of it and fills the builder; `false` when they form none, which
 * the passes before rule out. The parser is made on first use.
 */
export function runGrammar(tokens: LighttpdToken[], builder: TreeBuilder): boolean {
  parser ??= new LighttpdGrammar();
  parser.input = tokens;
  parser.builder = builder;
  parser.document();
  return parser.errors.length === 0;
}
