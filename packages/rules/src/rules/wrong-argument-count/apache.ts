import type { ApacheDirective } from '@fcgilint/gateway/apache';
import type { ApacheKnowledge, ApacheDirective as Known } from '@fcgilint/gateway/knowledge';
import type { RuleContext } from '../../rule.ts';
import { acceptsArguments } from '../../shared/apache-arguments.ts';
import { placedApacheDirectives, refusal } from '../../shared/apache-directives.ts';
import { asApache } from '../../shared/dialects.ts';

/** `X takes one argument` (Apache: `server/config.c`, `invoke_cmd`). */
export function checkApache(context: RuleContext, knowledge: ApacheKnowledge): void {
  const gateway = asApache(context.gateway);
  if (!gateway) return;
  for (const { directive, conditional, name, entries, unclear } of placedApacheDirectives(gateway, knowledge)) {
    if (unclear || entries.length === 0 || directive.section) continue;
    const wanted = entries.map((entry) => wantedBy(entry, directive));
    if (wanted.some((each) => each === null)) continue;
    const count = directive.words.length;
    const { statement, source } = directive.directive;
    context.report({
      message: 'apache',
      data: { name, wanted: wanted[0]!, count: count === 0 ? 'none' : String(count) },
      at: { source, start: statement.start, end: statement.end },
      notes: [refusal(gateway, `${name} takes ${wanted[0]!}`), ...remarks(directive)],
      help: help(directive),
      ...(conditional ? ({ severity: 'warning', confidence: 'medium' } as const) : {}),
    });
  }
}

function remarks({ words }: ApacheDirective): string[] {
  const out: string[] = [];
  if (words.includes('#'))
    out.push('there are no comments at the end of a line: the `#` and what follows are arguments');
  if (words.includes('')) out.push('an empty argument counts as none');
  return out;
}

function help({ words }: ApacheDirective): string {
  if (words.includes('#')) return 'give the comment a line of its own';
  return words.length > 1 ? 'put a value with blanks in quotes' : 'give all arguments';
}

/** What the directive wants, or `null` when it takes what it got or this cannot be said. */
function wantedBy(entry: Known, directive: ApacheDirective): string | null {
  if (entry.documented || entry.nameOnly || entry.arguments === null) return null;
  return acceptsArguments(entry.arguments, directive.text) ? null : wants[entry.arguments];
}

const wants: Readonly<Record<NonNullable<Known['arguments']>, string>> = {
  RAW: 'other arguments',
  ARGV: 'other arguments',
  NO_ARGS: 'no argument',
  TAKE1: '1 argument',
  TAKE2: '2 arguments',
  TAKE12: '1 or 2 arguments',
  TAKE3: '3 arguments',
  TAKE23: '2 or 3 arguments',
  TAKE123: '1 to 3 arguments',
  TAKE13: '1 or 3 arguments',
  ITERATE: 'at least 1 argument',
  ITERATE2: 'at least 2 arguments',
  FLAG: 'On or Off',
};
