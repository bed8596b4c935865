import type { LighttpdKey, LighttpdKnowledge, LighttpdType } from '@fcgilint/gateway/knowledge';
import type { LighttpdGateway, LighttpdValue } from '@fcgilint/gateway/lighttpd';
import type { RuleContext } from '../../../rule.ts';
import { implicitModules, isServed, type WrittenKey, writtenKeys } from '../../../shared/lighttpd-keys.ts';
import { reportFault } from './report-fault.ts';
import { typeFault } from './types.ts';
import { wordFault } from './words.ts';

const lists: ReadonlySet<LighttpdType> = new Set([
  'list-of-strings',
  'map-of-strings',
  'map-of-arrays',
  'map',
  'array',
] satisfies LighttpdType[]);

/** Values whose type, or whose word, the module of their key refuses. Without the module nobody looks at them. */
export function checkKeys(gateway: LighttpdGateway, report: RuleContext['report'], { keys }: LighttpdKnowledge): void {
  for (const written of writtenKeys(gateway)) {
    const entry = keys.get(written.key)[0];
    if (!entry?.type || entry.lastIn !== null || written.damaged) continue;
    const served = isServed(gateway, entry);
    // lighttpd adds some modules when their keys have values of use: others are ignored.
    const ignored = served === false;
    if (ignored && !entry.modules.some((module) => implicitModules.has(module))) continue;
    const value = valueGiven(written, entry);
    if (!value) continue;
    // Of the back ends the nesting has its own messages.
    if (/^\w+\.server$/.test(written.key) && entry.type === 'map-of-arrays') continue;
    const fault = typeFault(entry.type, value) ?? wordFault(written.key, value);
    if (fault) reportFault(report, written.key, fault, ignored);
  }
}

/** What one statement gives: its own value, or for `+=` of a scalar the sum, told at the last of them. */
function valueGiven({ setting, assignment }: WrittenKey, { type }: LighttpdKey): LighttpdValue | null {
  if (assignment.operator !== '+=' || (type !== null && lists.has(type))) {
    const later = setting.assignments.at(-1) !== assignment && type !== null && !lists.has(type);
    return later ? null : assignment.value;
  }
  return setting.assignments.at(-1) === assignment ? setting.value : null;
}
