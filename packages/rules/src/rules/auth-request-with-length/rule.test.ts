import { expect, test } from 'vitest';
import { lintText } from '../../testing/index.ts';
import { authRequestWithLength } from './rule.ts';

function found(server: string) {
  const code = `events {}\nhttp {\n  server {\n    listen 80;\n    ${server}\n  }\n}\n`;
  return lintText({ dialect: 'nginx', file: 'nginx.conf', code }, [authRequestWithLength]);
}
const asking = 'location / { auth_request /auth; proxy_pass http://a:1; }';

test.each([
  [
    'the length is taken out',
    `${asking} location /auth { proxy_set_header Content-Length ""; proxy_pass http://b:1; }`,
  ],
  ['files', 'location / { auth_request /auth; root /srv; } location /auth { proxy_pass http://b:1; }'],
  ['a missing include', `${asking} location /auth { include auth.conf; proxy_pass http://b:1; }`],
  [
    'turned off',
    'auth_request /auth; location / { auth_request off; proxy_pass http://a:1; } location /auth { return 200; }',
  ],
  ['no HTTP', `${asking} location /auth { fastcgi_pass b:1; }`],
  ['nobody asks', 'location /auth { proxy_pass http://b:1; }'],
])('silent: %s', (_, server) => expect(found(server)).toEqual([]));

test('asked from the server; no fix where it would replace the headers', () => {
  const [finding, ...others] = found(
    'auth_request /auth; proxy_set_header Host $host; location / { proxy_pass http://a:1; } location = /auth { internal; proxy_pass http://b:1; }',
  );
  expect(others).toEqual([]);
  expect(finding!.fix).toBeNull();
});

test('keeping the body back is not enough', () => {
  const [finding] = found(`${asking} location /auth { proxy_pass_request_body off; proxy_pass http://b:1; }`);
  expect(finding!.fix!.edits.map(({ text }) => text.trim())).toEqual(['proxy_set_header Content-Length "";']);
});
