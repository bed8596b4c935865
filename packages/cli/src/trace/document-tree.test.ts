import { MemoryFileHost } from '@fcgilint/core';
import { describe, expect, it } from 'vitest';
import { serverDisk, type TreeSettings } from './document-tree.ts';

const host = new MemoryFileHost({
  '/srv/www/index.html': '',
  '/here/index.html': '',
  '/here/sub/a.css': '',
  '/other/app.py': '',
});
const nothing: TreeSettings = { host, mapPath: [], documentTree: null, roots: [], folders: [] };

describe('serverDisk', () => {
  it.each<[string, Partial<TreeSettings>, string, string]>([
    ['a file of this machine', {}, '/srv/www/index.html', 'file'],
    ['a folder of this machine', {}, '/srv/www/', 'directory'],
    ['missing beside files that are here', {}, '/srv/www/none', 'missing'],
    ['in a folder that is not here', {}, '/srv/none/x', 'unknown'],
    ['deep in a document root that is here', { roots: ['/srv/www'] }, '/srv/www/a/b/c', 'missing'],
    ['deep in any other folder', {}, '/srv/www/a/b/c', 'unknown'],
    ['a document root that is not here', { roots: ['/srv/site'] }, '/srv/site', 'unknown'],
    ['a folder above one', { roots: ['/srv/a/b'] }, '/srv/a', 'unknown'],
    ['the folder of an alias', { folders: ['/srv/alias'] }, '/srv/alias', 'unknown'],
    ['a document root elsewhere', { documentTree: '/here', roots: ['/var/www'] }, '/var/www/sub/a.css', 'file'],
    ['what is not in it', { documentTree: '/here', roots: ['/var/www'] }, '/var/www/deep/er/x', 'missing'],
    ['the folders above it', { documentTree: '/here', roots: ['/var/www'] }, '/var', 'directory'],
    ['a root within a root', { documentTree: '/here', roots: ['/v', '/v/sub'] }, '/v/sub/a.css', 'file'],
    ['a mapped folder', { mapPath: [{ from: '/app/', to: '/other' }] }, '/app/app.py', 'file'],
    ['beside a mapped folder', { mapPath: [{ from: '/app', to: '/other' }] }, '/apple/x', 'unknown'],
    ['everything mapped', { mapPath: [{ from: '/', to: '/here' }] }, '/sub/a.css', 'file'],
    ['missing when everything is mapped', { mapPath: [{ from: '/', to: '/here' }] }, '/x/y', 'missing'],
    ['mapped to nothing', { mapPath: [{ from: '/app', to: '/nowhere' }] }, '/app/x', 'unknown'],
    [
      'the longer of two',
      {
        mapPath: [
          { from: '/', to: '/srv' },
          { from: '/app', to: '/other' },
        ],
      },
      '/app/app.py',
      'file',
    ],
  ])('%s', (_, settings, path, kind) => {
    const disk = serverDisk({ ...nothing, ...settings });
    expect(disk.kind(path)).toBe(kind);
    expect(disk.kind(path)).toBe(kind);
  });
});
