import { refusedCondition, refusedText } from './expression.ts';
import { badPattern, type Checker, fault, shown } from './fault.ts';

const actions = new Set(['add', 'set', 'setifempty', 'append', 'merge', 'unset', 'echo', 'note', 'edit', 'edit*']);

/** Apache: `mod_headers.c`, `header_cmd`, `header_inout_cmd`, `parse_format_string`. */
export const checkHeader: Checker = ({ directive, words, name }) => {
  const isRequest = directive.name === 'requestheader';
  let at = 0;
  if (!isRequest && /^(?:always|onsuccess)$/i.test(words[0] ?? '')) at = 1;
  const action = words[at]?.toLowerCase() ?? '';
  if (!actions.has(action)) {
    const says =
      "first argument must be 'add', 'set', 'setifempty', 'append', 'merge', 'unset', 'echo', 'note', 'edit', or 'edit*'.";
    return fault(
      at < words.length ? at : null,
      `\`${shown(words[at] ?? '')}\` is nothing that \`${name}\` can do`,
      says,
      'write set, unset, append, merge, add or edit first',
    );
  }
  if (isRequest && (action === 'note' || action === 'echo')) {
    return fault(
      at,
      `\`RequestHeader\` cannot \`${action}\``,
      `RequestHeader does not support the '${action}' action`,
      'only `Header` can',
    );
  }
  const rest = words.slice(at + 1);
  const edits = action.startsWith('edit');
  if (rest.length > (edits ? 4 : 3)) {
    return fault(
      null,
      `\`${name} ${action}\` has too many arguments`,
      'Too many arguments to directive',
      'put a value with blanks in quotes',
    );
  }
  const [header = '', value, third, fourth] = rest;
  let clause = edits ? fourth : third;
  let clauseAt = at + (edits ? 4 : 3);
  if (edits) {
    if (value === undefined || third === undefined) {
      return fault(
        null,
        `\`${name} ${action}\` needs an expression and what to put in its place`,
        'Header edit requires a match and a substitution',
        'give both',
      );
    }
    const found = badPattern(value, at + 2, 'Header edit regex could not be compiled');
    if (found) return found;
  } else if (action === 'unset' || action === 'echo') {
    if (value !== undefined && third !== undefined) {
      return fault(
        null,
        `\`${name} ${action}\` takes the name of a header only`,
        `header ${action} takes two arguments`,
        'take the value out',
      );
    }
    clause = value;
    clauseAt = at + 2;
    const found = action === 'echo' ? badPattern(header, at + 1, 'Header echo regex could not be compiled') : null;
    if (found) return found;
  } else if (value === undefined) {
    return fault(
      null,
      `\`${name} ${action}\` needs a value`,
      'Header requires three arguments',
      'give a name and a value',
    );
  }
  if (clause !== undefined) {
    const expression = /^expr=/i.test(clause) ? refusedCondition(clause.slice(5)) : null;
    if (expression !== null) {
      return fault(
        clauseAt,
        `the condition \`${shown(clause)}\` is refused: ${expression}`,
        `Can't parse envclause/expression: ${expression}`,
        'mend the expression',
      );
    }
    if (!/^(?:early$|env=|expr=)/i.test(clause)) {
      return fault(
        clauseAt,
        `\`${name}\` does not take \`${shown(clause)}\``,
        `Unknown parameter: ${shown(clause)}`,
        'put a value with blanks in quotes; a condition is `env=`, `expr=` or `early`',
      );
    }
  }
  if (action === 'unset' || action === 'echo') return null;
  const text = edits ? third! : value!;
  const textAt = at + (edits ? 3 : 2);
  if (text.startsWith('expr=')) {
    const says = refusedText(text.slice(5));
    return says === null
      ? null
      : fault(
          textAt,
          `the expression \`${shown(text)}\` is refused: ${says}`,
          `Can't parse value expression : ${says}`,
          'mend the expression',
        );
  }
  const wrong = wrongFormat(text);
  if (wrong === null) return null;
  return fault(
    textAt,
    `\`%${wrong}\` is nothing that a header can hold`,
    `Unrecognized header format %${wrong}`,
    'write `%%` for a percent sign, `%{NAME}e` for a variable',
  );
};

/** The character after `%` that means nothing, or `null`. A `%` at the end stands for itself. */
function wrongFormat(text: string): string | null {
  for (let at = text.indexOf('%'); at >= 0; at = text.indexOf('%', at)) {
    at++;
    if (at >= text.length) return null;
    if (text[at] === '%') {
      at++;
      continue;
    }
    if (text[at] === '{') {
      const close = text.indexOf('}', at);
      if (close < 0) return '';
      at = close + 1;
    }
    if (!/[tDlibes]/.test(text[at] ?? '')) return text[at] ?? '';
    at++;
  }
  return null;
}
