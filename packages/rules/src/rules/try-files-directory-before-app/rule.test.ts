import { expect, test } from 'vitest';
import { lintText } from '../../testing/index.ts';
import { tryFilesDirectoryBeforeApp } from './rule.ts';

const lint = (text: string, context = 'main') => {
  const code = context === 'main' ? `events {}\nhttp { ${text} }\n` : text;
  return lintText({ dialect: 'nginx', file: 'nginx.conf', code, context, files: { '/srv/index.html': '' } }, [
    tryFilesDirectoryBeforeApp,
  ]).map(({ confidence }) => confidence);
};
const app = 'location @app { proxy_pass http://127.0.0.1:9000; }';

test.each([
  ['a folder', `server { root /a; location / { try_files $uri $uri/ @app; } ${app} }`, ['medium']],
  [
    'a script',
    'server { root /a; location / { try_files $uri $uri/ /index.php?$args; } location ~ \\.php$ { fastcgi_pass 127.0.0.1:9000; } }',
    ['medium'],
  ],
  ['for the whole server', `server { root /a; try_files $uri $uri/ @app; ${app} }`, ['medium']],
  [
    'for the whole server beside a location for all',
    `server { root /a; try_files $uri $uri/ @app; location / { } ${app} }`,
    [],
  ],
  ['an index.html that is there', `server { root /srv/; location / { try_files $uri $uri/ @app; } ${app} }`, []],
  ['no folder', `server { root /a; location / { try_files $uri @app; } ${app} }`, []],
  ['an index', `server { root /a; index index.php; location / { try_files $uri $uri/ @app; } ${app} }`, []],
  ['an index for all', `index a.html; server { root /a; location / { try_files $uri $uri/ @app; } ${app} }`, []],
  ['listed', `server { root /a; autoindex on; location / { try_files $uri $uri/ @app; } ${app} }`, []],
  ['the built-in root', `server { location / { try_files $uri $uri/ @app; } ${app} }`, []],
  ['a page', 'server { root /a; location / { try_files $uri $uri/ /index.html; } }', []],
  ['not the root page', `server { root /a; location /b/ { try_files $uri $uri/ @app; } ${app} }`, []],
  ['a missing include', `server { root /a; include b.conf; location / { try_files $uri $uri/ @app; } ${app} }`, []],
])('%s', (_, text, expected) => expect(lint(text)).toEqual(expected));

test('a fragment', () => {
  expect(lint(`server { root /a; location / { try_files $uri $uri/ @app; } ${app} }`, 'http')).toEqual(['low']);
});
