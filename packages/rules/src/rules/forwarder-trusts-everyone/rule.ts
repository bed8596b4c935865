import { defineRule } from '../../rule.ts';
import { asLighttpd } from '../../shared/dialects.ts';

/** lighttpd takes the client's address from a header that anybody can send. */
export const forwarderTrustsEveryone = defineRule({
  name: 'forwarder-trusts-everyone',
  aliases: [],
  covers: ['lighttpd-extforward-trusts-everyone'],
  dialects: ['lighttpd'],
  group: 'security',
  severity: 'error',
  confidence: 'high',
  fix: 'none',
  summary: 'The X-Forwarded-For header of any client is believed: everybody can choose an address',
  messages: {
    all: () => 'every client may say in X-Forwarded-For what its address is',
  },
  check({ gateway, report }) {
    const lighttpd = asLighttpd(gateway);
    if (!lighttpd) return;
    for (const { value } of lighttpd.evaluation.byKey.get('extforward.forwarder') ?? []) {
      if (value.kind !== 'list') continue;
      for (const { key, value: trust, place } of value.items) {
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
  },
});
