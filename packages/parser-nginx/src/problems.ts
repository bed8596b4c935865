import type { Problem, ProblemPlace, Span, TextEdit } from '@fcgilint/core';

/** All that the parser can say about a text, one function for each kind. */

type Fix = Problem['fix'];

function problem(
  code: string,
  at: Span,
  refused: boolean,
  message: string,
  help: string | null,
  related: readonly ProblemPlace[] = [],
  fix: Fix = null,
): Problem {
  return { code, start: at.start, end: at.end, message, help, refused, related, fix };
}

function insertion(title: string, at: number, text: string): Fix {
  return { title, edits: [{ start: at, end: at, text }] };
}

function deletion(title: string, ...spans: Span[]): Fix {
  return { title, edits: spans.map(({ start, end }): TextEdit => ({ start, end, text: '' })) };
}

/** Shortens a piece of text for a message. */
export function quoted(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 60 ? `${line.slice(0, 57)}...` : line;
}

/** The last words of a statement are followed by `}`, by the end of the file or by another directive. */
export function missingSemicolon(
  statement: Span & { text: string },
  next: ProblemPlace | null,
  certain: boolean,
): Problem {
  return problem(
    'missing-semicolon',
    statement,
    true,
    `missing ";" after "${quoted(statement.text)}"`,
    'end the directive with ";"',
    next === null ? [] : [next],
    certain ? insertion('Insert ";"', statement.end, ';') : null,
  );
}

/** A directive on its own line is read as arguments of the one before. */
export function swallowedDirective(statement: Span & { text: string }, swallowed: Span & { name: string }): Problem {
  return problem(
    'missing-semicolon',
    statement,
    false,
    `missing ";" after "${quoted(statement.text)}": "${swallowed.name}" in the next line is read as one more argument`,
    'end the directive with ";"',
    [
      {
        start: swallowed.start,
        end: swallowed.end,
        message: `"${swallowed.name}" is no directive here but an argument`,
      },
    ],
    insertion('Insert ";"', statement.end, ';'),
  );
}

/** A placeholder for text that an example leaves out. */
export function ellipsis(at: Span): Problem {
  return problem(
    'ellipsis',
    at,
    true,
    '"..." is read as a directive, which lacks its ";"',
    'leave the dots out, or make them a comment: "# ..."',
  );
}

/** A block directive whose `{` is missing. `opens` tells whether a body follows. */
export function missingOpenBrace(head: Span & { text: string }, opens: boolean): Problem {
  return problem(
    'missing-open-brace',
    head,
    true,
    `missing "{" after "${quoted(head.text)}"`,
    opens ? 'open the block with "{"' : 'this directive needs a block: "{ ... }"',
    [],
    opens ? insertion('Insert "{"', head.end, ' {') : null,
  );
}

/** `location ~ \.php${`: the brace is part of the word, because `${` begins a variable. */
export function braceInVariable(word: Span, head: string): Problem {
  return problem(
    'brace-after-dollar',
    { start: word.end - 2, end: word.end },
    true,
    `"\${" begins a variable, so this "{" belongs to the word and "${head}" has no block`,
    'put a blank between "$" and "{"',
    [],
    insertion('Insert a blank', word.end - 1, ' '),
  );
}

/** A block that is not closed. `place` is where the brace seems to be missing. */
export function missingCloseBrace(
  head: Span & { text: string },
  place: ProblemPlace | null,
  insert: TextEdit | null,
): Problem {
  return problem(
    'missing-close-brace',
    head,
    true,
    `the block of "${quoted(head.text)}" is not closed: missing "}"`,
    'close the block with "}"',
    place === null ? [] : [place],
    insert === null ? null : { title: 'Insert "}"', edits: [insert] },
  );
}

/** Many blocks that are not closed: told once. */
export function missingCloseBraces(innermost: Span, count: number): Problem {
  return problem(
    'missing-close-brace',
    innermost,
    true,
    `${count} blocks are not closed: missing "}"`,
    'close each block with "}"',
  );
}

/** A `}` that closes nothing. */
export function strayCloseBrace(at: Span, opened: ProblemPlace | null): Problem {
  return problem(
    'unexpected-close-brace',
    at,
    true,
    'unexpected "}": no block is open here',
    opened === null ? 'remove the brace, or open a block before it' : 'remove one of the two braces',
    opened === null ? [] : [opened],
  );
}

/** A `;` without a directive, most often after `}`. */
export function straySemicolon(at: Span, afterBlock: boolean): Problem {
  return problem(
    'unexpected-semicolon',
    at,
    true,
    afterBlock
      ? 'unexpected ";" after "}": a block is not ended by a semicolon'
      : 'unexpected ";": there is no directive before it',
    'remove the semicolon',
    [],
    deletion('Remove ";"', at),
  );
}

/** A `{` without a directive. */
export function strayOpenBrace(at: Span, doubled: boolean): Problem {
  return problem(
    'unexpected-open-brace',
    at,
    true,
    'unexpected "{": there is no directive before it',
    doubled ? 'remove the second brace' : 'write the name of the block before the brace',
    [],
    doubled ? deletion('Remove "{"', at) : null,
  );
}

/** A block where the directive has none, or in a body that has no blocks. */
export function unexpectedBlock(head: Span & { text: string }, open: Span, body: string | null): Problem {
  return problem(
    'unexpected-block',
    open,
    true,
    body === null
      ? `"${quoted(head.text)}" has no block: its directive must be ended by ";", not "{"`
      : `unexpected "{": the body of "${body}" has no blocks`,
    'end the directive with ";"',
    [{ start: head.start, end: head.end, message: 'the directive begins here' }],
  );
}

/** `{2}` in a bare word: to nginx it opens a block. */
export function braceInRegex(word: Span, brace: Span, fixable: boolean): Problem {
  return problem(
    'unquoted-brace',
    brace,
    true,
    'this "{" opens a block, because the word around it is not quoted',
    'put the whole regular expression in quotes',
    [{ start: word.start, end: word.end, message: 'the word that is cut in two' }],
    fixable
      ? {
          title: 'Quote the word',
          edits: [
            { start: word.start, end: word.start, text: '"' },
            { start: word.end, end: word.end, text: '"' },
          ],
        }
      : null,
  );
}

/** A quoted word that is not closed on its line and makes no sense beyond it. */
export function missingQuote(word: Span, quote: string, certain: boolean): Problem {
  return problem(
    'missing-quote',
    word,
    true,
    `the string is not closed: missing ${quote} (it began here)`,
    `close the string with ${quote}`,
    [],
    certain ? insertion(`Insert ${quote}`, word.end, quote) : null,
  );
}

/** A quote at the end of a word that no quote opened. */
export function strayQuote(at: Span, quote: string): Problem {
  return problem(
    'unexpected-quote',
    at,
    true,
    `this ${quote} opens a string; it seems to be meant to close one`,
    `remove it, or write ${quote} where the string begins`,
  );
}

/** Text glued to a closing quote. */
export function textAfterQuote(at: Span, char: string, word: Span): Problem {
  return problem(
    'text-after-quote',
    at,
    true,
    `unexpected "${char}" after the closing quote: only a blank, ";", "{" or ")" may follow`,
    'put the whole word in quotes, escape quotes inside it with "\\", or separate the words by a blank',
    [{ start: word.start, end: word.end, message: 'the string that ends here' }],
  );
}

/** A word, string or comment that does not fit into nginx's read buffer. */
export function tooLong(at: Span, what: 'word' | 'string' | 'comment'): Problem {
  const name = what === 'word' ? 'word' : what === 'string' ? 'quoted string' : 'comment line';
  return problem(
    `${what}-too-long`,
    at,
    true,
    `this ${name} is too long: nginx reads at most 4095 bytes`,
    what === 'comment' ? 'break the comment into lines' : 'shorten it, or split it into several words or variables',
  );
}

/** A Lua block that does not end. */
export function luaNotClosed(head: Span & { text: string }): Problem {
  return problem(
    'lua-block-not-closed',
    head,
    true,
    `the Lua code of "${quoted(head.text)}" does not end: its braces do not match`,
    'check the braces, quotes and comments of the Lua code; a quote that is not closed on its line does not protect braces',
  );
}

/** A long bracket in a Lua block that is not closed. */
export function luaLongBracket(at: Span, bracket: string): Problem {
  return problem(
    'lua-long-bracket',
    at,
    true,
    `missing ${bracket} in the Lua code`,
    `close the long bracket with ${bracket}, within 4096 bytes`,
  );
}

/** Lua code without brace, string or comment for longer than nginx's read buffer. */
export function luaTooLong(at: Span): Problem {
  return problem(
    'lua-block-too-long',
    at,
    true,
    'nginx finds no brace, string or comment in 4096 bytes of this Lua code and gives up',
    'move the code into a file, or insert a comment line',
  );
}

/** U+FEFF before the first word. */
export function byteOrderMark(at: Span, refused: boolean): Problem {
  return problem(
    'byte-order-mark',
    at,
    refused,
    'the file begins with a byte order mark, which nginx reads as part of the first word',
    'save the file as UTF-8 without byte order mark',
    [],
    deletion('Remove the byte order mark', at),
  );
}

/** A carriage return alone does not end a comment. */
export function commentSwallowsLine(at: Span): Problem {
  return problem(
    'comment-past-carriage-return',
    at,
    false,
    'a carriage return alone does not end a comment: this line is part of the comment before it',
    'save the file with LF or CR LF line ends',
  );
}

/** Where nginx itself complains, for a problem that was found to lie elsewhere. */
export function reportedHere(at: Span, message: string): ProblemPlace {
  return { start: at.start, end: at.end, message: `nginx reports here: ${message}` };
}

/** nginx's own complaint, where nothing better is known. */
export function unexplained(text: string, complaint: { readonly at: number; readonly message: string }): Problem {
  const at = { start: Math.min(complaint.at, text.length), end: Math.min(complaint.at + 1, text.length) };
  return problem('syntax', at, true, complaint.message, null);
}
