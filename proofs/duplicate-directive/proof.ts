import { defineProof, nginxServer } from '../harness/index.ts';
import { apacheCases } from './apache.ts';
import { lighttpdCases } from './lighttpd.ts';
import { nginxCases } from './nginx.ts';

export default defineProof({
  rule: 'duplicate-directive',
  cases: [
    {
      covers: 'nginx-duplicate-location',
      dialect: 'nginx',
      observe: [{ ask: '/static/a.css', good: { from: 'disk' } }],
      variants: {
        bad: {
          config: nginxServer('location /a {\n}\nlocation ^~ /a {\n}'),
          starts: false,
          checkRefuses: true,
          log: /duplicate location "\/a"/,
        },
        fixed: nginxServer('location /a {\n}\nlocation ^~ /a/ {\n}'),
      },
    },
    ...nginxCases,
    ...apacheCases,
    ...lighttpdCases,
  ],
});
