import type { Problem, Span, Word } from '@fcgilint/core';
import { isBlank, type LineText, sourceEnd, sourceStart } from './line-text.ts';
import * as problems from './problems.ts';
import { splitRewriteWords, splitWords } from './words.ts';

/**
 * Directives whose arguments hold references besides `${NAME}`: `%{NAME}`, `%1`, `$1`. The number tells from which word
 * on; before it stand names and patterns, where `$` and `%` are themselves.
 */
const references: Readonly<Record<string, number>> = {
  header: 1,
  requestheader: 1,
  setenvif: 2,
  setenvifnocase: 2,
  setenvifexpr: 0,
  browsermatch: 1,
  browsermatchnocase: 1,
  if: 0,
  elseif: 0,
  require: 1,
  redirect: 0,
  redirectmatch: 1,
  aliasmatch: 1,
  scriptaliasmatch: 1,
  proxypassmatch: 1,
  proxypass: 0,
  proxyfcgisetenvif: 0,
  sethandler: 0,
  errordocument: 1,
  sslrequire: 0,
};

const ruleReferences: readonly boolean[] = [false, true, true];
const conditionReferences: readonly boolean[] = [true, false, false];
const expressionReferences: readonly boolean[] = [false, true, false];

/** Words of a directive and what is wrong with them. */
export interface Arguments {
  readonly words: readonly Word[];
  /** Text that the directive never looks at. */
  readonly ignored: Span | null;
  readonly problem: Problem | null;
}

/** Splits the arguments of a directive as that directive does. `name` in lower case; offsets count in the line. */
export function readArguments(name: string, line: LineText, from: number, to: number, source: string): Arguments {
  if (name === 'rewriterule' || name === 'rewritecond') return readRewrite(name, line, from, to, source);
  const split = splitWords(line, from, to, references[name] ?? -1, source);
  let problem: Problem | null = null;
  // The text of an ErrorDocument traditionally starts with a quote that nothing closes.
  if (split.open && name !== 'errordocument') problem = openQuote(split.words, false);
  return { words: split.words, ignored: null, problem };
}

function openQuote(words: readonly Word[], refused: boolean): Problem {
  const last = words[words.length - 1]!;
  return problems.missingQuote(last, last.quote ?? '"', refused);
}

function readRewrite(name: string, line: LineText, from: number, to: number, source: string): Arguments {
  const allowed =
    name === 'rewriterule' ? ruleReferences : isExpression(line, from) ? expressionReferences : conditionReferences;
  const { words, end, open } = splitRewriteWords(line, from, to, allowed, source);
  let ignored: Span | null = null;
  let problem: Problem | null = null;
  if (open) {
    // A first word that swallows the line leaves no second one: "bad argument line".
    problem = openQuote(words, words.length === 1);
  } else if (end >= 0 && end < to) {
    let rest = end;
    while (rest < to && isBlank(line.scan.charCodeAt(rest))) rest++;
    if (rest < to) {
      ignored = { start: sourceStart(line, rest), end: sourceEnd(line, to) };
      if (line.scan.charAt(rest) !== '#') {
        problem = problems.ignoredWords(ignored, name === 'rewriterule' ? 'RewriteRule' : 'RewriteCond');
      }
    }
  }
  return { words, ignored, problem };
}

function isExpression(line: LineText, from: number): boolean {
  return /^(?:expr|"expr"|'expr')[\t\v\f\r ]/i.test(line.scan.slice(from, from + 8));
}
