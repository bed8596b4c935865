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
