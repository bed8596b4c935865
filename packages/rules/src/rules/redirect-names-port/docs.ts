import { defineDocs } from '../../docs.ts';

const server = (text: string): string => `events {}
http {
    server {
${text}        location /app/ {
            proxy_pass http://127.0.0.1:9000;
        }
    }
}
`;

export const docs = defineDocs({
  behaviour:
    'nginx redirects `/app` to `/app/` by itself where such a location hands requests over, and puts its own port into the address: `Location: http://example.org:8080/app/`. Behind a container port or a balancer nothing answers there.',
  silentWhen: [
    'one of the ports is 80, or 443 with TLS',
    '`absolute_redirect off` or `port_in_redirect off` is in force',
    'an include of the server cannot be read',
  ],
  limits: [
    'Which port is published is not known: it is told with low confidence. Redirects of folders on the disk are not looked at.',
  ],
  references: [
    {
      title: 'nginx: absolute_redirect',
      url: 'https://nginx.org/en/docs/http/ngx_http_core_module.html#absolute_redirect',
    },
    {
      title: 'nginx: port_in_redirect',
      url: 'https://nginx.org/en/docs/http/ngx_http_core_module.html#port_in_redirect',
    },
  ],
  bad: [{ dialect: 'nginx', title: 'Port 8080', file: 'nginx.conf', code: server('        «listen 8080;»\n') }],
  good: [
    {
      dialect: 'nginx',
      title: 'Without host and port',
      file: 'nginx.conf',
      code: server('        listen 8080;\n        absolute_redirect off;\n'),
    },
  ],
});
