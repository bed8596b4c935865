import { defineDocs } from '../../docs.ts';

export const docs = defineDocs({
  behaviour:
    '`fastcgi_pass`, `scgi_pass` and `uwsgi_pass` need a port, so a name alone must be that of an `upstream`; else nginx refuses to start: `no port in upstream "backend"`. `proxy_pass http://backend` looks for a host of that name, and where there is none nginx refuses to start: `host not found in upstream "backend"`.',
  silentWhen: [
    'the group is defined anywhere in `http`, also below',
    'the name has a dot or a port, or is `localhost`',
    'an include that may define it is missing, or the file is a part of a configuration, unless a group of nearly the same name stands there unused',
  ],
  limits: ['Names of hosts and containers cannot be told from forgotten groups: those findings have low confidence.'],
  references: [
    { title: 'nginx: upstream', url: 'https://nginx.org/en/docs/http/ngx_http_upstream_module.html#upstream' },
  ],
  bad: [
    {
      dialect: 'nginx',
      title: 'A name that is nearly right',
      file: 'nginx.conf',
      code: `events {}
http {
    upstream app_server {
        server 127.0.0.1:9000;
    }
    server {
        listen 8080;
        location / {
            proxy_pass «http://app-server»;
        }
    }
}
`,
    },
    {
      dialect: 'nginx',
      title: 'No such group',
      file: 'nginx.conf',
      code: `events {}
http {
    server {
        listen 8080;
        location / {
            fastcgi_pass «backend»;
        }
    }
}
`,
    },
  ],
  good: [
    {
      dialect: 'nginx',
      title: 'The group is defined',
      file: 'nginx.conf',
      code: `events {}
http {
    server {
        listen 8080;
        location / {
            proxy_pass http://app_server;
        }
    }
    upstream app_server {
        server 127.0.0.1:9000;
    }
}
`,
    },
  ],
});
