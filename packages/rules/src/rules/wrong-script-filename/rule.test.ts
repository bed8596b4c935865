import { describe, expect, it } from 'vitest';
import { lintText } from '../../testing/index.ts';
import { wrongScriptFilename } from './rule.ts';

const lint = (text: string) =>
  lintText(
    {
      dialect: 'nginx',
      file: 'nginx.conf',
      code: `events {} http { server { root /srv/www; ${text} } }`,
      files: { '/srv/scripts/a.php': '' },
    },
    [wrongScriptFilename],
  );
const php = (...lines: string[]): string => `location ~ \\.php$ { fastcgi_pass 127.0.0.1:9000; ${lines.join(' ')} }`;
const method = 'fastcgi_param REQUEST_METHOD $request_method;';
const filename = (value: string): string => `fastcgi_param SCRIPT_FILENAME ${value};`;

describe('wrong-script-filename', () => {
  it('reports an alias of the location itself, and of fastcgi.conf', () => {
    const text =
      'location ~ ^/w/(.+\\.php)$ { alias /srv/wiki/$1; include fastcgi.conf; fastcgi_pass 127.0.0.1:9000; }';
    expect(lint(text).map(({ message }) => message)).toEqual([
      'below `alias` this names ^/w/(.+\\.php)$ twice: no such file',
    ]);
  });

  it('reports another folder at low confidence, for a socket only', () => {
    const text = `location ~ \\.php$ { fastcgi_pass unix:/run/php.sock; include fastcgi_params; ${filename('/var/www$fastcgi_script_name')} }`;
    expect(lint(text).map(({ confidence, fix }) => [confidence, fix?.level])).toEqual([['low', 'unsafe']]);
  });

  it.each([
    ['sent', php('include fastcgi_params;', filename('$document_root$fastcgi_script_name'))],
    ['by fastcgi.conf', php('include fastcgi.conf;')],
    ['perhaps in fastcgi_params', php('include fastcgi_params;')],
    ['the older parameter', php(method, 'fastcgi_param PATH_TRANSLATED $request_filename;')],
    ['nothing at all', php()],
    ['no PHP', `location / { fastcgi_pass unix:/run/wsgi.sock; ${method} }`],
    [
      'no PHP, an odd folder',
      `location / { fastcgi_pass unix:/run/wsgi.sock; ${method} ${filename('/scripts$fastcgi_script_name')} }`,
    ],
    ['the root written out', php('include fastcgi_params;', filename('/srv/www/$fastcgi_script_name'))],
    [
      'a folder that is there',
      `location ~ \\.php$ { fastcgi_pass unix:/run/php.sock; include fastcgi_params; ${filename('/srv/scripts$fastcgi_script_name')} }`,
    ],
    ['PHP elsewhere', php('include fastcgi_params;', filename('/var/www$fastcgi_script_name'))],
    ['an unread include', php(method, 'include snippets/own.conf;')],
    [
      'the file below the alias',
      `location /w { alias /srv/w; location ~ \\.php$ { fastcgi_pass php; include fastcgi_params; ${filename('$request_filename')} } }`,
    ],
    [
      'an alias at the root',
      `location / { alias /srv/w; location ~ \\.php$ { fastcgi_pass php; include fastcgi.conf; } }`,
    ],
    ['a fixed script', php('include fastcgi_params;', filename('/srv/app/index.php'))],
  ])('is silent: %s', (_, text) => {
    expect(lint(text).map(({ message }) => message)).toEqual([]);
  });
});
