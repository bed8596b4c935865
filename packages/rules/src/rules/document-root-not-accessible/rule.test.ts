import type { FileStatus } from '@fcgilint/core';
import { describe, expect, it } from 'vitest';
import { type LintInput, lintText } from '../../testing/index.ts';
import { documentRootNotAccessible } from './rule.ts';

const machine = {
  '/etc/passwd': [
    'root:x:0:0:root:/root:/bin/sh',
    'www-data:x:33:33:www-data:/var/www:/usr/sbin/nologin',
    'dev:x:1000:1000::/home/dev:/bin/bash',
    'nogroup:x:40:40::/:/bin/false',
  ].join('\n'),
  '/etc/group': 'root:x:0:\nwww-data:x:33:\ndev:x:1000:\nstaff:x:50:www-data\n',
  '/home/dev/site/a.css': '',
  '/srv/www/a.css': '',
};
const root = { mode: 0o755, uid: 0, gid: 0 };
const own = (mode: number, gid = 1000): FileStatus => ({ mode, uid: 1000, gid });
const closed = { '/home/dev': own(0o700) };

/** Messages with their confidence. */
function found(input: Partial<LintInput> & Pick<LintInput, 'code'>): string[] {
  const permissions = {
    ...Object.fromEntries(['/', '/home', '/srv', '/srv/www'].map((path) => [path, root])),
    '/home/dev/site': own(0o755),
    ...(input.permissions ?? closed),
  };
  const files = { ...machine, ...input.files };
  const whole: LintInput = { dialect: 'nginx', file: '/etc/nginx/nginx.conf', ...input, files, permissions };
  return lintText(whole, [documentRootNotAccessible]).map(({ message, confidence }) => `${message}: ${confidence}`);
}

const server = (text: string, user = 'user www-data;'): string =>
  `${user} events {} http { server { listen 80; ${text} } }`;
const site = server('root /home/dev/site;');
const reported = ['the user www-data may not enter /home/dev: medium'];

describe('document-root-not-accessible', () => {
  it.each([
    ['the root of the server', site],
    ['below it', server('root /home/dev/site/;')],
    ['the root of a location', server('root /srv/www; location /static/ { root /home/dev/site; }')],
    ['a location of a regular expression', server('root /srv/www; location ~ \\.css$ { root /home/dev/site; }')],
    ['an alias', server('location /static/ { alias "/home/dev/site/"; }')],
    [
      'a nested location',
      server('location /a/ { proxy_pass http://127.0.0.1:1; location /a/b/ { alias /home/dev/site/; } }'),
    ],
    [
      'files first',
      server('root /home/dev/site; location / { try_files $uri @a; } location @a { proxy_pass http://127.0.0.1:1; }'),
    ],
    ['the root of http', 'user www-data; events {} http { root /home/dev/site; server { listen 80; } }'],
    [
      'once',
      server('root /home/dev/site; location /x { root /home/dev/site; } location /y/ { alias /home/dev/site/; }'),
    ],
  ])('reports %s', (_, code) => expect(found({ code })).toEqual(reported));

  it.each([
    ['to the application', server('root /home/dev/site; location / { proxy_pass http://127.0.0.1:1; }')],
    ['a redirect', server('root /home/dev/site; return 301 https://a.test$request_uri;')],
    ['a variable', server('root /home/dev/$host;')],
    ['not set', server('root /home/dev/site;', '')],
    ['an include that is missing', server('root /home/dev/site; include snippets/none.conf;')],
    ['another machine', server('root /home/dev/other;')],
    ['no such user', server('root /home/dev/site;', 'user nginx;')],
    ['no group of that name', server('root /home/dev/site;', 'user nogroup;')],
    ['root', server('root /home/dev/site;', 'user root;')],
    ['the owner', server('root /home/dev/site;', 'user dev;')],
  ])('is silent: %s', (_, code) => expect(found({ code })).toEqual([]));

  it.each<[string, FileStatus, string[]]>([
    ['x for others', own(0o711), []],
    ['x for a group of the user', own(0o750, 33), []],
    ['x for another group of the user', own(0o710, 50), []],
    ['x for others and not for the group of the user', own(0o705, 50), reported],
    ['x for its own group, perhaps with a list', own(0o750), ['the user www-data may not enter /home/dev: low']],
    ['the user is the owner', { mode: 0o077, uid: 33, gid: 0 }, reported],
  ])('asks the right bits: %s', (_, status, expected) => {
    expect(found({ code: site, permissions: { '/home/dev': status } })).toEqual(expected);
  });

  it('takes the group of nginx for its group', () => {
    const permissions = { '/home/dev': own(0o750) };
    expect(found({ code: server('root /home/dev/site;', 'user www-data dev;'), permissions })).toEqual([]);
  });

  it('is silent about a fragment, and where permissions are not known', () => {
    expect(found({ code: 'root /home/dev/site;', context: 'server' })).toEqual([]);
    expect(found({ code: site, permissions: {} })).toEqual([]);
  });

  const lighttpd = (text: string): string[] =>
    found({ dialect: 'lighttpd', file: '/etc/lighttpd/lighttpd.conf', code: `${text}\nserver.port = 80\n` });

  it('knows the user of lighttpd', () => {
    const user = 'server.username = "www-data"\n';
    expect(lighttpd(`${user}server.document-root = "/home/dev/site"`)).toEqual(reported);
    const alias =
      'server.modules = ( "mod_alias" )\nserver.document-root = "/srv/www"\nalias.url = ( "/s" => "/home/dev/site" )';
    expect(lighttpd(user + alias)).toEqual(reported);
    const host =
      'server.document-root = "/srv/www"\n$HTTP["host"] == "a.test" { server.document-root = "/home/dev/site" }';
    expect(lighttpd(user + host)).toEqual(reported);
    expect(lighttpd('server.document-root = "/home/dev/site"')).toEqual([]);
    expect(lighttpd(`${user}server.groupname = env.GROUP\nserver.document-root = "/home/dev/site"`)).toEqual([]);
    expect(lighttpd(`${user}server.chroot = "/home"\nserver.document-root = "/home/dev/site"`)).toEqual([]);
  });

  const apache = (text: string, files: Record<string, string> = {}): string[] =>
    found({
      dialect: 'apache',
      file: '/etc/apache2/apache2.conf',
      files,
      code: `Listen 80\nLoadModule authz_core_module m.so\nLoadModule alias_module m.so\nRequire all granted\n${text}\n`,
    });

  it('knows the user of Apache', () => {
    const user = 'User www-data\nGroup www-data\n';
    const docs = 'DocumentRoot /home/dev/site';
    expect(apache(user + docs)).toEqual(reported);
    expect(apache(`User #33\nGroup #33\n${docs}`)).toEqual(reported);
    expect(apache(`${user}Alias /s /home/dev/site`)).toEqual(reported);
    expect(apache(`${user}<VirtualHost *:80>\n${docs}\n</VirtualHost>`)).toEqual(reported);
    expect(apache(docs)).toEqual([]);
    expect(apache(`User www-data\n${docs}`)).toEqual([]);
    expect(apache(`${user}LoadModule mpm_itk_module m.so\n${docs}`)).toEqual([]);
    expect(apache(`${user}ChrootDir /home\n${docs}`)).toEqual([]);
    expect(apache(`${user}Include none.conf\n${docs}`)).toEqual([]);
  });

  it("knows Debian's variables", () => {
    const text = 'User ${APACHE_RUN_USER}\nGroup ${APACHE_RUN_GROUP}\nDocumentRoot /home/dev/site';
    const envvars = '# user\nexport APACHE_RUN_USER=www-data\nexport APACHE_RUN_GROUP=www-data\n';
    expect(apache(text, { '/etc/apache2/envvars': envvars })).toEqual(reported);
    expect(apache(text, { '/etc/apache2/envvars': 'export APACHE_RUN_USER=www-data$SUFFIX\n' })).toEqual([]);
    expect(apache(text)).toEqual([]);
  });
});
