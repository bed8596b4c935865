import type { ApacheGateway, RewriteRule } from '@fcgilint/gateway/apache';
import type { RuleContext } from '../../rule.ts';
import { rewriteChains } from '../../shared/apache-rewrites.ts';

/** A script of an application, followed by the path: `dispatch.fcgi/$1`. PHP front controllers have links of their own making. */
const dispatcher = /^\/?((?:[\w.-]+\/)*[\w-]+\.(?:fcgi|cgi|wsgi|py|pl|rb))\/\$[1-9]/;

/** Rewrites that hand the path to a script: the script's name becomes the SCRIPT_NAME of the application. */
export function checkApache(gateway: ApacheGateway, { report }: RuleContext): void {
  for (const { rules } of rewriteChains(gateway)) {
    for (const rule of rules) {
      const script = dispatched(rule);
      if (script === null) continue;
      // Django finds its prefix by REDIRECT_URL; of scripts by other names it is not known what runs in them.
      const known = /(?:^|\/)dispatch\./.test(script);
      report({
        message: 'dispatcher',
        data: { script },
        at: rule.directive.place,
        severity: known ? 'warning' : 'info',
        confidence: known ? 'medium' : 'low',
        notes: [
          `/foo arrives as SCRIPT_NAME=/${script} and PATH_INFO=/foo: links built from it read /${script}/foo, which works, but shows`,
        ],
        help: 'give the application its public prefix: PasteDeploy has the filter `egg:PasteDeploy#prefix` with `prefix = /`; a dispatch script can set SCRIPT_NAME to the empty string before it calls the application',
      });
    }
  }
}

function dispatched({ substitution, noSubstitution, flags, invalid, when, conditions }: RewriteRule): string | null {
  if (noSubstitution || flags.redirect || flags.proxy || invalid !== null || when) return null;
  // A rule that sets the variable, or runs for one name only, is not the general mount.
  if (flags.env.some((variable) => /^SCRIPT_NAME/i.test(variable))) return null;
  if (conditions.some(({ input, negated, test }) => /HTTP_HOST/.test(input) && !negated && test.kind === 'text'))
    return null;
  return dispatcher.exec(substitution)?.[1] ?? null;
}
