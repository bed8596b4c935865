import { type FileHost, MemoryFileHost } from '@fcgilint/core';
import { expect, test } from 'vitest';
import { faultOf } from './faults.ts';

const machine = {
  '/usr/bin/env': '\x7fELF\0',
  '/usr/bin/python3': '\x7fELF\0',
  '/srv/run': '#!/usr/bin/python3\n',
};

/** The fault of a program with this content, on a machine on which every file may be executed. */
function fault(content: string): string | null {
  const host = new MemoryFileHost({ ...machine, '/srv/program': content });
  const files: FileHost = {
    kind: (path) => host.kind(path),
    read: (path) => host.read(path),
    list: (path) => host.list(path),
    isExecutable: () => true,
  };
  return faultOf('/srv/program', files, true)?.kind ?? null;
}

test.each<[string, string, string | null]>([
  ['a script', '#!/usr/bin/python3\nx\n', null],
  ['a blank behind #!', '#! /usr/bin/python3 -u\nx\n', null],
  ['env', '#!/usr/bin/env python3\nx\n', null],
  ['env with options', '#!/usr/bin/env -S python3 -u\nx\n', null],
  ['a command that there is not', '#!/usr/bin/env python\nx\n', 'command'],
  ['an interpreter that there is not', '#!/usr/bin/python\nx\n', 'interpreter'],
  ['an interpreter in a folder that is not here', '#!/opt/python/bin/python\nx\n', null],
  ['CR LF', '#!/usr/bin/python3\r\nx\r\n', 'crlf'],
  ['CR LF further down', '#!/usr/bin/python3\nx\r\n', null],
  ['no #!', 'import app\n', 'shebang'],
  ['a binary', '\x7fELF\x02\x01', null],
  ['nothing', '', null],
])('%s', (_, content, expected) => expect(fault(content)).toBe(expected));

test('a program that is missing counts only where its folder is there', () => {
  const files = new MemoryFileHost(machine);
  expect(faultOf('/srv/other', files, true)?.kind).toBe('missing');
  expect(faultOf('/srv/other', files, false)).toBeNull();
  expect(faultOf('/home/x/other', files, true)).toBeNull();
  expect(faultOf('/srv', files, true)?.kind).toBe('folder');
});
