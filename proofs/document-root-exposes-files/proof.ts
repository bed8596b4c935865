import { apacheMain, defineProof, lighttpd, nginxHttp } from '../harness/index.ts';

const files = { 'site/production.ini': 'from disk: secret\n', 'site/static/b.css': 'from disk\n' };
const bad = { from: 'disk', body: /secret/ } as const;

const nginx = (root: string, ...lines: string[]): string =>
  nginxHttp(`  server {
    listen 127.0.0.1:@PORT@;
    root @ROOT@/${root};
    ${lines.join('\n    ')}
    location / {
      try_files $uri @app;
    }
    location @app {
      proxy_pass http://@APP@;
    }
  }`);

const light = (root: string, text: string): string =>
  lighttpd(text).replace('server.document-root = "@HTDOCS@"', `server.document-root = "@ROOT@/${root}"`);

const scgi = (key: string): string =>
  `scgi.server = ( "${key}" => (( "host" => "@APP_HOST@", "port" => @APP_PORT@, "check-local" => "disable" )) )`;

const apache = (root: string, text = ''): string =>
  apacheMain(`Listen 127.0.0.1:@PORT@
DocumentRoot "@ROOT@/${root}"
<Directory "@ROOT@/site">
  Require all granted
</Directory>
${text}`);

export default defineProof({
  rule: 'document-root-exposes-files',
  cases: [
    {
      covers: 'docroot-exposes-config',
      dialect: 'nginx',
      backends: { app: { protocol: 'http' } },
      files,
      observe: [{ ask: '/production.ini', bad, good: { from: 'app' } }],
      variants: {
        bad: nginx('site'),
        fixed: nginx('site/static'),
        'ok-denied': {
          config: nginx('site', 'location ~ \\.ini$ { deny all; }'),
          observe: [{ ask: '/production.ini', good: { status: 403 } }],
        },
      },
    },
    {
      covers: 'docroot-exposes-config',
      dialect: 'lighttpd',
      backends: { app: { protocol: 'scgi' } },
      files,
      observe: [{ ask: '/production.ini', bad, good: { from: 'app' } }],
      variants: {
        bad: light('site', scgi('/wiki')),
        fixed: light('site/static', scgi('/')),
        'ok-condition': light('site', `$HTTP["url"] !~ "^/static/" {\n  ${scgi('/')}\n}`),
      },
    },
    {
      covers: 'docroot-exposes-config',
      dialect: 'apache',
      files,
      observe: [{ ask: '/production.ini', bad, good: { status: 404 } }],
      variants: {
        bad: apache('site'),
        fixed: apache('site/static'),
        'ok-denied': {
          config: apache('site', '<FilesMatch "\\.ini$">\n  Require all denied\n</FilesMatch>'),
          observe: [{ ask: '/production.ini', good: { status: 403 } }],
        },
      },
    },
  ],
});
