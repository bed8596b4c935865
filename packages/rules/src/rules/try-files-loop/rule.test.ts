import { describe, expect, test } from 'vitest';
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

describe('a fixed file', () => {
  const lintWith = (text: string, files: Readonly<Record<string, string>>) =>
    lintText(
      { dialect: 'nginx', file: 'nginx.conf', code: `events {}\nhttp { server { root /r; ${text} } }\n`, files },
      [tryFilesLoop],
    ).length;
  const some = { '/r/a.css': '' };
  test.each<[string, string, Readonly<Record<string, string>>, number]>([
    ['is missing', 'location / { try_files $uri /index.html; }', some, 1],
    ['is missing, with a query', 'location / { try_files $uri /index.html?$args; }', some, 1],
    ['is missing, in the server', 'try_files $uri /index.html;', some, 1],
    ['is missing below a prefix', 'location /a/ { try_files $uri /a/index.html; }', some, 1],
    ['is there', 'location / { try_files $uri /index.html; }', { '/r/index.html': '' }, 0],
    ['is there, but not looked for', 'location / { try_files /x /index.html; }', { ...some, '/r/index.html': '' }, 1],
    ['the root is not here', 'location / { try_files $uri /index.html; }', {}, 0],
    [
      'only what comes with nginx is here',
      'location / { try_files $uri /app/index.html; }',
      { '/r/index.html': '', '/r/50x.html': '' },
      0,
    ],
    ['has a location of its own', 'location / { try_files $uri /index.html; } location = /index.html { }', some, 0],
    [
      'goes to another location',
      'location / { try_files $uri /index.php; } location ~ \\.php$ { fastcgi_pass 127.0.0.1:9000; }',
      some,
      0,
    ],
    ['another root', 'location / { try_files $uri /index.html; root /q; }', some, 0],
  ])('%s', (_, text, files, count) => expect(lintWith(text, files)).toBe(count));
});

test('in a part of a configuration, where the root is not known', () => {
  const lintPart = (code: string) =>
    lintText({ dialect: 'nginx', file: 'nginx.conf', code, context: 'http' }, [tryFilesLoop]).length;
  expect(lintPart('server { location / { try_files $uri $uri/; } }')).toBe(1);
  expect(lintPart('server { location / { try_files $uri /app$uri; } location /app/ { } }')).toBe(0);
  expect(lintPart('server { location / { try_files $uri /a/$arg_x; } }')).toBe(0);
});
