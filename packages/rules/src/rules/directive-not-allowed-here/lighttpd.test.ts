import { expect, test } from 'vitest';
import { lintText } from '../../testing/index.ts';
import { directiveNotAllowedHere } from './rule.ts';

/** What is reported: severity and text. */
function found(code: string): string[] {
  const findings = lintText({ dialect: 'lighttpd', file: 'lighttpd.conf', code }, [directiveNotAllowedHere]);
  return findings.map(({ severity, source, start, end }) => `${severity} ${source.text.slice(start, end)}`);
}

const root = 'server.document-root = "/srv"\n';

test.each<[string, string, string[]]>([
  ['a global key in a condition', '$HTTP["host"] == "a" { server.max-fds = 5 }\n', ['warning server.max-fds']],
  ['in an else', '$HTTP["host"] == "a" { } else { server.modules = ( "mod_cgi" ) }\n', ['warning server.modules']],
  ['a global block in a condition', '$HTTP["host"] == "a" { global { server.max-fds = 5 } }\n', []],
  ['a key of a socket', '$SERVER["socket"] == ":443" { server.use-ipv6 = "enable" }\n', []],
  [
    'with another operator',
    '$SERVER["socket"] != ":443" { server.use-ipv6 = "enable" }\n',
    ['warning server.use-ipv6'],
  ],
  [
    'inside a socket',
    '$SERVER["socket"] == ":443" { $HTTP["host"] == "a" { ssl.cipher-list = "x" } }\n',
    ['warning ssl.cipher-list'],
  ],
  ['a certificate for a host', '$SERVER["socket"] == ":443" { $HTTP["host"] == "a" { ssl.pemfile = "/x" } }\n', []],
  ['a key for anywhere', '$HTTP["host"] == "a" { server.document-root = "/a" }\n', []],
])('lighttpd, %s', (_, code, expected) => expect(found(root + code)).toEqual(expected));
