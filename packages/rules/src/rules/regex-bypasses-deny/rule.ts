import type { NginxGateway, NginxHost, NginxRoute } from '@fcgilint/gateway/nginx';
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
  summary: 'A regular expression hands scripts of a forbidden folder to the back end',
  messages: {
    bypassed: ({ location, sample, regex }) =>
      `\`location ${location}\` does not forbid ${sample}: \`location ~ ${regex}\` takes it`,
  },
  check({ gateway, report }) {
    const nginx = asNginx(gateway);
    for (const host of nginx?.hosts ?? []) {
      const forbidden = host.routes.filter(isForbidden);
      if (forbidden.length === 0) continue;
      const passing = host.routes.filter(({ kind, target }) => kind === 'regex' && target.kind === 'gateway');
      for (const route of forbidden) {
        const found = bypass(nginx!, host, route, passing);
        if (!found) continue;
        const edit = addCaret(route);
        report({
          message: 'bypassed',
          data: { location: locationText(route), sample: found.sample, regex: found.route.name },
          at: locationHead(route),
          related: [{ at: locationHead(found.route), message: 'takes the request' }],
          notes: ['nginx looks for the longest prefix first, but then prefers a regular expression that matches'],
          help: `write \`location ^~ ${route.name}\`, which is not overruled by regular expressions`,
          ...(edit ? { fix: { title: 'add ^~', edits: [edit] } } : {}),
        });
      }
    }
  },
});

const denying = new Set(['deny', 'return']);

function isForbidden(route: NginxRoute): boolean {
  const { kind, matcher, name, directive } = route;
  if (kind !== 'prefix' || matcher.kind !== 'prefix' || matcher.beatsRegex || name.length < 2) return false;
  // Before the target is worked out: most locations deny nothing.
  if (!directive.children.some(({ statement }) => denying.has(statement.name.value))) return false;
  // Folders of version control hold no scripts; a name with the signs of a pattern is a mistake of another kind.
  if (/^\/\.(?:git|svn|hg|bzr|ht|well-known)/.test(name) || /[()|*?$^\\]/.test(name)) return false;
  return route.target.kind === 'deny' && !route.routes.some((nested) => nested.kind === 'regex');
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
