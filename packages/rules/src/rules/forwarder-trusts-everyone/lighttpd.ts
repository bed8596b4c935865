import type { RuleContext } from '../../rule.ts';
import { asLighttpd } from '../../shared/dialects.ts';
import { isIgnored } from '../../shared/lighttpd-keys.ts';

/** `extforward.forwarder = ( "all" => "trust" )`. */
export function checkLighttpd({ gateway, report }: RuleContext): void {
  const lighttpd = asLighttpd(gateway);
  if (!lighttpd || isIgnored(lighttpd, 'mod_extforward')) return;
  for (const { value } of lighttpd.evaluation.byKey.get('extforward.forwarder') ?? []) {
    if (value.kind !== 'list') continue;
    for (const { key, value: trust, place } of value.items) {
      if (typeof key === 'string' && /\/0+$/.test(key)) {
        report({
          message: 'network',
          data: { network: key },
          at: place,
          notes: ['lighttpd refuses to start: `ERROR: invalid netmask`'],
          help: 'name the addresses or networks of your proxies: extforward.forwarder = ( "10.0.0.0/8" => "trust" )',
        });
        continue;
      }
      if (key !== 'all' || trust.kind !== 'string' || trust.text !== 'trust') continue;
      report({
        message: 'all',
        at: place,
        notes: [
          'rules for addresses, logs and the application see the address that the client made up; with "all" the first one of the header is taken, which no proxy has checked',
        ],
        help: 'name the addresses of your proxies: extforward.forwarder = ( "10.0.0.2" => "trust" )',
      });
    }
  }
}
