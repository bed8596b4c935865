import { expect, test } from 'vitest';
import { lintText } from '../../testing/index.ts';
import { encodedPathDecoded } from './rule.ts';

function found(code: string) {
  return lintText({ dialect: 'nginx', file: 'x.conf', code, context: 'server' }, [encodedPathDecoded]).map(
    ({ message, confidence }) => `${confidence}: ${message}`,
  );
}

test.each([
  ['no path', 'location /gitlab/ { proxy_pass http://a:1; }'],
  ['exact', 'location = / { proxy_pass http://a:1/; }'],
  ['slashes that do not agree', 'location /app { proxy_pass http://a:1/; }'],
  ['a prefix that is taken off', 'location /app/ { proxy_pass http://a:1/; }'],
  ['a rewrite', 'location / { rewrite ^/a /b break; proxy_pass http://a:1/; }'],
  ['a question of the server', 'location /auth/ { internal; proxy_pass http://a:1/; }'],
])('silent: %s', (_, code) => expect(found(code)).toEqual([]));

test.each([
  [
    'location /app/ { proxy_pass http://a:1/app/; }',
    'low: the URI is decoded because of the path `/app/`: /app/a%2Fb arrives as /app/a/b',
  ],
  [
    'location / { proxy_pass http://gitlab:80/; }',
    'medium: gitlab needs encoded slashes in its URLs, and the path of `proxy_pass` makes nginx decode them',
  ],
])('%s', (code, message) => expect(found(code)).toEqual([message]));
