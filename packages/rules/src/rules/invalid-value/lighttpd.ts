import type { LighttpdKnowledge } from '@fcgilint/gateway/knowledge';
import type { RuleContext } from '../../rule.ts';
import { asLighttpd } from '../../shared/dialects.ts';
import { checkBackends } from './lighttpd/back-ends.ts';
import { checkKeys } from './lighttpd/keys.ts';
import { checkMeaning } from './lighttpd/meaning.ts';
import { checkPatterns } from './lighttpd/patterns.ts';
import { checkAge } from './lighttpd/versions.ts';

/** Values that lighttpd refuses: while it reads, and when it gives them to its modules. */
export function checkLighttpd({ gateway, report, targets }: RuleContext, knowledge: LighttpdKnowledge): void {
  const lighttpd = asLighttpd(gateway);
  if (!lighttpd) return;
  checkMeaning(lighttpd, report);
  checkKeys(lighttpd, report, knowledge);
  checkBackends(lighttpd, report, knowledge);
  checkPatterns(lighttpd, report, knowledge);
  if (targets.lighttpd) checkAge(lighttpd, report, targets.lighttpd);
}
