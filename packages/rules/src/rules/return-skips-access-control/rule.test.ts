import { expect, test } from 'vitest';
import { lintText } from '../../testing/index.ts';
import { returnSkipsAccessControl } from './rule.ts';

const lint = (text: string) =>
  lintText({ dialect: 'nginx', file: 'nginx.conf', code: `events {}\nhttp { server { ${text} } }\n` }, [
    returnSkipsAccessControl,
  ]).length;

test.each([
  ['deny', 'location / { deny all; return 200 x; }', 1],
  ['a password', 'location / { auth_basic x; return 200 x; }', 1],
  ['no password', 'location / { auth_basic off; return 200 x; }', 0],
  ['allow alone', 'location / { allow all; return 200 x; }', 0],
  ['in the server', 'deny all; return 204;', 1],
  ['inherited', 'deny all; location / { return 200 x; }', 0],
  ['a redirect', 'location / { deny all; return 301 /x; }', 0],
  ['an error', 'location / { deny all; return 404; }', 0],
  ['a URL', 'location / { deny all; return https://a.test; }', 0],
  ['under a condition', 'location / { deny all; if ($arg_x) { return 200 x; } }', 0],
])('%s', (_, text, count) => expect(lint(text)).toBe(count));
