import type { EvaluationProblem, LighttpdValue } from '@fcgilint/gateway/lighttpd';
import type { Report, RuleContext } from '../../rule.ts';
import { asLighttpd } from '../../shared/dialects.ts';
import { refusedMeaning } from '../../shared/lighttpd-problems.ts';

/**
 * `Duplicate config variable in conditional 0 global: x` and `duplicate array-key: x` (lighttpd: src/configparser.y).
 * Blocks with the same condition under the same parent are one for the server.
 */
export function checkLighttpd({ gateway, report }: RuleContext): void {
  const lighttpd = asLighttpd(gateway);
  if (!lighttpd) return;
  for (const problem of refusedMeaning(lighttpd, ['duplicate-assignment', 'duplicate-key'])) {
    report(problem.code === 'duplicate-key' ? duplicateKey(problem) : duplicateAssignment(problem));
  }
}

function duplicateKey({ place, related }: EvaluationProblem): Report {
  const text = place.source.slice(place);
  return {
    message: 'listKey',
    data: { key: text.length > 60 ? `${text.slice(0, 60)}...` : text },
    at: place,
    notes: ['lighttpd refuses to start: `duplicate array-key`'],
    help: 'remove one of the two entries',
    related: related ? [{ at: related, message: 'the first entry with this key' }] : [],
  };
}

function duplicateAssignment({ place, related, duplicate }: EvaluationProblem): Report {
  const inBlock = duplicate?.setting.context.condition != null;
  const edit = duplicate ? appendInstead(duplicate) : null;
  return {
    message: 'assignment',
    data: { name: place.source.slice(place) },
    at: place,
    notes: [
      'lighttpd refuses to start: `Duplicate config variable`',
      ...(inBlock ? ['blocks with the same condition are one block'] : []),
    ],
    help: 'use `+=` to add to the first value, `:=` to replace it, or remove one of the two',
    related: related ? [{ at: related, message: 'it is set here first' }] : [],
    ...(edit ? { fix: { title: 'use `+=`', edits: [edit], level: 'safe' } } : {}),
  };
}

/** Both lists are meant where they have no key in common. */
function appendInstead({ setting, assignment }: NonNullable<EvaluationProblem['duplicate']>) {
  const { statement, source } = assignment.directive;
  if (statement.operator?.text !== '=') return null;
  const first = keysOf(setting.value);
  const second = keysOf(assignment.value);
  if (!first || !second || [...second].some((key) => first.has(key))) return null;
  return { source, start: statement.operator.start, end: statement.operator.end, text: '+=' };
}

/** The keys and the plain strings of a list; `null` for what is no list or not wholly known. */
function keysOf(value: LighttpdValue): Set<string> | null {
  if (value.kind !== 'list') return null;
  const keys = new Set<string>();
  for (const { key, value: element } of value.items) {
    if (typeof key === 'string') keys.add(`key ${key}`);
    else if (key === null && element.kind !== 'unknown') {
      if (element.kind !== 'list') keys.add(`element ${element.kind === 'string' ? element.text : element.value}`);
    } else return null;
  }
  return keys;
}
