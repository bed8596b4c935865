import { describe, expect, it } from 'vitest';
import { lintText } from '../../testing/index.ts';
import { tightBackendLimit } from './rule.ts';

const lint = (text: string) =>
  lintText({ dialect: 'nginx', file: 'nginx.conf', code: `events {} http { server { ${text} } }` }, [
    tightBackendLimit,
  ]).map(({ message }) => message);

describe('tight-backend-limit', () => {
  it('reports an inherited limit once', () => {
    expect(
      lint(
        'uwsgi_read_timeout 500ms; location / { uwsgi_pass 127.0.0.1:1; } location /a { uwsgi_pass 127.0.0.1:1; uwsgi_buffer_size 2k; }',
      ),
    ).toEqual([
      'an answer that begins later than after 500ms becomes 504',
      'an answer whose headers are longer than 2k becomes 502',
    ]);
  });

  it.each([
    'location / { proxy_pass http://127.0.0.1:1; }',
    'location / { proxy_pass http://127.0.0.1:1; proxy_read_timeout 5s; proxy_buffer_size 4k; }',
    'location / { proxy_pass http://127.0.0.1:1; fastcgi_read_timeout 1s; }',
    'location / { proxy_pass http://127.0.0.1:1; proxy_read_timeout 1m; }',
  ])('is silent for %s', (text) => {
    expect(lint(text)).toEqual([]);
  });
});
