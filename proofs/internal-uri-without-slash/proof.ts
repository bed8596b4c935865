import { defineProof, nginxServer } from '../harness/index.ts';

const location = (directive: string): string => nginxServer(`    location / {\n      ${directive};\n    }`);
const files = { 'htdocs/index.html': 'index from disk\n', 'htdocs/404.html': 'the page for errors\n' };

export default defineProof({
  rule: 'internal-uri-without-slash',
  cases: [
    {
      covers: null,
      title: 'error_page',
      dialect: 'nginx',
      files,
      observe: [
        {
          ask: '/a/none',
          bad: { status: 302, headers: { Location: /404\.html$/ } },
          good: { status: 404, body: /the page for errors/ },
        },
      ],
      variants: {
        bad: location('error_page 404 404.html'),
        'bad-dot': location('error_page 404 ./404.html'),
        fixed: location('error_page 404 /404.html'),
      },
    },
    {
      covers: null,
      title: 'try_files',
      dialect: 'nginx',
      files,
      observe: [
        { ask: '/none', bad: { status: 404, log: /htdocsindex\.html" failed/ }, good: { from: 'disk' } },
        { ask: '/static/a.css', good: { from: 'disk' } },
      ],
      variants: {
        bad: location('try_files $uri index.html'),
        fixed: location('try_files $uri /index.html'),
        'ok-file': location('try_files $uri /none.html /index.html'),
      },
    },
    {
      covers: null,
      title: 'a status',
      dialect: 'nginx',
      files: { htdocs404: 'from disk\n' },
      observe: [{ ask: '/none', bad: { from: 'disk' }, good: { status: 404 } }],
      variants: { bad: location('try_files $uri 404'), fixed: location('try_files $uri =404') },
    },
  ],
});
