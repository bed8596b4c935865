import { defineProof, nginxServer } from '../harness/index.ts';

const app = `    location / {
      proxy_pass http://@APP@;
    }`;

export default defineProof({
  rule: 'static-regex-steals-app',
  cases: [
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
  ],
});
