import type { NginxDirective } from '../../../packages/gateway/src/knowledge/index.ts';
import { nginxKnowledge } from '../../../packages/gateway/src/knowledge/nginx.ts';
import type { Random } from '../nginx/random.ts';
import { slot } from './slots.ts';
import { choices, templates } from './templates.ts';

/** Directives that touch the machine, that the test itself sets, or that newer servers read in another way. */
const left = new Set([
  'pid',
  'proxy_http_version',
  'user',
  'include',
  'load_module',
  'lock_file',
  'working_directory',
  'google_perftools_profiles',
  'ssl_engine',
  'env',
  'perl_modules',
  'perl_require',
  'ssl_certificate',
  'ssl_certificate_key',
  'ssl_password_file',
  'ssl_dhparam',
  'ssl_trusted_certificate',
  'ssl_client_certificate',
  'ssl_crl',
  'ssl_stapling_file',
  'ssl_session_ticket_key',
  'daemon',
]);

/** Kinds of values that the table of directives knows, as slots. */
const kinds: Readonly<Record<string, string>> = {
  flag: 'flag',
  integer: 'int',
  size: 'size',
  offset: 'size',
  'time-ms': 'time',
  'time-s': 'time',
  'size-or-variables': 'size',
  'string-with-variables': 'text',
};

type Place = 'main' | 'events' | 'http' | 'server' | 'location';
const places: readonly Place[] = ['main', 'events', 'http', 'server', 'location'];

const byPlace = new Map<Place, NginxDirective[]>(places.map((place) => [place, []]));
{
  const { directives } = nginxKnowledge();
  for (const name of directives.names()) {
    for (const entry of directives.get(name)) {
      if (
        entry.thirdParty ||
        entry.documented ||
        entry.commercial ||
        entry.removedIn ||
        entry.obsolete ||
        left.has(name)
      )
        continue;
      if (entry.block || !entry.counts) continue;
      for (const place of places) if (entry.contexts.includes(place)) byPlace.get(place)!.push(entry);
    }
  }
}

/** Fills a template: slots, and parts that may be left out. */
function fill(template: string, random: Random): string {
  let text = template;
  for (let before = ''; before !== text; ) {
    before = text;
    text = text.replace(/\[([^[\]]*)\](\*?)/g, (_, inner: string, star: string) => {
      const times = star ? random.below(4) : random.below(2);
      return inner.repeat(times);
    });
  }
  return text.replace(/(\$?)\{([A-Za-z]+)\}/g, (whole, dollar: string, kind: string) => {
    if (dollar !== '') return whole;
    const list = choices[kind];
    return list ? random.pick(list) : slot(kind, random);
  });
}

/** A directive of the table with words of its kind, often as many as it takes. */
function fromTable(place: Place, random: Random): string {
  const entry = random.pick(byPlace.get(place)!);
  const { counts } = entry;
  let count = counts && 'exact' in counts ? random.pick(counts.exact) : counts ? counts.minimum + random.below(3) : 1;
  if (random.oneIn(25)) count += random.oneIn(2) ? 1 : -1;
  const words: string[] = [];
  for (let index = 0; index < count; index++) words.push(wordFor(entry, index, random));
  return `${entry.name}${words.map((word) => ` ${word}`).join('')};`;
}

function wordFor(entry: NginxDirective, index: number, random: Random): string {
  const { valueType, values } = entry;
  if (values.length > 0) {
    const value = random.pick(values);
    return random.oneIn(6) ? random.pick(['foo', '""', value.toUpperCase(), `${value}x`]) : value;
  }
  if (valueType === 'count size') return slot(index === 0 ? 'int' : 'size', random);
  if (valueType === 'access-mode-list')
    return random.pick(['user:rw', 'group:r', 'all:rw', 'other:r', 'user:w', 'user']);
  const kind = valueType ? kinds[valueType] : undefined;
  return kind ? slot(kind, random) : slot('text', random);
}

function directive(place: Place, random: Random): string {
  const own = templates[place];
  return own && random.oneIn(2) ? fill(random.pick(own), random) : fromTable(place, random);
}

/** Swaps, doubles or drops a word of a line, or a character of it. */
function mutate(line: string, random: Random): string {
  const words = line.split(' ');
  const at = random.below(words.length);
  switch (random.below(5)) {
    case 0:
      words.splice(at, 1);
      break;
    case 1:
      words.splice(at, 0, words[at]!);
      break;
    case 2:
      words.splice(at, 0, slot('text', random));
      break;
    case 3: {
      const word = words[at]!;
      const cut = random.below(word.length + 1);
      words[at] = word.slice(0, cut) + word.slice(cut + 1);
      break;
    }
    default: {
      const word = words[at]!;
      const cut = random.below(word.length + 1);
      words[at] =
        word.slice(0, cut) +
        random.pick(['$', '{', '=', '~', '*', '1', 'x', ':', '/', '%', '@', '.']) +
        word.slice(cut);
    }
  }
  return words.join(' ');
}

/** One configuration: a whole with names that the lines may use, and one to three generated lines in a place. */
export function generate(random: Random): string {
  const place = random.pick(['location', 'location', 'location', 'http', 'http', 'server', 'events', 'main'] as const);
  const lines: string[] = [];
  for (let count = 1 + random.below(3); count > 0; count--) {
    const line = directive(place, random);
    lines.push(random.oneIn(8) ? mutate(line, random) : line);
  }
  const here = (at: Place): string => (at === place ? `\n${lines.join('\n')}\n` : '');
  return `${here('main')}events { ${here('events')} }
http {
limit_req_zone $binary_remote_addr zone=lr:1m rate=1r/s;
limit_conn_zone $binary_remote_addr zone=lc:1m;
proxy_cache_path c1 keys_zone=pc:1m;
log_format lf '$host';
upstream ups { server 127.0.0.1:9; }
map $host $mapped { "~(?<named>x)" 1; }
geo $geoed { default 0; }
${here('http')}
server {
listen 27009;
${here('server')}
location /l {
${here('location')}
}
}
}
`;
}
