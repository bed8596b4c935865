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
});
