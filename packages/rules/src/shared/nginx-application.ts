import type { GatewayTarget, Param } from '@fcgilint/gateway';
import type { NginxRoute } from '@fcgilint/gateway/nginx';

/**
 * What stands behind a location, as far as it decides what must be sent:
 * - `php`: PHP-FPM or php-cgi, which runs the file that SCRIPT_FILENAME names;
 * - `cgi`: a runner of CGI programs (fcgiwrap and its like), which goes by SCRIPT_FILENAME, or by DOCUMENT_ROOT and SCRIPT_NAME;
 * - `wsgi`: a container of one application (flup, uWSGI, a Rack or PSGI server), which routes on PATH_INFO;
 * - `http`: an application server that speaks HTTP (gunicorn, uvicorn, puma, unicorn, Node);
 * - `unknown`: nothing that depends on it may be said.
 */
export type Application = 'php' | 'cgi' | 'wsgi' | 'http' | 'unknown';

/** Names in sockets, addresses and groups. */
const phpNames = /php|hhvm/i;
const cgiNames = /fcgiwrap|cgiwrap|slowcgi|cgi-bin|munin-cgi|smokeping|nagios|gitweb/i;
const wsgiNames = /wsgi|flup|django|flask|pyramid|turbogears|pylons|cherrypy|plack|psgi|starman|catalyst|\brack\b/i;
const httpNames =
  /gunicorn|uvicorn|hypercorn|daphne|waitress|tornado|puma|unicorn|\bthin\b|passenger|webrick|rails|node|express|next(?:js)?\b|pm2|django|flask|fastapi|starlette/i;

/** Locations of scripts, by the extension in their pattern or path. */
const phpPaths = /[.(|:](?:php\d?(?![a-z])|phtml|\[pP?\])/i;
const cgiPaths = /cgi-bin|[.(|:](?:cgi|pl)\b/i;

/** Parameters that only one kind of application understands. */
const phpParams = new Set(['PHP_VALUE', 'PHP_ADMIN_VALUE']);

/**
 * Recognises the application behind a location by the names of its socket or group, the extension in the location,
 * the script that SCRIPT_FILENAME names and parameters of its own. Two signs that contradict each other leave it unknown.
 */
export function applicationOf(route: NginxRoute): Application {
  const { target } = route;
  if (target.kind !== 'gateway') return 'unknown';
  switch (target.protocol) {
    case 'fastcgi':
      return only(fastcgiSigns(route, target));
    case 'uwsgi':
      return uwsgi(route, target);
    case 'scgi':
      return namesOf(target).some((name) => wsgiNames.test(name)) ? 'wsgi' : 'unknown';
    case 'http':
    case 'https':
      return namesOf(target).some((name) => httpNames.test(name)) ? 'http' : 'unknown';
    default:
      return 'unknown';
  }
}

function fastcgiSigns(route: NginxRoute, target: GatewayTarget): Set<Application> {
  const signs = new Set<Application>();
  for (const name of namesOf(target)) {
    if (cgiNames.test(name)) signs.add('cgi');
    else if (phpNames.test(name)) signs.add('php');
    else if (wsgiNames.test(name)) signs.add('wsgi');
  }
  // The name of a socket weighs more than the extension: fcgiwrap may run PHP, but PHP-FPM runs nothing else.
  if (signs.size === 0) {
    if (phpPaths.test(route.name)) signs.add('php');
    if (cgiPaths.test(route.name)) signs.add('cgi');
  }
  const script = last(target.params, 'SCRIPT_FILENAME')?.value ?? '';
  if (/\.php$/i.test(script)) signs.add('php');
  else if (/\.(?:cgi|pl)$|git-http-backend$/i.test(script)) signs.add('cgi');
  if (target.params.some(({ name }) => phpParams.has(name))) signs.add('php');
  // Without a script, a mount point of its own is what a container of one application needs.
  if (signs.size === 0 && last(target.params, 'SCRIPT_NAME')?.value === '' && !script) signs.add('wsgi');
  return signs;
}

/** uWSGI runs PHP and CGI, too, when asked to (`uwsgi_modifier1` 14 and 9). */
function uwsgi(route: NginxRoute, target: GatewayTarget): Application {
  const modifier = route.directive.children.find(({ name }) => name === 'uwsgi_modifier1');
  const value = modifier?.statement.args[0];
  if (value?.kind === 'word' && value.value !== '0' && value.value !== '30') return 'unknown';
  const names = namesOf(target);
  if (names.some((name) => phpNames.test(name) || cgiNames.test(name))) return 'unknown';
  return phpPaths.test(route.name) || cgiPaths.test(route.name) ? 'unknown' : 'wsgi';
}

function only(signs: ReadonlySet<Application>): Application {
  const [first, ...others] = signs;
  return first && others.length === 0 ? first : 'unknown';
}

function namesOf({ backend }: GatewayTarget): string[] {
  return [backend.name ?? '', ...backend.endpoints.map(({ written }) => written)];
}

function last(params: readonly Param[], name: string): Param | undefined {
  return params.findLast((param) => param.name === name);
}
