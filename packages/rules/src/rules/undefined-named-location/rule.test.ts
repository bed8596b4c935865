import { expect, test } from 'vitest';
import { lintText } from '../../testing/index.ts';
import { undefinedNamedLocation } from './rule.ts';

const lint = (code: string, context?: string, files: Record<string, string> = {}) =>
  lintText({ dialect: 'nginx', file: 'nginx.conf', code, files, ...(context && { context }) }, [undefinedNamedLocation])
    .length;
const whole = (text: string) => `events {}\nhttp { ${text} }\n`;

test.each([
  ['defined', whole('server { location / { try_files $uri @a; } location @a { } }'), 0],
  ['not defined', whole('server { location / { try_files $uri @a; } }'), 1],
  ['in another server', whole('server { location / { try_files $uri @a; } } server { location @a { } }'), 1],
  ['a file', whole('server { location / { try_files $uri /a; } }'), 0],
  ['a variable', whole('server { location / { try_files $uri @$a; } }'), 0],
  ['an error page', whole('server { error_page 404 @a; }'), 1],
  ['an error page of all servers', whole('error_page 404 @a; server { location @a { } } server { }'), 1],
  [
    'and a server with its own',
    whole('error_page 404 @a; server { location @a { } } server { error_page 404 /x; }'),
    0,
  ],
  ['nested', whole('server { location / { location /x { error_page 404 @a; } } location @a { } }'), 0],
  ['a missing include', whole('server { include b.conf; location / { try_files $uri @a; } }'), 0],
])('%s', (_, code, count) => expect(lint(code)).toBe(count));

test('in an included file', () => {
  const code = whole('server { include b.conf; location / { try_files $uri @a; } }');
  expect(lint(code, undefined, { 'b.conf': 'location @a { }' })).toBe(0);
});

test('a part of a server is not all of it', () => {
  expect(lint('location / { try_files $uri @a; }', 'server')).toBe(0);
  expect(lint('server { location / { try_files $uri @a; } }', 'http')).toBe(1);
});
