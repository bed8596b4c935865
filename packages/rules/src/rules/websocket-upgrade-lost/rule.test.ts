import { expect, test } from 'vitest';
import { lintText } from '../../testing/index.ts';
import { websocketUpgradeLost } from './rule.ts';

function found(server: string) {
  const code = `events {}\nhttp {\n  server {\n    ${server}\n  }\n}\n`;
  return lintText({ dialect: 'nginx', file: 'nginx.conf', code }, [websocketUpgradeLost]);
}

test.each([
  ['a plain location', 'location /news/ { proxy_pass http://a:1; }'],
  ['a name that only begins so', 'location /wsdl/ { proxy_pass http://a:1; }'],
  ['a missing include', 'location /ws { include ws.conf; proxy_pass http://a:1; }'],
  ['another protocol', 'location /ws { uwsgi_pass a:1; }'],
  [
    'from a variable',
    'proxy_http_version 1.1; proxy_set_header Upgrade $http_upgrade; proxy_set_header Connection $c; location / { proxy_pass http://a:1; }',
  ],
  ['Upgrade taken out', 'location / { proxy_set_header Upgrade ""; proxy_pass http://a:1; }'],
])('silent: %s', (_, server) => expect(found(server)).toEqual([]));

test('a regular expression; no fix where it would replace an inherited list', () => {
  const [finding] = found('proxy_set_header Host $host; location ~ ^/api/ws$ { proxy_pass http://a:1; }');
  expect(finding!.message).toMatch(/is for WebSockets/);
  expect(finding!.fix).toBeNull();
});
