import { defineDocs } from '../../docs.ts';

export const docs = defineDocs({
  behaviour: `The static files are answered by the application, or by its 404 page.

- **lighttpd** asks a back end with the key \`"/"\` or \`""\` before it looks at \`alias.url\` and the document root. Two remedies of old guides do not work: the empty key swallows exactly as much as \`"/"\`, and \`"check-local" => "enable"\` hands existing files to the application too.
- **nginx** prefers a regular expression that matches to every plain prefix, and of several the first in the file. A \`location ~ ^/\` with a pass empties \`location /static/\`.
- **Apache** asks mod_proxy, and mod_rewrite at server level, before mod_alias, whatever the order in the file. Among ProxyPass lines and among RewriteRules the first that fits counts: an exception for static files must stand before the general one.`,
  silentWhen: [
    'nothing in the configuration shows that static files are meant to come from the server',
    'a condition around the back end leaves the static paths out',
    'the static location is protected by `^~` or `=`',
    'the catch-all rewrite has conditions, such as `RewriteCond %{REQUEST_FILENAME} !-f`',
  ],
  limits: ['Static folders below the document root of the target machine cannot be seen.'],
  references: [
    { title: 'nginx: location', url: 'https://nginx.org/en/docs/http/ngx_http_core_module.html#location' },
    { title: 'Apache: ProxyPass', url: 'https://httpd.apache.org/docs/2.4/mod/mod_proxy.html#proxypass' },
  ],
  bad: [
    {
      dialect: 'lighttpd',
      title: 'A proxy for the whole site against an alias',
      file: 'lighttpd.conf',
      code: `server.modules = ( "mod_alias", "mod_proxy" )
server.document-root = "/srv/www"
alias.url = ( "/static/" => "/srv/app/static/" )
proxy.server = ( «"/"» => (( "host" => "127.0.0.1", "port" => 8080 )) )
`,
    },
    {
      dialect: 'lighttpd',
      title: 'A rewrite for the whole site against an alias',
      file: 'lighttpd.conf',
      code: `server.modules = ( "mod_rewrite", "mod_alias", "mod_fastcgi" )
server.document-root = "/srv/www"
alias.url = ( "/static/" => "/srv/app/static/" )
url.rewrite-once = ( «"^/(.*)$"» => "/app.fcgi/$1" )
fastcgi.server = ( "/app.fcgi" => (( "socket" => "/run/app.sock", "check-local" => "disable" )) )
`,
    },
    {
      dialect: 'nginx',
      title: 'A regular expression for everything',
      file: 'nginx.conf',
      code: `events {}
http {
    server {
        listen 8080;
        «location /static/ »{
            root /srv/app;
        }
        location ~ ^/(.*)$ {
            fastcgi_pass 127.0.0.1:9000;
        }
    }
}
`,
    },
    {
      dialect: 'nginx',
      title: 'The general expression first',
      file: 'nginx.conf',
      code: `events {}
http {
    server {
        listen 8080;
        root /srv/app;
        location ~ ^/ {
            proxy_pass http://127.0.0.1:9000;
        }
        «location ~ \\.(css|js|png)$ »{
            expires 30d;
        }
    }
}
`,
    },
    {
      dialect: 'apache',
      title: 'ProxyPass against an alias',
      file: 'httpd.conf',
      code: `ServerName app.example.org
Listen 8080
Alias "/static" "/srv/app/static"
«ProxyPass "/" "http://127.0.0.1:9000/"»
`,
    },
    {
      dialect: 'apache',
      title: 'An exclusion that comes too late',
      file: 'httpd.conf',
      code: `ServerName app.example.org
Listen 8080
ProxyPass "/" "http://127.0.0.1:9000/"
«ProxyPass "/static" "!"»
`,
    },
    {
      dialect: 'apache',
      title: 'An exception behind the catch-all',
      file: '.htaccess',
      code: `RewriteEngine On
RewriteRule ^(.*)$ dispatch.fcgi/$1 [QSA,L]
«RewriteRule ^static/ - [L]»
`,
    },
  ],
  good: [
    {
      dialect: 'lighttpd',
      title: 'A condition leaves the alias out',
      file: 'lighttpd.conf',
      code: `server.modules = ( "mod_alias", "mod_proxy" )
server.document-root = "/srv/www"
alias.url = ( "/static/" => "/srv/app/static/" )
$HTTP["url"] !~ "^/static/" {
    proxy.server = ( "/" => (( "host" => "127.0.0.1", "port" => 8080 )) )
}
`,
    },
    {
      dialect: 'nginx',
      title: 'Prefixes: the longest wins',
      file: 'nginx.conf',
      code: `events {}
http {
    server {
        listen 8080;
        location /static/ {
            root /srv/app;
        }
        location / {
            proxy_pass http://127.0.0.1:9000;
        }
    }
}
`,
    },
    {
      dialect: 'apache',
      title: 'The exclusion first',
      file: 'httpd.conf',
      code: `ServerName app.example.org
Listen 8080
Alias "/static" "/srv/app/static"
ProxyPass "/static" "!"
ProxyPass "/" "http://127.0.0.1:9000/"
`,
    },
    {
      dialect: 'apache',
      title: 'The exception first',
      file: '.htaccess',
      code: `RewriteEngine On
RewriteRule ^static/ - [L]
RewriteRule ^(.*)$ dispatch.fcgi/$1 [QSA,L]
`,
    },
  ],
});
