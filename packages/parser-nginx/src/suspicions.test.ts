import { SourceText } from '@fcgilint/core';
import { describe, expect, test } from 'vitest';
import { parseNginx } from './index.ts';

/** Codes of the problems. */
function codes(text: string): string[] {
  return parseNginx(new SourceText('x.conf', text)).problems.map(({ code, refused }) => `${code}${refused ? '!' : ''}`);
}

describe('a directive that is swallowed as arguments', () => {
  test.each([
    ['root /a\nindex a.html;\n'],
    ['server {\n  try_files $uri =404\n  include fastcgi_params;\n}\n'],
    ['server {\n\tindex index.php\n\troot /srv;\n}\n'],
    ['server_name a\n  root /srv;\n'],
    ['  server_name a\nroot /srv;\n'],
    ['listen 80; server_name a\n  root /srv;\n'],
    ['location / { try_files $uri =404\n  include fastcgi.conf; }\n'],
    ['server {\n  index a.html\n\tautoindex on;\n}\n'],
    ['server {\n  server_name a.test\n    client_max_body_size 1m;\n}\n'],
  ])('%j', (text) => {
    expect(codes(text)).toEqual(['missing-semicolon']);
  });

  test('each of several', () => {
    expect(codes('root /a\nindex b\nserver_name c;\n')).toEqual(['missing-semicolon', 'missing-semicolon']);
  });

  test.each([
    ['indented deeper, and may be an argument', 'server_name a\n  root example.org;\n'],
    ['indented less, and may be an argument', '  index a\nindex b;\n'],
    ['a parameter', 'listen 443\n  ssl http2;\n'],
    ['no known name', "log_format main '$a'\n'$b' c;\n"],
    ['quoted', 'server_name a\n"root" /srv;\n'],
    ['the last word', 'server_name a\nindex;\n'],
    ['alone on its line', 'server_name a\nindex\nb;\n'],
    ['not at the beginning of a line', 'server_name a root /srv;\n'],
    ['in a map', 'map $a $b {\n  x\n  root 1;\n}\n'],
    ['in the block of a module', 'some_block {\n  index a\n  root /b;\n}\n'],
    ['after a name that nobody knows', 'some_words a\nroot /b;\n'],
  ])('not when it is %s', (_name, text) => {
    expect(codes(text)).toEqual([]);
  });
});

describe('a file of data', () => {
  test.each(['text/html html\nroot x;\n', 'default 1;\nlisten 2;\nserver 3;\n'])('%j names no directives', (text) => {
    expect(parseNginx(new SourceText('x.conf', text), { body: 'data' }).problems).toEqual([]);
  });

  test.each(['http 80;\nhttps 443;\n', 'mail 10.0.0.1;\nmap 10.0.0.2;\n'])(
    '%j is not taken for blocks without brace',
    (text) => {
      expect(codes(text)).toEqual([]);
    },
  );

  test('has no blocks', () => {
    const document = parseNginx(new SourceText('x.conf', 'a b {\n}\n'), { body: 'data' });
    expect(document.problems.map(({ refused }) => refused)).toEqual([true]);
  });
});
