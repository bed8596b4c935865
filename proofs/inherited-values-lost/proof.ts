import { defineProof, nginxServer } from '../harness/index.ts';

const cgi = (protocol: string, pass: string, outer: string, inner: string): string =>
  nginxServer(`    ${outer}
    location / {
      ${inner}
      ${protocol}_param APP_ENV live;
      ${protocol}_pass ${pass};
    }`);

const cgiCase = (protocol: 'fastcgi' | 'uwsgi' | 'scgi') =>
  ({
    covers: 'nginx-param-inheritance-lost',
    title: protocol,
    dialect: 'nginx',
    backends: { app: { protocol } },
    observe: [
      {
        ask: '/foo?a=1',
        bad: { from: 'app', params: { APP_ENV: 'live', REQUEST_METHOD: null, QUERY_STRING: null } },
        good: { from: 'app', params: { REQUEST_METHOD: 'GET', QUERY_STRING: 'a=1' } },
      },
    ],
    variants: {
      bad: cgi(protocol, '@APP@', `include ${protocol}_params;`, ''),
      fixed: cgi(protocol, '@APP@', `include ${protocol}_params;`, `include ${protocol}_params;`),
      'ok-inherited': nginxServer(`    include ${protocol}_params;
    ${protocol}_param APP_ENV live;
    location / {
      ${protocol}_pass @APP@;
    }`),
    },
  }) as const;

const proxy = (inner: string): string =>
  nginxServer(`    proxy_set_header Host $host;
    proxy_set_header X-Real-IP $remote_addr;
    location / {
      ${inner}
      proxy_pass http://@APP@;
    }`);

const answer = (inner: string): string =>
  nginxServer(`    add_header X-Frame-Options DENY;
    location /static/ {
      ${inner}
    }`);

export default defineProof({
  rule: 'inherited-values-lost',
  cases: [
    cgiCase('fastcgi'),
    cgiCase('uwsgi'),
    cgiCase('scgi'),
    {
      covers: 'nginx-proxy-header-inheritance-lost',
      dialect: 'nginx',
      backends: { app: { protocol: 'http' } },
      observe: [
        {
          ask: '/foo',
          bad: { from: 'app', received: { 'X-Real-IP': null } },
          good: { from: 'app', received: { Host: 'localhost', 'X-Real-IP': '127.0.0.1' } },
        },
        {
          what: 'Host at the back end is its own address',
          probe: async ({ server, values }) => (await server.ask('/foo')).body.includes(`["Host","${values['APP']}"]`),
          bad: true,
          good: false,
        },
      ],
      variants: {
        bad: proxy('proxy_set_header X-Request-Start $msec;'),
        fixed: proxy(
          'proxy_set_header Host $host;\n      proxy_set_header X-Real-IP $remote_addr;\n      proxy_set_header X-Request-Start $msec;',
        ),
        'ok-inherited': proxy(''),
      },
    },
    {
      covers: 'nginx-add-header-inheritance-lost',
      dialect: 'nginx',
      observe: [
        {
          ask: '/static/a.css',
          bad: { from: 'disk', headers: { 'X-Frame-Options': null } },
          good: { from: 'disk', headers: { 'X-Frame-Options': 'DENY' } },
        },
      ],
      variants: {
        bad: answer('add_header Cache-Control no-store;'),
        fixed: answer('add_header X-Frame-Options DENY;\n      add_header Cache-Control no-store;'),
        'ok-inherited': answer('expires 1d;'),
      },
    },
  ],
});
