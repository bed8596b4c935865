import type { Word } from '@fcgilint/core';
import { type Checker, type Fault, fault, type Subject, withFix } from './fault.ts';
import { checkPattern } from './regex.ts';
import { checkPart, checkVariable } from './variables.ts';

/** A word without the parenthesis that was taken off it. */
interface Operand {
  readonly text: string;
  readonly word: Word;
}

/** The condition of an `if` (nginx: ngx_http_rewrite_if_condition). */
export const checkCondition: Checker = (subject) => {
  const words: Operand[] = subject.words.map((word) => ({ text: word.value, word }));
  const first = words[0]!;
  if (!first.text.startsWith('(')) {
    return wrong(
      subject,
      first,
      'the condition of `if` does not begin with a parenthesis',
      'put the condition in parentheses',
    );
  }
  if (first.text === '(') words.shift();
  else words[0] = { ...first, text: first.text.slice(1) };
  const last = words.at(-1);
  if (!last) return wrong(subject, first, 'the parentheses of `if` hold nothing', 'give a condition');
  if (!last.text.endsWith(')')) {
    return wrong(subject, last, 'the condition of `if` does not end with a parenthesis', closingHelp(last));
  }
  if (last.text === ')') words.pop();
  else words[words.length - 1] = { ...last, text: last.text.slice(0, -1) };
  const operand = words[0];
  if (!operand) return wrong(subject, first, 'the parentheses of `if` hold nothing', 'give a condition');
  if (operand.text.length > 1 && operand.text.startsWith('$')) return comparison(subject, words);
  if (/^!?-.$/s.test(operand.text)) return fileTest(subject, words);
  return wrong(subject, operand, `\`${operand.text}\` is no condition`, operandHelp(operand.text, words));
};

function comparison(subject: Subject, words: readonly Operand[]): Fault | null {
  const operand = words[0]!;
  if (words.length !== 1 && words.length !== 3) {
    const help =
      words.length === 2
        ? 'put blanks around the operator: `$a = b`'
        : 'only one comparison is possible: quote values with blanks; there is no `&&` and no `||`';
    return wrong(subject, operand, 'the condition is none of `$a`, `$a = b`, `$a ~ b`', help);
  }
  const unknown = checkName(subject, operand);
  if (unknown) return unknown;
  const operator = words[1];
  const right = words[2];
  if (!operator || !right) return null;
  if (operator.text === '=' || operator.text === '!=') return checkPart(subject, right.word, right.text);
  if (/^!?~\*?$/.test(operator.text)) return checkPattern(subject, right.word, right.text);
  const help =
    operator.text === '=='
      ? 'write `=`'
      : /^(?:&&|\|\|)$/.test(operator.text)
        ? 'nginx has no `and` and no `or`: nest a `map`, or set a flag by several `if`'
        : 'the operators are `=`, `!=`, `~`, `~*`, `!~`, `!~*`';
  const says = `unexpected "${operator.text}" in condition`;
  const found = fault(subject.directive, operator.word, `\`${operator.text}\` is no operator`, says, help);
  return operator.text === '==' ? withFix(found, operator.word, '=') : found;
}

/** The left side is one variable, taken word for word: `$a=b` asks for a variable of the name `a=b`. */
function checkName(subject: Subject, { text, word }: Operand): Fault | null {
  const name = text.slice(1);
  if (!/[^A-Za-z0-9_]/.test(name) && !/^[1-9]$/.test(name)) return checkVariable(subject, word, name);
  const { definitions, directive, family } = subject;
  if (definitions.variable(name.toLowerCase(), family)) return null;
  // `set $my-name x` is accepted; what looks like an operator or a second variable is no name.
  if (!definitions.complete && !/[=~!${]/.test(name) && !/^[1-9]$/.test(name)) return null;
  const help = /^\w+(?:!?=|!?~)/.test(name)
    ? 'put blanks around the operator'
    : /^\{/.test(name)
      ? 'write the variable without braces'
      : /^[1-9]$/.test(name)
        ? 'give the group a name: `(?<name>...)`'
        : 'only one variable can stand on the left side: join several by `set` first';
  return fault(directive, word, `\`${text}\` is no variable`, `unknown "${name.toLowerCase()}" variable`, help);
}

function fileTest(subject: Subject, words: readonly Operand[]): Fault | null {
  const operand = words[0]!;
  if (words.length !== 2) {
    return wrong(subject, operand, `\`${operand.text}\` takes one path`, 'quote a path with blanks');
  }
  if (!/^!?-[fdex]$/.test(operand.text)) {
    return wrong(
      subject,
      operand,
      `there is no test \`${operand.text}\``,
      'the tests are `-f`, `-d`, `-e`, `-x`, and with `!` before them',
    );
  }
  const path = words[1]!;
  return checkPart(subject, path.word, path.text);
}

function wrong(subject: Subject, { text, word }: Operand, what: string, help: string): Fault {
  return fault(subject.directive, word, what, `invalid condition "${text}"`, help);
}

function closingHelp({ text }: Operand): string {
  return text.includes(')')
    ? 'nothing can stand behind the parenthesis'
    : 'close the parenthesis before the `{`; an expression with `{` must stand in quotes';
}

function operandHelp(text: string, words: readonly Operand[]): string {
  if (text === '!' && words.length > 1) return 'write `!-f` as one word';
  if (text.startsWith('!$')) return 'compare instead: `$a = ""` or `$a = 0`';
  if (/^["']\$/.test(text)) return 'take the quotes off the variable';
  return 'a condition begins with a variable, or with `-f`, `-d`, `-e`, `-x`';
}
