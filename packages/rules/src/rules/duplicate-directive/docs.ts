import { defineDocs } from '../../docs.ts';

export const docs = defineDocs({
  behaviour: `nginx refuses to start: \`"root" directive is duplicate\`, \`duplicate location "/static/"\`, \`duplicate upstream "app"\`. \`location /x\` and \`location ^~ /x\` are one and the same. Apache takes the last of two in a section and says nothing.\n\nlighttpd refuses to start when \`=\` meets a key that has a value in the same block already, whether by \`=\` or by \`+=\` (\`Duplicate config variable in conditional 0 global: server.modules\`), and when a key stands twice in one list (\`duplicate array-key\`). Two blocks with the same condition are one block. Case makes no difference.`,
  silentWhen: [
    'lighttpd: the same key in different blocks, `+=` after `=`, and `:=`, which replaces',

    'the directive may stand several times (`add_header`, `fastcgi_param`, `access_log`)',
    'regular expressions: two equal ones are accepted',
  ],
  limits: [],
  references: [
    { title: 'Apache: directive index', url: 'https://httpd.apache.org/docs/2.4/mod/directives.html' },
    { title: 'nginx: alphabetical index of directives', url: 'https://nginx.org/en/docs/dirindex.html' },
  ],
  bad: [
    {
      dialect: 'lighttpd',
      title: 'The list of modules twice',
      file: 'lighttpd.conf',
      code: `server.modules = ( "mod_access" )
server.document-root = "/srv/www"
«server.modules» = ( "mod_alias" )
`,
    },
    {
      dialect: 'lighttpd',
      title: 'A key twice in a list',
      file: 'lighttpd.conf',
      code: `server.modules = ( "mod_alias" )
server.document-root = "/srv/www"
alias.url = ( "/a/" => "/srv/a/", «"/a/"» => "/srv/b/" )
`,
    },
    {
      dialect: 'lighttpd',
      title: 'Two blocks that are one',
      file: 'lighttpd.conf',
      code: `server.document-root = "/srv/www"
$HTTP["host"] == "a" {
    server.tag = "a"
}
$HTTP["host"] == "a" {
    «server.tag» = "b"
}
`,
    },
    {
      dialect: 'nginx',
      title: 'Two roots',
      file: 'nginx.conf',
      code: `events {}
http {
    server {
        listen 8080;
        root /srv/a;
        «root /srv/b;»
    }
}
`,
    },
    {
      dialect: 'nginx',
      title: 'Two locations',
      file: 'nginx.conf',
      code: `events {}
http {
    server {
        listen 8080;
        location /static/ {
            expires 1d;
        }
        «location ^~ /static/ »{
            expires 30d;
        }
    }
}
`,
    },
    {
      dialect: 'apache',
      title: 'Two document roots',
      file: 'httpd.conf',
      code: `Listen 8080
<VirtualHost *:8080>
    DocumentRoot /srv/a
    «DocumentRoot /srv/b»
</VirtualHost>
`,
    },
    {
      dialect: 'nginx',
      title: 'Names that stand once',
      file: 'nginx.conf',
      code: `events {}
http {
    log_format short '$remote_addr';
    «log_format short '$request';»
    limit_req_zone $binary_remote_addr zone=perip:10m rate=10r/s;
    «limit_req_zone $binary_remote_addr zone=perip:10m rate=5r/s;»
    map $host $backend {
        example.org a;
        «EXAMPLE.org» b;
    }
}
`,
    },
    {
      dialect: 'nginx',
      title: 'root and alias share a place',
      file: 'nginx.conf',
      code: `events {}
http {
    server {
        listen 8080;
        location /files/ {
            root /srv/www;
            «alias /srv/files/;»
        }
    }
}
`,
    },
  ],
  good: [
    {
      dialect: 'lighttpd',
      title: 'Added to, replaced, set in another block',
      file: 'lighttpd.conf',
      code: `server.modules = ( "mod_access" )
server.modules += ( "mod_alias" )
server.document-root = "/srv/www"
server.tag = "a"
server.tag := "b"
$HTTP["host"] == "a" {
    server.tag = "c"
}
`,
    },
    {
      dialect: 'nginx',
      title: 'Twice is fine here',
      file: 'nginx.conf',
      code: `events {}
http {
    server {
        listen 8080;
        index index.html;
        index index.php;
    }
}
`,
    },
    {
      dialect: 'apache',
      title: 'One for each host',
      file: 'httpd.conf',
      code: `Listen 8080
<VirtualHost *:8080>
    DocumentRoot /srv/a
</VirtualHost>
<VirtualHost *:8080>
    DocumentRoot /srv/b
</VirtualHost>
`,
    },
  ],
});
