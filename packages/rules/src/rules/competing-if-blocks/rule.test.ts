import { expect, test } from 'vitest';
import { lintText } from '../../testing/index.ts';
import { competingIfBlocks } from './rule.ts';

const lint = (text: string) =>
  lintText({ dialect: 'nginx', file: 'nginx.conf', code: `events {}\nhttp { server { location / { ${text} } } }\n` }, [
    competingIfBlocks,
  ]).length;

test.each([
  ['two headers', 'if ($a) { add_header A 1; } if ($b) { add_header B 1; }', 1],
  ['three', 'if ($a) { expires 1d; } if ($b) { expires 2d; } if ($c) { expires 3d; }', 2],
  ['one variable', 'if ($a = x) { add_header A 1; } if ($a = y) { add_header B 1; }', 0],
  ['an end', 'if ($a) { add_header A 1; return 204; } if ($b) { add_header B 1; }', 0],
  ['variables only', 'if ($a) { set $x 1; } if ($b) { add_header B 1; }', 0],
  ['one', 'if ($a) { add_header A 1; }', 0],
])('%s', (_, text, count) => expect(lint(text)).toBe(count));
