import { describe, expect, test } from 'vitest';
import type { DocumentTree, Outcome, Request } from '../../request.ts';
import { gatewayOf, textAt } from '../testing.ts';
import { type LighttpdRouteOptions, routeLighttpd } from './route.ts';

const files = new Set([
  '/srv/index.html',
  '/srv/a.txt',
  '/srv/x.php',
  '/srv/static/a.css',
  '/srv/dir/index.php',
  '/al/p.png',
]);
const directories = new Set(['/', '/srv', '/srv/static', '/srv/dir', '/al']);
const tree: DocumentTree = {
  kind: (path) => (files.has(path) ? 'file' : directories.has(path) ? 'directory' : 'missing'),
};

function request(target: string, more: Partial<Request> = {}): Request {
  return {
    method: 'GET',
    target,
    scheme: 'http',
    host: 'h.example',
    local: null,
    remoteAddress: '192.0.2.1',
    headers: [],
    ...more,
  };
}

function route(config: string, target: string, more: Partial<Request> = {}, options: LighttpdRouteOptions = {}) {
  const text = `server.document-root = "/srv"\n${config}\n`;
  return routeLighttpd(gatewayOf(text), request(target, more), tree, options);
}

/** An outcome in one line. */
function shown(outcome: Outcome): string {
  switch (outcome.kind) {
    case 'gateway': {
      const [script, info] = ['SCRIPT_NAME', 'PATH_INFO'].map((name) => outcome.params.get(name) ?? '-');
      const where = `${outcome.protocol} ${outcome.endpoints.join(' ')}`;
      return outcome.uri === null ? `${where} ${script}|${info}` : `${where} ${outcome.uri}`;
    }
    case 'file':
      return `file ${outcome.status} ${outcome.path}`;
    case 'redirect':
      return `redirect ${outcome.status} ${outcome.location}`;
    case 'status':
      return `status ${outcome.status}`;
    case 'unknown':
      return `unknown because ${outcome.because}`;
  }
}

const fastcgi = (key: string, options = ''): string =>
  `server.modules = ( "mod_fastcgi" )\nfastcgi.server = ( "${key}" => (( "host" => "127.0.0.1", "port" => 9000${options} )) )`;
const early = ', "check-local" => "disable"';

describe('back ends', () => {
  test.each([
    ['/', '', '/foo/bar', 'status 404'],
    ['/', '', '/static/a.css', 'fastcgi 127.0.0.1:9000 /static/a.css|-'],
    ['/', early, '/foo/bar', 'fastcgi 127.0.0.1:9000 /foo|/bar'],
    ['/', early, '/', 'fastcgi 127.0.0.1:9000 /|-'],
    ['/', `${early}, "fix-root-scriptname" => "enable"`, '/foo/bar', 'fastcgi 127.0.0.1:9000 |/foo/bar'],
    ['/', `${early}, "fix-root-scriptname" => "enable"`, '/', 'fastcgi 127.0.0.1:9000 |/'],
    ['', early, '/foo/bar', 'fastcgi 127.0.0.1:9000 /foo/bar|-'],
    ['/app', early, '/app/foo', 'fastcgi 127.0.0.1:9000 /app|/foo'],
    ['/app', early, '/application/x', 'fastcgi 127.0.0.1:9000 /application|/x'],
    ['/app/', early, '/app/foo', 'fastcgi 127.0.0.1:9000 /app/foo|-'],
    ['/app/', early, '/app', 'status 404'],
    ['.php', '', '/x.php/extra', 'fastcgi 127.0.0.1:9000 /x.php|/extra'],
    ['.php', '', '/no.php', 'status 404'],
    ['.php', early, '/no.php', 'fastcgi 127.0.0.1:9000 /no.php|-'],
    ['.php', early, '/a.txt', 'file 200 /srv/a.txt'],
  ])('fastcgi "%s"%s: %s', (key, options, target, expected) => {
    expect(shown(route(fastcgi(key, options), target).outcome)).toBe(expected);
  });

  test('mod_proxy passes the URL on', () => {
    const config =
      'server.modules = ( "mod_proxy" )\nproxy.server = ( "" => (( "host" => "127.0.0.1", "port" => 8080 )) )';
    const { outcome } = route(config, '/a%2fb?c', {
      headers: [
        ['X-Forwarded-For', '9.9.9.9'],
        ['Proxy', 'x'],
      ],
    });
    expect(shown(outcome)).toBe('http 127.0.0.1:8080 /a/b?c');
    if (outcome.kind !== 'gateway') throw new Error('a back end is expected');
    expect(Object.fromEntries(outcome.params)).toEqual({
      Host: 'h.example',
      'X-Forwarded-For': '9.9.9.9, 192.0.2.1',
      'X-Host': 'h.example',
      'X-Forwarded-Host': 'h.example',
      'X-Forwarded-Proto': 'http',
      Connection: 'close',
    });
  });

  test('the parameters of an application', () => {
    const config = `${fastcgi('/app', early)}\nserver.tag = "t"`;
    const headers = [
      ['Content-Type', 'text/x'],
      ['X-A', '1'],
      ['X-A', '2'],
      ['Proxy', 'no'],
    ] as const;
    const { outcome } = route(config, '/app/x?y', { headers, local: { address: '198.51.100.1', port: 80 } });
    if (outcome.kind !== 'gateway') throw new Error('a back end is expected');
    const params = Object.fromEntries(outcome.params);
    expect(params).toMatchObject({
      CONTENT_LENGTH: '0',
      QUERY_STRING: 'y',
      REQUEST_URI: '/app/x?y',
      REDIRECT_STATUS: '200',
      SCRIPT_NAME: '/app',
      PATH_INFO: '/x',
      PATH_TRANSLATED: '/srv/x',
      SCRIPT_FILENAME: '/srv/app',
      DOCUMENT_ROOT: '/srv',
      REQUEST_METHOD: 'GET',
      SERVER_SOFTWARE: 't',
      REQUEST_SCHEME: 'http',
      SERVER_PORT: '80',
      SERVER_ADDR: '198.51.100.1',
      SERVER_NAME: 'h.example',
      REMOTE_ADDR: '192.0.2.1',
      HTTP_HOST: 'h.example',
      CONTENT_TYPE: 'text/x',
      HTTP_X_A: '1, 2',
    });
    expect(params).not.toHaveProperty('HTTP_PROXY');
    expect(params).not.toHaveProperty('HTTPS');
    expect(params['REMOTE_PORT']).toMatchObject({ kind: 'unknown' });
    expect(outcome.sent.map(({ name }) => name).slice(0, 3)).toEqual(['CONTENT_LENGTH', 'QUERY_STRING', 'REQUEST_URI']);
  });

  test('several equal back ends are all named, different ones leave it open', () => {
    const hosts = (second: string): string => `server.modules = ( "mod_fastcgi" )
fastcgi.server = ( "/" => ( ( "host" => "a", "check-local" => "disable" ), ( "host" => "b", "check-local" => "${second}" ) ) )`;
    expect(shown(route(hosts('disable'), '/x').outcome)).toBe('fastcgi a:80 b:80 /x|-');
    expect(shown(route(hosts('enable'), '/x').outcome)).toMatch(/^unknown because the back ends of the entry/);
  });
});

describe('addresses', () => {
  test.each([
    ['server.bind = "[::1]"', '::1', '::1', '[::1]', '::1'],
    [
      'server.bind = "[::]"\nserver.set-v6only = "disable"',
      '127.0.0.1',
      '192.0.2.1',
      '::ffff:127.0.0.1',
      '::ffff:192.0.2.1',
    ],
    ['server.bind = "[::]"', '::1', '::1', '::1', '::1'],
    ['server.bind = "127.0.0.1"', '127.0.0.1', '192.0.2.1', '127.0.0.1', '192.0.2.1'],
  ])('%s', (bind, address, remoteAddress, server, remote) => {
    const { outcome } = route(`${fastcgi('/', early)}\n${bind}`, '/', { local: { address, port: 80 }, remoteAddress });
    if (outcome.kind !== 'gateway') throw new Error('a back end is expected');
    expect([outcome.params.get('SERVER_ADDR'), outcome.params.get('REMOTE_ADDR')]).toEqual([server, remote]);
  });
});

describe('files', () => {
  test.each([
    ['', '/a.txt', 'file 200 /srv/a.txt'],
    ['', '/a.txt/info', 'file 200 /srv/a.txt'],
    ['static-file.disable-pathinfo = "enable"', '/a.txt/info', 'status 403'],
    ['static-file.exclude-extensions = ( ".php" )', '/x.php', 'status 403'],
    ['', '/none', 'status 404'],
    ['', '/static', 'redirect 301 /static/'],
    ['', '/static?a', 'redirect 301 /static/?a'],
    ['', '/', 'status 403'],
    ['index-file.names = ( "none", "index.html" )', '/', 'file 200 /srv/index.html'],
    ['dir-listing.activate = "enable"', '/static/', 'status 200'],
    ['server.error-handler-404 = "/a.txt"', '/none', 'file 200 /srv/a.txt'],
    ['server.error-handler = "/a.txt"', '/none', 'file 404 /srv/a.txt'],
    ['server.error-handler = "/gone"', '/none', 'status 404'],
    ['server.modules = ( "mod_alias" )\nalias.url = ( "/al/" => "/al/" )', '/al/p.png', 'file 200 /al/p.png'],
    ['server.modules = ( "mod_access" )\nurl.access-deny = ( ".txt" )', '/a.txt', 'status 403'],
    ['server.modules = ( "mod_rewrite" )\nurl.rewrite = ( "^/r/(.*)" => "/$1" )', '/r/a.txt', 'file 200 /srv/a.txt'],
    ['server.modules = ( "mod_rewrite" )\nurl.rewrite-repeat = ( "^/(.*)" => "/x$1" )', '/a', 'status 0'],
    ['server.modules = ( "mod_redirect" )\nurl.redirect = ( "^/r" => "/a?%0" )', '/r', 'redirect 301 /a?'],
    ['url.access-deny = ( ".txt" )', '/a.txt', 'file 200 /srv/a.txt'],
  ])('%s: %s', (config, target, expected) => {
    expect(shown(route(config, target).outcome)).toBe(expected);
  });

  test.each([
    ['POST', [['Content-Length', '0']], 'file 200 /srv/a.txt'],
    ['POST', [], 'status 411'],
    ['GET', [['Content-Length', '1']], 'status 400'],
    ['DELETE', [], 'status 501'],
    ['OPTIONS', [], 'status 200'],
    ['NONSENSE', [], 'status 501'],
  ] as const)('%s %j', (method, headers, expected) => {
    expect(shown(route('', '/a.txt', { method, headers }).outcome)).toBe(expected);
  });
});

describe('what cannot be known', () => {
  test.each([
    ['include "gone.conf"', /gone\.conf/],
    ['server.tag = "a"\nserver.tag = "b"', /does not start.*assigned twice/],
    ['server.modules = ( env.X )', /environment variable X/],
    ['$HTTP["url"] == env.X { server.document-root = "/other" }', /environment variable X/],
    ['$HTTP["url"] =~ "(?1)" { server.document-root = "/other" }', /cannot be run here/],
    ['server.follow-symlink = "disable"', /symbolic links/],
    ['server.modules = ( "mod_auth" )\nauth.require = ( "/" => ( "method" => "basic" ) )', /authentication/],
  ])('%s', (config, because) => {
    const { outcome, steps } = route(config, '/a.txt');
    expect(shown(outcome)).toMatch(because);
    expect(outcome.kind).toBe('unknown');
    expect(steps[steps.length - 1]!.text).toMatch(/^unknown because/);
  });

  test('a pattern that would take for ever', () => {
    const config = 'server.modules = ( "mod_rewrite" )\nurl.rewrite-once = ( "^/(a+)+$" => "/x" )';
    expect(shown(route(config, `/${'a'.repeat(3000)}b`).outcome)).toMatch(/too many steps/);
  });

  test('an unknown condition on something that does not matter changes nothing', () => {
    expect(shown(route('$HTTP["url"] == env.X { server.tag = "x" }', '/a.txt').outcome)).toBe('file 200 /srv/a.txt');
  });

  test('gaps can be left aside', () => {
    expect(shown(route('include "gone.conf"', '/a.txt', {}, { ignoreGaps: true }).outcome)).toBe('file 200 /srv/a.txt');
  });

  test('files that are not known', () => {
    const gateway = gatewayOf('server.document-root = "/srv"\n');
    const { outcome } = routeLighttpd(gateway, request('/a'), { kind: () => 'unknown' });
    expect(shown(outcome)).toBe('unknown because it is not known whether /srv/a exists');
  });

  test('https needs a socket that speaks it', () => {
    expect(shown(route('', '/a.txt', { scheme: 'https' }).outcome)).toMatch(/plain HTTP/);
    const tls = '$SERVER["socket"] == ":443" { ssl.engine = "enable" }';
    expect(shown(route(tls, '/a.txt', { scheme: 'https' }).outcome)).toBe('file 200 /srv/a.txt');
  });
});

describe('steps', () => {
  test('each decision has its place', () => {
    const config = `server.modules = ( "mod_rewrite", "mod_fastcgi" )
url.rewrite-once = ( "^/r/(.*)$" => "/app/$1" )
$HTTP["host"] == "h.example" {
  fastcgi.server = ( "/app" => (( "socket" => "/s", "check-local" => "disable" )) )
}`;
    const { steps } = route(config, '/r/x');
    expect(steps.map(({ text, place }) => [text, place && textAt(place)])).toEqual([
      ['the socket 0.0.0.0:80 takes the request', ''],
      ['url.rewrite-once: the URL becomes /app/x', '"^/r/(.*)$" => "/app/$1"'],
      ['$HTTP["host"] == "h.example" holds', '$HTTP["host"] == "h.example"'],
      ['fastcgi.server: "/app" takes the request', '"/app"'],
    ]);
  });
});

describe('a large configuration', () => {
  test.each([
    ['a.example', '/srv/static/a.css'],
    ['b.example', '404'],
    ['www.c.example', '/srv/a.txt'],
    ['d.example', '404'],
  ])('else chains of hosts by name and by pattern: %s', (host, expected) => {
    const config = `
      $HTTP["host"] == "a.example" { server.document-root = "/srv/static" }
      else $HTTP["host"] =~ "^(www\\.)?c\\.example$" { server.document-root = "/srv" }
      else $HTTP["host"] == "a.example:80" { server.document-root = "/srv" }
      else { server.document-root = "/none" }
    `;
    const target = expected.endsWith('.css') ? '/a.css' : '/a.txt';
    const { outcome } = route(config, target, { host });
    expect(outcome.kind === 'file' ? outcome.path : 'status' in outcome ? String(outcome.status) : '').toBe(expected);
  });

  test('a request through thousands of hosts', () => {
    let config = 'server.document-root = "/srv"\nserver.modules = ( "mod_fastcgi" )\n';
    for (let i = 0; i < 2000; i++) {
      config += `$HTTP["host"] == "h${i}.example" {\n  server.document-root = "/srv"\n`;
      for (let j = 0; j < 10; j++) {
        config += `  $HTTP["url"] =^ "/${j}/" { fastcgi.server = ( "/${j}" => (( "host" => "127.0.0.1", "check-local" => "disable" )) ) }\n`;
      }
      config += '}\n';
    }
    const gateway = gatewayOf(config);
    const ask = (i: number): Outcome =>
      routeLighttpd(gateway, request('/7/x', { host: `h${i}.example` }), tree).outcome;
    for (let i = 0; i < 20; i++) expect(shown(ask(i * 99))).toBe('fastcgi 127.0.0.1:80 /7|/x');
  });
});
