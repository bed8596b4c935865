import { describe, expect, it } from 'vitest';
import { lintText } from '../../testing/index.ts';
import { wrongBackendProtocol } from './rule.ts';

const lint = (pass: string, before = '') =>
  lintText(
    { dialect: 'nginx', file: 'nginx.conf', code: `events {} http { ${before} server { location / { ${pass}; } } }` },
    [wrongBackendProtocol],
  ).map(({ message }) => message);

describe('wrong-backend-protocol', () => {
  it.each([
    ['proxy_pass http://php-fpm:9000', '', '`proxy_pass` to PHP-FPM, which speaks FastCGI alone'],
    ['uwsgi_pass unix:/run/php/php-fpm.sock', '', '`uwsgi_pass` to PHP-FPM, which speaks FastCGI alone'],
    ['uwsgi_pass unix:/run/uvicorn.sock', '', '`uwsgi_pass` to uvicorn, which speaks HTTP alone'],
    [
      'proxy_pass http://app',
      'upstream app { server unix:/run/php-fpm.sock; }',
      '`proxy_pass` to PHP-FPM, which speaks FastCGI alone',
    ],
  ])('reports %s', (pass, before, message) => {
    expect(lint(pass, before)).toEqual([message]);
  });

  it.each([
    'fastcgi_pass unix:/run/php/php-fpm.sock',
    'fastcgi_pass php-fpm:9000',
    'proxy_pass http://php-fpm:8080',
    'proxy_pass http://unix:/run/puma.sock',
    'uwsgi_pass unix:/run/gunicorn.sock',
    'uwsgi_pass unix:/run/uwsgi.sock',
    'fastcgi_pass 127.0.0.1:9000',
    'proxy_pass http://127.0.0.1:9000',
    'fastcgi_pass unix:/run/something.sock',
  ])('is silent for %s', (pass) => {
    expect(lint(pass)).toEqual([]);
  });
});
