import { expect, test } from 'vitest';
import { lintText } from '../../testing/index.ts';
import { includeCycle } from './rule.ts';

test.each([
  ['a fragment whose main file is elsewhere', 'fastcgi_params', 'include fastcgi_params;\n', 'location', 0],
  ['a whole configuration', 'nginx.conf', 'events {}\ninclude nginx.conf;\n', 'main', 1],
])('%s', (_, file, code, context, count) =>
  expect(lintText({ dialect: 'nginx', file, code, context }, [includeCycle])).toHaveLength(count),
);
