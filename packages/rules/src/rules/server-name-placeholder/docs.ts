import { defineDocs } from '../../docs.ts';

const server = (name: string, param = ''): string => `events {}
http {
    server {
        listen 8080;
        server_name ${name};
        location / {
            include uwsgi_params;
${param}            uwsgi_pass 127.0.0.1:3031;
        }
    }
}
`;

export const docs = defineDocs({
  behaviour:
    '`$server_name` is the first name of the virtual host that takes the request, whatever the client asked for. With `server_name _;` the application gets SERVER_NAME=_, and without any server_name an empty one. What it builds from that, such as the URL of a request without Host, begins with `http://_/`.',
  silentWhen: [
    'the first name is a real one',
    'SERVER_NAME is something else, such as `$host`',
    'the text is a fragment, or an include may set it',
  ],
  limits: ['Applications that go by the Host header do not notice: shown with `--min-confidence low` only.'],
  references: [
    { title: 'nginx: $server_name', url: 'https://nginx.org/en/docs/http/ngx_http_core_module.html#var_server_name' },
  ],
  bad: [{ dialect: 'nginx', title: 'The usual placeholder', file: 'nginx.conf', code: server('«_»') }],
  good: [
    { dialect: 'nginx', title: 'A name', file: 'nginx.conf', code: server('www.example.org') },
    {
      dialect: 'nginx',
      title: 'What the client asked for',
      file: 'nginx.conf',
      code: server('_', '            uwsgi_param SERVER_NAME $host;\n'),
    },
  ],
});
