import { defineProof, nginxServer } from '../harness/index.ts';

const location = (protocol: 'http' | 'fastcgi', ...lines: string[]): string =>
  nginxServer(`    location / {
      ${lines.join('\n      ')}
      ${protocol === 'http' ? 'proxy_pass http://@APP@' : 'include fastcgi_params; fastcgi_pass @APP@'};
    }`);

const late = () =>
  new Promise<{ status: number; headers: []; body: string }>((resolve) => {
    setTimeout(() => resolve({ status: 200, headers: [], body: 'late' }), 1800);
  });
const long = () => ({ status: 200, headers: [['X-Long', 'x'.repeat(3000)]] as const, body: 'long' });

export default defineProof({
  rule: 'tight-backend-limit',
  cases: [
    {
      covers: 'nginx-read-timeout',
      dialect: 'nginx',
      backends: { app: { protocol: 'http', respond: late } },
      observe: [
        {
          ask: '/foo',
          bad: { status: 504, log: /upstream timed out.*while reading response header/ },
          good: { status: 200, body: /late/ },
        },
      ],
      variants: {
        bad: location('http', 'proxy_read_timeout 1s;'),
        fixed: location('http', 'proxy_read_timeout 10s;'),
        'ok-default': location('http'),
      },
    },
    ...(['http', 'fastcgi'] as const).map((protocol) => ({
      covers: 'nginx-header-buffer',
      title: protocol,
      dialect: 'nginx' as const,
      backends: { app: { protocol, respond: long } },
      observe: [
        {
          ask: '/foo',
          bad: { status: 502, log: /upstream sent too big header/ },
          good: { status: 200, body: /long/ },
        },
      ],
      variants: {
        bad: location(protocol, `${protocol === 'http' ? 'proxy' : 'fastcgi'}_buffer_size 1k;`),
        fixed: location(
          protocol,
          `${protocol === 'http' ? 'proxy' : 'fastcgi'}_buffer_size 16k;`,
          `${protocol === 'http' ? 'proxy' : 'fastcgi'}_buffers 8 16k;`,
        ),
        'ok-default': location(protocol),
      },
    })),
  ],
});
