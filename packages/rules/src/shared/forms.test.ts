import type { NginxGateway } from '@fcgilint/gateway/nginx';
import { expect, it } from 'vitest';
import { modelOf } from '../testing/index.ts';
import { formsOf } from './forms.ts';

/** The groups of all `root`, each by the lines of its directives. */
function groups(code: string, name: string): number[][] {
  const { tree } = modelOf({ dialect: 'nginx', file: 'nginx.conf', code }) as NginxGateway;
  const named = tree.directives.filter((directive) => directive.name === name);
  return formsOf(named, tree).map((form) =>
    form.map(({ statement, source }) => source.lines.position(statement.start).line),
  );
}

it('puts directives of equal words together', () => {
  const code = 'http {\nexpires 30d;\nexpires 1h;\nserver {\nexpires 30d;\nexpires "30d";\nexpires  1h;\n}\n}\n';
  expect(groups(code, 'expires')).toEqual([[2, 5], [3, 7], [6]]);
});

it('compares words as they are written, and all of them, but not what is between them', () => {
  const code = 'http {\nindex a b;\nindex a b;\nindex a  b;\nindex "a b";\nindex a\nb;\nindex a;\nindex;\nindex;\n}\n';
  expect(groups(code, 'index')).toEqual([[2, 3, 4, 6], [5], [8], [9, 10]]);
});

it('keeps blocks apart from what has none', () => {
  const code = 'http {\nserver {\nif ($a) { }\nif ($a) { return 1; }\nif ($a);\n}\n}\n';
  expect(groups(code, 'if')).toEqual([[3, 4], [5]]);
});

it('leaves each directive of a template alone', () => {
  const code = 'http {\nroot /srv;\nroot /srv;\nserver_name {{ name }};\n}\n';
  expect(groups(code, 'root')).toEqual([[2], [3]]);
});

it('finds equal words that stand far from each other', () => {
  const lines = Array.from({ length: 40 }, (_, index) => `expires ${100 + (index % 20)}s;`);
  expect(groups(`http {\n${lines.join('\n')}\n}\n`, 'expires')).toEqual(
    Array.from({ length: 20 }, (_, index) => [index + 2, index + 22]),
  );
});

it('looks no longer for equal words where nearly all differ', () => {
  const lines = Array.from({ length: 400 }, (_, index) => `root /srv/${index < 350 ? index : 'same'};`);
  const found = groups(`http {\n${lines.join('\n')}\n}\n`, 'root');
  expect(found.flat()).toEqual(Array.from({ length: 400 }, (_, index) => index + 2));
});
