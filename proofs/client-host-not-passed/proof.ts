import type { Respond } from '../backends/index.ts';
import { defineProof, echoIn, nginxHttp, type Probe } from '../harness/index.ts';

const seen = (what: string, header: string, bad: string, good: string): Probe => ({
  what,
  probe: async ({ server }) => {
    const answer = await server.ask({ target: '/foo', headers: [['Host', 'example.test']] });
    return echoIn(answer.body)?.headers.find(([name]) => name.toLowerCase() === header)?.[1] ?? 'none';
  },
  bad,
  good,
});

/** Redirects to a page of its own, as an application does that knows its address from `Host`. */
const redirecting: Respond = ({ headers }) => {
  const host = headers.find(([name]) => name.toLowerCase() === 'host')?.[1] ?? '';
  return { status: 302, headers: [['Location', `http://${host}/login`]], body: '' };
};

const server = (location: string, http = ''): string =>
  nginxHttp(`${http}
  server {
    listen 127.0.0.1:@PORT@;
    server_name example.test;
    location / {
      ${location}
    }
  }`);
const group = '  upstream my_backend {\n    server @APP@;\n  }';

export default defineProof({
  rule: 'client-host-not-passed',
  cases: [
    {
      covers: 'nginx-proxy-host-header',
      dialect: 'nginx',
      backends: { app: { protocol: 'http' } },
      observe: [seen('Host at the back end', 'host', 'my_backend', 'example.test')],
      variants: {
        bad: server('proxy_pass http://my_backend;', group),
        fixed: server('proxy_set_header Host $host;\n      proxy_pass http://my_backend;', group),
      },
    },
    {
      covers: 'nginx-proxy-host-header',
      title: 'a socket',
      dialect: 'nginx',
      backends: { app: { protocol: 'http', listen: 'unix' } },
      observe: [seen('Host at the back end', 'host', 'localhost', 'example.test')],
      variants: {
        bad: server('proxy_pass http://unix:@APP@;'),
        fixed: server('proxy_set_header Host $host;\n      proxy_pass http://unix:@APP@;'),
      },
    },
    {
      covers: 'nginx-proxy-host-header',
      title: 'FastCGI gets the name of the client',
      dialect: 'nginx',
      backends: { app: { protocol: 'fastcgi' }, http: { protocol: 'http' } },
      observe: [
        {
          ask: { target: '/foo', headers: [['Host', 'example.test']] },
          bad: { from: 'http' },
          good: { from: 'app', params: { HTTP_HOST: 'example.test' } },
        },
      ],
      variants: {
        bad: {
          config: server('proxy_pass http://@HTTP@;'),
          notMended: 'the good variants of this case are of another protocol',
        },
        'ok-fastcgi': server('include fastcgi_params;\n      fastcgi_pass @APP@;'),
      },
    },
    {
      covers: 'nginx-proxy-redirect-off',
      dialect: 'nginx',
      backends: { app: { protocol: 'http', respond: redirecting } },
      observe: [
        {
          ask: { target: '/foo', headers: [['Host', 'example.test']] },
          bad: { headers: { Location: /^http:\/\/127\.0\.0\.1:\d+\/login$/ } },
          good: { headers: { Location: /^http:\/\/example\.test(?::\d+)?\/login$/ } },
        },
      ],
      variants: {
        bad: server('proxy_redirect off;\n      proxy_pass http://@APP@;'),
        fixed: server('proxy_redirect off;\n      proxy_set_header Host $host;\n      proxy_pass http://@APP@;'),
        'ok-mended': {
          config: server('proxy_pass http://@APP@;'),
          notLinted:
            'the redirect is right, and that the application sees another name is reported with low confidence',
        },
      },
    },
  ],
});
