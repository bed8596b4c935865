import { applyEdits, print, SourceText } from '@fcgilint/core';
import { describe, expect, test } from 'vitest';
import { parseNginx } from './index.ts';

/** Marks the place of the problem in a text. */
const [BEGIN, END] = ['«', '»'];

interface Row {
  /** The text with the problem's place marked. */
  readonly text: string;
  readonly code: string;
  readonly message: RegExp;
  /** The text after the fix; left out when there is none. */
  readonly fixed?: string;
  /** `false`: the server reads the text without complaint. */
  readonly refused?: boolean;
}

const rows: Record<string, Row> = {
  'semicolon before a closing brace': {
    text: 'server {\n  listen 80;\n  «root /srv»\n}\n',
    code: 'missing-semicolon',
    message: /^missing ";" after "root \/srv"$/,
    fixed: 'server {\n  listen 80;\n  root /srv;\n}\n',
  },
  'semicolon at the end of the file': {
    text: 'user www;\n«worker_processes 4»\n',
    code: 'missing-semicolon',
    message: /after "worker_processes 4"/,
    fixed: 'user www;\nworker_processes 4;\n',
  },
  'semicolon before a block': {
    text: 'server {\n  «listen 80»\n  location / {\n    root /a;\n  }\n}\n',
    code: 'missing-semicolon',
    message: /after "listen 80"/,
    fixed: 'server {\n  listen 80;\n  location / {\n    root /a;\n  }\n}\n',
  },
  'semicolon in the line of the block': {
    text: 'server { «listen 80» location / { root /a; } }\n',
    code: 'missing-semicolon',
    message: /after "listen 80"/,
    fixed: 'server { listen 80; location / { root /a; } }\n',
  },
  'semicolon before a directive that is swallowed': {
    text: 'server {\n  «server_name a.test b.test»\n  root /srv;\n}\n',
    code: 'missing-semicolon',
    message: /"root" in the next line is read as one more argument/,
    fixed: 'server {\n  server_name a.test b.test;\n  root /srv;\n}\n',
    refused: false,
  },
  'dots of an example': {
    text: 'server {\n  listen 80;\n  «...»\n}\n',
    code: 'ellipsis',
    message: /"\.\.\." is read as a directive/,
  },
  'opening brace of a location': {
    text: 'server {\n  «location /a»\n    root /srv;\n  }\n  location /b {\n    root /srv;\n  }\n}\n',
    code: 'missing-open-brace',
    message: /^missing "\{" after "location \/a"$/,
    fixed: 'server {\n  location /a {\n    root /srv;\n  }\n  location /b {\n    root /srv;\n  }\n}\n',
  },
  'opening brace in one line': {
    text: 'server { «location /a» proxy_pass http://b; } }\n',
    code: 'missing-open-brace',
    message: /after "location \/a"/,
    fixed: 'server { location /a { proxy_pass http://b; } }\n',
  },
  'opening brace before another block': {
    text: '«http»\n  server {\n    listen 80;\n  }\n}\n',
    code: 'missing-open-brace',
    message: /after "http"/,
    fixed: 'http {\n  server {\n    listen 80;\n  }\n}\n',
  },
  'opening brace of a Lua block': {
    text: 'location / {\n  «content_by_lua_block»\n    ngx.say("}")\n  }\n}\n',
    code: 'missing-open-brace',
    message: /after "content_by_lua_block"/,
    fixed: 'location / {\n  content_by_lua_block {\n    ngx.say("}")\n  }\n}\n',
  },
  'a block directive without any body': {
    text: 'server {\n  «location /a»;\n  root /b;\n}\n',
    code: 'missing-open-brace',
    message: /after "location \/a"/,
  },
  'brace glued to a dollar': {
    text: 'server {\n  location ~ \\.php«${»\n    root /a;\n  }\n}\n',
    code: 'brace-after-dollar',
    message: /"\$\{" begins a variable/,
    fixed: 'server {\n  location ~ \\.php$ {\n    root /a;\n  }\n}\n',
  },
  'closing brace, seen by a name that cannot be nested': {
    text: 'http {\n  «server» {\n    listen 80;\n  server {\n    listen 81;\n  }\n}\n',
    code: 'missing-close-brace',
    message: /the block of "server" is not closed/,
    fixed: 'http {\n  server {\n    listen 80;\n  }\n  server {\n    listen 81;\n  }\n}\n',
  },
  'closing brace, seen by indentation': {
    text: 'server {\n  «location /a» {\n    root /a;\n  location /b {\n    root /b;\n  }\n}\n',
    code: 'missing-close-brace',
    message: /the block of "location \/a" is not closed/,
    fixed: 'server {\n  location /a {\n    root /a;\n  }\n  location /b {\n    root /b;\n  }\n}\n',
  },
  'closing brace at the end': {
    text: '«server» {\n  listen 80;\n',
    code: 'missing-close-brace',
    message: /the block of "server" is not closed/,
  },
  'closing brace too much': {
    text: 'server {\n  location / {\n    root /a;\n  }\n    «}»\n  listen 80;\n}\n',
    code: 'unexpected-close-brace',
    message: /unexpected "\}"/,
  },
  'semicolon after a block': {
    text: 'location / {\n}«;»\nlocation /b {\n}\n',
    code: 'unexpected-semicolon',
    message: /a block is not ended by a semicolon/,
    fixed: 'location / {\n}\nlocation /b {\n}\n',
  },
  'semicolon twice': {
    text: 'listen 80;«;»\n',
    code: 'unexpected-semicolon',
    message: /no directive before it/,
    fixed: 'listen 80;\n',
  },
  'brace twice': {
    text: 'server {\n  location / {«{»\n    root /a;\n  }\n}\n',
    code: 'unexpected-open-brace',
    message: /unexpected "\{"/,
    fixed: 'server {\n  location / {\n    root /a;\n  }\n}\n',
  },
  'block without a name': {
    text: 'server {\n  listen 80;\n  «{»\n    root /a;\n  }\n}\n',
    code: 'unexpected-open-brace',
    message: /write|unexpected/,
  },
  'block in a map': {
    text: 'map $host $x {\n  default «{»\n    a b;\n  }\n}\n',
    code: 'unexpected-block',
    message: /the body of "map" has no blocks/,
  },
  'block of a directive that has none': {
    text: 'server {\n  listen 80 «{»\n    root /a;\n  }\n}\n',
    code: 'unexpected-block',
    message: /"listen 80" has no block/,
  },
  'unquoted quantifier': {
    text: 'location ~ ^/[0-9]«{»3}$ {\n  root /a;\n}\n',
    code: 'unquoted-brace',
    message: /opens a block, because the word around it is not quoted/,
    fixed: 'location ~ "^/[0-9]{3}$" {\n  root /a;\n}\n',
  },
  'closing quote': {
    text: 'server {\n  add_header X «"a b»;\n  root "/a";\n}\n',
    code: 'missing-quote',
    message: /^the string is not closed: missing "/,
    fixed: 'server {\n  add_header X "a b";\n  root "/a";\n}\n',
  },
  'closing quote of a condition': {
    text: 'if ($host ~* «"a|b») {\n  return 403;\n}\nadd_header X "y";\n',
    code: 'missing-quote',
    message: /missing "/,
    fixed: 'if ($host ~* "a|b") {\n  return 403;\n}\nadd_header X "y";\n',
  },
  'opening quote': {
    text: "log_format a $x $y «'»\n  '$z';\n",
    code: 'unexpected-quote',
    message: /seems to be meant to close one/,
  },
  'text glued to a quote': {
    text: 'add_header X "a"«b»;\n',
    code: 'text-after-quote',
    message: /unexpected "b" after the closing quote/,
  },
  'word beyond the buffer': {
    text: `set $x «${'a'.repeat(4096)}»;\n`,
    code: 'word-too-long',
    message: /at most 4095 bytes/,
  },
  'string beyond the buffer': {
    text: `set $x «"${'a'.repeat(4096)}"»;\n`,
    code: 'string-too-long',
    message: /at most 4095 bytes/,
  },
  'comment beyond the buffer': {
    text: `«#${'a'.repeat(4095)}»\nlisten 80;\n`,
    code: 'comment-too-long',
    message: /at most 4095 bytes/,
  },
  'closing brace in Lua code': {
    text: 'location / {\n  «content_by_lua_block» {\n    local t = { 1\n  }\n}\nlocation /b {\n  root /b;\n}\n',
    code: 'lua-block-not-closed',
    message: /the Lua code of "content_by_lua_block" does not end/,
  },
  'long bracket in Lua code': {
    text: 'location / {\n  content_by_lua_block {\n    local s = «[[ a»\n  }\n}\n',
    code: 'lua-long-bracket',
    message: /missing \]\] in the Lua code/,
  },
  'Lua code without any mark': {
    text: `location / {\n  content_by_lua_block {«\n»${'    x = 1\n'.repeat(600)}  }\n}\n`.replace('«\n»', '«»\n'),
    code: 'lua-block-too-long',
    message: /in 4096 bytes/,
  },
  'byte order mark': {
    text: '«\ufeff»listen 80;\n',
    code: 'byte-order-mark',
    message: /byte order mark/,
    fixed: 'listen 80;\n',
  },
  'comment past a lone carriage return': {
    text: '# a comment\r«listen 80;»\rroot /a;',
    code: 'comment-past-carriage-return',
    message: /a carriage return alone does not end a comment/,
    refused: false,
  },
};

describe('damaged texts', () => {
  test('are of many kinds', () => {
    expect(new Set(Object.values(rows).map((row) => row.code)).size).toBeGreaterThanOrEqual(14);
  });

  test.each(Object.entries(rows))('%s', (_name, row) => {
    const text = row.text.replace(BEGIN, '').replace(END, '');
    const document = parseNginx(new SourceText('x.conf', text));
    expect(print(document)).toBe(text);
    const found = document.problems.map(({ code, start, end, message, refused }) => ({
      code,
      place: `${text.slice(0, start)}${BEGIN}${text.slice(start, end)}${END}${text.slice(end)}`,
      message,
      refused,
    }));
    expect(found).toEqual([
      { code: row.code, place: row.text, message: expect.stringMatching(row.message), refused: row.refused ?? true },
    ]);
    const fix = document.problems[0]!.fix;
    if (row.fixed === undefined) {
      expect(fix).toBeNull();
      return;
    }
    const fixed = applyEdits(text, fix!.edits);
    expect(fixed).toBe(row.fixed);
    expect(parseNginx(new SourceText('x.conf', fixed!)).problems).toEqual([]);
  });

  test.each([
    [
      'missing brace',
      'http {\n  server {\n    listen 80;\n  server {\n    listen 81;\n  }\n}\n',
      8,
      'unexpected end of file, expecting "}"',
    ],
    ['missing quote', 'add_header X "a;\nadd_header Y "b";\n', 2, 'unexpected "b"'],
    ['missing semicolon', 'server {\n  root /a\n\n\n}\n', 5, 'unexpected "}"'],
  ])('%s: the place where nginx complains is told too', (_name, text, line, message) => {
    const document = parseNginx(new SourceText('x.conf', text));
    const places = document.problems
      .flatMap(({ related }) => related)
      .filter((place) => place.message.startsWith('nginx reports'));
    expect(places).toHaveLength(1);
    expect(places[0]!.message).toBe(`nginx reports here: ${message}`);
    expect(document.source.position(places[0]!.start).line).toBe(line);
  });
});
