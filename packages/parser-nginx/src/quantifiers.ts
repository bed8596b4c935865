import type { Problem } from '@fcgilint/core';
import { type Doubt, type Fault, lex, type Mended } from './lexer.ts';
import * as problems from './problems.ts';
import { DOUBLE_QUOTED, SINGLE_QUOTED, WordToken } from './tokens.ts';

/**
 * `{3}` or `{1,5}` glued to a bare word is a quantifier of a regular expression that nobody quoted; to nginx it opens a
 * block, and what follows is wreckage. Answers the text with the quantifiers masked by word characters, and says
 * what is wrong. Only for a text that the server refuses.
 */
export function maskQuantifiers(text: string, utf8: boolean, found: Problem[]): string {
  const quantifier = /[^\s;{}"'$]\{\d+(?:,\d*)?\}/g;
  const braces: number[] = [];
  let result = '';
  let at = 0;
  for (let match = quantifier.exec(text); match !== null; match = quantifier.exec(text)) {
    const start = match.index + 1;
    const end = match.index + match[0].length;
    braces.push(start);
    result += text.slice(at, start) + 'X'.repeat(end - start);
    at = end;
  }
  if (braces.length === 0) return text;
  result += text.slice(at);
  let next = 0;
  for (const token of lex(result, utf8, passOver).tokens.slice()) {
    const { startOffset: start, endOffset: end, flags, tokenType } = token;
    while (next < braces.length && braces[next]! < start) next++;
    if (next >= braces.length) break;
    if (tokenType !== WordToken || braces[next]! >= end) continue;
    if ((flags & (DOUBLE_QUOTED | SINGLE_QUOTED)) === 0) {
      const brace = { start: braces[next]!, end: braces[next]! + 1 };
      found.push(problems.braceInRegex({ start, end }, brace, !text.slice(start, end).includes('"')));
    }
    while (next < braces.length && braces[next]! < end) next++;
  }
  return result;
}

/** Reads on after any fault, so that strings and comments are found as well as can be. */
function passOver(fault: Fault | Doubt): Mended {
  switch (fault.kind) {
    case 'after-quote':
      return { wordEnd: fault.at, resume: fault.at, unclosed: false };
    case 'open-quote':
      return { wordEnd: null, resume: fault.open + 1, unclosed: false };
    case 'too-long':
      return { wordEnd: fault.end, resume: fault.end, unclosed: false };
    case 'long-string':
    case 'lua-open':
      return { wordEnd: null, resume: fault.at, unclosed: false };
    case 'lua':
      return { wordEnd: null, resume: fault.end.kind === 'closed' ? fault.end.at : fault.body, unclosed: false };
  }
}
