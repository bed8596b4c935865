import { expect, test } from 'vitest';
import { lintText } from '../../testing/index.ts';
import { conditionReplacesList } from './rule.ts';

/** What is reported: the text at the place. */
function found(code: string): string[] {
  const findings = lintText({ dialect: 'lighttpd', file: 'lighttpd.conf', code }, [conditionReplacesList]);
  return findings.map(({ source, start, end }) => source.text.slice(start, end));
}

const a = 'alias.url = ( "/a/" => "/srv/a/" )\n';
const b = 'alias.url = ( "/b/" => "/srv/b/" )';

test.each<[string, string, number]>([
  ['replaced', `${a}$HTTP["host"] == "x" { ${b} }`, 1],
  ['set after the block', `$HTTP["host"] == "x" { ${b} }\n${a}`, 1],
  ['switched off', `${a}$HTTP["host"] == "x" { alias.url = ( ) }`, 0],
  ['a choice', `${a}$HTTP["host"] == "x" { alias.url = ( "/a/" => "/other/" ) }`, 0],
  ['a list that is chosen', 'index-file.names = ( "a" )\n$HTTP["host"] == "x" { index-file.names = ( "b" ) }', 0],
  ['nothing is known of it', `${a}$HTTP["host"] == "x" { alias.url = ( env.A => "/srv" ) }`, 0],
  ['two hosts', `$HTTP["host"] == "x" { ${a} }\n$HTTP["host"] == "y" { ${b} }`, 0],
  ['host and URL', `$HTTP["host"] == "x" { ${a} }\n$HTTP["url"] =~ "^/b" { ${b} }`, 1],
  ['one of them negated', `$HTTP["host"] != "x" { ${a} }\n$HTTP["url"] =~ "^/b" { ${b} }`, 0],
  ['one in the other', `$HTTP["host"] == "x" { ${a}\n$HTTP["url"] =~ "^/b" { ${b} } }`, 0],
  [
    'the rewrites of another application',
    'url.rewrite-once = ( "^/ui/(.*)" => "/ui.php?$1" )\n$SERVER["socket"] == ":8443" { server.document-root = "/srv/b"\nurl.rewrite-once = ( "^/wave/(.*)" => "/index.php/$1" ) }',
    0,
  ],
  ['aliases beside files of its own', `${a}$HTTP["host"] == "x" { server.document-root = "/srv/x"\n${b} }`, 1],
  [
    'a redirect of everything',
    'url.redirect = ( "^/a" => "/b" )\n$HTTP["scheme"] == "http" { url.redirect = ( "" => "https://x" ) }',
    0,
  ],
  [
    'a back end for everything',
    'proxy.server = ( "/a" => (( "host" => "x" )) )\n$HTTP["host"] == "x" { proxy.server = ( "" => (( "host" => "y" )) ) }',
    0,
  ],
  [
    'denied to some, and other files denied',
    '$HTTP["remoteip"] == "10.0.0.1" { url.access-deny = ( "" ) }\n$HTTP["host"] == "x" { url.access-deny = ( ".sql" ) }',
    1,
  ],
])('%s', (_, code, count) => expect(found(`${code}\n`)).toHaveLength(count));
