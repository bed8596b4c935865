import { defineDocs } from '../../docs.ts';

export const docs = defineDocs({
  behaviour: `nginx refuses to start: \`"client_header_buffer_size" directive invalid value\`, \`invalid value "yes" in "gzip" directive, it must be "on" or "off"\`. Apache: \`Either all Options must start with + or -\`, \`unknown flag\`, \`Cannot parse condition clause\`; in .htaccess every request below the folder ends in 500.\n\nlighttpd refuses to start, but only \`lighttpd -tt\` finds most of this beforehand, not \`lighttpd -t\`: \`unexpected type for key: check-local (string) "(enable|disable)"\`, \`unexpected value for gw.server near [host](string)\`, \`server.tag should have been a string\`. Its truth values are \`"enable"\` and \`"disable"\` (also \`"true"\`, \`"false"\`, \`"1"\`, \`"0"\` and numbers); \`"on"\`, \`"off"\`, \`"yes"\` and \`"no"\` are none.`,
  silentWhen: [
    'lighttpd: the module of the key is not loaded, so nobody looks at the value',
    'lighttpd: the value comes from the environment, or the statement is damaged',
    'the value has variables and the directive allows them',
    'the directive has a notation of its own',
  ],
  limits: [],
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
  ],
});
