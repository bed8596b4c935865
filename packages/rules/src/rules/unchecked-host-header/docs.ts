import { defineDocs } from '../../docs.ts';

const code = (location: string): string => `events {}
http {
    server {
        listen 80;
        server_name example.org;
        location / {
${location}
        }
    }
}
`;

export const docs = defineDocs({
  behaviour:
    'nginx chooses the server by the host in the request line, where there is one (`GET http://example.org/ HTTP/1.1`), and by the `Host` header otherwise. `$host` is the host that it went by; `$http_host` is the header as the client sent it, and so is the HTTP_HOST of FastCGI, SCGI and uwsgi applications before nginx 1.29.5. A request with both reaches the server of example.org, and the application sees evil.test.',
  silentWhen: [
    '`Host` is `$host`, or HTTP_HOST is set by a parameter',
    'the server has no name of its own',
    'parameters come from a file that is not here',
  ],
  limits: ['Applications that check the host themselves do not mind: confidence is low.'],
  references: [{ title: 'nginx: $host', url: 'https://nginx.org/en/docs/http/ngx_http_core_module.html#var_host' }],
  bad: [
    {
      dialect: 'nginx',
      title: 'HTTP',
      file: 'nginx.conf',
      code: code('            proxy_set_header Host «$http_host»;\n            proxy_pass http://127.0.0.1:9000;'),
    },
    {
      dialect: 'nginx',
      title: 'uwsgi',
      file: 'nginx.conf',
      code: code('            uwsgi_param PATH_INFO $document_uri;\n            uwsgi_pass «127.0.0.1:9000»;'),
    },
  ],
  good: [
    {
      dialect: 'nginx',
      title: 'The host that was checked',
      file: 'nginx.conf',
      code: code('            proxy_set_header Host $host;\n            proxy_pass http://127.0.0.1:9000;'),
    },
  ],
});
