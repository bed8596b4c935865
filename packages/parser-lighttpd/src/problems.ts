import type { Problem, ProblemPlace, Span, TextEdit } from '@fcgilint/core';
import { State } from './acceptance.ts';
import { Kind } from './tokens.ts';

/**
 * How a problem bears on the verdict. `lexer`: the server stops at once. `lost`: something is missing, so the server
 * misreads what follows, and whether it notices depends on what follows. `drop`: it throws text away and goes on.
 */
export type Nature = 'lexer' | 'lost' | 'drop';

/** A problem before it is known whether the server refuses the text. */
export interface Trouble extends Span {
  readonly nature: Nature;
  readonly code: string;
  message: string;
  readonly help: string | null;
  readonly related: readonly ProblemPlace[];
  readonly fix: Problem['fix'];
}

interface Extras {
  readonly help?: string;
  readonly related?: readonly ProblemPlace[];
  readonly fix?: { readonly title: string; readonly edits: readonly TextEdit[] };
}

function trouble(nature: Nature, code: string, at: Span, message: string, extras: Extras = {}): Trouble {
  return {
    start: at.start,
    end: at.end,
    nature,
    code,
    message,
    help: extras.help ?? null,
    related: extras.related ?? [],
    fix: extras.fix ?? null,
  };
}

function insert(title: string, at: number, text: string): Extras['fix'] & object {
  return { title, edits: [{ start: at, end: at, text }] };
}

function remove(title: string, at: Span): Extras['fix'] & object {
  return { title, edits: [{ start: at.start, end: at.end, text: '' }] };
}

function place(at: Span, message: string): ProblemPlace {
  return { start: at.start, end: at.end, message };
}

/** A text shortened to what fits into a message. */
export function quoted(text: string): string {
  const line = text.split(/[\r\n]/, 1)[0]!;
  return `\`${line.length > 40 ? `${line.slice(0, 37)}...` : line}\``;
}

export function semicolon(at: Span): Trouble {
  return trouble(
    'lexer',
    'unexpected-semicolon',
    at,
    'lighttpd has no `;`: a statement ends where the next one begins',
    {
      help: 'remove the `;`',
      fix: remove('remove `;`', at),
    },
  );
}

export function singleQuotes(at: Span, content: string): Trouble {
  const fix = { title: 'use double quotes', edits: [{ start: at.start, end: at.end, text: `"${content}"` }] };
  return trouble('lexer', 'single-quotes', at, "lighttpd strings stand in double quotes; it does not read `'`", {
    help: 'write the string in double quotes',
    ...(/["\\]/.test(content) ? {} : { fix }),
  });
}

export function foreignComment(at: Span, marker: string): Trouble {
  const fix = { title: 'begin the comment with `#`', edits: [{ start: at.start, end: at.start + 2, text: '#' }] };
  return trouble('lexer', 'foreign-comment', at, `\`${marker}\` does not begin a comment in lighttpd`, {
    help: 'begin the comment with `#`',
    ...(marker === '//' ? { fix } : {}),
  });
}

export function unquotedValue(at: Span, text: string): Trouble {
  const fix = { title: 'put the value in quotes', edits: [{ start: at.start, end: at.end, text: `"${text}"` }] };
  return trouble('lexer', 'unquoted-value', at, `the value ${quoted(text)} is not in quotes`, {
    help: 'only integers and names of variables stand without double quotes',
    ...(/["\\]/.test(text) ? {} : { fix }),
  });
}

export function byteOrderMark(at: Span): Trouble {
  return trouble('lexer', 'byte-order-mark', at, 'the file begins with a byte order mark, which lighttpd refuses', {
    help: 'save the file as UTF-8 without byte order mark',
    fix: remove('remove the byte order mark', at),
  });
}

export function badCharacter(at: Span, text: string): Trouble {
  return trouble(
    'lexer',
    'bad-character',
    at,
    `unexpected ${quoted(text)}: no statement or value of lighttpd begins so`,
    {
      help: 'put strings in double quotes, begin comments with `#`',
    },
  );
}

export function badCondition(at: Span, text: string): Trouble {
  return trouble('lexer', 'bad-condition', at, `unexpected ${quoted(text)} in a condition`, {
    help: 'a condition is written `$HTTP["url"] =~ "regex" { ... }`',
  });
}

export function badComparison(at: Span, text: string): Trouble {
  return trouble('lexer', 'bad-comparison', at, `\`${text}\` is no operator of conditions`, {
    help: 'use ==, !=, =~, !~, =^ (prefix) or =$ (suffix)',
    ...(text === '=' ? { fix: { title: 'use `==`', edits: [{ start: at.start, end: at.end, text: '==' }] } } : {}),
  });
}

export function equalSignInList(at: Span, open: Span): Trouble {
  return trouble(
    'lexer',
    'equal-sign-in-list',
    at,
    '`=` inside parentheses: an entry of a list is written `key => value`',
    {
      help: 'write `=>`',
      related: [place(open, 'the list begins here')],
      fix: { title: 'write `=>`', edits: [{ start: at.start, end: at.end, text: '=>' }] },
    },
  );
}

export function colon(at: Span, inList: boolean): Trouble {
  const text = inList ? '=>' : '=';
  return trouble('lexer', 'unexpected-colon', at, `\`:\` is no operator of lighttpd; write \`${text}\``, {
    help: inList ? 'an entry of a list is written `key => value`' : 'an assignment is written `name = value`',
    fix: { title: `write \`${text}\``, edits: [{ start: at.start, end: at.end, text: inList ? '=>' : ' =' }] },
  });
}

/** `whole`: the name is the value that was waited for, so that a line end is all that is missing. */
export function nameAtEndOfFile(at: Span, text: string, whole: boolean): Trouble {
  return trouble('lexer', 'name-at-end-of-file', at, `the file ends straight after the name ${quoted(text)}`, {
    help: 'end the file with a line end: lighttpd refuses a name as the very last thing',
    ...(whole ? { fix: insert('add a line end', at.end, '\n') } : {}),
  });
}

export function numberTooLarge(at: Span): Trouble {
  return trouble('lexer', 'number-too-large', at, 'the number does not fit into 64 bits, which lighttpd refuses', {
    help: 'lighttpd keeps 32 bits of a number: at most 2147483647',
  });
}

export function strayNul(at: Span): Trouble {
  return trouble('drop', 'stray-nul', at, 'a NUL byte ends the file for lighttpd: the rest is ignored without a word', {
    help: 'remove the NUL byte',
  });
}

export function missingQuote(at: Span, where: number, opening: boolean): Trouble {
  const side = opening ? 'opening' : 'closing';
  return trouble('lexer', 'missing-quote', at, `missing ${side} \`"\` of a string`, {
    help: 'every string begins and ends with a double quote; `\\"` does not end it',
    fix: insert('add `"`', where, '"'),
  });
}

export function strayCloseParen(at: Span, statement: Span | null): Trouble {
  return trouble('lexer', 'stray-close-paren', at, '`)` without `(`', {
    help: 'remove it, or add the `(` that it closes',
    related: statement ? [place(statement, 'the statement begins here')] : [],
  });
}

export function missingOpenParen(at: Span, where: number, close: Span): Trouble {
  return trouble('lexer', 'missing-open-paren', at, 'missing `(`: a list stands in parentheses', {
    help: 'write `( ... )` around the list',
    related: [place(close, 'closed here, or used as a list')],
    fix: insert('add `(`', where, '( '),
  });
}

export function missingCloseParen(open: Span, where: number, noticed: Span, sure: boolean): Trouble {
  return trouble('lost', 'missing-close-paren', open, 'missing `)`: this list is not closed', {
    help: 'close the list with `)`',
    related: [place(noticed, 'lighttpd reads on into this as if it were part of the list')],
    ...(sure ? { fix: insert('add `)`', where, ' )') } : {}),
  });
}

export function missingCloseBrace(open: Span, head: string, before: Span | null, where: number): Trouble {
  return trouble('lost', 'missing-close-brace', open, `missing \`}\`: the block of ${quoted(head)} is not closed`, {
    help: 'close the block with `}`',
    related: before ? [place(before, 'the layout suggests a `}` before this')] : [],
    ...(before ? { fix: insert('add `}`', where, '\n}') } : {}),
  });
}

export function missingOpenBrace(at: Span, head: string, where: number): Trouble {
  return trouble('lost', 'missing-open-brace', at, `missing \`{\` after ${quoted(head)}`, {
    help: 'open the block with `{`; lighttpd throws away all that stands before the next `{`',
    fix: insert('add `{`', where, ' {'),
  });
}

export function missingBracket(at: Span, bracket: '[' | ']', where: number): Trouble {
  return trouble('lost', 'missing-bracket', at, `missing \`${bracket}\` in a condition`, {
    help: 'a condition is written `$HTTP["url"] == "/path" { ... }`',
    fix: insert(`add \`${bracket}\``, where, bracket),
  });
}

export function missingComparison(at: Span, head: string): Trouble {
  return trouble('lost', 'missing-comparison', at, `missing operator after ${quoted(head)}`, {
    help: 'use ==, !=, =~, !~, =^ (prefix) or =$ (suffix)',
  });
}

export function missingValue(at: Span, after: string): Trouble {
  return trouble('lost', 'missing-value', at, `missing value after ${quoted(after)}`, {
    help: 'lighttpd takes the next thing that looks like a value, even from a following line',
  });
}

export function incompleteStatement(at: Span, text: string): Trouble {
  return trouble('lost', 'incomplete-statement', at, `the file ends in the middle of ${quoted(text)}`, {
    help: 'finish the statement or remove it',
  });
}

export function strayDollar(at: Span): Trouble {
  return trouble('lost', 'stray-dollar', at, '`$` begins a condition such as `$HTTP["url"] == "/path" { ... }`', {
    help: 'variables are used without `$`: var.name, env.NAME',
  });
}

export function tooDeep(at: Span): Trouble {
  return trouble('drop', 'nesting-too-deep', at, 'nested too deep: lighttpd forgets all that is open here', {
    help: 'its parser holds 100 entries: about 95 parentheses or 31 blocks',
  });
}

export function needsNewer(at: Span, text: string, version: string): Trouble {
  return trouble('lost', 'needs-newer-version', at, `${quoted(text)} before a condition needs lighttpd ${version}`, {
    help: 'write `else` followed by the condition itself: `else $HTTP["url"] == "/path" { ... }`',
  });
}

export function elseIf(at: Span): Trouble {
  return trouble(
    'drop',
    'condition-after-else-dropped',
    at,
    'lighttpd before 1.4.74 drops the condition: this is a plain `else`',
    {
      help: 'write `else $HTTP[...] ... {` on one line, without `if`',
    },
  );
}

/** A refusal that nothing else explains: the server ends in the middle of something that it misread. */
export function incomplete(at: Span): Trouble {
  return trouble(
    'lost',
    'incomplete-statement',
    at,
    'lighttpd refuses the file: at its end a statement is still open',
    {
      help: 'look for dropped text above',
    },
  );
}

/** Newer versions refuse what older ones dropped. */
export function adjacent(at: Span, error: 'adjacent-strings' | 'missing-assignment'): Trouble {
  const message =
    error === 'adjacent-strings' ? 'two strings in a row' : 'missing operator between a name and what follows it';
  const help =
    error === 'adjacent-strings'
      ? 'join strings with `+`, separate the entries of a list with `,`'
      : 'an assignment is written `name = value`; join values with `+`';
  return trouble('lexer', error, at, message, { help });
}

/** What the server throws away, in words that depend on what it waited for. */
export function dropped(at: Span, text: string, state: number, kind: number): Trouble {
  const [code, message, help] = describeDrop(text, state, kind);
  return trouble('drop', code, at, message, { help });
}

function describeDrop(text: string, state: number, kind: number): [code: string, message: string, help: string] {
  const what = quoted(text);
  const inList =
    state === State.ListElements ||
    state === State.ListValue ||
    state === State.ListPairValue ||
    state === State.ListComma ||
    state === State.ListOpen;
  if (kind === Kind.CloseBrace) {
    return ['stray-close-brace', '`}` without `{`; lighttpd drops it', 'remove it, or add the `{` that it closes'];
  }
  if (kind === Kind.Else) {
    return [
      'else-without-condition',
      '`else` without a condition before it; lighttpd drops it',
      'put `else` straight after the `}` of a condition',
    ];
  }
  if (kind === Kind.OpenBrace) {
    return [
      'stray-open-brace',
      '`{` without a condition or `global`; lighttpd drops it',
      'its content takes effect unconditionally',
    ];
  }
  if (inList && kind === Kind.Comma) {
    return ['extra-comma', 'a comma before the first entry; lighttpd drops it', 'remove the comma'];
  }
  if (inList) {
    return [
      'missing-comma',
      `${what} is dropped by lighttpd: no comma before it`,
      'separate entries with `,`, join strings with `+`',
    ];
  }
  if (state === State.Name) {
    if (kind === Kind.OpenBracket) {
      return [
        'missing-dollar',
        `missing \`$\` before a condition: lighttpd reads an assignment and drops ${what}`,
        'write `$HTTP["url"] == "/path" { ... }`',
      ];
    }
    return [
      'missing-operator',
      `${what} is dropped by lighttpd, which waits for =, += or :=`,
      'an assignment is written `name = value`',
    ];
  }
  if (state === State.AssignedValue || state === State.IncludeValue) {
    return [
      'dropped-after-value',
      `${what} after the value is dropped by lighttpd`,
      'join values with `+`, write lists as `( "a", "b" )`',
    ];
  }
  return [
    'dropped-text',
    `${what} makes no sense here; lighttpd drops it without a word`,
    'remove it, or complete the statement',
  ];
}
