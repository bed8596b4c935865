import { defineProof, echoIn, nginxServer, type Probe } from '../harness/index.ts';

const forged = '/old/a%0d%0aSet-Cookie:%20a=1';
const cookie = { headers: { 'Set-Cookie': 'a=1' } };
const none = { headers: { 'Set-Cookie': null } };

/** Header fields that the client did not send, as the back end reads them. */
const lineAtBackend = (target: string): Probe => ({
  what: 'a header at the back end that the client made out of its URI',
  probe: async ({ server }) => {
    const echo = echoIn((await server.ask(target)).body);
    return echo?.headers.find(([name]) => name.toLowerCase() === 'x-forged')?.[1] ?? 'none';
  },
  bad: '1',
  good: 'none',
});

const proxied = (line: string): string =>
  nginxServer(`    location / {\n      ${line}\n      proxy_set_header Host $host;\n    }`);

export default defineProof({
  rule: 'response-header-injection',
  cases: [
    {
      covers: 'nginx-header-injection',
      title: 'the path',
      dialect: 'nginx',
      observe: [{ ask: forged, bad: cookie, good: none }],
      variants: {
        bad: nginxServer('    return 301 https://$host$uri;'),
        'bad-query': nginxServer('    return 302 https://$host$document_uri$is_args$args;'),
        'bad-rewrite': nginxServer('    rewrite ^ https://$host$uri permanent;'),
        fixed: nginxServer('    return 301 https://$host$request_uri;'),
        'ok-rewrite': nginxServer('    rewrite ^/old/([^/]*)$ /new/$1 permanent;'),
      },
    },
    {
      covers: 'nginx-header-injection',
      title: 'a header',
      dialect: 'nginx',
      observe: [{ ask: forged, bad: cookie, good: none }],
      variants: {
        'bad-header': nginxServer('    add_header X-Path $uri always;\n    return 204;'),
        'fixed-header': nginxServer('    add_header X-Path $request_uri always;\n    return 204;'),
      },
    },
    {
      covers: 'nginx-header-injection',
      title: 'a capture',
      dialect: 'nginx',
      observe: [{ ask: forged, bad: cookie, good: none }],
      variants: {
        'bad-capture': nginxServer('    location ~ ^/old/([^/]*)$ {\n      return 301 /new/$1;\n    }'),
        fixed: nginxServer('    location ~ ^/old/(.*)$ {\n      return 301 /new/$1;\n    }'),
        'ok-list': nginxServer('    location ~ ^/old/([a-z]*)$ {\n      return 301 /new/$1;\n    }'),
      },
    },
    {
      covers: null,
      title: 'the request line at the back end',
      dialect: 'nginx',
      backends: { app: { protocol: 'http' } },
      observe: [lineAtBackend('/a%20HTTP/1.1%0d%0aX-Forged:%201%0d%0aX-Rest:')],
      variants: {
        bad: proxied('proxy_pass http://@APP@$uri;'),
        'ok-raw': proxied('proxy_pass http://@APP@$request_uri;'),
        fixed: proxied('proxy_pass http://@APP@;'),
      },
    },
    {
      covers: null,
      title: 'a header at the back end',
      dialect: 'nginx',
      backends: { app: { protocol: 'http' } },
      observe: [lineAtBackend('/a%0d%0aX-Forged:%201')],
      variants: {
        bad: proxied('proxy_set_header X-Original-URI $uri;\n      proxy_pass http://@APP@;'),
        fixed: proxied('proxy_set_header X-Original-URI $request_uri;\n      proxy_pass http://@APP@;'),
      },
    },
  ],
});
