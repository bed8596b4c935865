import { defineDocs } from '../../docs.ts';

const server = (text: string): string => `events {}
http {
    server {
        listen 8080;
        server_name www.example.org;
${text}    }
}
`;

export const docs = defineDocs({
  behaviour: `Of these lists nginx inherits all or nothing: a block with one \`fastcgi_param\`, \`scgi_param\`, \`uwsgi_param\`, \`proxy_set_header\`, \`grpc_set_header\` or \`add_header\` of its own has none of those around it.

With \`include fastcgi_params\` in the server and one more parameter in the location, the application gets that one alone: no REQUEST_METHOD, no QUERY_STRING. A location with its own \`proxy_set_header\` sends the address of the back end as Host, and X-Real-IP is gone. A location with its own \`add_header\` answers without the X-Frame-Options of the server.`,
  silentWhen: [
    'the block repeats the names, by itself or by an include',
    'it has none of its own',
    '`add_header_inherit` (nginx 1.29.3) is in force: `merge` keeps them, `off` leaves them out on purpose',
    'an include of the block could not be read',
    'the block has an `add_header` with an empty value: a usual way to be rid of the inherited ones',
    'an `if` that ends with `return`: answers to preflight requests have headers of their own',
    'of parameters, only such as no application needs are lost',
  ],
  limits: ['That a header is left out on purpose cannot be seen.'],
  references: [
    { title: 'nginx: fastcgi_param', url: 'https://nginx.org/en/docs/http/ngx_http_fastcgi_module.html#fastcgi_param' },
    {
      title: 'nginx: proxy_set_header',
      url: 'https://nginx.org/en/docs/http/ngx_http_proxy_module.html#proxy_set_header',
    },
    { title: 'nginx: add_header', url: 'https://nginx.org/en/docs/http/ngx_http_headers_module.html#add_header' },
  ],
  bad: [
    {
      dialect: 'nginx',
      title: 'The application gets one parameter',
      file: 'nginx.conf',
      code: server(`        include fastcgi_params;
        location / {
            «fastcgi_param APP_ENV live;»
            fastcgi_pass 127.0.0.1:9000;
        }
`),
    },
    {
      dialect: 'nginx',
      title: 'Host and X-Forwarded-Proto are lost',
      file: 'nginx.conf',
      code: server(`        proxy_set_header Host $host;
        proxy_set_header X-Forwarded-Proto $scheme;
        location /ws/ {
            «proxy_set_header Upgrade $http_upgrade;»
            proxy_set_header Connection upgrade;
            proxy_http_version 1.1;
            proxy_pass http://127.0.0.1:9000;
        }
        location / {
            proxy_pass http://127.0.0.1:9000;
        }
`),
    },
    {
      dialect: 'nginx',
      title: 'Pages below /files/ may be framed',
      file: 'nginx.conf',
      code: server(`        root /srv/www;
        add_header X-Frame-Options DENY;
        location /files/ {
            «add_header Cache-Control no-store;»
        }
`),
    },
  ],
  good: [
    {
      dialect: 'nginx',
      title: 'Repeated',
      file: 'nginx.conf',
      code: server(`        root /srv/www;
        add_header X-Frame-Options DENY;
        include fastcgi_params;
        location / {
            include fastcgi_params;
            fastcgi_param APP_ENV live;
            fastcgi_param PATH_INFO $fastcgi_script_name;
            fastcgi_param SCRIPT_NAME "";
            fastcgi_pass 127.0.0.1:9000;
        }
        location /files/ {
            add_header X-Frame-Options DENY;
            add_header Cache-Control no-store;
        }
`),
    },
  ],
});
