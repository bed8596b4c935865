import { expect, test } from 'vitest';
import { lintText } from '../../testing/index.ts';
import { tryFilesLoop } from './rule.ts';

const lint = (text: string) =>
  lintText({ dialect: 'nginx', file: 'nginx.conf', code: `events {}\nhttp { server { root /r; ${text} } }\n` }, [
    tryFilesLoop,
  ]).length;

test.each([
  ['a folder last', 'location / { try_files $uri $uri/; }', 1],
  ['an ending last', 'location / { try_files $uri $uri.html; }', 1],
  ['in the server', 'try_files $uri $uri/;', 1],
  ['below a prefix', 'location /a/ { try_files $uri $uri/; }', 1],
  ['in a pattern', 'location ~ ^/ { try_files $uri $uri/; }', 1],
  ['a status', 'location / { try_files $uri $uri/ =404; }', 0],
  ['a page', 'location / { try_files $uri /index.html; }', 0],
  ['a query', 'location / { try_files $uri /index.html?$args; }', 0],
  [
    'another location',
    'location / { try_files $uri /app$uri; } location /app/ { proxy_pass http://127.0.0.1:9000; }',
    0,
  ],
  [
    'a pattern takes it',
    'location / { try_files $uri $uri.php; } location ~ \\.php$ { fastcgi_pass 127.0.0.1:9000; }',
    0,
  ],
  ['a missing include', 'include a.conf; location / { try_files $uri $uri/; }', 0],
])('%s', (_, text, count) => expect(lint(text)).toBe(count));

test('in a part of a configuration, where the root is not known', () => {
  const lintPart = (code: string) =>
    lintText({ dialect: 'nginx', file: 'nginx.conf', code, context: 'http' }, [tryFilesLoop]).length;
  expect(lintPart('server { location / { try_files $uri $uri/; } }')).toBe(1);
  expect(lintPart('server { location / { try_files $uri /app$uri; } location /app/ { } }')).toBe(0);
  expect(lintPart('server { location / { try_files $uri /a/$arg_x; } }')).toBe(0);
});
