import { expect, test } from 'vitest';
import { lintText } from '../../testing/index.ts';
import { conditionWithoutBoundary } from './rule.ts';

/** What is reported: the text at the place. */
function found(code: string): string[] {
  const findings = lintText({ dialect: 'lighttpd', file: 'lighttpd.conf', code }, [conditionWithoutBoundary]);
  return findings.map(({ source, start, end }) => source.text.slice(start, end));
}

const around = (condition: string, key = '""') =>
  `${condition} { proxy.server = ( ${key} => (( "host" => "127.0.0.1", "port" => 8080 )) ) }\n`;

test.each<[string, string, string[]]>([
  ['a folder', around('$HTTP["url"] !~ "^/static"'), ['"^/static"']],
  ['ended', around('$HTTP["url"] !~ "^/static/"'), []],
  ['a file', around('$HTTP["url"] !~ "^/robots\\.txt"'), []],
  ['a file with a bare dot', around('$HTTP["url"] !~ "^/robots.txt"'), []],
  ['an extension', around('$HTTP["url"] !~ "\\.(css|js)$"'), []],
  ['a folder among files', around('$HTTP["url"] !~ "^/(static|robots\\.txt)"'), ['"^/(static|robots\\.txt)"']],
  ['no anchor', around('$HTTP["url"] !~ "/static/"'), ['"/static/"']],
  ['only what begins so', around('$HTTP["url"] =~ "^/app"'), []],
  ['no application for all URLs', around('$HTTP["url"] !~ "^/static"', '"/app"'), []],
  ['nothing in it', '$HTTP["url"] !~ "^/static" { server.tag = "x" }\n', []],
  ['anything more', around('$HTTP["url"] !~ "^/static.*"'), []],
])('%s', (_, code, expected) => expect(found(code)).toEqual(expected));
