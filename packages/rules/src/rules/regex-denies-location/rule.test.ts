import { expect, test } from 'vitest';
import { lintText } from '../../testing/index.ts';
import { regexDeniesLocation } from './rule.ts';

const lint = (text: string) =>
  lintText({ dialect: 'nginx', file: 'nginx.conf', code: `events {}\nhttp { server { ${text} } }\n` }, [
    regexDeniesLocation,
  ]).length;
const hidden = 'location ~ /\\. { deny all; }';
const challenge = (head: string) => `location ${head} { root /a; }`;

test.each([
  ['the folder of certificates', `${challenge('/.well-known/')} ${hidden}`, 1],
  ['without the slash', `${challenge('/.well-known')} ${hidden}`, 1],
  ['with return', `${challenge('/.well-known/')} location ~ /\\. { return 403; }`, 1],
  ['with ^~', `${challenge('^~ /.well-known/')} ${hidden}`, 0],
  ['left out', `${challenge('/.well-known/')} location ~ /\\.(?!well-known) { deny all; }`, 0],
  ['an expression before', `${challenge('~ ^/\\.well-known/')} ${hidden} ${challenge('/.well-known/')}`, 0],
  ['another folder', `${challenge('/static/')} ${hidden}`, 0],
  ['forbidden itself', `location /.git/ { deny all; } ${hidden}`, 0],
  ['some files of it', `${challenge('/static/')} location ~ \\.php$ { deny all; }`, 0],
])('%s', (_, text, count) => expect(lint(text)).toBe(count));
