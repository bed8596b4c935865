import { defineProof, nginxServer } from '../harness/index.ts';

const location = (path: string, directive: string): string =>
  nginxServer(`    location ${path} {\n      ${directive};\n    }`);

export default defineProof({
  rule: 'root-repeats-location',
  cases: [
    {
      covers: 'nginx-root-repeats-location',
      dialect: 'nginx',
      files: { 'htdocs/static/css/b.css': '/* b.css from disk */\n' },
      observe: [
        { ask: '/static/a.css', bad: { status: 404, log: /static\/static\/a\.css" failed/ }, good: { from: 'disk' } },
      ],
      variants: {
        bad: location('/static/', 'root @HTDOCS@/static'),
        'bad-choice': {
          config: location('~ ^/(images|css|static)/', 'root @HTDOCS@/static'),
          observe: [
            { ask: '/static/a.css', bad: { status: 404, log: /static\/static\/a\.css" failed/ } },
            { ask: '/css/b.css', bad: { from: 'disk' } },
          ],
        },
        fixed: location('/static/', 'root @HTDOCS@'),
        'ok-twice': {
          config: location('/static/', 'root @HTDOCS@/static'),
          files: { 'htdocs/static/static/a.css': '/* from disk */\n' },
        },
        'ok-alias': location('/static/', 'alias @HTDOCS@/static/'),
      },
    },
  ],
});
