import type { Place } from '@fcgilint/core';
import type { Directive } from '@fcgilint/gateway';
import type { NginxDirective, NginxKnowledge } from '@fcgilint/gateway/knowledge';
import type { RuleContext } from '../../rule.ts';
import { isTemplated } from '../../shared/nginx-context.ts';
import { placesOf } from '../../shared/nginx-directives.ts';
import { hasSwallowed } from '../../shared/nginx-swallowed.ts';

/** `invalid number of arguments` and the checks of `;` against `{` (nginx: src/core/ngx_conf_file.c, ngx_conf_handler). */
export function checkNginx({ each, gateway, report }: RuleContext, knowledge: NginxKnowledge): void {
  for (const { name, entries, forms } of placesOf(gateway.tree, knowledge)) {
    if (entries.length === 0 || entries.some(({ counts, documented }) => counts === null || documented)) continue;
    const plain = countsOf(entries, false);
    const blocks = countsOf(entries, true);
    each(forms, (form) => {
      const { args, block } = form[0]!.statement;
      // The usual case, decided at once.
      if (args.length < MANY && ((block === null ? plain : blocks) & (1 << args.length)) !== 0) return;
      if (isRight(entries, args.length, block !== null)) return;
      for (const directive of form) {
        if (!hasSwallowed(gateway.tree, directive)) checkCount(directive, name, entries, report);
      }
    });
  }
}

function checkCount(
  directive: Directive,
  name: string,
  entries: readonly NginxDirective[],
  report: RuleContext['report'],
): void {
  const { statement } = directive;
  // A statement without its end is a syntax error already.
  if ((!statement.block && !statement.terminator) || isTemplated(directive)) return;
  const at = headOf(directive);
  const fitting = entries.filter((entry) => (entry.block || entry.lua) === (statement.block !== null));
  if (fitting.length === 0) {
    report({
      message: statement.block ? 'block' : 'noBlock',
      data: { name },
      at,
      notes: [
        statement.block
          ? 'nginx refuses to start: `is not terminated by ";"`'
          : 'nginx refuses to start: `has no opening "{"`',
      ],
      help: statement.block ? 'a `;` may be missing' : 'open a block behind its arguments',
    });
    return;
  }
  const count = statement.args.length;
  if (fitting.some((entry) => accepts(entry, count))) return;
  const wanted = wantedCounts(fitting);
  const swallowed = count > 0 && isOnAnotherLine(directive);
  report({
    message: 'count',
    data: { name, count: count === 0 ? 'none' : String(count), wanted },
    at: swallowed ? at : { source: directive.source, start: statement.start, end: argumentsEnd(directive) },
    notes: ['nginx refuses to start: `invalid number of arguments`'],
    help: swallowed
      ? 'the arguments go on in the next line: a `;` is missing at the end of this one'
      : /^(?:rewrite|if|location|return|set|map)$/.test(name)
        ? 'quote values that contain blanks, `;` or `{`'
        : `give it ${wanted}`,
  });
}

/** Numbers of arguments that fit into the bits of an integer. */
const MANY = 31;

/** The numbers of arguments, as bits, that one of the entries takes. */
function countsOf(entries: readonly NginxDirective[], block: boolean): number {
  let bits = 0;
  for (let count = 0; count < MANY; count++) if (isRight(entries, count, block)) bits |= 1 << count;
  return bits;
}

function isRight(entries: readonly NginxDirective[], count: number, block: boolean): boolean {
  for (let at = 0; at < entries.length; at++) {
    const entry = entries[at]!;
    if ((entry.block || entry.lua) === block && accepts(entry, count)) return true;
  }
  return false;
}

function headOf({ statement, source }: Directive): Place {
  return { source, start: statement.name.start, end: statement.name.end };
}

function argumentsEnd({ statement }: Directive): number {
  return statement.args.at(-1)?.end ?? statement.name.end;
}

function isOnAnotherLine({ statement, source }: Directive): boolean {
  const last = statement.args.at(-1);
  return last !== undefined && source.position(statement.start).line !== source.position(last.start).line;
}

function accepts({ counts }: NginxDirective, count: number): boolean {
  if (counts === null) return true;
  return 'exact' in counts ? counts.exact.includes(count) : count >= counts.minimum;
}

/** `1 argument`, `1 or 2 arguments`, `at least 2 arguments`, `no argument`. */
function wantedCounts(entries: readonly NginxDirective[]): string {
  const least = entries.flatMap(({ counts }) => (counts && 'minimum' in counts ? [counts.minimum] : []));
  if (least.length > 0) return `at least ${arguments_(Math.min(...least))}`;
  const exact = [...new Set(entries.flatMap(({ counts }) => (counts && 'exact' in counts ? counts.exact : [])))].sort(
    (a, b) => a - b,
  );
  if (exact.length === 1) return exact[0] === 0 ? 'no argument' : arguments_(exact[0]!);
  return `${exact.slice(0, -1).join(', ')} or ${arguments_(exact.at(-1)!)}`;
}

function arguments_(count: number): string {
  return `${count} argument${count === 1 ? '' : 's'}`;
}
