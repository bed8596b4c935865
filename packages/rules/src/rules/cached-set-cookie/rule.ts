import type { Directive } from '@fcgilint/gateway';
import { argumentsOf, type NginxGateway, placeOf } from '@fcgilint/gateway/nginx';
import { defineRule } from '../../rule.ts';
import { asNginx } from '../../shared/dialects.ts';
import { type CachedPass, cachedPasses, wordsInForce } from '../../shared/nginx-caches.ts';
import { appendToBlock } from '../../shared/nginx-edits.ts';

/** Answers that set a cookie, kept in a cache and given to everybody. */
export const cachedSetCookie = defineRule({
  name: 'cached-set-cookie',
  aliases: [],
  covers: [],
  dialects: ['nginx'],
  group: 'security',
  severity: 'error',
  confidence: 'high',
  fix: 'unsafe',
  summary: 'Answers with Set-Cookie are cached, and the cookie of one client is given to all',
  messages: {
    cookie: ({ zone }) =>
      `answers that set a cookie go into the cache ${zone}: all clients get the cookie of the first`,
  },
  check({ each, gateway, report }) {
    const nginx = asNginx(gateway);
    if (!nginx) return;
    const seen = new Set<Directive>();
    each(cachedPasses(nginx), (cached) => {
      const { pass, family, cache, zone } = cached;
      const ignored = nginx.effective(pass.block, `${family}_ignore_headers`);
      const directive = ignored.directives.find((each) => names(argumentsOf(each), 'set-cookie'));
      if (!directive || seen.has(directive) || isKeptApart(nginx, cached)) return;
      seen.add(directive);
      const hidden = nginx.effective(pass.block, `${family}_hide_header`);
      const { scope } = ignored;
      const edit =
        hidden.directives.length === 0 && scope ? appendToBlock(scope, [`${family}_hide_header Set-Cookie;`]) : null;
      report({
        message: 'cookie',
        data: { zone },
        at: placeOf(directive),
        related: [{ at: placeOf(cache), message: 'the cache' }],
        notes: [
          'nginx does not cache answers with Set-Cookie, unless it is told to ignore the header; a session cookie makes one user of all who get it',
        ],
        help: `take Set-Cookie out of the list, or add \`${family}_hide_header Set-Cookie;\` where nobody needs the cookie`,
        ...(edit ? { fix: { title: 'hide the cookies', edits: [edit] } } : {}),
      });
    });
  },
});

function names(words: readonly string[], wanted: string): boolean {
  return words.some((word) => word.toLowerCase() === wanted);
}

/** The cookie is taken out, such answers are not stored, each client has entries of its own, or something of that is not known. */
function isKeptApart(nginx: NginxGateway, cached: CachedPass): boolean {
  const hidden = wordsInForce(nginx, cached, 'hide_header');
  const notStored = wordsInForce(nginx, cached, 'no_cache');
  const key = wordsInForce(nginx, cached, 'cache_key');
  if (!hidden || !notStored || !key) return true;
  return (
    names(hidden, 'set-cookie') ||
    notStored.some((word) => /\$\{?(?:upstream_http_set_cookie|sent_http_set_cookie|upstream_cookie_)/i.test(word)) ||
    key.some((word) => /\$\{?(?:cookie_|http_cookie|http_authorization|remote_user|remote_addr)/i.test(word))
  );
}
