import { expect, test } from 'vitest';
import { lintText } from '../../testing/index.ts';
import { duplicateDirective } from './rule.ts';

/** What is reported: severity and text. */
function found(code: string): string[] {
  const findings = lintText({ dialect: 'lighttpd', file: 'lighttpd.conf', code }, [duplicateDirective]);
  return findings.map(({ severity, source, start, end }) => `${severity} ${source.text.slice(start, end)}`);
}

const root = 'server.document-root = "/srv"\n';

test.each<[string, string, string[]]>([
  ['different blocks', '$HTTP["host"] == "a" { server.tag = "a" }\n$HTTP["host"] == "b" { server.tag = "b" }\n', []],
  ['a block in a block', 'server.tag = "a"\n$HTTP["host"] == "a" { server.tag = "b" }\n', []],
  ['replaced', 'server.tag = "a"\nserver.tag := "b"\n', []],
  ['added to', 'index-file.names = ( "a" )\nindex-file.names += ( "a" )\n', []],
  ['added to, then set', 'server.modules += ( "a" )\nserver.modules = ( "b" )\n', ['error server.modules']],
  ['the same pair added', 'alias.url = ( "/a" => "/b" )\nalias.url += ( "/a" => "/b" )\n', []],
  ['another pair added', 'alias.url = ( "/a" => "/b" )\nalias.url += ( "/A" => "/c" )\n', ['error "/A"']],
  ['a template', 'server.tag = "{{ a }}"\nserver.tag = "b"\n', []],
  ['damage', 'server.tag = "a"\nserver.tag = "b"\nserver.modules = ( "a"\n', []],
  ['behind an include that is not here', 'server.tag = "a"\ninclude "x"\nserver.tag = "b"\n', ['error server.tag']],
])('lighttpd, %s', (_, code, expected) => expect(found(root + code)).toEqual(expected));
