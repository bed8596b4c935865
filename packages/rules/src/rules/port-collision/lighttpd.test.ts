import { expect, test } from 'vitest';
import { lintText } from '../../testing/index.ts';
import { portCollision } from './rule.ts';

const app = (program: string) =>
  `(( "bin-path" => "/usr/bin/${program}", "socket" => "/run/app.sock", "check-local" => "disable" ))`;
const two = (second: string, program: string) => `server.modules = ( "mod_fastcgi", "mod_scgi" )
fastcgi.server = ( "/a" => ${app('one')} )
$HTTP["host"] == "b.test" { ${second}.server = ( "/b" => ${app(program)} ) }
`;

test.each([
  ['"host" => "127.0.0.1", "port" => 80', 1],
  // The missing port is told by `incomplete-backend-address`.
  ['"host" => "127.0.0.1"', 0],
  ['"bin-path" => "/usr/bin/app"', 0],
])('the own port by { %s }', (options, count) => {
  const code = `server.modules = ( "mod_fastcgi" )
server.port = 80
fastcgi.server = ( "/a" => (( ${options}, "check-local" => "disable" )) )
`;
  expect(lintText({ dialect: 'lighttpd', file: 'lighttpd.conf', code }, [portCollision])).toHaveLength(count);
});

test.each([
  ['fastcgi', 'two', 1],
  // Whoever comes second, of whatever protocol, finds a listener and is not started.
  ['scgi', 'two', 1],
  ['fastcgi', 'one', 0],
])('%s, %s', (second, program, count) => {
  const input = { dialect: 'lighttpd', file: 'lighttpd.conf', code: two(second, program) } as const;
  expect(lintText(input, [portCollision])).toHaveLength(count);
});
