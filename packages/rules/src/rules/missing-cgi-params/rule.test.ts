import { describe, expect, it } from 'vitest';
import { lintText } from '../../testing/index.ts';
import { missingCgiParams } from './rule.ts';

const lint = (code: string, context = 'main', files = {}) =>
  lintText({ dialect: 'nginx', file: 'nginx.conf', code, context, files }, [missingCgiParams]).map(
    ({ message }) => message,
  );
const server = (text: string): string => `events {} http { server { ${text} } }`;

describe('missing-cgi-params', () => {
  it.each([
    ['location / { scgi_pass 127.0.0.1:1; }', 'no `scgi_param` sends REQUEST_METHOD'],
    [
      'location / { uwsgi_param REQUEST_METHOD $request_method; uwsgi_pass 127.0.0.1:1; }',
      'no `uwsgi_param` sends PATH_INFO',
    ],
    ['location / { fastcgi_param A b; fastcgi_pass 127.0.0.1:1; }', 'no `fastcgi_param` sends REQUEST_METHOD'],
  ])('reports %s', (text, message) => {
    expect(lint(server(text))).toEqual([message]);
  });

  it.each([
    'include fastcgi_params; location / { fastcgi_pass 127.0.0.1:1; }',
    'location / { include fastcgi.conf; fastcgi_pass 127.0.0.1:1; }',
    'location / { include snippets/own.conf; fastcgi_pass 127.0.0.1:1; }',
    // Reported by another rule.
    'include fastcgi_params; location / { fastcgi_param A b; fastcgi_pass 127.0.0.1:1; }',
    'location / { proxy_pass http://127.0.0.1:1; }',
    'location / { uwsgi_modifier1 111; uwsgi_param key $request_uri; uwsgi_pass 127.0.0.1:1; }',
  ])('is silent for %s', (text) => {
    expect(lint(server(text))).toEqual([]);
  });

  it('is silent for a fragment', () => {
    expect(lint('fastcgi_pass 127.0.0.1:1;', 'location')).toEqual([]);
    expect(lint('location / { fastcgi_pass 127.0.0.1:1; }', 'server')).toEqual([]);
  });
});
