import { argument, type NginxGateway, placeOf } from '@fcgilint/gateway/nginx';
import { defineRule, type RuleContext } from '../../rule.ts';
import { asNginx } from '../../shared/dialects.ts';
import { lineOf } from '../../shared/edits.ts';
import { type CgiMount, cgiMounts } from '../../shared/nginx-mounts.ts';
import { noFiles } from '../../shared/probe.ts';
import { probeNginx } from '../../shared/probe-nginx.ts';

/** fastcgi_index where the back end is one application: the root page gets a name that no route has. */
export const fastcgiIndexForApplication = defineRule({
  name: 'fastcgi-index-for-application',
  aliases: [],
  covers: ['nginx-fastcgi-index-wsgi'],
  dialects: ['nginx'],
  group: 'correctness',
  severity: 'warning',
  confidence: 'high',
  fix: 'safe',
  summary: 'fastcgi_index adds a file name to paths that end in a slash: the application is asked for /index',
  messages: {
    renamed: ({ name, from, to }) => `fastcgi_index makes ${from} arrive as ${name}=${to}`,
  },
  check(context) {
    const nginx = asNginx(context.gateway);
    if (!nginx) return;
    context.each(cgiMounts(nginx), (mount) => {
      if (mount.list === 'fastcgi_param') checkMount(nginx, mount, context);
    });
  },
});

/** Names of files that PHP and runners of CGI programs run. */
const script = /\.(?:php\d?|phtml|py|pl|cgi|fcgi|rb|lua)$/i;

function checkMount(gateway: NginxGateway, mount: CgiMount, { report }: RuleContext): void {
  const { block, route, host, application } = mount;
  const { directives, because } = gateway.effective(block, 'fastcgi_index');
  const [directive] = directives;
  const index = directive && argument(directive, 0)?.value;
  if (!index || because || gateway.fragment || (script.test(index) && application !== 'wsgi')) return;
  const target = sampleOf(mount);
  if (target === null) return;
  const { outcome, locations } = probeNginx(gateway, host, { target, files: noFiles });
  if (outcome.kind !== 'gateway' || locations.at(-1) !== route.directive) return;
  for (const name of ['PATH_INFO', 'SCRIPT_NAME']) {
    const value = outcome.params.get(name);
    if (typeof value !== 'string' || !value.endsWith(`/${index}`)) continue;
    const here = directive.parent === route.directive && directive.source === route.place.source;
    report({
      message: 'renamed',
      data: { name, from: target, to: value },
      at: placeOf(directive),
      notes: ['an application that routes by itself has no page of that name'],
      help: 'leave fastcgi_index out: it is for scripts that are files, such as PHP',
      ...(here
        ? { fix: { title: 'leave fastcgi_index out', edits: [{ ...lineOf(placeOf(directive)), text: '' }] } }
        : {}),
    });
    return;
  }
}

/** A path with a slash at its end that the location takes. */
function sampleOf({ route: { kind, name } }: CgiMount): string | null {
  if (kind === 'prefix') return name.endsWith('/') ? name : `${name}/`;
  if (kind === 'exact') return name.endsWith('/') ? name : null;
  return kind === 'named' ? '/' : null;
}
