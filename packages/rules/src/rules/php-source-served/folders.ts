import { joinPath } from '@fcgilint/core';
import { allRoutes, type NginxGateway, type NginxHost, type NginxRoute } from '@fcgilint/gateway/nginx';
import type { RuleContext } from '../../rule.ts';
import { locationHead, locationText } from '../../shared/nginx-locations.ts';
import { cgiMounts } from '../../shared/nginx-mounts.ts';
import { filesOf } from '../../shared/probe.ts';
import { probeNginx } from '../../shared/probe-nginx.ts';

/** Locations of files before which the location of PHP does not come, with scripts in their folder. */
export function checkFolders(gateway: NginxGateway, context: RuleContext): void {
  const { disk } = context;
  if (!disk) return;
  const hosts = new Set<NginxHost>();
  for (const { route, host, application } of cgiMounts(gateway)) {
    if (application === 'php' && route.kind === 'regex') hosts.add(host);
  }
  context.each([...hosts], (host) => {
    for (const route of allRoutes(host)) checkRoute(gateway, host, route, context);
  });
}

function checkRoute(
  gateway: NginxGateway,
  host: NginxHost,
  route: NginxRoute,
  { disk, report, mayHide }: RuleContext,
): void {
  const { matcher, target, kind, name } = route;
  if (kind !== 'prefix' || matcher.kind !== 'prefix' || !matcher.beatsRegex || target.kind !== 'static') return;
  if (!disk || typeof target.root !== 'string' || mayHide(route.directive)) return;
  const folder = target.mode === 'alias' ? target.root : joinPath(target.root, name.slice(1));
  const files = filesOf(disk);
  // A location inside may run them all the same.
  const isServed = (file: string): boolean =>
    probeNginx(gateway, host, { target: `${name.replace(/\/?$/, '/')}${encodeURIComponent(file)}`, files }).outcome
      .kind === 'file';
  const file = (disk.list(folder) ?? []).find((each) => /\.php$/i.test(each) && isServed(each));
  if (file === undefined) return;
  report({
    message: 'folder',
    data: { location: locationText(route), file: joinPath(folder, file) },
    at: locationHead(route),
    notes: ['`^~` keeps nginx from looking at regular expressions: the location of PHP is not asked'],
    help: 'write a `location ~ \\.php$` with its fastcgi_pass, or with `return 404;`, inside of this one',
  });
}
