import type { Place, Word } from '@fcgilint/core';
import type { Directive, Unknown } from '../model.ts';

/** The n-th argument (from 0), or `null` when there are fewer. */
export function argument(directive: Directive, index: number): Word | null {
  // nginx has no values but words.
  return (directive.statement.args[index] as Word | undefined) ?? null;
}

/** All arguments, unescaped as the server stores them. */
export function argumentsOf(directive: Directive): string[] {
  const { args } = directive.statement;
  // Of the exact length: an array that grows by push takes room for sixteen more.
  const out = new Array<string>(args.length);
  for (let at = 0; at < args.length; at++) out[at] = (args[at] as Word).value;
  return out;
}

/** Where a directive is to be shown: the whole of a simple one, the opening line of a block. */
export function placeOf(directive: Directive): Place {
  const { statement, source } = directive;
  const last = statement.args.at(-1) ?? statement.name;
  return { source, start: statement.start, end: statement.block ? last.end : statement.end };
}

/** Where a word of a directive stands. */
export function placeOfWord(directive: Directive, word: Word): Place {
  return { source: directive.source, start: word.start, end: word.end };
}

/** An unknown with its reason. */
export function unknown(because: string, place: Place | null = null): Unknown {
  return { kind: 'unknown', because, place };
}

/** Whether the server will look for variables in a text of a directive that allows them (nginx: any `$`). */
export function hasVariable(text: string): boolean {
  return text.includes('$');
}
