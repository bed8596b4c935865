import { expect, test } from 'vitest';
import { lintText } from '../../testing/index.ts';
import { specificListenHidesServer } from './rule.ts';

const lint = (text: string) =>
  lintText({ dialect: 'nginx', file: 'nginx.conf', code: `events {}\nhttp { ${text} }\n` }, [
    specificListenHidesServer,
  ]).map(({ confidence }) => confidence);

test.each([
  [
    'an address and the wildcard',
    'server { listen 192.0.2.1:80; server_name a; } server { listen 80; server_name b; }',
    ['medium'],
  ],
  [
    'of the machine itself',
    'server { listen 127.0.0.1:80; server_name a; } server { listen 80; server_name b; }',
    ['low'],
  ],
  ['IPv6', 'server { listen [2001:db8::1]:80; server_name a; } server { listen [::]:80; server_name b; }', ['medium']],
  ['another family', 'server { listen 192.0.2.1:80; server_name a; } server { listen [::]:80; server_name b; }', []],
  ['another port', 'server { listen 192.0.2.1:80; server_name a; } server { listen 81; server_name b; }', []],
  ['the same name', 'server { listen 192.0.2.1:80; server_name a; } server { listen 80; server_name a; }', []],
  ['for the rest', 'server { listen 192.0.2.1:80; server_name a; } server { listen 80; server_name _; }', []],
  [
    'both',
    'server { listen 192.0.2.1:80; server_name a; } server { listen 80; listen 192.0.2.1:80; server_name b; }',
    [],
  ],
])('%s', (_, text, expected) => expect(lint(text)).toEqual(expected));
