import { nginxServer, type ProofCase } from '../harness/index.ts';

const app = `    location / {
      proxy_pass http://@APP@;
    }`;

const files = '    location /static/ {\n      root @HTDOCS@;\n    }';
const regexFiles = '    location ~ ^/static/ {\n      root @HTDOCS@;\n    }';
/** The application mounted by a regular expression that matches every path. */
const regexApp = '    location ~ ^/(.*)$ {\n      proxy_pass http://@APP@;\n    }';

export const nginxCases: readonly ProofCase[] = [
  {
    covers: null,
    title: 'an application mounted by a regular expression',
    dialect: 'nginx',
    backends: { app: { protocol: 'http' } },
    observe: [
      { ask: '/static/a.css', bad: { from: 'app' }, good: { from: 'disk' } },
      { ask: '/foo', good: { from: 'app' } },
    ],
    variants: {
      bad: nginxServer(`${files}\n${regexApp}`),
      'bad-later-regex': nginxServer(`${regexApp}\n${regexFiles}`),
      fixed: nginxServer(`${files.replace('/static/', '^~ /static/')}\n${regexApp}`),
      'fixed-earlier-regex': nginxServer(`${regexFiles}\n${regexApp}`),
      'ok-prefix': nginxServer(`${files}\n${app}`),
    },
  },
  {
    covers: 'nginx-static-regex-unanchored',
    dialect: 'nginx',
    backends: { app: { protocol: 'http' } },
    observe: [
      { ask: '/docs/static/page', bad: { status: 404, from: 'the server (404)' }, good: { from: 'app' } },
      { ask: '/static/a.css', bad: { from: 'disk' } },
      { ask: '/static/a.css', good: { from: 'disk' } },
    ],
    variants: {
      bad: nginxServer(`    location ~ /static/ {\n      root @HTDOCS@;\n    }\n${app}`),
      'bad-group': nginxServer(`    location ~* /(static|images)/ {\n      root @HTDOCS@;\n    }\n${app}`),
      fixed: nginxServer(`    location ~ ^/static/ {\n      root @HTDOCS@;\n    }\n${app}`),
      'ok-prefix': nginxServer(`    location /static/ {\n      root @HTDOCS@;\n    }\n${app}`),
    },
  },
  {
    covers: 'nginx-asset-regex-steals-app',
    dialect: 'nginx',
    backends: { app: { protocol: 'http' } },
    observe: [
      { ask: '/app/chart.png', bad: { status: 404, from: 'the server (404)' }, good: { from: 'app' } },
      { ask: '/static/a.css', good: { from: 'disk' } },
    ],
    variants: {
      bad: nginxServer(`    location ~* \\.(png|css|js)$ {
      expires 30d;
    }
    location /app/ {
      proxy_pass http://@APP@;
    }`),
      fixed: nginxServer(`    location ~* \\.(png|css|js)$ {
      expires 30d;
      try_files $uri @app;
    }
    location /app/ {
      proxy_pass http://@APP@;
    }
    location @app {
      proxy_pass http://@APP@;
    }`),
      'ok-caret': nginxServer(`    location ~* \\.(png|css|js)$ {
      expires 30d;
    }
    location ^~ /app/ {
      proxy_pass http://@APP@;
    }`),
    },
  },
  {
    covers: 'nginx-regex-beats-prefix',
    dialect: 'nginx',
    backends: { app: { protocol: 'fastcgi' } },
    files: { 'htdocs/private/x.php': '<?php\n' },
    observe: [
      { ask: '/private/x.php', bad: { from: 'app', status: 200 }, good: { status: 403 } },
      { ask: '/private/x.txt', bad: { status: 403 } },
      { ask: '/y.php', good: { from: 'app' } },
    ],
    variants: Object.fromEntries(
      Object.entries({
        bad: 'location /private/ {\n      deny all;\n    }',
        fixed: 'location ^~ /private/ {\n      deny all;\n    }',
        'ok-nested':
          'location /private/ {\n      deny all;\n      location ~ \\.php$ {\n        deny all;\n      }\n    }',
      }).map(([name, location]) => [
        name,
        nginxServer(`    ${location}
    location ~ \\.php$ {
      include fastcgi.conf;
      fastcgi_pass @APP@;
    }`),
      ]),
    ),
  },
];
