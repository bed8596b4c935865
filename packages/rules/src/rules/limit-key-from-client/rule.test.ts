import { expect, test } from 'vitest';
import { lintText } from '../../testing/index.ts';
import { limitKeyFromClient } from './rule.ts';

function found(code: string) {
  return lintText({ dialect: 'nginx', file: 'limits.conf', code, context: 'http' }, [limitKeyFromClient]).map(
    ({ source, start, end }) => source.text.slice(start, end),
  );
}

test.each([
  ['the address', 'limit_req_zone $binary_remote_addr zone=a:1m rate=1r/s;'],
  ['both', 'limit_req_zone $binary_remote_addr$http_x_forwarded_for zone=a:1m rate=1r/s;'],
  ['a user', 'limit_conn_zone $http_x_api_key zone=a:1m;'],
  [
    'a map over the address',
    'map $remote_addr $k { default $remote_addr; ~^10 ""; } limit_req_zone $k zone=a:1m rate=1r/s;',
  ],
  [
    'a map that only lets in',
    'map $http_x_forwarded_for $k { default $binary_remote_addr; ~^10 ""; } limit_req_zone $k zone=a:1m rate=1r/s;',
  ],
])('silent: %s', (_, code) => expect(found(code)).toEqual([]));

test.each([
  ['limit_conn_zone $http_x_real_ip zone=a:1m;', '$http_x_real_ip'],
  ['limit_req_zone "$proxy_add_x_forwarded_for" zone=a:1m rate=1r/s;', '"$proxy_add_x_forwarded_for"'],
])('%s', (code, place) => expect(found(code)).toEqual([place]));
