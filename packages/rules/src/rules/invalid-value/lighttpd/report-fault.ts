import type { RuleContext } from '../../../rule.ts';
import type { TypeFault } from './types.ts';

/** Reports a value of the wrong type; `ignored`: the server starts all the same and does not look at it. */
export function reportFault(
  report: RuleContext['report'],
  name: string,
  { value, wanted, meant }: TypeFault,
  ignored = false,
): void {
  const at = value.place;
  if (!at) return;
  const literal = value.kind === 'string' && value.pieces.length === 1 ? value.pieces[0]!.place : null;
  const fix =
    meant !== null && literal?.source.slice(literal).startsWith('"')
      ? { title: `write "${meant}"`, edits: [{ ...literal, text: `"${meant}"` }], level: 'safe' as const }
      : null;
  const text = at.source.slice(at).replace(/\s+/g, ' ');
  report({
    message: 'value',
    data: { name, value: text.length > 40 ? `${text.slice(0, 40)}...` : text, wanted },
    at,
    ...(ignored ? { severity: 'warning' as const } : {}),
    notes: [ignored ? 'lighttpd starts all the same and ignores it' : 'lighttpd refuses to start'],
    ...(meant === null ? {} : { help: `write "${meant}"` }),
    ...(fix ? { fix } : {}),
  });
}
