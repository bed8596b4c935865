import { defineDocs } from '../../docs.ts';

export const docs = defineDocs({
  behaviour: `nginx refuses to start: \`"proxy_pass" directive is not allowed here\`. Apache: \`ProxyPass cannot occur within <Directory> section\`; in .htaccess every request below the folder ends in 500. So it does for a directive whose class AllowOverride does not name in the folder, and where AllowOverride is set nowhere; with AllowOverride None the file is not read at all.\n\nlighttpd exits where a condition stands inside \`global { }\`. A key that is global only has no effect in a condition (\`DEPRECATED: do not set server options in conditionals\`): a \`server.port\` there opens no port. Keys of sockets (\`ssl.engine\`, \`server.use-ipv6\`) have an effect at the top and in \`$SERVER["socket"] == "..."\` only.`,
  silentWhen: [
    'the file is a fragment, and what encloses it is unknown',
    'the module of the directive is known from its documentation only',
    'AllowOverride: no virtual host of the configuration serves the folder of the .htaccess file (`--map-path` tells where it stands), or `Nonfatal=Override` is set',
  ],
  limits: [],
  references: [
    { title: 'Apache: directive index', url: 'https://httpd.apache.org/docs/2.4/mod/directives.html' },
    { title: 'nginx: alphabetical index of directives', url: 'https://nginx.org/en/docs/dirindex.html' },
    {
      title: 'TurnKey Linux: an error log for each site of lighttpd',
      url: 'https://github.com/turnkeylinux/common/pull/155',
    },
    {
      title: 'Baïkal: the same in a condition on the host',
      url: 'https://github.com/sabre-io/Baikal/issues/348',
    },
  ],
  bad: [
    {
      dialect: 'lighttpd',
      title: 'A port in a condition',
      file: 'lighttpd.conf',
      code: `server.document-root = "/srv/www"
$HTTP["host"] == "example.org" {
    «server.port» = 8080
}
`,
    },
    {
      dialect: 'lighttpd',
      title: 'TLS for a host',
      file: 'lighttpd.conf',
      code: `server.modules = ( "mod_openssl" )
server.document-root = "/srv/www"
$HTTP["host"] == "example.org" {
    «ssl.engine» = "enable"
}
`,
    },
    {
      dialect: 'lighttpd',
      title: 'A condition in a global block',
      file: 'lighttpd.conf',
      code: `server.document-root = "/srv/www"
global {
    «$HTTP["host"]» == "example.org" {
        server.tag = "web"
    }
}
`,
    },
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
    {
      dialect: 'nginx',
      title: 'Locations in locations',
      file: 'nginx.conf',
      code: `events {}
http {
    server {
        listen 8080;
        location /shop/ {
            «location /admin/» {
                return 403;
            }
        }
        location ~ ^/api/ {
            «location /api/v1/» {
                return 410;
            }
        }
    }
}
`,
    },
  ],
  good: [
    {
      dialect: 'lighttpd',
      title: 'TLS for a socket',
      file: 'lighttpd.conf',
      code: `server.modules = ( "mod_openssl" )
server.document-root = "/srv/www"
$SERVER["socket"] == ":443" {
    ssl.engine = "enable"
    ssl.pemfile = "/etc/ssl/site.pem"
}
`,
    },
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
    {
      dialect: 'nginx',
      title: 'Locations in locations, right',
      file: 'nginx.conf',
      code: `events {}
http {
    server {
        listen 8080;
        location /shop/ {
            location /shop/admin/ {
                return 403;
            }
        }
        location ~ ^/api/ {
            location ~ ^/api/v1/ {
                return 410;
            }
        }
    }
}
`,
    },
  ],
});
