import { expect, test } from 'vitest';
import { lintText } from '../../testing/index.ts';
import { cachedSetCookie } from './rule.ts';

function found(server: string) {
  const code = `events {}\nhttp {\n  proxy_cache_path /c keys_zone=z:1m;\n  server {\n    ${server}\n  }\n}\n`;
  return lintText({ dialect: 'nginx', file: 'nginx.conf', code }, [cachedSetCookie]);
}
const cached = 'proxy_cache z; proxy_ignore_headers Set-Cookie; proxy_pass http://a:1;';

test.each([
  ['no cache', 'location / { proxy_ignore_headers Set-Cookie; proxy_pass http://a:1; }'],
  [
    'the cache is off',
    'proxy_cache z; location / { proxy_cache off; proxy_ignore_headers Set-Cookie; proxy_pass http://a:1; }',
  ],
  ['hidden', `location / { proxy_hide_header set-cookie; ${cached} }`],
  ['not stored', `location / { proxy_no_cache $upstream_http_set_cookie; ${cached} }`],
  ['an entry for each user', `location / { proxy_cache_key $uri$cookie_session; ${cached} }`],
  ['a missing include', `location / { include cache.conf; ${cached} }`],
  ['another family', 'location / { proxy_cache z; fastcgi_ignore_headers Set-Cookie; proxy_pass http://a:1; }'],
])('silent: %s', (_, server) => expect(found(server)).toEqual([]));

test('one finding for a directive that locations share; no fix where a list would be replaced', () => {
  const findings = found(
    'proxy_cache z; proxy_ignore_headers Set-Cookie; proxy_hide_header X-A; location / { proxy_pass http://a:1; } location /b { proxy_pass http://b:1; }',
  );
  expect(findings.map(({ fix }) => fix)).toEqual([null]);
});
