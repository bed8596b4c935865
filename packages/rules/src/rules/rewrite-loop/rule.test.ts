import { expect, test } from 'vitest';
import { lintText } from '../../testing/index.ts';
import { rewriteLoop } from './rule.ts';

const php = '".php" => (( "socket" => "/run/php.sock" ))';
const early = '"/app" => (( "socket" => "/run/app.sock", "check-local" => "disable" ))';
const conf = (servers: string, target: string) => `server.modules = ( "mod_rewrite", "mod_fastcgi" )
fastcgi.server = ( ${servers} )
url.rewrite-repeat-if-not-file = ( "^/(.*)$" => "${target}" )
`;

test.each<[string, string, string, number]>([
  ['below a script', php, '/index.php/$1', 1],
  ['one page that may be a file', php, '/index.html', 0],
  ['a script with an argument', php, '/index.php?q=$1', 0],
  ['an application that is asked before', early, '/app/$1', 0],
  ['another place', early, '/other/$1', 1],
])('%s', (_, servers, target, count) => {
  const input = { dialect: 'lighttpd', file: 'lighttpd.conf', code: conf(servers, target) } as const;
  expect(lintText(input, [rewriteLoop])).toHaveLength(count);
});
