import { expect, test } from 'vitest';
import { lintText } from '../../testing/index.ts';
import { unknownDirective } from './rule.ts';

const lint = (code: string, file = 'httpd.conf') =>
  lintText({ dialect: 'apache', file, code }, [unknownDirective]).map(
    ({ severity, message }) => `${severity}: ${message}`,
  );

/** More modules than the smallest usual server has. */
const modules = ['authz_core', 'authz_host', 'alias', 'dir', 'mime', 'env', 'headers', 'log_config', 'unixd']
  .map((name) => `LoadModule ${name}_module modules/mod_${name}.so\n`)
  .join('');

test.each([
  ['a directive of a known module of others', 'WSGIScriptAlias / /srv/app.wsgi\n'],
  ['one in a section that is not read', '<IfVersion < 2.4>\nDocumentRot /srv\n</IfVersion>\n'],
  [
    'one that is near to nothing, in a section that may not be read',
    '<IfModule mod_x.c>\nWondersOfTheWorld\n</IfModule>\n',
  ],
  ['a name that a panel replaces', '<VirtualHost *:80>\n%alias_string%\n%ssl_str%SSLEngine on\n</VirtualHost>\n'],
  ['lines of ERB', '% if x\nListen 80\n% end\n'],
  ['the name of a variable', 'Define D DocumentRoot\n${D} /srv\n'],
  ['the body of a section of an unknown module', '<Wonders>\n{ a: 1 }\n</Wonders>\n'],
  ['the body of a macro that is not used', '<Macro M>\nDocumentRot /srv\n</Macro>\n'],
])('no error for %s', (_, code) => {
  expect(lint(code).filter((finding) => !finding.startsWith('info'))).toEqual([]);
});

test('a name that may belong to a module of others is information', () => {
  expect(lint('WondersOfTheWorld 7\n')).toEqual(['info: `WondersOfTheWorld` belongs to no module that is known here']);
});

test('where all modules are known, so are all names', () => {
  expect(lint(`${modules}WondersOfTheWorld 7\n`)).toEqual([
    'error: `WondersOfTheWorld` belongs to no module that is known here',
  ]);
  expect(lint(`${modules}LoadModule wonders_module modules/mod_wonders.so\nWondersOfTheWorld 7\n`)).toEqual([
    'info: `WondersOfTheWorld` belongs to no module that is known here',
  ]);
});

test('a module that is not loaded is told only where the list of modules is whole', () => {
  expect(lint('LoadModule alias_module modules/mod_alias.so\nRewriteEngine On\n')).toEqual([]);
  expect(lint(`${modules}RewriteEngine On\n`)).toEqual([
    'error: `RewriteEngine` belongs to mod_rewrite, which is not loaded',
  ]);
  expect(lint(`${modules}<IfModule mod_rewrite.c>\nRewriteEngine On\n</IfModule>\n`)).toEqual([]);
});

test('a page of another kind yields a handful', () => {
  const page = Array.from({ length: 300 }, (_, i) => `var x${i} = {};`).join('\n');
  expect(lint(page, '.htaccess').length).toBeLessThanOrEqual(6);
});
