import { defineRule } from '../../rule.ts';
import { asLighttpd } from '../../shared/dialects.ts';
import { isWhole } from '../../shared/lighttpd-problems.ts';
import { bypassedAccess, staticFirst } from './orders.ts';

/** Modules in an order in which one of them takes the requests that another one should see first. */
export const wrongModuleOrder = defineRule({
  name: 'wrong-module-order',
  aliases: [],
  covers: ['lighttpd-module-order-access', 'lighttpd-module-order-static'],
  dialects: ['lighttpd'],
  group: 'security',
  severity: 'error',
  confidence: 'high',
  fix: 'safe',
  summary: 'The order of server.modules lets requests past an access rule, or scripts out as source text',
  messages: {
    access: ({ key, module }) => `\`${key}\` does not hold for what ${module} passes on: mod_access is listed after it`,
    static: ({ suffix, module }) =>
      `"${suffix}" files are sent as source text: mod_staticfile is listed before ${module}`,
  },
  check({ gateway, report, mayHide }) {
    const lighttpd = asLighttpd(gateway);
    if (!lighttpd || lighttpd.modulesUnknown || !isWhole(lighttpd) || mayHide(null)) return;
    bypassedAccess(lighttpd, report);
    staticFirst(lighttpd, report);
  },
});
