import { fromBytes } from './bytes.ts';
import { argumentsBytes } from './config-bytes.ts';
import { compilePattern, type LocationConf, redirectsToSlash } from './location-conf.ts';
import { matchRegex, note, type State } from './state.ts';

type Found = 'exact' | 'redirect' | 'prefix' | 'none';

/**
 * Chooses the location by the URI and makes it the request's (nginx: ngx_http_core_find_location). `redirect`: only a
 * slash is missing at the end.
 */
export function findLocation(state: State): Found {
  const first = searchFrom(state, state.conf);
  if (first.found !== 'regex') return first.found;
  // What is nested in a regex location may take over; a missing slash does not redirect there.
  for (let next: LocationConf | null = first.conf; next; ) {
    const { found, conf } = searchFrom(state, next);
    next = found === 'regex' ? conf : null;
  }
  return 'exact';
}

/** Looks through the locations of a block and those nested in its prefixes. */
function searchFrom(state: State, outer: LocationConf): { found: Found | 'regex'; conf: LocationConf | null } {
  // Levels still to be finished: their regular expressions come after those of the levels inside.
  const levels: { readonly conf: LocationConf; readonly noRegex: boolean }[] = [];
  let conf = outer;
  for (;;) {
    const hit = searchPrefixes(conf, state.uri);
    if (hit.conf) state.conf = hit.conf;
    if (hit.found === 'exact' || hit.found === 'redirect') return hit;
    levels.push({ conf, noRegex: hit.conf?.beatsRegex ?? false });
    if (!hit.conf) break;
    conf = hit.conf;
  }
  for (let level = levels.pop(); level; level = levels.pop()) {
    if (level.noRegex) continue;
    for (const candidate of level.conf.levels.regex) {
      const { source, ignoreCase } = candidate.pattern!;
      if (!matchRegex(state, compilePattern(source, ignoreCase, candidate.block), state.uri, candidate.block)) continue;
      state.conf = candidate;
      return { found: 'regex', conf: candidate };
    }
  }
  return { found: state.conf === outer ? 'none' : 'prefix', conf: null };
}

function searchPrefixes(conf: LocationConf, uri: string): { found: Found; conf: LocationConf | null } {
  const { exact, prefix, lengths } = conf.levels;
  const same = exact.get(uri);
  if (same) return { found: 'exact', conf: same };
  const whole = prefix.get(uri);
  if (whole) return { found: 'prefix', conf: whole };
  const slashed = `${uri}/`;
  const withSlash = [exact.get(slashed), prefix.get(slashed)];
  if (withSlash.some((each) => each && redirectsToSlash(each))) {
    return { found: 'redirect', conf: withSlash[0] ?? withSlash[1]! };
  }
  for (const length of lengths) {
    if (length > uri.length) continue;
    const hit = prefix.get(uri.slice(0, length));
    if (hit) return { found: 'prefix', conf: hit };
  }
  return { found: 'none', conf: null };
}

/** A location that only internal redirects may enter. */
export function isInternal(state: State): boolean {
  const { directives } = state.gateway.effective(state.conf.block, 'internal');
  return directives.length > 0;
}

/** Tells in the trace what was chosen. */
export function noteLocation(state: State): void {
  const { conf } = state;
  if (conf.kind === 'server') note(state, state.host.directive, 'no location matches');
  else {
    note(state, conf.block, `location ${label(conf)} takes ${fromBytes(state.uri)}`);
    if (conf.block) state.locations.push(conf.block);
  }
}

function label(conf: LocationConf): string {
  return conf.block ? argumentsBytes(conf.block).join(' ') : conf.name;
}

/** Bytes that a body may have: `client_max_body_size`, 0 for no limit. */
export function bodyLimit(conf: LocationConf): number | null {
  const directive = conf.gateway.effective(conf.block, 'client_max_body_size').directives[0];
  if (!directive) return 1024 * 1024;
  const match = /^([0-9]+)([kKmMgG]?)$/.exec(argumentsBytes(directive)[0] ?? '');
  if (!match) return null;
  const unit = { k: 1024, m: 1024 ** 2, g: 1024 ** 3 }[match[2]!.toLowerCase()] ?? 1;
  return Number(match[1]) * unit;
}
