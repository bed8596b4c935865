import { defineProof, nginxServer } from '../harness/index.ts';

const php = (root: string): string => `    location ~ \\.php$ {
      ${root}fastcgi_pass @APP@;
      include fastcgi.conf;
      add_header X-Root $document_root;
    }`;
const server = (text: string): string => nginxServer(text).replace('    root @HTDOCS@;\n', '');
const files = '    location / {\n      root @HTDOCS@;\n    }\n';

export default defineProof({
  rule: 'root-in-one-location',
  cases: [
    {
      covers: 'nginx-root-in-one-location',
      dialect: 'nginx',
      backends: { app: { protocol: 'fastcgi' } },
      observe: [
        {
          ask: '/x.php',
          bad: { from: 'app', headers: { 'X-Root': /\/html$/ } },
          good: { from: 'app', headers: { 'X-Root': /\/htdocs$/ } },
        },
        { ask: '/static/a.css', bad: { from: 'disk' } },
        { ask: '/static/a.css', good: { from: 'disk' } },
      ],
      variants: {
        bad: server(`${files}${php('')}`),
        'bad-alias': server(`    location /static/ {\n      alias @HTDOCS@/static/;\n    }\n${php('')}`),
        fixed: server(`    root @HTDOCS@;\n    location / {\n    }\n${php('')}`),
        'ok-both': server(`${files}${php('root @HTDOCS@;\n      ')}`),
      },
    },
    {
      covers: 'nginx-root-in-one-location',
      title: 'files',
      dialect: 'nginx',
      observe: [
        { ask: '/static/a.css', bad: { status: 404 }, good: { from: 'disk' } },
        { ask: '/index.txt', bad: { from: 'disk' } },
        { ask: '/index.txt', good: { from: 'disk' } },
      ],
      files: { 'htdocs/index.txt': 'index from disk\n' },
      variants: {
        bad: server(`${files}    location /static/ {\n      expires 1d;\n    }`),
        fixed: server(`    root @HTDOCS@;\n    location / {\n    }\n    location /static/ {\n      expires 1d;\n    }`),
        'ok-own': server(`${files}    location /static/ {\n      root @HTDOCS@;\n    }`),
      },
    },
  ],
});
