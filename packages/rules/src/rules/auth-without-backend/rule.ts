import { effectiveSetting, scalarText } from '@fcgilint/gateway/lighttpd';
import { defineRule } from '../../rule.ts';
import { asLighttpd } from '../../shared/dialects.ts';
import { isIgnored } from '../../shared/lighttpd-keys.ts';
import { isWhole } from '../../shared/lighttpd-problems.ts';

/** Rules of `auth.require` that cannot do what they say: without passwords to compare with, or behind a wider rule. */
export const authWithoutBackend = defineRule({
  name: 'auth-without-backend',
  aliases: [],
  covers: [],
  dialects: ['lighttpd'],
  group: 'security',
  severity: 'error',
  confidence: 'high',
  fix: 'none',
  summary: 'auth.require has no auth.backend and answers 500, or one of its rules is hidden by a wider one',
  messages: {
    backend: () => 'auth.require without auth.backend: every protected URL answers 500',
    hidden: ({ path, by }) => `the rule for "${path}" is never used: "${by}" stands before it and holds for its URLs`,
  },
  check({ gateway, report, mayHide }) {
    const lighttpd = asLighttpd(gateway);
    if (!lighttpd || isIgnored(lighttpd, 'mod_auth')) return;
    const { evaluation } = lighttpd;
    for (const setting of evaluation.byKey.get('auth.require') ?? []) {
      const { value, context } = setting;
      if (value.kind !== 'list' || value.items.length === 0) continue;
      value.items.forEach(({ key, keyPlace, place }, index) => {
        if (typeof key !== 'string') return;
        const by = value.items
          .slice(0, index)
          .find((other) => typeof other.key === 'string' && key.startsWith(other.key));
        if (!by) return;
        report({
          message: 'hidden',
          data: { path: key, by: String(by.key) },
          at: keyPlace ?? place,
          related: [{ at: by.keyPlace ?? by.place, message: 'it is asked first' }],
          notes: ['the first path that fits counts, not the longest: whoever may see the one may see the other'],
          help: 'put the longer path first',
        });
      });
      if (!isWhole(lighttpd) || mayHide(null)) continue;
      const basic = value.items.some(({ value: rule }) => rule.kind === 'list' && isPassword(rule.items));
      const backend = effectiveSetting(evaluation, 'auth.backend', { within: context });
      if (!basic || backend.setting || backend.possible.some((each) => scalarText(each.value) !== '')) continue;
      report({
        message: 'backend',
        at: setting.namePlace,
        notes: ['lighttpd starts without a word; the log says `auth.backend not configured` for each request'],
        help: 'add auth.backend = "htpasswd" and auth.backend.htpasswd.userfile = "/etc/lighttpd/users"',
      });
    }
  },
});

/** Methods that compare a password; `extern` and client certificates need no back end. */
function isPassword(
  items: readonly { readonly key: unknown; readonly value: { readonly kind: string; readonly text?: string } }[],
): boolean {
  return items.some(
    ({ key, value }) => key === 'method' && value.kind === 'string' && /^(?:basic|digest)$/.test(value.text ?? ''),
  );
}
