import { defineDocs } from '../../docs.ts';

const code = (lines: string): string => `events {}
http {
    proxy_cache_path /var/cache/nginx keys_zone=pages:10m;
    server {
        listen 8080;
        location / {
            proxy_cache pages;
            proxy_cache_valid 200 10m;
            proxy_set_header Host $host;
${lines}
            proxy_pass http://127.0.0.1:9000;
        }
    }
}
`;

export const docs = defineDocs({
  behaviour:
    'nginx stores no answer that has `Set-Cookie`. `proxy_ignore_headers Set-Cookie` (`fastcgi_ignore_headers` and so on) makes it store them, cookie and all: the session that the application opened for the first client is handed to everybody who asks for the page afterwards.',
  silentWhen: [
    '`proxy_hide_header Set-Cookie` takes the cookie out',
    '`proxy_no_cache $upstream_http_set_cookie` keeps such answers out of the cache',
    'the key of the cache has a cookie or a user in it',
    'an include that is missing may set one of these',
  ],
  limits: [],
  references: [
    {
      title: 'camptocamp/docker-odoo-nginx #8: Fix caching of requests with Set-Cookie',
      url: 'https://github.com/camptocamp/docker-odoo-nginx/pull/8',
    },
    {
      title: 'engintron/engintron #133: Dynamic Cache Sessions',
      url: 'https://github.com/engintron/engintron/issues/133',
    },
  ],
  bad: [
    {
      dialect: 'nginx',
      title: 'Cookies are ignored and kept',
      file: 'nginx.conf',
      code: code('            «proxy_ignore_headers Cache-Control Expires Set-Cookie;»'),
    },
  ],
  good: [
    {
      dialect: 'nginx',
      title: 'Cookies are taken out',
      file: 'nginx.conf',
      code: code(
        '            proxy_ignore_headers Cache-Control Expires Set-Cookie;\n            proxy_hide_header Set-Cookie;',
      ),
    },
    {
      dialect: 'nginx',
      title: 'Answers with cookies are not cached',
      file: 'nginx.conf',
      code: code('            proxy_ignore_headers Cache-Control Expires;'),
    },
  ],
});
