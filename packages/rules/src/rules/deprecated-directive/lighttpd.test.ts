import { expect, test } from 'vitest';
import { lintText } from '../../testing/index.ts';
import { deprecatedDirective } from './rule.ts';

/** What is reported: severity and text. */
function found(code: string): string[] {
  const findings = lintText({ dialect: 'lighttpd', file: 'lighttpd.conf', code }, [deprecatedDirective]);
  return findings.map(({ severity, source, start, end }) => `${severity} ${source.text.slice(start, end)}`);
}

const root = 'server.document-root = "/srv"\n';

test.each<[string, string, string[]]>([
  ['a name that still works', 'url.rewrite = ( "a" => "/b" )\nserver.dir-listing = "enable"\n', []],
  ['keys of a removed module', 'secdownload.secret = "x"\nsecdownload.timeout = 5\n', ['warning secdownload.secret']],
  [
    'keys of a former module',
    'compress.filetype = ( "a" )\ncompress.cache-dir = "/x"\n',
    ['warning compress.filetype'],
  ],
  ['a key of a TLS module', 'ssl.honor-cipher-order = "enable"\n', ['warning ssl.honor-cipher-order']],
])('lighttpd, %s', (_, code, expected) => expect(found(root + code)).toEqual(expected));

test.each<[string, string, string, string[]]>([
  ['not removed yet', '1.4.59', 'secdownload.secret = "x"\n', []],
  ['removed in this version', '1.4.69', 'secdownload.secret = "x"\n', ['error secdownload.secret']],
  ['a version in two parts may be either', '1.4', 'secdownload.secret = "x"\n', ['warning secdownload.secret']],
  ['not deprecated yet', '1.4.55', 'compress.filetype = ( "a" )\n', []],
  ['a module that is still there', '1.4.63', 'server.modules = ( "mod_geoip" )\n', []],
  ['a module that is gone', '1.4.64', 'server.modules = ( "mod_geoip" )\n', ['error "mod_geoip"']],
  ['a module under its former name', '1.4.55', 'server.modules = ( "mod_compress" )\n', []],
])('lighttpd %s', (_, version, code, expected) => {
  const input = {
    dialect: 'lighttpd',
    file: 'lighttpd.conf',
    code: root + code,
    targets: { lighttpd: version },
  } as const;
  const findings = lintText(input, [deprecatedDirective]);
  expect(findings.map(({ severity, source, start, end }) => `${severity} ${source.text.slice(start, end)}`)).toEqual(
    expected,
  );
});
