import { describe, expect, it } from 'vitest';
import { lintText } from '../../testing/index.ts';
import { fastcgiIndexForApplication } from './rule.ts';

const lint = (text: string) =>
  lintText({ dialect: 'nginx', file: 'nginx.conf', code: `events {} http { server { ${text} } }` }, [
    fastcgiIndexForApplication,
  ]).map(({ message }) => message);
const app = (head: string, lines: string): string => `location ${head} { include fastcgi_params; ${lines} }`;

describe('fastcgi-index-for-application', () => {
  it.each([
    ['a prefix', app('/app', 'fastcgi_index index.html; fastcgi_pass 127.0.0.1:1;'), '/app/', '/app/index.html'],
    ['an inherited one', `fastcgi_index index; ${app('/', 'fastcgi_pass 127.0.0.1:1;')}`, '/', '/index'],
    [
      'a script, but an application',
      app('/', 'fastcgi_index index.php; fastcgi_pass unix:/run/wsgi.sock;'),
      '/',
      '/index.php',
    ],
    [
      'a named location',
      `root /srv; location / { try_files $uri @app; } ${app('@app', 'fastcgi_index index; fastcgi_pass 127.0.0.1:1;')}`,
      '/',
      '/index',
    ],
  ])('reports %s', (_, text, from, to) => {
    expect(lint(text)).toEqual([`fastcgi_index makes ${from} arrive as SCRIPT_NAME=${to}`]);
  });

  it.each([
    ['scripts', app('/', 'fastcgi_index index.php; fastcgi_pass 127.0.0.1:1;')],
    ['no slash at the end', app('~ \\.php$', 'fastcgi_index index; fastcgi_pass 127.0.0.1:1;')],
    ['one path', app('= /app', 'fastcgi_index index; fastcgi_pass 127.0.0.1:1;')],
    [
      'not sent',
      'location / { fastcgi_index index; fastcgi_param PATH_INFO $document_uri; fastcgi_pass 127.0.0.1:1; }',
    ],
    ['split', app('/', 'fastcgi_index index; fastcgi_split_path_info ^()(/.*)$; fastcgi_pass 127.0.0.1:1;')],
    ['an unread include', app('/', 'include own.conf; fastcgi_index index; fastcgi_pass 127.0.0.1:1;')],
  ])('is silent: %s', (_, text) => {
    expect(lint(text)).toEqual([]);
  });
});
