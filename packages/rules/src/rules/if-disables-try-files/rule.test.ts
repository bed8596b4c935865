import { expect, test } from 'vitest';
import { lintText } from '../../testing/index.ts';
import { ifDisablesTryFiles } from './rule.ts';

const lint = (text: string) =>
  lintText({ dialect: 'nginx', file: 'nginx.conf', code: `events {}\nhttp { server { ${text} } }\n` }, [
    ifDisablesTryFiles,
  ]).map(({ fix }) => fix?.title ?? null);
const beside = (body: string) => `location / { try_files $uri @a; if ($arg_x) { ${body} } }`;

test.each([
  ['set', beside('set $a 1;'), ['move it to the server']],
  ['set from a capture', beside('set $a $1;'), [null]],
  ['in a nested location', `location / { ${beside('set $a 1;')} }`, [null]],
  ['a header', beside('add_header X y;'), [null]],
  ['break', beside('rewrite ^ /a break;'), [null]],
  ['return', beside('return 404;'), []],
  ['last', beside('rewrite ^ /a last;'), []],
  ['no flag', beside('rewrite ^ /a;'), []],
  ['a file that is there', 'location / { try_files $uri/ $uri; if (-f $request_filename) { break; } }', []],
  ['a handler', beside('proxy_pass http://127.0.0.1:9000;'), []],
  ['nothing in it', beside(''), []],
  ['in the server', 'try_files $uri /a; if ($arg_x) { set $a 1; }', []],
  ['no try_files', 'location / { if ($arg_x) { set $a 1; } }', []],
])('%s', (_, text, expected) => expect(lint(text)).toEqual(expected));
