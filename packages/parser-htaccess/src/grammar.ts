import { EmbeddedActionsParser, type IToken } from 'chevrotain';
import {
  type ApacheToken,
  ArgumentText,
  allTokens,
  DirectiveName,
  RawBody,
  SectionClose,
  SectionEnd,
  SectionName,
  SectionOpen,
} from './tokens.ts';

/** What the grammar tells while it reads; `tree.ts` builds the document from it. */
export interface GrammarActions {
  directive(name: ApacheToken, args: ApacheToken | null): void;
  openSection(open: ApacheToken, name: ApacheToken, args: ApacheToken | null, end: ApacheToken): void;
  rawBody(body: ApacheToken): void;
  closeSection(close: ApacheToken): void;
}

/**
 * The grammar of the language. It is flat: a file is a row of lines, and a section is opened by one line and closed by
 * another. Nesting is kept by the actions on a stack of their own, so no depth of the input deepens the call stack.
 */
export class ApacheGrammar extends EmbeddedActionsParser {
  actions: GrammarActions | null = null;

  constructor(skipValidations = true) {
    super(allTokens, { skipValidations, recoveryEnabled: false, nodeLocationTracking: 'none', maxLookahead: 1 });
    this.performSelfAnalysis();
  }

  readonly file = this.RULE('file', () => {
    this.MANY(() => {
      this.OR([
        { ALT: () => this.SUBRULE(this.directive) },
        { ALT: () => this.SUBRULE(this.sectionHead) },
        { ALT: () => this.SUBRULE(this.rawBody) },
        { ALT: () => this.SUBRULE(this.sectionClose) },
      ]);
    });
  });

  private readonly directive = this.RULE('directive', () => {
    const name = this.CONSUME(DirectiveName);
    const args = this.OPTION(() => this.CONSUME(ArgumentText)) ?? null;
    this.ACTION(() => this.actions!.directive(asLine(name), args === null ? null : asLine(args)));
  });

  private readonly sectionHead = this.RULE('sectionHead', () => {
    const open = this.CONSUME(SectionOpen);
    const name = this.CONSUME(SectionName);
    const args = this.OPTION(() => this.CONSUME(ArgumentText)) ?? null;
    const end = this.CONSUME(SectionEnd);
    this.ACTION(() =>
      this.actions!.openSection(asLine(open), asLine(name), args === null ? null : asLine(args), asLine(end)),
    );
  });

  private readonly rawBody = this.RULE('rawBody', () => {
    const body = this.CONSUME(RawBody);
    this.ACTION(() => this.actions!.rawBody(asLine(body)));
  });

  private readonly sectionClose = this.RULE('sectionClose', () => {
    const close = this.CONSUME(SectionClose);
    this.ACTION(() => this.actions!.closeSection(asLine(close)));
  });
}

/** All tokens in this parser are made by `lexer.ts`. */
function asLine(token: IToken): ApacheToken {
  return token as unknown as ApacheToken;
}
