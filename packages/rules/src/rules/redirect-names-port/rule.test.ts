import { expect, test } from 'vitest';
import { lintText } from '../../testing/index.ts';
import { redirectNamesPort } from './rule.ts';

const lint = (text: string) =>
  lintText({ dialect: 'nginx', file: 'nginx.conf', code: `events {}\nhttp { ${text} }\n` }, [redirectNamesPort]).length;
const app = 'location /app/ { proxy_pass http://127.0.0.1:9000; }';

test.each([
  ['another port', `server { listen 8080; ${app} }`, 1],
  ['port 80', `server { listen 80; ${app} }`, 0],
  ['port 443', `server { listen 443 ssl; ${app} }`, 0],
  ['both', `server { listen 80; listen 8080; ${app} }`, 0],
  ['no port in redirects', `server { listen 8080; port_in_redirect off; ${app} }`, 0],
  ['for all', `absolute_redirect off; server { listen 8080; ${app} }`, 0],
  ['no slash at the end', 'server { listen 8080; location /app { proxy_pass http://127.0.0.1:9000; } }', 0],
  ['everything', 'server { listen 8080; location / { proxy_pass http://127.0.0.1:9000; } }', 0],
  ['a missing include', `server { listen 8080; include a.conf; ${app} }`, 0],
])('%s', (_, text, count) => expect(lint(text)).toBe(count));
