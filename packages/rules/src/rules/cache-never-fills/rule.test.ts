import { expect, test } from 'vitest';
import { lintText } from '../../testing/index.ts';
import { cacheNeverFills } from './rule.ts';

function found(server: string) {
  const code = `events {}\nhttp {\n  server {\n    ${server}\n  }\n}\n`;
  return lintText({ dialect: 'nginx', file: 'nginx.conf', code }, [cacheNeverFills]).map(({ source, start, end }) =>
    source.text.slice(start, end),
  );
}

test.each([
  ['off further in', 'proxy_cache z; location / { proxy_buffering off; proxy_pass http://a:1; }'],
  ['the back end tells the time', 'location / { proxy_cache z; proxy_pass http://a:1; }'],
  ['one of the headers counts', 'location / { proxy_cache z; proxy_ignore_headers Expires; proxy_pass http://a:1; }'],
  [
    'a missing include',
    'location / { include c.conf; proxy_cache z; proxy_ignore_headers Expires Cache-Control; proxy_pass http://a:1; }',
  ],
  ['another family', 'location / { fastcgi_cache z; proxy_buffering off; fastcgi_pass a:1; }'],
])('silent: %s', (_, server) => expect(found(server)).toEqual([]));

test.each([
  [
    'off further out',
    'proxy_buffering off; location / { proxy_cache z; proxy_pass http://a:1; }',
    'proxy_buffering off;',
  ],
  ['uwsgi', 'location / { uwsgi_cache z; uwsgi_buffering off; uwsgi_pass a:1; }', 'uwsgi_buffering off;'],
])('%s', (_, server, place) => expect(found(server)).toEqual([place]));
