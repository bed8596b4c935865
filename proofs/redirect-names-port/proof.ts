import { defineProof, nginxServer } from '../harness/index.ts';

const app = (settings: string): string =>
  nginxServer(`    location /app/ {\n      proxy_pass http://@APP@;\n    }${settings}`);

export default defineProof({
  rule: 'redirect-names-port',
  cases: [
    {
      covers: 'nginx-redirect-leaks-port',
      dialect: 'nginx',
      backends: { app: { protocol: 'http' } },
      observe: [
        {
          // The client came by another port, and nginx is not told which.
          ask: { target: '/app', headers: [['Host', 'a.test']] },
          bad: { status: 301, headers: { Location: /^http:\/\/a\.test:\d+\/app\/$/ } },
          good: { status: 301, headers: { Location: /^(?:http:\/\/a\.test)?\/app\/$/ } },
        },
      ],
      variants: {
        bad: app(''),
        fixed: app('\n    absolute_redirect off;'),
        'ok-port': app('\n    port_in_redirect off;'),
      },
    },
  ],
});
