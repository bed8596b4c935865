import { expect, test } from 'vitest';
import { lintText } from '../../testing/index.ts';
import { hostPatternWithoutPort } from './rule.ts';

/** What is reported: the text at the place. */
function found(code: string): string[] {
  const findings = lintText({ dialect: 'lighttpd', file: 'lighttpd.conf', code }, [hostPatternWithoutPort]);
  return findings.map(({ source, start, end }) => source.text.slice(start, end));
}

const root = 'server.document-root = "/srv"\n';
const host = (pattern: string) => `$HTTP["host"] =~ "${pattern}" { server.tag = "x" }`;

test.each<[string, string, number]>([
  ['an unusual port', `${root}server.port = 8080\n${host('^a\\.test$')}`, 1],
  ['the usual one', `${root}${host('^a\\.test$')}`, 0],
  ['for this machine alone', `${root}server.bind = "127.0.0.1"\nserver.port = 8080\n${host('^a\\.test$')}`, 0],
  ['on a socket of its own', `${root}server.port = 8080\n$SERVER["socket"] == ":80" { ${host('^a\\.test$')} }`, 0],
  ['on an unusual socket', `${root}$SERVER["socket"] == ":81" { ${host('^a\\.test$')} }`, 1],
  ['loose: told elsewhere', `${root}server.port = 8080\n${host('a\\.test$')}`, 0],
  ['no anchor', `${root}server.port = 8080\n${host('^a\\.test')}`, 0],
  ['with a port', `${root}server.port = 8080\n${host('^a\\.test(:8080)?$')}`, 0],
  ['a part of a configuration', `server.port = 8080\n${host('^a\\.test$')}`, 0],
])('%s', (_, code, count) => expect(found(`${code}\n`)).toHaveLength(count));
