import { defineDocs } from '../../docs.ts';

export const docs = defineDocs({
  behaviour:
    'On Linux a connection to `0.0.0.0` or `[::]` reaches the local machine: the request is answered with 200. Other systems refuse it. What it usually shows is a back end that is *bound* to the wildcard address, and then anybody who reaches the machine talks to the application directly, past the rules of the server in front.',
  silentWhen: [
    'the address is one to listen on: `listen 0.0.0.0:80`',
    'the server starts the back end itself and binds it there: see `exposed-backend`',
  ],
  limits: [],
  references: [],
  bad: [
    {
      dialect: 'nginx',
      title: 'A FastCGI back end',
      file: 'nginx.conf',
      code: `events {}
http {
    server {
        listen 8080;
        location ~ \\.php$ {
            fastcgi_pass «0.0.0.0»:9000;
            fastcgi_param SCRIPT_FILENAME $document_root$fastcgi_script_name;
        }
    }
}
`,
    },
    {
      dialect: 'lighttpd',
      title: 'An HTTP back end',
      file: 'lighttpd.conf',
      code: `server.modules = ( "mod_proxy" )
server.document-root = "/srv/www"
$HTTP["host"] == "app.example.org" {
    proxy.server = ( "/" => (( "host" => "«0.0.0.0»", "port" => 8080 )) )
}
`,
    },
    {
      dialect: 'apache',
      title: 'An HTTP back end',
      file: 'httpd.conf',
      code: `ServerName app.example.org
Listen 8080
ProxyPass "/app" "http://«0.0.0.0»:9000"
`,
    },
  ],
  good: [
    {
      dialect: 'nginx',
      title: 'The loopback address',
      file: 'nginx.conf',
      code: `events {}
http {
    server {
        listen 0.0.0.0:8080;
        location / {
            proxy_pass http://127.0.0.1:9000;
        }
    }
}
`,
    },
  ],
});
