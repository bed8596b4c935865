import { defineProof, nginxServer } from '../harness/index.ts';

const server = (words: string, more = ''): string =>
  nginxServer(`${more}    location / {
      try_files ${words} @app;
    }
    location @app {
      proxy_pass http://@APP@;
    }`);

export default defineProof({
  rule: 'try-files-directory-before-app',
  cases: [
    {
      covers: 'nginx-try-files-dir-before-app',
      dialect: 'nginx',
      backends: { app: { protocol: 'http' } },
      observe: [
        { ask: '/', bad: { status: 403, log: /directory index of .* is forbidden/ }, good: { from: 'app' } },
        { ask: '/foo', bad: { from: 'app' } },
        { ask: '/foo', good: { from: 'app' } },
      ],
      variants: {
        bad: server('$uri $uri/'),
        'bad-server': nginxServer(`    try_files $uri $uri/ @app;
    location @app {
      proxy_pass http://@APP@;
    }`),
        fixed: server('$uri'),
        'ok-index-html': {
          config: server('$uri $uri/'),
          files: { 'htdocs/index.html': 'index from disk\n' },
          observe: [
            { ask: '/', good: { from: 'disk' } },
            { ask: '/foo', good: { from: 'app' } },
          ],
        },
        'ok-index': {
          config: server('$uri $uri/', '    index home.html;\n'),
          files: { 'htdocs/home.html': 'home from disk\n' },
          observe: [
            { ask: '/', good: { from: 'disk' } },
            { ask: '/foo', good: { from: 'app' } },
          ],
        },
      },
    },
  ],
});
