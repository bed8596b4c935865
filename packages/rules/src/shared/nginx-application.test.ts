import { describe, expect, it } from 'vitest';
import { modelOf } from '../testing/index.ts';
import { asNginx } from './dialects.ts';
import { applicationOf } from './nginx-application.ts';

function application(location: string, before = ''): string {
  const code = `events {} http { ${before} server { listen 80; ${location} } }`;
  return applicationOf(asNginx(modelOf({ dialect: 'nginx', file: 'nginx.conf', code }))!.hosts[0]!.routes[0]!);
}

describe('what is behind a location', () => {
  it.each([
    ['php', 'location ~ \\.php$ { fastcgi_pass 127.0.0.1:9000; }'],
    ['php', 'location ~ [^/]\\.php(/|$) { fastcgi_pass 127.0.0.1:9000; }'],
    ['php', 'location ~* \\.(php|phtml)$ { fastcgi_pass 127.0.0.1:9000; }'],
    ['php', 'location = /index.php { fastcgi_pass 127.0.0.1:9000; }'],
    ['php', 'location ~ ^/(index|app)\\.php(/|$) { fastcgi_pass app; }'],
    ['php', 'location / { fastcgi_pass unix:/run/php/php8.2-fpm.sock; }'],
    ['php', 'location / { fastcgi_pass php-upstream; }'],
    ['php', 'location / { fastcgi_pass 127.0.0.1:9000; fastcgi_param SCRIPT_FILENAME /srv/public/index.php; }'],
    ['php', 'location / { fastcgi_pass 127.0.0.1:9000; fastcgi_param PHP_VALUE "memory_limit=1G"; }'],
    ['cgi', 'location /cgi-bin/ { fastcgi_pass unix:/run/fcgiwrap.socket; }'],
    ['cgi', 'location ~ \\.cgi$ { fastcgi_pass 127.0.0.1:9000; }'],
    ['cgi', 'location ~ \\.php$ { fastcgi_pass unix:/run/fcgiwrap.socket; }'],
    [
      'cgi',
      'location /git { fastcgi_pass 127.0.0.1:1; fastcgi_param SCRIPT_FILENAME /usr/lib/git-core/git-http-backend; }',
    ],
    ['wsgi', 'location / { fastcgi_pass unix:/run/django.sock; }'],
    ['wsgi', 'location / { fastcgi_pass 127.0.0.1:9000; fastcgi_param SCRIPT_NAME ""; }'],
    ['wsgi', 'location / { uwsgi_pass 127.0.0.1:3031; }'],
    ['wsgi', 'location / { uwsgi_pass unix:/run/app.sock; uwsgi_modifier1 30; }'],
    ['wsgi', 'location / { scgi_pass unix:/run/flup.sock; }'],
    ['http', 'location / { proxy_pass http://unix:/run/gunicorn.sock; }'],
    ['http', 'location / { proxy_pass http://puma; }'],
    ['unknown', 'location / { proxy_pass http://127.0.0.1:8000; }'],
    ['unknown', 'location / { fastcgi_pass 127.0.0.1:9000; }'],
    ['unknown', 'location / { scgi_pass 127.0.0.1:5000; }'],
    ['unknown', 'location ~ \\.(php|cgi)$ { fastcgi_pass 127.0.0.1:9000; }'],
    ['unknown', 'location ~ \\.php$ { uwsgi_pass 127.0.0.1:3031; }'],
    ['unknown', 'location ~ \\.php$ { uwsgi_pass 127.0.0.1:3031; uwsgi_modifier1 14; }'],
    ['unknown', 'location ~ ^/(phpmyadmin|x)/ { fastcgi_pass 127.0.0.1:9000; }'],
    ['unknown', 'location / { grpc_pass 127.0.0.1:50051; }'],
    ['unknown', 'location / { root /srv; }'],
    ['unknown', 'location / { fastcgi_pass unix:/run/wsgi.sock; fastcgi_param SCRIPT_FILENAME /srv/index.php; }'],
  ])('%s: %s', (expected, location) => {
    expect(application(location)).toBe(expected);
  });

  it('is seen by the members of its group', () => {
    const group = 'upstream backend { server unix:/run/php/php8.2-fpm.sock; }';
    expect(application('location / { fastcgi_pass backend; }', group)).toBe('php');
  });
});
