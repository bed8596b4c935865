import { expect, test } from 'vitest';
import { lintText } from '../../testing/index.ts';
import { variablePassWithoutResolver } from './rule.ts';

function found(code: string, context = 'main') {
  return lintText({ dialect: 'nginx', file: 'nginx.conf', code, context }, [variablePassWithoutResolver]).map(
    ({ message }) => message,
  );
}
const whole = (body: string, http = '') => `events {}\nhttp {\n  ${http}\n  server {\n    ${body}\n  }\n}\n`;

test.each([
  ['an address', whole('set $b 127.0.0.1:1; location / { proxy_pass http://$b; }')],
  ['an IPv6 address', whole('set $b [::1]:1; location / { proxy_pass http://$b; }')],
  ['a socket', whole('set $b unix:/run/a.sock; location / { proxy_pass http://$b; }')],
  ['a group', whole('set $b app; location / { proxy_pass http://$b; }', 'upstream app { server a:1; }')],
  ['an unknown variable', whole('location / { proxy_pass http://$b; }')],
  ['a capture', whole('location ~ ^/x/(.*) { proxy_pass http://$1; }')],
  ['of a capture', whole('location ~ ^/x/(.*) { set $b $1; proxy_pass http://$b; }')],
  ['set by another server', whole('location / { proxy_pass http://$b; }', 'server { set $b app.internal; }')],
  [
    'known from the start',
    whole('location /a { proxy_pass http://app:1$request_uri; } location / { proxy_pass http://app:1; }'),
  ],
  ['a resolver in the location', whole('set $b app:1; location / { resolver 127.0.0.1; proxy_pass http://$b; }')],
  ['an include that is missing', whole('include x.conf; set $b app:1; location / { proxy_pass http://$b; }')],
])('silent: %s', (_, code) => expect(found(code)).toEqual([]));

test('silent in a part of a configuration', () => {
  expect(found('server { set $b app:1; location / { proxy_pass http://$b; } }', 'http')).toEqual([]);
});

const name = (host: string) =>
  `${host} is looked up for each request, because of the variable, and there is no \`resolver\``;
test.each([
  [
    'one value of a map',
    whole('location / { proxy_pass http://$b; }', 'map $uri $b { default 127.0.0.1; x app.internal; }'),
    name('app.internal'),
  ],
  [
    'another port',
    whole('location /a { proxy_pass http://app:2$request_uri; } location / { proxy_pass http://app:1; }'),
    name('app'),
  ],
  ['FastCGI', whole('set $b php:9000; location / { fastcgi_pass $b; }'), name('php')],
  [
    'of the client',
    whole('location / { proxy_pass http://$http_host$request_uri; }'),
    '`$http_host` is a name that the client chooses: it is looked up for each request, and there is no `resolver`',
  ],
])('%s', (_, code, message) => expect(found(code)).toEqual([message]));
