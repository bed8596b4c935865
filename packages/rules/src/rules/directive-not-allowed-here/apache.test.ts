import { expect, test } from 'vitest';
import { lintText } from '../../testing/index.ts';
import { directiveNotAllowedHere } from './rule.ts';

const lint = (code: string, file: string, context?: string) =>
  lintText({ dialect: 'apache', file, code, ...(context ? { context } : {}) }, [directiveNotAllowedHere]);

test.each([
  ['the top of a fragment, whatever encloses it', 'Require all granted\n', 'access.conf', 'server'],
  [
    'a rule inside a limit in a folder',
    '<Directory /x>\n<Limit GET>\nRequire all granted\n</Limit>\n</Directory>\n',
    'httpd.conf',
  ],
  ['what every module may want of its section', '<Wonders>\nListen 80\n</Wonders>\n', 'httpd.conf'],
  ['files in .htaccess', '<Files a>\nRequire all denied\n</Files>\n', '.htaccess'],
  ['what is in .htaccess and not read', '<IfVersion < 2.4>\nListen 80\n</IfVersion>\n', '.htaccess'],
  ['a plain directive between two branches', '<If true>\n</If>\nSetEnv A b\n<Else>\n</Else>\n', 'httpd.conf'],
])('silent: %s', (_, code, file, context?: string) => {
  expect(lint(code, file, context)).toEqual([]);
});

test('a section in the wrong place is told once, not with all that it holds', () => {
  const code = '<Location /x>\n<Directory /y>\nListen 80\nRequire all granted\n</Directory>\n</Location>\n';
  expect(lint(code, 'httpd.conf').map(({ message }) => message)).toHaveLength(1);
});

test('a section that may not be read makes it a warning', () => {
  const code = '<IfModule mod_proxy.c>\nProxyPass / http://b/\n</IfModule>\n';
  expect(lint(code, '.htaccess').map(({ severity }) => severity)).toEqual(['warning']);
});
