import type { Directive } from '@fcgilint/gateway';
import { argument, type NginxHost, placeOfWord } from '@fcgilint/gateway/nginx';
import { defineRule, type RuleContext } from '../../rule.ts';
import { asNginx } from '../../shared/dialects.ts';
import { appendToBlock } from '../../shared/nginx-edits.ts';
import { passesOf } from '../../shared/nginx-passes.ts';
import { isAtLeast } from '../../shared/version.ts';

/** Applications that get the `Host` header as the client sent it, which need not be the host that the server was chosen by. */
export const uncheckedHostHeader = defineRule({
  name: 'unchecked-host-header',
  aliases: [],
  covers: ['nginx-raw-host-header'],
  dialects: ['nginx'],
  group: 'security',
  severity: 'info',
  confidence: 'low',
  fix: 'safe',
  summary:
    'The application gets the `Host` header unchecked: it may name another host than the one that chose the server',
  messages: {
    header: () => '`$http_host` is what the client sent as `Host`, not the host by which the server was chosen',
    param: () => 'HTTP_HOST is what the client sent as `Host`, not the host by which the server was chosen',
  },
  check(context) {
    const nginx = asNginx(context.gateway);
    if (!nginx) return;
    const seen = new Set<Directive | NginxHost>();
    const named = new Map<NginxHost, boolean>();
    const isNamed = (host: NginxHost): boolean => {
      let answer = named.get(host);
      if (answer === undefined) {
        answer = host.names.some(({ kind, written }) => kind === 'exact' && written !== '' && written !== '_');
        named.set(host, answer);
      }
      return answer;
    };
    context.each(passesOf(nginx), (pass) => {
      const { host, name, block } = pass;
      // Without a name of its own the server takes any host; then the header is no more trusted than `$host`.
      if (!isNamed(host)) return;
      if (name === 'proxy_pass') {
        for (const directive of nginx.effective(block, 'proxy_set_header').directives) {
          if (seen.has(directive) || !isRawHost(directive)) continue;
          seen.add(directive);
          reportHeader(directive, host, context);
        }
        return;
      }
      const list = params.get(name);
      if (!list || seen.has(host) || isAtLeast(context.targets.nginx, '1.29.5')) return;
      const { directives, scope, because } = nginx.effective(block, list);
      if (because || directives.length === 0 || directives.some(tellsHost)) return;
      seen.add(host);
      const edit = scope ? appendToBlock(scope, [`${list} HTTP_HOST $host;`]) : null;
      context.report({
        message: 'param',
        at: pass.at,
        ...common,
        help: `add \`${list} HTTP_HOST $host;\``,
        ...(edit ? { fix: { title: 'pass the checked host', edits: [edit] } } : {}),
      });
    });
  },
});

const params = new Map([
  ['fastcgi_pass', 'fastcgi_param'],
  ['scgi_pass', 'scgi_param'],
  ['uwsgi_pass', 'uwsgi_param'],
]);

const common = {
  notes: [
    '`GET http://example.org/` with `Host: evil.test` is answered by the server of example.org; links that are built from the header lead to evil.test',
  ],
};

function isRawHost(directive: Directive): boolean {
  return (
    argument(directive, 0)?.value.toLowerCase() === 'host' &&
    /^\$(?:http_host|\{http_host\})$/i.test(argument(directive, 1)?.value ?? '')
  );
}

/** Files of the package may set it, too: what stands in for one that is not here does not tell. */
function tellsHost(directive: Directive): boolean {
  return argument(directive, 0)?.value === 'HTTP_HOST' || directive.source.path.endsWith('(as nginx ships it)');
}

function reportHeader(directive: Directive, host: NginxHost, { report }: RuleContext): void {
  const word = argument(directive, 1)!;
  const standard = host.sockets.every(
    ({ address }) => address.kind === 'inet' && (address.port === 80 || address.port === 443),
  );
  const at = placeOfWord(directive, word);
  report({
    message: 'header',
    at,
    ...common,
    help: standard ? 'write `$host`' : 'write `$host:$server_port`, or `$host` where the port is not to be seen',
    ...(standard ? { fix: { title: 'write $host', edits: [{ ...at, text: '$host' }] } } : {}),
  });
}
