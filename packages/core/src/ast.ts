import type { Problem } from './problem.ts';
import type { SourceText } from './source-text.ts';
import type { Span } from './span.ts';

/** The three languages. `.htaccess` and httpd.conf are one language, `apache`, in two flavours. */
export type Dialect = 'nginx' | 'lighttpd' | 'apache';

/** Punctuation or an operator, with its text. */
export interface Token extends Span {
  readonly text: string;
}

/** Text that a word is made of, or a reference to a variable inside it. */
export type WordPart = LiteralPart | VariablePart;

export interface LiteralPart extends Span {
  readonly kind: 'literal';
  /** Unescaped text. */
  readonly value: string;
}

export interface VariablePart extends Span {
  readonly kind: 'variable';
  /** Without sigil and braces: `host`, `1`, `HTTP_HOST`, `env:X`. */
  readonly name: string;
  /** `$` for `$x`, `${x}`, `$1`; `%` for Apache's and lighttpd's `%{X}` and `%1`. */
  readonly sigil: '$' | '%';
}

/** One word of any language. */
export interface Word extends Span {
  readonly kind: 'word';
  /** As written, quotes included. */
  readonly raw: string;
  /** Unquoted and unescaped as the server stores it; variable references stand in it as written. */
  readonly value: string;
  readonly quote: '"' | "'" | null;
  /**
   * Literals and variable references in order; empty when the word is one literal, which is the usual case. May be a
   * getter, which a copy by `{ ...word }` loses.
   */
  readonly parts: readonly WordPart[];
}

/** lighttpd's integer. */
export interface NumberLiteral extends Span {
  readonly kind: 'number';
  readonly raw: string;
  /** As the server stores it (32 bits). */
  readonly value: number;
}

/** lighttpd's `( ... )`. */
export interface List extends Span {
  readonly kind: 'list';
  readonly open: Span;
  readonly entries: readonly ListEntry[];
  /** `null` when the file ends before the parenthesis. */
  readonly close: Span | null;
}

export interface ListEntry extends Span {
  readonly kind: 'entry';
  readonly key: Value | null;
  /** The `=>`. */
  readonly arrow: Span | null;
  /** `null` for a key whose value is missing. */
  readonly value: Value | null;
}

/** lighttpd's `a + b + c`. */
export interface Concat extends Span {
  readonly kind: 'concat';
  readonly operands: readonly Value[];
  readonly operators: readonly Span[];
}

export type Value = Word | NumberLiteral | List | Concat;

/** The body of a block or section. */
export interface Block extends Span {
  readonly kind: 'block';
  /** nginx and lighttpd: the `{`. Apache: the `>` that ends the opening line (empty span at the line's end when it is missing). */
  readonly open: Span;
  readonly body: readonly Statement[];
  /** A body that is kept as text (nginx: Lua blocks); `body` is empty then. */
  readonly raw: Span | null;
  /** The `}` or the whole `</Name>`; `null` when it is missing. */
  readonly close: Span | null;
}

/**
 * A directive, a block, a section, an assignment or a condition: all are statements.
 *
 * | source | opener | name | operator | args | block |
 * |---|---|---|---|---|---|
 * | nginx `listen 80;` | | listen | | 80 | |
 * | nginx `location / { }` | | location | | / | yes |
 * | Apache `<Directory "/x">` | `<` | Directory | | "/x" | yes |
 * | lighttpd `a.b += ("x")` | | a.b | `+=` | list | |
 * | lighttpd `else $HTTP["url"] =~ "x" { }` | `else` | `$HTTP["url"]` | `=~` | "x" | yes |
 * | lighttpd `else { }` | | else | | | yes |
 * | lighttpd `include "x"` | | include | | "x" | |
 */
export interface Statement extends Span {
  readonly kind: 'statement';
  /** What stands before the name: Apache's `<`, lighttpd's `else`, `elif`, `else if` before a condition or `if`. */
  readonly opener: Token | null;
  /** For a lighttpd condition the whole `$FIELD["key"]`, its `value` without blanks. */
  readonly name: Word;
  readonly operator: Token | null;
  readonly args: readonly Value[];
  /** Apache: the raw text of all arguments, without surrounding blanks and without the `>`; `null` when there is none. */
  readonly rest: Span | null;
  readonly block: Block | null;
  /** nginx's `;`; `null` where the language has none or it is missing. */
  readonly terminator: Span | null;
  /** lighttpd: the branch that this `else` continues. */
  readonly elseOf: Statement | null;
  readonly parent: Statement | Document;
}

/** A comment from its `#` to before the line end. Apache: all lines of a continued comment. */
export interface Comment extends Span {
  readonly kind: 'comment';
}

/** A placeholder of a template language; the text around it was parsed as if it were a word or blank. */
export interface Placeholder extends Span {
  readonly kind: 'placeholder';
  readonly engine:
    | 'jinja'
    | 'erb'
    | 'go-template'
    | 'mustache'
    | 'envsubst'
    | 'lua'
    | 'php'
    | 'python'
    | 'shell'
    | 'search-and-replace';
  /** Set where it yields no text itself: `{% if %}`. What stands behind it may exclude what stands before it. */
  readonly control?: true;
}

/** One parsed text. */
export interface Document extends Span {
  readonly kind: 'document';
  readonly dialect: Dialect;
  readonly source: SourceText;
  readonly body: readonly Statement[];
  readonly comments: readonly Comment[];
  readonly placeholders: readonly Placeholder[];
  /** In the order of their places. */
  readonly problems: readonly Problem[];
  /** Text that belongs to no node because it makes no sense there (or, in lighttpd, because the server drops it). */
  readonly skipped: readonly Span[];
}

/** Any node that `walk` can meet. */
export type Node = Document | Statement | Block | Value | ListEntry;
