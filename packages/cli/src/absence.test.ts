import { MemoryFileHost } from '@fcgilint/core';
import { expect, it } from 'vitest';
import { Absence } from './absence.ts';

it('knows what lies below a folder that is missing', () => {
  const asked: string[] = [];
  const memory = new MemoryFileHost({ '/srv/there/a': '' });
  const absence = new Absence({
    kind: (path) => {
      asked.push(path);
      return memory.kind(path);
    },
    read: (path) => memory.read(path),
    list: () => null,
  });
  expect(absence.covers('/srv/www/one/public')).toBe(false);
  expect(absence.note('/srv/www/one/public', 'missing')).toBe('missing');
  expect(asked).toEqual(['/srv/www/one', '/srv/www', '/srv']);
  expect(absence.covers('/srv/www/two/public')).toBe(true);
  expect(absence.covers('/srv/www')).toBe(false);
  expect(absence.covers('/srv/wwwroot/a')).toBe(false);
  expect(absence.covers('srv/www/a')).toBe(false);
});

it('learns nothing from what is there, and nothing of a missing file in a folder that is there', () => {
  const absence = new Absence(new MemoryFileHost({ '/srv/there/a': '' }));
  expect(absence.note('/srv/there/a', 'file')).toBe('file');
  expect(absence.note('/srv/there/b', 'missing')).toBe('missing');
  expect(absence.covers('/srv/there/a')).toBe(false);
  expect(absence.covers('/srv/there/b/c')).toBe(false);
});
