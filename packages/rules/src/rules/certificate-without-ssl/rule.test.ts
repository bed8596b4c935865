import { expect, test } from 'vitest';
import { lintText } from '../../testing/index.ts';
import { certificateWithoutSsl } from './rule.ts';

const lint = (text: string) =>
  lintText({ dialect: 'nginx', file: 'nginx.conf', code: `events {}\nhttp { ${text} }\n` }, [certificateWithoutSsl])
    .length;
const own = 'ssl_certificate a.pem;';

test.each([
  ['port 443', `server { listen 443; ${own} }`, 1],
  ['the certificate is inherited', `${own} server { listen 443; }`, 1],
  ['no certificate', 'server { listen 443; }', 0],
  ['with ssl', `server { listen 443 ssl; ${own} }`, 0],
  ['the other family has it', `server { listen 443; listen [::]:443 ssl; ${own} }`, 0],
  ['another server has it', `server { listen 443 ssl; ${own} } server { listen 443; ${own} }`, 0],
  ['the old way', `server { listen 443; ssl on; ${own} }`, 0],
  ['the old way, for all', `ssl on; server { listen 443; ${own} }`, 0],
  ['another port', `server { listen 8443; ${own} }`, 1],
  ['another port, certificate inherited', `${own} server { listen 8443; }`, 0],
  ['port 80', `server { listen 80; ${own} }`, 0],
  ['a missing include', `server { listen 443; include ssl.conf; ${own} }`, 0],
  ['a Unix socket', `server { listen unix:/a; ${own} }`, 0],
])('%s', (_, text, count) => expect(lint(text)).toBe(count));
