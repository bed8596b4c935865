import type { Directive } from '@fcgilint/gateway';
import { argument, argumentsOf, placeOf } from '@fcgilint/gateway/nginx';
import { defineRule } from '../../rule.ts';
import { asNginx } from '../../shared/dialects.ts';

/** A header with underscores that is passed on, while nginx drops such headers of clients. */
export const underscoreHeaderDropped = defineRule({
  name: 'underscore-header-dropped',
  aliases: [],
  covers: ['nginx-underscore-headers'],
  dialects: ['nginx'],
  group: 'suspicious',
  severity: 'info',
  // A client may send the same name with hyphens, which becomes the same variable.
  confidence: 'low',
  fix: 'none',
  summary: 'A header with underscores is passed on, but nginx drops such headers when clients send them',
  messages: {
    dropped: ({ name }) => `a client's header \`${name}\` is dropped before it is passed on: it has underscores`,
  },
  check({ each, gateway, namedWith, report }) {
    const nginx = asNginx(gateway);
    if (!nginx || nginx.fragment) return;
    for (const list of ['proxy_set_header', 'grpc_set_header']) {
      each(namedWith(list, isSentAsItCame), (directive) => {
        const [name = ''] = argumentsOf(directive);
        let server = directive.parent;
        while (server && server.name !== 'server' && server.name !== 'http') server = server.parent;
        const { directives, because } = nginx.effective(server, 'underscores_in_headers');
        if (because || (directives[0] && argument(directives[0], 0)?.value === 'on')) return;
        report({
          message: 'dropped',
          data: { name },
          at: placeOf(directive),
          notes: [`only a header \`${name.replaceAll('_', '-')}\` comes this far`],
          help: 'write `underscores_in_headers on;` in http, or in the first server of the address, or use hyphens',
        });
      });
    }
  },
});

/** A header with an underscore that is passed on under its own name. */
function isSentAsItCame(directive: Directive): boolean {
  const [name = '', value = ''] = argumentsOf(directive);
  return name.includes('_') && value.toLowerCase() === `$http_${name.toLowerCase()}`;
}
