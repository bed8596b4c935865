import type { Respond } from '../backends/index.ts';
import { defineProof, nginxHttp, type Probe } from '../harness/index.ts';

const cacheable: Respond = () => ({
  status: 200,
  headers: [
    ['Content-Type', 'text/html'],
    ['Cache-Control', 'max-age=600'],
  ],
  body: 'page',
});

const asked: Probe = {
  what: 'requests of three that reach the back end',
  probe: async ({ server, requests }) => {
    for (let number = 0; number < 3; number++) await server.ask('/page');
    return requests('app');
  },
  bad: 3,
  good: 1,
};

const server = (family: string, lines: string): string =>
  nginxHttp(`  ${family}_cache_path @ROOT@/tmp/cache keys_zone=pages:1m;
  server {
    listen 127.0.0.1:@PORT@;
    location / {
      ${family}_cache pages;
      ${family}_cache_key $scheme$host$request_uri;
      ${lines}
      ${family}_pass ${family === 'proxy' ? 'http://' : ''}@APP@;
    }
  }`);

export default defineProof({
  rule: 'cache-never-fills',
  cases: [
    ...(['http', 'fastcgi', 'uwsgi'] as const).map((protocol) => {
      const family = protocol === 'http' ? 'proxy' : protocol;
      return {
        covers: null,
        title: protocol,
        dialect: 'nginx' as const,
        backends: { app: { protocol, respond: cacheable } },
        observe: [asked],
        variants: {
          bad: server(family, `${family}_buffering off;`),
          'bad-validity': server(family, `${family}_ignore_headers Cache-Control Expires;`),
          fixed: server(family, ''),
          'fixed-validity': server(
            family,
            `${family}_ignore_headers Cache-Control Expires;\n      ${family}_cache_valid 200 10m;`,
          ),
        },
      };
    }),
  ],
});
