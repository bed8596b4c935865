import { expect, test } from 'vitest';
import { lintText } from '../../testing/index.ts';
import { clientHostNotPassed } from './rule.ts';

function found(server: string, http = '') {
  const code = `events {}\nhttp {\n  ${http}\n  server {\n    ${server}\n  }\n}\n`;
  return lintText({ dialect: 'nginx', file: 'nginx.conf', code }, [clientHostNotPassed]).map(
    ({ message, confidence }) => `${confidence}: ${message}`,
  );
}

test.each([
  ['set at the server', 'proxy_set_header host $host; location / { proxy_pass http://127.0.0.1:1; }'],
  ['another name for it', 'location / { proxy_set_header X-Forwarded-Host $host; proxy_pass http://127.0.0.1:1; }'],
  ['another site', 'location / { proxy_pass http://example.org; }'],
  ['by TLS', 'location / { proxy_pass https://127.0.0.1:1; }'],
  ['a public address', 'location / { proxy_pass http://192.0.2.7; }'],
  ['a missing include', 'location / { include proxy.conf; proxy_pass http://127.0.0.1:1; }'],
  ['the file of the package', 'location / { include proxy_params; proxy_pass http://127.0.0.1:1; }'],
  ['set by another module', 'location / { more_set_input_headers "Host: x"; proxy_pass http://127.0.0.1:1; }'],
  ['the name of the back end alone', 'server_name app; location / { proxy_pass http://app; }'],
  ['FastCGI', 'location / { fastcgi_pass 127.0.0.1:1; }'],
  [
    'lost by inheritance',
    'proxy_set_header Host $host; location / { proxy_set_header X-A b; proxy_pass http://127.0.0.1:1; }',
  ],
])('silent: %s', (_, server) => expect(found(server)).toEqual([]));

test.each([
  ['an address', 'location / { proxy_pass http://127.0.0.1:1/x; }', '127.0.0.1:1'],
  ['a socket', 'location / { proxy_pass http://unix:/run/app.sock:/; }', 'localhost'],
  ['a container', 'location / { proxy_pass http://web:8000; }', 'web:8000'],
])('low: %s', (_, server, seen) => {
  expect(found(server)).toEqual([
    `low: the application sees \`Host: ${seen}\`, not the name that the client asked for`,
  ]);
});

test('a group of servers of another site', () => {
  expect(found('location / { proxy_pass http://cdn_x; }', 'upstream cdn_x { server cdn.example.org; }')).toEqual([]);
});
