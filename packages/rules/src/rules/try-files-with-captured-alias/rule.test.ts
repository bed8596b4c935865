import { expect, test } from 'vitest';
import { lintText } from '../../testing/index.ts';
import { tryFilesWithCapturedAlias } from './rule.ts';

const lint = (text: string) =>
  lintText({ dialect: 'nginx', file: 'nginx.conf', code: `events {}\nhttp { server { ${text} } }\n` }, [
    tryFilesWithCapturedAlias,
  ]).map(({ fix }) => fix !== null);

test.each([
  ['a capture', 'location ~ ^/a/(.*)$ { alias /b/$1; try_files $uri =404; }', [true]],
  ['a named capture', 'location ~ ^/a/(?<x>.*)$ { alias /b/$x; try_files $uri =404; }', [false]],
  ['a prefix', 'location /a/ { alias /b/; try_files $uri =404; }', []],
  ['other files', 'location ~ ^/a/(.*)$ { alias /b/$1; try_files "" =404; }', []],
  ['root', 'location ~ ^/a/(.*)$ { root /b/; try_files $uri =404; }', []],
])('%s', (_, text, expected) => expect(lint(text)).toEqual(expected));
