import { expect, test } from 'vitest';
import { lintText } from '../../testing/index.ts';
import { cacheKeyWithoutHost } from './rule.ts';

function found(http: string) {
  const code = `events {}\nhttp {\n  proxy_cache z;\n  proxy_set_header Host $host;\n  ${http}\n}\n`;
  return lintText({ dialect: 'nginx', file: 'nginx.conf', code }, [cacheKeyWithoutHost]).map(({ message }) => message);
}
const site = (name: string, to: string, path = '/') =>
  `server { server_name ${name}; location ${path} { proxy_pass ${to}; } }`;
const two = site('a.test', 'http://b:1') + site('c.test', 'http://b:1');

test.each([
  ['with the host', `proxy_cache_key $host$request_uri; ${two}`],
  ['with an unknown variable', `proxy_cache_key $site$request_uri; ${two}`],
  ['other back ends', site('a.test', 'http://b:1') + site('c.test', 'http://d:1')],
  ['the same names', site('a.test', 'http://b:1') + site('a.test', 'http://b:1')],
  ['other paths', site('a.test', 'http://b:1', '/x/') + site('c.test', 'http://b:1', '/y/')],
  ['one name for the back end', two.replaceAll('proxy_pass', 'proxy_set_header Host b; proxy_pass')],
  [
    'a cache of its own',
    `${site('a.test', 'http://b:1')} ${site('c.test', 'http://b:1').replace('location', 'proxy_cache y; location')}`,
  ],
  ['a missing include', `include cache.conf; ${two}`],
  ['no cache', `${two.replaceAll('location /', 'proxy_cache off; location /')}`],
])('silent: %s', (_, http) => expect(found(http)).toEqual([]));

test.each([
  ['the default', two, '$scheme$proxy_host$request_uri'],
  [
    'the path, other back ends',
    `proxy_cache_key $uri; ${site('a.test', 'http://b:1')}${site('c.test', 'http://d:1')}`,
    '$uri',
  ],
])('%s', (_, http, key) => {
  expect(found(http)).toEqual([
    `the key \`${key}\` of the cache z is the same in another server: one gets the pages of the other`,
  ]);
});
