import { defineRule } from '../../rule.ts';
import { asApache, asLighttpd, asNginx } from '../../shared/dialects.ts';
import { checkApache } from './apache.ts';
import { checkLighttpd } from './lighttpd.ts';
import { checkNginx } from './nginx.ts';

/** Two that want one address and port: listeners, back ends, or the server and the back end that it talks to. */
export const portCollision = defineRule({
  name: 'port-collision',
  aliases: [],
  covers: [
    'nginx-listen-port-taken',
    'nginx-duplicate-listen',
    'nginx-proxy-to-itself',
    'apache-port-taken',
    'lighttpd-shared-socket',
  ],
  dialects: ['nginx', 'lighttpd', 'apache'],
  group: 'correctness',
  severity: 'error',
  confidence: 'high',
  fix: 'safe',
  summary: 'Two want the same address and port: listeners, or the server and the back end that it talks to',
  messages: {
    duplicate: ({ address }) => `this server listens on ${address} twice`,
    defaults: ({ address }) => `a second default server for ${address}`,
    taken: ({ address, other }) => `${address} cannot be bound: ${other} has the port already`,
    protocol: ({ address, server, protocol }) =>
      `${server} itself listens on ${address}, and speaks HTTP there, not ${protocol}`,
    itself: ({ address, server }) => `${server} passes the request to itself: it is the one that listens on ${address}`,
    shared: ({ address }) => `two applications on ${address}: the second is never started, the first gets its requests`,
  },
  check(context) {
    const nginx = asNginx(context.gateway);
    if (nginx) checkNginx(nginx, context);
    const lighttpd = asLighttpd(context.gateway);
    if (lighttpd) checkLighttpd(lighttpd, context);
    const apache = asApache(context.gateway);
    if (apache) checkApache(apache, context);
  },
});
