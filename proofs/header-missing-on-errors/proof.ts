import { defineProof, nginxServer } from '../harness/index.ts';

const location = (header: string): string => nginxServer(`    location / {\n      ${header};\n    }`);
const api = (header: string): string =>
  nginxServer(`    location /api/ {\n      ${header};\n      proxy_pass http://@APP@;\n    }`);

export default defineProof({
  rule: 'header-missing-on-errors',
  cases: [
    {
      covers: 'nginx-add-header-not-always',
      dialect: 'nginx',
      observe: [
        {
          ask: '/none',
          bad: { status: 404, headers: { 'X-Frame-Options': null } },
          good: { status: 404, headers: { 'X-Frame-Options': 'DENY' } },
        },
        { ask: '/static/a.css', bad: { headers: { 'X-Frame-Options': 'DENY' } } },
      ],
      variants: {
        bad: location('add_header X-Frame-Options DENY'),
        fixed: location('add_header X-Frame-Options DENY always'),
        'ok-cache': {
          config: location('add_header Cache-Control public'),
          observe: [{ ask: '/none', good: { status: 404, headers: { 'Cache-Control': null } } }],
        },
      },
    },
    {
      covers: null,
      title: 'cross-origin requests',
      dialect: 'nginx',
      backends: { app: { protocol: 'http', respond: () => ({ status: 500, headers: [], body: 'broken' }) } },
      observe: [
        {
          ask: '/api/x',
          bad: { status: 500, headers: { 'Access-Control-Allow-Origin': null } },
          good: { status: 500, headers: { 'Access-Control-Allow-Origin': '*' } },
        },
      ],
      variants: {
        bad: api('add_header Access-Control-Allow-Origin *'),
        fixed: api('add_header Access-Control-Allow-Origin * always'),
      },
    },
  ],
});
