import type { SiteContext } from './generate.ts';
import { ports, siteFiles, type TestRequest } from './world.ts';

const extra = [
  '/',
  '/',
  '/foo',
  '/foo/bar',
  '/foo/bar/',
  '/app',
  '/app/',
  '/app/foo',
  '/app/foo/bar.php',
  '/sub',
  '/sub/',
  '/sub/deep/',
  '/sub/deep',
  '/noindex/',
  '/noindex',
  '/static/none.css',
  '/api',
  '/api/users/7',
  '/media/m.txt',
  '/media/',
  '/media',
  '/media/in/n.php/pi',
  '/mm/in/n.php',
  '/img/m.txt/x',
  '/al/b.txt',
  '/al/c.php/x/y',
  '/al/x/n.php',
  '/application',
  '/old',
  '/old/page.x',
  '/old/a b',
  '/gone',
  '/q/some/thing',
  '/temp',
  '/x.bak',
  '/x.php/info',
  '/x.php/info/a.txt',
  '/x.php/',
  '/sub/c.php/x%20y',
  '/nox.php',
  '/nox.php/info',
  '/run.cgi',
  '/virt',
  '/virt/m.txt',
  '/virt/x/y',
  '/wrapped/foo/bar',
  '/wrapped',
  '/run.cgi/pi',
  '/cgi-bin/r.cgi/x',
  '/prog/y',
  '/s-run/z',
  '/dispatch.fcgi',
  '/dispatch.fcgi/foo/bar',
  '/12-abc',
  '/everywhere/a.txt',
  '/main-rule',
  '/pool/x',
  '/pool',
  '/.htaccess',
  '/y.php.txt',
  '/index.php',
  '/index.html/extra',
  '/a.txt/',
  '/a.txt/extra',
];

const odd = [
  '/sp%20ace.txt',
  '/caf%C3%A9.txt',
  '/foo%2Fbar',
  '/sub%2fb.txt',
  '/a%3Fb',
  '/a%25b',
  '/a%2541',
  '/x.php/a%3Fb',
  '/q/a%26y=2',
  '/q/a%20b',
  '//a.txt',
  '/sub//b.txt',
  '/sub///',
  '/./a.txt',
  '/sub/../a.txt',
  '/sub/%2e%2e/a.txt',
  '/../a.txt',
  '/%7Euser',
  '/%41.txt',
  '/%61.txt',
  '/a%00b',
  '/a%zz',
  '/foo;x=1/bar',
  '/sub/..;/a.txt',
  '/app/%C3%BC/+x',
  '/x.php//a//b',
  '/a+b&c=d',
  '/app/%22quote%22',
  '/api/a%2Fb/c',
  "/it's",
  '/app/[x]',
  '/media//m.txt',
  '/foo/./bar',
];

const queries = ['', '', '', '', '?', '?x=1', '?x=1&y=2', '?a=%20b&c=%26', '?x=12', '?p=/a/b?c', '?y=z'];

/** Requests to one site. */
export function requestsFor(context: SiteContext, count: number): TestRequest[] {
  const { random, name } = context;
  const files = siteFiles.map((file) => `/${file.split('/').map(encodeURIComponent).join('/')}`);
  return Array.from({ length: count }, () => {
    const kind = random.next();
    let path = kind < 0.4 ? random.pick(files) : kind < 0.88 ? random.pick(extra) : random.pick(odd);
    path = path.replace(/ /g, '%20');
    const headers: [string, string][] = [];
    if (random.chance(0.3)) headers.push(['User-Agent', random.pick(['test/1.0', 'other', 'Mozilla/5.0 (test)'])]);
    if (random.chance(0.15)) headers.push(['Authorization', 'Basic dTpw']);
    if (random.chance(0.15)) headers.push(['X-Test', random.pick(['yes', 'YES', 'no'])]);
    if (random.chance(0.1)) headers.push(['X_Under', '1'], ['Proxy', 'evil:1']);
    if (random.chance(0.1)) headers.push(['Cookie', 'a=b; c=d']);
    if (random.chance(0.1)) headers.push(['Accept', 'text/html']);
    if (random.chance(0.05)) headers.push(['X-Twice', '1'], ['X-Twice', '2']);
    const method = random.chance(0.8) ? 'GET' : random.pick(['POST', 'POST', 'PUT', 'OPTIONS']);
    const body = method === 'POST' || method === 'PUT' ? random.pick(['', 'a=1&b=2', 'hello']) : '';
    if (method === 'POST' || method === 'PUT') {
      headers.push(['Content-Length', String(body.length)]);
      if (body !== '') headers.push(['Content-Type', 'application/x-www-form-urlencoded']);
    }
    const host = random.chance(0.75)
      ? `${name}.test`
      : random.pick([
          `${name}.test:${ports.http}`,
          `www.${name}.test`,
          `${name.toUpperCase()}.TEST`,
          `x.${name}.example:77`,
        ]);
    return { method, target: path + random.pick(queries), host, port: ports.http, headers, body };
  });
}
