import { describe, expect, it } from 'vitest';
import { mapPath } from './path-map.ts';

describe('mapPath', () => {
  const mappings = [
    { from: '/etc', to: './etc' },
    { from: '/etc/nginx/', to: 'deploy/nginx' },
  ];
  it.each([
    ['/etc/nginx/mime.types', 'deploy/nginx/mime.types'],
    ['/etc/nginx', 'deploy/nginx'],
    ['/etc/nginxx/a', 'etc/nginxx/a'],
    ['/srv/a', '/srv/a'],
  ])('%s is %s here', (path, expected) => expect(mapPath(path, mappings)).toBe(expected));
});
