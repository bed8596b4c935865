import { expect, test } from 'vitest';
import { lintText } from '../../testing/index.ts';
import { checkLocalMissing } from './rule.ts';

const app =
  'server.modules = ( "mod_fastcgi", "mod_rewrite" )\nserver.document-root = "/srv/www"\nfastcgi.server = ( "/app" => (( "socket" => "/run/app.sock" )) )\n';

test.each<[string, string, number]>([
  ['an application', '', 1],
  ['a rewrite to a page below it', 'url.rewrite-once = ( "^/(.*)" => "/app/$1" )', 1],
  // Such a key may be a script of this name in the document root, which is then found.
  ['a rewrite to the key itself', 'url.rewrite-once = ( "^/(.*)" => "/app?$1" )', 0],
])('%s', (_, rest, count) => {
  const code = `${app}${rest}\n`;
  expect(lintText({ dialect: 'lighttpd', file: 'lighttpd.conf', code }, [checkLocalMissing])).toHaveLength(count);
});

test('a misspelt option is told by itself', () => {
  const code = app.replace('"socket"', '"chek-local" => "disable", "socket"');
  expect(lintText({ dialect: 'lighttpd', file: 'lighttpd.conf', code }, [checkLocalMissing])).toEqual([]);
});
