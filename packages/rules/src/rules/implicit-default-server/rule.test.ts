import { expect, test } from 'vitest';
import { lintText } from '../../testing/index.ts';
import { implicitDefaultServer } from './rule.ts';

const lint = (text: string, context = 'main') => {
  const code = context === 'main' ? `events {}\nhttp { ${text} }\n` : text;
  return lintText({ dialect: 'nginx', file: 'nginx.conf', code, context }, [implicitDefaultServer]).length;
};
const app = 'location / { proxy_pass http://127.0.0.1:9000; }';

test.each([
  ['two servers', `server { server_name a; ${app} } server { server_name b; }`, 1],
  [
    'on two addresses',
    `server { listen 80; listen [::]:80; server_name a; ${app} } server { listen 80; listen [::]:80; server_name b; }`,
    1,
  ],
  ['one server', `server { server_name a; ${app} }`, 0],
  ['a default', `server { server_name a; ${app} } server { listen 80 default_server; server_name b; }`, 0],
  ['the first is for the rest', `server { server_name _; ${app} } server { server_name b; }`, 0],
  ['no application', `server { server_name a; root /a; } server { server_name b; ${app} }`, 0],
  ['other ports', `server { listen 80; server_name a; ${app} } server { listen 81; server_name b; }`, 0],
  ['a missing include', `include sites/*.conf; server { server_name a; ${app} } server { server_name b; }`, 0],
])('%s', (_, text, count) => expect(lint(text)).toBe(count));

test('a fragment', () => {
  expect(lint(`server { server_name a; ${app} } server { server_name b; }`, 'http')).toBe(0);
});
