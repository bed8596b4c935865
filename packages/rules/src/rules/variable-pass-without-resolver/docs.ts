import { defineDocs } from '../../docs.ts';

const server = (body: string, http = ''): string => `events {}
http {${http}
    server {
        listen 8080;
${body}
    }
}
`;

export const docs = defineDocs({
  behaviour:
    'Names of back ends are looked up when nginx starts. A pass with a variable is worked out for each request, and then a name that stands in no `upstream` is looked up at that time, by the name servers of `resolver` alone. Without one nginx starts and answers 502: `no resolver defined to resolve localhost`. The hosts file is not asked.',
  silentWhen: [
    'the value is an address or a socket, or the name of an `upstream`',
    'a pass without variables names the same host and port: then it is known from the start',
    'what the variable holds is not known',
    'the file is a part of a configuration: `resolver` may stand elsewhere',
  ],
  limits: [],
  references: [{ title: 'nginx: resolver', url: 'https://nginx.org/en/docs/http/ngx_http_core_module.html#resolver' }],
  bad: [
    {
      dialect: 'nginx',
      title: 'A name in a variable',
      file: 'nginx.conf',
      code: server(
        '        set $backend http://app.internal:9000;\n        location / {\n            proxy_pass «$backend»;\n        }',
      ),
    },
    {
      dialect: 'nginx',
      title: 'A variable in the path is enough',
      file: 'nginx.conf',
      code: server('        location / {\n            proxy_pass «http://app.internal:9000$request_uri»;\n        }'),
    },
  ],
  good: [
    {
      dialect: 'nginx',
      title: 'With a resolver',
      file: 'nginx.conf',
      code: server(
        '        set $backend http://app.internal:9000;\n        location / {\n            proxy_pass $backend;\n        }',
        '\n    resolver 127.0.0.53;',
      ),
    },
    {
      dialect: 'nginx',
      title: 'A group, an address',
      file: 'nginx.conf',
      code: server(
        `        location / {
            set $backend app;
            proxy_pass http://$backend;
        }
        location /api/ {
            proxy_pass http://127.0.0.1:9000$request_uri;
        }`,
        '\n    upstream app {\n        server app.internal:9000;\n    }',
      ),
    },
  ],
});
