import type { Directive } from '@fcgilint/gateway';
import { argument, locationHead, type NginxGateway, parsePass, placeOf } from '@fcgilint/gateway/nginx';
import { defineRule } from '../../rule.ts';
import { asNginx } from '../../shared/dialects.ts';
import { type CachedPass, cachedPasses } from '../../shared/nginx-caches.ts';
import { sentHeader } from '../../shared/nginx-headers.ts';
import { enclosingLocation } from '../../shared/nginx-passes.ts';
import { possibleTexts, variablePattern } from '../../shared/nginx-values.ts';

/** Sites that share a cache whose key does not tell them apart. */
export const cacheKeyWithoutHost = defineRule({
  name: 'cache-key-without-host',
  aliases: [],
  covers: [],
  dialects: ['nginx'],
  group: 'correctness',
  severity: 'error',
  confidence: 'high',
  fix: 'none',
  summary: 'Servers share a cache, and its key does not have the host in it: one shows the pages of the other',
  messages: {
    key: ({ zone, key }) =>
      `the key \`${key}\` of the cache ${zone} is the same in another server: one gets the pages of the other`,
  },
  check({ gateway, report }) {
    const nginx = asNginx(gateway);
    if (!nginx || nginx.hosts.length < 2) return;
    const groups = new Map<string, Keyed[]>();
    for (const cached of cachedPasses(nginx)) {
      const keyed = keyOf(nginx, cached);
      if (!keyed) continue;
      const id = `${cached.family} ${cached.zone} ${keyed.expanded}`;
      const group = groups.get(id);
      if (group) group.push(keyed);
      else groups.set(id, [keyed]);
    }
    for (const [first, ...others] of groups.values()) {
      const other = first && others.find((each) => isOtherSite(first, each));
      if (!first || !other) continue;
      report({
        message: 'key',
        data: { zone: first.cached.zone, key: first.written },
        at: placeOf(other.directive ?? other.cached.cache),
        related: [
          { at: first.cached.pass.at, message: 'this server fills the cache, too' },
          { at: other.cached.pass.at, message: 'and this one' },
        ],
        notes:
          first.directive === null
            ? [
                'by default the key has the name of the back end, not that of the site: `$scheme$proxy_host$request_uri`',
              ]
            : [],
        help: `add \`$host\`: \`${first.cached.family}_cache_key $scheme$host$request_uri;\``,
      });
    }
  },
});

interface Keyed {
  readonly cached: CachedPass;
  /** `null`: the default. */
  readonly directive: Directive | null;
  readonly written: string;
  /** With all that is known put in. */
  readonly expanded: string;
}

/** What a key may be made of without telling sites apart. */
const blind = /^(?:scheme|request_uri|uri|document_uri|args|is_args|query_string|request_method|https|arg_\w+)$/i;

/** The key of a cached pass; `null` where it has the host in it, where something in it is not known, and where none is set. */
function keyOf(nginx: NginxGateway, cached: CachedPass): Keyed | null {
  const { pass, family } = cached;
  const { directives, because } = nginx.effective(pass.block, `${family}_cache_key`);
  if (because) return null;
  const [directive] = directives;
  // FastCGI and its likes have no key by default, and nginx warns of it.
  if (!directive && family !== 'proxy') return null;
  const written = directive ? (argument(directive, 0)?.value ?? '') : '$scheme$proxy_host$request_uri';
  const texts = possibleTexts(nginx, pass.host, written);
  if (texts?.length !== 1) return null;
  // Set off by blanks, so that the name is no part of the variables beside it.
  const backend = ` ${backendName(cached) ?? '$unknown'} `;
  const expanded = texts[0]!.replace(/\$(?:proxy_host\b|\{proxy_host\})/g, () => backend);
  for (const match of expanded.matchAll(variablePattern)) if (!blind.test((match[1] ?? match[2])!)) return null;
  // A back end that is called by one name for all sites shows all of them the same.
  if (family === 'proxy' && !passesHost(nginx, cached)) return null;
  return { cached, directive: directive ?? null, written, expanded };
}

function backendName({ pass }: CachedPass): string | null {
  if (pass.word.value.includes('$')) return null;
  const target = parsePass(pass.name, pass.word.value);
  return 'kind' in target ? null : target.authority;
}

function passesHost(nginx: NginxGateway, { pass }: CachedPass): boolean {
  const host = sentHeader(nginx, pass.block, 'Host');
  return host.kind === 'set' && /\$\{?(?:host|http_host|server_name)\b/i.test(host.value);
}

/** Two servers of different names, whose locations may take the same path. */
function isOtherSite(one: Keyed, other: Keyed): boolean {
  const [a, b] = [one, other].map(({ cached }) => cached.pass.host);
  if (!a || !b || a === b) return false;
  const names = [a, b].map((host) =>
    host.names
      .map(({ written }) => written.toLowerCase())
      .sort()
      .join(' '),
  );
  if (names[0] === names[1] || names.some((list) => list === '' || list === '_')) return false;
  const [left, right] = [one, other].map(({ cached }) => prefixOf(cached));
  return left === null || right === null || left!.startsWith(right!) || right!.startsWith(left!);
}

/** The path that a location is for; `null` where it may be any. */
function prefixOf({ pass }: CachedPass): string | null {
  const location = enclosingLocation(pass.block);
  const head = location && location.name === 'location' ? locationHead(location) : null;
  return head?.kind === 'prefix' || head?.kind === 'exact' ? head.name : null;
}
