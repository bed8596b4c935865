import type { NginxGateway, NginxRoute } from '@fcgilint/gateway/nginx';
import type { RuleContext } from '../../rule.ts';
import { addCaret, locationHead, locationTest, locationText, servesFiles } from '../../shared/nginx-locations.ts';

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
  for (const host of gateway.hosts) checkLevel(host.routes, context);
}

function checkLevel(routes: readonly NginxRoute[], { report }: RuleContext): void {
  const mounts = routes.flatMap((route, index) => {
    const taking =
      route.kind === 'regex' &&
      !oneEnding.test(route.name) &&
      route.target.kind === 'gateway' &&
      !route.tryFiles &&
      route.script.length === 0;
    const test = taking ? locationTest(route) : null;
    return test ? [{ route, index, test }] : [];
  });
  if (mounts.length === 0) return;
  for (const [index, route] of routes.entries()) {
    if (!servesFiles(route)) continue;
    if (route.kind === 'prefix' && route.name.length > 1) {
      if (route.routes.some((nested) => nested.kind === 'regex')) continue;
      const below = unlikely.map((name) => `${route.name.replace(/\/?$/, '/')}${name}`);
      const mount = mounts.find(({ test }) => below.every(test));
      if (mount) tell('prefix', route, mount.route, report);
    } else if (route.kind === 'regex') {
      const mount = mounts.find((candidate) => candidate.index < index && anywhere.every(candidate.test));
      if (mount) tell('later', route, mount.route, report);
    }
  }
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
