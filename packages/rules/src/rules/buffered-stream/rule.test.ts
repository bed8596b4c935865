import { describe, expect, it } from 'vitest';
import { lintText } from '../../testing/index.ts';
import { bufferedStream } from './rule.ts';

const lint = (text: string) =>
  lintText({ dialect: 'nginx', file: 'nginx.conf', code: `events {} http { server { ${text} } }` }, [
    bufferedStream,
  ]).map(({ message }) => message);

describe('buffered-stream', () => {
  it.each([
    ['location /api/sse { uwsgi_pass 127.0.0.1:1; }', 'uwsgi'],
    ['location ~ ^/stream$ { proxy_pass http://127.0.0.1:1; }', 'proxy'],
    ['location /feed { fastcgi_read_timeout 1d; fastcgi_pass 127.0.0.1:1; }', 'fastcgi'],
    ['location /events { proxy_buffering on; proxy_pass http://127.0.0.1:1; }', 'proxy'],
  ])('reports %s', (text, family) => {
    expect(lint(text)).toEqual([`answers are gathered before they are sent: ${family}_buffering is on`]);
  });

  it.each([
    'proxy_buffering off; location /events { proxy_pass http://127.0.0.1:1; }',
    'location /events { proxy_set_header Upgrade $http_upgrade; proxy_pass http://127.0.0.1:1; }',
    'location /export { proxy_read_timeout 3600; proxy_pass http://127.0.0.1:1; }',
    'location /ws { proxy_read_timeout 1d; proxy_set_header Upgrade $http_upgrade; proxy_pass http://127.0.0.1:1; }',
    'location /streaming-guide { proxy_pass http://127.0.0.1:1; }',
    'location /events { include own.conf; proxy_pass http://127.0.0.1:1; }',
    'location /events { grpc_pass 127.0.0.1:1; }',
  ])('is silent for %s', (text) => {
    expect(lint(text)).toEqual([]);
  });
});
