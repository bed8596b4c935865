import { expect, test } from 'vitest';
import { lintText } from '../../testing/index.ts';
import { unusedUpstream } from './rule.ts';

function found(code: string, context = 'main') {
  return lintText({ dialect: 'nginx', file: 'nginx.conf', code, context }, [unusedUpstream]).map(
    ({ message }) => message,
  );
}
const http = (body: string) => `events {}\nhttp {\n  upstream app { server 127.0.0.1:1; }\n  ${body}\n}\n`;
const pass = (text: string) => `server { location / { ${text}; } }`;

test.each([
  ['used', http(pass('proxy_pass http://app/x'))],
  ['named with a slip', http(pass('proxy_pass http://a-pp'))],
  ['used by another protocol', http(pass('uwsgi_pass app'))],
  ['used in an if', http('server { location / { if ($arg_a) { proxy_pass http://app; } } }')],
  ['with the URI', http(pass('proxy_pass http://app$request_uri'))],
  ['in a value', http(pass('set $b app; proxy_pass http://$b'))],
  ['by a pass of another module', http(pass('tunnel_pass app'))],
  ['in Lua', http("server { location / { content_by_lua_block { ngx.exec('/x', 'app') } } }")],
  ['a name that is put together', http(pass('proxy_pass http://$cookie_node'))],
  ['checked by a module', `http { upstream old { server 127.0.0.1:2; check interval=3000; } }\n`],
  ['an include that is missing', http('include sites/x.conf;')],
])('silent: %s', (_, code) => expect(found(code)).toEqual([]));

test('silent in a part of a configuration', () => {
  expect(found('upstream app { server 127.0.0.1:1; }', 'http')).toEqual([]);
});

test('a comment is no use', () => {
  expect(found(http('# proxy_pass http://app;\nserver { listen 80; }'))).toEqual([
    'no location passes requests to `upstream app`',
  ]);
});
