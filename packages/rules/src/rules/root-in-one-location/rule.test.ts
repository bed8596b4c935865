import { expect, test } from 'vitest';
import { lintText } from '../../testing/index.ts';
import { rootInOneLocation } from './rule.ts';

const lint = (text: string, context = 'main') => {
  const code = context === 'main' ? `events {}\nhttp { ${text} }\n` : text;
  return lintText({ dialect: 'nginx', file: 'nginx.conf', code, context }, [rootInOneLocation]).map(
    ({ fix }) => fix !== null,
  );
};
const php = (more = '') =>
  `location ~ \\.php$ { ${more} fastcgi_pass 127.0.0.1:9000; fastcgi_param SCRIPT_FILENAME $document_root$fastcgi_script_name; }`;

test.each([
  ['in one location', `server { location / { root /a; } ${php()} }`, [true]],
  ['two roots', `server { location / { root /a; } location /b/ { root /b; } ${php()} }`, [false]],
  ['and a page for errors', `server { location / { root /a; } location = /50x.html { root html; } ${php()} }`, [true]],
  [
    'the one root is for certificates',
    'server { location ^~ /.well-known/acme-challenge/ { root /a; } location / { expires 1d; } }',
    [],
  ],
  ['in both', `server { location / { root /a; } ${php('root /a;')} }`, []],
  ['in the server', `server { root /a; location / { root /b; } ${php()} }`, []],
  ['for all', `root /a; server { location / { root /b; } ${php()} }`, []],
  ['nowhere', `server { location / { } ${php()} }`, []],
  ['files', 'server { location / { root /a; } location /i/ { expires 1d; } }', [true]],
  ['files by a pattern', 'server { location / { root /a; } location ~ \\.png$ { expires 1d; } }', [true]],
  ['files refused', 'server { location / { root /a; } location ~ /\\.ht { deny all; } }', []],
  ['files for redirects inside', 'server { location / { root /a; } location /i/ { internal; } }', []],
  ['a single file', 'server { location / { root /a; } location = /50x.html { access_log off; } }', []],
  [
    'files or the application',
    'server { location / { root /a; } location /i/ { try_files $uri @b; } location @b { proxy_pass http://127.0.0.1:9; } }',
    [],
  ],
  ['an answer', 'server { location / { root /a; } location /i/ { return 204; } }', []],
  ['a handler that is not known', 'server { location / { root /a; } location /i/ { echo hi; } }', []],
  ['an alias', 'server { location / { root /a; } location /i/ { alias /b/; } }', []],
  ['nested', `server { location / { root /a; ${php()} } }`, []],
  [
    'a script by its path',
    'server { location / { root /a; } location ~ \\.php$ { fastcgi_pass 127.0.0.1:9000; fastcgi_param SCRIPT_FILENAME /a$uri; } }',
    [],
  ],
  ['a missing include', `server { include a.conf; location / { root /a; } ${php()} }`, []],
])('%s', (_, text, expected) => expect(lint(text)).toEqual(expected));

test('a fragment', () => expect(lint(`server { location / { root /a; } ${php()} }`, 'http')).toEqual([]));

test('an alias alone, at low confidence', () => {
  const found = (text: string) =>
    lintText({ dialect: 'nginx', file: 'nginx.conf', code: `events {}\nhttp { server { ${text} } }\n` }, [
      rootInOneLocation,
    ]).map(({ confidence, fix }) => [confidence, fix]);
  expect(found(`location /s/ { alias /a/; } ${php()}`)).toEqual([['low', null]]);
  expect(found(`root /a; location /s/ { alias /a/; } ${php()}`)).toEqual([]);
  expect(found('location /s/ { alias /a/; } location /i/ { expires 1d; }')).toEqual([]);
});
