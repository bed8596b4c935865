import { defineDocs } from '../../docs.ts';

const server = (rewrite: string): string => `events {}
http {
    server {
        listen 80;
        ${rewrite}
    }
}
`;

export const docs = defineDocs({
  behaviour:
    'nginx adds the query of the request to the target of a `rewrite`, unless that ends in `?`. `rewrite ^/old /new?$args permanent` redirects `/old?a=1` to `/new?a=1&a=1`; `rewrite ^ https://example.org$request_uri permanent` to `/old?a=1?a=1`, where the second part is no parameter at all.',
  silentWhen: [
    'the target ends in `?`',
    'the query stands in the path: `/$args/x`',
    'the rewrite stays within the server and has no `?` of its own: `rewrite ^ $request_uri` and `/index.php$request_uri` are used to keep the raw path',
    'the redirect is made by `return`, which adds nothing',
  ],
  limits: ['Other variables that may hold the query (of a `map`) are not looked at.'],
  references: [
    { title: 'nginx: rewrite', url: 'https://nginx.org/en/docs/http/ngx_http_rewrite_module.html#rewrite' },
    {
      title: 'nginx-s3-gateway: duplicate query parameters',
      url: 'https://github.com/nginx/nginx-s3-gateway/issues/205',
    },
    { title: 'dokku-alt: invalid HTTP to HTTPS redirects', url: 'https://github.com/dokku-alt/dokku-alt/issues/93' },
    {
      title: 'prerender-nginx: removed ? causes duplicate query parameters',
      url: 'https://github.com/prerender/prerender-nginx/issues/2',
    },
  ],
  bad: [
    {
      dialect: 'nginx',
      title: 'To another server',
      file: 'nginx.conf',
      code: server('rewrite ^ «https://example.org$request_uri» permanent;'),
    },
    {
      dialect: 'nginx',
      title: 'To a script',
      file: 'nginx.conf',
      code: server('rewrite ^/old$ «/new.php?old=1&$query_string» last;'),
    },
  ],
  good: [
    {
      dialect: 'nginx',
      title: 'With a question mark at the end',
      file: 'nginx.conf',
      code: server('rewrite ^ https://example.org$request_uri? permanent;'),
    },
    {
      dialect: 'nginx',
      title: 'By return',
      file: 'nginx.conf',
      code: server('return 301 https://example.org$request_uri;'),
    },
  ],
});
