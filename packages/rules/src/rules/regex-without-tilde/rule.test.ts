import { expect, test } from 'vitest';
import { lintText } from '../../testing/index.ts';
import { regexWithoutTilde } from './rule.ts';

const lint = (text: string) =>
  lintText({ dialect: 'nginx', file: 'nginx.conf', code: `events {}\nhttp { server { location ${text} { } } }\n` }, [
    regexWithoutTilde,
  ]).map(({ fix }) => fix?.edits[0]?.text ?? null);

test.each([
  ['\\.php$', ['~ ']],
  ['^/app', ['~ ']],
  ['/app/.*', ['~ ']],
  ['/(a|b)/', ['~ ']],
  ['/x/[0-9]+', ['~ ']],
  ['/x/\\d+', ['~ ']],
  ['^~ ^/app', [null]],
  ['= /app$', [null]],
  ['/static/*', ['']],
  ['"/static/*"', ['']],
  ['*.php', [null]],
  ['/images/*.png', [null]],
  ['/', []],
  ['/a.b/', []],
  ['/~user/', []],
  ['/a+b/', []],
  ['/a(b)/', []],
  ['/wiki/C*', []],
  ['~ \\.php$', []],
  ['~\\.php$', []],
  ['^~ /a/', []],
  ['@a', []],
  ['{{ path }}', []],
])('location %s', (text, expected) => expect(lint(text)).toEqual(expected));
