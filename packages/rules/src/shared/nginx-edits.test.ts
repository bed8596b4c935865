import { applyEdits } from '@fcgilint/core';
import { expect, it } from 'vitest';
import { modelOf } from '../testing/index.ts';
import { asNginx } from './dialects.ts';
import { appendToBlock } from './nginx-edits.ts';
import { headerBlock } from './nginx-headers.ts';

const code = `location / {
    if ($arg_x) {
        proxy_pass http://127.0.0.1:1;
    }
    return 404;
}
`;
const gateway = asNginx(modelOf({ dialect: 'nginx', file: 'x.conf', code, context: 'server' }))!;
const location = gateway.tree.roots[0]!;
const condition = location.children[0]!;

it('appends as the last statement is indented', () => {
  const edit = appendToBlock(location, ['a 1;', 'b 2;'])!;
  expect(applyEdits(code, [edit])).toContain('    return 404;\n    a 1;\n    b 2;\n}');
});

it('appends nothing to `if`, where settings of back ends are not allowed', () => {
  expect(appendToBlock(condition, ['proxy_set_header Host $host;'])).toBeNull();
});

it('adds headers for a pass in `if` to its location', () => {
  const whole = asNginx(
    modelOf({ dialect: 'nginx', file: 'nginx.conf', code: `events {} http { server { ${code} } }` }),
  )!;
  const [route] = whole.hosts[0]!.routes;
  expect(headerBlock(whole, route!.directive.children[0]!)).toBe(route!.directive);
});
