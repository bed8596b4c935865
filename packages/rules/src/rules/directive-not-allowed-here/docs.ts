import { defineDocs } from '../../docs.ts';

export const docs = defineDocs({
  behaviour: `nginx refuses to start: \`"proxy_pass" directive is not allowed here\`.`,
  silentWhen: [
    'the file is a fragment, and what encloses it is unknown',
    'the module of the directive is known from its documentation only',
  ],
  limits: [],
  references: [{ title: 'nginx: alphabetical index of directives', url: 'https://nginx.org/en/docs/dirindex.html' }],
  bad: [
    {
      dialect: 'nginx',
      title: 'A pass in the server',
      file: 'nginx.conf',
      code: `events {}
http {
    server {
        listen 8080;
        «proxy_pass» http://127.0.0.1:9000;
    }
}
`,
    },
    {
      dialect: 'nginx',
      title: 'A parameter in an if',
      file: 'nginx.conf',
      code: `events {}
http {
    server {
        listen 8080;
        location / {
            if ($http_x_old) {
                «fastcgi_param» OLD 1;
            }
            fastcgi_pass 127.0.0.1:9000;
        }
    }
}
`,
    },
  ],
  good: [
    {
      dialect: 'nginx',
      title: 'In a location',
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
