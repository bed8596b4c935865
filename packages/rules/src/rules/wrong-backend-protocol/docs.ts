import { defineDocs } from '../../docs.ts';

const server = (text: string): string => `events {}
http {
    server {
        listen 8080;
        root /srv/www;
        location / {
${text}        }
    }
}
`;

export const docs = defineDocs({
  behaviour:
    'PHP-FPM speaks FastCGI alone. Handed an HTTP request by `proxy_pass`, it closes the connection, and nginx answers 502 (`upstream prematurely closed connection`, `recv() failed (104: Connection reset by peer)` or `upstream sent no valid HTTP/1.0 header`). A server that speaks HTTP alone, such as uvicorn or puma, answers 400 to a FastCGI or uwsgi request: `fastcgi_pass` makes 502 of it (`unsupported FastCGI protocol version`), `uwsgi_pass` passes the 400 on.',
  silentWhen: [
    'the name of the socket or host tells nothing of the program',
    'the program may be told to speak several protocols (uWSGI, gunicorn)',
    'a host named after PHP-FPM is asked on another port than 9000',
  ],
  limits: ['The program is told by names alone.'],
  references: [
    { title: 'nginx: fastcgi_pass', url: 'https://nginx.org/en/docs/http/ngx_http_fastcgi_module.html#fastcgi_pass' },
    {
      title: 'HTTPS-PORTAL: PHP-FPM behind http://wp:9000',
      url: 'https://github.com/SteveLTN/https-portal/issues/277',
    },
    {
      title: 'nginx-proxy: unsupported FastCGI protocol version: 72',
      url: 'https://github.com/nginx-proxy/nginx-proxy/issues/1000',
    },
  ],
  bad: [
    {
      dialect: 'nginx',
      title: 'PHP-FPM by HTTP',
      file: 'nginx.conf',
      code: server('            proxy_pass «http://unix:/run/php/php8.2-fpm.sock»;\n'),
    },
    {
      dialect: 'nginx',
      title: 'puma by FastCGI',
      file: 'nginx.conf',
      code: server('            include fastcgi_params;\n            fastcgi_pass «unix:/run/puma.sock»;\n'),
    },
  ],
  good: [
    {
      dialect: 'nginx',
      title: 'In their own protocols',
      file: 'nginx.conf',
      code: server(`            include fastcgi.conf;
            fastcgi_pass unix:/run/php/php8.2-fpm.sock;
        }
        location /ruby/ {
            proxy_pass http://unix:/run/puma.sock;
`),
    },
  ],
});
