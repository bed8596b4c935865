import { expect, test } from 'vitest';
import { lintText } from '../../testing/index.ts';
import { rootMountSwallowsStatic } from './rule.ts';

const alias = `alias.url = ( "/icons/" => "/usr/share/icons/" )`;
const proxy = `proxy.server = ( "" => (( "host" => "127.0.0.1", "port" => 8000 )) )`;

/** The confidence of what is reported. */
const sure = (code: string) =>
  lintText({ dialect: 'lighttpd', file: 'lighttpd.conf', code: `${code}\n` }, [rootMountSwallowsStatic]).map(
    ({ confidence }) => confidence,
  );

test.each<[string, string, string[]]>([
  ['side by side', `${alias}\n${proxy}`, ['high']],
  ['both for one host', `$HTTP["host"] == "a.test" { ${alias}\n${proxy} }`, ['high']],
  // Aliases of all hosts may be for the others: a distribution adds some of its own.
  ['all of one host', `${alias}\n$HTTP["host"] == "a.test" { ${proxy} }`, ['low']],
  ['both in a branch', `$HTTP["host"] == "b.test" { server.tag = "b" } else { ${alias}\n${proxy} }`, ['high']],
  ['a branch for other URLs', `${alias}\n$HTTP["url"] =~ "^/icons/" { server.tag = "b" } else { ${proxy} }`, []],
  ['some of it', `${alias}\n$HTTP["url"] =~ "^/" { ${proxy} }`, ['high']],
  ['all of one socket', `${alias}\n$SERVER["socket"] == ":8448" { ${proxy} }`, ['low']],
])('%s', (_, code, expected) => expect(sure(code)).toEqual(expected));
