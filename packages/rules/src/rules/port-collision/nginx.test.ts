import { expect, test } from 'vitest';
import { lintText } from '../../testing/index.ts';
import { portCollision } from './rule.ts';

const lint = (server: string) =>
  lintText({ dialect: 'nginx', file: 'nginx.conf', code: `events {}\nhttp { server { ${server} } }\n` }, [
    portCollision,
  ]).length;

test.each([
  ['a pass to itself', 'listen 80; location / { proxy_pass http://localhost; }', 1],
  [
    'a server that answers before',
    'listen 80; return 301 https://a.test; location / { proxy_pass http://localhost; }',
    0,
  ],
  ['one address twice', 'listen 80;\nlisten 80;', 1],
  ['in branches of a template', '\n{% if a %}\nlisten 80;\n{% else %}\nlisten 80;\n{% endif %}\n', 0],
])('%s', (_, server, count) => expect(lint(server)).toBe(count));
