import { expect, test } from 'vitest';
import { lintText } from '../../testing/index.ts';
import { schemeNotPassed } from './rule.ts';

function found(server: string) {
  const code = `events {}\nhttp {\n  server {\n    ${server}\n  }\n}\n`;
  return lintText({ dialect: 'nginx', file: 'nginx.conf', code }, [schemeNotPassed]);
}
const tls = 'listen 443 ssl;';
const to = 'proxy_pass http://127.0.0.1:1;';

test.each([
  ['no TLS', `listen 80; location / { ${to} }`],
  ['asked by the server only', `${tls} location = /auth { internal; ${to} }`],
  ['a question without body', `${tls} location = /auth { proxy_pass_request_body off; ${to} }`],
  ['set', `${tls} proxy_set_header x-forwarded-proto https; location / { ${to} }`],
  ['another header', `${tls} location / { proxy_set_header X-Forwarded-Ssl on; ${to} }`],
  ['another site', `${tls} location / { proxy_pass http://example.org; }`],
  ['TLS to the back end', `${tls} location / { proxy_pass https://127.0.0.1:1; }`],
  ['FastCGI', `${tls} location / { fastcgi_pass 127.0.0.1:1; }`],
  ['the file of the package', `${tls} location / { include proxy_params; ${to} }`],
  ['a missing include', `${tls} include tls.conf; location / { ${to} }`],
  [
    'lost by inheritance',
    `${tls} proxy_set_header X-Forwarded-Proto https; location / { proxy_set_header A b; ${to} }`,
  ],
])('silent: %s', (_, server) => expect(found(server)).toEqual([]));

test('one finding for a server, one line for a list that locations share', () => {
  const findings = found(`listen 80; ${tls} proxy_set_header Host $host; location / { ${to} } location /b { ${to} }`);
  expect(findings).toHaveLength(1);
  expect(findings[0]!.related).toHaveLength(1);
  expect(findings[0]!.fix!.edits).toHaveLength(1);
});
