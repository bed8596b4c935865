import { expect, test } from 'vitest';
import { lintText } from '../../testing/index.ts';
import { duplicateServerName } from './rule.ts';

const lint = (text: string) =>
  lintText({ dialect: 'nginx', file: 'nginx.conf', code: `events {}\nhttp { ${text} }\n` }, [duplicateServerName])
    .length;

test.each([
  [
    'one address in two spellings',
    'server { listen 80; server_name a; } server { listen 0.0.0.0:80; server_name A; }',
    1,
  ],
  ['no listen at all', 'server { server_name a; } server { server_name a; }', 1],
  ['another port', 'server { listen 80; server_name a; } server { listen 81; server_name a; }', 0],
  ['another family', 'server { listen 80; server_name a; } server { listen [::]:80; server_name a; }', 0],
  [
    'two addresses, one finding',
    'server { listen 80; listen [::]:80; server_name a; } server { listen 80; listen [::]:80; server_name a; }',
    1,
  ],
  ['a dot stands for both', 'server { listen 80; server_name .a.test; } server { listen 80; server_name a.test; }', 1],
  ['a wildcard beside it', 'server { listen 80; server_name *.a.test; } server { listen 80; server_name a.test; }', 0],
  ['regular expressions', 'server { listen 80; server_name ~a; } server { listen 80; server_name ~a; }', 0],
  ['twice in one server', 'server { listen 80; server_name a a; }', 0],
  ['without names', 'server { listen 80; } server { listen 80; }', 1],
  ['the one named, the other not', 'server { listen 80; server_name a; } server { listen 80; }', 0],
  ['TCP and QUIC', 'server { listen 443 ssl; server_name a; } server { listen 443 quic; server_name a; }', 0],
  [
    'in branches of a template',
    '\n{% if a %}\nserver { server_name a; }\n{% else %}\nserver { server_name a; }\n{% endif %}\n',
    0,
  ],
  ['at addresses of a template', 'server { listen {{ a }}; } server { listen {{ a }}; }', 0],
  ['on one Unix socket', 'server { listen unix:/a; server_name a; } server { listen unix:/a; server_name a; }', 1],
])('%s', (_, text, count) => expect(lint(text)).toBe(count));
