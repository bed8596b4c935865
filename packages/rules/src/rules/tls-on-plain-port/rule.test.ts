import { expect, test } from 'vitest';
import { lintText } from '../../testing/index.ts';
import { docs } from './docs.ts';
import { tlsOnPlainPort } from './rule.ts';

test.each([
  ['1.4.55', 0],
  ['1.4.56', 1],
  ['1.4.76', 1],
])('lighttpd %s', (lighttpd, count) => {
  const code = docs.bad[0]!.code.replaceAll(/[«»]/g, '');
  const input = { dialect: 'lighttpd', file: 'lighttpd.conf', code, targets: { lighttpd } } as const;
  expect(lintText(input, [tlsOnPlainPort])).toHaveLength(count);
});
