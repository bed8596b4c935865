import { expect, test } from 'vitest';
import { lintText } from '../../testing/index.ts';
import { unlistedAuthModule } from './rule.ts';

const conf = (modules: string, backend: string, rest = '') => `server.modules = ( ${modules} )
server.document-root = "/srv"
${rest}
$HTTP["url"] =~ "^/a" { auth.backend = "${backend}" }
`;

test.each<[string, string, string | null, number]>([
  ['in a condition', conf('"mod_auth"', 'plain'), null, 1],
  ['another back end', conf('"mod_auth"', 'ldap'), null, 0],
  ['without mod_auth', conf('"mod_access"', 'plain'), null, 0],
  ['added later', conf('"mod_auth"', 'plain', 'server.modules += ( "mod_authn_file" )'), null, 0],
  ['an include that is not here', conf('"mod_auth"', 'plain', 'include "modules.conf"'), null, 0],
  ['its own choice', conf('"mod_auth"', 'plain', 'server.compat-module-load = "disable"'), null, 0],
  ['when it was one module', conf('"mod_auth"', 'plain'), '1.4.41', 0],
])('%s', (_, code, version, count) => {
  const targets = version ? { targets: { lighttpd: version } } : {};
  const input = { dialect: 'lighttpd', file: 'lighttpd.conf', code, ...targets } as const;
  expect(lintText(input, [unlistedAuthModule])).toHaveLength(count);
});
