import { defineDocs } from '../../docs.ts';

const server = (body: string): string => `events {}
http {
    resolver 127.0.0.53;
    server {
        listen 8080;
        set $backend 127.0.0.1:9000;
${body}
    }
}
`;

export const docs = defineDocs({
  behaviour:
    'A `proxy_pass` without variables puts its path in the place of the prefix of the location. One with a variable does not: its path is the whole URI. `location /app/ { proxy_pass http://$backend/; }` sends /app/foo?x=1 as `/`. A path made of captures has no query string unless `$is_args$args` is added, and the captures are decoded: /app/a%20b becomes a request line with a blank in it.',
  silentWhen: [
    '`proxy_pass` has no path (`http://$backend`): the URI is passed as it came',
    'the path has a variable that is not known, or `$request_uri`',
    'the path names one file or function and does not end in a slash',
    'the location is an exact one (`=`)',
  ],
  limits: [],
  references: [
    {
      title: 'nginx: proxy_pass',
      url: 'https://nginx.org/en/docs/http/ngx_http_proxy_module.html#proxy_pass',
    },
  ],
  bad: [
    {
      dialect: 'nginx',
      title: 'The path is lost',
      file: 'nginx.conf',
      code: server('        location /app/ {\n            proxy_pass «http://$backend/»;\n        }'),
    },
    {
      dialect: 'nginx',
      title: 'The query string is lost',
      file: 'nginx.conf',
      code: server('        location ~ ^/app/(.*)$ {\n            proxy_pass «http://$backend/$1»;\n        }'),
    },
  ],
  good: [
    {
      dialect: 'nginx',
      title: 'The URI as it came, and another one',
      file: 'nginx.conf',
      code: server(`        location /app/ {
            proxy_pass http://$backend;
        }
        location /blog/ {
            rewrite ^/blog(/.*)$ $1 break;
            proxy_pass http://$backend;
        }
        location /shop/ {
            proxy_pass http://$backend$request_uri;
        }`),
    },
  ],
});
