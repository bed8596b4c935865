import { expect, test } from 'vitest';
import { lintText } from '../../testing/index.ts';
import { moduleNotLoaded } from './rule.ts';

/** What is reported: severity and text. */
function found(code: string): string[] {
  const findings = lintText({ dialect: 'lighttpd', file: 'lighttpd.conf', code }, [moduleNotLoaded]);
  return findings.map(({ severity, source, start, end }) => `${severity} ${source.text.slice(start, end)}`);
}

const root = 'server.document-root = "/srv"\n';

test.each<[string, string, string[]]>([
  ['an include that is not here', `${root}include "modules.conf"\nalias.url = ( "/a" => "/b" )\n`, []],
  ['the output of a command', `${root}include_shell "x"\nalias.url = ( "/a" => "/b" )\n`, []],
  ['the environment', `${root}server.modules = ( env.MODULE )\nalias.url = ( "/a" => "/b" )\n`, []],
  ['a part of a configuration', 'alias.url = ( "/a" => "/b" )\n', []],
  ['a part that adds modules', `${root}server.modules += ( "mod_cgi" )\nalias.url = ( "/a" => "/b" )\n`, []],
  ['damage', `${root}server.modules = ( "mod_alias" \nalias.url = ( "/a" => "/b" )\n`, []],
  [
    'the module of `auth.backend`',
    `${root}server.modules = ( "mod_auth" )\nauth.backend = "plain"\nauth.backend.plain.userfile = "/x"\n`,
    [],
  ],
  [
    'a leftover of another `auth.backend`',
    `${root}server.modules = ( "mod_auth" )\nauth.backend = "plain"\nauth.backend.ldap.filter = "x"\n`,
    [],
  ],
  ['TLS', `${root}server.modules = ( "mod_cgi" )\nssl.engine = "enable"\n`, []],
  ['a former name', `${root}server.modules = ( "mod_compress" )\ncompress.filetype = ( "text/css" )\n`, []],
  ['a removed module', `${root}server.modules = ( "mod_cgi" )\nsecdownload.secret = "x"\n`, []],
  ['a misspelt module', `${root}server.modules = ( "alias" )\nalias.url = ( "/a" => "/b" )\n`, []],
  [
    'another module with a similar name',
    `${root}server.modules = ( "mod_scgi" )\ncgi.assign = ( ".cgi" => "/usr/bin/perl" )\n`,
    ['error cgi.assign'],
  ],
  ['no list at all', `${root}alias.url = ( "/a" => "/b" )\n`, ['warning alias.url']],
  [
    'one finding for a module',
    `${root}server.modules = ( "mod_cgi" )\nurl.redirect = ( "a" => "b" )\n$HTTP["host"] == "a" { url.redirect = ( "c" => "d" ) }\n`,
    ['error url.redirect'],
  ],
])('%s', (_, code, expected) => expect(found(code)).toEqual(expected));

test.each([
  ['server.port = 8080\n', 'medium'],
  ['', 'low'],
])('without any list, and %j', (text, expected) => {
  const code = `${root}${text}alias.url = ( "/a" => "/b" )\n`;
  const findings = lintText({ dialect: 'lighttpd', file: 'lighttpd.conf', code }, [moduleNotLoaded]);
  expect(findings.map(({ confidence }) => confidence)).toEqual([expected]);
});
