import type { Span } from '@fcgilint/core';
import { lineEnd } from '../broken-strings.ts';
import { isNameCharacter, REFUSED } from '../lexer.ts';
import * as problems from '../problems.ts';
import { Kind } from '../tokens.ts';
import { badComparison, badInCondition } from './heads.ts';
import { startsValueState } from './kinds.ts';
import { arrowOutside, equalSignInList, strayCloseParen } from './lists.ts';
import type { Recovery } from './recovery.ts';
import { missingOpeningQuote, singleQuotes, unterminated } from './strings.ts';
import { nameEnd } from './text.ts';
import { unquoted } from './values.ts';

/** Goes on behind something that the lexer refuses. */
export function refused(recovery: Recovery): void {
  const lexer = recovery.lexer;
  const { text } = recovery;
  const at = lexer.offset;
  const one = { start: at, end: at + 1 };
  lexer.previous = -1;
  if (lexer.error !== 'missing-quote' && text[at] !== '"' && missingOpeningQuote(recovery, at)) return;
  switch (lexer.error) {
    case 'stray-close-paren':
      strayCloseParen(recovery);
      return;
    case 'equal-sign-in-list':
      equalSignInList(recovery, one);
      return;
    case 'bad-comparison':
    case 'bad-negation':
      badComparison(recovery, at);
      return;
    case 'missing-quote':
      unterminated(recovery, at);
      return;
    case 'adjacent-strings':
    case 'missing-assignment': {
      const { error } = lexer;
      const kind = lexer.next();
      if (kind === REFUSED) {
        refused(recovery);
        return;
      }
      const span = { start: lexer.start, end: lexer.end };
      const before = recovery.troubles.length;
      recovery.token(kind, span.start, span.end);
      if (recovery.troubles.length > before) recovery.troubles.length = before;
      const trouble = problems.adjacent(span, error);
      recovery.report(trouble);
      if (recovery.dropping) recovery.dropping = trouble;
      return;
    }
    case 'unexpected-colon':
      colon(recovery, one);
      return;
    case 'name-at-end-of-file':
      nameAtEnd(recovery, at);
      return;
    case 'bad-character-in-condition':
      badInCondition(recovery, at);
      return;
    default:
      if (!badCharacter(recovery, at, text[at]!)) skipRun(recovery, at);
  }
}

/** `:` for `=` or `=>`. */
function colon(recovery: Recovery, at: Span): void {
  const inList = recovery.lexer.parens > 0;
  recovery.lexer.offset = at.end;
  recovery.report(problems.colon(at, inList));
  recovery.quietly(inList ? Kind.Arrow : Kind.Assign, at.start, at.end);
}

/** A name that ends the file without a line end. */
function nameAtEnd(recovery: Recovery, at: number): void {
  const end = nameEnd(recovery.text, at);
  const whole = startsValueState(recovery.machine.top);
  recovery.report(problems.nameAtEndOfFile({ start: at, end }, recovery.text.slice(at, end), whole));
  recovery.lexer.offset = end;
  recovery.quietly(Kind.Name, at, end);
}

/** A character that begins no token; whether something was made of it. */
function badCharacter(recovery: Recovery, at: number, c: string): boolean {
  const { text } = recovery;
  const one = { start: at, end: at + 1 };
  if (c === ';') {
    recovery.lexer.offset = at + 1;
    recovery.skip(at, at + 1);
    recovery.report(problems.semicolon(one));
    return true;
  }
  if (c === '\ufeff' || text.startsWith('\u00ef\u00bb\u00bf', at)) {
    const end = c === '\ufeff' ? at + 1 : at + 3;
    recovery.lexer.offset = end;
    recovery.skip(at, end);
    recovery.report(problems.byteOrderMark({ start: at, end }));
    return true;
  }
  if (c === "'" && singleQuotes(recovery, at)) return true;
  const wanted = startsValueState(recovery.machine.top);
  if (c === '/' && (text[at + 1] === '/' || text[at + 1] === '*') && !wanted) {
    const close = text[at + 1] === '*' ? text.slice(at, at + 10_000).indexOf('*/') : -1;
    const end = close >= 0 ? at + close + 2 : lineEnd(text, at);
    recovery.lexer.offset = end;
    recovery.skip(at, end);
    recovery.report(problems.foreignComment({ start: at, end }, text.slice(at, at + 2)));
    return true;
  }
  if (recovery.lexer.parens === 0 && c === '>' && text[at - 1] === '=' && arrowOutside(recovery, at)) return true;
  return unquoted(recovery, at);
}

/** Throws a run of characters away that nothing can be made of. */
function skipRun(recovery: Recovery, at: number): void {
  const { text } = recovery;
  let end = at + 1;
  while (end < text.length && !/[\s"(){}[\],#$;]/.test(text[end]!) && !isNameCharacter(text.charCodeAt(end))) end++;
  recovery.lexer.offset = end;
  recovery.skip(at, end);
  const trouble = problems.badCharacter({ start: at, end }, text.slice(at, end));
  if (recovery.dropping?.nature === 'lexer') return;
  recovery.dropping = trouble;
  recovery.report(trouble);
}
