import { describe, expect, it } from 'vitest';
import { lintText } from '../../testing/index.ts';
import { staticRegexStealsApp } from './rule.ts';

const lint = (server: string) =>
  lintText({ dialect: 'nginx', file: 'nginx.conf', code: `events {} http { server { listen 80; ${server} } }` }, [
    staticRegexStealsApp,
  ]).map(({ message, confidence }) => `${confidence}: ${message}`);

const assets = 'location ~* \\.(png|css|js)$ { expires 1d; }';
const at = (mount: string) =>
  `\`location ~* \\.(png|css|js)$\` takes what the application at ${mount} answers under such names to the disk`;

describe('static-regex-steals-app', () => {
  it.each([
    ['below a prefix', 'root /srv; location /app/ { proxy_pass http://127.0.0.1:1; }', `medium: ${at('/app/')}`],
    ['at the root', 'root /srv; location / { proxy_pass http://127.0.0.1:1; }', `low: ${at('/')}`],
    ['at the root, without a folder', 'location / { proxy_pass http://127.0.0.1:1; }', `medium: ${at('/')}`],
    [
      'at both',
      'root /srv; location / { proxy_pass http://127.0.0.1:1; } location /b/ { uwsgi_pass 127.0.0.1:1; }',
      `medium: ${at('/b/')}`,
    ],
  ])('reports extensions beside an application %s', (_, application, expected) => {
    expect(lint(`${application} ${assets}`)).toEqual([expected]);
  });
});
