import { expect, test } from 'vitest';
import { lintText } from '../../testing/index.ts';
import { aliasWithoutCapture } from './rule.ts';

const lint = (text: string) =>
  lintText({ dialect: 'nginx', file: 'nginx.conf', code: `events {}\nhttp { server { ${text} } }\n` }, [
    aliasWithoutCapture,
  ]).map(({ fix }) => fix?.title ?? null);

test.each([
  ['a prefix', 'location ^~ /a/ { alias /b/; }', []],
  ['a capture', 'location ~ ^/a/(.*) { alias /b/$1; }', []],
  ['a named capture', 'location ~ ^/a/(?<rest>.*) { alias /b/$rest; }', []],
  ['one URL', 'location ~ ^/a/b$ { alias /b; }', []],
  ['a file', 'location ~ ^/(x|y)$ { alias /b/x.html; }', []],
  ['an application', 'location ~ ^/a/ { alias /b/; proxy_pass http://127.0.0.1:9000; }', []],
  ['a folder', 'location ~ ^/a/ { alias /b/; }', ['use a prefix']],
  ['case does not matter', 'location ~* ^/a/ { alias /b/; }', [null]],
  ['a capture that is not used', 'location ~ ^/a/(.*)$ { alias /b/; }', ['name the capture']],
  ['endings', 'location ~ \\.(css|js)$ { alias /b/; }', [null]],
  ['no slash', 'location ~ ^/a/ { alias /b; }', [null]],
])('%s', (_, text, expected) => expect(lint(text)).toEqual(expected));
