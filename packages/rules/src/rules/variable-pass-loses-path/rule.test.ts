import { expect, test } from 'vitest';
import { lintText } from '../../testing/index.ts';
import { variablePassLosesPath } from './rule.ts';

function found(body: string, http = '') {
  const code = `events {}\nhttp {\n  ${http}\n  server {\n    listen 8080;\n    ${body}\n  }\n}\n`;
  return lintText({ dialect: 'nginx', file: 'nginx.conf', code }, [variablePassLosesPath]).map(
    ({ message }) => message,
  );
}

test.each([
  ['no path', 'location /app/ { proxy_pass http://$backend; }'],
  ['the URI', 'location /app/ { proxy_pass http://$backend$request_uri; }'],
  ['an unknown variable', 'location /app/ { proxy_pass http://$backend/$rest/; }'],
  ['one file', 'location / { proxy_pass http://$bucket/index.html; }'],
  ['exact', 'location = /app { proxy_pass http://$backend/; }'],
  ['a map over the URI', 'location / { set $rest $request_uri; proxy_pass http://$backend$rest; }'],
  ['a capture of something else', 'location / { if ($request_uri ~ ^/x(.*)) { set $a $1; } proxy_pass http://b$1; }'],
  ['an unknown variable with the whole URL', 'location @app { proxy_pass $url/; }'],
  ['a slash behind the URI', 'location / { proxy_pass http://app$request_uri/; }'],
  ['changed by Lua', 'set $b http://a:1/; location / { access_by_lua "ngx.var.b = x"; proxy_pass $b; }'],
  ['a number', 'location ~ ^/live/([0-9]{1,3}|\\w+)$ { proxy_pass http://app/connection/$1?$args; }'],
  [
    'the URI is told in a header',
    'location ~ ^/a/(.*) { proxy_pass http://$b/$1; proxy_set_header X-URI $request_uri; }',
  ],
  ['a socket', 'location / { proxy_pass http://unix:/run/$name.sock; }'],
])('silent: %s', (_, body) => expect(found(body)).toEqual([]));

test('the path stands in the variable', () => {
  const path = 'every request arrives as `/base/`: path and query of the client are lost';
  expect(found('set $b http://127.0.0.1:9000/base/;\nlocation /app { proxy_pass $b; }')).toEqual([path]);
  const map = 'map $host $b { default http://127.0.0.1:9000/base/; a http://127.0.0.1:9001/base/; }';
  expect(found('location /app { proxy_pass $b; }', map)).toEqual([path]);
});

test('a map whose values have different paths', () => {
  const map = 'map $host $b { default http://127.0.0.1:9000/base/; a http://127.0.0.1:9001; }';
  expect(found('location /app { proxy_pass $b; }', map)).toEqual([]);
});

test.each([
  ['$uri', 'location / { proxy_pass http://$backend$uri; }', 'the query string of the client is lost'],
  [
    'a number, without the query',
    'location ~ ^/live/(\\d+)$ { proxy_pass http://$b/$1; }',
    'the query string of the client is lost',
  ],
  [
    'a capture',
    'location ~ ^/app/(.*)$ { proxy_pass http://$backend/$1$is_args$args; }',
    '`$1` is decoded: a URI with `%20` becomes a request line that is not valid',
  ],
])('%s', (_, body, message) => expect(found(body)).toEqual([message]));
