import { defineDocs } from '../../docs.ts';

const code = (server: string, pass: string): string => `events {}
http {
    upstream app {
        server ${server};
    }
    server {
        listen 8080;
        location / {
            ${pass};
        }
    }
}
`;

export const docs = defineDocs({
  behaviour:
    'A `server` of an `upstream` without a port is reached on port 80, whatever protocol the pass directive speaks. `fastcgi_pass` to an address without a port is refused; through a group it is accepted, and every request ends in 502 or, worse, reaches a web server.',
  silentWhen: ['the group is used by `proxy_pass` only', 'the server is a Unix socket'],
  limits: [],
  references: [{ title: 'nginx: server', url: 'https://nginx.org/en/docs/http/ngx_http_upstream_module.html#server' }],
  bad: [
    {
      dialect: 'nginx',
      title: 'A FastCGI group',
      file: 'nginx.conf',
      code: code('«127.0.0.1»', 'fastcgi_pass app'),
    },
  ],
  good: [
    { dialect: 'nginx', title: 'With the port', file: 'nginx.conf', code: code('127.0.0.1:9000', 'fastcgi_pass app') },
    { dialect: 'nginx', title: 'HTTP', file: 'nginx.conf', code: code('127.0.0.1', 'proxy_pass http://app') },
  ],
});
