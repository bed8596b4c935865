import { defineDocs } from '../../docs.ts';

const code = (upstream: string, location: string, http = ''): string => `events {}
http {${http}
    upstream app {
        server 127.0.0.1:9000;
        ${upstream}
    }
    server {
        listen 8080;
        location / {
${location}
        }
    }
}
`;

export const docs = defineDocs({
  behaviour:
    "nginx before 1.29.7 speaks HTTP/1.0 to back ends and sends `Connection: close`, so the connections that `keepalive` would keep are closed after each request. The usual `map $http_upgrade $connection_upgrade` with `'' close` does the same for all requests that are no WebSockets. FastCGI back ends are told to close the connection unless `fastcgi_keep_conn` is on. A balancing method that stands below `keepalive` takes its place: nginx only warns `load balancing method redefined`.",
  silentWhen: [
    '`proxy_http_version` is 1.1 and `Connection` is empty',
    'an include that is missing may set them',
    'nginx 1.29.7 or newer is told as the version, for `proxy_pass`',
  ],
  limits: [],
  references: [
    {
      title: 'jenkins-infra/jenkins.io #9407: preserve upstream keepalive connections while supporting websockets',
      url: 'https://github.com/jenkins-infra/jenkins.io/pull/9407',
    },
    {
      title: 'rustfs/docs.rustfs.com #76: Fix nginx websocket and keepalive support',
      url: 'https://github.com/rustfs/docs.rustfs.com/pull/76',
    },
    {
      title: 'kubernetes/ingress-nginx #3098: make upstream keepalive work for http',
      url: 'https://github.com/kubernetes/ingress-nginx/pull/3098',
    },
    {
      title: 'Kong: load balancing method redefined, since the balancer stands below keepalive',
      url: 'https://github.com/Kong/kong/issues/6242',
    },
    {
      title: 'puppet-nginx: keepalive and least_conn in upstream give a warning',
      url: 'https://github.com/voxpupuli/puppet-nginx/issues/641',
    },
    {
      title: 'lua-resty-core: keepalive does not work above balancer_by_lua_block',
      url: 'https://github.com/openresty/lua-resty-core/issues/284',
    },
    {
      title: 'nginx: keepalive',
      url: 'https://nginx.org/en/docs/http/ngx_http_upstream_module.html#keepalive',
    },
  ],
  bad: [
    {
      dialect: 'nginx',
      title: 'HTTP',
      file: 'nginx.conf',
      code: code('«keepalive 16;»', '            proxy_pass http://app;'),
    },
    {
      dialect: 'nginx',
      title: 'FastCGI',
      file: 'nginx.conf',
      code: code('«keepalive 16;»', '            fastcgi_pass app;'),
    },
    {
      dialect: 'nginx',
      title: 'The method below',
      file: 'nginx.conf',
      code: code(
        '«keepalive 16;»\n        least_conn;',
        '            proxy_http_version 1.1;\n            proxy_set_header Connection "";\n            proxy_pass http://app;',
      ),
    },
    {
      dialect: 'nginx',
      title: 'Closed for all but WebSockets',
      file: 'nginx.conf',
      code: code(
        '«keepalive 16;»',
        '            proxy_http_version 1.1;\n            proxy_set_header Upgrade $http_upgrade;\n            proxy_set_header Connection $connection_upgrade;\n            proxy_pass http://app;',
        "\n    map $http_upgrade $connection_upgrade {\n        default upgrade;\n        '' close;\n    }",
      ),
    },
  ],
  good: [
    {
      dialect: 'nginx',
      title: 'HTTP',
      file: 'nginx.conf',
      code: code(
        'keepalive 16;',
        '            proxy_http_version 1.1;\n            proxy_set_header Connection "";\n            proxy_pass http://app;',
      ),
    },
    {
      dialect: 'nginx',
      title: 'WebSockets and others',
      file: 'nginx.conf',
      code: code(
        'keepalive 16;',
        '            proxy_http_version 1.1;\n            proxy_set_header Upgrade $http_upgrade;\n            proxy_set_header Connection $connection_upgrade;\n            proxy_pass http://app;',
        "\n    map $http_upgrade $connection_upgrade {\n        default upgrade;\n        '' '';\n    }",
      ),
    },
    {
      dialect: 'nginx',
      title: 'FastCGI',
      file: 'nginx.conf',
      code: code('keepalive 16;', '            fastcgi_keep_conn on;\n            fastcgi_pass app;'),
    },
  ],
});
