import type { Edit } from '@fcgilint/core';
import type { Directive } from '@fcgilint/gateway';

/**
 * An edit that adds directives at the end of a block, one a line, indented as the last statement in it. `null` for a
 * block without body or closing brace, and for `if` and `limit_except`, which take no settings of back ends. The end
 * matters: of parameters with one name the last wins.
 */
export function appendToBlock(directive: Directive, lines: readonly string[]): Edit | null {
  const { block } = directive.statement;
  const last = block?.body.at(-1);
  if (!block?.close || !last || directive.name === 'if' || directive.name === 'limit_except') return null;
  const { source } = directive;
  const indentation = source.indentation(last.start);
  const separator = indentation === null ? ' ' : `\n${indentation}`;
  return { source, start: last.end, end: last.end, text: lines.map((text) => separator + text).join('') };
}
