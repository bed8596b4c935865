import { defineProof, nginxServer } from '../harness/index.ts';

const types = (text: string): string => nginxServer('').replace('  include mime.types;\n', text);

export default defineProof({
  rule: 'missing-mime-types',
  cases: [
    {
      covers: 'nginx-mime-types-missing',
      dialect: 'nginx',
      observe: [
        {
          ask: '/static/a.css',
          bad: { from: 'disk', headers: { 'Content-Type': 'text/plain' } },
          good: { from: 'disk', headers: { 'Content-Type': 'text/css' } },
        },
      ],
      variants: {
        bad: types(''),
        'bad-default': {
          config: types('  default_type application/octet-stream;\n'),
          observe: [{ ask: '/static/a.css', bad: { headers: { 'Content-Type': 'application/octet-stream' } } }],
        },
        fixed: types('  include mime.types;\n'),
        'ok-own': types('  types {\n    text/css css;\n  }\n'),
      },
    },
  ],
});
