import { expect, test } from 'vitest';
import { lintText } from '../../testing/index.ts';
import { upstreamTlsWithoutName } from './rule.ts';

function found(server: string, context = 'main') {
  const code = context === 'main' ? `events {}\nhttp {\n  server {\n    ${server}\n  }\n}\n` : server;
  return lintText({ dialect: 'nginx', file: 'nginx.conf', code, context }, [upstreamTlsWithoutName]);
}

test.each([
  ['on', 'proxy_ssl_server_name on; location / { proxy_pass https://a.example.org; }'],
  ['no TLS', 'location / { proxy_pass http://a.example.org; }'],
  ['an address', 'location / { proxy_pass https://192.0.2.1; }'],
  ['a container', 'location / { proxy_pass https://app:8443; }'],
  ['a variable', 'location / { proxy_pass https://$host; }'],
  ['a missing include', 'include tls.conf; location / { proxy_pass https://a.example.org; }'],
])('silent: %s', (_, server) => expect(found(server)).toEqual([]));

test('silent in a part of a configuration', () => {
  expect(found('location / { proxy_pass https://a.example.org; }', 'server')).toEqual([]);
});

test('turned off; a variable in the path', () => {
  expect(found('proxy_ssl_server_name off; location / { proxy_pass https://a.example.org$request_uri; }')).toHaveLength(
    1,
  );
});
