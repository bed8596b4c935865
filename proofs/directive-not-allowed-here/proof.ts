import { defineProof, nginxServer } from '../harness/index.ts';
import { apacheCases } from './apache.ts';
import { lighttpdCases } from './lighttpd.ts';

export default defineProof({
  rule: 'directive-not-allowed-here',
  cases: [
    {
      covers: 'nginx-directive-context',
      dialect: 'nginx',
      observe: [{ ask: '/static/a.css', good: { from: 'disk' } }],
      variants: {
        bad: {
          config: nginxServer('proxy_pass http://127.0.0.1:9;'),
          starts: false,
          checkRefuses: true,
          log: /"proxy_pass" directive is not allowed here/,
        },
        fixed: nginxServer('location /app {\nproxy_pass http://127.0.0.1:9;\n}'),
      },
    },
    ...apacheCases,
    ...lighttpdCases,
  ],
});
