import { defineDocs } from '../../docs.ts';

export const docs = defineDocs({
  behaviour: `nginx refuses to start: \`unknown directive "proxy_pas"\`. The name is case-sensitive. Apache: \`Invalid command\`; in .htaccess every request below the folder ends in 500.`,
  silentWhen: [
    'a known third-party module has the directive',
    'the name stands in a block of data (`map`, `types`) or of an unknown module',
    'a template puts something into the statement',
  ],
  limits: [
    'A name that is close to no known one may belong to a module that is not known here: that is information only.',
  ],
  references: [
    { title: 'Apache: directive index', url: 'https://httpd.apache.org/docs/2.4/mod/directives.html' },
    { title: 'nginx: alphabetical index of directives', url: 'https://nginx.org/en/docs/dirindex.html' },
  ],
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
    {
      dialect: 'apache',
      title: 'A typing error',
      file: 'httpd.conf',
      code: `Listen 8080
«DocumentRot» /srv/www
`,
    },
    {
      dialect: 'apache',
      title: 'No directive at all',
      file: '.htaccess',
      code: `RewriteEngine On
«}»
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
    {
      dialect: 'apache',
      title: 'A module that is not known',
      file: 'httpd.conf',
      code: `Listen 8080
<IfModule mod_wonders.c>
    WondersOfTheWorld 7
</IfModule>
`,
    },
  ],
});
