import type { Place } from '@fcgilint/core';
import type { Directive, Unknown } from '../model.ts';
import { splitWords, toBytes } from './words.ts';

/**
 * A directive in force: after `${NAME}` was replaced, `Use` was unfolded, and the sections that Apache evaluates while
 * it reads (IfModule, IfDefine, ...) were taken away.
 */
export interface ApacheDirective {
  readonly directive: Directive;
  /** Lower case. */
  readonly name: string;
  /** `<Name ...>`. */
  readonly section: boolean;
  /** All arguments as one text: lines joined, names replaced, without the closing `>`. */
  readonly text: string;
  /** `text` split as most directives split it. */
  readonly words: readonly string[];
  /** `words`, one character a byte. */
  readonly byteWords: readonly string[];
  /** The enclosing section that is not evaluated while reading. */
  readonly parent: ApacheDirective | null;
  readonly children: readonly ApacheDirective[];
  /** Set when it cannot be known whether, or with which arguments, the directive is in force. */
  readonly when: Unknown | null;
  /** `AllowOverride Nonfatal=` made the server pass over it: all that it does is to make its module have settings here. */
  readonly ignored: boolean;
  readonly place: Place;
}

/** Splits its words when they are first asked for: most directives of a big configuration are never looked at. */
export class EvaluatedDirective implements ApacheDirective {
  readonly directive: Directive;
  readonly name: string;
  readonly section: boolean;
  readonly text: string;
  readonly parent: ApacheDirective | null;
  readonly children: EvaluatedDirective[] = [];
  readonly when: Unknown | null;
  readonly ignored: boolean;
  #words: readonly string[] | undefined;
  #bytes: readonly string[] | undefined;

  constructor(
    directive: Directive,
    name: string,
    text: string,
    parent: ApacheDirective | null,
    when: Unknown | null,
    ignored = false,
  ) {
    this.directive = directive;
    this.name = name;
    this.section = directive.statement.opener !== null;
    this.text = text;
    this.parent = parent;
    this.when = when;
    this.ignored = ignored;
  }

  /** The same directive with other children: those of them that are in force. */
  withChildren(children: readonly EvaluatedDirective[]): EvaluatedDirective {
    const copy = new EvaluatedDirective(this.directive, this.name, this.text, this.parent, this.when);
    copy.children.push(...children);
    return copy;
  }

  /** The same directive as one that is passed over. */
  asIgnored(): EvaluatedDirective {
    return new EvaluatedDirective(this.directive, this.name, this.text, this.parent, this.when, true);
  }

  get words(): readonly string[] {
    this.#words ??= splitWords(this.text);
    return this.#words;
  }

  get byteWords(): readonly string[] {
    this.#bytes ??= splitWords(toBytes(this.text));
    return this.#bytes;
  }

  get place(): Place {
    return placeOf(this.directive);
  }
}

/** Where a directive stands; of a section only the opening line. */
export function placeOf(directive: Directive): Place {
  const { statement, source } = directive;
  return { source, start: statement.start, end: statement.block ? statement.block.open.end : statement.end };
}

/** The arguments as written: continued lines joined. */
export function rawText(directive: Directive): string {
  const { rest } = directive.statement;
  if (!rest) return '';
  const text = directive.source.text.slice(rest.start, rest.end);
  return text.includes('\\\n') || text.includes('\\\r\n') ? text.replace(/\\\r?\n/g, '') : text;
}

export function unknown(because: string, place: Place | null = null): Unknown {
  return { kind: 'unknown', because, place };
}
