import { defineDocs } from '../../docs.ts';

export const docs = defineDocs({
  behaviour:
    'Most machines have both `127.0.0.1 localhost` and `::1 localhost` in their hosts file. nginx then takes both addresses and tries them in turn: every second request logs `connect() failed (111: Connection refused)` for the address in which nobody listens, and succeeds through the other. lighttpd resolves the name to IPv4 only, so a back end that listens on `::1` alone (Node.js told to listen on `localhost`) gets no request at all: 503. Apache tries `::1`, then 127.0.0.1.',
  silentWhen: ['the back end is an address literal or a Unix socket', 'the server starts the back end itself'],
  limits: [
    'What the hosts file of the target machine says, and where a program of another configuration listens, cannot be seen: without evidence this is information only.',
  ],
  references: [],
  bad: [
    {
      dialect: 'nginx',
      title: 'A FastCGI back end by name',
      file: 'nginx.conf',
      code: `events {}
http {
    server {
        listen 8080;
        location / {
            proxy_pass http://«localhost»:9000;
        }
    }
}
`,
    },
    {
      dialect: 'nginx',
      title: 'The back end is a server of the same configuration, and listens on IPv4 only',
      file: 'nginx.conf',
      code: `events {}
http {
    server {
        listen 8080;
        location / {
            proxy_pass http://«localhost»:9000;
        }
    }
    server {
        listen 127.0.0.1:9000;
        root /srv/www;
    }
}
`,
    },
    {
      dialect: 'lighttpd',
      title: 'An HTTP back end by name',
      file: 'lighttpd.conf',
      code: `server.modules = ( "mod_proxy" )
server.document-root = "/srv/www"
$HTTP["url"] =~ "^/app/" {
    proxy.server = ( "" => (( "host" => "«localhost»", "port" => 3000 )) )
}
`,
    },
    {
      dialect: 'apache',
      title: 'An HTTP back end by name',
      file: 'httpd.conf',
      code: `ServerName app.example.org
Listen 8080
ProxyPass "/app" "http://«localhost»:9000"
`,
    },
  ],
  good: [
    {
      dialect: 'nginx',
      title: 'An address',
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
