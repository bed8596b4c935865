import { defineDisproof, nginxServer } from '../harness/index.ts';

const conditions = {
  ok: 'set $mobile 1;',
  'ok-break': 'break;',
  'ok-rewrite': 'rewrite ^/app/(.*)$ /app/$1 break;',
} as const;

const fastcgi = (body: string): string =>
  nginxServer(`    location ~ ^/app/.*\\.php$ {
      set $mobile 0;
      if ($arg_mobile) {
        ${body}
      }
      include fastcgi.conf;
      fastcgi_param ROLE front;
      fastcgi_pass @APP@;
    }`);

const proxy = (body: string): string =>
  nginxServer(`    location /app/ {
      set $mobile 0;
      if ($arg_mobile) {
        ${body}
      }
      proxy_set_header Host $host;
      proxy_set_header X-Role front;
      proxy_pass http://@APP@;
    }`);

export default defineDisproof({
  entry: 'nginx-if-pass-harmless',
  cases: [
    {
      dialect: 'nginx',
      title: 'fastcgi_pass',
      backends: { app: { protocol: 'fastcgi' } },
      observe: ['/app/x.php', '/app/x.php?mobile=1'].map((ask) => ({
        ask,
        good: { from: 'app', params: { SCRIPT_NAME: '/app/x.php', ROLE: 'front', HTTP_HOST: 'localhost' } },
      })),
      variants: Object.fromEntries(Object.entries(conditions).map(([name, body]) => [name, fastcgi(body)])),
    },
    {
      dialect: 'nginx',
      title: 'proxy_pass',
      backends: { app: { protocol: 'http' } },
      observe: ['/app/x', '/app/x?mobile=1'].map((ask) => ({
        ask,
        good: { from: 'app', target: ask, received: { Host: 'localhost', 'X-Role': 'front' } },
      })),
      variants: Object.fromEntries(Object.entries(conditions).map(([name, body]) => [name, proxy(body)])),
    },
  ],
});
