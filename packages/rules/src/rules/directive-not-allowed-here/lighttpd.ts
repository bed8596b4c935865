import type { LighttpdKnowledge } from '@fcgilint/gateway/knowledge';
import type { Context, LighttpdGateway } from '@fcgilint/gateway/lighttpd';
import type { RuleContext } from '../../rule.ts';
import { asLighttpd } from '../../shared/dialects.ts';
import { writtenKeys } from '../../shared/lighttpd-keys.ts';
import { refusedMeaning } from '../../shared/lighttpd-problems.ts';

type Report = RuleContext['report'];

/** Conditions inside `global { }`, where lighttpd exits, and keys in conditions, where it ignores them. */
export function checkLighttpd({ gateway, report }: RuleContext, knowledge: LighttpdKnowledge): void {
  const lighttpd = asLighttpd(gateway);
  if (!lighttpd) return;
  for (const { place } of refusedMeaning(lighttpd, ['condition-in-global'])) {
    report({
      message: 'conditionInGlobal',
      at: place,
      notes: ['lighttpd exits: `Cannot use conditionals inside a global { ... } block`'],
      help: 'move the condition out of the `global` block',
    });
  }
  checkScopes(lighttpd, report, knowledge);
}

/** lighttpd: src/configfile-glue.c, config_plugin_values_init_block */
function checkScopes(gateway: LighttpdGateway, report: Report, { keys }: LighttpdKnowledge): void {
  for (const { key, setting, namePlace } of writtenKeys(gateway)) {
    const entry = keys.get(key)[0];
    const { context } = setting;
    if (!entry || entry.lastIn !== null || context.condition === null) continue;
    if (entry.scope === 'global') {
      report({
        message: 'global',
        data: { name: key },
        at: namePlace,
        severity: 'warning',
        notes: ['lighttpd starts with `DEPRECATED: do not set server options in conditionals`'],
        help: 'set it outside of all conditions',
      });
    } else if (entry.scope === 'socket' && !isSocket(context)) {
      report({
        message: 'socket',
        data: { name: key },
        at: namePlace,
        severity: 'warning',
        notes: [`lighttpd starts with a warning and ignores it`],
        help: 'set it outside of all conditions, or in `$SERVER["socket"] == "..."`',
      });
    }
  }
}

function isSocket({ condition }: Context): boolean {
  return condition?.kind === 'test' && condition.field === 'socket' && condition.operator === '==';
}
