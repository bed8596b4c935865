import { expect, test } from 'vitest';
import { lintText } from '../../testing/index.ts';
import { unreachableLocation } from './rule.ts';

const lint = (...heads: string[]) => {
  const text = heads.map((head) => `location ${head} { return 204; }`).join(' ');
  return lintText({ dialect: 'nginx', file: 'nginx.conf', code: `events {}\nhttp { server { ${text} } }\n` }, [
    unreachableLocation,
  ]).length;
};

test.each([
  [['~ ^/a', '~ ^/a/b'], 1],
  [['~ ^/a', '~ ^/a/(.*)$'], 1],
  [['~ ^/a/(.*)$', '~ ^/a/b$'], 1],
  [['~ .*', '~ \\.css$'], 1],
  [['~ ^/', '~ ^/a|^/b'], 1],
  [['~ ^(.*)$', '~* x'], 1],
  [['~ /', '~ a', '~ b'], 2],
  [['~ \\.css$', '~ .*'], 0],
  [['~ ^/$', '~ ^/a'], 0],
  [['~ /$', '~ ^/a/$'], 0],
  [['~ x', '~ x'], 1],
  [['~* x', '~ x'], 1],
  [['~ x', '~* x'], 0],
  [['~* ^/A', '~ ^/a/b'], 1],
  [['~ ^/a', '~* ^/a/b'], 0],
  [['~ ^/a$', '~ ^/a/b'], 0],
  [['~ ^/a/[0-9]', '~ ^/a/1'], 0],
  [['~ ^/ab', '~ ^/ab?'], 0],
  [['~ ^/a', '~ ^/a/b|/c'], 0],
  [['~ ^/a', '~ \\.php$'], 0],
  [['~ ^/a/b', '~ ^/a'], 0],
  [['/a', '/a/b'], 0],
])('%j', (heads, count) => expect(lint(...heads)).toBe(count));
