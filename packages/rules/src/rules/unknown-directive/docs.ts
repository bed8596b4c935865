import { defineDocs } from '../../docs.ts';

export const docs = defineDocs({
  behaviour: `nginx refuses to start: \`unknown directive "proxy_pas"\`. The name is case-sensitive.`,
  silentWhen: [
    'a known third-party module has the directive',
    'the name stands in a block of data (`map`, `types`) or of an unknown module',
    'a template puts something into the statement',
  ],
  limits: [
    'A name that is close to no known one may belong to a module that is not known here: that is information only.',
  ],
  references: [{ title: 'nginx: alphabetical index of directives', url: 'https://nginx.org/en/docs/dirindex.html' }],
  bad: [
    {
      dialect: 'nginx',
      title: 'A typing error',
      file: 'nginx.conf',
      code: `events {}
http {
    server {
        listen 8080;
        location / {
            «proxy_pas» http://127.0.0.1:9000;
        }
    }
}
`,
    },
    {
      dialect: 'nginx',
      title: 'A blank is missing',
      file: 'nginx.conf',
      code: `events {}
http {
    server {
        listen 8080;
        «if($http_x_old)» {
            return 410;
        }
    }
}
`,
    },
  ],
  good: [
    {
      dialect: 'nginx',
      title: 'Written right',
      file: 'nginx.conf',
      code: `events {}
http {
    server {
        listen 8080;
        location / {
            proxy_pass http://127.0.0.1:9000;
        }
    }
}
`,
    },
  ],
});
