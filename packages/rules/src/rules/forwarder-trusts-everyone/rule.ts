import { defineRule } from '../../rule.ts';
import { checkLighttpd } from './lighttpd.ts';
import { checkNginx } from './nginx.ts';

/** The client's address is taken from a header that anybody can send. */
export const forwarderTrustsEveryone = defineRule({
  name: 'forwarder-trusts-everyone',
  aliases: [],
  covers: ['lighttpd-extforward-trusts-everyone', 'nginx-realip-trusts-everyone'],
  dialects: ['lighttpd', 'nginx'],
  group: 'security',
  severity: 'error',
  confidence: 'high',
  fix: 'none',
  summary: 'The X-Forwarded-For header of any client is believed: everybody can choose an address',
  messages: {
    all: () => 'every client may say in X-Forwarded-For what its address is',
    network: ({ network }) => `lighttpd takes no network of everybody, and \`${network}\` is one`,
    header: ({ header }) => `every client may say in the header \`${header}\` what its address is`,
    protocol: () => 'whoever reaches the port may say by the PROXY protocol what its address is',
  },
  check(context) {
    checkLighttpd(context);
    checkNginx(context);
  },
});
