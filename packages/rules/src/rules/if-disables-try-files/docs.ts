import { defineDocs } from '../../docs.ts';

const server = (text: string): string => `events {}
http {
    server {
        listen 8080;
        root /srv/www;
${text}        location @app {
            proxy_pass http://127.0.0.1:9000;
        }
    }
}
`;

export const docs = defineDocs({
  behaviour:
    'An `if` whose condition holds is a location of its own for nginx. It inherits settings and the handler, but not `try_files`: with `if ($arg_debug) { set $x 1; }` beside `try_files $uri @app`, `/foo?debug=1` is looked up on the disk and answered 404, while `/foo` reaches the application.',
  silentWhen: [
    'the block ends the request or leaves the location: `return`, `rewrite ... last`, `redirect`, `permanent`',
    'the block hands the request over by itself',
    'the `if` stands in the server',
  ],
  limits: [],
  references: [
    {
      title: 'nginx: if is evil when used in location context',
      url: 'https://www.nginx.com/resources/wiki/start/topics/depth/ifisevil/',
    },
    { title: 'nginx: if', url: 'https://nginx.org/en/docs/http/ngx_http_rewrite_module.html#if' },
  ],
  bad: [
    {
      dialect: 'nginx',
      title: 'A variable is set',
      file: 'nginx.conf',
      code: server(`        location / {
            «if ($arg_debug)» {
                set $debug 1;
            }
            try_files $uri @app;
        }
`),
    },
    {
      dialect: 'nginx',
      title: 'A header is added',
      file: 'nginx.conf',
      code: server(`        location / {
            try_files $uri @app;
            «if ($arg_debug)» {
                add_header X-Debug 1;
            }
        }
`),
    },
  ],
  good: [
    {
      dialect: 'nginx',
      title: 'In the server, or an end',
      file: 'nginx.conf',
      code: server(`        if ($arg_debug) {
            set $debug 1;
        }
        location / {
            if ($request_method = TRACE) {
                return 405;
            }
            try_files $uri @app;
        }
`),
    },
  ],
});
