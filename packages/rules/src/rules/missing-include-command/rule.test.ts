import { expect, test } from 'vitest';
import { lintText } from '../../testing/index.ts';
import { missingIncludeCommand } from './rule.ts';

const old = 'include_shell "/usr/share/lighttpd/create-mime.assign.pl"';

test.each<[string, string, string | null, number]>([
  ['renamed', old, null, 1],
  ['on Debian 9', old, '1.4.45', 0],
  ['on Debian 10', old, '1.4.53', 1],
  ['with an argument', 'include_shell "/usr/share/lighttpd/create-mime.assign.pl " + server.port', null, 1],
  ['from a variable', 'x = "/usr/share/lighttpd/"\ninclude_shell x + "create-mime.assign.pl"', null, 1],
  ['in a command of its own', 'include_shell "test -e /usr/share/lighttpd/create-mime.assign.pl"', null, 0],
  ['another program', 'include_shell "/usr/local/bin/vhosts"', null, 0],
])('%s', (_, text, lighttpd, count) => {
  const code = `server.port = 80\n${text}\n`;
  const input = {
    dialect: 'lighttpd',
    file: 'lighttpd.conf',
    code,
    ...(lighttpd ? { targets: { lighttpd } } : {}),
  } as const;
  expect(lintText(input, [missingIncludeCommand])).toHaveLength(count);
});

test.each<[string, string, Readonly<Record<string, string>>, number]>([
  ['where it is installed', '/etc/lighttpd/lighttpd.conf', { '/usr/local/bin/other': '' }, 1],
  ['the program is there', '/etc/lighttpd/lighttpd.conf', { '/usr/local/bin/vhosts': '' }, 0],
  ['its folder is not here', '/etc/lighttpd/lighttpd.conf', {}, 0],
  ['somewhere else', 'deploy/lighttpd.conf', { '/usr/local/bin/other': '' }, 0],
])('%s', (_, file, files, count) => {
  const code = 'include_shell "/usr/local/bin/vhosts --all"\n';
  const findings = lintText({ dialect: 'lighttpd', file, code, files }, [missingIncludeCommand]);
  expect(findings.map(({ severity }) => severity)).toEqual(Array(count).fill('error'));
});
