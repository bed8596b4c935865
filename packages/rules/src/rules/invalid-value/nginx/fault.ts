import type { Place, Word } from '@fcgilint/core';
import type { Directive } from '@fcgilint/gateway';
import type { NginxKnowledge, VariableFamily } from '@fcgilint/gateway/knowledge';
import type { NginxGateway } from '@fcgilint/gateway/nginx';
import type { Report } from '../../../rule.ts';
import type { Definitions } from '../../../shared/nginx-definitions.ts';

/** What a checker gets: a directive whose number of arguments is right. */
export interface Subject {
  readonly name: string;
  readonly directive: Directive;
  readonly words: readonly Word[];
  readonly family: VariableFamily;
  readonly gateway: NginxGateway;
  readonly knowledge: NginxKnowledge;
  readonly definitions: Definitions;
  /** Texts with variables in which nothing was found before, of the same family; grows. */
  readonly accepted: Set<string>;
}

/** What is wrong with a value. */
export interface Fault extends Omit<Report, 'at'> {
  readonly at: Place;
  /** The directive or line whose text it is. */
  readonly of: Directive;
}

/** Finds what the server refuses in a directive; `null` or an empty list when nothing is known against it. */
export type Checker = (subject: Subject) => Fault | readonly Fault[] | null;

/** The words of a directive: nginx has no other values. */
export function wordsOf(directive: Directive): readonly Word[] {
  return directive.statement.args as readonly Word[];
}

export function placeOfWord(directive: Directive, word: Word): Place {
  return { source: directive.source, start: word.start, end: word.end };
}

/** Text as a message shows it. */
export function shown(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}...` : text;
}

function refuses(says: string): readonly string[] {
  return [`nginx refuses to start: \`${says}\``];
}

/** A value that is none of those wanted; `says` is what the server says. */
export function badValue({ name, directive }: Subject, word: Word, wanted: string, says = 'invalid value'): Fault {
  return {
    message: 'value',
    data: { name, value: shown(word.raw), wanted },
    at: placeOfWord(directive, word),
    of: directive,
    notes: refuses(says),
    help: `write ${wanted}`,
  };
}

/** A word that the directive does not know. */
export function badParameter(
  { name, directive }: Subject,
  word: Word,
  help: string,
  says = 'invalid parameter',
): Fault {
  return {
    message: 'parameter',
    data: { name, value: shown(word.raw) },
    at: placeOfWord(directive, word),
    of: directive,
    notes: refuses(says),
    help,
  };
}

/** Anything else that is wrong, in one sentence. */
export function fault(directive: Directive, word: Word | null, what: string, says: string, help: string): Fault {
  const { statement, source } = directive;
  const end = statement.block ? (statement.args.at(-1) ?? statement.name).end : statement.end;
  return {
    message: 'fault',
    data: { what },
    at: word ? placeOfWord(directive, word) : { source, start: statement.start, end },
    of: directive,
    notes: refuses(says),
    help,
  };
}

/** Adds a safe fix: another word in place of this one, which must stand without quotes and escapes. */
export function withFix(found: Fault, word: Word, text: string): Fault {
  if (word.raw !== word.value) return found;
  return { ...found, fix: { title: `write ${text}`, edits: [{ ...found.at, text }], level: 'safe' } };
}

/** Joins checkers: the first fault counts, as it does for the server; one that is none for sure does not hide others. */
export function inOrder(...checkers: readonly Checker[]): Checker {
  return (subject) => {
    let unsure: Fault | null = null;
    for (let at = 0; at < checkers.length; at++) {
      const found = checkers[at]!(subject);
      if (!found || (Array.isArray(found) && found.length === 0)) continue;
      if (Array.isArray(found) || (found as Fault).severity !== 'info') return found;
      unsure ??= found as Fault;
    }
    return unsure;
  };
}
