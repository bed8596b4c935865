import { argument, parsePass } from '@fcgilint/gateway/nginx';
import { defineRule } from '../../rule.ts';
import { asNginx } from '../../shared/dialects.ts';
import { appendToBlock } from '../../shared/nginx-edits.ts';
import { passesWith } from '../../shared/nginx-passes.ts';

/** TLS to a host that serves several names, without saying which is meant. */
export const upstreamTlsWithoutName = defineRule({
  name: 'upstream-tls-without-name',
  aliases: [],
  covers: [],
  dialects: ['nginx'],
  group: 'correctness',
  severity: 'warning',
  confidence: 'medium',
  fix: 'safe',
  summary: 'TLS to another host does not tell it which name is meant (`proxy_ssl_server_name` is off)',
  messages: {
    name: ({ host }) =>
      `TLS to ${host} begins without its name: a host that serves several refuses, or shows another certificate`,
  },
  check({ each, gateway, report }) {
    const nginx = asNginx(gateway);
    const secure = nginx
      ? passesWith(nginx, ({ name, word }) => name === 'proxy_pass' && /^https:/i.test(word.value))
      : [];
    each(secure, ({ name, word, block, at }) => {
      // A variable in the path leaves the host known.
      const literal = /^https:\/\/[^/?$]+(?=[/?]|$|\$(?:request_)?uri)/i.exec(word.value)?.[0];
      const target = literal && parsePass(name, literal);
      if (!target || 'kind' in target || target.address.kind !== 'name' || !target.address.host.includes('.')) return;
      const { host } = target.address;
      if (nginx!.upstreams.has(host.toLowerCase())) return;
      const { directives, because } = nginx!.effective(block, 'proxy_ssl_server_name');
      if (because || (directives[0] && argument(directives[0], 0)?.value !== 'off')) return;
      const edit = block && directives.length === 0 ? appendToBlock(block, ['proxy_ssl_server_name on;']) : null;
      report({
        message: 'name',
        data: { host },
        at,
        notes: [
          'content delivery networks and shared hosts cut the handshake: 502, and `SSL_do_handshake() failed ... alert` in the log',
        ],
        help: 'add `proxy_ssl_server_name on;`',
        ...(edit ? { fix: { title: 'send the name', edits: [edit] } } : {}),
      });
    });
  },
});
