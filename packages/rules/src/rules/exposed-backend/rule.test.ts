import { expect, test } from 'vitest';
import { lintText } from '../../testing/index.ts';
import { exposedBackend } from './rule.ts';

const code = `server.modules = ( "mod_fastcgi" )
fastcgi.server = (
  "/a" => (( "bin-path" => "/srv/a", "host" => "0.0.0.0", "port" => 9000 )),
  "/b" => (( "bin-path" => "/srv/b", "host" => "::", "port" => 9001 ))
)
`;

test.each<[string[], number[]]>([
  [[], [9000, 9001]],
  [['9000'], [9001]],
  [['0.0.0.0:9000', '[::]:9001'], []],
  [
    ['127.0.0.1:9000', '0.0.0.0:9001', '900'],
    [9000, 9001],
  ],
])('sockets that are meant to be open: %j', (open, reported) => {
  const options = { 'exposed-backend': { open } };
  const findings = lintText({ dialect: 'lighttpd', file: 'lighttpd.conf', code, options }, [exposedBackend]);
  expect(findings.map(({ message }) => Number(/port (\d+)/.exec(message)?.[1]))).toEqual(reported);
});
