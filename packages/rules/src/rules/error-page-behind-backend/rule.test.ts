import { expect, test } from 'vitest';
import { lintText } from '../../testing/index.ts';
import { errorPageBehindBackend } from './rule.ts';

function found(server: string) {
  const code = `events {}\nhttp {\n  server {\n    listen 80;\n    ${server}\n  }\n}\n`;
  return lintText({ dialect: 'nginx', file: 'nginx.conf', code }, [errorPageBehindBackend]).map(
    ({ message }) => message,
  );
}
const page = 'error_page 502 /502.html;';
const all = 'location / { proxy_pass http://a:1; }';

test.each([
  ['a location of its own', `${page} ${all} location = /502.html { root /srv; }`],
  ['a folder of its own', `error_page 502 /errors/502.html; ${all} location /errors/ { root /srv; }`],
  ['by a regular expression', `${page} ${all} location ~ \\.html$ { root /srv; }`],
  ['another status', `error_page 404 /404.html; ${all}`],
  ['a named location', `error_page 502 @down; ${all} location @down { return 200 x; }`],
  ['a redirect', `error_page 502 https://status.example.org/; ${all}`],
  [
    'another back end',
    `${page} location / { proxy_pass http://b:1; } location /x { proxy_pass http://a:1; }`.replace(
      'location / { proxy_pass http://b:1; }',
      'location / { proxy_pass http://b:1; error_page 502 @down; }',
    ),
  ],
  ['the disk first', `${page} location / { try_files $uri @app; } location @app { proxy_pass http://a:1; }`],
  ['a missing include', `include locations.conf; ${page} ${all}`],
])('silent: %s', (_, server) => expect(found(server)).toEqual([]));

test('another path at the same back end', () => {
  expect(found(`${page} location /api/ { proxy_pass http://a:1/v1/; } ${all}`)).toEqual([
    'the page /502.html for 502 is itself taken by `location /`, and asked of the back end that is down',
  ]);
});
