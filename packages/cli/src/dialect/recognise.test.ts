import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Dialect } from '@fcgilint/core';
import { describe, expect, it } from 'vitest';
import { mayBeConfig, nameHint, properName } from './names.ts';
import { recogniseDialect } from './recognise.ts';

describe('recogniseDialect by content', () => {
  it.each<[string, Dialect | null, string]>([
    ['nginx, whole', 'nginx', 'events {}\nhttp {\n  server { listen 80; }\n}\n'],
    ['nginx, server fragment', 'nginx', 'server {\n  listen 80;\n  root /srv;\n}\n'],
    ['nginx, parameters', 'nginx', 'fastcgi_param  QUERY_STRING  $query_string;\n'],
    ['nginx, one line', 'nginx', 'server { listen 80; location / { proxy_pass http://b; } }'],
    ['nginx, Windows line ends', 'nginx', 'server {\r\n  listen 80;\r\n}\r\n'],
    ['nginx, missing semicolon', 'nginx', 'server {\n  listen 80\n  server_name x;\n}\n'],
    ['nginx, Lua', 'nginx', 'location / {\n  content_by_lua_block {\n    ngx.say("x")\n  }\n}\n'],
    ['lighttpd, options', 'lighttpd', 'server.port = 80\nserver.modules = (\n  "mod_fastcgi",\n)\n'],
    ['lighttpd, condition', 'lighttpd', '$HTTP["host"] == "x" {\n  url.redirect = ( "" => "/" )\n}\n'],
    ['lighttpd, includes', 'lighttpd', 'include "modules.conf"\ninclude_shell "cat x"\n'],
    ['Apache, section', 'apache', '<VirtualHost *:80>\n  ServerName x\n</VirtualHost>\n'],
    ['Apache, rewrite', 'apache', 'RewriteEngine On\nRewriteRule ^(.*)$ dispatch.fcgi/$1 [QSA,L]\n'],
    ['Apache, lower case', 'apache', 'rewriteengine on\nrewriterule ^ index.php [L]\n'],
    ['Apache, unknown module', 'apache', 'LoadModule foo_module modules/mod_foo.so\nFooBarThing on\n'],
    ['ini', null, '[program:app]\ncommand = /srv/app\nautostart = true\n'],
    ['yaml', null, 'services:\n  web:\n    image: nginx\n    ports:\n      - "80:80"\n'],
    ['prose', null, 'To restart the server, run the script.\nIt takes a minute.\n'],
    ['json', null, '{\n  "listen": 80,\n  "root": "/srv"\n}\n'],
    ['HTML', null, '<!DOCTYPE html>\n<html>\n<body>\n<p>listen 80;</p>\n</body></html>\n'],
    ['shell', null, '#!/bin/sh\nset -e;\nlisten 80;\n'],
    ['PHP', null, '<?php\nreturn $x;\n'],
    ['JavaScript', null, 'const a = 1;\nfunction f() {\n  return a;\n}\nmodule.exports = f;\n'],
    ['CSS', null, 'body {\n  color: red;\n}\n.a {\n  margin: 0;\n}\n'],
  ])('%s', (_, dialect, text) => {
    const { dialect: found, guess } = recogniseDialect('x.conf', text);
    expect(guess ? null : found).toBe(dialect);
  });

  it('lets clear content win over the name, and the name over unclear content', () => {
    const apache = '<VirtualHost *:80>\n  ServerName x\n  DocumentRoot /srv\n</VirtualHost>\n';
    expect(recogniseDialect('nginx.conf', apache).dialect).toBe('apache');
    expect(recogniseDialect('sites/nginx.conf', 'complete nonsense here\n').dialect).toBe('nginx');
    expect(recogniseDialect('.htaccess', '<html>\n<p>no</p>\n').dialect).toBe('apache');
    expect(recogniseDialect('lighttpd.conf', 'x = 1\n').dialect).toBe('lighttpd');
  });

  it('takes a text without directives for the language of its name, and says that it is blank', () => {
    expect(recogniseDialect('apache2/x.conf', '# nothing\n\n')).toMatchObject({ dialect: 'apache', blank: true });
    expect(recogniseDialect('x.conf', '')).toMatchObject({ blank: true, guess: true });
  });

  it('calls a text a guess that has only the shape of nginx', () => {
    expect(recogniseDialect('x.conf', 'foo bar;\nbaz 1 2;\n')).toMatchObject({ dialect: 'nginx', guess: true });
  });

  it('comes to an end on millions of repeated characters', () => {
    expect(recogniseDialect('x.conf', ' '.repeat(5_000_000))).toMatchObject({ blank: true });
    for (const text of [`${'a'.repeat(5_000_000)} = `, '} '.repeat(2_000_000), 'a.'.repeat(2_000_000)])
      expect(recogniseDialect('x.conf', text)).toMatchObject({ blank: false });
  });
});

describe('names', () => {
  it.each([
    ['.htaccess', 'apache', 'sure'],
    ['public/.htaccess.dist', 'apache', 'sure'],
    ['httpd-vhosts.conf', 'apache', 'sure'],
    ['apache2.conf', 'apache', 'sure'],
    ['lighttpd.conf', 'lighttpd', 'sure'],
    ['deploy/nginx.conf.j2', 'nginx', 'sure'],
    ['site.nginx', 'nginx', 'sure'],
    ['etc/nginx/sites-enabled/default', 'nginx', 'likely'],
    ['etc/lighttpd/conf.d/cgi.conf', 'lighttpd', 'likely'],
    ['etc/apache2/mods-enabled/ssl.load', 'apache', 'likely'],
    ['conf.d/app.conf', undefined, undefined],
  ])('%s', (path, dialect, strength) => {
    expect([nameHint(path)?.dialect, nameHint(path)?.strength]).toEqual([dialect, strength]);
  });

  it.each([
    ['nginx.conf', true],
    ['.htaccess', true],
    ['a/sites-enabled/example.org', true],
    ['conf.d/x.conf', true],
    ['site.vhost', true],
    ['fastcgi_params', true],
    ['vhost.erb', true],
    ['nginx.conf.bak', false],
    ['nginx.conf~', false],
    ['sites-enabled/README', false],
    ['sites-enabled/.gitkeep', false],
    ['app.py', false],
    ['notes.md', false],
    ['docker-compose.yml', false],
    ['nginx.conf.dpkg-dist', false],
  ])('mayBeConfig(%s)', (path, expected) => {
    expect(mayBeConfig(path)).toBe(expected);
  });

  it('takes off the endings of templates', () => {
    expect(properName('a/nginx.conf.erb')).toBe('nginx.conf');
    expect(properName('a/nginx.conf.default.template')).toBe('nginx.conf');
    expect(properName('.template')).toBe('.template');
  });
});

const shared = process.env['FCGILINT_SHARED'] ?? fileURLToPath(new URL('../../../../../shared', import.meta.url));
const manifest = `${shared}/corpus/manifest.jsonl`;

describe.skipIf(!existsSync(manifest))('the corpus', () => {
  const kinds: Readonly<Record<string, Dialect>> = {
    nginx: 'nginx',
    'snippet-nginx': 'nginx',
    htaccess: 'apache',
    httpd: 'apache',
    'snippet-apache': 'apache',
    lighttpd: 'lighttpd',
    'snippet-lighttpd': 'lighttpd',
  };

  interface Entry {
    readonly kind: string;
    readonly path: string;
    readonly text: string;
  }

  const entries: Entry[] = [];
  for (const line of existsSync(manifest) ? readFileSync(manifest, 'utf8').split('\n') : []) {
    if (line === '') continue;
    const { kind, path } = JSON.parse(line) as { kind: string; path: string };
    entries.push({ kind, path, text: readFileSync(`${shared}/corpus/${path}`, 'latin1') });
  }

  /**
   * The kinds were given by file name; some files named httpd are nginx's or another program's, and some snippets are
   * prose. A file whose text has no line of its kind's language proves nothing.
   */
  const proves = ({ kind, path, text }: Entry) => recogniseDialect(path, text).points[kinds[kind]!] >= 1.5;

  it('is told by name and content in at least 99 of 100 files', () => {
    const judged = entries.filter((entry) => kinds[entry.kind] && proves(entry));
    const wrong = judged.filter(({ kind, path, text }) => recogniseDialect(path, text).dialect !== kinds[kind]);
    console.log(`recognised: ${judged.length - wrong.length} of ${judged.length}`);
    expect(judged.length).toBeGreaterThan(2400);
    expect(wrong.length / judged.length).toBeLessThan(0.01);
  });

  it('is told by content alone in at least 98 of 100 files', () => {
    const judged = entries.filter((entry) => kinds[entry.kind] && proves(entry));
    const wrong = judged.filter(({ kind, text }) => recogniseDialect('x', text).dialect !== kinds[kind]);
    console.log(`recognised by content: ${judged.length - wrong.length} of ${judged.length}`);
    // What is left are manuals in HTML that quote configurations, and files that are mostly Lua.
    expect(wrong.length / judged.length).toBeLessThan(0.02);
  });

  it('is not mistaken for a server configuration where it belongs to a back end', () => {
    const others = entries.filter(({ kind }) => kind === 'companion');
    const taken = others.filter(({ path, text }) => mayBeConfig(path) && recogniseDialect(path, text).dialect);
    expect(taken.map(({ path }) => path)).toEqual([]);
    expect(others.length).toBeGreaterThan(100);
  });
});
