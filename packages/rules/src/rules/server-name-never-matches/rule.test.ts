import { expect, test } from 'vitest';
import { lintText } from '../../testing/index.ts';
import { serverNameNeverMatches } from './rule.ts';

const lint = (text: string) =>
  lintText({ dialect: 'nginx', file: 'nginx.conf', code: `events {}\nhttp { server { server_name ${text}; } }\n` }, [
    serverNameNeverMatches,
  ]).map(({ fix }) => fix?.edits[0]?.text ?? null);

test.each([
  ['a.test:80', ['a.test']],
  ['https://a.test', ['a.test']],
  ['a.test/app', ['a.test']],
  ['a.test, b.test', ['a.test']],
  ['a.test,b.test', ['a.test b.test']],
  ['*.a.test:80', ['*.a.test']],
  ['"a.test,"', [null]],
  ['a.test', []],
  ['_', []],
  ['""', []],
  ['.a.test', []],
  ['[::1]', []],
  ['~^a:80$', []],
  ['$hostname', []],
  ['{{ name }}:80', []],
  ['a.test\n root /srv', []],
])('server_name %s', (text, expected) => expect(lint(text)).toEqual(expected));
