import { expect, test } from 'vitest';
import { lintText } from '../../testing/index.ts';
import { undefinedUpstream } from './rule.ts';

function found(code: string, context = 'main') {
  return lintText({ dialect: 'nginx', file: 'nginx.conf', code, context }, [undefinedUpstream]).map(
    ({ message, confidence }) => `${confidence}: ${message}`,
  );
}
const http = (body: string) => `events {}\nhttp {\n  ${body}\n}\n`;
const pass = (text: string) => `server { location / { ${text}; } }`;
const app = 'upstream app_server { server 127.0.0.1:1; }';

test.each([
  ['defined below', http(`${pass('fastcgi_pass app_server')} ${app}`)],
  ['in other case', http(`${pass('proxy_pass http://App_Server/x')} ${app}`)],
  ['a host with a dot', http(pass('proxy_pass http://example.org'))],
  ['a host with a port', http(pass('proxy_pass http://app-server:80') + app)],
  ['localhost', http(pass('proxy_pass http://localhost'))],
  ['an include that is missing', http(`include conf.d/app.conf; ${pass('fastcgi_pass backend')}`)],
  ['a template', http(pass('fastcgi_pass {{ backend }}'))],
  ['a variable', http(pass('fastcgi_pass $backend'))],
])('silent: %s', (_, code) => expect(found(code)).toEqual([]));

test('a part of a configuration', () => {
  expect(found(pass('fastcgi_pass backend'), 'http')).toEqual([]);
  expect(found(`${app} ${pass('fastcgi_pass app-server')}`, 'http')).toEqual([
    'medium: there is no `upstream app-server`; `app_server` is one',
  ]);
});

test('a name that differs by a digit is another one, and so is one of a group in use', () => {
  const groups = 'upstream server1 { server a:1; } upstream backend { server b:1; }';
  const use =
    'server { location / { proxy_pass http://backend; } location /2 { proxy_pass http://server2; } location /3 { proxy_pass http://backends; } }';
  const host = (name: string) =>
    `low: there is no \`upstream ${name}\`: the name must be that of a host, known when nginx starts`;
  expect(found(http(groups + use))).toEqual([host('server2'), host('backends')]);
});
