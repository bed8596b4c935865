import { defineDocs } from '../../docs.ts';

export const docs = defineDocs({
  behaviour: `nginx refuses to start: \`"proxy_pass" directive is not allowed here\`. Apache: \`ProxyPass cannot occur within <Directory> section\`; in .htaccess every request below the folder ends in 500.`,
  silentWhen: [
    'the file is a fragment, and what encloses it is unknown',
    'the module of the directive is known from its documentation only',
  ],
  limits: [],
  references: [
    { title: 'Apache: directive index', url: 'https://httpd.apache.org/docs/2.4/mod/directives.html' },
    { title: 'nginx: alphabetical index of directives', url: 'https://nginx.org/en/docs/dirindex.html' },
  ],
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
    {
      dialect: 'apache',
      title: 'In .htaccess',
      file: '.htaccess',
      code: `«ProxyPass» /app http://127.0.0.1:9000/
`,
    },
    {
      dialect: 'apache',
      title: 'In a folder',
      file: 'httpd.conf',
      code: `Listen 8080
<Directory /srv/www>
    «ProxyPass» http://127.0.0.1:9000/
</Directory>
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
    {
      dialect: 'apache',
      title: 'In a location',
      file: 'httpd.conf',
      code: `Listen 8080
<Location /app>
    ProxyPass http://127.0.0.1:9000/
</Location>
`,
    },
  ],
});
