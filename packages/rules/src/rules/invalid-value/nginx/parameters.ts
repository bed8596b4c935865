import type { Word } from '@fcgilint/core';
import { badParameter, type Checker, type Fault, fault, type Subject } from './fault.ts';
import { nginxSize } from './notation.ts';

/** Words that a directive takes in any order. */
export interface Parameters {
  /** Index of the first of them. */
  readonly from: number;
  /** Words without a value. */
  readonly words?: readonly string[];
  /** Beginnings (`zone=`) with what they take. */
  readonly keyed?: Readonly<Record<string, (value: string) => boolean>>;
  /** Beginnings of which one must be there. */
  readonly required?: readonly string[];
}

/** A checker for such words (nginx compares them with ngx_strcmp and ngx_strncmp: case counts). */
export function parameters(spec: Parameters): Checker {
  const plain = new Set(spec.words);
  const keyed = Object.entries(spec.keyed ?? {});
  const list = [...plain, ...keyed.map(([key]) => key)].join(', ');
  return (subject: Subject): Fault | null => {
    const { words } = subject;
    for (let index = spec.from; index < words.length; index++) {
      const word = words[index]!;
      const { value } = word;
      if (plain.has(value)) continue;
      const entry = keyed.find(([key]) => value.startsWith(key));
      if (!entry) return badParameter(subject, word, `it takes ${list}`);
      if (!entry[1](value.slice(entry[0].length))) {
        return badParameter(subject, word, `\`${entry[0]}\` does not take this value`, 'invalid value');
      }
    }
    const missing = spec.required?.find((key) => !words.some((word: Word) => word.value.startsWith(key)));
    if (missing === undefined) return null;
    const key = missing.replace('=', '');
    return fault(
      subject.directive,
      null,
      `\`${subject.name}\` lacks the parameter \`${missing}\``,
      `"${subject.name}" must have "${key}" parameter`,
      `add \`${missing}\``,
    );
  };
}

/** `name:size`, at least so many pages of 4 kB (nginx counts in pages of the machine). */
export function isZone(pages: number): (value: string) => boolean {
  return (value) => {
    const colon = value.indexOf(':');
    const size = colon > 0 ? nginxSize(value.slice(colon + 1)) : null;
    return size !== null && size >= pages * 4096;
  };
}
