import { describe, expect, it } from 'vitest';
import { MemoryFileHost } from './memory-file-host.ts';

describe('MemoryFileHost', () => {
  const host = new MemoryFileHost({ '/etc/nginx/nginx.conf': 'a', '/etc/nginx/b': '', 'local.conf': 'l' });

  it.each([
    ['/etc/nginx/nginx.conf', 'file'],
    ['/etc', 'directory'],
    ['/', 'directory'],
    ['.', 'directory'],
    ['./local.conf', 'file'],
    ['/none', 'missing'],
  ])('%s is a %s', (path, kind) => expect(host.kind(path)).toBe(kind));

  it('lists names in byte order', () => {
    expect(host.list('/etc/nginx/')).toEqual(['b', 'nginx.conf']);
    expect(host.list('/etc/nginx/b')).toBeNull();
  });

  it('reads bytes or says why not', () => {
    expect(host.read('local.conf')).toEqual({ ok: true, bytes: new TextEncoder().encode('l') });
    expect(host.read('/etc')).toMatchObject({ ok: false, reason: 'directory' });
    expect(host.read('/none')).toMatchObject({ ok: false, reason: 'missing' });
  });

  it('knows the permissions that it was told', () => {
    const closed = { mode: 0o700, uid: 0, gid: 0 };
    const told = new MemoryFileHost({ '/root/a': '' }, { '/root/': closed, '/none': closed });
    expect(told.status('/root')).toEqual(closed);
    expect(told.status('/root/a')).toBeNull();
    expect(told.status('/none')).toBeNull();
  });
});
