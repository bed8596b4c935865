import { applyEdits } from '@fcgilint/core';
import { expect, test } from 'vitest';
import { lintText } from '../../testing/index.ts';
import { invalidValue } from './rule.ts';

const lint = (code: string, file = 'httpd.conf') => lintText({ dialect: 'apache', file, code }, [invalidValue]);

test.each([
  ['a name without value', 'RewriteEngine ${ENGINE}\n'],
  ['a template', 'RewriteEngine {{ engine }}\nListen @PORT@\n'],
  ['a section that is not read', '<IfVersion < 2.4>\nRewriteEngine yes\n</IfVersion>\n'],
  ['a variable of a module', `<If "%{SSL_PROTOCOL} == 'a'">\n</If>\n`],
  ['a rule of a module of others', '<Directory /x>\nRequire shib-session\n</Directory>\n'],
  ['a back end that the request fills in', 'ProxyPassMatch ^/(.*)$ http://$1\n'],
  ['a flag with more words', 'RewriteEngine On please\n'],
  ['options behind All', 'Options All MultiViews +ExecCGI\n'],
  ['the body of a macro that is not used', '<Macro M $x>\nRewriteEngine $x\n</Macro>\n'],
])('silent: %s', (_, code) => {
  expect(lint(code)).toEqual([]);
});

test.each([
  ['Options +Indexes FollowSymLinks -ExecCGI\n', 'Options +Indexes +FollowSymLinks -ExecCGI\n'],
  ['Options +Indexes "FollowSymLinks"\n', 'Options +Indexes "+FollowSymLinks"\n'],
])('mixed options get a sign: %s', (code, mended) => {
  const [finding] = lint(code, '.htaccess');
  expect(applyEdits(code, finding!.fix!.edits)).toBe(mended);
});

test('a macro in use is checked with its arguments', () => {
  const code = '<Macro M $x>\nRewriteEngine $x\n</Macro>\nUse M yes\n';
  expect(lint(code).map(({ severity }) => severity)).toEqual(['error']);
});
