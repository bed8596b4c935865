import { defineDocs } from '../../docs.ts';

const server = (text: string): string => `events {}
http {
    server {
        listen 8080;
        location /upload/ {
            ${text}
        }
    }
}
`;

export const docs = defineDocs({
  behaviour:
    'Without client_max_body_size a body may have 1 MiB. nginx answers a longer one with 413 and logs `client intended to send too large body`; whatever the application or PHP (post_max_size) would take.',
  silentWhen: [
    'client_max_body_size is in force, or may be set by what could not be read',
    'the name of the location does not tell of uploads',
  ],
  limits: ['How much the application takes is not known: shown with `--min-confidence low` only.'],
  references: [
    {
      title: 'nginx: client_max_body_size',
      url: 'https://nginx.org/en/docs/http/ngx_http_core_module.html#client_max_body_size',
    },
  ],
  bad: [
    { dialect: 'nginx', title: 'The default', file: 'nginx.conf', code: server('proxy_pass «http://127.0.0.1:8000»;') },
  ],
  good: [
    {
      dialect: 'nginx',
      title: 'A limit of its own',
      file: 'nginx.conf',
      code: server('client_max_body_size 20m;\n            proxy_pass http://127.0.0.1:8000;'),
    },
  ],
});
