import { defineProof, nginxHttp, type Probe } from '../harness/index.ts';

/** The back end keeps connections open as HTTP/1.1 and FastCGI say. */
const connections: Probe = {
  what: 'connections of three requests to the back end',
  probe: async ({ server, connections: count }) => {
    for (let number = 0; number < 3; number++) await server.ask('/foo');
    return count('app');
  },
  bad: 3,
  good: 1,
};

const group = (upstream: string, location: string, http = ''): string =>
  nginxHttp(`${http}
  upstream app {
    ${upstream}
  }
  server {
    listen 127.0.0.1:@PORT@;
    location / {
      ${location}
    }
  }`);
const keep = 'server @APP@;\n    keepalive 4;';
const modern = 'proxy_http_version 1.1;\n      proxy_set_header Connection "";\n      proxy_pass http://app;';
const upgrade = `proxy_http_version 1.1;
      proxy_set_header Upgrade $http_upgrade;
      proxy_set_header Connection $connection_upgrade;
      proxy_pass http://app;`;
const map = (empty: string): string =>
  `  map $http_upgrade $connection_upgrade {\n    default upgrade;\n    '' ${empty};\n  }`;

export default defineProof({
  rule: 'keepalive-without-effect',
  cases: [
    {
      covers: 'nginx-upstream-keepalive',
      title: 'HTTP',
      dialect: 'nginx',
      backends: { app: { protocol: 'http' } },
      observe: [connections],
      variants: {
        bad: group(keep, 'proxy_pass http://app;'),
        'bad-version': group(keep, 'proxy_set_header Connection "";\n      proxy_pass http://app;'),
        'bad-header': group(keep, 'proxy_http_version 1.1;\n      proxy_pass http://app;'),
        fixed: group(keep, modern),
        'ok-method': group(`least_conn;\n    ${keep}`, modern),
      },
    },
    {
      covers: 'nginx-upstream-keepalive',
      title: 'FastCGI',
      dialect: 'nginx',
      backends: { app: { protocol: 'fastcgi' } },
      observe: [connections],
      variants: {
        'bad-fastcgi': group(keep, 'include fastcgi_params;\n      fastcgi_pass app;'),
        'fixed-fastcgi': group(keep, 'include fastcgi_params;\n      fastcgi_keep_conn on;\n      fastcgi_pass app;'),
      },
    },
    {
      covers: null,
      title: 'closed for all but WebSockets',
      dialect: 'nginx',
      backends: { app: { protocol: 'http' } },
      observe: [connections],
      variants: { bad: group(keep, upgrade, map('close')), fixed: group(keep, upgrade, map("''")) },
    },
    {
      covers: null,
      title: 'the method below',
      dialect: 'nginx',
      backends: { app: { protocol: 'http' } },
      observe: [connections],
      variants: {
        'bad-least-conn': group(`${keep}\n    least_conn;`, modern),
        'bad-ip-hash': group('keepalive 4;\n    ip_hash;\n    server @APP@;', modern),
        fixed: group(`least_conn;\n    ${keep}`, modern),
      },
    },
  ],
});
