import { defineDocs } from '../../docs.ts';

const code = (marked: string, pass: string, extra = ''): string => `events {}
http {
    ${marked} {
        server app.internal:9000;
    }${extra}
    server {
        listen 8080;
        location / {
            proxy_pass ${pass};
        }
    }
}
`;

export const docs = defineDocs({
  behaviour:
    'A group that nobody uses is no harmless leftover: nginx looks up the names of its servers when it starts, and does not start where one is not known (`host not found in upstream`). More often it tells that a location passes its requests elsewhere than was meant.',
  silentWhen: [
    'the name stands anywhere else in the configuration: in a `set`, a `map`, in Lua code',
    'a pass has a host that is made of variables whose values are not known',
    'the file is a part of a configuration, or an include is missing',
  ],
  limits: [],
  references: [
    { title: 'nginx: upstream', url: 'https://nginx.org/en/docs/http/ngx_http_upstream_module.html#upstream' },
  ],
  bad: [
    {
      dialect: 'nginx',
      title: 'The location goes past the group',
      file: 'nginx.conf',
      code: code('«upstream app»', 'http://127.0.0.1:9000'),
    },
  ],
  good: [
    { dialect: 'nginx', title: 'Used', file: 'nginx.conf', code: code('upstream app', 'http://app') },
    {
      dialect: 'nginx',
      title: 'Used by a variable',
      file: 'nginx.conf',
      code: code('upstream app', 'http://$backend', '\n    map $host $backend {\n        default app;\n    }'),
    },
  ],
});
