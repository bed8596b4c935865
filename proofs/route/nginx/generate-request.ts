import type { Request } from '../../../packages/gateway/src/request.ts';
import { ports } from './ports.ts';
import type { Random } from './random.ts';

const paths = [
  '/',
  '/app',
  '/app/',
  '/app/x.php',
  '/app/x.php/info',
  '/app/a.css',
  '/application',
  '/static/a.css',
  '/static',
  '/static/',
  '/static../private/secret.txt',
  '/static/c.PNG',
  '/d',
  '/d/',
  '/d/f.txt',
  '/d/e/',
  '/d/e',
  '/api/x.php',
  '/api',
  '/x',
  '/x.php',
  '/x.php/',
  '/x.php/a.php/b',
  '/xyz',
  '/old',
  '/old/',
  '/old/a/b',
  '/u/one',
  '/u/one/two',
  '/u/a+b',
  '/u/a%20b',
  '/u/a%2Fb',
  '/u/a%26b;c',
  '/sp%20ace/f%20g.txt',
  '/sp%20ace/',
  '/sp%20ace',
  '/pl+us.txt',
  '/%C3%A9.txt',
  '/q%3Fm.txt',
  '//app//x.php',
  '/app/../x.php',
  '/app/./x.php',
  '/%61pp/x.php',
  '/APP/x.php',
  '/a.css',
  '/a.css/',
  '/a.css/x',
  '/none',
  '/none/',
  '/index.html',
  '/404.html',
  '/s/a.css',
  '/s',
  '/s../a.css',
  '/s/../a.css',
  '/../x',
  '/app/in/x',
  '/app/in',
  '/d/e/x.php',
  '/none/x.php',
  '/a%0Ab',
  '/%',
  '/%zz',
  '/.',
  '/..',
  '/app/%2e%2e/a.css',
  '/u/%25',
  '/u/<x>"',
  '/é',
];
/** What may follow the path of a location. */
const endings = [
  '',
  '',
  '/',
  'a.css',
  '/a.css',
  'x.php',
  '/x.php',
  'x.php/info',
  '/x.php/a/b',
  'f.txt',
  'e/',
  'in/x',
  'index.html',
  '..',
  'a%20b',
  '%2F',
  '+',
  'b.js',
  '-x/a',
];
const queries = [
  '',
  '',
  '',
  '?',
  '?a=1',
  '?a=2&b=3',
  '?m=a',
  '?m=xy',
  '?m=qq&a=1',
  '?A=up&a=low',
  '?ip=10.1.0.5',
  '?ip=10.2.0.1',
  '?ip=x',
  '?a=%20+x',
  '?root=www',
  '?a=/a.css',
  '?to=/there',
  `?fastcgi=${ports.fastcgi}&scgi=${ports.scgi}&uwsgi=${ports.uwsgi}`,
  `?http=${ports.http}`,
  `?host=127.0.0.1:${ports.http}`,
  '?host=nowhere.test',
  '?i=f.txt',
  '?a=1#frag',
  '?x=y?z',
];
const hosts = [
  'example.test',
  'example.test',
  'EXAMPLE.test:8080',
  'www.example.test',
  'a.b.example.test',
  'other.test',
  'a.other.test',
  'abc.re.test',
  'x.re2.test',
  'www.x',
  'unknown.test.',
  '127.0.0.1',
  '[::1]:80',
  'a..b',
  'under_score.test',
];
const methods = ['GET', 'GET', 'GET', 'GET', 'GET', 'POST', 'HEAD', 'PUT', 'OPTIONS', 'DELETE', 'PURGE'];
const headers: readonly (readonly [string, string])[] = [
  ['X-A', 'bb'],
  ['X-a', 'other'],
  ['X_Under', '1'],
  ['Cookie', 'c=1; d=2'],
  ['cookie', 'e=3'],
  ['X-Forwarded-For', '9.9.9.9'],
  ['Content-Type', 'text/plain'],
  ['Authorization', 'Basic dXNlcjpwYXNz'],
  ['Proxy', 'evil'],
  ['Accept', '*/*'],
  ['Upgrade', 'h2c'],
  ['X!odd', '1'],
];

/** Makes a request. It goes to one of the addresses that the servers of the configuration listen on. */
export function generateRequest(random: Random, config: string): Request {
  const own = [...config.matchAll(/location (?:= |\^~ )?"(\/[^"]*)"/g)].map((match) => match[1]!.replace(' ', '%20'));
  const path = own.length > 0 && random.chance(50) ? random.pick(own) + random.pick(endings) : random.pick(paths);
  const target = path + random.pick(queries);
  const method = random.pick(methods);
  const sent: (readonly [string, string])[] = [['Connection', 'close']];
  if (random.chance(45)) sent.push(...random.some(headers, 4));
  if (method === 'POST' || method === 'PUT') sent.push(['Content-Length', random.pick(['0', '2', '5'])]);
  const others =
    config.includes(`listen [::]:${ports.main};`) || config.includes('listen [::1]')
      ? ['127.0.0.2', '::1']
      : ['127.0.0.2'];
  const address = random.chance(85) ? '127.0.0.1' : random.pick(others);
  const second = address !== '::1' && config.includes(`listen ${ports.second};`) && random.chance(20);
  const dual = address === '127.0.0.1' && config.includes(`listen [::]:${ports.dual} `) && random.chance(20);
  const plainPort = dual ? ports.dual : second ? ports.second : ports.main;
  const secure = address !== '::1' && config.includes(`listen ${ports.tls} ssl`) && random.chance(20);
  return {
    method,
    target: random.chance(2) ? `http://${random.pick(hosts)}${target}` : target,
    scheme: secure && !random.chance(10) ? 'https' : 'http',
    host: random.pick(hosts),
    local: { address, port: secure ? ports.tls : plainPort },
    remoteAddress: address === '::1' ? '::1' : '127.0.0.1',
    headers: sent,
  };
}
