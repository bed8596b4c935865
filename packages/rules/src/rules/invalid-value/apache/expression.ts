import {
  type ExpressionCondition,
  type ExpressionTerm,
  parseApacheCondition,
  parseApacheText,
} from '@fcgilint/gateway/apache';
import { inspectRegex } from '@fcgilint/gateway/nginx';
import { refusedSubnet } from './address.ts';
import { binaryOperators, functions, isVariable, unaryOperators } from './expression-names.ts';
import { shown } from './fault.ts';

/** What the grammar of the model does not know or gives up on, though the server may take it. */
const notJudged = /a list function|too deep/;

/**
 * Why the server refuses a condition, or `null` (Apache: `server/util_expr_parse.y`, `util_expr_eval.c`): the grammar,
 * and whether its variables, functions and operators exist.
 */
export function refusedCondition(source: string): string | null {
  const parsed = parseApacheCondition(source);
  if (!parsed.ok) return notJudged.test(parsed.message) ? null : parsed.message;
  const conditions: ExpressionCondition[] = [parsed.condition];
  for (let condition = conditions.pop(); condition; condition = conditions.pop()) {
    const found = refusedOne(condition);
    if (found !== null) return found;
    if (condition.kind === 'not') conditions.push(condition.condition);
    else if (condition.kind === 'and' || condition.kind === 'or') conditions.push(...condition.conditions);
  }
  return null;
}

/** The same for a text with variables. */
export function refusedText(source: string): string | null {
  const parsed = parseApacheText(source);
  if (!parsed.ok) return notJudged.test(parsed.message) ? null : parsed.message;
  return refusedTerms([parsed.term]);
}

function refusedOne(condition: ExpressionCondition): string | null {
  switch (condition.kind) {
    case 'unary': {
      if (!unaryOperators.has(condition.operator)) return `Unary operator '-${condition.operator}' does not exist`;
      if (condition.operator === 'R') return refusedNetwork(condition.term) ?? refusedTerms([condition.term]);
      return refusedTerms([condition.term]);
    }
    case 'compare':
      if (!binaryOperators.has(condition.operator)) return `Binary operator '${condition.operator}' does not exist`;
      return (
        refusedTerms([condition.left, condition.right]) ??
        (condition.operator === '-ipmatch' ? refusedNetwork(condition.right) : null)
      );
    case 'in':
      return refusedTerms([condition.left, ...condition.list]);
    case 'match': {
      const verdict = inspectRegex(condition.source);
      if (verdict.kind === 'refused') return `Failed to compile regular expression: ${verdict.because}`;
      return refusedTerms([condition.left]);
    }
    default:
      return null;
  }
}

function refusedTerms(terms: readonly ExpressionTerm[]): string | null {
  const work = [...terms].reverse();
  for (let term = work.pop(); term; term = work.pop()) {
    if (term.kind === 'variable' && !isVariable(term.name)) return `Variable '${shown(term.name)}' does not exist`;
    if (term.kind === 'call') {
      if (!functions.has(term.name)) return `Function '${shown(term.name)}' does not exist`;
      work.push(term.argument);
    } else if (term.kind === 'concat') work.push(...[...term.terms].reverse());
  }
  return null;
}

function refusedNetwork(term: ExpressionTerm): string | null {
  if (term.kind !== 'text') return null;
  const [address = '', mask] = term.value.split('/', 2);
  return refusedSubnet(address, mask ?? null) === null ? null : 'parsing of subnet/netmask failed';
}
