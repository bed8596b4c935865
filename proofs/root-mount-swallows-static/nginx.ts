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
];
