import type { Directive } from '@fcgilint/gateway';
import { argumentsOf, type NginxGateway, type NginxHost, placeOf } from '@fcgilint/gateway/nginx';
import { defineRule } from '../../rule.ts';
import { asNginx } from '../../shared/dialects.ts';
import { type NginxPass, passesOf } from '../../shared/nginx-passes.ts';
import { firstLocation } from '../../shared/probe-nginx.ts';

/** A page for "the back end is down" that is asked of the back end. */
export const errorPageBehindBackend = defineRule({
  name: 'error-page-behind-backend',
  aliases: [],
  covers: [],
  dialects: ['nginx'],
  group: 'correctness',
  severity: 'warning',
  confidence: 'high',
  fix: 'none',
  summary: 'The page for a back end that is down is asked of the same back end',
  messages: {
    page: ({ page, location, code }) =>
      `the page ${page} for ${code} is itself taken by \`location ${location}\`, and asked of the back end that is down`,
  },
  check({ each, gateway, report }) {
    const nginx = asNginx(gateway);
    if (!nginx) return;
    const byBlock = new Map(passesOf(nginx).map((pass) => [pass.block, pass]));
    const seen = new Set<Directive>();
    const takers = new Map<NginxHost, Map<string, Directive | null>>();
    each([...byBlock.values()], (pass) => {
      if (pass.block?.name !== 'location') return;
      for (const directive of nginx.effective(pass.block, 'error_page').directives) {
        const found = seen.has(directive) ? null : pageOf(directive);
        const location = found && takerOf(nginx, takers, pass.host, found.page);
        const other = location && byBlock.get(location);
        if (!found || !other || !isSame(pass, other)) continue;
        seen.add(directive);
        report({
          message: 'page',
          data: { ...found, location: argumentsOf(location).join(' ') },
          at: placeOf(directive),
          related: [{ at: other.at, message: 'the back end' }],
          notes: ['the request for the page fails like the first, and the client gets the bare page of nginx'],
          help: `give the page a location of its own: \`location = ${found.page} { root /srv/errors; internal; }\``,
        });
      }
    });
  },
});

/** The path that an `error_page` shows when no back end answers, with the status; `null` where it is no path on this server. */
function pageOf(directive: Directive): { readonly page: string; readonly code: string } | null {
  const words = argumentsOf(directive);
  const page = words.at(-1) ?? '';
  const code = words.slice(0, -1).find((word) => word === '502' || word === '504');
  return code !== undefined && page.startsWith('/') && !page.includes('$') ? { page, code } : null;
}

/** See `taker`; each page is looked up once for a server. */
function takerOf(
  nginx: NginxGateway,
  known: Map<NginxHost, Map<string, Directive | null>>,
  host: NginxHost,
  page: string,
): Directive | null {
  let pages = known.get(host);
  if (!pages) {
    pages = new Map();
    known.set(host, pages);
  }
  let location = pages.get(page);
  if (location === undefined) {
    location = taker(nginx, host, page);
    pages.set(page, location);
  }
  return location;
}

/** The location that takes the page first; `null` where it looks on the disk before it passes anything on. */
function taker(nginx: NginxGateway, host: NginxHost, page: string): Directive | null {
  // Mostly the page has a location of its own: that can be seen without asking the router.
  if (host.routes.some(({ kind, name }) => kind === 'exact' && name === page)) return null;
  const location = firstLocation(nginx, host, page);
  if (!location) return null;
  const looks = location.children.some((child) => /^(?:try_files|if|rewrite|return)$/.test(child.name));
  return looks ? null : location;
}

/** The same group or address, whatever path stands behind it. */
function isSame(one: NginxPass, other: NginxPass): boolean {
  return one.name === other.name && target(one) === target(other);
}

function target({ word }: NginxPass): string {
  return /^(?:https?:\/\/)?(?:unix:[^:]*|[^/?]*)/i.exec(word.value)![0];
}
