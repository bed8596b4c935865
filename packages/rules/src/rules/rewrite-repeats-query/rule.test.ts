import { expect, test } from 'vitest';
import { lintText } from '../../testing/index.ts';
import { rewriteRepeatsQuery } from './rule.ts';

const lint = (target: string) =>
  lintText(
    { dialect: 'nginx', file: 'nginx.conf', code: `events {}\nhttp { server { rewrite ^/a ${target} last; } }\n` },
    [rewriteRepeatsQuery],
  ).length;

test.each([
  ['/b?$args', 1],
  ['/b?x=1&$query_string', 1],
  ['/b$is_args$args', 0],
  ['$request_uri', 0],
  ['/index.php$request_uri', 0],
  ['https://a.test$request_uri', 1],
  ['"https://a.test$request_uri"', 1],
  ['/b?$args?', 0],
  ['https://a.test$request_uri?', 0],
  ['/b', 0],
  ['/b?x=1', 0],
  ['/b?url=$request_uri', 0],
  ['/b/$args', 0],
  ['/b?x=$arg_x', 0],
])('%s', (target, count) => expect(lint(target)).toBe(count));

test('redirects', () => {
  const code =
    'events {}\nhttp { server { rewrite ^/a /b$is_args$args permanent; rewrite ^/c $request_uri redirect; } }\n';
  expect(lintText({ dialect: 'nginx', file: 'nginx.conf', code }, [rewriteRepeatsQuery])).toHaveLength(2);
});
