import { expect, test } from 'vitest';
import { lintText } from '../../testing/index.ts';
import { keepaliveWithoutEffect } from './rule.ts';

function found(server: string, upstream = 'server 127.0.0.1:1; keepalive 4;') {
  const code = `events {}\nhttp {\n  upstream app { ${upstream} }\n  server {\n    ${server}\n  }\n}\n`;
  return lintText({ dialect: 'nginx', file: 'nginx.conf', code }, [keepaliveWithoutEffect]);
}

test.each([
  [
    'both at the server',
    'proxy_http_version 1.1; proxy_set_header Connection ""; location / { proxy_pass http://app; }',
  ],
  ['keep-alive by HTTP/1.0', 'location / { proxy_set_header Connection keep-alive; proxy_pass http://app; }'],
  ['a missing include', 'location / { include proxy.conf; proxy_pass http://app; }'],
  ['headers set by Lua', 'location / { proxy_http_version 1.1; access_by_lua_block { x() } proxy_pass http://app; }'],
  ['uwsgi', 'location / { uwsgi_pass app; }'],
  ['not used', 'location / { proxy_pass http://127.0.0.1:1; }'],
])('silent: %s', (_, server) => expect(found(server)).toEqual([]));

test('a method above', () => {
  const server = 'location / { proxy_http_version 1.1; proxy_set_header Connection ""; proxy_pass http://app; }';
  expect(found(server, 'ip_hash; server 127.0.0.1:1; keepalive 4;')).toEqual([]);
});

test('one finding for a group, the header added where the list in force stands', () => {
  const findings = found(
    'proxy_set_header Host $host; location / { proxy_pass http://app; } location /x { proxy_pass http://app; }',
  );
  expect(findings).toHaveLength(1);
  expect(findings[0]!.fix!.edits.map(({ text }) => text.trim())).toEqual([
    'proxy_http_version 1.1;',
    'proxy_set_header Connection "";',
    'proxy_http_version 1.1;',
  ]);
});

test('only one of the two is missing', () => {
  const [finding] = found('location / { proxy_http_version 1.1; proxy_pass http://app; }');
  expect(finding!.message).toBe('`keepalive` of app has no effect: `proxy_set_header Connection ""` is missing');
});
