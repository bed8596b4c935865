import { expect, test } from 'vitest';
import { lintText } from '../../testing/index.ts';
import { unknownDirective } from './rule.ts';

/** What is reported: severity and text. */
function found(code: string): string[] {
  const findings = lintText({ dialect: 'lighttpd', file: 'lighttpd.conf', code }, [unknownDirective]);
  return findings.map(({ severity, source, start, end }) => `${severity} ${source.text.slice(start, end)}`);
}

const root = 'server.document-root = "/srv"\n';

const back = (options: string) => `${root}server.modules = ( "mod_fastcgi" )
fastcgi.server = ( "/" => (( "host" => "127.0.0.1", "port" => 9000, ${options} )) )
`;

test.each<[string, string, string[]]>([
  ['a variable', 'var.anything = 1\nanything2 = 2\n', []],
  ['another case', 'SERVER.tag = "x"\n', []],
  ['a key of a newer version', 'server.ip-transparent = "enable"\n', []],
  ['a removed key is told elsewhere', 'server.userid = "x"\n', []],
  ['a key of a module that nobody knows', 'mymodule.option = 1\n', ['info mymodule.option']],
  ['names that differ in a number', 'server.error-handler-500 = "/x"\n', ['info server.error-handler-500']],
  ['a key in a condition', '$HTTP["host"] == "a" { url.acces-deny = ( "" ) }\n', ['error url.acces-deny']],
  ['an option in another case', back('"Check-Local" => "disable"'), []],
  ['an underscore', back('"check_local" => "disable"'), ['error "check_local"']],
  ['an option like no other', back('"wibble" => 1'), ['warning "wibble"']],
  ['a module that may be installed', `${root}server.modules = ( "mod_nosuch" )\n`, []],
  ['a misspelt module', `${root}server.modules = ( "mod_fastgci" )\n`, ['error "mod_fastgci"']],
  ['a module from a variable', `${root}m = "fastcgi"\nserver.modules = ( "mod_" + m )\n`, []],
])('%s', (_, code, expected) => expect(found(code)).toEqual(expected));

test.each<[string, string, string, string[]]>([
  ['a key that came later', '1.4.69', 'dir-listing.sort = "enable"\n', ['error dir-listing.sort']],
  ['a key that came with it', '1.4.74', 'dir-listing.sort = "enable"\n', []],
  ['a key that was always there', '1.4.20', 'server.tag = "x"\n', []],
  ['a version in two parts', '1.4', 'dir-listing.sort = "enable"\n', []],
  ['a module that came later', '1.4.69', 'server.modules = ( "mod_h2" )\n', ['error "mod_h2"']],
  ['a module that came with it', '1.4.70', 'server.modules = ( "mod_h2" )\n', []],
  ['a module by its keys', '1.4.53', 'server.modules = ( "mod_maxminddb", "mod_access" )\n', ['error "mod_maxminddb"']],
])('for a target: %s', (_, version, code, expected) => {
  const input = {
    dialect: 'lighttpd',
    file: 'lighttpd.conf',
    code: root + code,
    targets: { lighttpd: version },
  } as const;
  const findings = lintText(input, [unknownDirective]);
  expect(findings.map(({ severity, source, start, end }) => `${severity} ${source.text.slice(start, end)}`)).toEqual(
    expected,
  );
});
