import { describe, expect, it } from 'vitest';
import { lintText } from '../../testing/index.ts';
import { regexBypassesDeny } from './rule.ts';

const lint = (server: string) =>
  lintText({ dialect: 'nginx', file: 'nginx.conf', code: `events {} http { server { root /srv; ${server} } }` }, [
    regexBypassesDeny,
  ]).map(({ message, fix }) => `${message.split(':')[0]}${fix ? ' (fix)' : ''}`);
const php = (more = ''): string => `location ~ \\.php$ { ${more} fastcgi_pass 127.0.0.1:9000; }`;

describe('regex-bypasses-deny', () => {
  it.each([
    ['all', 'location /a/ { deny all; }', '`location /a/` does not forbid /a/x.php (fix)'],
    ['hidden', 'location /a/ { return 404; }', '`location /a/` does not forbid /a/x.php (fix)'],
    [
      'all but some',
      'location /a/ { allow 10.0.0.0/8; deny all; }',
      '`deny all` of `location /a/` does not hold for /a/x.php',
    ],
    [
      'a password',
      'location /a { auth_basic x; try_files $uri =404; }',
      '`auth_basic x` of `location /a` does not hold for /a/x.php',
    ],
    [
      'another service',
      'location /a/ { auth_request /auth; }',
      '`auth_request /auth` of `location /a/` does not hold for /a/x.php',
    ],
  ])('reports %s', (_, location, expected) => {
    expect(lint(`${location} ${php()}`)).toEqual([expected]);
  });

  it.each([
    ['beats regular expressions', `location ^~ /a/ { allow 10.0.0.0/8; deny all; } ${php()}`],
    ['has one inside', `location /a/ { auth_basic x; ${php()} } ${php()}`],
    ['protected there, too', `location /a/ { auth_basic x; } ${php('auth_basic x;')}`],
    ['protected by the server', `auth_basic y; location /a/ { auth_basic x; } ${php()}`],
    ['perhaps protected there', `location /a/ { auth_basic x; } ${php('include own.conf;')}`],
    ['a module answers', `location /a/ { stub_status; deny all; } ${php()}`],
    ['an answer', `location /a/ { return 200; } ${php()}`],
    ['switched off', `location /a/ { auth_basic off; } ${php()}`],
    ['some are shut out', `location /a/ { deny 192.0.2.1; } ${php()}`],
    ['files elsewhere', `location /a/ { auth_basic x; alias /srv/b/; } ${php()}`],
    ['another back end', `location /a/ { auth_basic x; proxy_pass http://127.0.0.1:1; } ${php()}`],
    ['a pattern of other paths', 'location /a/ { auth_basic x; } location ~ ^/b/ { fastcgi_pass 127.0.0.1:9000; }'],
    ['everything', `location / { auth_basic x; } ${php()}`],
  ])('is silent: %s', (_, server) => {
    expect(lint(server)).toEqual([]);
  });

  it('reports a server without what encloses it', () => {
    const code = `server { root /srv; location /a/ { auth_basic x; } ${php()} }`;
    expect(lintText({ dialect: 'nginx', file: 'a.conf', context: 'http', code }, [regexBypassesDeny])).toHaveLength(1);
  });
});
