import { describe, expect, it } from 'vitest';
import { lintText } from '../../testing/index.ts';
import { phpSourceServed } from './rule.ts';

const php = 'location ~ \\.php$ { include fastcgi.conf; fastcgi_pass php; }';
const files = { '/srv/www/blog/x.php': '<?php\n', '/srv/www/up/a.png': '' };
const lint = (text: string) =>
  lintText(
    { dialect: 'nginx', file: 'nginx.conf', code: `events {} http { server { root /srv/www; ${text} } }`, files },
    [phpSourceServed],
  ).map(({ message }) => message);

describe('php-source-served', () => {
  it.each([
    [
      'location / { try_files /index.php $uri; }',
      '/index.php is not the last argument: it is sent as a file of this location, not run',
    ],
    [
      `location / { try_files $uri /app/index.php; } location /app/ { expires 1d; }`,
      '/app/index.php is answered by `location /app/`, which sends it as a file',
    ],
    [
      `location ^~ /b { alias /srv/www/blog; } ${php}`,
      '`location ^~ /b` is chosen before that of PHP: /srv/www/blog/x.php is sent as text',
    ],
    [
      `location ^~ /blog/ { location /blog/up/ { deny all; } } ${php}`,
      '`location ^~ /blog/` is chosen before that of PHP: /srv/www/blog/x.php is sent as text',
    ],
  ])('reports %s', (text, message) => {
    expect(lint(text)).toEqual([message]);
  });

  it.each([
    ['run', `location / { try_files $uri /index.php; } ${php}`],
    [
      'run by an exact location',
      'location / { try_files $uri /index.php; } location = /index.php { include fastcgi.conf; fastcgi_pass php; }',
    ],
    [
      'a location of PHP itself',
      `location ~ \\.php$ { try_files $uri /index.php =404; include fastcgi.conf; fastcgi_pass php; }`,
    ],
    ['an unread include', 'include php.conf; location / { try_files $uri /index.php; }'],
    ['an unread include in the location', 'location / { include php.conf; try_files $uri /index.php =404; }'],
    ['no scripts', `location ^~ /up/ { expires 1d; } ${php}`],
    ['a plain prefix', `location /blog/ { expires 1d; } ${php}`],
    ['refused', `location ^~ /blog/ { deny all; } ${php}`],
    ['one of its own', `location ^~ /blog/ { location ~ \\.php$ { return 404; } } ${php}`],
    ['one of its own further in', `location ^~ /blog/ { location /blog/ { ${php} } } ${php}`],
    ['perhaps refused', `location ^~ /blog/ { if ($arg_a) { return 403; } return 404; } ${php}`],
    ['no PHP', 'location ^~ /blog/ { expires 1d; }'],
    ['another folder', `location ^~ /blog/ { root /srv/other; } ${php}`],
    ['a page without script', 'location / { try_files $uri /index.html; }'],
  ])('is silent: %s', (_, text) => {
    expect(lint(text)).toEqual([]);
  });
});
