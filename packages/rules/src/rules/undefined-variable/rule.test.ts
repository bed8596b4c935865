import { expect, test } from 'vitest';
import { lintText } from '../../testing/index.ts';
import { undefinedVariable } from './rule.ts';

function found(code: string, files: Record<string, string> = {}): string[] {
  const findings = lintText({ dialect: 'lighttpd', file: 'lighttpd.conf', code, files }, [undefinedVariable]);
  return findings.map(({ source, start, end }) => source.text.slice(start, end));
}

const root = 'server.document-root = "/srv"\n';

test.each<[string, string, Record<string, string>?]>([
  ['behind an include that is not here', `include "local.conf"\n${root}server.tag = name\n`],
  ['behind the output of a command', `include_shell "cat x"\n${root}server.tag = name\n`],
  ['in a template', `${root}server.tag = name\nserver.port = {{ port }}\n`],
  ['in a damaged text', `${root}server.tag = name\nserver.modules = ( "a"\n`],
  ['of the environment', `${root}server.tag = env.HOSTNAME\n`],
  ['predefined', `${root}server.tag = var.CWD + PID\n`],
  ['another key as a variable', `${root}server.errorlog = server.document-root + "/log"\n`],
  ['without a global document root', '$HTTP["host"] == "a" { server.document-root = "/x" }\nserver.tag = name\n'],
  ['set by an included file', `include "vars.conf"\n${root}server.tag = name\n`, { 'vars.conf': 'name = "x"\n' }],
])('silent: %s', (_, code, files) => expect(found(code, files)).toEqual([]));

test('an include that is missing further down excuses nothing', () => {
  expect(found(`${root}server.tag = name\ninclude "local.conf"\n`)).toEqual(['name']);
});

test('in an included file', () => {
  expect(found(`${root}include "a.conf"\n`, { 'a.conf': 'server.tag = name\n' })).toEqual(['name']);
});
