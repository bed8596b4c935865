import type { Directive } from '@fcgilint/gateway';
import { argument, type NginxGateway, type NginxHost, paramNamed, placeOfWord } from '@fcgilint/gateway/nginx';
import { defineRule, type RuleContext } from '../../rule.ts';
import { asNginx } from '../../shared/dialects.ts';
import { type CgiMount, cgiMounts } from '../../shared/nginx-mounts.ts';
import { appendToWord } from '../../shared/nginx-words.ts';
import { firstLocation } from '../../shared/probe-nginx.ts';

/** try_files that goes on to a script without the query of the request. */
export const tryFilesDropsQuery = defineRule({
  name: 'try-files-drops-query',
  aliases: [],
  covers: [],
  dialects: ['nginx'],
  group: 'correctness',
  severity: 'error',
  confidence: 'high',
  fix: 'safe',
  summary: 'try_files goes on to the script without the query: PHP sees an empty QUERY_STRING',
  messages: {
    dropped: ({ script }) => `try_files goes on to ${script} without the query of the request`,
  },
  check(context) {
    const nginx = asNginx(context.gateway);
    if (!nginx) return;
    const mounts = mountsByLocation(nginx);
    if (mounts.size === 0) return;
    const hosts = new Map<Directive | null, NginxHost>(nginx.hosts.map((host) => [host.directive, host]));
    context.each(context.named('try_files'), (directive) => {
      const host = hosts.get(serverAround(directive));
      if (host) checkDirective(nginx, host, directive, mounts, context);
    });
  },
});

/** Where scripts run: locations that send the query of the URI. */
function mountsByLocation(gateway: NginxGateway): ReadonlyMap<Directive, CgiMount> {
  const found = new Map<Directive, CgiMount>();
  for (const mount of cgiMounts(gateway)) {
    if (mount.list === 'fastcgi_param' && mount.application === 'php') found.set(mount.route.directive, mount);
  }
  return found;
}

function serverAround(directive: Directive): Directive | null {
  let at = directive.parent;
  while (at && at.name !== 'server') at = at.parent;
  return at;
}

/** Pages that say that something is wrong need no query. */
const errorPage = /(?:^|\/)(?:40\d|50\w|error|err|notfound|not-found|maintenance)/i;

function checkDirective(
  gateway: NginxGateway,
  host: NginxHost,
  directive: Directive,
  mounts: ReadonlyMap<Directive, CgiMount>,
  { report }: RuleContext,
): void {
  const word = argument(directive, directive.statement.args.length - 1);
  const script = word?.value ?? '';
  if (!word || !/^\/[^$?]*\.php$/.test(script) || errorPage.test(script)) return;
  const location = firstLocation(gateway, host, script);
  const mount = location && mounts.get(location);
  if (!mount) return;
  const query = paramNamed(gateway, mount.block, mount.list, 'QUERY_STRING');
  if (!query || 'kind' in query || (query.value !== '$query_string' && query.value !== '$args')) return;
  report({
    message: 'dropped',
    data: { script },
    at: placeOfWord(directive, word),
    notes: [
      'the last argument is a new URI with a query of its own: for /page?id=7 QUERY_STRING and $_GET are empty, only REQUEST_URI has it',
    ],
    help: `write \`${script}$is_args$args\``,
    fix: { title: 'pass the query on', edits: [appendToWord(directive, word, '$is_args$args')] },
  });
}
