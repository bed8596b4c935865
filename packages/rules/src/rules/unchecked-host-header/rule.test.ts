import { expect, test } from 'vitest';
import { lintText } from '../../testing/index.ts';
import { uncheckedHostHeader } from './rule.ts';

function found(server: string) {
  const code = `events {}\nhttp {\n  server {\n    ${server}\n  }\n}\n`;
  return lintText({ dialect: 'nginx', file: 'nginx.conf', code }, [uncheckedHostHeader]);
}
const name = 'server_name example.org;';

test.each([
  ['any host', 'location / { proxy_set_header Host $http_host; proxy_pass http://127.0.0.1:1; }'],
  ['checked', `${name} location / { proxy_set_header Host $host; proxy_pass http://127.0.0.1:1; }`],
  ['set', `${name} location / { fastcgi_param HTTP_HOST $host; fastcgi_pass 127.0.0.1:1; }`],
  ['stock parameters', `${name} location / { include fastcgi_params; fastcgi_pass 127.0.0.1:1; }`],
  ['no parameters', `${name} location / { fastcgi_pass 127.0.0.1:1; }`],
])('silent: %s', (_, server) => expect(found(server)).toEqual([]));

test('another port: no fix', () => {
  const [finding] = found(
    `listen 8080; ${name} location / { proxy_set_header Host $http_host; proxy_pass http://a:1; }`,
  );
  expect(finding!.fix).toBeNull();
});
