import { describe, expect, it } from 'vitest';
import { lintText } from '../../testing/index.ts';
import { serverNamePlaceholder } from './rule.ts';

const lint = (text: string) =>
  lintText({ dialect: 'nginx', file: 'nginx.conf', code: `events {} http { server { ${text} } }` }, [
    serverNamePlaceholder,
  ]).map(({ message }) => message);
const app = 'location / { include fastcgi_params; fastcgi_pass 127.0.0.1:1; }';

describe('server-name-placeholder', () => {
  it.each([
    [`${app} ${app.replace('/', '/a')}`, 'SERVER_NAME reaches the application as an empty text'],
    [`server_name "" example.org; ${app}`, 'SERVER_NAME reaches the application as an empty text'],
    [`server_name _ example.org; ${app}`, 'SERVER_NAME reaches the application as _'],
  ])('reports once: %s', (text, message) => {
    expect(lint(text)).toEqual([message]);
  });

  it.each([
    `server_name example.org _; ${app}`,
    'location / { fastcgi_param SERVER_NAME $host; fastcgi_pass 127.0.0.1:1; }',
    'location / { fastcgi_pass 127.0.0.1:1; }',
    'location / { proxy_pass http://127.0.0.1:1; }',
  ])('is silent for %s', (text) => {
    expect(lint(text)).toEqual([]);
  });
});
