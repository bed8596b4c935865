import { nginxHttp, nginxServer, type ProofCase, type Variant } from '../harness/index.ts';

/** A text that the server and its check refuse with these words. */
const refused = (config: string, log: RegExp): Variant => ({ config, starts: false, checkRefuses: true, log });

const fromDisk = [{ ask: '/static/a.css', good: { from: 'disk' } }] as const;

/** One pitfall inside a server: the texts that are refused, and those that are not. */
function inServer(
  covers: string | null,
  title: string,
  log: RegExp,
  bad: readonly string[],
  good: readonly string[],
): ProofCase {
  const name = (kind: string, index: number): string => (index === 0 ? kind : `${kind}-${index + 1}`);
  return {
    covers,
    title,
    dialect: 'nginx',
    observe: fromDisk,
    variants: Object.fromEntries([
      ...bad.map((text, index) => [name('bad', index), refused(nginxServer(text), log)]),
      ...good.map((text, index) => [name('fixed', index), nginxServer(text)]),
    ]),
  };
}

const group = (pass: string): string =>
  nginxHttp(`upstream app { server 127.0.0.1:9; }
server {
  listen 127.0.0.1:@PORT@;
  root @HTDOCS@;
  location /app { ${pass} }
}`);

export const nginxCases: readonly ProofCase[] = [
  inServer(
    'nginx-pass-with-url',
    'fastcgi_pass',
    /invalid host in upstream/,
    [
      'location /app { fastcgi_pass http://127.0.0.1:9000; }',
      'location /app { fastcgi_pass 127.0.0.1:9000/; }',
      'location /app { scgi_pass scgi://127.0.0.1:9000; }',
    ],
    ['location /app { fastcgi_pass 127.0.0.1:9000; }', 'location /app { uwsgi_pass uwsgi://127.0.0.1:9000; }'],
  ),
  inServer(
    'nginx-proxy-pass-scheme',
    'proxy_pass',
    /invalid URL prefix/,
    ['location /app { proxy_pass 127.0.0.1:8000; }', 'location /app { proxy_pass unix:/run/app.sock; }'],
    ['location /app { proxy_pass http://127.0.0.1:8000; }', 'location /app { proxy_pass http://unix:/run/app.sock; }'],
  ),
  inServer(
    'nginx-proxy-pass-uri-not-allowed',
    'proxy_pass',
    /"proxy_pass" cannot have URI part/,
    [
      'location ~ ^/app { proxy_pass http://127.0.0.1:8000/; }',
      'location @app { proxy_pass http://127.0.0.1:8000/x; }',
      'location /app { if ($args) { proxy_pass http://127.0.0.1:8000/; } }',
      'location /app { limit_except GET { proxy_pass http://127.0.0.1:8000/; } }',
    ],
    ['location ~ ^/app { proxy_pass http://127.0.0.1:8000; }', 'location /app { proxy_pass http://127.0.0.1:8000/; }'],
  ),
  inServer(
    'nginx-unix-socket-prefix',
    'fastcgi_pass',
    /invalid host in upstream/,
    ['location /app { fastcgi_pass /run/app.sock; }'],
    ['location /app { fastcgi_pass unix:/run/app.sock; }'],
  ),
  {
    covers: 'nginx-upstream-with-port',
    dialect: 'nginx',
    observe: fromDisk,
    variants: {
      bad: refused(group('proxy_pass http://app:8000;'), /upstream "app" may not have port 8000/),
      'bad-fastcgi': refused(group('fastcgi_pass app:9000;'), /upstream "app" may not have port 9000/),
      fixed: group('proxy_pass http://app;'),
    },
  },
  inServer(
    null,
    'conditions',
    /condition|unknown ".*" variable/,
    [
      'if ($host == a) { return 403; }',
      'if ($host=a) { return 403; }',
      'if ($host && $uri) { return 403; }',
      'if (!$host) { return 403; }',
      'if (! -f $request_filename) { return 403; }',
    ],
    ['if ($host = a) { return 403; }', 'if (!-e $document_root) { return 403; }'],
  ),
  inServer(
    null,
    'variables',
    /unknown "app_root" variable|invalid variable name|closing bracket/,
    [
      'location /app { root $app_root/x; }',
      'location /app { fastcgi_param COST "5$"; }',
      'location /app { return 200 "${host"; }',
    ],
    ['set $app_root /srv; location /app { root $app_root/x; }'],
  ),
  inServer(
    null,
    'expressions',
    /pcre2?_compile\(\) failed/,
    ['location ~ "^/(a" { }', 'rewrite [ /x;', 'location ~ \\.(?:css|js { }'],
    ['location ~ "^/(a)" { }'],
  ),
];
