import type { Place } from '@fcgilint/core';
import { argument, childrenNamed, type NginxHost, paramNamed, placeOf, placeOfWord } from '@fcgilint/gateway/nginx';
import { defineRule } from '../../rule.ts';
import { asNginx } from '../../shared/dialects.ts';
import { cgiMounts } from '../../shared/nginx-mounts.ts';

/** SERVER_NAME that is `_` or empty because the virtual host has no name. */
export const serverNamePlaceholder = defineRule({
  name: 'server-name-placeholder',
  aliases: [],
  covers: ['nginx-server-name-placeholder'],
  dialects: ['nginx'],
  group: 'suspicious',
  severity: 'info',
  // An application that goes by the Host header does not notice.
  confidence: 'low',
  fix: 'none',
  summary: 'The application is told the placeholder of a catch-all server as SERVER_NAME',
  messages: {
    placeholder: ({ name }) => `SERVER_NAME reaches the application as ${name}`,
  },
  check({ each, gateway, report }) {
    const nginx = asNginx(gateway);
    if (!nginx || nginx.fragment) return;
    const seen = new Set<NginxHost>();
    each(cgiMounts(nginx), ({ host, block, list }) => {
      if (seen.has(host)) return;
      const named = nameOfHost(host);
      if (!named) return;
      const param = paramNamed(nginx, block, list, 'SERVER_NAME');
      if (!param || 'kind' in param || param.value !== '$server_name') return;
      seen.add(host);
      report({
        message: 'placeholder',
        data: { name: named.name === '' ? 'an empty text' : named.name },
        at: named.at,
        notes: [
          'what builds its URLs from SERVER_NAME (a request without Host, many log formats) makes http://_/ of it',
        ],
        help: `name the server, or add \`${list} SERVER_NAME $host;\``,
      });
    });
  },
});

/** What `$server_name` is: the first name; `null` for a real one. */
function nameOfHost(host: NginxHost): { readonly name: string; readonly at: Place } | null {
  if (!host.directive) return null;
  const [directive] = childrenNamed(host.children, 'server_name');
  if (!directive) return { name: '', at: placeOf(host.directive) };
  const word = argument(directive, 0);
  if (!word || (word.value !== '_' && word.value !== '')) return null;
  return { name: word.value, at: placeOfWord(directive, word) };
}
