import { defineDocs } from '../../docs.ts';

export const docs = defineDocs({
  behaviour: `nginx refuses to start: \`"client_header_buffer_size" directive invalid value\`, \`invalid value "yes" in "gzip" directive, it must be "on" or "off"\`, \`invalid URL prefix\`, \`unexpected "==" in condition\`, \`unknown "x" variable\` (which names no line), \`pcre2_compile() failed\`. Apache: \`Either all Options must start with + or -\`, \`unknown flag\`, \`Cannot parse condition clause\`; in .htaccess every request below the folder ends in 500.\n\nlighttpd refuses to start, but only \`lighttpd -tt\` finds most of this beforehand, not \`lighttpd -t\`: \`unexpected type for key: check-local (string) "(enable|disable)"\`, \`unexpected value for gw.server near [host](string)\`, \`server.tag should have been a string\`. Its truth values are \`"enable"\` and \`"disable"\` (also \`"true"\`, \`"false"\`, \`"1"\`, \`"0"\` and numbers); \`"on"\`, \`"off"\`, \`"yes"\` and \`"no"\` are none.`,
  silentWhen: [
    'lighttpd: the module of the key is not loaded, so nobody looks at the value',
    'lighttpd: the value comes from the environment, or the statement is damaged',
    'the value has variables and the directive allows them',
    'nginx: a fragment or a missing file may define the variable, the group, the zone or the log format',
    'nginx: a module that is not known here may define the variable (information only)',
    'the regular expression uses something that is not modelled',
  ],
  limits: [
    'nginx: names are not resolved, and files, certificates and sockets are not opened.',
    'nginx: parameters that only newer or commercial releases know are let pass.',
  ],
  references: [
    { title: 'Apache: directive index', url: 'https://httpd.apache.org/docs/2.4/mod/directives.html' },
    { title: 'nginx: alphabetical index of directives', url: 'https://nginx.org/en/docs/dirindex.html' },
  ],
  bad: [
    {
      dialect: 'lighttpd',
      title: 'Not a truth value',
      file: 'lighttpd.conf',
      code: `server.modules = ( "mod_fastcgi" )
server.document-root = "/srv/www"
fastcgi.server = ( "/app" => (( "host" => "127.0.0.1", "port" => 9000, "check-local" => «"off"» )) )
`,
    },
    {
      dialect: 'lighttpd',
      title: 'A pair of parentheses is missing',
      file: 'lighttpd.conf',
      code: `server.modules = ( "mod_fastcgi" )
server.document-root = "/srv/www"
fastcgi.server = ( ".php" => «( "host" => "127.0.0.1", "port" => 9000 )» )
`,
    },
    {
      dialect: 'lighttpd',
      title: 'Types',
      file: 'lighttpd.conf',
      code: `server.modules = ( "mod_access" )
server.document-root = "/srv/www"
url.access-deny = «"~"»
server.tag = «5»
server.max-fds = «"many"»
mimetype.assign = ( ".css" => «1» )
`,
    },
    {
      dialect: 'lighttpd',
      title: 'A condition that was planned only',
      file: 'lighttpd.conf',
      code: `server.document-root = "/srv/www"
«$PHYSICAL["path"]» == "/x" {
}
`,
    },
    {
      dialect: 'nginx',
      title: 'Not a flag',
      file: 'nginx.conf',
      code: `events {}
http {
    server {
        listen 8080;
        gzip «yes»;
    }
}
`,
    },
    {
      dialect: 'nginx',
      title: 'No gigabytes here',
      file: 'nginx.conf',
      code: `events {}
http {
    server {
        listen 8080;
        client_header_buffer_size «1g»;
    }
}
`,
    },
    {
      dialect: 'nginx',
      title: 'Not a time',
      file: 'nginx.conf',
      code: `events {}
http {
    server {
        listen 8080;
        send_timeout «1sec»;
    }
}
`,
    },
    {
      dialect: 'apache',
      title: 'Signed and unsigned options',
      file: '.htaccess',
      code: `«Options +ExecCGI FollowSymLinks»
`,
    },
    {
      dialect: 'apache',
      title: 'Blanks in flags',
      file: '.htaccess',
      code: `RewriteEngine On
RewriteRule ^old$ /new «[R=301,» L]
`,
    },
    {
      dialect: 'apache',
      title: 'An unquoted condition',
      file: 'httpd.conf',
      code: `Listen 8080
«<If %{HTTP_HOST} == 'a'>»
</If>
`,
    },
    {
      dialect: 'nginx',
      title: 'Back ends by address and by URL',
      file: 'nginx.conf',
      code: `events {}
http {
    server {
        listen 8080;
        location /a {
            proxy_pass «127.0.0.1:8000»;
        }
        location / {
            fastcgi_param REQUEST_METHOD $request_method;
            fastcgi_param SCRIPT_NAME "";
            fastcgi_param PATH_INFO $uri;
            fastcgi_pass «http://127.0.0.1:9000»;
        }
        location /b/ {
            grpc_pass «/run/app.sock»;
        }
        location ~ ^/d {
            proxy_pass «http://127.0.0.1:8000/»;
        }
    }
}
`,
    },
    {
      dialect: 'nginx',
      title: 'Conditions',
      file: 'nginx.conf',
      code: `events {}
http {
    server {
        listen 8080;
        if ($host «==» www.example.org) {
            return 301 https://example.org$request_uri;
        }
        if «($request_method=POST)» {
            return 405;
        }
        if «(!$http_x_token)» {
            return 403;
        }
    }
}
`,
    },
    {
      dialect: 'nginx',
      title: 'Variables',
      file: 'nginx.conf',
      code: `events {}
http {
    server {
        listen 8080;
        location / {
            set $root_dir /srv/app;
            root «$rootdir»;
            fastcgi_param COST «"5$"»;
            fastcgi_param HOST «"\${host"»;
            set «$uri» /x;
        }
    }
}
`,
    },
    {
      dialect: 'nginx',
      title: 'Expressions',
      file: 'nginx.conf',
      code: `events {}
http {
    server {
        listen 8080;
        location ~ «"^/(static|media/"» {
            root /srv/www;
        }
        rewrite ^/old/(.*)$ /new/$1 «again»;
    }
}
`,
    },
    {
      dialect: 'nginx',
      title: 'Lines of a map, a geo and split_clients',
      file: 'nginx.conf',
      code: `events {}
http {
    map $host $backend {
        default 127.0.0.1:8000;
        «a.example.org 127.0.0.1:8001 127.0.0.1:8002;»
    }
    geo $inside {
        «10.0.0.1-10.0.0.9» 1;
    }
    split_clients $remote_addr $variant {
        50% a;
        «60%» b;
    }
}
`,
    },
    {
      dialect: 'nginx',
      title: 'Names that nothing defines',
      file: 'nginx.conf',
      code: `events {}
http {
    server {
        listen 8080;
        access_log logs/access.log «main»;
        location / {
            limit_req «zone=perip» burst=5;
            fastcgi_pass 127.0.0.1:9000;
        }
    }
}
`,
    },
    {
      dialect: 'nginx',
      title: 'TLS without a certificate',
      file: 'nginx.conf',
      code: `events {}
http {
    server {
        listen 8443 «ssl»;
        root /srv/www;
    }
}
`,
    },
  ],
  good: [
    {
      dialect: 'lighttpd',
      title: 'Truth values and numbers',
      file: 'lighttpd.conf',
      code: `server.modules = ( "mod_fastcgi" )
server.document-root = "/srv/www"
server.follow-symlink = "DISABLED"
server.max-fds = "2048"
fastcgi.server = ( "/app" => ( "name" => ( "host" => "127.0.0.1", "port" => "9000", "check-local" => 0 ) ) )
`,
    },
    {
      dialect: 'nginx',
      title: 'Flags, sizes and times',
      file: 'nginx.conf',
      code: `events {}
http {
    server {
        listen 8080;
        gzip on;
        client_max_body_size 2g;
        send_timeout 1m30s;
    }
}
`,
    },
    {
      dialect: 'apache',
      title: 'All of them right',
      file: '.htaccess',
      code: `Options +ExecCGI +FollowSymLinks
RewriteEngine On
RewriteRule ^old$ /new [R=301,L]
`,
    },
    {
      dialect: 'nginx',
      title: 'The same, right',
      file: 'nginx.conf',
      code: `events {}
http {
    limit_req_zone $binary_remote_addr zone=perip:10m rate=10r/s;
    log_format main '$remote_addr "$request" $status';
    upstream application {
        server unix:/run/app.sock;
    }
    map $host $backend {
        default 127.0.0.1:8000;
        a.example.org 127.0.0.1:8001;
    }
    geo $inside {
        10.0.0.0/29 1;
    }
    split_clients $remote_addr $variant {
        50% a;
        * b;
    }
    server {
        listen 8080;
        access_log logs/access.log main;
        if ($host = www.example.org) {
            return 301 https://example.org$request_uri;
        }
        if ($http_x_token = "") {
            return 403;
        }
        rewrite ^/old/(.*)$ /new/$1 last;
        location ~ "^/(static|media)/" {
            root /srv/www;
        }
        location ~ ^/d {
            proxy_pass http://$backend;
        }
        location / {
            limit_req zone=perip burst=5;
            fastcgi_pass application;
            fastcgi_param HOST "\${host}";
        }
    }
}
`,
    },
  ],
});
