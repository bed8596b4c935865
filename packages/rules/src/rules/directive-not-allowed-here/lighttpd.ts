import type { RuleContext } from '../../rule.ts';
import { asLighttpd } from '../../shared/dialects.ts';
import { refusedMeaning } from '../../shared/lighttpd-problems.ts';

/** Conditions inside `global { }`, where lighttpd exits. */
export function checkLighttpd({ gateway, report }: RuleContext): void {
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
}
