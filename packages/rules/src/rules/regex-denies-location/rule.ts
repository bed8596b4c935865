import type { NginxGateway, NginxHost, NginxRoute } from '@fcgilint/gateway/nginx';
import { defineRule } from '../../rule.ts';
import { asNginx } from '../../shared/dialects.ts';
import { addCaret, locationHead, locationTest, locationText } from '../../shared/nginx-locations.ts';
import { firstLocation } from '../../shared/probe-nginx.ts';

/** A location whose URLs a regular expression forbids: the rule against hidden files, above all, and `/.well-known/`. */
export const regexDeniesLocation = defineRule({
  name: 'regex-denies-location',
  aliases: [],
  covers: [],
  dialects: ['nginx'],
  group: 'correctness',
  severity: 'error',
  confidence: 'high',
  fix: 'safe',
  summary: 'A location is forbidden as a whole by a regular expression that is meant for other files',
  messages: {
    denied: ({ location, regex }) =>
      `\`location ${location}\` is never used: \`location ${regex}\` forbids all of its URLs`,
  },
  check({ each, gateway, report }) {
    const nginx = asNginx(gateway);
    each(nginx?.hosts ?? [], (host) => {
      const denying = host.routes.filter(isDenial);
      if (denying.length === 0) return;
      for (const route of host.routes) {
        const regex = deniedBy(nginx!, host, route, denying);
        if (!regex) continue;
        const edit = addCaret(route);
        report({
          message: 'denied',
          data: { location: locationText(route), regex: locationText(regex) },
          at: locationHead(route),
          related: [{ at: locationHead(regex), message: 'answers instead' }],
          notes: [
            'nginx looks for the longest prefix first, but then prefers a regular expression that matches: 403',
            ...(route.name.startsWith('/.well-known')
              ? ["Let's Encrypt asks below /.well-known/, and renews no certificate then"]
              : []),
          ],
          help: `write \`location ^~ ${route.name}\`, which is not overruled by regular expressions`,
          ...(edit ? { fix: { title: 'add ^~', edits: [edit] } } : {}),
        });
      }
    });
  },
});

function isDenial({ kind, target, routes }: NginxRoute): boolean {
  return kind === 'regex' && target.kind === 'deny' && routes.length === 0;
}

/** File names that no pattern was written for. */
const unlikely = ['zq7', 'zq/7.bin'];

/** The expression that takes every URL of a plain prefix which itself forbids nothing. */
function deniedBy(
  gateway: NginxGateway,
  host: NginxHost,
  route: NginxRoute,
  denying: readonly NginxRoute[],
): NginxRoute | null {
  const { kind, matcher, name, target } = route;
  if (kind !== 'prefix' || matcher.kind !== 'prefix' || matcher.beatsRegex || name.length < 2) return null;
  if (target.kind === 'deny' || route.routes.length > 0) return null;
  const urls = unlikely.map((end) => name.replace(/\/?$/, '/') + end);
  const regex = denying.find((each) => urls.every((url) => locationTest(each)?.(url)));
  if (!regex || !urls.every((url) => firstLocation(gateway, host, url) === regex.directive)) return null;
  return regex;
}
