import { expect, test } from 'vitest';
import { lintText } from '../../testing/index.ts';
import { rootRepeatsLocation } from './rule.ts';

const files = { '/srv/twice/twice/a.css': '' };
const lint = (text: string) =>
  lintText({ dialect: 'nginx', file: 'nginx.conf', code: `events {}\nhttp { server { ${text} } }\n`, files }, [
    rootRepeatsLocation,
  ]).map(({ fix }) => fix?.edits[0]?.text ?? null);

test.each([
  ['a prefix', 'location /static/ { root /srv/static; }', ['/srv']],
  ['with a slash at its end', 'location /static { root /srv/static/; }', ['/srv']],
  ['right below the root of the disk', 'location /static/ { root /static; }', ['/']],
  ['several segments', 'location /a/b/ { root "/srv/a/b"; }', ['"/srv"']],
  ['the first of several', 'location /a/b/ { root /srv/a; }', ['/srv']],
  ['a choice', 'location ~ ^/(a|b)/ { root /srv/b; }', [null]],
  ['another folder', 'location /static/ { root /srv/app-static; }', []],
  ['a part of a name', 'location /static/ { root /srv/mystatic; }', []],
  ['alias', 'location /static/ { alias /srv/static/; }', []],
  ['everything', 'location / { root /srv/static; }', []],
  ['inherited', 'root /srv/static; location /static/ { }', []],
  ['changed on the way', 'location /static/ { root /srv/static; rewrite ^/static/(.*) /$1 break; }', []],
  ['looked for elsewhere', 'location /static/ { root /srv/static; try_files /a.html =404; }', []],
  ['not at the beginning', 'location ~ /static/ { root /srv/static; }', []],
  ['an application', 'location /app/ { root /srv/app; proxy_pass http://127.0.0.1:9000; }', []],
  ['a folder that is there twice', 'location /twice/ { root /srv/twice; }', []],
  ['a choice of such', 'location ~ ^/(a|twice)/ { root /srv/twice/; }', []],
  ['a variable', 'location /app/ { root $base/app; }', []],
])('%s', (_, text, expected) => expect(lint(text)).toEqual(expected));
