import { refusedCondition, refusedText } from './expression.ts';
import { badPattern, type Checker, fault, shown } from './fault.ts';

/** Apache: `mod_setenvif.c`, `add_setenvif`: a name that is more than letters, digits, `-` and `_` is an expression. */
export const checkSetEnvIf: Checker = ({ words, name }) => {
  const [header = '', pattern = '', variable = ''] = words;
  if (header === '')
    return fault(
      null,
      `\`${name}\` needs the name of a header`,
      `Missing header-field name for ${name}`,
      'give a header, an expression and variables',
    );
  const found = /^[\w-]*$/.test(header)
    ? null
    : badPattern(header, 0, 'SetEnvIfHeader name regex could not be compiled.');
  if (found) return found;
  if (pattern === '')
    return fault(
      null,
      `\`${name}\` needs a regular expression`,
      `Missing regular expression for ${name}`,
      'give a header, an expression and variables',
    );
  return badPattern(pattern, 1, `${name} regex could not be compiled.`) ?? missing(variable, name);
};

/** The same for the header User-Agent. */
export const checkBrowserMatch: Checker = ({ words, name }) => {
  const [pattern = '', variable = ''] = words;
  if (pattern === '')
    return fault(
      null,
      `\`${name}\` needs a regular expression`,
      `Missing regular expression for ${name}`,
      'give an expression and variables',
    );
  return badPattern(pattern, 0, `${name} regex could not be compiled.`) ?? missing(variable, name);
};

export const checkSetEnvIfExpr: Checker = ({ words, name }) => {
  const [expression = '', variable = ''] = words;
  const says = refusedCondition(expression);
  if (says !== null) {
    return fault(
      0,
      `the expression \`${shown(expression)}\` is refused: ${says}`,
      `Could not parse expression "${shown(expression)}": ${says}`,
      'mend the expression; it must stand in quotes',
    );
  }
  return missing(variable, name);
};

function missing(variable: string, name: string): ReturnType<Checker> {
  if (variable !== '') return null;
  return fault(
    null,
    `\`${name}\` needs a variable to set`,
    `Missing envariable expression for ${name}`,
    'name a variable: `NAME`, `NAME=value` or `!NAME`',
  );
}

/** Apache: `mod_proxy_fcgi.c`, `cmd_setenv`: both are expressions. */
export const checkFcgiSetEnvIf: Checker = ({ words, name }) => {
  const [condition = '', , value] = words;
  const wrong = refusedCondition(condition);
  if (wrong !== null) {
    return fault(
      0,
      `the expression \`${shown(condition)}\` is refused: ${wrong}`,
      `Could not parse expression "${shown(condition)}": ${wrong}`,
      'mend the expression; it must stand in quotes',
    );
  }
  const text = value === undefined ? null : refusedText(value);
  if (text === null) return null;
  return fault(
    2,
    `the expression \`${shown(value!)}\` is refused: ${text}`,
    `Could not parse expression "${shown(value!)}": ${text}`,
    `mend the expression of \`${name}\``,
  );
};
