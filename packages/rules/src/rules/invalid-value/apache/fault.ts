import type { ApacheDirective, ApacheGateway } from '@fcgilint/gateway/apache';
import { inspectRegex } from '@fcgilint/gateway/nginx';
import type { Report } from '../../../rule.ts';

/** What a checker gets: a directive in its place whose number of arguments is right. */
export interface Subject {
  readonly directive: ApacheDirective;
  /** As written. */
  readonly name: string;
  readonly words: readonly string[];
  /** See `PlacedApacheDirective`. */
  readonly contexts: readonly string[] | null;
  readonly gateway: ApacheGateway;
}

/** What the server refuses. */
export interface Fault {
  /** One sentence. */
  readonly what: string;
  /** What the server says. */
  readonly says: string;
  readonly help: string;
  /** The word that it is about; `null`: the whole line. */
  readonly word: number | null;
  /** How many words there are, where the directive does not split them as most do. */
  readonly words?: number;
  readonly fix?: Report['fix'];
}

/** Finds what the server refuses in a directive; `null` when nothing is known against it. */
export type Checker = (subject: Subject) => Fault | null;

/** Text as a message shows it. */
export function shown(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}...` : text;
}

export function fault(word: number | null, what: string, says: string, help: string): Fault {
  return { word, what, says, help };
}

/** A value that is none of those that the directive takes. */
export function badValue({ name, words }: Subject, word: number, wanted: string, says: string): Fault {
  return fault(
    word,
    `\`${shown(words[word] ?? '')}\` is no value for \`${name}\`: it takes ${wanted}`,
    says,
    `write ${wanted}`,
  );
}

/** A checker for a word that must be one of a list; case does not count. */
export function oneOf(values: readonly string[], says: string, index = 0): Checker {
  const known = new Set(values.map((value) => value.toLowerCase()));
  const last = values.at(-1)!;
  const wanted = values.length === 1 ? last : `${values.slice(0, -1).join(', ')} or ${last}`;
  return (subject) => {
    const word = subject.words[index];
    return word === undefined || known.has(word.toLowerCase()) ? null : badValue(subject, index, wanted, says);
  };
}

/** A pattern that PCRE refuses. */
export function badPattern(pattern: string, word: number | null, says: string): Fault | null {
  const verdict = inspectRegex(pattern);
  if (verdict.kind !== 'refused') return null;
  return fault(
    word,
    `the regular expression \`${shown(pattern)}\` is refused: ${verdict.because}`,
    says,
    'mend the expression; one with blanks must stand in quotes',
  );
}
