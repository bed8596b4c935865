import { apacheServer, type ProofCase, programFile } from '../harness/index.ts';

const htaccess = (rules: string): string => `AddHandler fcgid-script .fcgi
Options +ExecCGI
RewriteEngine On
${rules}
`;
const dispatcher = {
  config: apacheServer(''),
  lint: 'htdocs/.htaccess',
} as const;

export const apacheCases: readonly ProofCase[] = [
  {
    covers: 'apache-static-rule-order',
    dialect: 'apache',
    files: { 'htdocs/dispatch.fcgi': programFile.fastcgi },
    observe: [
      {
        ask: '/static/a.css',
        bad: { from: 'spawned', params: { PATH_INFO: '/static/a.css' } },
        good: { from: 'disk' },
      },
      { ask: '/static/none', good: { status: 404, from: 'the server (404)' } },
      { ask: '/staticfoo', good: { from: 'spawned', params: { PATH_INFO: '/staticfoo' } } },
    ],
    variants: {
      bad: {
        ...dispatcher,
        files: {
          'htdocs/.htaccess': htaccess(
            'RewriteRule ^(dispatch\\.fcgi/.*)$ - [L]\nRewriteRule ^(.*)$ dispatch.fcgi/$1 [L]\nRewriteRule ^static/ - [L]',
          ),
        },
      },
      fixed: {
        ...dispatcher,
        files: {
          'htdocs/.htaccess': htaccess(
            'RewriteRule ^static/ - [L]\nRewriteRule ^(dispatch\\.fcgi/.*)$ - [L]\nRewriteRule ^(.*)$ dispatch.fcgi/$1 [L]',
          ),
        },
      },
    },
  },
  {
    covers: 'apache-static-rule-order',
    title: 'with a test for existing files the order does not matter',
    dialect: 'apache',
    files: { 'htdocs/dispatch.fcgi': programFile.fastcgi },
    observe: [
      { ask: '/static/a.css', bad: { from: 'spawned' }, good: { from: 'disk' } },
      { ask: '/foo', good: { from: 'spawned', params: { PATH_INFO: '/foo' } } },
    ],
    variants: {
      bad: {
        ...dispatcher,
        files: {
          'htdocs/.htaccess': htaccess(
            'RewriteCond %{REQUEST_URI} !^/dispatch\\.fcgi\nRewriteRule ^(.*)$ dispatch.fcgi/$1 [QSA,L]\nRewriteRule ^(static|images)/ - [L]',
          ),
        },
      },
      'ok-not-file': {
        ...dispatcher,
        files: {
          'htdocs/.htaccess': htaccess(
            'RewriteCond %{REQUEST_FILENAME} !-f\nRewriteRule ^(.*)$ dispatch.fcgi/$1 [QSA,L]\nRewriteRule ^static/ - [L]',
          ),
        },
      },
    },
  },
  {
    covers: 'apache-proxypass-order',
    title: 'an application below another',
    dialect: 'apache',
    backends: { general: { protocol: 'http' }, special: { protocol: 'http' } },
    observe: [
      { ask: '/app/foo', bad: { from: 'general' }, good: { from: 'special', target: '/foo' } },
      { ask: '/other', good: { from: 'general', target: '/other' } },
    ],
    variants: {
      bad: apacheServer('ProxyPass / http://@GENERAL@/\nProxyPass /app/ http://@SPECIAL@/'),
      fixed: apacheServer('ProxyPass /app/ http://@SPECIAL@/\nProxyPass / http://@GENERAL@/'),
    },
  },
  {
    covers: 'apache-proxypass-order',
    title: 'an exclusion after the rule',
    dialect: 'apache',
    backends: { app: { protocol: 'http' } },
    observe: [
      { ask: '/static/a.css', bad: { from: 'app' }, good: { from: 'disk' } },
      { ask: '/foo', good: { from: 'app', target: '/foo' } },
    ],
    variants: {
      bad: apacheServer('ProxyPass / http://@APP@/\nProxyPass /static/ !'),
      fixed: apacheServer('ProxyPass /static/ !\nProxyPass / http://@APP@/'),
    },
  },
  {
    covers: 'apache-proxypass-shadows-alias',
    dialect: 'apache',
    backends: { app: { protocol: 'http' } },
    files: { 'assets/a.css': '/* a.css from disk */\n' },
    observe: [
      { ask: '/assets/a.css', bad: { from: 'app' }, good: { from: 'disk' } },
      { ask: '/foo', good: { from: 'app', target: '/foo' } },
    ],
    variants: Object.fromEntries(
      Object.entries({ bad: '', fixed: 'ProxyPass /assets/ !' }).map(([name, exclusion]) => [
        name,
        apacheServer(`Alias /assets/ "@ROOT@/assets/"
<Directory "@ROOT@/assets">
  Require all granted
</Directory>
${exclusion}
ProxyPass / http://@APP@/`),
      ]),
    ),
  },
  {
    covers: null,
    title: 'a rewrite of the server that proxies everything',
    dialect: 'apache',
    backends: { app: { protocol: 'http' } },
    files: { 'assets/a.css': '/* a.css from disk */\n' },
    observe: [
      { ask: '/assets/a.css', bad: { from: 'app' }, good: { from: 'disk' } },
      { ask: '/foo', good: { from: 'app', target: '/foo' } },
    ],
    variants: Object.fromEntries(
      Object.entries({ bad: '', fixed: 'RewriteRule ^/assets/ - [L]' }).map(([name, exception]) => [
        name,
        apacheServer(`Alias /assets/ "@ROOT@/assets/"
<Directory "@ROOT@/assets">
  Require all granted
</Directory>
RewriteEngine On
${exception}
RewriteRule ^/(.*)$ http://@APP@/$1 [P,L]`),
      ]),
    ),
  },
];
