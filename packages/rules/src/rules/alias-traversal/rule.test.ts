import { expect, test } from 'vitest';
import { lintText } from '../../testing/index.ts';
import { aliasTraversal } from './rule.ts';

const lint = (text: string) =>
  lintText({ dialect: 'nginx', file: 'nginx.conf', code: `events {}\nhttp { server { ${text} } }\n` }, [
    aliasTraversal,
  ]);

test.each([
  ['both with a slash', 'location /a/ { alias /b/; }'],
  ['neither', 'location /a { alias /b; }'],
  ['exact', 'location = /a { alias /b/; }'],
  ['a regular expression', 'location ~ ^/a { alias /b/; }'],
  ['only for the application', 'location /a { internal; alias /b/; }'],
  ['answered before', 'location /a { alias /b/; return 404; }'],
  ['an application', 'location /a { alias /b/; proxy_pass http://127.0.0.1:9000; }'],
  ['root', 'location /a { root /b/; }'],
])('silent: %s', (_, text) => expect(lint(text)).toEqual([]));

test.each([
  ['with ^~', 'location ^~ /a { alias /b/; }'],
  ['glued', 'location ^~/a { alias /b/; }'],
  ['nested', 'location / { location /a { alias /b/; } }'],
  ['with a variable', 'location /a { alias /b/$host/; }'],
])('reported: %s', (_, text) => expect(lint(text)).toHaveLength(1));
