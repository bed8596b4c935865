import { type Directive, directivesNamed } from '@fcgilint/gateway';
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

/** What the names of the directives begin with, and the one that turns the cache on, by pass. */
const families: ReadonlyMap<string, { readonly family: string; readonly switch: string }> = new Map(
  ['proxy', 'fastcgi', 'scgi', 'uwsgi'].map((family) => [`${family}_pass`, { family, switch: `${family}_cache` }]),
);

const cache = new WeakMap<NginxGateway, readonly CachedPass[]>();

/** Every pass with a cache in force. Found once for all rules. */
export function cachedPasses(gateway: NginxGateway): readonly CachedPass[] {
  let passes = cache.get(gateway);
  if (!passes) {
    passes = collect(gateway);
    cache.set(gateway, passes);
  }
  return passes;
}

function collect(gateway: NginxGateway): CachedPass[] {
  const found: CachedPass[] = [];
  // Most configurations have no cache at all.
  if (![...families.values()].some((names) => directivesNamed(gateway.tree, names.switch).length > 0)) return found;
  for (const pass of passesOf(gateway)) {
    const names = families.get(pass.name);
    if (!names) continue;
    const { family } = names;
    const { directives, scope } = gateway.effective(pass.block, names.switch);
    const directive = directives[0];
    const zone = directive && argument(directive, 0)?.value;
    if (!directive || !zone || zone === 'off') continue;
    found.push({ pass, family, cache: directive, cacheScope: scope, zone });
  }
  return found;
}

/** The words of a directive in force for a cached pass, all of a list; `null` where more may be in force. */
export function wordsInForce(gateway: NginxGateway, { pass, family }: CachedPass, name: string): string[] | null {
  const { directives, because } = gateway.effective(pass.block, `${family}_${name}`);
  return because ? null : directives.flatMap(argumentsOf);
}
