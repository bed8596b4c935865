import type { Directive } from '@fcgilint/gateway';
import { argument, type NginxGateway, placeOf } from '@fcgilint/gateway/nginx';
import { defineRule, type RuleContext } from '../../rule.ts';
import { asNginx } from '../../shared/dialects.ts';
import { type CachedPass, cachedPasses, wordsInForce } from '../../shared/nginx-caches.ts';

/** A cache in which nothing is ever stored. */
export const cacheNeverFills = defineRule({
  name: 'cache-never-fills',
  aliases: [],
  covers: [],
  dialects: ['nginx'],
  group: 'performance',
  severity: 'warning',
  confidence: 'high',
  fix: 'none',
  summary: 'A cache is configured, but nothing is ever stored in it',
  messages: {
    buffering: ({ family, zone }) => `with \`${family}_buffering off\` nothing goes into the cache ${zone}`,
    validity: ({ family, zone }) =>
      `nothing goes into the cache ${zone}: what the back end says is ignored, and there is no \`${family}_cache_valid\``,
  },
  check({ each, gateway, report }) {
    const nginx = asNginx(gateway);
    if (!nginx) return;
    const seen = new Set<Directive>();
    each(cachedPasses(nginx), (cached) => {
      if (!reportBuffering(nginx, cached, seen, report)) reportValidity(nginx, cached, seen, report);
    });
  },
});

function reportBuffering(
  nginx: NginxGateway,
  { pass, family, cache, cacheScope, zone }: CachedPass,
  seen: Set<Directive>,
  report: RuleContext['report'],
): boolean {
  const { directives, scope } = nginx.effective(pass.block, `${family}_buffering`);
  const [buffering] = directives;
  if (!buffering || argument(buffering, 0)?.value !== 'off') return false;
  // Turned off further in than the cache is turned on: there it is done without on purpose.
  if (!encloses(scope, cacheScope) || seen.has(buffering)) return true;
  seen.add(buffering);
  report({
    message: 'buffering',
    data: { family, zone },
    at: placeOf(buffering),
    related: [{ at: placeOf(cache), message: 'the cache' }],
    notes: ['only what nginx has read whole into its buffers is stored; every request goes to the back end'],
    help: `take \`${family}_buffering off\` out, or the cache`,
  });
  return true;
}

/** Whether the first block is the second or lies around it. */
function encloses(outer: Directive | null, inner: Directive | null): boolean {
  for (let at = inner; at; at = at.parent) if (at === outer) return true;
  return outer === null;
}

function reportValidity(
  nginx: NginxGateway,
  cached: CachedPass,
  seen: Set<Directive>,
  report: RuleContext['report'],
): void {
  const { cache, family, zone } = cached;
  const valid = wordsInForce(nginx, cached, 'cache_valid');
  const ignored = wordsInForce(nginx, cached, 'ignore_headers')?.map((word) => word.toLowerCase());
  if (!valid || valid.length > 0 || !ignored || seen.has(cache)) return;
  if (!ignored.includes('cache-control') || !ignored.includes('expires')) return;
  seen.add(cache);
  report({
    message: 'validity',
    data: { family, zone },
    at: placeOf(cache),
    notes: [
      'how long an answer may be kept comes from its headers or from this directive; only X-Accel-Expires is left',
    ],
    help: `add \`${family}_cache_valid 200 10m;\``,
  });
}
