import { expect, test } from 'vitest';
import { lintText } from '../../testing/index.ts';
import { prefixWithoutBoundary } from './rule.ts';

const lint = (server: string) =>
  lintText({ dialect: 'nginx', file: 'nginx.conf', code: `events {}\nhttp { server { ${server} } }\n` }, [
    prefixWithoutBoundary,
  ]).map(({ message }) => message);

test.each([
  [
    'an application',
    'location /app { proxy_pass http://127.0.0.1:1; }',
    ['`location /app` also takes /app-old and all other names that begin like it'],
  ],
  ['one that only the server leads to', 'location /app { internal; proxy_pass http://127.0.0.1:1; }', []],
])('%s', (_, server, messages) => expect(lint(server)).toEqual(messages));
