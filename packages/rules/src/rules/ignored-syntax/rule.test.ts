import { expect, it } from 'vitest';
import { lintText } from '../../testing/index.ts';

const lint = (server: string) =>
  lintText({ dialect: 'nginx', file: 'nginx.conf', code: `events {}\nhttp {\nserver {\n${server}\n}\n}\n` }).map(
    ({ rule, severity }) => `${rule} ${severity}`,
  );

it.each([
  ['more arguments than it takes', 'location / {\n  return 204\n  expires 1d;\n}'],
  ['arguments that it does not take', 'listen 80\nserver_name a.test;\nlocation / { return 204; }'],
  ['a file for a URL', 'location / {\n  try_files $uri =404\n  include mime.types;\n}'],
])('one forgotten `;` is one finding: %s', (_, server) => {
  expect(lint(server)).toEqual(['ignored-syntax error']);
});
