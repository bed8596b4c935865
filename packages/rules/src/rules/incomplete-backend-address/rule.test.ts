import { expect, test } from 'vitest';
import { lintText } from '../../testing/index.ts';
import { incompleteBackendAddress } from './rule.ts';

/** What is reported: the text at the place. */
function found(code: string): string[] {
  const findings = lintText({ dialect: 'lighttpd', file: 'lighttpd.conf', code }, [incompleteBackendAddress]);
  return findings.map(({ source, start, end }) => source.text.slice(start, end));
}

const back = (options: string, key = 'fastcgi.server') => `${key} = ( "/a" => (( ${options} )) )\n`;

test.each<[string, string, number]>([
  ['a port from the environment', back('"host" => "127.0.0.1", "port" => env.PORT'), 0],
  [
    'options from a variable',
    'x = ( "host" => "127.0.0.1" )\nfastcgi.server = ( "/a" => ( x + ( "port" => 9000 ) ) )\n',
    0,
  ],
  ['a missing comma', back('"host" => "127.0.0.1" "port" => 9000'), 1],
  ['a proxy without a port', back('"host" => "127.0.0.1"', 'proxy.server'), 0],
  ['a socket in the host', back('"host" => "/run/a.sock"'), 0],
  ['port 0 is none', back('"host" => "127.0.0.1", "port" => 0'), 1],
  ['an empty socket is none', back('"socket" => "", "host" => "127.0.0.1", "port" => 9000'), 0],
  ['an IPv6 address', back('"host" => "::1", "port" => 9000'), 0],
  ['an IPv6 address in brackets', back('"host" => "[::1]", "port" => 9000'), 0],
  ['a program on a host', back('"bin-path" => "/x", "host" => "127.0.0.1"'), 1],
  ['a program on a port', back('"bin-path" => "/x", "port" => 9000'), 0],
  ['a path behind the host', back('"host" => "localhost/app", "port" => 9000', 'proxy.server'), 1],
])('%s', (_, code, count) => expect(found(code)).toHaveLength(count));
