import { describe, expect, it } from 'vitest';
import { lintText } from '../../testing/index.ts';
import { uploadLimitDefault } from './rule.ts';

const lint = (text: string) =>
  lintText({ dialect: 'nginx', file: 'nginx.conf', code: `events {} http { ${text} }` }, [uploadLimitDefault]);

describe('upload-limit-default', () => {
  it.each(['/upload', '/api/import/', '~ ^/files/uploads/'])('reports %s', (head) => {
    expect(lint(`server { location ${head} { uwsgi_pass 127.0.0.1:1; } }`)).toHaveLength(1);
  });

  it.each([
    'client_max_body_size 8m; server { location /upload { uwsgi_pass 127.0.0.1:1; } }',
    'server { location /important { uwsgi_pass 127.0.0.1:1; } }',
    'server { location /upload { root /srv; } }',
    'server { include own.conf; location /upload { uwsgi_pass 127.0.0.1:1; } }',
  ])('is silent for %s', (text) => {
    expect(lint(text)).toEqual([]);
  });
});
