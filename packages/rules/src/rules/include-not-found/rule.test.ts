import { expect, test } from 'vitest';
import { lintText } from '../../testing/index.ts';
import { includeNotFound } from './rule.ts';

const lint = (file: string, path: string, files: Readonly<Record<string, string>>) =>
  lintText({ dialect: 'lighttpd', file, code: `include "${path}"\n`, files }, [includeNotFound]).map(
    ({ severity, help }) => [severity, /write "([^"]*)"/.exec(help ?? '')?.[1] ?? null],
  );
const a = 'include "b.conf"\n';

test.each<[string, string, string, Readonly<Record<string, string>>, unknown[]]>([
  [
    'beside the including file',
    'lighttpd.conf',
    'sub/a.conf',
    { 'sub/a.conf': a, 'sub/b.conf': '' },
    [['error', 'sub/b.conf']],
  ],
  [
    'below a folder',
    'etc/lighttpd.conf',
    'sub/a.conf',
    { 'etc/sub/a.conf': a, 'etc/sub/b.conf': '' },
    [['error', 'sub/b.conf']],
  ],
  [
    'in an absolute one',
    '/etc/x/lighttpd.conf',
    'sub/a.conf',
    { '/etc/x/sub/a.conf': a, '/etc/x/sub/b.conf': '' },
    [['error', 'sub/b.conf']],
  ],
  ['beside the main file, too', 'lighttpd.conf', 'sub/a.conf', { 'sub/a.conf': a, 'b.conf': '', 'sub/b.conf': '' }, []],
  ['nowhere', 'lighttpd.conf', 'sub/a.conf', { 'sub/a.conf': a }, [['info', null]]],
])('%s', (_, file, path, files, expected) => expect(lint(file, path, files)).toEqual(expected));
