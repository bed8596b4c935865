import { defineDocs } from '../../docs.ts';

export const docs = defineDocs({
  behaviour: `nginx refuses a second \`listen\` of one address in one server and a second \`default_server\` for it. Within \`http\` it binds a wildcard once for all addresses of its port; between \`http\` and \`stream\`, and between \`[::]:80 ipv6only=off\` and \`80\`, the second bind fails with \`bind() failed (98: Address already in use)\`, and \`nginx -t\` notices nothing. Apache (\`AH00072: make_sock: could not bind to address\`) and lighttpd (\`can't bind to socket\`) bind every address on its own, so a wildcard and an address of its port collide; their configuration tests pass as well.

A server that passes requests to a port on which it listens itself talks to itself: over HTTP the request goes round (nginx: until \`worker_connections are not enough\`, lighttpd: until its headers are too large, 431; Apache: until \`server reached MaxRequestWorkers\`, without an answer), over FastCGI nginx answers 502 and lighttpd 500 at once, and Apache does not answer. Where the application was meant to have the port, one of the two cannot start.

Of two lighttpd back ends with different programs and one socket only the first is started; it gets the requests of both.`,
  silentWhen: [
    'several virtual hosts listen on the same address: that is how virtual hosts work',
    '`listen 80` and `listen [::]:80`',
    'another server of the same configuration answers on the port: a front end may well talk to it',
    'a `listen` that could not be read may be elsewhere',
  ],
  limits: ['Ports of programs that other files start are not seen yet.'],
  references: [{ title: 'nginx: listen', url: 'https://nginx.org/en/docs/http/ngx_http_core_module.html#listen' }],
  bad: [
    {
      dialect: 'nginx',
      title: 'nginx takes the port of its back end',
      file: 'nginx.conf',
      code: `events {}
http {
    server {
        listen 8080;
        location / {
            proxy_pass «http://127.0.0.1:8080»;
        }
    }
}
`,
    },
    {
      dialect: 'nginx',
      title: 'A FastCGI back end on a port of nginx',
      file: 'nginx.conf',
      code: `events {}
http {
    server {
        listen 9000;
        location ~ \\.php$ {
            root /srv/www;
            fastcgi_pass «localhost:9000»;
            fastcgi_param SCRIPT_FILENAME $document_root$fastcgi_script_name;
        }
    }
}
`,
    },
    {
      dialect: 'nginx',
      title: 'The same address twice in one server',
      file: 'nginx.conf',
      code: `events {}
http {
    server {
        listen 8080;
        «listen *:8080;»
        listen [::]:8080;
    }
}
`,
    },
    {
      dialect: 'nginx',
      title: 'An IPv6 wildcard that takes IPv4 as well',
      file: 'nginx.conf',
      code: `events {}
http {
    server {
        listen 8080;
        «listen [::]:8080 ipv6only=off;»
    }
}
`,
    },
    {
      dialect: 'lighttpd',
      title: 'A wildcard and an address of its port',
      file: 'lighttpd.conf',
      code: `server.document-root = "/srv/www"
«server.port = 8080»
$SERVER["socket"] == "127.0.0.1:8080" { }
`,
    },
    {
      dialect: 'lighttpd',
      title: 'Two applications on one socket',
      file: 'lighttpd.conf',
      code: `server.modules = ( "mod_fastcgi" )
server.document-root = "/srv/www"
fastcgi.server = (
    "/blog" => (( "bin-path" => "/srv/blog.fcgi", "socket" => "/run/app.sock", "check-local" => "disable" )),
    "/wiki" => (( "bin-path" => "/srv/wiki.fcgi", «"socket" => "/run/app.sock"», "check-local" => "disable" ))
)
`,
    },
    {
      dialect: 'apache',
      title: 'A wildcard and an address of its port',
      file: 'httpd.conf',
      code: `ServerName app.example.org
Listen 8080
«Listen 127.0.0.1:8080»
`,
    },
    {
      dialect: 'apache',
      title: 'A FastCGI back end on a port of Apache',
      file: 'httpd.conf',
      code: `ServerName app.example.org
Listen 8080
ProxyPass "/app" "fcgi://«127.0.0.1:8080»"
`,
    },
  ],
  good: [
    {
      dialect: 'nginx',
      title: 'Virtual hosts share an address, and the back end has its own port',
      file: 'nginx.conf',
      code: `events {}
http {
    server {
        listen 8080;
        listen [::]:8080;
        server_name a.example.org;
        location / {
            proxy_pass http://127.0.0.1:9000;
        }
    }
    server {
        listen 8080;
        listen [::]:8080;
        server_name b.example.org;
    }
}
`,
    },
    {
      dialect: 'nginx',
      title: 'Another server of the same nginx answers',
      file: 'nginx.conf',
      code: `events {}
http {
    server {
        listen 443 ssl;
        location / {
            proxy_pass http://127.0.0.1:8080;
        }
    }
    server {
        listen 127.0.0.1:8080;
        root /srv/www;
    }
}
`,
    },
    {
      dialect: 'lighttpd',
      title: 'One address, written once more for its settings',
      file: 'lighttpd.conf',
      code: `server.document-root = "/srv/www"
server.port = 8080
$SERVER["socket"] == ":8080" { }
`,
    },
    {
      dialect: 'apache',
      title: 'Two addresses',
      file: 'httpd.conf',
      code: `ServerName app.example.org
Listen 127.0.0.1:8080
Listen 127.0.0.2:8080
`,
    },
  ],
});
