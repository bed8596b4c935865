import { defineDocs } from '../../docs.ts';

const nginx = (location: string): string => `events {}
http {
    server {
        listen 8080;
${location}    }
}
`;

/** What nginx ships as fastcgi_params, as far as it matters here. */
const fastcgiParams = `fastcgi_param QUERY_STRING $query_string;
fastcgi_param REQUEST_METHOD $request_method;
fastcgi_param SCRIPT_NAME $fastcgi_script_name;
fastcgi_param REQUEST_URI $request_uri;
`;

export const docs = defineDocs({
  behaviour: `A gateway application finds its page by PATH_INFO and builds its links from SCRIPT_NAME. What the servers send for \`/foo/bar\` when nothing is said about it:

| server | SCRIPT_NAME | PATH_INFO |
|---|---|---|
| nginx, \`fastcgi_pass\` with fastcgi_params | /foo/bar | not sent |
| nginx, \`scgi_pass\` with scgi_params | not sent | not sent |
| nginx, \`uwsgi_pass\` with uwsgi_params | not sent | /foo/bar |
| lighttpd, key \`"/"\` | /foo | /bar |
| lighttpd, key \`"/"\` with fix-root-scriptname | empty | /foo/bar |
| lighttpd, key \`""\` | /foo/bar | not sent |
| lighttpd, key \`"/app/"\` for /app/foo | /app/foo | not sent |
| Apache, rewritten to \`dispatch.fcgi/$1\` | /dispatch.fcgi | /foo/bar |

For an application at the root SCRIPT_NAME must be empty and PATH_INFO the whole path; for one at \`/app\`, \`/app\` and what follows. A WSGI container that gets no PATH_INFO takes every URL for the root page.`,
  silentWhen: [
    'the location stands for scripts (`\\.php$`) or SCRIPT_FILENAME is sent: PHP finds its script by that',
    'an included parameter file could not be read',
    'the back end runs scripts by itself (fcgiwrap), or has one URL only (rTorrent at /RPC2)',
    '`proxy.server` and `proxy_pass`: HTTP has no such parameters',
  ],
  limits: [
    'What the application makes of the parameters is not known: CherryPy 2 joins SCRIPT_NAME and PATH_INFO and does not notice.',
    'That a split path is not sent (`fastcgi_split_path_info` without PATH_INFO) is reported at low confidence: front controllers such as those of Symfony take the path from REQUEST_URI.',
    'A prefix filter in the application (PasteDeploy) is not seen.',
  ],
  references: [
    { title: 'RFC 3875, 4.1.5 and 4.1.13', url: 'https://www.rfc-editor.org/rfc/rfc3875' },
    {
      title: 'nginx: fastcgi_split_path_info',
      url: 'https://nginx.org/en/docs/http/ngx_http_fastcgi_module.html#fastcgi_split_path_info',
    },
  ],
  bad: [
    {
      dialect: 'nginx',
      title: 'FastCGI at the root without PATH_INFO',
      file: 'nginx.conf',
      code: nginx(`        location / {
            include fastcgi_params;
            fastcgi_pass «127.0.0.1:9000»;
        }
`),
      files: { fastcgi_params: fastcgiParams },
    },
    {
      dialect: 'nginx',
      title: 'SCGI without PATH_INFO',
      file: 'nginx.conf',
      code: nginx(`        location / {
            scgi_param REQUEST_METHOD $request_method;
            scgi_param DOCUMENT_URI $document_uri;
            scgi_pass «127.0.0.1:9000»;
        }
`),
    },
    {
      dialect: 'nginx',
      title: 'Both carry the whole path',
      file: 'nginx.conf',
      code: nginx(`        location / {
            include fastcgi_params;
            «fastcgi_param PATH_INFO $fastcgi_script_name;»
            fastcgi_pass 127.0.0.1:9000;
        }
`),
      files: { fastcgi_params: fastcgiParams },
    },
    {
      dialect: 'nginx',
      title: 'PATH_INFO from the raw request line',
      file: 'nginx.conf',
      code: nginx(`        location / {
            scgi_param SCRIPT_NAME "";
            «scgi_param PATH_INFO $request_uri;»
            scgi_pass 127.0.0.1:9000;
        }
`),
    },
    {
      dialect: 'nginx',
      title: 'Nothing splits the path',
      file: 'nginx.conf',
      code: nginx(`        location /app {
            fastcgi_param SCRIPT_NAME $fastcgi_script_name;
            «fastcgi_param PATH_INFO $fastcgi_path_info;»
            fastcgi_pass 127.0.0.1:9000;
        }
`),
    },
    {
      dialect: 'nginx',
      title: 'The path is split for nothing',
      file: 'nginx.conf',
      code: nginx(`        location ~ \\.php(/|$) {
            fastcgi_split_path_info ^(.+\\.php)(/.*)$;
            fastcgi_param SCRIPT_NAME $fastcgi_script_name;
            fastcgi_param SCRIPT_FILENAME /srv/www$fastcgi_script_name;
            fastcgi_pass «127.0.0.1:9000»;
        }
`),
    },
    {
      dialect: 'nginx',
      title: 'uwsgi with a prefix of its own',
      file: 'nginx.conf',
      code: nginx(`        location /app {
            uwsgi_param PATH_INFO $document_uri;
            «uwsgi_param SCRIPT_NAME /app;»
            uwsgi_pass 127.0.0.1:3031;
        }
`),
    },
    {
      dialect: 'lighttpd',
      title: 'At the root without fix-root-scriptname',
      file: 'lighttpd.conf',
      code: `server.modules = ( "mod_scgi" )
server.document-root = "/srv/www"
scgi.server = ( «"/"» => ((
    "host" => "127.0.0.1",
    "port" => 9000,
    "check-local" => "disable"
)) )
`,
    },
    {
      dialect: 'lighttpd',
      title: 'A prefix with a slash at its end',
      file: 'lighttpd.conf',
      code: `server.modules = ( "mod_fastcgi" )
server.document-root = "/srv/www"
fastcgi.server = ( «"/app/"» => (( "socket" => "/run/app.sock", "check-local" => "disable" )) )
`,
    },
    {
      dialect: 'lighttpd',
      title: 'The empty key',
      file: 'lighttpd.conf',
      code: `server.modules = ( "mod_fastcgi" )
server.document-root = "/srv/www"
fastcgi.server = ( «""» => (( "socket" => "/run/app.sock", "check-local" => "disable", "fix-root-scriptname" => "enable" )) )
`,
    },
    {
      dialect: 'apache',
      title: 'The dispatcher shows in every link',
      file: '.htaccess',
      code: `RewriteEngine On
RewriteRule ^static/ - [L]
RewriteCond %{REQUEST_FILENAME} !-f
«RewriteRule ^(.*)$ dispatch.fcgi/$1 [QSA,L]»
`,
    },
  ],
  good: [
    {
      dialect: 'nginx',
      title: 'FastCGI at the root',
      file: 'nginx.conf',
      code: nginx(`        location / {
            include fastcgi_params;
            fastcgi_split_path_info ^()(/.*)$;
            fastcgi_param PATH_INFO $fastcgi_path_info;
            fastcgi_pass 127.0.0.1:9000;
        }
`),
      files: { fastcgi_params: fastcgiParams },
    },
    {
      dialect: 'nginx',
      title: 'PHP',
      file: 'nginx.conf',
      code: nginx(`        location ~ \\.php$ {
            include fastcgi_params;
            fastcgi_param SCRIPT_FILENAME /srv/www$fastcgi_script_name;
            fastcgi_pass 127.0.0.1:9000;
        }
`),
      files: { fastcgi_params: fastcgiParams },
    },
    {
      dialect: 'lighttpd',
      title: 'At the root and below a prefix',
      file: 'lighttpd.conf',
      code: `server.modules = ( "mod_fastcgi" )
server.document-root = "/srv/www"
fastcgi.server = (
    "/app" => (( "socket" => "/run/app.sock", "check-local" => "disable" )),
    "/" => (( "socket" => "/run/root.sock", "check-local" => "disable", "fix-root-scriptname" => "enable" ))
)
`,
    },
    {
      dialect: 'apache',
      title: 'A PHP front controller',
      file: '.htaccess',
      code: `RewriteEngine On
RewriteCond %{REQUEST_FILENAME} !-f
RewriteRule ^(.*)$ index.php/$1 [QSA,L]
`,
    },
  ],
});
