import { describe, expect, it } from 'vitest';
import type { DocumentTree, Outcome, Request } from '../request.ts';
import { routeNginx } from './route-nginx.ts';
import { gatewayOf, httpOf } from './testing.ts';

const files = new Set([
  '/w/index.html',
  '/w/a.css',
  '/w/d/index.html',
  '/w/x.php',
  '/w/404.html',
  '/data/s.txt',
  '/w/e/no.txt',
]);

const documents: DocumentTree = {
  kind(path) {
    if (files.has(path)) return 'file';
    return [...files].some((file) => file.startsWith(`${path === '/' ? '' : path}/`)) ? 'directory' : 'missing';
  },
};

function request(target: string, more: Partial<Request> = {}): Request {
  return {
    method: 'GET',
    target,
    scheme: 'http',
    host: 'example.test',
    local: { address: '127.0.0.1', port: 80 },
    remoteAddress: '10.1.2.3',
    headers: [],
    ...more,
  };
}

/** One line that tells an outcome. */
function show(outcome: Outcome, params: readonly string[] = []): string {
  switch (outcome.kind) {
    case 'file':
      return `${outcome.status} file ${outcome.path}`;
    case 'redirect':
      return `${outcome.status} -> ${typeof outcome.location === 'string' ? outcome.location : 'unknown'}`;
    case 'status':
      return `${outcome.status}${outcome.body === null ? '' : ` ${outcome.body}`}`;
    case 'unknown':
      return `unknown because ${outcome.because}`;
    case 'gateway': {
      const shown = params.map((name) => {
        const value = outcome.params.get(name);
        return `${name}=${value === undefined ? '-' : typeof value === 'string' ? value : '?'}`;
      });
      const uri = outcome.uri === null ? [] : [typeof outcome.uri === 'string' ? outcome.uri : '?'];
      return [outcome.protocol, outcome.endpoints.join(','), ...uri, ...shown].join(' ');
    }
  }
}

function ask(server: string, target: string, more: Partial<Request> = {}, params: readonly string[] = []): string {
  const gateway = httpOf(`root /w; server { listen 80; server_name example.test; ${server} }`);
  return show(routeNginx(gateway, request(target, more), documents).outcome, params);
}

describe('locations', () => {
  const server = `
    location = /x { return 200 exact; }
    location /x { return 200 plain; }
    location ^~ /c/ { return 200 caret; location ~ \\.in$ { return 200 caret-nested; } }
    location /p/ { return 200 p; location ~ \\.php$ { return 200 p-php; } location ^~ /p/q { return 200 pq; } }
    location ~ \\.php$ { return 200 php; }
    location ~* \\.(GIF|png)$ { return 200 image; }
    location /app/ { fastcgi_pass 127.0.0.1:9000; }`;
  it.each([
    ['/x', '200 exact'],
    ['/xy', '200 plain'],
    ['//x', '200 exact'],
    ['/%78', '200 exact'],
    ['/c/a.php', '200 caret'],
    ['/c/a.in', '200 caret-nested'],
    ['/p/a.php', '200 p-php'],
    ['/p/q/a.php', '200 php'],
    ['/p/a', '200 p'],
    ['/q.PNG', '200 image'],
    ['/app', '301 -> http://example.test/app/'],
    ['/app?a=1', '301 -> http://example.test/app/?a=1'],
    ['/app/x', 'fastcgi 127.0.0.1:9000'],
    ['/none', '404'],
  ])('%s: %s', (target, expected) => {
    expect(ask(server, target)).toBe(expected);
  });
});

describe('files', () => {
  it.each([
    ['/a.css', '200 file /w/a.css'],
    ['/', '200 file /w/index.html'],
    ['/d', '301 -> http://example.test/d/'],
    ['/d/?x', '200 file /w/d/index.html'],
    ['/e/', '403'],
    ['/none', '404'],
    ['/none/', '404'],
    ['/a.css/', '404'],
    ['/a.css/x', '404'],
    ['/../x', '400'],
    ['/%2e%2e/x', '400'],
    ['/d/../a.css', '200 file /w/a.css'],
  ])('%s: %s', (target, expected) => {
    expect(ask('', target)).toBe(expected);
  });

  it.each([
    ['POST', '/a.css', '405'],
    ['PUT', '/none', '405'],
    ['HEAD', '/a.css', '200 file /w/a.css'],
    ['POST', '/', '405'],
    ['get', '/', '400'],
    ['TRACE', '/', '405'],
  ])('%s %s: %s', (method, target, expected) => {
    expect(ask('', target, { method })).toBe(expected);
  });

  it('through alias, error pages and try_files', () => {
    expect(ask('location /s/ { alias /data/; }', '/s/s.txt')).toBe('200 file /data/s.txt');
    expect(ask('location ~ ^/s/(.*)$ { alias /data/$1; }', '/s/s.txt')).toBe('200 file /data/s.txt');
    expect(ask('error_page 404 /404.html;', '/no')).toBe('404 file /w/404.html');
    expect(ask('error_page 404 =200 /404.html;', '/no')).toBe('200 file /w/404.html');
    expect(ask('location / { try_files $uri $uri/ @f; } location @f { return 200 f; }', '/no')).toBe('200 f');
    expect(ask('location / { try_files $uri $uri/ /index.html; }', '/no')).toBe('200 file /w/index.html');
    expect(ask('location / { try_files $uri =404; }', '/d')).toBe('404');
    expect(ask('location / { try_files /no /no2; }', '/a')).toBe('500');
  });
});

describe('rewriting', () => {
  it.each([
    ['rewrite ^/a/(.*)$ /$1 last;', '/a/a.css', '200 file /w/a.css'],
    ['rewrite ^/a/(.*)$ /$1?x=1 last; location / { return 200 $args; }', '/a/b?y=2', '200 x=1&y=2'],
    ['rewrite ^/a/(.*)$ /$1? last; location / { return 200 "[$args]"; }', '/a/b?y=2', '200 []'],
    ['rewrite ^/a$ /b permanent;', '/a?q', '301 -> http://example.test/b?q'],
    ['rewrite ^/a$ https://o.test/b;', '/a?q', '302 -> https://o.test/b?q'],
    ['location /l { rewrite ^ /l last; }', '/l', '500'],
    ['location /l { rewrite ^ /a.css break; return 200 no; }', '/l', '200 file /w/a.css'],
    ['set $a 1; if ($arg_x) { set $a 2; } location / { return 200 $a; }', '/?x=1', '200 2'],
    ['location / { if ($uri ~ ^/(?<n>.)(.)) { return 200 $n-$2; } return 200 no; }', '/ab', '200 a-b'],
    ['location ~ ^/u/(.+)$ { if ($arg_x ~ y) { } return 200 "1=$1"; }', '/u/b', '200 1='],
    ['location / { if (-f $request_filename) { return 200 is; } return 200 not; }', '/a.css', '200 is'],
    ['return 301 https://$host$request_uri;', '/a?b', '301 -> https://example.test/a?b'],
    ['absolute_redirect off; return 302 /x;', '/a', '302 -> /x'],
  ])('%s %s', (server, target, expected) => {
    expect(ask(server, target)).toBe(expected);
  });
});

describe('back ends', () => {
  const php = `location ~ \\.php(/|$) { fastcgi_pass unix:/run/php.sock; fastcgi_index index.php;
      fastcgi_split_path_info ^(.+\\.php)(/.+)$;
      fastcgi_param SCRIPT_NAME $fastcgi_script_name; fastcgi_param PATH_INFO $fastcgi_path_info;
      fastcgi_param SCRIPT_FILENAME $document_root$fastcgi_script_name; fastcgi_param PORT $remote_port;
      fastcgi_param HTTPS $https if_not_empty; fastcgi_param HTTP_PROXY ""; }`;
  const names = ['SCRIPT_NAME', 'PATH_INFO', 'SCRIPT_FILENAME', 'PORT', 'HTTPS', 'HTTP_PROXY', 'HTTP_HOST', 'HTTP_X_A'];
  it('get parameters', () => {
    const headers = [
      ['X-A', 'b'],
      ['Proxy', 'evil'],
      ['X_A', 'dropped'],
    ] as const;
    expect(ask(php, '/x.php/foo', { headers }, names)).toBe(
      'fastcgi unix:/run/php.sock SCRIPT_NAME=/x.php PATH_INFO=/foo SCRIPT_FILENAME=/w/x.php PORT=? HTTPS=- HTTP_PROXY=- HTTP_HOST=example.test HTTP_X_A=b',
    );
  });

  it.each([
    ['location /app/ { proxy_pass http://127.0.0.1:1/; }', '/app/foo', 'http 127.0.0.1:1 /foo'],
    ['location /app { proxy_pass http://127.0.0.1:1/; }', '/app/foo', 'http 127.0.0.1:1 //foo'],
    ['location /app/ { proxy_pass http://127.0.0.1:1; }', '/app/a%2Fb?q', 'http 127.0.0.1:1 /app/a%2Fb?q'],
    ['location /app/ { proxy_pass http://127.0.0.1:1/; }', '/app/a%2Fb%20c', 'http 127.0.0.1:1 /a/b%20c'],
    ['location /app/ { proxy_pass http://127.0.0.1:1/x; }', '/app/foo', 'http 127.0.0.1:1 /xfoo'],
    ['set $b 127.0.0.1:1; location /app/ { proxy_pass http://$b/x; }', '/app/foo?q', 'http 127.0.0.1:1 /x'],
    ['set $b app; location / { proxy_pass http://$b; }', '/', '502'],
    ['location / { rewrite ^/(.*) /z/$1 break; proxy_pass http://127.0.0.1:1/no; }', '/a', 'http 127.0.0.1:1 /z/a'],
    ['location / { proxy_pass http://unix:/s:/u/; }', '/a', 'http unix:/s /u/a'],
  ])('%s %s', (server, target, expected) => {
    expect(ask(server, target)).toBe(expected);
  });
});

describe('virtual hosts', () => {
  const gateway = httpOf(`
    server { listen 80; server_name first; return 200 first; }
    server { listen 80; server_name www.w.t; return 200 exact; }
    server { listen 80; server_name *.w.t www.*; return 200 wildcard; }
    server { listen 80; server_name ~^(?<sub>[a-z]+)\\.re$; return 200 "re $sub"; }
    server { listen 80; server_name .self.t; return 200 self; }
    server { listen 127.0.0.2:80; server_name first; return 200 specific; }
    server { listen 80 default_server; server_name _; return 200 default; }`);
  it.each([
    ['first', '127.0.0.1', '200 first'],
    ['FIRST.:80', '127.0.0.1', '200 first'],
    ['www.w.t', '127.0.0.1', '200 exact'],
    ['a.w.t', '127.0.0.1', '200 wildcard'],
    ['www.x', '127.0.0.1', '200 wildcard'],
    ['abc.re', '127.0.0.1', '200 re abc'],
    ['self.t', '127.0.0.1', '200 self'],
    ['a.self.t', '127.0.0.1', '200 self'],
    ['other', '127.0.0.1', '200 default'],
    ['other', '127.0.0.2', '200 specific'],
    ['a..b', '127.0.0.1', '400'],
    ['', '127.0.0.1', '400'],
  ])('%s on %s: %s', (host, address, expected) => {
    expect(show(routeNginx(gateway, request('/', { host, local: { address, port: 80 } }), documents).outcome)).toBe(
      expected,
    );
  });

  it.each([
    ['http', '200 plain'],
    ['https', '200 tls'],
  ] as const)('are those of the first fitting socket when none is asked for: %s', (scheme, expected) => {
    const two = httpOf('server { listen 8080; return 200 plain; } server { listen 8443 ssl; return 200 tls; }');
    expect(show(routeNginx(two, request('/', { scheme, local: null }), documents).outcome)).toBe(expected);
  });

  it('are unknown where nothing listens', () => {
    expect(
      routeNginx(gateway, request('/', { local: { address: '127.0.0.1', port: 81 } }), documents).outcome.kind,
    ).toBe('unknown');
  });
});

describe('access and methods', () => {
  it.each([
    ['location / { deny 10.0.0.0/8; }', '/', 'GET', '403'],
    ['location / { allow 10.1.0.0/16; deny all; return 200 ok; }', '/', 'GET', '200 ok'],
    ['location / { allow 10.1.0.0/16; deny all; }', '/a.css', 'GET', '200 file /w/a.css'],
    ['location / { auth_basic x; auth_basic_user_file f; }', '/a.css', 'GET', '401'],
    [
      'location / { satisfy any; allow all; auth_basic x; auth_basic_user_file f; }',
      '/a.css',
      'GET',
      '200 file /w/a.css',
    ],
    ['location / { limit_except GET { deny all; } }', '/a.css', 'POST', '403'],
    ['location / { limit_except GET { deny all; } }', '/a.css', 'HEAD', '200 file /w/a.css'],
    ['location /i { internal; return 200 in; }', '/i', 'GET', '404'],
    ['error_page 404 /i; location /i { internal; return 200 in; }', '/no', 'GET', '404 in'],
  ])('%s %s %s', (server, target, method, expected) => {
    expect(ask(server, target, { method })).toBe(expected);
  });
});

describe('computed variables', () => {
  const gateway = httpOf(`
    map $arg_k $mapped { default d; a exact; ~^b(.)$ re-$1; "" empty; }
    map $host $named { hostnames; *.x.t wild; .y.t dot; default none; }
    geo $geo { default g; 10.0.0.0/8 ten; 10.1.0.0/16 ten-one; }
    split_clients "$arg_k" $split { 50% half; * rest; }
    server { listen 80; return 200 "$mapped $named $geo $split"; }`);
  it.each([
    ['/?k=a', '200 exact none ten-one rest'],
    ['/?k=bz', '200 re-z none ten-one'],
    ['/', '200 empty none ten-one half'],
    ['/?k=q', '200 d none ten-one'],
  ])('%s: %s', (target, expected) => {
    expect(show(routeNginx(gateway, request(target), documents).outcome)).toContain(expected);
  });
});

describe('what cannot be known', () => {
  it.each([
    ['location ~ (?R) { }', '/', 'regular expression'],
    ['location / { auth_request /auth; }', '/', 'subrequest'],
    ['location / { content_by_lua_block { } }', '/', 'content_by_lua_block'],
    ['include missing.conf;', '/', 'missing.conf'],
    ['root html;', '/', 'prefix'],
    ['location / { if ($remote_port = 1) { return 200; } }', '/', 'run time'],
  ])('%s %s: %s', (server, target, because) => {
    expect(ask(server, target)).toContain('unknown because');
    expect(ask(server, target)).toContain(because);
  });

  it('assumes the parameter files that nginx ships', () => {
    expect(
      ask('location / { include fastcgi_params; fastcgi_pass 127.0.0.1:1; }', '/x?y', {}, [
        'QUERY_STRING',
        'SERVER_PORT',
      ]),
    ).toBe('fastcgi 127.0.0.1:1 QUERY_STRING=y SERVER_PORT=80');
  });

  it('a fragment of a server answers what it can', () => {
    const gateway = gatewayOf(
      'location /a { fastcgi_pass 127.0.0.1:1; fastcgi_param A b; } location /b { proxy_pass http://127.0.0.1:2; }',
      'server',
    );
    expect(show(routeNginx(gateway, request('/a'), documents).outcome, ['A'])).toBe('fastcgi 127.0.0.1:1 A=b');
    expect(show(routeNginx(gateway, request('/b'), documents).outcome)).toContain('unknown');
    expect(show(routeNginx(gateway, request('/c'), documents).outcome)).toContain('unknown');
  });
});
