import { describe, expect, it } from 'vitest';
import { lintText } from '../../testing/index.ts';
import { duplicateDirective } from './rule.ts';

function messages(text: string): string[] {
  const code = `events { }\nhttp {\n${text}\n}\n`;
  return lintText({ dialect: 'nginx', file: 'nginx.conf', code }, [duplicateDirective]).map(({ message }) => message);
}

/** As nginx 1.22 answered; `null`: it takes both. */
describe('nginx, in http', () => {
  it.each([
    ['sendfile on; sendfile on;', 'a second `sendfile` in this block'],
    ['index a; index b;', null],
    ['proxy_redirect off; proxy_redirect a b;', '`proxy_redirect off` beside another `proxy_redirect` in this block'],
    ['proxy_redirect a b; proxy_redirect c d;', null],
    ['log_format a x; log_format a y;', 'a second log format a'],
    ['log_format a x; log_format A y;', null],
    ['log_format combined x;', 'a second log format combined'],
    ['upstream a { server 127.0.0.1; } upstream A { server 127.0.0.1; }', 'a second upstream A'],
    ['limit_req_zone $host zone=a:1m rate=1r/s; limit_conn_zone $host zone=a:1m;', 'a second zone a'],
    ['map $host $m { a 1; A 2; }', 'a second line for `A` in this map'],
    ['map $host $m { ~a 1; ~a 2; }', null],
    ['map $host $m { default 1; default 2; }', 'a second default in this map'],
    ['map $host $m { default 1; \\default 2; }', null],
    ['map $host $m { hostnames; *.a 1; .a 2; }', 'a second line for `.a` in this map'],
    ['map $host $m { *.a 1; .a 2; }', null],
    ['server { location /a { } location ^~ /a { } }', 'a second location /a in this block'],
    ['server { location = /a { } location /a { } }', null],
    ['server { location ~ a { } location ~ a { } }', null],
    ['server { location @a { } location @a { } }', null],
    ['server { location /a { root /x; alias /y; } }', '`alias` beside `root`: a location has one of them'],
    ['server { location /a { alias /x; alias /y; } }', 'a second `alias` in this block'],
    [
      'server { listen 80 reuseport; } server { listen *:80 backlog=5; }',
      'a second `listen` with options of the socket 0.0.0.0:80',
    ],
    ['server { listen 80 reuseport; } server { listen 80; }', null],
    [
      'server { valid_referers a.test/x *.b.test; valid_referers A.test; }',
      'A.test stands twice among the valid referers',
    ],
    [
      'server { location /a { limit_conn z 1; limit_conn z 2; } }',
      'a second `limit_conn` with the zone z in this block',
    ],
  ])('%s', (text, message) => expect(messages(text)).toEqual(message === null ? [] : [message]));
});

describe('nginx, silent', () => {
  it.each([
    ['a template', 'root {{ a }}; root {{ b }};'],
    ['branches of a template', 'server {\n{% if a %}\nroot /a;\n{% else %}\nroot /b;\n{% endif %}\n}'],
    ['names that a script replaces', 'root %home%/a; root __PATH__;'],
    ['a module that is not known', 'whatever a; whatever a;'],
    ['sockets of TCP and of UDP', 'server { listen 443 reuseport; listen 443 quic reuseport; }'],
  ])('%s', (_, text) => expect(messages(text)).toEqual([]));

  it('is unsure of a list of the ways to write it', () => {
    const code = 'expires 24h;\nexpires off;\nexpires @15h;\n';
    const found = lintText({ dialect: 'nginx', file: 'a.conf', code, context: 'location' }, [duplicateDirective]);
    expect(found.map(({ confidence }) => confidence)).toEqual(['low', 'low']);
  });

  it('tells that the second comes from an included file', () => {
    const code = 'events { }\nhttp {\nroot /a;\ninclude b.conf;\n}\n';
    const [finding] = lintText({ dialect: 'nginx', file: 'nginx.conf', code, files: { 'b.conf': 'root /b;\n' } }, [
      duplicateDirective,
    ]);
    expect(finding?.help).toMatch(/included file/);
  });
});
