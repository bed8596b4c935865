import type { Respond } from '../backends/index.ts';
import { defineProof, nginxHttp, type Probe } from '../harness/index.ts';

/** One application with a page for each site. */
const sites: Respond = ({ headers, params }) => {
  const host = headers.find(([name]) => name.toLowerCase() === 'host')?.[1];
  const body = host ?? params.find(([name]) => name === 'HTTP_HOST')?.[1] ?? '';
  return { status: 200, headers: [['Content-Type', 'text/plain']], body };
};

const second: Probe = {
  what: 'the page of the second site',
  probe: async ({ server }) => {
    const page = async (host: string) => (await server.ask({ target: '/', headers: [['Host', host]] })).body;
    await page('shop.test');
    return page('blog.test');
  },
  bad: 'shop.test',
  good: 'blog.test',
};

const servers = (family: string, line: string, lines = ''): string =>
  nginxHttp(`  ${family}_cache_path @ROOT@/tmp/cache keys_zone=pages:1m;
  ${family}_cache_valid 200 10m;
  ${line}
${['shop.test', 'blog.test']
  .map(
    (name) => `  server {
    listen 127.0.0.1:@PORT@;
    server_name ${name};
    location / {
      ${family}_cache pages;
      ${lines}
      ${family}_pass ${family === 'proxy' ? 'http://' : ''}@APP@;
    }
  }`,
  )
  .join('\n')}`);
const host = 'proxy_set_header Host $host;';

export default defineProof({
  rule: 'cache-key-without-host',
  cases: [
    {
      covers: null,
      title: 'HTTP',
      dialect: 'nginx',
      backends: { app: { protocol: 'http', respond: sites } },
      observe: [second],
      variants: {
        bad: servers('proxy', '', host),
        'bad-path': servers('proxy', 'proxy_cache_key $request_uri;', host),
        fixed: servers('proxy', 'proxy_cache_key $scheme$host$request_uri;', host),
      },
    },
    {
      covers: null,
      title: 'FastCGI',
      dialect: 'nginx',
      backends: { app: { protocol: 'fastcgi', respond: sites } },
      observe: [second],
      variants: {
        bad: servers('fastcgi', 'fastcgi_cache_key $request_method$request_uri;', 'include fastcgi_params;'),
        fixed: servers('fastcgi', 'fastcgi_cache_key $request_method$host$request_uri;', 'include fastcgi_params;'),
      },
    },
  ],
});
