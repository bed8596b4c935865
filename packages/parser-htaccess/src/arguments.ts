import type { Problem, Span, Word } from '@fcgilint/core';
import { isBlank, type LineText, sourceEnd, sourceStart } from './line-text.ts';
import * as problems from './problems.ts';
import { type FoundWord, splitRewriteWords, splitWords } from './words.ts';

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
  const found = splitWords(line, from, to, references[name] ?? -1, source);
  const last = found[found.length - 1];
  let problem: Problem | null = null;
  // The text of an ErrorDocument traditionally starts with a quote that nothing closes.
  if (last?.open && name !== 'errordocument') {
    problem = problems.missingQuote(last.word, last.word.quote ?? '"', false);
  }
  return { words: found.map(wordOf), ignored: null, problem };
}

function readRewrite(name: string, line: LineText, from: number, to: number, source: string): Arguments {
  const allowed =
    name === 'rewriterule' ? ruleReferences : isExpression(line, from) ? expressionReferences : conditionReferences;
  const found = splitRewriteWords(line, from, to, allowed, source);
  const last = found[found.length - 1];
  let ignored: Span | null = null;
  let problem: Problem | null = null;
  if (last?.open) {
    // A first word that swallows the line leaves no second one: "bad argument line".
    problem = problems.missingQuote(last.word, last.word.quote ?? '"', found.length === 1);
  } else if (last && last.end < to) {
    let rest = last.end;
    while (rest < to && isBlank(line.scan.charCodeAt(rest))) rest++;
    if (rest < to) {
      ignored = { start: sourceStart(line, rest), end: sourceEnd(line, to) };
      if (line.scan.charAt(rest) !== '#') {
        problem = problems.ignoredWords(ignored, name === 'rewriterule' ? 'RewriteRule' : 'RewriteCond');
      }
    }
  }
  return { words: found.map(wordOf), ignored, problem };
}

function isExpression(line: LineText, from: number): boolean {
  return /^(?:expr|"expr"|'expr')[\t\v\f\r ]/i.test(line.scan.slice(from, from + 8));
}

function wordOf(found: FoundWord): Word {
  return found.word;
}
