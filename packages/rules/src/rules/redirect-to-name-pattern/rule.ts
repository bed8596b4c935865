import type { Edit } from '@fcgilint/core';
import type { Directive } from '@fcgilint/gateway';
import { argument, argumentsOf, childrenNamed } from '@fcgilint/gateway/nginx';
import { defineRule } from '../../rule.ts';
import { asNginx } from '../../shared/dialects.ts';
import { hostAround } from '../../shared/nginx-hosts.ts';
import { argumentPlace } from '../../shared/nginx-words.ts';

/** A redirect to `$server_name` where the first name of the server is no name: `_`, a wildcard, a pattern, or none. */
export const redirectToNamePattern = defineRule({
  name: 'redirect-to-name-pattern',
  aliases: [],
  covers: [],
  dialects: ['nginx'],
  group: 'correctness',
  severity: 'error',
  confidence: 'high',
  fix: 'safe',
  summary: 'A redirect leads to `$server_name`, which is no host name in this server',
  messages: {
    pattern: ({ url, name }) => `the redirect leads to ${url}: $server_name is ${name} here`,
  },
  directives: ['return', 'rewrite'],
  concerns: (redirect) => argumentsOf(redirect).some((word) => inHost.test(word)),
  directive(redirect, { gateway, mayHide, report }) {
    const words = argumentsOf(redirect);
    const index = words.findIndex((word) => inHost.test(word));
    const nginx = asNginx(gateway);
    const host = nginx && hostAround(nginx, redirect);
    if (!host?.directive || (redirect.name === 'rewrite' && index !== 1)) return;
    const declared = childrenNamed(host.children, 'server_name').length > 0;
    if (!declared && mayHide(host.directive)) return;
    const first = host.names[0]!;
    // `.example.org` stands for the name itself; a variable is known to the machine only.
    const bare = first.written.startsWith('.') && !first.written.includes('*');
    const named = first.kind === 'exact' && first.written !== '_' && first.written !== '';
    if (bare || named || first.kind === 'unknown') return;
    const edit = useHost(redirect, index);
    report({
      message: 'pattern',
      data: {
        url: words[index]!.replace(inHost, (_, scheme: string) => scheme + first.written).replace(
          /\$\{?request_uri\}?.*/,
          '/...',
        ),
        name: first.written === '' ? 'empty' : `\`${first.written}\``,
      },
      at: argumentPlace(redirect, index),
      related: [{ at: first.place, message: declared ? 'the first name of the server' : 'no server_name' }],
      notes: ['$server_name is the first name as it is written, not the name that the client asked for'],
      help: 'use $host: the name that the client asked for',
      ...(edit ? { fix: { title: 'use $host', edits: [edit] } } : {}),
    });
  },
});

const inHost = /^(\w+:\/\/|\$scheme:\/\/)\$(?:server_name\b|\{server_name\})/;

function useHost(redirect: Directive, index: number): Edit | null {
  const { source } = redirect;
  const word = argument(redirect, index);
  const match = word && /\$(?:server_name\b|\{server_name\})/.exec(word.raw);
  if (!word || !match) return null;
  const start = word.start + match.index;
  return { source, start, end: start + match[0].length, text: match[0].startsWith('${') ? '$' + '{host}' : '$host' };
}
