import { expect, test } from 'vitest';
import { lintText } from '../../testing/index.ts';
import { aliasSlashMismatch } from './rule.ts';

const lint = (text: string) =>
  lintText({ dialect: 'nginx', file: 'nginx.conf', code: `events {}\nhttp { server { ${text} } }\n` }, [
    aliasSlashMismatch,
  ]).map(({ confidence }) => confidence);

test.each([
  ['both with a slash', 'location /a/ { alias /b/; }', []],
  ['only the location', 'location /a/ { alias /b; }', ['high']],
  ['neither', 'location /a { alias /b; }', ['low']],
  ['a file', 'location /a.ico { alias /b.ico; }', []],
  ['a file of another name', 'location /robots { alias /b/robots.txt; }', []],
  ['exact', 'location = /a { alias /b; }', []],
  ['a variable', 'location /a/ { alias /b/$host; }', []],
  ['a variable inside', 'location /a/ { alias /b/$host/c; }', ['high']],
  ['an application', 'location /a/ { alias /b; proxy_pass http://127.0.0.1:9000; }', []],
  ['a redirect', 'location /a/ { alias /b; return 404; }', []],
])('%s', (_, text, expected) => expect(lint(text)).toEqual(expected));
