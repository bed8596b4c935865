import type { Directive } from '@fcgilint/gateway';
import {
  argument,
  childrenNamedAny,
  type NginxGateway,
  type NginxHost,
  type NginxRoute,
  placeOf,
} from '@fcgilint/gateway/nginx';
import { defineRule } from '../../rule.ts';
import { asNginx } from '../../shared/dialects.ts';
import { addCaret, locationHead, locationTest, locationText } from '../../shared/nginx-locations.ts';
import { firstLocation } from '../../shared/probe-nginx.ts';

/** Names of scripts that a back end would run. */
const scripts = ['x.php', 'x.phtml', 'x.cgi', 'x.fcgi', 'x.pl', 'x.py', 'x.rb', 'x.jsp', 'x.php/y'];

/** A forbidden folder in which a regular expression lets the back end run scripts all the same. */
export const regexBypassesDeny = defineRule({
  name: 'regex-bypasses-deny',
  aliases: [],
  covers: ['nginx-regex-beats-prefix'],
  dialects: ['nginx'],
  group: 'security',
  severity: 'warning',
  confidence: 'medium',
  fix: 'safe',
  summary: 'A regular expression hands scripts of a forbidden or protected folder to the back end',
  messages: {
    bypassed: ({ location, sample, regex }) =>
      `\`location ${location}\` does not forbid ${sample}: \`location ~ ${regex}\` takes it`,
    unprotected: ({ access, location, sample, regex }) =>
      `\`${access}\` of \`location ${location}\` does not hold for ${sample}: \`location ~ ${regex}\` takes it`,
  },
  check({ each, gateway, named, report }) {
    const nginx = asNginx(gateway);
    if (!nginx || signs.every((name) => named(name).length === 0)) return;
    each(nginx.hosts, (host) => {
      const kept = host.routes.filter((route) => isForbidden(route) || guardOf(route) !== null);
      if (kept.length === 0) return;
      const passing = host.routes.filter(({ kind, target }) => kind === 'regex' && target.kind === 'gateway');
      for (const route of kept) {
        const guard = isForbidden(route) ? null : guardOf(route);
        const takes = guard ? passing.filter((other) => !isGuarded(nginx, other)) : passing;
        const found = bypass(nginx, host, route, takes);
        if (!found) continue;
        const edit = guard ? null : addCaret(route);
        report({
          message: guard ? 'unprotected' : 'bypassed',
          data: {
            access: guard ? `${guard.name} ${argument(guard, 0)?.value ?? ''}`.trim() : '',
            location: locationText(route),
            sample: found.sample,
            regex: found.route.name,
          },
          at: guard ? placeOf(guard) : locationHead(route),
          related: [{ at: locationHead(found.route), message: 'takes the request' }],
          notes: ['nginx looks for the longest prefix first, but then prefers a regular expression that matches'],
          help: guard
            ? `put a \`location ~ ${found.route.name}\` that hands over into \`location ${route.name}\``
            : `write \`location ^~ ${route.name}\`, which is not overruled by regular expressions`,
          ...(edit ? { fix: { title: 'add ^~', edits: [edit] } } : {}),
        });
      }
    });
  },
});

const access: readonly string[] = ['deny', 'auth_basic', 'auth_request', 'auth_jwt'];
/** Without any of these nothing is forbidden. */
const signs: readonly string[] = ['return', ...access];
const guards: ReadonlySet<string> = new Set(access);

/**
 * What keeps others from the files of a plain prefix; `null` where nothing does, where a regular expression inside takes
 * its scripts, and where the files are elsewhere or another back end answers: then there are no such scripts.
 */
function guardOf({ kind, matcher, name, directive, routes, target }: NginxRoute): Directive | null {
  if (kind !== 'prefix' || matcher.kind !== 'prefix' || matcher.beatsRegex || name.length < 2) return null;
  const guard = childrenNamedAny(directive.children, guards).find(
    (child) => argument(child, 0)?.value !== 'off' && (child.name !== 'deny' || argument(child, 0)?.value === 'all'),
  );
  if (!guard || /[()|*?$^\\]/.test(name) || routes.some((nested) => nested.kind === 'regex')) return null;
  if (childrenNamedAny(directive.children, ownFiles).length > 0) return null;
  return target.kind === 'static' ? guard : null;
}

const ownFiles: ReadonlySet<string> = new Set(['root', 'alias']);

/** Whether a location is protected itself, or may be by what cannot be read. Hardly any `http` block asks for a password. */
function isGuarded(gateway: NginxGateway, { directive }: NginxRoute): boolean {
  return access.some((name) => {
    const { directives, because } = gateway.effective(directive, name);
    return directives.length > 0 || (because !== null && because.place !== null);
  });
}

const denying = new Set(['deny', 'return']);

function isForbidden(route: NginxRoute): boolean {
  const { kind, matcher, name, directive } = route;
  if (kind !== 'prefix' || matcher.kind !== 'prefix' || matcher.beatsRegex || name.length < 2) return false;
  // Before the target is worked out: most locations deny nothing.
  if (!directive.children.some(({ name }) => denying.has(name))) return false;
  // Folders of version control hold no scripts; a name with the signs of a pattern is a mistake of another kind.
  if (/^\/\.(?:git|svn|hg|bzr|ht|well-known)/.test(name) || /[()|*?$^\\]/.test(name)) return false;
  // Where a module answers there are no scripts.
  if (route.handler !== null) return false;
  const { target } = route;
  // `return 404` hides a folder.
  const refuses = target.kind === 'deny' || (target.kind === 'error' && target.status === 404);
  return refuses && !route.routes.some((nested) => nested.kind === 'regex');
}

/** A script below the folder that another location hands over, and which. */
function bypass(
  gateway: NginxGateway,
  host: NginxHost,
  forbidden: NginxRoute,
  passing: readonly NginxRoute[],
): { route: NginxRoute; sample: string } | null {
  const folder = forbidden.name.replace(/\/?$/, '/');
  for (const route of passing) {
    const test = locationTest(route);
    // A location that names a folder of its own is not about this one.
    const sample = test ? scripts.map((name) => folder + name).find(test) : undefined;
    if (sample !== undefined && firstLocation(gateway, host, sample) === route.directive) return { route, sample };
  }
  return null;
}
