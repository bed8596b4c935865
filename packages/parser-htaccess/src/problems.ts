import type { Problem, ProblemPlace, Span, TextEdit } from '@fcgilint/core';

/** All problems that the parser reports, one function per kind. Texts speak as the server does. */

interface Extras {
  readonly help?: string;
  readonly refused?: boolean;
  readonly related?: readonly ProblemPlace[];
  readonly fix?: { readonly title: string; readonly edits: readonly TextEdit[] };
}

function problem(code: string, place: Span, message: string, extras: Extras): Problem {
  return {
    code,
    start: place.start,
    end: place.end,
    message,
    help: extras.help ?? null,
    refused: extras.refused ?? true,
    related: extras.related ?? [],
    fix: extras.fix ?? null,
  };
}

/** A NUL byte: the server takes it for the end of the line. */
export function nulByte(start: number, end: number): Problem {
  return problem('nul-byte', { start, end }, 'the server stops reading this line at a NUL byte', {
    help: 'remove the NUL byte; what follows it on the line is never seen',
    refused: false,
  });
}

/** A byte order mark: the server takes it for part of the first word. */
export function byteOrderMark(end: number): Problem {
  return problem(
    'byte-order-mark',
    { start: 0, end },
    'the server takes the byte order mark for part of the first word',
    {
      help: 'save the file without a byte order mark (BOM)',
      fix: { title: 'remove the byte order mark', edits: [{ start: 0, end, text: '' }] },
    },
  );
}

/** A logical line that is longer than the server's buffer. */
export function lineTooLong(start: number, end: number, limit: number): Problem {
  return problem('line-too-long', { start, end }, `line too long: the server reads at most ${limit} bytes`, {
    help: 'shorten the line; lines joined by backslashes count as one',
  });
}

/** A line whose first word is an empty pair of quotes. */
export function emptyName(start: number, end: number): Problem {
  return problem('empty-directive-name', { start, end }, 'the server ignores this line: its first word is empty', {
    help: 'write the name of a directive, or remove the line',
    refused: false,
  });
}

/** The opening line of a section has arguments but no `>`. Only sections that are known are known to mind. */
export function missingBracket(place: Span, name: string, at: number, refused: boolean): Problem {
  return problem('missing-section-bracket', place, `<${name}> directive missing closing '>'`, {
    help: `end the line with \`>\``,
    refused,
    fix: { title: 'add the missing `>`', edits: [{ start: at, end: at, text: '>' }] },
  });
}

/** The same without arguments: the server puts the `>` there itself. */
export function assumedBracket(place: Span, name: string, at: number): Problem {
  return problem('missing-section-bracket', place, `missing '>' after <${name}; the server adds it`, {
    help: `end the line with \`>\``,
    refused: false,
    fix: { title: 'add the missing `>`', edits: [{ start: at, end: at, text: '>' }] },
  });
}

/** Text after the `>` of an opening line: read by nobody. */
export function textAfterOpening(place: Span, name: string, head: Span): Problem {
  return problem('text-after-section', place, `the server ignores the text after the '>' of <${name}>`, {
    help: 'put it on a line of its own; sections cannot be opened and filled on one line',
    refused: false,
    related: [{ ...head, message: `<${name}> is opened here` }],
  });
}

/** Text after a closing line: fatal for conditional sections, ignored by the others. */
export function textAfterClosing(place: Span, name: string, refused: boolean, open: Span): Problem {
  return problem(
    'text-after-closing',
    place,
    refused
      ? `</${name}> is not recognised: the line of a conditional section's end must hold nothing else`
      : `the server ignores the text after </${name}>`,
    {
      help: `leave \`</${name}>\` alone on its line`,
      refused,
      related: [opened(open, name)],
      fix: { title: 'remove the text after the closing line', edits: [{ ...place, text: '' }] },
    },
  );
}

/** `</Directory` without its `>`. */
export function missingClosingBracket(place: Span, name: string, open: Span): Problem {
  return problem('missing-closing-bracket', place, `</${name}> directive missing closing '>'`, {
    help: `write \`</${name}>\``,
    related: [opened(open, name)],
    fix: { title: 'add the missing `>`', edits: [{ start: place.end, end: place.end, text: '>' }] },
  });
}

/** A section that is skipped, whose opening line has text after its `>`. */
export function skippedName(place: Span, name: string, open: Span): Problem {
  return problem('text-after-section', place, `Expected </${name}>> but saw </${name}>`, {
    help: `remove the text after \`<${name}>\`: where the section is skipped, the server takes the '>' for part of the name`,
    related: [opened(open, name)],
  });
}

/** `</ Directory>` or `</Directory >`. */
export function blankInClosing(place: Span, name: string, open: Span): Problem {
  return problem('blank-in-closing', place, `a closing line must be exactly </${name}>, without blanks inside`, {
    help: `write \`</${name}>\``,
    related: [opened(open, name)],
    fix: { title: 'remove the blanks', edits: [{ ...place, text: `</${name}>` }] },
  });
}

/** `</"Directory">` and the like around conditional sections. */
export function quotedClosing(place: Span, name: string, open: Span): Problem {
  return problem('quoted-closing', place, `</${name}> is not recognised: it must stand without quotes`, {
    help: `write \`</${name}>\``,
    related: [opened(open, name)],
    fix: { title: 'remove the quotes', edits: [{ ...place, text: `</${name}>` }] },
  });
}

/** `< Directory /x>`. */
export function blankAfterOpener(place: Span, name: string): Problem {
  return problem('blank-after-opener', place, `no blank may stand between '<' and ${name}`, {
    help: `write \`<${name}\``,
    fix: { title: 'remove the blank', edits: [{ start: place.start + 1, end: place.end, text: '' }] },
  });
}

/** A closing line for which nothing is open. */
export function unmatchedClosing(place: Span, name: string): Problem {
  return problem('unmatched-closing', place, `</${name}> without matching <${name}> section`, {
    help: `remove the line, or open \`<${name} ...>\` before it; a section must be opened in the same file`,
  });
}

/** A closing line of another name where a section should end. */
export function wrongClosingName(place: Span, expected: string, saw: string, open: Span, rename: Span | null): Problem {
  return problem('wrong-closing-name', place, `Expected </${expected}> but saw </${saw}>`, {
    help: `write \`</${expected}>\``,
    related: [opened(open, expected)],
    ...(rename ? { fix: { title: `close <${expected}>`, edits: [{ ...rename, text: expected }] } } : {}),
  });
}

/** A section that is still open where an outer one ends. */
export function unclosedBefore(place: Span, expected: string, saw: string, open: Span, fix: TextEdit | null): Problem {
  return problem('unclosed-section', place, `Expected </${expected}> but saw </${saw}>: <${expected}> is not closed`, {
    help: `add \`</${expected}>\` before \`</${saw}>\``,
    related: [opened(open, expected)],
    ...(fix ? { fix: { title: `add </${expected}>`, edits: [fix] } } : {}),
  });
}

/** A section that is still open at the end of the file. */
export function unclosedAtEnd(
  open: Span,
  name: string,
  refused: boolean,
  end: number,
  sameLine: boolean,
  fix: TextEdit | null,
): Problem {
  const lines = sameLine ? '; its end on the same line does not count' : '';
  return problem(
    'unclosed-section',
    open,
    refused
      ? `<${name}> was not closed${lines}`
      : `<${name}> was not closed; the server reads it to the end of the file`,
    {
      help: sameLine
        ? `put the body and \`</${name}>\` on lines of their own`
        : `add \`</${name}>\` where the section should end`,
      refused,
      related: [{ start: end, end, message: 'the file ends here' }],
      ...(fix ? { fix: { title: `add </${name}>`, edits: [fix] } } : {}),
    },
  );
}

/** `Directory "/x">`: a section line that lost its `<`. */
export function missingOpener(place: Span, name: string, at: number, stop: Span | null): Problem {
  return problem('missing-opening-bracket', place, `missing '<' before ${name}`, {
    help: `write \`<${name} ...>\``,
    related: stop ? [{ start: stop.start, end: stop.end, message: `this </${name}> has nothing to close` }] : [],
    fix: { title: 'add the missing `<`', edits: [{ start: at, end: at, text: '<' }] },
  });
}

/** `/Directory>` or `Directory>` where the section should end. */
export function damagedClosing(place: Span, name: string, missing: string, open: Span, stop: Span | null): Problem {
  return problem('damaged-closing', place, `missing '${missing}' in </${name}>`, {
    help: `write \`</${name}>\``,
    related: [opened(open, name), ...noticed(stop)],
    fix: { title: `write </${name}>`, edits: [{ ...place, text: `</${name}>` }] },
  });
}

/** A word that starts with a quote which is never closed. */
export function missingQuote(place: Span, quote: string, refused: boolean): Problem {
  return problem(
    'missing-quote',
    place,
    refused
      ? `missing closing ${quote}: the whole rest of the line is one word`
      : `missing closing ${quote}; the server takes the rest of the line as one word`,
    {
      help: `add the closing ${quote}`,
      refused,
    },
  );
}

/** Words after the third of a RewriteRule or RewriteCond. */
export function ignoredWords(place: Span, directive: string): Problem {
  return problem('ignored-text', place, `${directive} ignores what follows its flags`, {
    help: 'remove it; flags with blanks must stand in one quoted word',
    refused: false,
  });
}

/** Adds where the server notices a problem. */
export function withNotice(original: Problem, stop: Span): Problem {
  return { ...original, related: [...original.related, ...noticed(stop)] };
}

/** Adds the section that is being skipped, whose line the server reports. */
export function whileSkipping(original: Problem, head: Span, name: string): Problem {
  const place = { start: head.start, end: head.end, message: `the server skips this <${name}> and reports its line` };
  return { ...original, related: [...original.related, place] };
}

function opened(open: Span, name: string): ProblemPlace {
  return { start: open.start, end: open.end, message: `<${name}> is opened here` };
}

function noticed(stop: Span | null): ProblemPlace[] {
  return stop ? [{ start: stop.start, end: stop.end, message: 'the server notices it only here' }] : [];
}
