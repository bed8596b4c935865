import type { Respond } from '../backends/index.ts';
import { defineProof, nginxHttp, type Probe } from '../harness/index.ts';

/** Opens a session for each client that has none. */
const sessions = (): Respond => {
  let number = 0;
  return () => ({
    status: 200,
    headers: [
      ['Content-Type', 'text/html'],
      ['Set-Cookie', `session=${++number}`],
    ],
    body: 'page',
  });
};

const shared: Probe = {
  what: 'the second client gets the session of the first',
  probe: async ({ server }) => {
    const cookies: (string | undefined)[] = [];
    for (let client = 0; client < 2; client++) {
      const answer = await server.ask('/page');
      cookies.push(answer.headers.find(([name]) => name.toLowerCase() === 'set-cookie')?.[1]);
    }
    return cookies[0] !== undefined && cookies[0] === cookies[1];
  },
  bad: true,
  good: false,
};

const server = (family: string, lines: string): string =>
  nginxHttp(`  ${family}_cache_path @ROOT@/tmp/cache keys_zone=pages:1m;
  server {
    listen 127.0.0.1:@PORT@;
    location / {
      ${family}_cache pages;
      ${family}_cache_key $scheme$host$request_uri;
      ${family}_cache_valid 200 10m;
      ${lines}
      ${family}_pass ${family === 'proxy' ? 'http://' : ''}@APP@;
    }
  }`);

export default defineProof({
  rule: 'cached-set-cookie',
  cases: [
    ...(['http', 'fastcgi'] as const).map((protocol) => {
      const family = protocol === 'http' ? 'proxy' : protocol;
      return {
        covers: null,
        title: protocol,
        dialect: 'nginx' as const,
        backends: { app: { protocol, respond: sessions() } },
        observe: [shared],
        variants: {
          bad: server(family, `${family}_ignore_headers Set-Cookie;`),
          fixed: server(family, `${family}_ignore_headers Set-Cookie;\n      ${family}_hide_header Set-Cookie;`),
          'ok-not-ignored': server(family, `${family}_ignore_headers Expires;`),
          'ok-not-stored': server(
            family,
            `${family}_ignore_headers Set-Cookie;\n      ${family}_no_cache $upstream_http_set_cookie;`,
          ),
        },
      };
    }),
  ],
});
