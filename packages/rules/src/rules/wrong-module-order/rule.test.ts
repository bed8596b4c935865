import { expect, test } from 'vitest';
import { lintText } from '../../testing/index.ts';
import { wrongModuleOrder } from './rule.ts';

/** What is reported: the text at the place. */
function found(code: string): string[] {
  const findings = lintText({ dialect: 'lighttpd', file: 'lighttpd.conf', code }, [wrongModuleOrder]);
  return findings.map(({ source, start, end }) => source.text.slice(start, end));
}

const root = 'server.document-root = "/srv"\n';
const app = 'fastcgi.server = ( "/app" => (( "socket" => "/run/a.sock", "check-local" => "disable" )) )\n';
const wrong = 'server.modules = ( "mod_fastcgi", "mod_access" )\n';

test.each<[string, string, string[]]>([
  [
    'all below the application',
    `${wrong}${root}${app}$HTTP["url"] =~ "^/app/x" { url.access-deny = ( "" ) }`,
    ['"mod_access"'],
  ],
  ['all of another folder', `${wrong}${root}${app}$HTTP["url"] =~ "^/static/" { url.access-deny = ( "" ) }`, []],
  ['by address', `${wrong}${root}${app}$HTTP["remoteip"] != "10.0.0.1" { url.access-deny = ( "" ) }`, ['"mod_access"']],
  [
    'another host',
    `${wrong}${root}$HTTP["host"] == "a" { ${app.trim()} }\n$HTTP["host"] == "b" { url.access-deny = ( ".x" ) }`,
    [],
  ],
  [
    'a condition that is not followed',
    `${wrong}${root}${app}$HTTP["url"] =~ "[0-9]{9}" { url.access-deny = ( "" ) }`,
    [],
  ],
  ['nothing is denied', `${wrong}${root}${app}url.access-deny = ( )`, []],
  ['allowed only', `${wrong}${root}${app}url.access-allow = ( ".css" )`, ['"mod_access"']],
  [
    'added later in the right order',
    `server.modules = ( "mod_access" )\nserver.modules += ( "mod_fastcgi" )\n${root}${app}url.access-deny = ( ".x" )`,
    [],
  ],
  ['a part of a configuration', `${wrong}${app}url.access-deny = ( ".x" )`, []],
  ['an include that is not here', `include "x.conf"\n${wrong}${root}${app}url.access-deny = ( ".x" )`, []],
  [
    'CGI behind mod_staticfile',
    `server.modules = ( "mod_staticfile", "mod_cgi" )\n${root}cgi.assign = ( ".pl" => "/usr/bin/perl" )`,
    ['"mod_staticfile"'],
  ],
  [
    'excluded',
    `server.modules = ( "mod_staticfile", "mod_cgi" )\n${root}static-file.exclude-extensions = ( ".php", ".pl" )\ncgi.assign = ( ".pl" => "/usr/bin/perl" )`,
    [],
  ],
])('%s', (_, code, expected) => expect(found(`${code}\n`)).toEqual(expected));
