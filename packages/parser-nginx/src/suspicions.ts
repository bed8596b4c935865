import type { Comment, Problem } from '@fcgilint/core';
import { endOfLine, indentOf } from './mend.ts';
import { type BodyKind, bodyKind, isSimpleName } from './names.ts';
import * as problems from './problems.ts';
import {
  AFTER_NEWLINE,
  DOUBLE_QUOTED,
  MissingOpen,
  MissingSemicolon,
  type NginxToken,
  OpenBrace,
  RawBody,
  Semicolon,
  SINGLE_QUOTED,
  WordToken,
} from './tokens.ts';
import { wordValue } from './words.ts';

/** What nginx reads without complaint, although it was certainly meant otherwise. */

/**
 * Directives that are swallowed as arguments, because the `;` before them is missing: a word that begins a line, names a
 * well-known directive, and has words after it. It is indented exactly as the directive, or can be nothing else.
 */
export function findSwallowed(text: string, tokens: readonly NginxToken[], outer: BodyKind, found: Problem[]): void {
  const stack: BodyKind[] = [];
  let kind = outer;
  let head = -1;
  let multiline = false;
  for (let i = 0; i < tokens.length; i++) {
    const current = tokens[i]!;
    switch (current.tokenType) {
      case WordToken:
        if (head < 0) head = i;
        else if ((current.flags & AFTER_NEWLINE) !== 0) multiline = true;
        continue;
      case Semicolon:
        if (multiline && kind === 'directives') inStatement(text, tokens, head, i, found);
        break;
      case OpenBrace:
      case MissingOpen:
        stack.push(kind);
        kind = head < 0 ? 'unknown' : bodyKind(wordValue(text, tokens[head]!));
        break;
      case RawBody:
      case MissingSemicolon:
        break;
      default:
        kind = stack.pop() ?? outer;
    }
    head = -1;
    multiline = false;
  }
}

/** Looks at the words of one statement, `tokens[head]` to before `tokens[end]`. */
export function inStatement(
  text: string,
  tokens: readonly NginxToken[],
  head: number,
  end: number,
  found: Problem[],
): void {
  const indent = indentOf(text, tokens[head]!.startOffset);
  if (!isSimpleName(wordValue(text, tokens[head]!))) return;
  let from = head;
  for (let i = head + 1; i < end; i++) {
    const word = tokens[i]!;
    if ((word.flags & AFTER_NEWLINE) === 0 || (word.flags & (DOUBLE_QUOTED | SINGLE_QUOTED)) !== 0) continue;
    const name = wordValue(text, word);
    if (!isSimpleName(name)) continue;
    // With nothing after it, it could still be an argument.
    if (i + 1 >= end || (tokens[i + 1]!.flags & AFTER_NEWLINE) !== 0) continue;
    const sameIndent = indent >= 0 && indentOf(text, word.startOffset) === indent;
    if (!sameIndent && !isUnmistakable(name, wordValue(text, tokens[i + 1]!))) continue;
    const start = tokens[from]!.startOffset;
    const stop = tokens[i - 1]!.endOffset;
    found.push(
      problems.swallowedDirective(
        { start, end: stop, text: text.slice(start, Math.min(stop, start + 200)) },
        { start: word.startOffset, end: word.endOffset, name },
      ),
    );
    from = i;
  }
}

/**
 * Whether a name with the word after it is a directive wherever it stands: no list of arguments has names of several
 * words, and those of one word are followed by what only they take.
 */
function isUnmistakable(name: string, next: string): boolean {
  switch (name) {
    case 'root':
    case 'alias':
      return next.startsWith('/');
    case 'include':
      return /[/.*]/.test(next);
    case 'listen':
      return /^(?:\d+$|\[|[\w.*-]+:\d+$|unix:)/.test(next);
    case 'autoindex':
    case 'sendfile':
    case 'gzip':
      return next === 'on' || next === 'off';
    default:
      return name.includes('_');
  }
}

/** The first comment that goes on past a lone carriage return, which looks like a line end but is none to nginx. */
export function findSwallowedLine(text: string, comments: readonly Comment[], found: Problem[]): void {
  for (const { start, end } of comments) {
    const at = text.indexOf('\r', start);
    if (at < 0) return;
    if (at >= end) continue;
    let next = at;
    while (next < end && /\s/.test(text[next]!)) next++;
    if (next >= end || text[next] === '#') continue;
    found.push(problems.commentSwallowsLine({ start: next, end: Math.min(end, endOfLine(text, next)) }));
    return;
  }
}
