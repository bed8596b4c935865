import { expect, test } from 'vitest';
import { lintText } from '../../testing/index.ts';
import { deprecatedDirective } from './rule.ts';

const lint = (code: string, file = 'httpd.conf') =>
  lintText({ dialect: 'apache', file, code }, [deprecatedDirective]).map(
    ({ severity, message }) => `${severity}: ${message}`,
  );

const modules = ['authz_core', 'access_compat', 'alias', 'dir', 'mime', 'env', 'headers', 'log_config']
  .map((name) => `LoadModule ${name}_module modules/mod_${name}.so\n`)
  .join('');
const old = '<Directory /x>\nOrder allow,deny\nAllow from all\n</Directory>\n';

test.each([
  ['the module is loaded', `${modules}${old}`],
  ['it stands in a section for old servers', `<IfModule !mod_authz_core.c>\n${old}</IfModule>\n`],
  ['the replacement is used', 'FcgidMaxRequestLen 1000\n'],
])('silent: %s', (_, code) => {
  expect(lint(code)).toEqual([]);
});

test('once for a section, as information, where the modules are not known', () => {
  expect(lint(old)).toEqual(['info: `Order` is deprecated since 2.4']);
});

test('names of mod_fcgid before 2.3 are information', () => {
  expect(lint('MaxRequestLen 1000\n')).toEqual(['info: `MaxRequestLen` is deprecated since mod_fcgid 2.3']);
});
