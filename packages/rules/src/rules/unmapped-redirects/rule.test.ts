import { describe, expect, it } from 'vitest';
import { lintText } from '../../testing/index.ts';
import { unmappedRedirects } from './rule.ts';

const lint = (text: string) =>
  lintText({ dialect: 'nginx', file: 'nginx.conf', code: `events {} http { server { ${text} } }` }, [
    unmappedRedirects,
  ]).map(({ message }) => message);

describe('unmapped-redirects', () => {
  it('reports', () => {
    expect(lint('location ^~ /a/b/ { proxy_pass http://127.0.0.1:1/; }')).toEqual([
      '/a/b is taken away from the path, and a redirect to /login leaves it',
    ]);
  });

  it.each([
    'location / { proxy_pass http://127.0.0.1:1/; }',
    'location /app/ { proxy_pass http://127.0.0.1:1; }',
    'location /app/ { proxy_pass http://127.0.0.1:1/app/; }',
    'proxy_redirect / /app/; location /app/ { proxy_pass http://127.0.0.1:1/; }',
    'location /app/ { sub_filter a b; proxy_pass http://127.0.0.1:1/; }',
    'location /app/ { proxy_set_header X-Script-Name x; proxy_pass http://127.0.0.1:1/; }',
    'location /app/ { proxy_set_header X-Where /app; proxy_pass http://127.0.0.1:1/; }',
    'location /app/ { include own.conf; proxy_pass http://127.0.0.1:1/; }',
    'location /app/ { fastcgi_pass 127.0.0.1:1; }',
  ])('is silent for %s', (text) => {
    expect(lint(text)).toEqual([]);
  });
});
