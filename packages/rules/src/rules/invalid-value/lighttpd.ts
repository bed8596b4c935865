import type { RuleContext } from '../../rule.ts';
import { asLighttpd } from '../../shared/dialects.ts';
import { checkMeaning } from './lighttpd/meaning.ts';

/** Values that lighttpd refuses: while it reads, and when it gives them to its modules. */
export function checkLighttpd({ gateway, report }: RuleContext): void {
  const lighttpd = asLighttpd(gateway);
  if (!lighttpd) return;
  checkMeaning(lighttpd, report);
}
