import { defineDocs } from '../../docs.ts';

export const docs = defineDocs({
  behaviour: `nginx refuses to start: \`unknown directive "proxy_pas"\`. The name is case-sensitive. Apache: \`Invalid command\`; in .htaccess every request below the folder ends in 500.\n\nlighttpd starts all the same. Of a key that it does not know it says \`WARNING: unknown config-key: server.document-rot (ignored)\` in its log. A misspelt option of a back end is ignored without a word: \`"chek-local" => "disable"\` leaves check-local enabled, and every URL of the application answers 404. Of a module that it cannot find it says \`dlopen() failed\` and does not start. Upper and lower case make no difference in its names.`,
  silentWhen: [
    'lighttpd: the name of a key is close to no known one and the text is damaged',

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
      dialect: 'lighttpd',
      title: 'A misspelt key',
      file: 'lighttpd.conf',
      code: `server.document-root = "/srv/www"
«server.max-conections» = 1000
`,
    },
    {
      dialect: 'lighttpd',
      title: 'A misspelt option of a back end',
      file: 'lighttpd.conf',
      code: `server.modules = ( "mod_fastcgi" )
server.document-root = "/srv/www"
fastcgi.server = ( "/app" => (( "host" => "127.0.0.1", "port" => 9000, «"chek-local"» => "disable" )) )
`,
    },
    {
      dialect: 'lighttpd',
      title: 'A module without mod_',
      file: 'lighttpd.conf',
      code: `server.modules = ( «"fastcgi"» )
server.document-root = "/srv/www"
`,
    },
    {
      dialect: 'nginx',
      title: 'A typing error',
      file: 'nginx.conf',
      code: `events {}
http {
    server {
        listen 8080;
        location / {
            «autoindx» on;
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
      dialect: 'lighttpd',
      title: 'lighttpd minds no case',
      file: 'lighttpd.conf',
      code: `server.document-root = "/srv/www"
Server.Tag = "web"
`,
    },
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
