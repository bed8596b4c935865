import { describe, expect, it } from 'vitest';
import { makeTable } from './table.ts';

const text = 'a\t1\nb\t2\nab\t3\na\t4';
const second = (fields: readonly string[]) => fields[1];

describe('a table', () => {
  it.each([
    ['searched', 0],
    ['by its index', 100],
  ])('%s', (_, before) => {
    const table = makeTable(text, second);
    for (let index = 0; index < before; index++) table.get(`no${index}`);
    expect(table.get('a')).toEqual(['1', '4']);
    expect(table.get('b')).toEqual(['2']);
    expect(table.get('ab')).toEqual(['3']);
    for (const name of ['', 'c', '1', 'a\t1', 'b\t2\nab', '\n', 'A']) expect(table.get(name)).toEqual([]);
    expect([...table.names()]).toEqual(['a', 'b', 'ab']);
  });

  it('folds names', () => {
    const table = makeTable('A\t1\na\t2', second, (name) => name.toLowerCase());
    expect(table.get('a')).toEqual(['1', '2']);
    expect(table.get('A')).toEqual(['1', '2']);
  });
});
