import { expect, test } from 'vitest';
import { lintText } from '../../testing/index.ts';
import { duplicateDirective } from './rule.ts';

test.each([
  ['the same twice', 'DocumentRoot /a\nDocumentRoot /a\n'],
  ['one of them under a condition', 'DocumentRoot /a\n<IfDefine X>\nDocumentRoot /b\n</IfDefine>\n'],
  ['one in each section', 'ErrorLog a\n<VirtualHost *:80>\nErrorLog b\n</VirtualHost>\n'],
  ['lists', 'DirectoryIndex a\nDirectoryIndex b\n'],
])('silent: %s', (_, code) => {
  expect(lintText({ dialect: 'apache', file: 'httpd.conf', code }, [duplicateDirective])).toEqual([]);
});
