import type { Directive } from '@fcgilint/gateway';
import { argument, argumentsOf, type NginxGateway } from '@fcgilint/gateway/nginx';
import { type NginxPass, passesOf } from './nginx-passes.ts';

/** A pass whose answers go into a cache. */
export interface CachedPass {
  readonly pass: NginxPass;
  /** `proxy`, `fastcgi`, `scgi` or `uwsgi`: what the names of the directives begin with. */
  readonly family: string;
  /** `proxy_cache` and its likes, in force for the pass. */
  readonly cache: Directive;
  /** The block that it stands in; `null` for the top of a fragment. */
  readonly cacheScope: Directive | null;
  readonly zone: string;
}

const families = new Set(['proxy', 'fastcgi', 'scgi', 'uwsgi']);

/** Every pass with a cache in force. */
export function cachedPasses(gateway: NginxGateway): CachedPass[] {
  const found: CachedPass[] = [];
  for (const pass of passesOf(gateway)) {
    const family = pass.name.slice(0, -'_pass'.length);
    if (!families.has(family)) continue;
    const { directives, scope } = gateway.effective(pass.block, `${family}_cache`);
    const [cache] = directives;
    const zone = cache && argument(cache, 0)?.value;
    if (!cache || !zone || zone === 'off') continue;
    found.push({ pass, family, cache, cacheScope: scope, zone });
  }
  return found;
}

/** The words of a directive in force for a cached pass, all of a list; `null` where more may be in force. */
export function wordsInForce(gateway: NginxGateway, { pass, family }: CachedPass, name: string): string[] | null {
  const { directives, because } = gateway.effective(pass.block, `${family}_${name}`);
  return because ? null : directives.flatMap(argumentsOf);
}
