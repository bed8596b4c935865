import type { Request } from '../../../packages/gateway/src/index.ts';
import type { Ports } from './ports.ts';
import type { Random } from './random.ts';

const paths = [
  '/',
  '/index.html',
  '/a.txt',
  '/a~',
  '/x.php',
  '/x.php/info/a',
  '/x.inc',
  '/foophp',
  '/nox.php',
  '/nox.php/info',
  '/missing.txt',
  '/missing/deep.txt',
  '/a.txt/info',
  '/app',
  '/app/',
  '/app/foo',
  '/app/foo/bar',
  '/app/file.txt',
  '/app/x.php',
  '/app/x.php/p/q',
  '/application.html',
  '/application/x',
  '/static',
  '/static/',
  '/static/a.css',
  '/static/a.css/x',
  '/static/none.css',
  '/dir',
  '/dir/',
  '/dir/sub',
  '/dir/sub/',
  '/dir/sub/c.txt',
  '/dir/run.cgi/info',
  '/run.cgi',
  '/empty-dir/',
  '/p.php/',
  '/p.php/inner.txt',
  '/p.php',
  '/sp%20ace.txt',
  '/%c3%bc.txt',
  '/al',
  '/al/',
  '/al/pic.png',
  '/al/al.php',
  '/al/al.php/x',
  '/alpic.png',
  '/al-more/pic.png',
  '/al../alias-more/pic.png',
  '/al/sub/',
  '/index/foo',
  '/foo/bar',
  '/rw',
  '/rw/x.php',
  '/rw/foo/bar',
  '/x.do',
  '/a.do',
  '/old/c',
  '/new/c.txt',
  '/new/a',
  '/go/away',
  '/moved',
  '/h/some',
  '/s/thing',
  '/keep',
  '/q1',
  '/e/a b',
  '/e/a%2Fb%26c',
  '/u/x',
  '/l/MiXed',
  '/loop/a',
  '/a',
  '/b',
  '/ab',
  '/p/k/a.txt',
  '/noslash',
  '/up',
  '/error.html',
  '/index.php',
  '/index.php/foo',
  '/APP/foo',
  '/A.TXT',
  '/1',
  '/x~',
  '/bar',
];

const queries = ['', '', '', '?x=1', '?', '?id=42&y', '?a=%20b&c=%2f', '?x=1?y=2', '?x=1#frag', '?%zz'];
const hosts = [
  'a.example',
  'a.example',
  'b.example',
  'A.Example',
  'a.example:8080',
  'b.example:80',
  'c.a.example',
  'example',
  'localhost',
  '127.0.0.1',
  '127.0.0.1:24110',
  'a.example.',
  '[::1]',
  '[::1]:81',
  'bad_host',
  'unknown.test',
  '',
];

const headerSets: readonly (readonly (readonly [string, string])[])[] = [
  [],
  [],
  [['User-Agent', 'curl/8']],
  [
    ['Cookie', 'session=abc'],
    ['Cookie', 'b=2'],
  ],
  [['X-Test', '1']],
  [
    ['x-test', '7'],
    ['X-Under_Score', 'u'],
  ],
  [['X-Forwarded-For', '9.9.9.9']],
  [
    ['Proxy', 'evil'],
    ['Proxy-Connection', 'x'],
  ],
  [
    ['Referer', 'http://a.example/'],
    ['Accept-Language', 'de, en'],
  ],
  [
    ['Accept', 'a'],
    ['Accept', 'b'],
    ['X-Empty', ''],
  ],
  [['Content-Type', 'text/plain']],
  [
    ['TE', 'trailers'],
    ['X-Host', 'mine'],
  ],
  [['Authorization', 'Basic QTpC']],
  [
    ['X-Forwarded-Proto', 'https'],
    ['Host2', 'h'],
  ],
];

/** What a request depends on. */
export interface RequestOptions {
  readonly ports: Ports;
  /** Whether the configuration listens on the second port too. */
  readonly second: boolean;
  /**
   * Whether bodies may have content: the server hands the length of a body, but not the body, from an error handler to
   * an HTTP back end, which then waits for it.
   */
  readonly bodies: boolean;
}

/** A request that fits the generated configurations. */
export function generateRequest(random: Random, { ports, second, bodies }: RequestOptions): Request {
  const port = second && random.chance(0.5) ? ports.second : ports.main;
  const method = random.chance(0.8)
    ? 'GET'
    : random.pick(['HEAD', 'POST', 'POST', 'PUT', 'DELETE', 'OPTIONS', 'PROPFIND', 'FOO', 'get']);
  const headers: (readonly [string, string])[] = [['Connection', 'close'], ...random.pick(headerSets)];
  if (/^(?:POST|PUT)$/.test(method) && random.chance(0.85))
    headers.push(['Content-Length', String(random.below(bodies ? 3 : 1))]);
  return {
    method,
    target: mutate(random.pick(paths), random) + random.pick(queries),
    scheme: 'http',
    host: random.chance(0.9) ? random.pick(hosts.slice(0, 10)) : random.pick(hosts),
    local: { address: '127.0.0.1', port },
    remoteAddress: '127.0.0.1',
    headers,
  };
}

/** Ways to write a path differently. */
function mutate(path: string, random: Random): string {
  if (random.chance(0.8)) return path.replace(/ /g, '%20');
  const encoded = path.replace(/ /g, '%20');
  switch (random.below(12)) {
    case 0:
      return `/${encoded}`;
    case 1:
      return encoded.replace('/', '/./');
    case 2:
      return `/app/..${encoded}`;
    case 3:
      return encoded.replace(/[a-z]/, (c) => `%${c.charCodeAt(0).toString(16)}`);
    case 4:
      return encoded.replace(/(.)\//, '$1%2F');
    case 5:
      return `${encoded}/`;
    case 6:
      return `${encoded}/..`;
    case 7:
      return `${encoded}%41%2e`;
    case 8:
      return encoded.toUpperCase();
    case 9:
      return `${encoded}%00`;
    case 10:
      return `${encoded}%3Fq`;
    default:
      return `${encoded}%ff`;
  }
}
