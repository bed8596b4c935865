import { defineProof, nginxServer } from '../harness/index.ts';

const location = (head: string, body: string): string => `    location ${head} {\n      return 200 "${body}";\n    }`;
const both = (first: string, second: string): string => nginxServer(`${first}\n${second}`);

const general = location('~ ^/api', 'first');
const special = location('~ ^/api/v2', 'special');

export default defineProof({
  rule: 'unreachable-location',
  cases: [
    {
      covers: 'nginx-regex-location-order',
      dialect: 'nginx',
      observe: [{ ask: '/api/v2/x', bad: { body: /^first$/ }, good: { body: /^special$/ } }],
      variants: {
        bad: both(general, special),
        'bad-everything': both(location('~ .*', 'first'), location('~ /v2/x$', 'special')),
        'bad-same': both(location('~ /v2/', 'first'), location('~ /v2/', 'special')),
        fixed: both(special, general),
        'ok-prefix': both(location('/api', 'first'), location('/api/v2', 'special')),
      },
    },
  ],
});
