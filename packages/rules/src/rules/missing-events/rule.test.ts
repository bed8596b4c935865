import { expect, test } from 'vitest';
import { lintText } from '../../testing/index.ts';
import { missingEvents } from './rule.ts';

const lint = (code: string, context?: string) =>
  lintText({ dialect: 'nginx', file: 'nginx.conf', code, ...(context && { context }) }, [missingEvents]).length;

test.each([
  ['none', 'http { }', 1],
  ['an empty one', 'events { } http { }', 0],
  ['an include that is not here', 'include modules/*.conf; http { }', 0],
  ['no http', 'server { }', 0],
  ['a template', '{% if a %}events { }{% endif %} http { }', 0],
])('%s', (_, code, count) => expect(lint(code)).toBe(count));

test.each([
  ['nginx.conf', 'http { }', 'high'],
  ['other.conf', 'http { }', 'low'],
  ['other.conf', 'user www; http { }', 'high'],
])('%s: %s', (file, code, confidence) => {
  const found = lintText({ dialect: 'nginx', file, code }, [missingEvents]);
  expect(found.map((finding) => finding.confidence)).toEqual([confidence]);
});

test('a fragment', () => expect(lint('server { }', 'http')).toBe(0));
