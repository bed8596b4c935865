import { expect, test } from 'vitest';
import { lintText } from '../../testing/index.ts';
import { mismatchedPassSlash } from './rule.ts';

function found(body: string) {
  const code = `events {}\nhttp {\n  server {\n    listen 8080;\n    ${body}\n  }\n}\n`;
  return lintText({ dialect: 'nginx', file: 'nginx.conf', code }, [mismatchedPassSlash]);
}

test.each([
  ['both with a slash', 'location /app/ { proxy_pass http://b:1/x/; }'],
  ['neither', 'location /app { proxy_pass http://b:1/x; }'],
  ['no path', 'location /app/ { proxy_pass http://b:1; }'],
  ['the root', 'location / { proxy_pass http://b:1/; }'],
  ['exact', 'location = /app { proxy_pass http://b:1/; }'],
  ['the whole URI is rewritten', 'location /app { rewrite ^/app(.*) /x$1 break; proxy_pass http://b:1/; }'],
  ['rewritten on a condition', 'location /app { if ($arg_a) { rewrite ^ /x break; } proxy_pass http://b:1/; }'],
  ['a variable', 'location /app { proxy_pass http://$host/; }'],
  ['a query', 'location /app/ { proxy_pass http://b:1/x?y=; }'],
  ['a path of a template', 'location <%= path %> { proxy_pass http://b:1/; }'],
  ['another protocol', 'location /app/ { fastcgi_pass 127.0.0.1:1; }'],
])('silent: %s', (_, body) => expect(found(body)).toEqual([]));

test.each([
  ['a file is meant', 'location /app/ { proxy_pass http://b:1/x.php; }'],
  ['the location is there', 'location /app { proxy_pass http://b:1/; } location /app/ { return 204; }'],
])('no fix: %s', (_, body) => expect(found(body).map(({ fix }) => fix)).toEqual([null]));

test('^~ and a socket', () => {
  const findings = found('location ^~ /app { proxy_pass http://unix:/run/a.sock:/; }');
  expect(findings.map(({ message }) => message)).toEqual([
    '`/` ends in a slash and `/app` does not: /app/foo arrives as //foo',
  ]);
});

function foundInApache(code: string) {
  const text = `ServerName a.test\nListen 8080\n${code}\n`;
  return lintText({ dialect: 'apache', file: 'httpd.conf', code: text }, [mismatchedPassSlash]).map(
    ({ message }) => message,
  );
}

test.each([
  ['an exclusion', 'ProxyPass /static/ !'],
  ['another protocol', 'ProxyPass /app uwsgi://127.0.0.1:1/'],
  ['a pattern', 'ProxyPassMatch ^/app http://127.0.0.1:1/'],
  ['a socket', 'ProxyPass / unix:/run/app.sock|http://localhost'],
  ['an unknown URL', 'ProxyPass / ${BACKEND}'],
  ['a query', 'ProxyPass /app/ http://127.0.0.1:1/x?y='],
])('Apache, silent: %s', (_, code) => expect(foundInApache(code)).toEqual([]));

test.each([
  ['ProxyPass /app/ http://127.0.0.1:1/x', '`/app/` ends in a slash and `/x` does not: /app/foo arrives as /xfoo'],
  [
    'ProxyPass /app/ http://127.0.0.1:1 retry=0',
    '`/app/` ends in a slash and the URL does not: /app/foo is passed to `http://127.0.0.1:1foo`, which is no host',
  ],
])('Apache: %s', (code, message) => expect(foundInApache(code)).toEqual([message]));
