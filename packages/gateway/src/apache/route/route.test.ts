import { describe, expect, test } from 'vitest';
import { lowerApache } from '../lower.ts';
import { loadText } from '../testing/load.ts';
import { outcomeText, routeSite, type TestSite, treeOf } from '../testing/site.ts';
import { routeApache } from './index.ts';

const NAMES = ['SCRIPT_NAME', 'PATH_INFO', 'SCRIPT_FILENAME'];
const F = 'fcgi://127.0.0.1:9000';
const open = ['<Directory /srv/www>', 'AllowOverride All', '</Directory>'];
const php = (handler: string): string[] => ['<FilesMatch "\\.php$">', `SetHandler "${handler}"`, '</FilesMatch>'];

type Case = readonly [title: string, site: TestSite, target: string, expected: string];

/** What each line expects was seen on a real Apache 2.4. */
const cases: readonly Case[] = [
  ['a file', { config: [] }, '/a.txt', '200 /srv/www/a.txt'],
  ['an index file', { config: [] }, '/sub/?x', '200 /srv/www/sub/index.html'],
  ['a folder without its slash', { config: [] }, '/sub?x=1', '301 -> http://site.test/sub/?x=1'],
  ['a folder without an index file', { config: [] }, '/static/', '403'],
  ['nothing', { config: [] }, '/none', '404'],
  ['path info behind a file', { config: [] }, '/a.txt/x', '404'],
  ['path info behind a file, accepted', { config: ['AcceptPathInfo On'] }, '/a.txt/x', '200 /srv/www/a.txt'],
  ['dots and doubled slashes', { config: [] }, '/sub//../%61.txt', '200 /srv/www/a.txt'],
  ['above the root', { config: [] }, '/../a.txt', '400'],
  ['an encoded slash', { config: [] }, '/sub%2Fb.txt', '404'],
  ['a bad escape', { config: [] }, '/a%zz', '400'],
  ['nobody read AllowOverride', { config: [], htaccess: { '': ['Options +Indexes'] } }, '/a.txt', '500'],
  [
    'a .htaccess file below a folder that switches it off',
    { config: ['<Directory />', 'AllowOverride None', '</Directory>'], htaccess: { '': ['Nonsense'] } },
    '/a.txt',
    '200 /srv/www/a.txt',
  ],
  ['an Alias with a slash too few', { config: ['Alias /s/ /srv/www/sub'] }, '/s/b.txt', '404'],
  ['an Alias with a slash too many', { config: ['Alias /s /srv/www/sub/'] }, '/s/b.txt', '200 /srv/www/sub/b.txt'],
  ['an Alias ends at a segment', { config: ['Alias /s /srv/www/sub'] }, '/static/s.css', '200 /srv/www/static/s.css'],
  ['an error document', { config: ['ErrorDocument 404 /a.txt'] }, '/none', '404 /srv/www/a.txt'],
  ['an error text', { config: ['ErrorDocument 404 "gone away"'] }, '/none', '404 gone away'],
  ['an error document elsewhere', { config: ['ErrorDocument 404 http://o.test/'] }, '/none', '302 -> http://o.test/'],
  ['a redirect', { config: ['Redirect permanent /old /new'] }, '/old/x%20y?q', '301 -> http://site.test/new/x%20y?q'],
  ['denied', { config: ['<Directory /srv/www/sub>', 'Require all denied', '</Directory>'] }, '/sub/b.txt', '403'],
  ['denied by address', { config: ['<Location /sub>', 'Require ip 10', '</Location>'] }, '/sub/b.txt', '403'],
  ['a fallback', { config: ['FallbackResource /index.html'] }, '/no/such', '200 /srv/www/index.html'],

  [
    'SetHandler',
    { config: php(`proxy:${F}`) },
    '/x.php/info',
    `fastcgi 127.0.0.1:9000 SCRIPT_NAME=/x.php PATH_INFO=/info SCRIPT_FILENAME=proxy:${F}/srv/www/x.php`,
  ],
  [
    'SetHandler with a slash at its end',
    { config: php(`proxy:${F}/`) },
    '/x.php',
    `fastcgi 127.0.0.1:9000 SCRIPT_NAME=/x.php PATH_INFO=(none) SCRIPT_FILENAME=proxy:${F}//srv/www/x.php`,
  ],
  [
    'SetHandler sends missing scripts, too',
    { config: php(`proxy:${F}`) },
    '/no.php',
    `fastcgi 127.0.0.1:9000 SCRIPT_NAME=/no.php PATH_INFO=(none) SCRIPT_FILENAME=proxy:${F}/srv/www/no.php`,
  ],
  [
    'SetHandler with a socket',
    { config: php('proxy:unix:/run/p.sock|fcgi://localhost') },
    '/x.php',
    'fastcgi unix:/run/p.sock SCRIPT_NAME=/x.php PATH_INFO=(none) SCRIPT_FILENAME=proxy:fcgi://localhost/srv/www/x.php',
  ],
  ['a handler without proxy: serves the source', { config: php(F) }, '/x.php', '200 /srv/www/x.php'],
  [
    'a generic back end',
    { config: [...php(`proxy:${F}`), 'ProxyFCGIBackendType GENERIC'] },
    '/x.php',
    'fastcgi 127.0.0.1:9000 SCRIPT_NAME=/x.php PATH_INFO=(none) SCRIPT_FILENAME=/srv/www/x.php',
  ],
  [
    'ProxyPass to FastCGI has no path info',
    { config: [`ProxyPass /app ${F}`] },
    '/app/foo/bar',
    `fastcgi 127.0.0.1:9000 SCRIPT_NAME=/app/foo/bar PATH_INFO=(none) SCRIPT_FILENAME=proxy:${F}/foo/bar`,
  ],
  [
    'unless asked for',
    { config: [`ProxyPass /app/ ${F}/`, 'SetEnvIf Request_URI . proxy-fcgi-pathinfo=unescape'] },
    '/app/foo%20x',
    `fastcgi 127.0.0.1:9000 SCRIPT_NAME=/app PATH_INFO=/foo x SCRIPT_FILENAME=proxy:${F}/foo%20x`,
  ],
  ['ProxyPass ends at a segment', { config: [`ProxyPass /app ${F}`] }, '/application', '404'],
  [
    'ProxyPassMatch',
    { config: [`ProxyPassMatch ^/(.*\\.php(/.*)?)$ ${F}/srv/www/$1`] },
    '/x.php/info',
    `fastcgi 127.0.0.1:9000 SCRIPT_NAME=/x.php/info PATH_INFO=(none) SCRIPT_FILENAME=proxy:${F}/srv/www/x.php/info`,
  ],
  [
    'uwsgi',
    { config: ['ProxyPass / uwsgi://127.0.0.1:3031/'] },
    '/foo/bar',
    'uwsgi 127.0.0.1:3031 SCRIPT_NAME= PATH_INFO=/foo/bar SCRIPT_FILENAME=proxy:uwsgi://127.0.0.1/foo/bar',
  ],
  [
    'a fcgid script',
    { config: ['<Directory /srv/www>', 'AddHandler fcgid-script .fcgi', 'Options +ExecCGI', '</Directory>'] },
    '/dispatch.fcgi/a/b',
    'fastcgi /srv/www/dispatch.fcgi SCRIPT_NAME=/dispatch.fcgi PATH_INFO=/a/b SCRIPT_FILENAME=/srv/www/dispatch.fcgi',
  ],
  ['a fcgid script without ExecCGI', { config: ['AddHandler fcgid-script .fcgi'] }, '/dispatch.fcgi', '403'],
  [
    'a handler that nobody implements',
    { config: ['AddHandler fastcgi-script .fcgi'] },
    '/dispatch.fcgi',
    '200 /srv/www/dispatch.fcgi',
  ],
  [
    'a virtual wrapper',
    {
      config: [
        '<Location /v>',
        'FcgidWrapper "/usr/bin/app" virtual',
        'SetHandler fcgid-script',
        'Options +ExecCGI',
        '</Location>',
      ],
    },
    '/v/foo/bar',
    'fastcgi /usr/bin/app SCRIPT_NAME=/v PATH_INFO=/foo/bar SCRIPT_FILENAME=/srv/www/v',
  ],
  [
    'ScriptAlias',
    { config: ['ScriptAlias /cgi-bin/ /srv/www/'] },
    '/cgi-bin/run.cgi/p',
    'cgi /srv/www/run.cgi SCRIPT_NAME=/cgi-bin/run.cgi PATH_INFO=/p SCRIPT_FILENAME=/srv/www/run.cgi',
  ],
  [
    'WSGIScriptAlias at the root',
    { config: ['WSGIScriptAlias / /srv/www/x.php'] },
    '/foo/bar',
    'wsgi /srv/www/x.php SCRIPT_NAME= PATH_INFO=/foo/bar SCRIPT_FILENAME=/srv/www/x.php',
  ],
  [
    'WSGIScriptAlias below',
    { config: ['WSGIScriptAlias /app /srv/www/x.php'] },
    '/app/foo',
    'wsgi /srv/www/x.php SCRIPT_NAME=/app PATH_INFO=/foo SCRIPT_FILENAME=/srv/www/x.php',
  ],
  [
    'WSGIScriptAlias with slashes that disagree',
    { config: ['WSGIScriptAlias /app/ /srv/www/x.php'] },
    '/app/foo',
    '404',
  ],
  [
    'HTTP without a path',
    { config: ['ProxyPass /app http://b:81'] },
    '/app/foo?x',
    'http b:81 /foo?x SCRIPT_NAME=(none) PATH_INFO=(none) SCRIPT_FILENAME=(none)',
  ],
  [
    'HTTP with one slash too many',
    { config: ['ProxyPass /app http://b:81/'] },
    '/app/foo',
    'http b:81 //foo SCRIPT_NAME=(none) PATH_INFO=(none) SCRIPT_FILENAME=(none)',
  ],
  ['HTTP with one slash too few', { config: ['ProxyPass / http://127.0.0.1:81'] }, '/foo', '500'],
  [
    'ProxyPass beats Alias',
    { config: ['Alias /static /srv/www/static', 'ProxyPass / http://b/'] },
    '/static/s.css',
    'http b:80 /static/s.css SCRIPT_NAME=(none) PATH_INFO=(none) SCRIPT_FILENAME=(none)',
  ],
  [
    'an exclusion',
    { config: ['ProxyPass /static !', 'ProxyPass / http://b/'] },
    '/static/s.css',
    '200 /srv/www/static/s.css',
  ],

  [
    'a catch-all that loops',
    { config: open, htaccess: { '': ['RewriteEngine On', 'RewriteRule ^(.*)$ x/$1 [L]'] } },
    '/foo',
    '500',
  ],
  [
    'END',
    { config: open, htaccess: { '': ['RewriteEngine On', 'RewriteRule ^(.*)$ x.php?p=$1 [END]'] } },
    '/foo',
    '200 /srv/www/x.php',
  ],
  [
    'a guard',
    {
      config: open,
      htaccess: { '': ['RewriteEngine On', 'RewriteCond %{REQUEST_FILENAME} !-f', 'RewriteRule . /index.html [L]'] },
    },
    '/foo',
    '200 /srv/www/index.html',
  ],
  [
    'a leading slash never matches',
    { config: open, htaccess: { '': ['RewriteEngine On', 'RewriteRule ^/foo a.txt'] } },
    '/foo',
    '404',
  ],
  ['at server level it is needed', { config: ['RewriteEngine On', 'RewriteRule ^foo /a.txt'] }, '/foo', '404'],
  ['server level', { config: ['RewriteEngine On', 'RewriteRule ^/foo$ /a.txt'] }, '/foo', '200 /srv/www/a.txt'],
  [
    'an Alias without PT',
    { config: ['Alias /m /srv/www/sub', 'RewriteEngine On', 'RewriteRule ^/foo$ /m/b.txt'] },
    '/foo',
    '404',
  ],
  [
    'an Alias with PT',
    { config: ['Alias /m /srv/www/sub', 'RewriteEngine On', 'RewriteRule ^/foo$ /m/b.txt [PT]'] },
    '/foo',
    '200 /srv/www/sub/b.txt',
  ],
  [
    'options that forbid rewriting',
    { config: open, htaccess: { '': ['Options ExecCGI', 'RewriteEngine On', 'RewriteRule ^x$ -'] } },
    '/a.txt',
    '403',
  ],
  [
    'a redirect that shows the disk',
    { config: open, htaccess: { '': ['RewriteEngine On', 'RewriteRule ^foo$ z [R]'] } },
    '/foo',
    '302 -> http://site.test/srv/www/z',
  ],
  [
    'RewriteBase',
    { config: open, htaccess: { '': ['RewriteEngine On', 'RewriteBase /', 'RewriteRule ^foo$ z [R]'] } },
    '/foo',
    '302 -> http://site.test/z',
  ],
  [
    'a wrong RewriteBase',
    { config: open, htaccess: { 'sub/': ['RewriteEngine On', 'RewriteBase /', 'RewriteRule ^x$ b.txt'] } },
    '/sub/x',
    '404',
  ],
  [
    'a question mark that came encoded',
    { config: open, htaccess: { '': ['RewriteEngine On', 'RewriteRule ^q/(.*)$ x.php/$1 [L]'] } },
    '/q/a%3Fb',
    '403',
  ],
  [
    'a blank in the query',
    { config: open, htaccess: { '': ['RewriteEngine On', 'RewriteRule ^q/(.*)$ x.php?p=$1 [L]'] } },
    '/q/a%20b',
    '403',
  ],
  [
    'a proxy',
    { config: open, htaccess: { '': ['RewriteEngine On', 'RewriteRule ^(.*)$ http://b:5000/$1 [P]'] } },
    '/foo?x',
    'http b:5000 /foo?x SCRIPT_NAME=(none) PATH_INFO=(none) SCRIPT_FILENAME=(none)',
  ],
];

describe('routeApache', () => {
  test.each(cases)('%s: %o %s', (_, site, target, expected) => {
    const trace = routeSite(site, target);
    const params = trace.outcome.kind === 'gateway' ? NAMES : [];
    expect(outcomeText(trace, params)).toBe(expected);
  });

  test('the dispatcher of a .htaccess file', () => {
    const site: TestSite = {
      config: open,
      htaccess: {
        '': [
          'Options +ExecCGI',
          'AddHandler fcgid-script .fcgi',
          'RewriteEngine On',
          'RewriteRule ^static/ - [L]',
          'RewriteRule ^dispatch\\.fcgi/ - [L]',
          'RewriteRule ^(.*)$ dispatch.fcgi/$1 [L]',
        ],
      },
    };
    expect(outcomeText(routeSite(site, '/static/s.css'))).toBe('200 /srv/www/static/s.css');
    const trace = routeSite(site, '/foo/bar?x=1', { headers: [['Authorization', 'Basic x']] });
    const names = [
      'SCRIPT_NAME',
      'PATH_INFO',
      'PATH_TRANSLATED',
      'QUERY_STRING',
      'REQUEST_URI',
      'REDIRECT_URL',
      'REDIRECT_STATUS',
      'HTTP_AUTHORIZATION',
    ];
    expect(outcomeText(trace, names)).toBe(
      'fastcgi /srv/www/dispatch.fcgi SCRIPT_NAME=/dispatch.fcgi PATH_INFO=/foo/bar PATH_TRANSLATED=redirect:/dispatch.fcgi/foo/bar/bar QUERY_STRING=x=1 REQUEST_URI=/foo/bar?x=1 REDIRECT_URL=/foo/bar REDIRECT_STATUS=200 HTTP_AUTHORIZATION=(none)',
    );
    expect(trace.steps.map(({ text }) => text)).toContain('internal redirect to /dispatch.fcgi/foo/bar');
  });

  test('each decision has its place', () => {
    const trace = routeSite({ config: [`ProxyPass /app ${F}`] }, '/app/x');
    const step = trace.steps.find(({ text }) => text.startsWith('ProxyPass'));
    expect(step?.place?.source.lineText(step.place.source.position(step.place.start).line)).toBe(`ProxyPass /app ${F}`);
  });
});

describe('what cannot be known', () => {
  test('a pattern that would take for ever', () => {
    const config = ['RewriteEngine On', 'RewriteRule ^/(a+)+$ /x'];
    const { outcome } = routeSite({ config }, `/${'a'.repeat(3000)}b`);
    expect(outcome).toMatchObject({ kind: 'unknown', because: expect.stringContaining('too many steps') });
  });

  test.each([
    [
      'a file that may be there',
      ['RewriteEngine On', 'RewriteCond /else/where -f', 'RewriteRule ^ /a.txt'],
      'it is not known what /else/where is',
    ],
    [
      'the time',
      ['RewriteEngine On', 'RewriteCond %{TIME_HOUR} >12', 'RewriteRule ^ /a.txt'],
      'the time of day decides',
    ],
    [
      'a map',
      ['RewriteMap m txt:/m.txt', 'RewriteEngine On', 'RewriteRule ^/(.*)$ /${m:$1}'],
      'the contents of the map txt:/m.txt are not known',
    ],
    [
      'a pattern',
      ['RedirectMatch "^/(?1)" /x'],
      'the pattern ^/(?1) is not modelled: it uses a kind of group that is not modelled',
    ],
    ['another module', ['UserDir public_html'], 'mod_userdir decides, which is not modelled'],
    [
      'a condition while reading',
      ['<IfFile /x>', 'Alias /a.txt /y', '</IfFile>'],
      'it depends on the server whether <IfFile /x> holds',
    ],
  ])('%s', (_, config, because) => {
    const tree = treeOf(['a.txt']);
    const unsure = { kind: (path: string) => (path.startsWith('/else') ? ('unknown' as const) : tree.kind(path)) };
    const text = ['ServerName m.test', 'DocumentRoot /srv/www', ...config].join('\n');
    const gateway = lowerApache(loadText(text), { modules: ['alias_module', 'rewrite_module', 'dir_module'] });
    const request = {
      method: 'GET',
      target: '/a.txt',
      scheme: 'http',
      host: 'm.test',
      local: null,
      remoteAddress: '192.0.2.7',
      headers: [],
    } as const;
    expect(outcomeText(routeApache(gateway, request, unsure))).toBe(`unknown because ${because}`);
  });

  test('a missing include, unless it is to be ignored', () => {
    const gateway = lowerApache(loadText('ServerName m.test\nDocumentRoot /srv/www\nInclude none.conf'));
    const request = {
      method: 'GET',
      target: '/a.txt',
      scheme: 'http',
      host: 'm.test',
      local: null,
      remoteAddress: '192.0.2.7',
      headers: [],
    } as const;
    expect(routeApache(gateway, request, treeOf(['a.txt'])).outcome.kind).toBe('unknown');
    expect(routeApache(gateway, request, treeOf(['a.txt']), { ignoreGaps: true }).outcome.kind).toBe('file');
  });
});

describe('a .htaccess file alone', () => {
  const lines = [
    '<IfModule mod_rewrite.c>',
    'RewriteEngine On',
    'RewriteRule ^(.*)$ dispatch.fcgi/$1 [L]',
    '</IfModule>',
    'AddHandler fcgid-script .fcgi',
    'Options +ExecCGI',
  ];
  const request = {
    method: 'GET',
    target: '/foo',
    scheme: 'http',
    host: 'm.test',
    local: null,
    remoteAddress: '192.0.2.7',
    headers: [],
  } as const;

  test.each(['/srv/www/.htaccess', 'site/.htaccess'])('%s', (path) => {
    const folder = path.replace('.htaccess', '');
    const exists = new Set([path, `${folder}dispatch.fcgi`]);
    const folders = new Set(['/', '/srv', '/srv/www', 'site', '.']);
    const tree = { kind: (p: string) => (exists.has(p) ? 'file' : folders.has(p) ? 'directory' : 'missing') as 'file' };
    const looping = lowerApache(loadText({ [path]: lines.join('\n') }, 'htaccess'));
    expect(outcomeText(routeApache(looping, request, tree))).toBe('500');
    const ending = lowerApache(loadText({ [path]: lines.join('\n').replace('[L]', '[END]') }, 'htaccess'));
    const trace = routeApache(ending, request, tree);
    expect(outcomeText(trace, ['SCRIPT_NAME', 'PATH_INFO', 'SERVER_ADMIN'])).toMatch(
      /^fastcgi \/(?:srv\/www|site)\/dispatch\.fcgi SCRIPT_NAME=\/dispatch\.fcgi PATH_INFO=\/foo SERVER_ADMIN=\?$/,
    );
    expect(trace.steps[0]?.text).toMatch(/^assumed: a server with DocumentRoot/);
  });
});

test('requests to the last of thousands of hosts', () => {
  let config = 'ServerName m.test\nListen 80\n';
  for (let i = 0; i < 2000; i++) {
    config += `<VirtualHost *:80>\nServerName h${i}.test\nDocumentRoot /srv/www\n`;
    for (let j = 0; j < 10; j++) config += `<Location /l${j}>\nProxyPass http://127.0.0.1:${2000 + j}/\n</Location>\n`;
    config += '</VirtualHost>\n';
  }
  const gateway = lowerApache(loadText(config));
  const tree = treeOf(['a.txt']);
  const ask = (i: number) =>
    routeApache(
      gateway,
      {
        method: 'GET',
        target: `/l${i % 10}/x`,
        scheme: 'http',
        host: `h${i % 2000}.test`,
        local: { address: '127.0.0.1', port: 80 },
        remoteAddress: '192.0.2.7',
        headers: [],
      },
      tree,
    );
  expect(ask(1999).outcome).toMatchObject({ kind: 'gateway', endpoints: ['127.0.0.1:2009'] });
});
