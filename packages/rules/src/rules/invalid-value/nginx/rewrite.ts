import type { Word } from '@fcgilint/core';
import { badParameter, badValue, type Checker, type Fault, fault, inOrder, type Subject } from './fault.ts';
import { nginxInteger } from './notation.ts';
import { checkPattern } from './regex.ts';
import { checkText } from './variables.ts';

const flags = new Set(['last', 'break', 'redirect', 'permanent']);

/** nginx: ngx_http_rewrite. */
export const checkRewrite: Checker = (subject) => {
  const [pattern, replacement, flag] = subject.words;
  if (!pattern || !replacement) return null;
  if (replacement.value === '') {
    return fault(
      subject.directive,
      replacement,
      'the replacement is empty',
      'empty replacement',
      'give a path, or `?` alone to drop the query',
    );
  }
  const refused = checkPattern(subject, pattern);
  if (refused) return refused;
  if (flag && !flags.has(flag.value)) {
    return badParameter(
      subject,
      flag,
      'the flags are `last`, `break`, `redirect`, `permanent`; quote a replacement with blanks',
    );
  }
  return checkText(subject, replacement);
};

/** nginx: ngx_http_rewrite_return. */
export const checkReturn: Checker = (subject) => {
  const [first, text] = subject.words;
  if (!first) return null;
  const code = nginxInteger(first.value);
  if (code !== null && code <= 999) return text ? checkText(subject, text) : null;
  if (code === null && !text && /^(?:https?:\/\/|\$scheme)/.test(first.value)) return checkText(subject, first);
  const says = `invalid return code "${first.value}"`;
  if (code === null && !text) {
    return badValue(
      subject,
      first,
      'a code before a path (`return 302 /x`); a URL alone must begin with http://, https:// or $scheme',
      says,
    );
  }
  return badValue(subject, first, 'a code from 0 to 999', says);
};

/** The name that `set`, `map` and the like define, with its `$`. */
export function checkTarget(subject: Subject, word: Word): Fault | null {
  const { value } = word;
  if (!value.startsWith('$') || value === '$') {
    return fault(
      subject.directive,
      word,
      `\`${value}\` is no name of a variable`,
      `invalid variable name "${value}"`,
      value === '$' ? 'give a name behind the `$`' : `write \`$${value}\``,
    );
  }
  const name = value.slice(1).toLowerCase();
  const known = subject.knowledge.variable(name, subject.family);
  if (!known || known.settable || known.uncertain) return null;
  return fault(
    subject.directive,
    word,
    `\`${value}\` is a variable of the server itself and cannot be defined`,
    `the duplicate "${name}" variable`,
    'take another name',
  );
}

/** A checker of the argument that names the variable. */
export function target(index: number): Checker {
  return (subject) => {
    const word = subject.words[index < 0 ? subject.words.length + index : index];
    return word ? checkTarget(subject, word) : null;
  };
}

/** nginx: ngx_http_rewrite_set. */
export const checkSet = inOrder(target(0), (subject) =>
  subject.words[1] ? checkText(subject, subject.words[1]) : null,
);
