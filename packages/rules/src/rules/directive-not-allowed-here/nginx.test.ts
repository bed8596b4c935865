import { describe, expect, it } from 'vitest';
import { lintText } from '../../testing/index.ts';
import { directiveNotAllowedHere } from './rule.ts';

function messages(text: string, context?: string): string[] {
  const code = context ? text : `events { }\nhttp {\nserver {\n${text}\n}\n}\n`;
  const input = { dialect: 'nginx' as const, file: 'nginx.conf', code };
  return lintText(context ? { ...input, context } : input, [directiveNotAllowedHere]).map(({ message }) => message);
}

/** As nginx 1.22 answered; `null`: it takes it. */
describe('nginx, locations in a server', () => {
  it.each([
    ['location /a { location /a/b { } }', null],
    ['location /a { location /b { } }', 'location /b can never match inside location /a'],
    ['location ~ ^/a { location /a/b { } }', 'location /a/b can never match inside location ^/a'],
    ['location ~ ^/a { location ~ b { } }', null],
    ['location = /a { location ~ b { } }', 'location b cannot stand inside the exact location /a'],
    ['location @a { location /b { } }', 'location /b cannot stand inside the named location @a'],
    ['location /a { location @b { } }', 'the named location @b cannot stand inside another location'],
    ['location @a { alias /x; }', '`alias` cannot stand in a named location'],
    ['if ($host) { location / { } }', /`location` is not allowed in `if` in server/],
    ['location / { if ($host) { proxy_set_header A b; } }', /`proxy_set_header` is not allowed in `if` in location/],
    ['location / { limit_except GET { return 405; } }', /`return` is not allowed in `limit_except`/],
  ])('%s', (text, message) => {
    if (message === null) expect(messages(text)).toEqual([]);
    else expect(messages(text)).toEqual([typeof message === 'string' ? message : expect.stringMatching(message)]);
  });
});

describe('nginx, silent', () => {
  it.each([
    ['what stands at the top of a fragment', 'gzip on;\nlocation / { }\nlisten 80;\n', 'http'],
    ['a server of stream in a fragment', 'server { listen 53 udp; proxy_pass dns; proxy_timeout 1s; }', 'http'],
    ['a group of stream in a fragment', 'upstream dns { server 127.0.0.1:53; }', 'http'],
    ['the data of a map', 'map $host $m { location 1; listen 2; }', 'http'],
    ['a piece that a template defines', 'events { }\n{{ define "x" }}\nlocation / { }\n{{ end }}\n', 'main'],
    ['a template', 'server { proxy_pass {{ url }}; root /x; }', 'http'],
    ['blocks of modules that are not known', 'thing { listen 80; location x; }', 'http'],
  ])('%s', (_, text, context) => expect(messages(text, context)).toEqual([]));

  it('but not inside a fragment whose blocks leave no doubt', () => {
    expect(
      messages('server { listen 80; server_name a; root /x; proxy_set_body x; worker_processes 1; }', 'http'),
    ).toEqual([expect.stringMatching(/`worker_processes` is not allowed in `server`/)]);
  });
});
