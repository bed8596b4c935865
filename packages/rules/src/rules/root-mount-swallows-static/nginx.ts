import type { NginxGateway, NginxHost, NginxRoute } from '@fcgilint/gateway/nginx';
import type { RuleContext } from '../../rule.ts';
import { addCaret, locationHead, locationTest, locationText, servesFiles } from '../../shared/nginx-locations.ts';
import { firstLocation } from '../../shared/probe-nginx.ts';

/** A file name that no pattern was written for: what takes it takes all. */
const unlikely = ['zq7', 'zq7.css', 'zq/7.woff2', 'zq7.png'];

/** `\.php$`: an expression for one kind of file empties nothing. */
const oneEnding = /\\\.(?:\w+|\([\w|?:]+\))\$$/;
const anywhere = unlikely.flatMap((name) => [`/${name}`, `/static/${name}`, `/zq/${name}`]);

/**
 * Locations of files that a regular expression to a back end empties: a regular expression beats every plain prefix,
 * and of two the first wins (nginx: src/http/ngx_http_core_module.c, ngx_http_core_find_location).
 */
export function checkNginx(gateway: NginxGateway, context: RuleContext): void {
  context.each(gateway.hosts, (host) => {
    checkHost(gateway, host, context);
  });
}

function checkHost(gateway: NginxGateway, host: NginxHost, { report }: RuleContext): void {
  const mounts = host.routes.flatMap((route, index) => {
    const test = takesMany(route) ? locationTest(route) : null;
    return test ? [{ route, index, test }] : [];
  });
  if (mounts.length === 0) return;
  for (const [index, route] of host.routes.entries()) {
    if (!servesFiles(route)) continue;
    const message = route.kind === 'prefix' && route.name.length > 1 ? 'prefix' : 'later';
    if (message === 'later' && route.kind !== 'regex') continue;
    const paths = message === 'prefix' ? unlikely.map((name) => `${route.name.replace(/\/?$/, '/')}${name}`) : anywhere;
    // Which expressions are so broad is quickly told; the server itself is asked which location it would choose.
    const mount = mounts.find((candidate) => {
      const before = message === 'prefix' || candidate.index < index;
      return before && candidate.route !== route && paths.every(candidate.test);
    });
    if (mount && paths.every((path) => firstLocation(gateway, host, path) === mount.route.directive))
      tell(message, route, mount.route, report);
  }
}

/** A regular expression that hands over whatever it matches, and is not about one kind of file. */
function takesMany({ kind, name, target, tryFiles, script }: NginxRoute): boolean {
  return kind === 'regex' && !oneEnding.test(name) && target.kind === 'gateway' && !tryFiles && script.length === 0;
}

function tell(message: 'prefix' | 'later', route: NginxRoute, mount: NginxRoute, report: RuleContext['report']): void {
  const edit = message === 'prefix' ? addCaret(route) : null;
  report({
    message,
    data: { location: locationText(route), regex: mount.name },
    at: locationHead(route),
    related: [{ at: locationHead(mount), message: 'takes its URLs' }],
    notes: [
      message === 'prefix'
        ? 'nginx looks for the longest prefix first, but then prefers a regular expression that matches'
        : 'of several regular expressions that match, nginx takes the first in the file',
    ],
    help:
      message === 'prefix'
        ? `write \`location ^~ ${route.name}\`, which is not overruled by regular expressions`
        : 'put it before the general one',
    ...(edit ? { fix: { title: 'add ^~', edits: [edit] } } : {}),
  });
}
