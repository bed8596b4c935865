import { defineProof, nginxServer } from '../harness/index.ts';

const location = (words: string): string => nginxServer(`    location / {\n      try_files ${words};\n    }`);

export default defineProof({
  rule: 'try-files-loop',
  cases: [
    {
      covers: 'nginx-try-files-fallback-loop',
      dialect: 'nginx',
      observe: [
        {
          ask: '/none',
          bad: { status: 500, log: /rewrite or internal redirection cycle while internally redirecting/ },
          good: { status: 404 },
        },
        { ask: '/static/a.css', good: { from: 'disk' } },
      ],
      variants: {
        bad: location('$uri $uri/'),
        'bad-ending': location('$uri $uri.html'),
        'bad-file': { config: location('$uri /index.html'), files: { 'htdocs/logo.svg': '<svg/>\n' } },
        fixed: location('$uri $uri/ =404'),
        'ok-file': {
          config: location('$uri /index.html'),
          files: { 'htdocs/index.html': 'index from disk\n' },
          observe: [
            { ask: '/none', good: { from: 'disk' } },
            { ask: '/static/a.css', good: { from: 'disk' } },
          ],
        },
      },
    },
  ],
});
