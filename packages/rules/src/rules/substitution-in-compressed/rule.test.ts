import { expect, test } from 'vitest';
import { lintText } from '../../testing/index.ts';
import { substitutionInCompressed } from './rule.ts';

function found(server: string) {
  const code = `events {}\nhttp {\n  server {\n    ${server}\n  }\n}\n`;
  return lintText({ dialect: 'nginx', file: 'nginx.conf', code }, [substitutionInCompressed]);
}

test.each([
  ['set', 'proxy_set_header accept-encoding identity; location / { sub_filter a b; proxy_pass http://a:1; }'],
  ['files', 'location / { sub_filter a b; root /srv; }'],
  ['FastCGI', 'location / { sub_filter a b; fastcgi_pass a:1; }'],
  ['a missing include', 'location / { include proxy.conf; sub_filter a b; proxy_pass http://a:1; }'],
])('silent: %s', (_, server) => expect(found(server)).toEqual([]));

test('one finding for filters of the server', () => {
  expect(
    found('sub_filter a b; location / { proxy_pass http://a:1; } location /b { proxy_pass http://a:1; }'),
  ).toHaveLength(1);
});
