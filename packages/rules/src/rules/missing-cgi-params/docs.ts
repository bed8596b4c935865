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
  behaviour:
    'nginx sends a FastCGI, SCGI or uwsgi back end the headers of the request (`HTTP_...`) and what `fastcgi_param`, `scgi_param` or `uwsgi_param` list, nothing by itself. Without a list there is no REQUEST_METHOD, no QUERY_STRING and no path: PHP answers as if it were called without a script, a WSGI container has nothing to route on.',
  silentWhen: [
    'the parameters come from an outer block or an include, also from one that could not be read',
    'the text is a fragment: what encloses it may send them',
    '`uwsgi_modifier1` asks uWSGI for something else than an application, such as its cache',
    'inherited parameters were replaced by one of its own: see [inherited-values-lost](inherited-values-lost.md)',
  ],
  limits: ['The fix includes the file of that name beside nginx.conf, which every package of nginx brings along.'],
  references: [
    { title: 'nginx: fastcgi_param', url: 'https://nginx.org/en/docs/http/ngx_http_fastcgi_module.html#fastcgi_param' },
    { title: 'nginx: uwsgi_param', url: 'https://nginx.org/en/docs/http/ngx_http_uwsgi_module.html#uwsgi_param' },
  ],
  bad: [
    {
      dialect: 'nginx',
      title: 'FastCGI',
      file: 'nginx.conf',
      code: server(`        location / {
            fastcgi_pass «unix:/run/php-fpm.sock»;
        }
`),
      files: {
        fastcgi_params:
          'fastcgi_param REQUEST_METHOD $request_method;\nfastcgi_param HTTP_HOST $host;\nfastcgi_param SCRIPT_FILENAME /srv/index.php;\n',
      },
    },
    {
      dialect: 'nginx',
      title: 'uwsgi with parameters of another protocol',
      file: 'nginx.conf',
      code: server(`        location / {
            include fastcgi_params;
            uwsgi_pass «127.0.0.1:3031»;
        }
`),
      files: {
        fastcgi_params: 'fastcgi_param REQUEST_METHOD $request_method;\n',
        uwsgi_params:
          'uwsgi_param REQUEST_METHOD $request_method;\nuwsgi_param HTTP_HOST $host;\nuwsgi_param PATH_INFO $document_uri;\n',
      },
    },
  ],
  good: [
    {
      dialect: 'nginx',
      title: 'Included once for the whole server',
      file: 'nginx.conf',
      code: server(`        include uwsgi_params;
        location / {
            uwsgi_pass 127.0.0.1:3031;
        }
`),
    },
  ],
});
