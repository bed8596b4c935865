import { defineProof, nginxServer } from '../harness/index.ts';

const location = (...lines: string[]): string =>
  nginxServer(`    location /app/ {
      ${lines.join('\n      ')}
    }`);

const redirect = () => ({ status: 302, headers: [['Location', '/login']] as const, body: '' });

export default defineProof({
  rule: 'unmapped-redirects',
  cases: [
    {
      covers: 'nginx-prefix-stripped-redirects',
      dialect: 'nginx',
      backends: { app: { protocol: 'http', respond: redirect } },
      observe: [
        {
          ask: '/app/foo',
          bad: { status: 302, headers: { Location: /^(?:http:\/\/[^/]+)?\/login$/ } },
          good: { status: 302, headers: { Location: /^(?:http:\/\/[^/]+)?\/app\/login$/ } },
        },
      ],
      variants: {
        bad: location('proxy_pass http://@APP@/;'),
        fixed: location('proxy_pass http://@APP@/;', 'proxy_redirect / /app/;'),
        // Told its prefix, the application puts it into its redirects by itself.
        'ok-told': {
          config: location('proxy_pass http://@TOLD@/;', 'proxy_set_header X-Forwarded-Prefix /app;'),
          backends: {
            told: {
              protocol: 'http',
              respond: ({ headers }) => ({
                status: 302,
                headers: [
                  [
                    'Location',
                    `${headers.find(([name]) => name.toLowerCase() === 'x-forwarded-prefix')?.[1] ?? ''}/login`,
                  ],
                ],
                body: '',
              }),
            },
          },
        },
      },
    },
  ],
});
