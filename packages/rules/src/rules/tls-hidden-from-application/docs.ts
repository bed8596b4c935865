import { defineDocs } from '../../docs.ts';

const server = (param: string, pass: string): string => `events {}
http {
    server {
        listen 443 ssl;
        ssl_certificate /etc/ssl/site.pem;
        ssl_certificate_key /etc/ssl/site.key;
        location / {
            fastcgi_param REQUEST_METHOD $request_method;
            fastcgi_param QUERY_STRING $query_string;
            fastcgi_param SCRIPT_NAME "";
            fastcgi_param PATH_INFO $document_uri;
${param}            fastcgi_pass ${pass};
        }
    }
}
`;

export const docs = defineDocs({
  behaviour:
    'A FastCGI, SCGI or uwsgi application learns of TLS by the parameter HTTPS (or REQUEST_SCHEME, UWSGI_SCHEME). A list of parameters without one of them, such as one copied from a guide that is older than nginx 1.1.11, makes it believe in plain http: `wsgi.url_scheme` is `http`, and so begin the links, redirects and callbacks that it makes.',
  silentWhen: [
    'the server has no TLS socket',
    "HTTPS, REQUEST_SCHEME, UWSGI_SCHEME or X-Forwarded-Proto is sent, also by nginx's own parameter files",
    'an include could not be read',
  ],
  limits: ['TLS that ends before nginx is not seen.'],
  references: [
    { title: 'nginx: $https', url: 'https://nginx.org/en/docs/http/ngx_http_core_module.html#var_https' },
    { title: 'PEP 3333: wsgi.url_scheme', url: 'https://peps.python.org/pep-3333/#url-reconstruction' },
  ],
  bad: [{ dialect: 'nginx', title: 'A list without HTTPS', file: 'nginx.conf', code: server('', '«127.0.0.1:9000»') }],
  good: [
    {
      dialect: 'nginx',
      title: 'With it',
      file: 'nginx.conf',
      code: server('            fastcgi_param HTTPS $https if_not_empty;\n', '127.0.0.1:9000'),
    },
  ],
});
