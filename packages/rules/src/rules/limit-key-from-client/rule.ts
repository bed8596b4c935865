import { argument, argumentsOf, placeOfWord } from '@fcgilint/gateway/nginx';
import { defineRule, type RuleContext } from '../../rule.ts';
import { asNginx } from '../../shared/dialects.ts';
import { replaceWord } from '../../shared/nginx-passes.ts';

/** A limit for each client, counted by a header that the client writes. */
export const limitKeyFromClient = defineRule({
  name: 'limit-key-from-client',
  aliases: [],
  covers: [],
  dialects: ['nginx'],
  group: 'security',
  severity: 'warning',
  confidence: 'medium',
  fix: 'unsafe',
  summary: 'Requests are limited by a header that the client may write as it likes',
  messages: {
    key: ({ variable }) => `the limit counts by \`${variable}\`, which the client writes: another value, another count`,
  },
  directives: ['limit_req_zone', 'limit_conn_zone'],
  directive(directive, context) {
    const word = argument(directive, 0);
    if (!word || !asNginx(context.gateway)) return;
    const variable = forged(word.value) ?? forgedByMap(word.value, context);
    if (variable === null) return;
    const at = placeOfWord(directive, word);
    const edit = word.value === variable ? replaceWord(at, word, '$binary_remote_addr') : null;
    context.report({
      message: 'key',
      data: { variable },
      at,
      notes: [
        /^\$\{?http_/.test(variable)
          ? 'requests without the header are not limited at all: an empty key does not count'
          : 'what the client sends in X-Forwarded-For is a part of it',
      ],
      help: 'write `$binary_remote_addr`; behind a proxy let `set_real_ip_from` with its address tell who the client is',
      ...(edit ? { fix: { title: 'count by the address', edits: [edit] } } : {}),
    });
  },
});

/** Headers in which proxies name the client. */
const header =
  /\$\{?(?:http_(?:x_forwarded_for|x_real_ip|x_client_ip|true_client_ip|client_ip|forwarded)|proxy_add_x_forwarded_for)\}?/i;

/** The first such variable, unless something of the connection is a part of the key, too. */
function forged(key: string): string | null {
  if (/\$\{?(?:binary_remote_addr|remote_addr|realip_remote_addr)\b/i.test(key)) return null;
  return header.exec(key)?.[0] ?? null;
}

/** A `map` from such a header whose results are taken from it. */
function forgedByMap(key: string, { named }: RuleContext): string | null {
  for (const map of named('map')) {
    const [source = '', target = ''] = argumentsOf(map);
    if (target !== key) continue;
    const variable = forged(source);
    const copies = map.children.some((line) => {
      const value = argument(line, 0)?.value ?? '';
      return line.name.startsWith('~') && /^\$(?:\d|[a-z_]\w*)$/i.test(value) && !/remote_addr/i.test(value);
    });
    return variable !== null && copies ? variable : null;
  }
  return null;
}
