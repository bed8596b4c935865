import { defineDocs } from '../../docs.ts';

const server = (text: string): string => `events {}
http {
    server {
        listen 8080;
        location / {
            include uwsgi_params;
${text}            uwsgi_pass 127.0.0.1:3031;
        }
    }
}
`;

export const docs = defineDocs({
  behaviour:
    'Each way to hand requests over has settings of its own. `proxy_set_header X-Real-IP ...` beside `uwsgi_pass` or `fastcgi_pass` sends nothing; `proxy_read_timeout 300s` beside `fastcgi_pass` leaves its limit at 60 seconds. nginx accepts them all, since a block inside could use them.',
  silentWhen: [
    'a block inside of the location passes by that protocol',
    'the settings stand in the server, or come by an include that several locations may share',
    'the location hands nothing over',
  ],
  limits: [
    'The fix renames settings that both protocols have, where all of them are such; headers are left to the administrator.',
  ],
  references: [
    { title: 'nginx: uwsgi', url: 'https://nginx.org/en/docs/http/ngx_http_uwsgi_module.html' },
    { title: 'nginx: FastCGI', url: 'https://nginx.org/en/docs/http/ngx_http_fastcgi_module.html' },
    {
      title: 'Seafile: proxy_... settings have no effect on FastCGI',
      url: 'https://github.com/haiwen/seafile-docs/pull/213',
    },
    {
      title: 'Werkzeug: headers of proxy_set_header are gone once uwsgi_pass takes the place of proxy_pass',
      url: 'https://github.com/pallets/werkzeug/issues/1465',
    },
  ],
  bad: [
    {
      dialect: 'nginx',
      title: 'A header and a time-out of HTTP',
      file: 'nginx.conf',
      code: server(`            «proxy_set_header X-Real-IP $remote_addr;»
            proxy_read_timeout 300s;
`),
    },
    {
      dialect: 'nginx',
      title: 'A time-out of HTTP',
      file: 'nginx.conf',
      code: server('            «proxy_read_timeout 300s;»\n'),
    },
  ],
  good: [
    {
      dialect: 'nginx',
      title: 'Those of uwsgi',
      file: 'nginx.conf',
      code: server(`            uwsgi_param HTTP_X_REAL_IP $remote_addr;
            uwsgi_read_timeout 300s;
`),
    },
  ],
});
