import { defineProof, nginxServer } from '../harness/index.ts';

const app = (name: string): string => `    location ${name} {
      proxy_pass http://@APP@;
    }`;

export default defineProof({
  rule: 'undefined-named-location',
  cases: [
    {
      covers: 'nginx-named-location-undefined',
      dialect: 'nginx',
      backends: { app: { protocol: 'http' } },
      observe: [
        {
          ask: '/foo',
          bad: { status: 500, log: /could not find named location "@app"/ },
          good: { from: 'app' },
        },
      ],
      variants: {
        bad: nginxServer(`    location / {\n      try_files $uri @app;\n    }\n${app('@application')}`),
        'bad-error-page': nginxServer(`    location / {\n      error_page 404 = @app;\n    }\n${app('@application')}`),
        fixed: nginxServer(`    location / {\n      try_files $uri @app;\n    }\n${app('@app')}`),
        'ok-error-page': nginxServer(`    location / {\n      error_page 404 = @app;\n    }\n${app('@app')}`),
        'ok-included': {
          config: nginxServer('    location / {\n      try_files $uri @app;\n    }\n    include app.conf;'),
          files: { 'conf/app.conf': app('@app') },
        },
      },
    },
  ],
});
