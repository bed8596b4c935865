import { type NginxGateway, type NginxRoute, Regex } from '@fcgilint/gateway/nginx';
import type { RuleContext } from '../../rule.ts';

/** A file name that no pattern was written for: what takes it takes all. */
const unlikely = ['zq7', 'zq7.css', 'zq/7.woff2', 'zq7.png'];

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
      route.kind === 'regex' && route.target.kind === 'gateway' && !route.tryFiles && route.script.length === 0;
    const test = taking ? matcherOf(route) : null;
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
      const anywhere = unlikely.flatMap((name) => [`/${name}`, `/static/${name}`, `/zq/${name}`]);
      const mount = mounts.find((candidate) => candidate.index < index && anywhere.every(candidate.test));
      if (mount) tell('later', route, mount.route, report);
    }
  }
}

function tell(message: 'prefix' | 'later', route: NginxRoute, mount: NginxRoute, report: RuleContext['report']): void {
  report({
    message,
    data: { location: written(route), regex: mount.name },
    at: {
      source: route.place.source,
      start: route.place.start,
      end: route.directive.statement.block?.open.start ?? route.place.end,
    },
    related: [
      {
        at: { ...mount.place, end: mount.directive.statement.block?.open.start ?? mount.place.end },
        message: 'takes its URLs',
      },
    ],
    notes: [
      message === 'prefix'
        ? 'nginx looks for the longest prefix first, but then prefers a regular expression that matches'
        : 'of several regular expressions that match, nginx takes the first in the file',
    ],
    help:
      message === 'prefix'
        ? `write \`location ^~ ${route.name}\`, which is not overruled by regular expressions`
        : 'put it before the general one',
    ...(message === 'prefix' ? caret(route) : {}),
  });
}

/** `location /static/` to `location ^~ /static/`. */
function caret(route: NginxRoute) {
  const [word] = route.directive.statement.args;
  if (!word || route.directive.statement.args.length !== 1) return {};
  const { source } = route.place;
  return { fix: { title: 'add ^~', edits: [{ source, start: word.start, end: word.start, text: '^~ ' }] } };
}

function written({ directive }: NginxRoute): string {
  return directive.statement.args.map((value) => (value.kind === 'word' ? value.raw : '')).join(' ');
}

function servesFiles({ target, matcher }: NginxRoute): boolean {
  if (matcher.kind === 'prefix' && matcher.beatsRegex) return false;
  return target.kind === 'static';
}

/** The pattern of a location as a test; `null` when what it matches cannot be known. */
function matcherOf({ matcher }: NginxRoute): ((path: string) => boolean) | null {
  if (matcher.kind !== 'regex') return null;
  try {
    const regex = Regex.compile(matcher.source, !matcher.caseSensitive);
    return (path) => regex.exec(path) !== null;
  } catch {
    return null;
  }
}
