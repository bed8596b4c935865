var w=Object.defineProperty;var Me=Object.getOwnPropertyDescriptor;var je=Object.getOwnPropertyNames;var Ge=Object.prototype.hasOwnProperty;var ze=(e,t)=>{for(var o in t)w(e,o,{get:t[o],enumerable:!0})},Be=(e,t,o,i)=>{if(t&&typeof t=="object"||typeof t=="function")for(let s of je(t))!Ge.call(e,s)&&s!==o&&w(e,s,{get:()=>t[s],enumerable:!(i=Me(t,s))||i.enumerable});return e};var Ve=e=>Be(w({},"__esModule",{value:!0}),e);var it={};ze(it,{defineDocs:()=>Qe,renderFolklore:()=>Ze,renderRuleIndex:()=>Ke,renderRulePage:()=>Je,ruleDocs:()=>Xe});module.exports=Ve(it);function Qe(e){return e}var x=e=>`events {}
http {
    server {
        listen 8080;
${e}    }
}
`,H={behaviour:"nginx replaces the text of the location by the alias, and adds no slash. `location /static/ { alias /srv/data; }` makes `/static/a.css` the file `/srv/dataa.css`: 404, or another file. Without a slash on both, `location /static { alias /srv/data; }`, files are found, but `/static-private/x` is served as well, from `/srv/data-private`.",silentWhen:["both end in a slash","the alias names a file, or ends in a variable","the location is exact (`=`) or a regular expression","the location hands requests over, or changes the URL"],limits:["Which folders there are is not known: the second form is told with low confidence only."],references:[{title:"nginx: alias",url:"https://nginx.org/en/docs/http/ngx_http_core_module.html#alias"}],bad:[{dialect:"nginx",title:"The alias lacks the slash of the location",file:"nginx.conf",code:x(`        location /static/ {
            alias \xAB/srv/app/static\xBB;
        }
`)},{dialect:"nginx",title:"No slash at all",file:"nginx.conf",code:x(`        \xABlocation /static\xBB {
            alias /srv/app/data;
        }
`)}],good:[{dialect:"nginx",title:"A slash on both, and a single file",file:"nginx.conf",code:x(`        location /static/ {
            alias /srv/app/static/;
        }
        location = /favicon.ico {
            alias /srv/app/static/favicon.ico;
        }
`)}]};var d=e=>`server.modules = ( "mod_alias" )
server.document-root = "/srv/www"
alias.url = ( ${e} )
`,L={behaviour:'mod_alias puts the path in place of the URL, and appends what follows, character by character.\n\n| alias | request | file |\n|---|---|---|\n| `"/images" => "/srv/data/"` | /imagespic.png | /srv/data/pic.png |\n| | /images../secret.txt | 403: the traversal known from nginx is refused |\n| `"/images/" => "/srv/data"` | /images/pic.png | /srv/datapic.png: 404 |\n| `"/images" => "/srv/data"` | /images-private/x | /srv/data-private/x |\n| `"/images/" => "/srv/data/"` | /images/pic.png | /srv/data/pic.png |',silentWhen:["both end in a slash",'neither does and one of them is a single file (`"/robots.txt"`)',"the URL or the path is not known"],limits:["With a slash at both ends the URL without it (`/images`) is answered 404."],references:[{title:"lighttpd: mod_alias",url:"https://redmine.lighttpd.net/projects/lighttpd/wiki/Docs_ModAlias"}],bad:[{dialect:"lighttpd",title:"The path alone has it",file:"lighttpd.conf",code:d('\xAB"/images"\xBB => "/srv/data/"')},{dialect:"lighttpd",title:"The URL alone has it",file:"lighttpd.conf",code:d('"/images/" => \xAB"/srv/data"\xBB')},{dialect:"lighttpd",title:"Neither has it",file:"lighttpd.conf",code:d('\xAB"/images" => "/srv/data"\xBB')}],good:[{dialect:"lighttpd",title:"Both have it",file:"lighttpd.conf",code:d('"/images/" => "/srv/data/", "/robots.txt" => "/srv/robots-live.txt"')}]};var S=e=>`events {}
http {
    server {
        listen 8080;
${e}    }
}
`,N={behaviour:"nginx replaces the text of the location by the alias, and nothing else: `location /static { alias /srv/app/static/; }` makes `/static../settings.py` the file `/srv/app/static/../settings.py`, and sends it. `/static/../settings.py` is no way out: that nginx resolves before it looks for a location.",silentWhen:["both end in a slash, or neither does (see `alias-glues-names`)","the location is exact (`=`), a regular expression or `internal`","it hands requests over, or ends them with `return`"],limits:["Whether the parent folder holds anything that nginx may read is not known."],references:[{title:"nginx: alias",url:"https://nginx.org/en/docs/http/ngx_http_core_module.html#alias"},{title:"Gixy: path traversal via misconfigured alias",url:"https://github.com/yandex/gixy/blob/master/docs/en/plugins/aliastraversal.md"}],bad:[{dialect:"nginx",title:"The slash is missing",file:"nginx.conf",code:S(`        \xABlocation /static\xBB {
            alias /srv/app/static/;
        }
`)}],good:[{dialect:"nginx",title:"A slash on both",file:"nginx.conf",code:S(`        location /static/ {
            alias /srv/app/static/;
        }
        location = /index {
            alias /srv/app/;
        }
`)}]};var _=e=>`events {}
http {
    server {
        listen 8080;
${e}    }
}
`,C={behaviour:"In a location with a regular expression the alias is the whole path. `location ~ ^/static/ { alias /srv/static/; }` makes every URL that matches the folder `/srv/static/` itself: `/static/a.css` is answered with a redirect to `/static/a.css/`.",silentWhen:["the alias has a variable: `$1`, a named capture","the alias names a file, or the pattern matches one URL only","the location hands requests over, or changes the URL"],limits:[],references:[{title:"nginx: alias",url:"https://nginx.org/en/docs/http/ngx_http_core_module.html#alias"}],bad:[{dialect:"nginx",title:"A folder as a regular expression",file:"nginx.conf",code:_(`        location ~ ^/static/ {
            alias \xAB/srv/app/static/\xBB;
        }
`)},{dialect:"nginx",title:"A capture that is not used",file:"nginx.conf",code:_(`        location ~ ^/media/(.*)$ {
            alias \xAB/srv/app/media/\xBB;
        }
`)}],good:[{dialect:"nginx",title:"The capture, or a prefix",file:"nginx.conf",code:_(`        location ~ ^/media/(.*)$ {
            alias /srv/app/media/$1;
        }
        location ^~ /static/ {
            alias /srv/app/static/;
        }
        location ~ ^/favicon {
            alias /srv/app/static/favicon.ico;
        }
`)}]};var O={behaviour:'With `check-local` enabled, which is the default of `fastcgi.server` and `scgi.server`, lighttpd maps the URL to a file below the document root before it asks the back end. An application has no files for its URLs, so every one of them is answered 404 and the application is never contacted. Files that do exist go to the application: with the key `"/"` even `/static/a.css`.',silentWhen:['the key is an extension such as `".php"` or names a script: there the file should exist',"`proxy.server`: its `check-local` is disabled by default",'`"mode" => "authorizer"`',"a 404 handler may bring the URLs to the application"],limits:["A prefix below which files really exist on the target machine cannot be told from an application."],references:[{title:"lighttpd: mod_fastcgi",url:"https://redmine.lighttpd.net/projects/lighttpd/wiki/Docs_ModFastCGI"}],bad:[{dialect:"lighttpd",title:"FastCGI below a prefix",file:"lighttpd.conf",code:`server.modules = ( "mod_fastcgi" )
server.document-root = "/srv/www"
fastcgi.server = (
    \xAB"/app"\xBB => ((
        "host" => "127.0.0.1",
        "port" => 9000
    ))
)
`},{dialect:"lighttpd",title:"SCGI for the whole site, enabled in so many words",file:"lighttpd.conf",code:`server.modules = ( "mod_scgi" )
server.document-root = "/srv/www"
scgi.server = ( "/" => (( "socket" => "/run/app.sock", \xAB"check-local" => "enable"\xBB, "fix-root-scriptname" => "enable" )) )
`}],good:[{dialect:"lighttpd",title:"Disabled",file:"lighttpd.conf",code:`server.modules = ( "mod_fastcgi" )
server.document-root = "/srv/www"
fastcgi.server = ( "/app" => (( "host" => "127.0.0.1", "port" => 9000, "check-local" => "disable" )) )
`},{dialect:"lighttpd",title:"An extension: the script should exist",file:"lighttpd.conf",code:`server.modules = ( "mod_fastcgi" )
server.document-root = "/srv/www"
fastcgi.server = ( ".php" => (( "socket" => "/run/php.sock" )) )
`}]};var p=e=>`server.document-root = "/srv/www"
${e}
`,q={behaviour:'What the fields of conditions hold, as seen in requests:\n\n| field | holds | so this never comes out |\n|---|---|---|\n| `$HTTP["url"]` | the decoded path, without the query string | `=~ "\\?debug=1"`, `== "index.php"`, `=~ "%20"` |\n| `$HTTP["host"]` | the name in lower case | `== "Example.test"`, `== ""`, `== "http://a.test"` |\n| `$HTTP["querystring"]` | what follows the `?` | `=^ "?debug"` |\n| `$HTTP["request-method"]` | GET, POST | `== "get"` |\n| `$HTTP["scheme"]` | http or https | `== "HTTPS"` |\n\nWith `!=` and `!~` such a condition always comes out, and a block that was to be an exception is the rule.',silentWhen:["the question mark is a quantifier, or in a part of the pattern that may be left out: `\\.php(\\?|$)`","the pattern is told to ignore case (`(?i)`), or has another alternative that may match","the value is a variable that is not known, or a word in capitals that is to be filled in (`SERVERNAME`)"],limits:['A block for HTTP/1.0 clients without a Host field (`== ""`) cannot be told from a name that was forgotten.'],references:[{title:"lighttpd: conditional configuration",url:"https://redmine.lighttpd.net/projects/lighttpd/wiki/Docs_Configuration"},{title:"lighttpd: query string in a URL condition",url:"https://redmine.lighttpd.net/boards/2/topics/1279"}],bad:[{dialect:"lighttpd",title:"A query in the URL",file:"lighttpd.conf",code:p('\xAB$HTTP["url"] =~ "\\?debug=1"\xBB { dir-listing.activate = "enable" }')},{dialect:"lighttpd",title:"A host that is in capitals, and one that is empty",file:"lighttpd.conf",code:p(`\xAB$HTTP["host"] == "Example.test"\xBB { server.document-root = "/srv/example" }
\xAB$HTTP["host"] == ""\xBB { server.document-root = "/srv/b" }`)},{dialect:"lighttpd",title:"A path without its slash, and a method in small letters",file:"lighttpd.conf",code:p(`\xAB$HTTP["url"] =~ "^private/"\xBB { url.access-deny = ( "" ) }
\xAB$HTTP["request-method"] == "post"\xBB { url.access-deny = ( "" ) }`)}],good:[{dialect:"lighttpd",title:"As the fields are",file:"lighttpd.conf",code:p(`$HTTP["querystring"] =~ "debug=1" { dir-listing.activate = "enable" }
$HTTP["host"] == "example.test" { server.document-root = "/srv/example" }
$HTTP["host"] =~ "(?i)^Other\\.test$" { server.document-root = "/srv/other" }
$HTTP["url"] =~ "^/private/|\\.php(\\?|$)" { url.access-deny = ( "" ) }
$HTTP["url"] =~ "/images?/" { dir-listing.activate = "enable" }
$HTTP["request-method"] == "POST" { url.access-deny = ( "" ) }`)}]};var h=e=>`server.modules = ( "mod_alias", "mod_setenv" )
server.document-root = "/srv/www"
${e}
`,F={behaviour:"Of all blocks that hold for a request lighttpd takes the value of the last one, as a whole. A list that a block sets with `=` takes the place of the global one: the global alias `/images/` is 404 there. Where two blocks hold (one for the host, one for the URL), only the list of the later one counts. `+=` starts from the list outside, so it mends the first case; in two sibling blocks it does not, because each has a copy of its own.",silentWhen:["`+=` in the block, or the block repeats at least one of the entries: then it is a choice","the list of the block is empty: that switches something off",'the block takes every request itself (a back end for `"/"`, a redirect of everything)',"branches of one `else` chain, blocks about the same field, and negated conditions","lists that are chosen rather than added to: index-file.names, mimetype.assign, server.modules"],limits:["Whether the entries are needed in the block is not known."],references:[{title:"lighttpd: conditional configuration",url:"https://redmine.lighttpd.net/projects/lighttpd/wiki/Docs_Configuration"}],bad:[{dialect:"lighttpd",title:"The global aliases are gone",file:"lighttpd.conf",code:h(`alias.url = ( "/images/" => "/srv/images/" )
$HTTP["host"] == "example.test" {
    \xABalias.url\xBB = ( "/css/" => "/srv/css/" )
}`)},{dialect:"lighttpd",title:"Two blocks hold",file:"lighttpd.conf",code:h(`$HTTP["scheme"] == "https" {
    setenv.add-response-header = ( "Strict-Transport-Security" => "max-age=31536000" )
}
$HTTP["url"] =~ "^/static/" {
    \xABsetenv.add-response-header\xBB = ( "Cache-Control" => "max-age=86400" )
}`)}],good:[{dialect:"lighttpd",title:"Added",file:"lighttpd.conf",code:h(`alias.url = ( "/images/" => "/srv/images/" )
$HTTP["host"] == "example.test" {
    alias.url += ( "/css/" => "/srv/css/" )
}`)},{dialect:"lighttpd",title:"One or the other",file:"lighttpd.conf",code:h(`$HTTP["host"] == "a.test" {
    alias.url = ( "/a/" => "/srv/a/" )
}
else $HTTP["url"] =~ "^/b/" {
    alias.url = ( "/b/" => "/srv/b/" )
}`)}]};var c=e=>`server.modules = ( "mod_proxy" )
server.document-root = "/srv/www"
$HTTP["url"] !~ ${e} {
    proxy.server = ( "" => (( "host" => "127.0.0.1", "port" => 8080 )) )
}
`,U={behaviour:'Around an application at the root, `$HTTP["url"] !~ "^/static"` leaves the static files to lighttpd. It also leaves `/static-pages/` and `/staticpage` to it, which are pages of the application: they are looked for on the disk and answered 404. Without `^`, `!~ "/static/"` does the same to `/docs/static/page`.',silentWhen:["the pattern ends with a slash, `$` or `(/|$)`","it names single files (`^/favicon\\.ico`) or extensions","no application for all URLs stands in the block"],limits:["Whether the application has pages of such a name is not known."],references:[{title:"lighttpd: conditional configuration",url:"https://redmine.lighttpd.net/projects/lighttpd/wiki/Docs_Configuration"}],bad:[{dialect:"lighttpd",title:"No slash at the end",file:"lighttpd.conf",code:c('\xAB"^/(static|images)"\xBB')},{dialect:"lighttpd",title:"No anchor",file:"lighttpd.conf",code:c('\xAB"/static/"\xBB')}],good:[{dialect:"lighttpd",title:"Folders",file:"lighttpd.conf",code:c('"^/(static|images)/"')},{dialect:"lighttpd",title:"The folder itself, too",file:"lighttpd.conf",code:c('"^/static(/|$)"')},{dialect:"lighttpd",title:"Single files",file:"lighttpd.conf",code:c('"^/(favicon\\.ico|robots\\.txt)"')}]};var M={behaviour:"Newer servers warn, ignore the directive, or refuse to start because they no longer know it. Apache: `Order`, `Allow` and `Deny` live in mod_access_compat only, and beside `Require` both must agree.\n\nA key that lighttpd no longer has is ignored with a warning in the log; a module that it no longer has keeps it from starting.",silentWhen:["one of the modules that have a directive of this name still has it"],limits:["Which version runs on the target machine is not known."],references:[{title:"Apache: directive index",url:"https://httpd.apache.org/docs/2.4/mod/directives.html"},{title:"nginx: alphabetical index of directives",url:"https://nginx.org/en/docs/dirindex.html"}],bad:[{dialect:"lighttpd",title:"A module that is gone, and one that has a new name",file:"lighttpd.conf",code:`server.modules = ( \xAB"mod_secdownload"\xBB, \xAB"mod_compress"\xBB )
server.document-root = "/srv/www"
secdownload.secret = "secret"
compress.filetype = ( "text/html" )
`},{dialect:"lighttpd",title:"A key that is gone",file:"lighttpd.conf",code:`server.document-root = "/srv/www"
\xABserver.userid\xBB = "www-data"
`},{dialect:"nginx",title:"HTTP/2 push is gone",file:"nginx.conf",code:`events {}
http {
    server {
        listen 8080;
        \xABhttp2_push\xBB /style.css;
    }
}
`},{dialect:"apache",title:"Removed",file:"httpd.conf",code:`Listen 8080
\xABLockFile\xBB /run/accept.lock
`},{dialect:"apache",title:"Old and new access control",file:"httpd.conf",code:`Listen 8080
<Directory /srv/www>
    \xABOrder\xBB allow,deny
    Allow from all
    Require all granted
</Directory>
`}],good:[{dialect:"lighttpd",title:"The new name",file:"lighttpd.conf",code:`server.modules = ( "mod_deflate" )
server.document-root = "/srv/www"
deflate.mimetypes = ( "text/html" )
`},{dialect:"nginx",title:"Nothing old",file:"nginx.conf",code:`events {}
http {
    server {
        listen 8080;
        root /srv/www;
    }
}
`},{dialect:"apache",title:"Access control of 2.4",file:"httpd.conf",code:`Listen 8080
<Directory /srv/www>
    Require all granted
</Directory>
`}]};var j={behaviour:'nginx refuses to start: `"proxy_pass" directive is not allowed here`. Apache: `ProxyPass cannot occur within <Directory> section`; in .htaccess every request below the folder ends in 500.\n\nlighttpd exits where a condition stands inside `global { }`. A key that is global only has no effect in a condition (`DEPRECATED: do not set server options in conditionals`): a `server.port` there opens no port. Keys of sockets (`ssl.engine`, `server.use-ipv6`) have an effect at the top and in `$SERVER["socket"] == "..."` only.',silentWhen:["the file is a fragment, and what encloses it is unknown","the module of the directive is known from its documentation only"],limits:[],references:[{title:"Apache: directive index",url:"https://httpd.apache.org/docs/2.4/mod/directives.html"},{title:"nginx: alphabetical index of directives",url:"https://nginx.org/en/docs/dirindex.html"}],bad:[{dialect:"lighttpd",title:"A port in a condition",file:"lighttpd.conf",code:`server.document-root = "/srv/www"
$HTTP["host"] == "example.org" {
    \xABserver.port\xBB = 8080
}
`},{dialect:"lighttpd",title:"TLS for a host",file:"lighttpd.conf",code:`server.modules = ( "mod_openssl" )
server.document-root = "/srv/www"
$HTTP["host"] == "example.org" {
    \xABssl.engine\xBB = "enable"
}
`},{dialect:"lighttpd",title:"A condition in a global block",file:"lighttpd.conf",code:`server.document-root = "/srv/www"
global {
    \xAB$HTTP["host"]\xBB == "example.org" {
        server.tag = "web"
    }
}
`},{dialect:"nginx",title:"A pass in the server",file:"nginx.conf",code:`events {}
http {
    server {
        listen 8080;
        \xABproxy_pass\xBB http://127.0.0.1:9000;
    }
}
`},{dialect:"nginx",title:"A parameter in an if",file:"nginx.conf",code:`events {}
http {
    server {
        listen 8080;
        location / {
            if ($http_x_old) {
                \xABfastcgi_param\xBB OLD 1;
            }
            fastcgi_pass 127.0.0.1:9000;
        }
    }
}
`},{dialect:"apache",title:"In .htaccess",file:".htaccess",code:`\xABProxyPass\xBB /app http://127.0.0.1:9000/
`},{dialect:"apache",title:"In a folder",file:"httpd.conf",code:`Listen 8080
<Directory /srv/www>
    \xABProxyPass\xBB http://127.0.0.1:9000/
</Directory>
`},{dialect:"nginx",title:"Locations in locations",file:"nginx.conf",code:`events {}
http {
    server {
        listen 8080;
        location /shop/ {
            \xABlocation /admin/\xBB {
                return 403;
            }
        }
        location ~ ^/api/ {
            \xABlocation /api/v1/\xBB {
                return 410;
            }
        }
    }
}
`}],good:[{dialect:"lighttpd",title:"TLS for a socket",file:"lighttpd.conf",code:`server.modules = ( "mod_openssl" )
server.document-root = "/srv/www"
$SERVER["socket"] == ":443" {
    ssl.engine = "enable"
    ssl.pemfile = "/etc/ssl/site.pem"
}
`},{dialect:"nginx",title:"In a location",file:"nginx.conf",code:`events {}
http {
    server {
        listen 8080;
        location / {
            proxy_pass http://127.0.0.1:9000;
        }
    }
}
`},{dialect:"apache",title:"In a location",file:"httpd.conf",code:`Listen 8080
<Location /app>
    ProxyPass http://127.0.0.1:9000/
</Location>
`},{dialect:"nginx",title:"Locations in locations, right",file:"nginx.conf",code:`events {}
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
`}]};var G={behaviour:"Without a global `server.document-root` lighttpd refuses to start: `document-root is not set`. `lighttpd -t` does not notice. A root in a condition does not count, nor does it help that everything is handed to an application. A folder that does not exist is no obstacle.",silentWhen:["the file is a part of a configuration: it does not set `server.modules` and at least two of server.port, server.bind, server.pid-file, server.username and server.errorlog","an include could not be read"],limits:[],references:[{title:"lighttpd: server.document-root",url:"https://redmine.lighttpd.net/projects/lighttpd/wiki/Server_document-rootDetails"}],bad:[{dialect:"lighttpd",title:"Everything goes to the application",file:"lighttpd.conf",code:`\xABserver.modules\xBB = ( "mod_proxy" )
server.port = 8080
server.pid-file = "/run/lighttpd.pid"
proxy.server = ( "" => (( "host" => "127.0.0.1", "port" => 9000 )) )
`},{dialect:"lighttpd",title:"Only in a condition",file:"lighttpd.conf",code:`server.modules = ( "mod_access" )
server.port = 80
server.errorlog = "/var/log/lighttpd/error.log"
$HTTP["host"] == "a.test" {
    \xABserver.document-root\xBB = "/srv/a"
}
`}],good:[{dialect:"lighttpd",title:"Set",file:"lighttpd.conf",code:`server.modules = ( "mod_proxy" )
server.port = 8080
server.pid-file = "/run/lighttpd.pid"
server.document-root = "/nonexistent"
`},{dialect:"lighttpd",title:"A part of a configuration",file:"proxy.conf",code:`server.modules += ( "mod_proxy" )
proxy.server = ( "" => (( "host" => "127.0.0.1", "port" => 9000 )) )
`}]};var z={behaviour:'nginx refuses to start: `"root" directive is duplicate`, `duplicate location "/static/"`, `duplicate upstream "app"`. `location /x` and `location ^~ /x` are one and the same. Apache takes the last of two in a section and says nothing.\n\nlighttpd refuses to start when `=` meets a key that has a value in the same block already, whether by `=` or by `+=` (`Duplicate config variable in conditional 0 global: server.modules`), and when a key stands twice in one list (`duplicate array-key`). Two blocks with the same condition are one block. Case makes no difference.',silentWhen:["lighttpd: the same key in different blocks, `+=` after `=`, and `:=`, which replaces","the directive may stand several times (`add_header`, `fastcgi_param`, `access_log`)","regular expressions: two equal ones are accepted"],limits:[],references:[{title:"Apache: directive index",url:"https://httpd.apache.org/docs/2.4/mod/directives.html"},{title:"nginx: alphabetical index of directives",url:"https://nginx.org/en/docs/dirindex.html"}],bad:[{dialect:"lighttpd",title:"The list of modules twice",file:"lighttpd.conf",code:`server.modules = ( "mod_access" )
server.document-root = "/srv/www"
\xABserver.modules\xBB = ( "mod_alias" )
`},{dialect:"lighttpd",title:"A key twice in a list",file:"lighttpd.conf",code:`server.modules = ( "mod_alias" )
server.document-root = "/srv/www"
alias.url = ( "/a/" => "/srv/a/", \xAB"/a/"\xBB => "/srv/b/" )
`},{dialect:"lighttpd",title:"Two blocks that are one",file:"lighttpd.conf",code:`server.document-root = "/srv/www"
$HTTP["host"] == "a" {
    server.tag = "a"
}
$HTTP["host"] == "a" {
    \xABserver.tag\xBB = "b"
}
`},{dialect:"nginx",title:"Two roots",file:"nginx.conf",code:`events {}
http {
    server {
        listen 8080;
        root /srv/a;
        \xABroot /srv/b;\xBB
    }
}
`},{dialect:"nginx",title:"Two locations",file:"nginx.conf",code:`events {}
http {
    server {
        listen 8080;
        location /static/ {
            expires 1d;
        }
        \xABlocation ^~ /static/ \xBB{
            expires 30d;
        }
    }
}
`},{dialect:"apache",title:"Two document roots",file:"httpd.conf",code:`Listen 8080
<VirtualHost *:8080>
    DocumentRoot /srv/a
    \xABDocumentRoot /srv/b\xBB
</VirtualHost>
`},{dialect:"nginx",title:"Names that stand once",file:"nginx.conf",code:`events {}
http {
    log_format short '$remote_addr';
    \xABlog_format short '$request';\xBB
    limit_req_zone $binary_remote_addr zone=perip:10m rate=10r/s;
    \xABlimit_req_zone $binary_remote_addr zone=perip:10m rate=5r/s;\xBB
    map $host $backend {
        example.org a;
        \xABEXAMPLE.org\xBB b;
    }
}
`},{dialect:"nginx",title:"root and alias share a place",file:"nginx.conf",code:`events {}
http {
    server {
        listen 8080;
        location /files/ {
            root /srv/www;
            \xABalias /srv/files/;\xBB
        }
    }
}
`}],good:[{dialect:"lighttpd",title:"Added to, replaced, set in another block",file:"lighttpd.conf",code:`server.modules = ( "mod_access" )
server.modules += ( "mod_alias" )
server.document-root = "/srv/www"
server.tag = "a"
server.tag := "b"
$HTTP["host"] == "a" {
    server.tag = "c"
}
`},{dialect:"nginx",title:"Twice is fine here",file:"nginx.conf",code:`events {}
http {
    server {
        listen 8080;
        index index.html;
        index index.php;
    }
}
`},{dialect:"apache",title:"One for each host",file:"httpd.conf",code:`Listen 8080
<VirtualHost *:8080>
    DocumentRoot /srv/a
</VirtualHost>
<VirtualHost *:8080>
    DocumentRoot /srv/b
</VirtualHost>
`}]};var B={behaviour:"With `bin-path`, lighttpd starts the application on the socket of `host` and `port`. Bound to `0.0.0.0` it answers on every address of the machine. Anyone who reaches it can send a FastCGI request of their own making: with PHP behind it, a request that names any file in `SCRIPT_FILENAME` returns or runs that file.",silentWhen:["no `host` is written: lighttpd takes 127.0.0.1","the application listens on a Unix socket"],limits:["A firewall in front of the machine cannot be seen."],references:[],bad:[{dialect:"lighttpd",title:"FastCGI on all addresses",file:"lighttpd.conf",code:`server.modules = ( "mod_fastcgi" )
server.document-root = "/srv/www"
fastcgi.server = ( "/app" => ((
    "bin-path" => "/srv/app/app.fcgi",
    \xAB"host" => "0.0.0.0"\xBB,
    "port" => 9000,
    "check-local" => "disable"
)) )
`}],good:[{dialect:"lighttpd",title:"A Unix socket",file:"lighttpd.conf",code:`server.modules = ( "mod_fastcgi" )
server.document-root = "/srv/www"
fastcgi.server = ( "/app" => ((
    "bin-path" => "/srv/app/app.fcgi",
    "socket" => "/run/lighttpd/app.sock",
    "check-local" => "disable"
)) )
`}]};var V=e=>`server.modules = ( "mod_extforward" )
server.document-root = "/srv/www"
${e}
`,Q={behaviour:'With `extforward.forwarder = ( "all" => "trust" )` a request with `X-Forwarded-For: 9.9.9.9` has the address 9.9.9.9 for everything that follows: `$HTTP["remoteip"]`, the access log, REMOTE_ADDR of the application. Whoever reaches the server can name any address, those that are let in included.',silentWhen:["addresses or networks of proxies are named","a network of everybody (`0.0.0.0/0`): lighttpd refuses to start with it"],limits:["Whether a packet filter lets nobody but the proxy through is not known."],references:[{title:"lighttpd: mod_extforward",url:"https://redmine.lighttpd.net/projects/lighttpd/wiki/Docs_ModExtForward"}],bad:[{dialect:"lighttpd",title:"Everybody",file:"lighttpd.conf",code:V('extforward.forwarder = ( \xAB"all" => "trust"\xBB )')}],good:[{dialect:"lighttpd",title:"The proxies",file:"lighttpd.conf",code:V('extforward.forwarder = ( "10.0.0.2" => "trust", "192.168.0.0/16" => "trust" )')}]};var f=e=>`server.document-root = "/srv/www"
server.port = 8080
${e}
`,X={behaviour:'A client that asks a server on port 8080 sends `Host: example.test:8080`. `=~ "^example\\.test$"` sees the port and does not match; `== "example.test"` is compared without it and does.',silentWhen:["all ports are 80 and 443, which browsers leave out","the pattern allows for a port: `(:[0-9]+)?$`","the server listens on the loopback address only: what stands in front of it sends the name as it likes","the file is a part of a configuration, or something of it could not be read"],limits:["A proxy on another machine may send the name without the port."],references:[{title:"lighttpd: conditional configuration",url:"https://redmine.lighttpd.net/projects/lighttpd/wiki/Docs_Configuration"}],bad:[{dialect:"lighttpd",title:"A name between anchors",file:"lighttpd.conf",code:f('$HTTP["host"] =~ \xAB"^example\\.test$"\xBB { server.document-root = "/srv/example" }')},{dialect:"lighttpd",title:"All names of a domain",file:"lighttpd.conf",code:f('$HTTP["host"] =~ \xAB"(^|\\.)example\\.test$"\xBB { server.document-root = "/srv/example" }')}],good:[{dialect:"lighttpd",title:"Compared without the port, or with it in mind",file:"lighttpd.conf",code:f(`$HTTP["host"] == "example.test" { server.document-root = "/srv/example" }
$HTTP["host"] =~ "^(www\\.)?example\\.org(:[0-9]+)?$" { server.document-root = "/srv/org" }`)},{dialect:"lighttpd",title:"The usual port",file:"lighttpd.conf",code:f('$HTTP["host"] =~ "^example\\.test$" { server.document-root = "/srv/example" }').replace("8080","80")}]};var Y={behaviour:'lighttpd\'s parser throws away every token that does not fit and goes on; `lighttpd -tt` says "Syntax OK" and part of the configuration is not there. nginx takes the line after a forgotten `;` as further arguments of the directive before. Apache drops what stands behind the `>` of a section.',silentWhen:["the text has the meaning that it seems to have"],limits:["Which tokens lighttpd drops depends on its version; 1.4.69 is assumed."],references:[{title:"lighttpd: configuration syntax",url:"https://redmine.lighttpd.net/projects/lighttpd/wiki/Docs_Configuration"}],bad:[{dialect:"lighttpd",title:"A missing comma: lighttpd 1.4.69 keeps the first entry only",file:"lighttpd.conf",code:`server.document-root = "/srv/www"
mimetype.assign = (
    ".html" => "text/html"
    \xAB".css"\xBB => "text/css"
)
`},{dialect:"apache",title:"A directive on the line that opens a section",file:"httpd.conf",code:`<IfModule mod_rewrite.c>\xABRewriteEngine On\xBB
</IfModule>
`}],good:[{dialect:"lighttpd",title:"With its comma",file:"lighttpd.conf",code:`server.document-root = "/srv/www"
mimetype.assign = (
    ".html" => "text/html",
    ".css" => "text/css"
)
`},{dialect:"apache",title:"On a line of its own",file:"httpd.conf",code:`<IfModule mod_rewrite.c>
    RewriteEngine On
</IfModule>
`}]};var J={behaviour:"nginx 1.22 and lighttpd 1.4.69 follow the include again and again, until their stack is used up and they die with a segmentation fault, or until no more files can be opened (`Too many open files`). Apache stops at 128 nested includes and refuses to start.",silentWhen:["a file is included several times, but never from within itself"],limits:[],references:[],bad:[{dialect:"nginx",title:"Two files include each other",file:"nginx.conf",code:`events {}
http {
    include a.conf;
}
`,files:{"a.conf":`include b.conf;
`,"b.conf":`include \xABa.conf\xBB;
`}},{dialect:"lighttpd",title:"A file includes itself",file:"lighttpd.conf",code:`server.document-root = "/srv/www"
include \xAB"lighttpd.conf"\xBB
`},{dialect:"apache",title:"A pattern matches the including file",file:"conf/httpd.conf",code:`ServerRoot conf
Include \xAB*.conf\xBB
`}],good:[{dialect:"nginx",title:"One file for two servers",file:"nginx.conf",code:`events {}
http {
    server {
        listen 8080;
        include common.conf;
    }
    server {
        listen 8081;
        include common.conf;
    }
}
`,files:{"common.conf":`root /srv/www;
`}}]};var K={behaviour:"nginx (`open() ... failed`), lighttpd (`include file not found`) and Apache (`Could not open configuration file`) refuse to start. A relative path is never relative to the including file: nginx and lighttpd start from the folder of the main file, Apache from `ServerRoot`; an include inside `sub/a.conf` of `b.conf` takes the `b.conf` of the top folder.",silentWhen:["the path has wildcards and its folder exists: no match is accepted by nginx and lighttpd","`IncludeOptional` in Apache"],limits:["Files that exist on the target machine only cannot be seen: `--map-path /etc/nginx=./deploy/nginx` tells where they are. Without it an absolute path is reported as information only.","Where one of nginx's own files (`fastcgi_params`, `fastcgi.conf`, `scgi_params`, `uwsgi_params`, `mime.types`, Debian's `proxy_params`) is not found, the content that it is shipped with is assumed, and other rules speak as if it were here. Packages differ in SCRIPT_FILENAME, HTTP_PROXY, HTTP_HOST and REMOTE_USER: nothing is said about these."],references:[{title:"nginx: include",url:"https://nginx.org/en/docs/ngx_core_module.html#include"}],bad:[{dialect:"nginx",title:"Relative to the including file",file:"nginx.conf",code:`events {}
http {
    include sites/app.conf;
}
`,files:{"sites/app.conf":`server {
    listen 8080;
    include \xABcommon.conf\xBB;
}
`,"sites/common.conf":`root /srv/www;
`}},{dialect:"lighttpd",title:"A file that is not there",file:"lighttpd.conf",code:`server.document-root = "/srv/www"
include \xAB"mime.conf"\xBB
`},{dialect:"apache",title:"A file that is not there",file:"httpd.conf",code:`Include \xABsites/app.conf\xBB
`}],good:[{dialect:"nginx",title:"Relative to the main file",file:"nginx.conf",code:`events {}
http {
    include sites/app.conf;
}
`,files:{"sites/app.conf":`server {
    listen 8080;
    include sites/common.conf;
}
`,"sites/common.conf":`root /srv/www;
`}},{dialect:"apache",title:"Optional",file:"httpd.conf",code:`IncludeOptional sites/*.conf
`}]};var l=e=>`server.modules = ( "mod_fastcgi", "mod_proxy" )
server.document-root = "/srv/www"
${e}
`,Z={behaviour:'What lighttpd makes of the address of a back end:\n\n| options | lighttpd |\n|---|---|\n| `"port"` alone, or nothing | refuses to start: `host or bin-path have to be set` |\n| `"socket"` and `"host"` or `"port"` | refuses to start: `either host/port or socket have to be set` |\n| `"host"` alone | port 80 |\n| `"bin-path"` alone | starts the program on 127.0.0.1, port 80 and following |\n| `"host" => "127.0.0.1:8080"`, `"host" => "http://..."` | looks up a host of that name and refuses to start |\n\n`lighttpd -t` accepts all of them.',silentWhen:["`proxy.server` with a host and no port: port 80 is the usual one of HTTP",'`"host"` is a path: then it is the socket',"a part of the address comes from the environment or from something that could not be read","the statement is damaged (a missing comma): then the missing part may be there"],limits:[],references:[{title:"lighttpd: mod_fastcgi",url:"https://redmine.lighttpd.net/projects/lighttpd/wiki/Docs_ModFastCGI"},{title:"lighttpd: mod_proxy",url:"https://redmine.lighttpd.net/projects/lighttpd/wiki/Docs_ModProxy"}],bad:[{dialect:"lighttpd",title:"A port and no host",file:"lighttpd.conf",code:l('fastcgi.server = ( "/app" => (\xAB( "port" => 9000, "check-local" => "disable" )\xBB) )')},{dialect:"lighttpd",title:"A host and no port",file:"lighttpd.conf",code:l('fastcgi.server = ( "/app" => (( \xAB"host" => "127.0.0.1"\xBB, "check-local" => "disable" )) )')},{dialect:"lighttpd",title:"A program without an address",file:"lighttpd.conf",code:l('fastcgi.server = ( ".php" => (( \xAB"bin-path" => "/usr/bin/php-cgi"\xBB )) )')},{dialect:"lighttpd",title:"Both a socket and a port",file:"lighttpd.conf",code:l('fastcgi.server = ( ".php" => (( \xAB"socket" => "/run/php.sock"\xBB, "port" => 9000 )) )')},{dialect:"lighttpd",title:"An address as other servers write it",file:"lighttpd.conf",code:l('proxy.server = ( "/a" => (( \xAB"host" => "http://127.0.0.1:8080"\xBB )), "/b" => (( \xAB"host" => "10.0.0.2:81"\xBB )) )')}],good:[{dialect:"lighttpd",title:"Complete addresses",file:"lighttpd.conf",code:l(`fastcgi.server = (
    ".php" => (( "bin-path" => "/usr/bin/php-cgi", "socket" => "/run/php.sock" )),
    ".py" => (( "bin-path" => "/srv/app", "port" => 9001 )),
    "/app" => (( "host" => "127.0.0.1", "port" => 9000 )),
    "/b" => (( "host" => "/run/b.sock" )),
    "/c" => (( "host" => "::1", "port" => "9002" ))
)
proxy.server = ( "/web" => (( "host" => "10.0.0.2" )) )`)}]};var g=e=>`events {}
http {
    server {
        listen 8080;
${e}    }
}
`,ee={behaviour:"Of these lists nginx inherits all or nothing: a block with one `fastcgi_param`, `scgi_param`, `uwsgi_param`, `proxy_set_header`, `grpc_set_header` or `add_header` of its own has none of those around it.\n\nWith `include fastcgi_params` in the server and one more parameter in the location, the application gets that one alone: no REQUEST_METHOD, no QUERY_STRING. A location with its own `proxy_set_header` sends the address of the back end as Host, and X-Real-IP is gone. A location with its own `add_header` answers without the X-Frame-Options of the server.",silentWhen:["the block repeats the names, by itself or by an include","it has none of its own","`add_header_inherit merge` (nginx 1.29.3) is in force","an include of the block could not be read","the block has an `add_header` with an empty value: a usual way to be rid of the inherited ones","an `if` that ends with `return`: answers to preflight requests have headers of their own","of parameters, only such as no application needs are lost"],limits:["That a header is left out on purpose cannot be seen."],references:[{title:"nginx: fastcgi_param",url:"https://nginx.org/en/docs/http/ngx_http_fastcgi_module.html#fastcgi_param"},{title:"nginx: proxy_set_header",url:"https://nginx.org/en/docs/http/ngx_http_proxy_module.html#proxy_set_header"},{title:"nginx: add_header",url:"https://nginx.org/en/docs/http/ngx_http_headers_module.html#add_header"}],bad:[{dialect:"nginx",title:"The application gets one parameter",file:"nginx.conf",code:g(`        include fastcgi_params;
        location / {
            \xABfastcgi_param APP_ENV live;\xBB
            fastcgi_pass 127.0.0.1:9000;
        }
`)},{dialect:"nginx",title:"Host and X-Forwarded-Proto are lost",file:"nginx.conf",code:g(`        proxy_set_header Host $host;
        proxy_set_header X-Forwarded-Proto $scheme;
        location /ws/ {
            \xABproxy_set_header Upgrade $http_upgrade;\xBB
            proxy_set_header Connection upgrade;
            proxy_http_version 1.1;
            proxy_pass http://127.0.0.1:9000;
        }
        location / {
            proxy_pass http://127.0.0.1:9000;
        }
`)},{dialect:"nginx",title:"Pages below /files/ may be framed",file:"nginx.conf",code:g(`        root /srv/www;
        add_header X-Frame-Options DENY;
        location /files/ {
            \xABadd_header Cache-Control no-store;\xBB
        }
`)}],good:[{dialect:"nginx",title:"Repeated",file:"nginx.conf",code:g(`        root /srv/www;
        add_header X-Frame-Options DENY;
        include fastcgi_params;
        location / {
            include fastcgi_params;
            fastcgi_param APP_ENV live;
            fastcgi_param PATH_INFO $fastcgi_script_name;
            fastcgi_param SCRIPT_NAME "";
            fastcgi_pass 127.0.0.1:9000;
        }
        location /files/ {
            add_header X-Frame-Options DENY;
            add_header Cache-Control no-store;
        }
`)}]};var te={behaviour:'nginx refuses to start: `"client_header_buffer_size" directive invalid value`, `invalid value "yes" in "gzip" directive, it must be "on" or "off"`, `invalid URL prefix`, `unexpected "==" in condition`, `unknown "x" variable` (which names no line), `pcre2_compile() failed`. Apache: `Either all Options must start with + or -`, `unknown flag`, `Cannot parse condition clause`; in .htaccess every request below the folder ends in 500.\n\nlighttpd refuses to start, but only `lighttpd -tt` finds most of this beforehand, not `lighttpd -t`: `unexpected type for key: check-local (string) "(enable|disable)"`, `unexpected value for gw.server near [host](string)`, `server.tag should have been a string`. Its truth values are `"enable"` and `"disable"` (also `"true"`, `"false"`, `"1"`, `"0"` and numbers); `"on"`, `"off"`, `"yes"` and `"no"` are none.',silentWhen:["lighttpd: the module of the key is not loaded, so nobody looks at the value","lighttpd: the value comes from the environment, or the statement is damaged","the value has variables and the directive allows them","nginx: a fragment or a missing file may define the variable, the group, the zone or the log format","nginx: a module that is not known here may define the variable (information only)","the regular expression uses something that is not modelled"],limits:["nginx: names are not resolved, and files, certificates and sockets are not opened.","nginx: parameters that only newer or commercial releases know are let pass."],references:[{title:"Apache: directive index",url:"https://httpd.apache.org/docs/2.4/mod/directives.html"},{title:"nginx: alphabetical index of directives",url:"https://nginx.org/en/docs/dirindex.html"}],bad:[{dialect:"lighttpd",title:"Not a truth value",file:"lighttpd.conf",code:`server.modules = ( "mod_fastcgi" )
server.document-root = "/srv/www"
fastcgi.server = ( "/app" => (( "host" => "127.0.0.1", "port" => 9000, "check-local" => \xAB"off"\xBB )) )
`},{dialect:"lighttpd",title:"A pair of parentheses is missing",file:"lighttpd.conf",code:`server.modules = ( "mod_fastcgi" )
server.document-root = "/srv/www"
fastcgi.server = ( ".php" => \xAB( "host" => "127.0.0.1", "port" => 9000 )\xBB )
`},{dialect:"lighttpd",title:"Types",file:"lighttpd.conf",code:`server.modules = ( "mod_access" )
server.document-root = "/srv/www"
url.access-deny = \xAB"~"\xBB
server.tag = \xAB5\xBB
server.max-fds = \xAB"many"\xBB
mimetype.assign = ( ".css" => \xAB1\xBB )
`},{dialect:"lighttpd",title:"A condition that was planned only",file:"lighttpd.conf",code:`server.document-root = "/srv/www"
\xAB$PHYSICAL["path"]\xBB == "/x" {
}
`},{dialect:"nginx",title:"Not a flag",file:"nginx.conf",code:`events {}
http {
    server {
        listen 8080;
        gzip \xAByes\xBB;
    }
}
`},{dialect:"nginx",title:"No gigabytes here",file:"nginx.conf",code:`events {}
http {
    server {
        listen 8080;
        client_header_buffer_size \xAB1g\xBB;
    }
}
`},{dialect:"nginx",title:"Not a time",file:"nginx.conf",code:`events {}
http {
    server {
        listen 8080;
        send_timeout \xAB1sec\xBB;
    }
}
`},{dialect:"apache",title:"Signed and unsigned options",file:".htaccess",code:`\xABOptions +ExecCGI FollowSymLinks\xBB
`},{dialect:"apache",title:"Blanks in flags",file:".htaccess",code:`RewriteEngine On
RewriteRule ^old$ /new \xAB[R=301,\xBB L]
`},{dialect:"apache",title:"An unquoted condition",file:"httpd.conf",code:`Listen 8080
\xAB<If %{HTTP_HOST} == 'a'>\xBB
</If>
`},{dialect:"nginx",title:"Back ends by address and by URL",file:"nginx.conf",code:`events {}
http {
    server {
        listen 8080;
        location /a {
            proxy_pass \xAB127.0.0.1:8000\xBB;
        }
        location / {
            fastcgi_param SCRIPT_NAME "";
            fastcgi_param PATH_INFO $uri;
            fastcgi_pass \xABhttp://127.0.0.1:9000\xBB;
        }
        location /b/ {
            grpc_pass \xAB/run/app.sock\xBB;
        }
        location ~ ^/d {
            proxy_pass \xABhttp://127.0.0.1:8000/\xBB;
        }
    }
}
`},{dialect:"nginx",title:"Conditions",file:"nginx.conf",code:`events {}
http {
    server {
        listen 8080;
        if ($host \xAB==\xBB www.example.org) {
            return 301 https://example.org$request_uri;
        }
        if \xAB($request_method=POST)\xBB {
            return 405;
        }
        if \xAB(!$http_x_token)\xBB {
            return 403;
        }
    }
}
`},{dialect:"nginx",title:"Variables",file:"nginx.conf",code:`events {}
http {
    server {
        listen 8080;
        location / {
            set $root_dir /srv/app;
            root \xAB$rootdir\xBB;
            fastcgi_param COST \xAB"5$"\xBB;
            fastcgi_param HOST \xAB"\${host"\xBB;
            set \xAB$uri\xBB /x;
        }
    }
}
`},{dialect:"nginx",title:"Expressions",file:"nginx.conf",code:`events {}
http {
    server {
        listen 8080;
        location ~ \xAB"^/(static|media/"\xBB {
            root /srv/www;
        }
        rewrite ^/old/(.*)$ /new/$1 \xABagain\xBB;
    }
}
`},{dialect:"nginx",title:"Lines of a map, a geo and split_clients",file:"nginx.conf",code:`events {}
http {
    map $host $backend {
        default 127.0.0.1:8000;
        \xABa.example.org 127.0.0.1:8001 127.0.0.1:8002;\xBB
    }
    geo $inside {
        \xAB10.0.0.1-10.0.0.9\xBB 1;
    }
    split_clients $remote_addr $variant {
        50% a;
        \xAB60%\xBB b;
    }
}
`},{dialect:"nginx",title:"Names that nothing defines",file:"nginx.conf",code:`events {}
http {
    server {
        listen 8080;
        access_log logs/access.log \xABmain\xBB;
        location / {
            limit_req \xABzone=perip\xBB burst=5;
            fastcgi_pass 127.0.0.1:9000;
        }
    }
}
`},{dialect:"nginx",title:"TLS without a certificate",file:"nginx.conf",code:`events {}
http {
    server {
        listen 8443 \xABssl\xBB;
        root /srv/www;
    }
}
`}],good:[{dialect:"lighttpd",title:"Truth values and numbers",file:"lighttpd.conf",code:`server.modules = ( "mod_fastcgi" )
server.document-root = "/srv/www"
server.follow-symlink = "DISABLED"
server.max-fds = "2048"
fastcgi.server = ( "/app" => ( "name" => ( "host" => "127.0.0.1", "port" => "9000", "check-local" => 0 ) ) )
`},{dialect:"nginx",title:"Flags, sizes and times",file:"nginx.conf",code:`events {}
http {
    server {
        listen 8080;
        gzip on;
        client_max_body_size 2g;
        send_timeout 1m30s;
    }
}
`},{dialect:"apache",title:"All of them right",file:".htaccess",code:`Options +ExecCGI +FollowSymLinks
RewriteEngine On
RewriteRule ^old$ /new [R=301,L]
`},{dialect:"nginx",title:"The same, right",file:"nginx.conf",code:`events {}
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
`}]};var r=(e,t,o="")=>`events {}
http {${o}
    upstream app {
        server 127.0.0.1:9000;
        ${e}
    }
    server {
        listen 8080;
        location / {
${t}
        }
    }
}
`,oe={behaviour:"nginx before 1.29.7 speaks HTTP/1.0 to back ends and sends `Connection: close`, so the connections that `keepalive` would keep are closed after each request. The usual `map $http_upgrade $connection_upgrade` with `'' close` does the same for all requests that are no WebSockets. FastCGI back ends are told to close the connection unless `fastcgi_keep_conn` is on. A balancing method that stands below `keepalive` takes its place: nginx only warns `load balancing method redefined`.",silentWhen:["`proxy_http_version` is 1.1 and `Connection` is empty","an include that is missing may set them","nginx 1.29.7 or newer is told as the version, for `proxy_pass`"],limits:[],references:[{title:"nginx: keepalive",url:"https://nginx.org/en/docs/http/ngx_http_upstream_module.html#keepalive"}],bad:[{dialect:"nginx",title:"HTTP",file:"nginx.conf",code:r("\xABkeepalive 16;\xBB","            proxy_pass http://app;")},{dialect:"nginx",title:"FastCGI",file:"nginx.conf",code:r("\xABkeepalive 16;\xBB","            fastcgi_pass app;")},{dialect:"nginx",title:"The method below",file:"nginx.conf",code:r(`\xABkeepalive 16;\xBB
        least_conn;`,`            proxy_http_version 1.1;
            proxy_set_header Connection "";
            proxy_pass http://app;`)},{dialect:"nginx",title:"Closed for all but WebSockets",file:"nginx.conf",code:r("\xABkeepalive 16;\xBB",`            proxy_http_version 1.1;
            proxy_set_header Upgrade $http_upgrade;
            proxy_set_header Connection $connection_upgrade;
            proxy_pass http://app;`,`
    map $http_upgrade $connection_upgrade {
        default upgrade;
        '' close;
    }`)}],good:[{dialect:"nginx",title:"HTTP",file:"nginx.conf",code:r("keepalive 16;",`            proxy_http_version 1.1;
            proxy_set_header Connection "";
            proxy_pass http://app;`)},{dialect:"nginx",title:"WebSockets and others",file:"nginx.conf",code:r("keepalive 16;",`            proxy_http_version 1.1;
            proxy_set_header Upgrade $http_upgrade;
            proxy_set_header Connection $connection_upgrade;
            proxy_pass http://app;`,`
    map $http_upgrade $connection_upgrade {
        default upgrade;
        '' '';
    }`)},{dialect:"nginx",title:"FastCGI",file:"nginx.conf",code:r("keepalive 16;",`            fastcgi_keep_conn on;
            fastcgi_pass app;`)}]};var ie={behaviour:"Most machines have both `127.0.0.1 localhost` and `::1 localhost` in their hosts file. nginx then takes both addresses and tries them in turn: every second request logs `connect() failed (111: Connection refused)` for the address in which nobody listens, and succeeds through the other. lighttpd resolves the name to IPv4 only, so a back end that listens on `::1` alone (Node.js told to listen on `localhost`) gets no request at all: 503. Apache tries `::1`, then 127.0.0.1.",silentWhen:["the back end is an address literal or a Unix socket","the server starts the back end itself"],limits:["What the hosts file of the target machine says, and where a program of another configuration listens, cannot be seen: without evidence this is information only."],references:[],bad:[{dialect:"nginx",title:"A FastCGI back end by name",file:"nginx.conf",code:`events {}
http {
    server {
        listen 8080;
        location / {
            proxy_pass http://\xABlocalhost\xBB:9000;
        }
    }
}
`},{dialect:"nginx",title:"The back end is a server of the same configuration, and listens on IPv4 only",file:"nginx.conf",code:`events {}
http {
    server {
        listen 8080;
        location / {
            proxy_pass http://\xABlocalhost\xBB:9000;
        }
    }
    server {
        listen 127.0.0.1:9000;
        root /srv/www;
    }
}
`},{dialect:"lighttpd",title:"An HTTP back end by name",file:"lighttpd.conf",code:`server.modules = ( "mod_proxy" )
server.document-root = "/srv/www"
$HTTP["url"] =~ "^/app/" {
    proxy.server = ( "" => (( "host" => "\xABlocalhost\xBB", "port" => 3000 )) )
}
`},{dialect:"apache",title:"An HTTP back end by name",file:"httpd.conf",code:`ServerName app.example.org
Listen 8080
ProxyPass "/app" "http://\xABlocalhost\xBB:9000"
`}],good:[{dialect:"nginx",title:"An address",file:"nginx.conf",code:`events {}
http {
    server {
        listen 8080;
        location / {
            proxy_pass http://127.0.0.1:9000;
        }
    }
}
`}]};var b=e=>`server.document-root = "/srv/www"
${e}
`,se={behaviour:'A pattern is looked for anywhere in the text, and a dot stands for any character. `$HTTP["host"] =~ "example.test"` also matches `examplextest` and `evil-example.test.attacker`; `$HTTP["remoteip"] =~ "10.0.0.1"` lets 110.0.0.1 and 10.0.0.17 in as well. With `==` a host is compared without its port, and an address may be given with a mask (`"10.0.0.0/8"`).',silentWhen:["`==` and `!=`","a host pattern that begins with `^` and ends with `$`, or one that is meant for the names below a domain: `(^|\\.)example\\.test$`","patterns that are no plain name or address"],limits:[],references:[{title:"lighttpd: conditional configuration",url:"https://redmine.lighttpd.net/projects/lighttpd/wiki/Docs_Configuration"}],bad:[{dialect:"lighttpd",title:"A host",file:"lighttpd.conf",code:b('$HTTP["host"] =~ \xAB"www.example.test"\xBB { server.document-root = "/srv/example" }')},{dialect:"lighttpd",title:"An address that is let in",file:"lighttpd.conf",code:b('$HTTP["remoteip"] !~ \xAB"10.0.0.1"\xBB { url.access-deny = ( "" ) }')}],good:[{dialect:"lighttpd",title:"Compared as they are, or held by anchors",file:"lighttpd.conf",code:b(`$HTTP["host"] == "www.example.test" { server.document-root = "/srv/example" }
$HTTP["host"] =~ "(^|\\.)example\\.org$" { server.document-root = "/srv/org" }
$HTTP["host"] =~ "^example\\.net$" { server.document-root = "/srv/net" }
$HTTP["remoteip"] != "10.0.0.1" { url.access-deny = ( "" ) }
$HTTP["remoteip"] =~ "^(10\\.0\\.0\\.2|10\\.0\\.0\\.3)$" { url.access-deny = ( ".inc" ) }`)}]};var y=e=>`events {}
http {
    server {
        listen 8080;
${e}
    }
}
`,ne={behaviour:"Where `proxy_pass` has a path, nginx puts it in the place of the prefix that the location names, letter by letter. With `location /app` and `http://127.0.0.1:9000/` the URI /app/foo arrives as `//foo`, and /application as `/lication`. With `location /app/` and `http://127.0.0.1:9000/x` the URI /app/foo arrives as `/xfoo`.",silentWhen:["`proxy_pass` has no path: the URI is passed as it came","both end in a slash, or neither does","the location is an exact one (`=`)","the location has a `rewrite`: the new URI is passed as a whole then"],limits:[],references:[{title:"nginx: proxy_pass",url:"https://nginx.org/en/docs/http/ngx_http_proxy_module.html#proxy_pass"}],bad:[{dialect:"nginx",title:"The prefix lacks its slash",file:"nginx.conf",code:y(`        location /app {
            proxy_pass \xABhttp://127.0.0.1:9000/\xBB;
        }`)},{dialect:"nginx",title:"The path at the back end lacks its slash",file:"nginx.conf",code:y(`        location /app/ {
            proxy_pass \xABhttp://127.0.0.1:9000/x\xBB;
        }`)}],good:[{dialect:"nginx",title:"Both with a slash, both without, no path",file:"nginx.conf",code:y(`        location /app/ {
            proxy_pass http://127.0.0.1:9000/;
        }
        location /blog {
            proxy_pass http://127.0.0.1:9001/x;
        }
        location /shop {
            proxy_pass http://127.0.0.1:9002;
        }`)}]};var ae={behaviour:'nginx refuses to start: `no "events" section in configuration`. The block may be empty.',silentWhen:["the text is no main configuration: it has no `http` block at the top","something at the top could not be read: an include, a template"],limits:["Of a file that holds an `http` block and nothing else, and has another name than nginx.conf, it is told with low confidence only: it may be an excerpt."],references:[{title:"nginx: events",url:"https://nginx.org/en/docs/ngx_core_module.html#events"}],bad:[{dialect:"nginx",title:"Only http",file:"nginx.conf",code:`worker_processes 1;
\xABhttp\xBB {
    server {
        listen 8080;
    }
}
`}],good:[{dialect:"nginx",title:"An empty one, included",file:"nginx.conf",code:`include events.conf;
http {
    server {
        listen 8080;
    }
}
`,files:{"events.conf":`events {}
`}}]};var re={behaviour:"lighttpd starts with `WARNING: unknown config-key: fastcgi.server (ignored)` in its log, and no more. The application gets no request, and scripts below the document root are sent as source text (`GET /x.php` answers 200 with the text of the script). It fails open in the same way for protection: without mod_auth the folder that `auth.require` names is public, without mod_access the files that `url.access-deny` names are served.",silentWhen:["the file has no global `server.document-root`, or adds to `server.modules` before setting it: then it is a part of a configuration, and the modules are listed elsewhere","an include that cannot be read or an `include_shell` may add modules, or the list is built from the environment","lighttpd loads the module by itself: mod_indexfile, mod_dirlisting, mod_staticfile; a TLS module for `ssl.` keys; or it is one of the back ends of `auth.backend`","the module has been removed from lighttpd, or its name is misspelt: other rules tell that"],limits:["One finding for each module, at the first of its keys."],references:[{title:"lighttpd: server.modules",url:"https://redmine.lighttpd.net/projects/lighttpd/wiki/Server_modulesDetails"}],bad:[{dialect:"lighttpd",title:"A back end without its module",file:"lighttpd.conf",code:`server.modules = ( "mod_access", "mod_alias" )
server.document-root = "/srv/www"
\xABfastcgi.server\xBB = ( ".php" => (( "socket" => "/run/php.sock" )) )
`},{dialect:"lighttpd",title:"Protection without its module",file:"lighttpd.conf",code:`server.modules = (
    "mod_fastcgi",
)
server.document-root = "/srv/www"
\xABurl.access-deny\xBB = ( "~", ".inc" )
fastcgi.server = ( ".php" => (( "socket" => "/run/php.sock" )) )
`},{dialect:"lighttpd",title:"No modules at all",file:"lighttpd.conf",code:`server.document-root = "/srv/www"
\xABalias.url\xBB = ( "/static/" => "/srv/static/" )
`}],good:[{dialect:"lighttpd",title:"Loaded",file:"lighttpd.conf",code:`server.modules = ( "mod_access" )
server.modules += ( "mod_fastcgi" )
server.document-root = "/srv/www"
url.access-deny = ( "~", ".inc" )
fastcgi.server = ( ".php" => (( "socket" => "/run/php.sock" )) )
`},{dialect:"lighttpd",title:"A part of a configuration",file:"fastcgi.conf",code:`fastcgi.server = ( ".php" => (( "socket" => "/run/php.sock" )) )
`},{dialect:"lighttpd",title:"Loaded by lighttpd itself",file:"lighttpd.conf",code:`server.document-root = "/srv/www"
index-file.names = ( "index.html" )
dir-listing.activate = "enable"
static-file.exclude-extensions = ( ".php" )
`}]};var le={behaviour:"nginx refuses a second `listen` of one address in one server and a second `default_server` for it. Within `http` it binds a wildcard once for all addresses of its port; between `http` and `stream`, and between `[::]:80 ipv6only=off` and `80`, the second bind fails with `bind() failed (98: Address already in use)`, and `nginx -t` notices nothing. Apache (`AH00072: make_sock: could not bind to address`) and lighttpd (`can't bind to socket`) bind every address on its own, so a wildcard and an address of its port collide; their configuration tests pass as well.\n\nA server that passes requests to a port on which it listens itself talks to itself: over HTTP the request goes round (nginx: until `worker_connections are not enough`, lighttpd: until its headers are too large, 431; Apache: until `server reached MaxRequestWorkers`, without an answer), over FastCGI nginx answers 502 and lighttpd 500 at once, and Apache does not answer. Where the application was meant to have the port, one of the two cannot start.\n\nOf two lighttpd back ends with different programs and one socket only the first is started; it gets the requests of both.",silentWhen:["several virtual hosts listen on the same address: that is how virtual hosts work","`listen 80` and `listen [::]:80`","another server of the same configuration answers on the port: a front end may well talk to it","a `listen` that could not be read may be elsewhere"],limits:["Ports of programs that other files start are not seen yet."],references:[{title:"nginx: listen",url:"https://nginx.org/en/docs/http/ngx_http_core_module.html#listen"}],bad:[{dialect:"nginx",title:"nginx takes the port of its back end",file:"nginx.conf",code:`events {}
http {
    server {
        listen 8080;
        location / {
            proxy_pass \xABhttp://127.0.0.1:8080\xBB;
        }
    }
}
`},{dialect:"nginx",title:"A FastCGI back end on a port of nginx",file:"nginx.conf",code:`events {}
http {
    server {
        listen 9000;
        location ~ \\.php$ {
            root /srv/www;
            fastcgi_pass \xABlocalhost:9000\xBB;
            fastcgi_param SCRIPT_FILENAME $document_root$fastcgi_script_name;
        }
    }
}
`},{dialect:"nginx",title:"The same address twice in one server",file:"nginx.conf",code:`events {}
http {
    server {
        listen 8080;
        \xABlisten *:8080;\xBB
        listen [::]:8080;
    }
}
`},{dialect:"nginx",title:"An IPv6 wildcard that takes IPv4 as well",file:"nginx.conf",code:`events {}
http {
    server {
        listen 8080;
        \xABlisten [::]:8080 ipv6only=off;\xBB
    }
}
`},{dialect:"lighttpd",title:"A wildcard and an address of its port",file:"lighttpd.conf",code:`server.document-root = "/srv/www"
\xABserver.port = 8080\xBB
$SERVER["socket"] == "127.0.0.1:8080" { }
`},{dialect:"lighttpd",title:"Two applications on one socket",file:"lighttpd.conf",code:`server.modules = ( "mod_fastcgi" )
server.document-root = "/srv/www"
fastcgi.server = (
    "/blog" => (( "bin-path" => "/srv/blog.fcgi", "socket" => "/run/app.sock", "check-local" => "disable" )),
    "/wiki" => (( "bin-path" => "/srv/wiki.fcgi", \xAB"socket" => "/run/app.sock"\xBB, "check-local" => "disable" ))
)
`},{dialect:"apache",title:"A wildcard and an address of its port",file:"httpd.conf",code:`ServerName app.example.org
Listen 8080
\xABListen 127.0.0.1:8080\xBB
`},{dialect:"apache",title:"A FastCGI back end on a port of Apache",file:"httpd.conf",code:`ServerName app.example.org
Listen 8080
ProxyPass "/app" "fcgi://\xAB127.0.0.1:8080\xBB"
`}],good:[{dialect:"nginx",title:"Virtual hosts share an address, and the back end has its own port",file:"nginx.conf",code:`events {}
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
`},{dialect:"nginx",title:"Another server of the same nginx answers",file:"nginx.conf",code:`events {}
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
`},{dialect:"lighttpd",title:"One address, written once more for its settings",file:"lighttpd.conf",code:`server.document-root = "/srv/www"
server.port = 8080
$SERVER["socket"] == ":8080" { }
`},{dialect:"apache",title:"Two addresses",file:"httpd.conf",code:`ServerName app.example.org
Listen 127.0.0.1:8080
Listen 127.0.0.2:8080
`}]};var k=e=>`server.modules = ( "mod_alias", "mod_fastcgi" )
server.document-root = "/srv/www"
alias.url = ( "/app-static/" => "/srv/app/static/" )
${e}
`,ce={behaviour:'The keys of `fastcgi.server`, `scgi.server` and `proxy.server` are plain prefixes: `"/app"` matches `/application` and `/app-static/a.css` as well. With `check-local` disabled the application is asked before lighttpd looks at `alias.url`, gets SCRIPT_NAME=/app-static, and the alias is never used.',silentWhen:["nothing else begins with the word",'a condition on the URL ends behind it: `$HTTP["url"] =~ "^/app(/|$)"`',"the back end looks for files first (`check-local` enabled): then the alias is applied"],limits:["Folders of the document root are not looked at. A longer prefix of another back end that is hidden in this way is reported by shadowed-backend."],references:[{title:"lighttpd: mod_fastcgi",url:"https://redmine.lighttpd.net/projects/lighttpd/wiki/Docs_ModFastCGI"}],bad:[{dialect:"lighttpd",title:"An alias that begins like the application",file:"lighttpd.conf",code:k('fastcgi.server = ( \xAB"/app"\xBB => (( "socket" => "/run/app.sock", "check-local" => "disable" )) )')}],good:[{dialect:"lighttpd",title:"Ended by a condition",file:"lighttpd.conf",code:k(`$HTTP["url"] =~ "^/app(/|$)" {
    fastcgi.server = ( "/app" => (( "socket" => "/run/app.sock", "check-local" => "disable" )) )
}`)},{dialect:"lighttpd",title:"Another word",file:"lighttpd.conf",code:k('fastcgi.server = ( "/wiki" => (( "socket" => "/run/wiki.sock", "check-local" => "disable" )) )')}]};var de={behaviour:"`location /private/ { deny all; }` answers 403 for `/private/x.txt`, but `/private/x.php` is taken by `location ~ \\.php$` and run: 200. nginx prefers a regular expression that matches to a plain prefix.",silentWhen:["the prefix has `^~`","the forbidden location has a nested regular expression of its own"],limits:["Whether there are scripts in the folder is not known."],references:[{title:"nginx: location",url:"https://nginx.org/en/docs/http/ngx_http_core_module.html#location"}],bad:[{dialect:"nginx",title:"PHP below a forbidden folder",file:"nginx.conf",code:`events {}
http {
    server {
        listen 8080;
        root /srv/www;
        \xABlocation /private/ \xBB{
            deny all;
        }
        location ~ \\.php$ {
            fastcgi_pass 127.0.0.1:9000;
            fastcgi_param SCRIPT_FILENAME $document_root$fastcgi_script_name;
        }
    }
}
`}],good:[{dialect:"nginx",title:"Not overruled",file:"nginx.conf",code:`events {}
http {
    server {
        listen 8080;
        root /srv/www;
        location ^~ /private/ {
            deny all;
        }
        location ~ \\.php$ {
            fastcgi_pass 127.0.0.1:9000;
            fastcgi_param SCRIPT_FILENAME $document_root$fastcgi_script_name;
        }
    }
}
`}]};var $=e=>`events {}
http {
    server {
        listen 8080;
        root /srv/www;
${e}    }
}
`,pe={behaviour:"Without `~` the text of a location is a prefix that is compared letter by letter. `location \\.php$` never matches `/x.php`: the request falls to `location /`, which may send the source. `location /static/*` wants a `*` in the URL.",silentWhen:["`~`, `~*` stand before the pattern, also without a blank: `location ~\\.php$`","the text is a plain path"],limits:["A URL that really holds such signs is not expected."],references:[{title:"nginx: location",url:"https://nginx.org/en/docs/http/ngx_http_core_module.html#location"},{title:"Stack Overflow: nginx location with wildcard",url:"https://stackoverflow.com/questions/31466659/nginx-location-match-wildcard"}],bad:[{dialect:"nginx",title:"An ending, a choice",file:"nginx.conf",code:$(`        \xABlocation \\.php$\xBB {
            fastcgi_pass 127.0.0.1:9000;
            fastcgi_param SCRIPT_FILENAME $document_root$fastcgi_script_name;
        }
        \xABlocation ^/(css|js)/\xBB {
            expires 30d;
        }
`)},{dialect:"nginx",title:"A star",file:"nginx.conf",code:$(`        \xABlocation /static/*\xBB {
            expires 30d;
        }
`)}],good:[{dialect:"nginx",title:"With the tilde, and prefixes",file:"nginx.conf",code:$(`        location ~ \\.php$ {
            fastcgi_pass 127.0.0.1:9000;
            fastcgi_param SCRIPT_FILENAME $document_root$fastcgi_script_name;
        }
        location ~^/(css|js)/ {
            expires 30d;
        }
        location /static/ {
            expires 30d;
        }
`)}]};var m=e=>`server.modules = ( "mod_rewrite", "mod_fastcgi" )
server.document-root = "/srv/www"
fastcgi.server = ( "/app" => (( "socket" => "/run/app.sock", "check-local" => "disable" )) )
${e}
`,he={behaviour:"`url.rewrite-repeat` is applied to its own result again, until no pattern matches. A pattern for everything matches always: after 100 passes lighttpd writes `ENDLESS LOOP IN rewrite-rule DETECTED ... aborting request` into its log and closes the connection without an answer.",silentWhen:["`url.rewrite-once`, `url.rewrite` and `url.rewrite-final`: they rewrite once","`url.rewrite-repeat-if-not-file`: it ends as soon as a file or a back end is found","an earlier entry with an empty target takes the result out"],limits:["Only one URL is tried for each rule, made from the plain text at the start of its pattern."],references:[{title:"lighttpd: mod_rewrite",url:"https://redmine.lighttpd.net/projects/lighttpd/wiki/Docs_ModRewrite"}],bad:[{dialect:"lighttpd",title:"Everything, again and again",file:"lighttpd.conf",code:m('url.rewrite-repeat = ( \xAB"^/(.*)$" => "/app/$1"\xBB )')}],good:[{dialect:"lighttpd",title:"Once",file:"lighttpd.conf",code:m('url.rewrite-once = ( "^/(.*)$" => "/app/$1" )')},{dialect:"lighttpd",title:"The result is taken out",file:"lighttpd.conf",code:m('url.rewrite-repeat = ( "^/app/" => "", "^/(.*)$" => "/app/$1" )')},{dialect:"lighttpd",title:"The result does not match",file:"lighttpd.conf",code:m('url.rewrite-repeat = ( "^/old/(.*)$" => "/new/$1", "^/new/(.*)$" => "/app/$1" )')}]};var T=e=>`server.modules = ( "mod_rewrite", "mod_redirect" )
server.document-root = "/srv/www"
${e}
`,fe={behaviour:'The patterns of `url.rewrite*` and `url.redirect` are compared with the path and the query string together, unlike `$HTTP["url"]`, which sees the path only.\n\n| rule | request | result |\n|---|---|---|\n| `"^/foo$" => "/app"` | /foo | /app |\n| | /foo?a=1 | not rewritten: 404 |\n| `"^/foo/(.*)$" => "/app?path=$1"` | /foo/z?a=1 | the query is `path=z?a=1` |',silentWhen:["the pattern allows for a query: `(?:\\?.*)?$`, `([^?]*)`","another rule of the same block matches the URL with a query",'the target takes the rest of the URL as a path: `"^/(.*)$" => "/app/$1"`'],limits:["Whether anybody ever asks with a query string is not known."],references:[{title:"lighttpd: mod_rewrite",url:"https://redmine.lighttpd.net/projects/lighttpd/wiki/Docs_ModRewrite"},{title:"lighttpd: mod_redirect",url:"https://redmine.lighttpd.net/projects/lighttpd/wiki/Docs_ModRedirect"}],bad:[{dialect:"lighttpd",title:"A path that ends with the pattern",file:"lighttpd.conf",code:T(`url.rewrite-once = ( \xAB"^/foo$"\xBB => "/app" )
url.redirect = ( \xAB"^/old/?$"\xBB => "/new" )`)},{dialect:"lighttpd",title:"The query ends up in an argument",file:"lighttpd.conf",code:T('url.rewrite-once = ( "^/foo/(.*)$" => \xAB"/app?path=$1"\xBB )')}],good:[{dialect:"lighttpd",title:"With the query in mind",file:"lighttpd.conf",code:T(`url.rewrite-once = (
    "^/foo(?:\\?.*)?$" => "/app\${qsa}",
    "^/bar/([^?]*)(?:\\?(.*))?$" => "/app?path=$1&$2",
    "^/(.*)$" => "/index/$1"
)`)}]};var ge=e=>`server.modules = ( "mod_rewrite" )
server.document-root = "/srv/www"
url.rewrite-once = (
${e}
)
`,me={behaviour:'In a target `$0` is the part of the URL that the pattern matched, not the whole URL. `"^/static/" => "$0"` in front of a catch-all is meant to leave `/static/a.css` alone; lighttpd rewrites it to `/static/`, and answers 403 for the folder.',silentWhen:['the pattern matches to the end (`"^/static/.*" => "$0"`)',"the target is empty: that leaves the URL as it is","the pattern does not begin with plain text behind `^`, or cannot be run here"],limits:[],references:[{title:"lighttpd: mod_rewrite",url:"https://redmine.lighttpd.net/projects/lighttpd/wiki/Docs_ModRewrite"}],bad:[{dialect:"lighttpd",title:"An exception before a catch-all",file:"lighttpd.conf",code:ge(`    "^/static/" => \xAB"$0"\xBB,
    "^/(.*)$" => "/app/$1"`)}],good:[{dialect:"lighttpd",title:"Left alone, or matched to the end",file:"lighttpd.conf",code:ge(`    "^/static/" => "",
    "^/images/.*" => "$0",
    "^/(.*)$" => "/app/$1"`)}]};var ue={behaviour:'The static files are answered by the application, or by its 404 page.\n\n- **lighttpd** asks a back end with the key `"/"` or `""` before it looks at `alias.url` and the document root. Two remedies of old guides do not work: the empty key swallows exactly as much as `"/"`, and `"check-local" => "enable"` hands existing files to the application too.\n- **nginx** prefers a regular expression that matches to every plain prefix, and of several the first in the file. A `location ~ ^/` with a pass empties `location /static/`.\n- **Apache** asks mod_proxy, and mod_rewrite at server level, before mod_alias, whatever the order in the file. Among ProxyPass lines and among RewriteRules the first that fits counts: an exception for static files must stand before the general one.',silentWhen:["nothing in the configuration shows that static files are meant to come from the server","a condition around the back end leaves the static paths out","the static location is protected by `^~` or `=`","the catch-all rewrite has conditions, such as `RewriteCond %{REQUEST_FILENAME} !-f`"],limits:["Static folders below the document root of the target machine cannot be seen."],references:[{title:"nginx: location",url:"https://nginx.org/en/docs/http/ngx_http_core_module.html#location"},{title:"Apache: ProxyPass",url:"https://httpd.apache.org/docs/2.4/mod/mod_proxy.html#proxypass"}],bad:[{dialect:"lighttpd",title:"A proxy for the whole site against an alias",file:"lighttpd.conf",code:`server.modules = ( "mod_alias", "mod_proxy" )
server.document-root = "/srv/www"
alias.url = ( "/static/" => "/srv/app/static/" )
proxy.server = ( \xAB"/"\xBB => (( "host" => "127.0.0.1", "port" => 8080 )) )
`},{dialect:"lighttpd",title:"A rewrite for the whole site against an alias",file:"lighttpd.conf",code:`server.modules = ( "mod_rewrite", "mod_alias", "mod_fastcgi" )
server.document-root = "/srv/www"
alias.url = ( "/static/" => "/srv/app/static/" )
url.rewrite-once = ( \xAB"^/(.*)$"\xBB => "/app.fcgi/$1" )
fastcgi.server = ( "/app.fcgi" => (( "socket" => "/run/app.sock", "check-local" => "disable" )) )
`},{dialect:"nginx",title:"A regular expression for everything",file:"nginx.conf",code:`events {}
http {
    server {
        listen 8080;
        \xABlocation /static/ \xBB{
            root /srv/app;
        }
        location ~ ^/(.*)$ {
            fastcgi_pass 127.0.0.1:9000;
        }
    }
}
`},{dialect:"nginx",title:"The general expression first",file:"nginx.conf",code:`events {}
http {
    server {
        listen 8080;
        root /srv/app;
        location ~ ^/ {
            proxy_pass http://127.0.0.1:9000;
        }
        \xABlocation ~ \\.(css|js|png)$ \xBB{
            expires 30d;
        }
    }
}
`},{dialect:"apache",title:"ProxyPass against an alias",file:"httpd.conf",code:`ServerName app.example.org
Listen 8080
Alias "/static" "/srv/app/static"
\xABProxyPass "/" "http://127.0.0.1:9000/"\xBB
`},{dialect:"apache",title:"An exclusion that comes too late",file:"httpd.conf",code:`ServerName app.example.org
Listen 8080
ProxyPass "/" "http://127.0.0.1:9000/"
\xABProxyPass "/static" "!"\xBB
`},{dialect:"apache",title:"An exception behind the catch-all",file:".htaccess",code:`RewriteEngine On
RewriteRule ^(.*)$ dispatch.fcgi/$1 [QSA,L]
\xABRewriteRule ^static/ - [L]\xBB
`}],good:[{dialect:"lighttpd",title:"A condition leaves the alias out",file:"lighttpd.conf",code:`server.modules = ( "mod_alias", "mod_proxy" )
server.document-root = "/srv/www"
alias.url = ( "/static/" => "/srv/app/static/" )
$HTTP["url"] !~ "^/static/" {
    proxy.server = ( "/" => (( "host" => "127.0.0.1", "port" => 8080 )) )
}
`},{dialect:"nginx",title:"Prefixes: the longest wins",file:"nginx.conf",code:`events {}
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
`},{dialect:"apache",title:"The exclusion first",file:"httpd.conf",code:`ServerName app.example.org
Listen 8080
Alias "/static" "/srv/app/static"
ProxyPass "/static" "!"
ProxyPass "/" "http://127.0.0.1:9000/"
`},{dialect:"apache",title:"The exception first",file:".htaccess",code:`RewriteEngine On
RewriteRule ^static/ - [L]
RewriteRule ^(.*)$ dispatch.fcgi/$1 [QSA,L]
`}]};var A=e=>`events {}
http {
    server {
        listen 8080;
${e}    }
}
`,ve={behaviour:"nginx puts the whole path of the URL behind the root. `location ~ ^/(images|css|static)/ { root /srv/app/static; }` makes `/static/a.css` the file `/srv/app/static/static/a.css`: 404, while `/css/b.css` is found.",silentWhen:["the location has an `alias`, or a root that it inherits","it changes the URL, has a `try_files`, or hands requests over","the root has variables"],limits:["A folder that really stands inside one of the same name is reported, too: the disk is not looked at."],references:[{title:"nginx: root",url:"https://nginx.org/en/docs/http/ngx_http_core_module.html#root"},{title:"Stack Overflow: nginx, static file serving confusion with root and alias",url:"https://stackoverflow.com/questions/10631933/nginx-static-file-serving-confusion-with-root-alias"}],bad:[{dialect:"nginx",title:"A prefix",file:"nginx.conf",code:A(`        location /static/ {
            root \xAB/srv/app/static\xBB;
        }
`)},{dialect:"nginx",title:"One of several folders",file:"nginx.conf",code:A(`        location ~ ^/(images|css|static)/ {
            root \xAB/srv/app/static\xBB;
        }
`)}],good:[{dialect:"nginx",title:"One level up, or an alias",file:"nginx.conf",code:A(`        location /static/ {
            root /srv/app;
        }
        location /media/ {
            alias /srv/app/media/;
        }
`)}]};var we={behaviour:'lighttpd does not look for the longest prefix. Back ends that check for no file (`"check-local" => "disable"`, every `proxy.server`) are asked first: module by module in the order of `server.modules`, and within a module in the order in which the entries are written. The first whose prefix or suffix fits takes the request. With `"mod_proxy", "mod_fastcgi"` and `proxy.server = ( "" => ... )`, `/app/x` never reaches `fastcgi.server = ( "/app" => ... )`. After them come the back ends that want a file to exist (the default of `".php"`): a proxy for everything in the same block takes their URLs, too.',silentWhen:["the two are in different blocks, or a condition on the URL keeps them apart","the entry that is asked first lets some of the URLs pass","one of the two is an authorizer, or whether it checks for files is not known"],limits:["Only blocks around the entry are looked at, and the block of the entry itself."],references:[{title:"lighttpd: mod_fastcgi",url:"https://redmine.lighttpd.net/projects/lighttpd/wiki/Docs_ModFastCGI"},{title:"lighttpd: mod_proxy",url:"https://redmine.lighttpd.net/projects/lighttpd/wiki/Docs_ModProxy"}],bad:[{dialect:"lighttpd",title:"The general module first",file:"lighttpd.conf",code:`server.modules = ( "mod_proxy", "mod_fastcgi" )
server.document-root = "/srv/www"
proxy.server = ( "" => (( "host" => "127.0.0.1", "port" => 8080 )) )
fastcgi.server = ( \xAB"/app"\xBB => (( "socket" => "/run/app.sock", "check-local" => "disable" )) )
`},{dialect:"lighttpd",title:"The short prefix first",file:"lighttpd.conf",code:`server.modules = ( "mod_proxy" )
server.document-root = "/srv/www"
proxy.server = (
    "/" => (( "host" => "127.0.0.1", "port" => 8080 )),
    \xAB"/api"\xBB => (( "host" => "127.0.0.1", "port" => 8081 ))
)
`},{dialect:"lighttpd",title:"Scripts beside a proxy for everything",file:"lighttpd.conf",code:`server.modules = ( "mod_fastcgi", "mod_proxy" )
server.document-root = "/srv/www"
fastcgi.server = ( \xAB".php"\xBB => (( "socket" => "/run/php.sock" )) )
proxy.server = ( "/" => (( "host" => "127.0.0.1", "port" => 8080 )) )
`}],good:[{dialect:"lighttpd",title:"From special to general",file:"lighttpd.conf",code:`server.modules = ( "mod_fastcgi", "mod_proxy" )
server.document-root = "/srv/www"
fastcgi.server = ( "/app" => (( "socket" => "/run/app.sock", "check-local" => "disable" )) )
proxy.server = (
    "/api" => (( "host" => "127.0.0.1", "port" => 8081 )),
    "/" => (( "host" => "127.0.0.1", "port" => 8080 ))
)
`},{dialect:"lighttpd",title:"Kept apart by a condition",file:"lighttpd.conf",code:`server.modules = ( "mod_proxy", "mod_fastcgi" )
server.document-root = "/srv/www"
$HTTP["url"] !~ "^/app" {
    proxy.server = ( "" => (( "host" => "127.0.0.1", "port" => 8080 )) )
}
fastcgi.server = ( "/app" => (( "socket" => "/run/app.sock", "check-local" => "disable" )) )
`}]};var P=e=>`events {}
http {
    server {
        listen 8080;
        root /srv/www;
${e}    }
}
`,xe={behaviour:"nginx prefers a regular expression that matches to a plain prefix. `location ~ /static/` matches anywhere in the path: `/docs/static/page`, a page of the application, is looked up on the disk and answered 404. `location ~* \\.(png|css|js)$` takes `/app/chart.png`, a picture that the application draws.",silentWhen:["the pattern begins with `^`","what is not on the disk goes on: `try_files $uri @app`, `error_page 404 = @app`","the application has a prefix with `^~`, or no prefix at all","the application is at `/` and the location has a folder: that is the usual way to serve assets from the disk"],limits:["Whether the application answers such names is not known."],references:[{title:"nginx: location",url:"https://nginx.org/en/docs/http/ngx_http_core_module.html#location"}],bad:[{dialect:"nginx",title:"Anywhere in the path",file:"nginx.conf",code:P(`        \xABlocation ~ /static/ \xBB{
            expires 30d;
        }
        location / {
            proxy_pass http://127.0.0.1:9000;
        }
`)},{dialect:"nginx",title:"By extension, beside an application below a prefix",file:"nginx.conf",code:P(`        \xABlocation ~* \\.(png|css|js)$ \xBB{
            expires 30d;
        }
        location /app/ {
            proxy_pass http://127.0.0.1:9000;
        }
`)}],good:[{dialect:"nginx",title:"Anchored, and with a way on to the application",file:"nginx.conf",code:P(`        location ~ ^/static/ {
            expires 30d;
        }
        location ~* \\.(png|css|js)$ {
            try_files $uri @app;
        }
        location /app/ {
            proxy_pass http://127.0.0.1:9000;
        }
        location @app {
            proxy_pass http://127.0.0.1:9000;
        }
`)}]};var _e={behaviour:'A key of `fastcgi.server`, `scgi.server` or `cgi.assign` that does not begin with `/` is compared with the end of the path, character by character. With `"php"` in place of `".php"` the file `evilphp`, which somebody uploaded under a name that looked harmless, is run as a script.',silentWhen:['the key begins with a dot or a slash, is empty, or has a dot in it (`"dispatch.fcgi"` is the name of one script)','the key is a word that is no extension, and a file is looked for: it names one script (`"BackupPC_Admin"`)',"`proxy.server`: nothing is run"],limits:[],references:[{title:"lighttpd: mod_fastcgi",url:"https://redmine.lighttpd.net/projects/lighttpd/wiki/Docs_ModFastCGI"},{title:"lighttpd: mod_cgi",url:"https://redmine.lighttpd.net/projects/lighttpd/wiki/Docs_ModCGI"}],bad:[{dialect:"lighttpd",title:"An extension",file:"lighttpd.conf",code:`server.modules = ( "mod_fastcgi" )
server.document-root = "/srv/www"
fastcgi.server = ( \xAB"php"\xBB => (( "socket" => "/run/php.sock" )) )
`},{dialect:"lighttpd",title:"CGI, and a prefix without its slash",file:"lighttpd.conf",code:`server.modules = ( "mod_cgi", "mod_scgi" )
server.document-root = "/srv/www"
cgi.assign = ( \xAB"pl"\xBB => "/usr/bin/perl" )
scgi.server = ( \xAB"wiki"\xBB => (( "socket" => "/run/wiki.sock", "check-local" => "disable" )) )
`}],good:[{dialect:"lighttpd",title:"With the dot, a prefix, and the name of a script",file:"lighttpd.conf",code:`server.modules = ( "mod_fastcgi", "mod_cgi" )
server.document-root = "/srv/www"
fastcgi.server = (
    ".php" => (( "socket" => "/run/php.sock" )),
    "/wiki" => (( "socket" => "/run/wiki.sock", "check-local" => "disable" )),
    "dispatch.fcgi" => (( "socket" => "/run/app.sock" ))
)
cgi.assign = ( ".pl" => "/usr/bin/perl" )
`}]};var be={behaviour:"nginx and lighttpd refuse to start, and a running nginx keeps its old configuration on reload. Apache refuses to start because of its main configuration; because of a broken `.htaccess` it answers 500 to every request for that folder and those below it.",silentWhen:["the server itself reads the text, however odd it looks"],limits:["The rest of the file is still checked, but rules that would report something as absent stay silent: it may stand in the part that could not be read."],references:[{title:"nginx: configuration file structure",url:"https://nginx.org/en/docs/beginners_guide.html"}],bad:[{dialect:"nginx",title:"A block that is never closed",file:"nginx.conf",code:`events {}
\xABhttp\xBB {
    server {
        listen 8080;
    }
`},{dialect:"lighttpd",title:"A list that is never closed",file:"lighttpd.conf",code:`server.document-root = "/srv/www"
server.modules = \xAB(\xBB "mod_alias"
`},{dialect:"apache",title:"A section that is closed by another name",file:"httpd.conf",code:`<Directory "/srv/www">
    Require all granted
\xAB</Location>\xBB
`}],good:[{dialect:"nginx",title:"Balanced",file:"nginx.conf",code:`events {}
http {
    server {
        listen 8080;
    }
}
`},{dialect:"lighttpd",title:"Balanced",file:"lighttpd.conf",code:`server.document-root = "/srv/www"
server.modules = ( "mod_alias" )
`},{dialect:"apache",title:"Closed by its own name",file:"httpd.conf",code:`<Directory "/srv/www">
    Require all granted
</Directory>
`}]};var ye={behaviour:"No server reads placeholders: a template is rendered first (envsubst in the nginx container image, Ansible, Chef, Helm). They are read as text here, so that the rest of the file can be checked.",silentWhen:["`${name}` is a variable that the server itself knows"],limits:["Told once for each file. Loops and conditions of the template are not carried out: both branches are seen."],references:[],bad:[{dialect:"nginx",title:"Jinja",file:"nginx.conf",code:`events {}
http {
    server {
        listen \xAB{{ http_port }}\xBB;
    }
}
`}],good:[{dialect:"nginx",title:"Rendered",file:"nginx.conf",code:`events {}
http {
    server {
        listen 8080;
    }
}
`}]};var ke=e=>`events {}
http {
    server {
        listen 8080;
        root /srv/www;
${e}    }
}
`,$e={behaviour:'`nginx -t` is content with a `try_files` or `error_page` that names a location which the server does not have. A request that would go on there is answered with 500, and the log says `could not find named location "@app"`.',silentWhen:["an include of the server cannot be read: the location may stand in it","the text is a part of a server only","the name has a variable"],limits:[],references:[{title:"nginx: location",url:"https://nginx.org/en/docs/http/ngx_http_core_module.html#location"},{title:"nginx: try_files",url:"https://nginx.org/en/docs/http/ngx_http_core_module.html#try_files"}],bad:[{dialect:"nginx",title:"Another name, and none",file:"nginx.conf",code:ke(`        error_page 404 = \xAB@missing\xBB;
        location / {
            try_files $uri \xAB@app\xBB;
        }
        location @application {
            proxy_pass http://127.0.0.1:9000;
        }
`)}],good:[{dialect:"nginx",title:"Defined in the server",file:"nginx.conf",code:ke(`        location / {
            try_files $uri @app;
        }
        location @app {
            proxy_pass http://127.0.0.1:9000;
        }
`)}]};var Te={behaviour:'`fastcgi_pass`, `scgi_pass` and `uwsgi_pass` need a port, so a name alone must be that of an `upstream`; else nginx refuses to start: `no port in upstream "backend"`. `proxy_pass http://backend` looks for a host of that name, and where there is none nginx refuses to start: `host not found in upstream "backend"`.',silentWhen:["the group is defined anywhere in `http`, also below","the name has a dot or a port, or is `localhost`","an include that may define it is missing, or the file is a part of a configuration, unless a group of nearly the same name stands there unused"],limits:["Names of hosts and containers cannot be told from forgotten groups: those findings have low confidence."],references:[{title:"nginx: upstream",url:"https://nginx.org/en/docs/http/ngx_http_upstream_module.html#upstream"}],bad:[{dialect:"nginx",title:"A name that is nearly right",file:"nginx.conf",code:`events {}
http {
    upstream app_server {
        server 127.0.0.1:9000;
    }
    server {
        listen 8080;
        location / {
            proxy_pass \xABhttp://app-server\xBB;
        }
    }
}
`},{dialect:"nginx",title:"No such group",file:"nginx.conf",code:`events {}
http {
    server {
        listen 8080;
        location / {
            fastcgi_pass \xABbackend\xBB;
        }
    }
}
`}],good:[{dialect:"nginx",title:"The group is defined",file:"nginx.conf",code:`events {}
http {
    server {
        listen 8080;
        location / {
            proxy_pass http://app_server;
        }
    }
    upstream app_server {
        server 127.0.0.1:9000;
    }
}
`}]};var Ae={behaviour:"lighttpd reads its configuration from top to bottom, and a word without quotes is the name of a variable. Where it has no value yet, lighttpd refuses to start: `Undefined config variable: var.enable`. What a block sets is gone behind its closing brace.",silentWhen:["the file has no global `server.document-root`: then it is a part of a configuration, and the variables of the rest are not known","an include that cannot be read, or an `include_shell`, stands before","the file is a template or has syntax errors","variables of the environment (`env.NAME`)"],limits:[],references:[{title:"lighttpd: configuration syntax",url:"https://redmine.lighttpd.net/projects/lighttpd/wiki/Docs_Configuration"}],bad:[{dialect:"lighttpd",title:"A word without quotes",file:"lighttpd.conf",code:`server.document-root = "/srv/www"
server.follow-symlink = \xABenable\xBB
`},{dialect:"lighttpd",title:"Used before it is set",file:"lighttpd.conf",code:`server.document-root = \xABvar.home\xBB + "/htdocs"
var.home = "/srv/www"
`},{dialect:"lighttpd",title:"Set in a block, used behind it",file:"lighttpd.conf",code:`server.document-root = "/srv/www"
$HTTP["host"] == "example.org" {
    var.name = "example"
}
server.tag = \xABname\xBB
`}],good:[{dialect:"lighttpd",title:"Set before, in the including file",file:"lighttpd.conf",code:`var.home = "/srv/www"
include "site.conf"
`,files:{"site.conf":`server.document-root = home + "/htdocs"
`}},{dialect:"lighttpd",title:"A part of a configuration",file:"fastcgi.conf",code:`fastcgi.server = ( ".php" => (( "socket" => socket_dir + "/php.sock" )) )
`}]};var Pe={behaviour:'nginx refuses to start: `unknown directive "proxy_pas"`. The name is case-sensitive. Apache: `Invalid command`; in .htaccess every request below the folder ends in 500.\n\nlighttpd starts all the same. Of a key that it does not know it says `WARNING: unknown config-key: server.document-rot (ignored)` in its log. A misspelt option of a back end is ignored without a word: `"chek-local" => "disable"` leaves check-local enabled, and every URL of the application answers 404. Of a module that it cannot find it says `dlopen() failed` and does not start. Upper and lower case make no difference in its names.',silentWhen:["lighttpd: the name of a key is close to no known one and the text is damaged","a known third-party module has the directive","the name stands in a block of data (`map`, `types`) or of an unknown module","a template puts something into the statement"],limits:["A name that is close to no known one may belong to a module that is not known here: that is information only."],references:[{title:"Apache: directive index",url:"https://httpd.apache.org/docs/2.4/mod/directives.html"},{title:"nginx: alphabetical index of directives",url:"https://nginx.org/en/docs/dirindex.html"}],bad:[{dialect:"lighttpd",title:"A misspelt key",file:"lighttpd.conf",code:`server.document-root = "/srv/www"
\xABserver.max-conections\xBB = 1000
`},{dialect:"lighttpd",title:"A misspelt option of a back end",file:"lighttpd.conf",code:`server.modules = ( "mod_fastcgi" )
server.document-root = "/srv/www"
fastcgi.server = ( "/app" => (( "host" => "127.0.0.1", "port" => 9000, \xAB"chek-local"\xBB => "disable" )) )
`},{dialect:"lighttpd",title:"A module without mod_",file:"lighttpd.conf",code:`server.modules = ( \xAB"fastcgi"\xBB )
server.document-root = "/srv/www"
`},{dialect:"nginx",title:"A typing error",file:"nginx.conf",code:`events {}
http {
    server {
        listen 8080;
        location / {
            \xABproxy_pas\xBB http://127.0.0.1:9000;
        }
    }
}
`},{dialect:"nginx",title:"A blank is missing",file:"nginx.conf",code:`events {}
http {
    server {
        listen 8080;
        \xABif($http_x_old)\xBB {
            return 410;
        }
    }
}
`},{dialect:"apache",title:"A typing error",file:"httpd.conf",code:`Listen 8080
\xABDocumentRot\xBB /srv/www
`},{dialect:"apache",title:"No directive at all",file:".htaccess",code:`RewriteEngine On
\xAB}\xBB
`}],good:[{dialect:"lighttpd",title:"lighttpd minds no case",file:"lighttpd.conf",code:`server.document-root = "/srv/www"
Server.Tag = "web"
`},{dialect:"nginx",title:"Written right",file:"nginx.conf",code:`events {}
http {
    server {
        listen 8080;
        location / {
            proxy_pass http://127.0.0.1:9000;
        }
    }
}
`},{dialect:"apache",title:"A module that is not known",file:"httpd.conf",code:`Listen 8080
<IfModule mod_wonders.c>
    WondersOfTheWorld 7
</IfModule>
`}]};var R=(e,t,o="")=>`events {}
http {
    ${e} {
        server app.internal:9000;
    }${o}
    server {
        listen 8080;
        location / {
            proxy_pass ${t};
        }
    }
}
`,Re={behaviour:"A group that nobody uses is no harmless leftover: nginx looks up the names of its servers when it starts, and does not start where one is not known (`host not found in upstream`). More often it tells that a location passes its requests elsewhere than was meant.",silentWhen:["the name stands anywhere else in the configuration: in a `set`, a `map`, in Lua code","a pass has a host that is made of variables whose values are not known","the file is a part of a configuration, or an include is missing"],limits:[],references:[{title:"nginx: upstream",url:"https://nginx.org/en/docs/http/ngx_http_upstream_module.html#upstream"}],bad:[{dialect:"nginx",title:"The location goes past the group",file:"nginx.conf",code:R("\xABupstream app\xBB","http://127.0.0.1:9000")}],good:[{dialect:"nginx",title:"Used",file:"nginx.conf",code:R("upstream app","http://app")},{dialect:"nginx",title:"Used by a variable",file:"nginx.conf",code:R("upstream app","http://$backend",`
    map $host $backend {
        default app;
    }`)}]};var D=(e,t)=>`events {}
http {
    upstream app {
        server ${e};
    }
    server {
        listen 8080;
        location / {
            ${t};
        }
    }
}
`,De={behaviour:"A `server` of an `upstream` without a port is reached on port 80, whatever protocol the pass directive speaks. `fastcgi_pass` to an address without a port is refused; through a group it is accepted, and every request ends in 502 or, worse, reaches a web server.",silentWhen:["the group is used by `proxy_pass` only","the server is a Unix socket"],limits:[],references:[{title:"nginx: server",url:"https://nginx.org/en/docs/http/ngx_http_upstream_module.html#server"}],bad:[{dialect:"nginx",title:"A FastCGI group",file:"nginx.conf",code:D("\xAB127.0.0.1\xBB","fastcgi_pass app")}],good:[{dialect:"nginx",title:"With the port",file:"nginx.conf",code:D("127.0.0.1:9000","fastcgi_pass app")},{dialect:"nginx",title:"HTTP",file:"nginx.conf",code:D("127.0.0.1","proxy_pass http://app")}]};var I=e=>`events {}
http {
    resolver 127.0.0.53;
    server {
        listen 8080;
        set $backend 127.0.0.1:9000;
${e}
    }
}
`,Ie={behaviour:"A `proxy_pass` without variables puts its path in the place of the prefix of the location. One with a variable does not: its path is the whole URI. `location /app/ { proxy_pass http://$backend/; }` sends /app/foo?x=1 as `/`. A path made of captures has no query string unless `$is_args$args` is added, and the captures are decoded: /app/a%20b becomes a request line with a blank in it.",silentWhen:["`proxy_pass` has no path (`http://$backend`): the URI is passed as it came","the path has a variable that is not known, or `$request_uri`","the path names one file or function and does not end in a slash","the location is an exact one (`=`)"],limits:[],references:[{title:"nginx: proxy_pass",url:"https://nginx.org/en/docs/http/ngx_http_proxy_module.html#proxy_pass"}],bad:[{dialect:"nginx",title:"The path is lost",file:"nginx.conf",code:I(`        location /app/ {
            proxy_pass \xABhttp://$backend/\xBB;
        }`)},{dialect:"nginx",title:"The query string is lost",file:"nginx.conf",code:I(`        location ~ ^/app/(.*)$ {
            proxy_pass \xABhttp://$backend/$1\xBB;
        }`)}],good:[{dialect:"nginx",title:"The URI as it came, and another one",file:"nginx.conf",code:I(`        location /app/ {
            proxy_pass http://$backend;
        }
        location /blog/ {
            rewrite ^/blog(/.*)$ $1 break;
            proxy_pass http://$backend;
        }
        location /shop/ {
            proxy_pass http://$backend$request_uri;
        }`)}]};var u=(e,t="")=>`events {}
http {${t}
    server {
        listen 8080;
${e}
    }
}
`,Ee={behaviour:"Names of back ends are looked up when nginx starts. A pass with a variable is worked out for each request, and then a name that stands in no `upstream` is looked up at that time, by the name servers of `resolver` alone. Without one nginx starts and answers 502: `no resolver defined to resolve localhost`. The hosts file is not asked.",silentWhen:["the value is an address or a socket, or the name of an `upstream`","a pass without variables names the same host and port: then it is known from the start","what the variable holds is not known","the file is a part of a configuration: `resolver` may stand elsewhere"],limits:[],references:[{title:"nginx: resolver",url:"https://nginx.org/en/docs/http/ngx_http_core_module.html#resolver"}],bad:[{dialect:"nginx",title:"A name in a variable",file:"nginx.conf",code:u(`        set $backend http://app.internal:9000;
        location / {
            proxy_pass \xAB$backend\xBB;
        }`)},{dialect:"nginx",title:"A variable in the path is enough",file:"nginx.conf",code:u(`        location / {
            proxy_pass \xABhttp://app.internal:9000$request_uri\xBB;
        }`)}],good:[{dialect:"nginx",title:"With a resolver",file:"nginx.conf",code:u(`        set $backend http://app.internal:9000;
        location / {
            proxy_pass $backend;
        }`,`
    resolver 127.0.0.53;`)},{dialect:"nginx",title:"A group, an address",file:"nginx.conf",code:u(`        location / {
            set $backend app;
            proxy_pass http://$backend;
        }
        location /api/ {
            proxy_pass http://127.0.0.1:9000$request_uri;
        }`,`
    upstream app {
        server app.internal:9000;
    }`)}]};var We={behaviour:"On Linux a connection to `0.0.0.0` or `[::]` reaches the local machine: the request is answered with 200. Other systems refuse it. What it usually shows is a back end that is *bound* to the wildcard address, and then anybody who reaches the machine talks to the application directly, past the rules of the server in front.",silentWhen:["the address is one to listen on: `listen 0.0.0.0:80`","the server starts the back end itself and binds it there: see `exposed-backend`"],limits:[],references:[],bad:[{dialect:"nginx",title:"A FastCGI back end",file:"nginx.conf",code:`events {}
http {
    server {
        listen 8080;
        location ~ \\.php$ {
            fastcgi_pass \xAB0.0.0.0\xBB:9000;
            fastcgi_param SCRIPT_FILENAME $document_root$fastcgi_script_name;
        }
    }
}
`},{dialect:"lighttpd",title:"An HTTP back end",file:"lighttpd.conf",code:`server.modules = ( "mod_proxy" )
server.document-root = "/srv/www"
$HTTP["host"] == "app.example.org" {
    proxy.server = ( "/" => (( "host" => "\xAB0.0.0.0\xBB", "port" => 8080 )) )
}
`},{dialect:"apache",title:"An HTTP back end",file:"httpd.conf",code:`ServerName app.example.org
Listen 8080
ProxyPass "/app" "http://\xAB0.0.0.0\xBB:9000"
`}],good:[{dialect:"nginx",title:"The loopback address",file:"nginx.conf",code:`events {}
http {
    server {
        listen 0.0.0.0:8080;
        location / {
            proxy_pass http://127.0.0.1:9000;
        }
    }
}
`}]};var He={behaviour:'nginx refuses to start: `invalid number of arguments in "root" directive`. A forgotten `;` makes the next line part of the directive. Apache: `DocumentRoot takes one argument`; a `#` behind a directive begins no comment there.',silentWhen:["the number of arguments of a directive is not known (modules of others)"],limits:[],references:[{title:"Apache: directive index",url:"https://httpd.apache.org/docs/2.4/mod/directives.html"},{title:"nginx: alphabetical index of directives",url:"https://nginx.org/en/docs/dirindex.html"}],bad:[{dialect:"nginx",title:"A blank in a value",file:"nginx.conf",code:`events {}
http {
    server {
        listen 8080;
        \xABroot /srv/my site\xBB;
    }
}
`},{dialect:"nginx",title:"A block is missing",file:"nginx.conf",code:`events {}
http {
    server {
        listen 8080;
        \xABlocation\xBB /static/;
    }
}
`},{dialect:"apache",title:"A comment behind a directive",file:"httpd.conf",code:`Listen 8080
\xABServerName example.com # the shop\xBB
`}],good:[{dialect:"nginx",title:"Quoted",file:"nginx.conf",code:`events {}
http {
    server {
        listen 8080;
        root "/srv/my site";
    }
}
`},{dialect:"apache",title:"The comment on a line of its own",file:"httpd.conf",code:`Listen 8080
# the shop
ServerName example.com
`}]};var Le={behaviour:'lighttpd asks its modules in the order of `server.modules` (all `+=` taken together). mod_access and back ends with `check-local` disabled, which `proxy.server` always has, are asked in the same phase: with mod_access behind them, `url.access-deny = ( ".inc" )` does not keep `/app/x.inc` from the application (200), and no word is said. mod_staticfile before mod_fastcgi, mod_scgi or mod_cgi sends `/i.php` as its source text.',silentWhen:["no `url.access-deny` or `url.access-allow` can meet a URL of the back end: other extension, other condition","`static-file.exclude-extensions` names the extension, or mod_staticfile is not listed: lighttpd adds it at the end","mod_auth, mod_rewrite, mod_redirect, mod_setenv and mod_extforward come after the back end: they work in other phases, and were seen to work in both orders","the list of modules is not wholly known, or the file is a part of a configuration"],limits:[],references:[{title:"lighttpd: server.modules",url:"https://redmine.lighttpd.net/projects/lighttpd/wiki/Server_modulesDetails"}],bad:[{dialect:"lighttpd",title:"mod_access behind the back end",file:"lighttpd.conf",code:`server.modules = ( "mod_proxy", \xAB"mod_access"\xBB )
server.document-root = "/srv/www"
url.access-deny = ( "~", ".inc" )
proxy.server = ( "" => (( "host" => "127.0.0.1", "port" => 8080 )) )
`},{dialect:"lighttpd",title:"mod_staticfile before the back end",file:"lighttpd.conf",code:`server.modules = (
    "mod_access",
    \xAB"mod_staticfile"\xBB,
    "mod_fastcgi"
)
server.document-root = "/srv/www"
fastcgi.server = ( ".php" => (( "socket" => "/run/php.sock" )) )
`}],good:[{dialect:"lighttpd",title:"Access rules first, files last",file:"lighttpd.conf",code:`server.modules = ( "mod_access", "mod_fastcgi", "mod_staticfile" )
server.document-root = "/srv/www"
url.access-deny = ( "~", ".inc" )
fastcgi.server = (
    ".php" => (( "socket" => "/run/php.sock" )),
    "/app" => (( "socket" => "/run/app.sock", "check-local" => "disable" ))
)
`},{dialect:"lighttpd",title:"Files that exist are looked up later",file:"lighttpd.conf",code:`server.modules = ( "mod_fastcgi", "mod_access" )
server.document-root = "/srv/www"
url.access-deny = ( "~", ".inc" )
fastcgi.server = ( ".php" => (( "socket" => "/run/php.sock" )) )
`}]};var a=e=>`events {}
http {
    server {
        listen 8080;
${e}    }
}
`,v=`fastcgi_param QUERY_STRING $query_string;
fastcgi_param REQUEST_METHOD $request_method;
fastcgi_param SCRIPT_NAME $fastcgi_script_name;
fastcgi_param REQUEST_URI $request_uri;
`,Se={behaviour:'A gateway application finds its page by PATH_INFO and builds its links from SCRIPT_NAME. What the servers send for `/foo/bar` when nothing is said about it:\n\n| server | SCRIPT_NAME | PATH_INFO |\n|---|---|---|\n| nginx, `fastcgi_pass` with fastcgi_params | /foo/bar | not sent |\n| nginx, `scgi_pass` with scgi_params | not sent | not sent |\n| nginx, `uwsgi_pass` with uwsgi_params | not sent | /foo/bar |\n| lighttpd, key `"/"` | /foo | /bar |\n| lighttpd, key `"/"` with fix-root-scriptname | empty | /foo/bar |\n| lighttpd, key `""` | /foo/bar | not sent |\n| lighttpd, key `"/app/"` for /app/foo | /app/foo | not sent |\n| Apache, rewritten to `dispatch.fcgi/$1` | /dispatch.fcgi | /foo/bar |\n\nFor an application at the root SCRIPT_NAME must be empty and PATH_INFO the whole path; for one at `/app`, `/app` and what follows. A WSGI container that gets no PATH_INFO takes every URL for the root page.',silentWhen:["the location stands for scripts (`\\.php$`) or SCRIPT_FILENAME is sent: PHP finds its script by that","an included parameter file could not be read","the back end runs scripts by itself (fcgiwrap)","`proxy.server` and `proxy_pass`: HTTP has no such parameters"],limits:["What the application makes of the parameters is not known: CherryPy 2 joins SCRIPT_NAME and PATH_INFO and does not notice.","That a split path is not sent (`fastcgi_split_path_info` without PATH_INFO) is reported at low confidence: front controllers such as those of Symfony take the path from REQUEST_URI.","A prefix filter in the application (PasteDeploy) is not seen."],references:[{title:"RFC 3875, 4.1.5 and 4.1.13",url:"https://www.rfc-editor.org/rfc/rfc3875"},{title:"nginx: fastcgi_split_path_info",url:"https://nginx.org/en/docs/http/ngx_http_fastcgi_module.html#fastcgi_split_path_info"}],bad:[{dialect:"nginx",title:"FastCGI at the root without PATH_INFO",file:"nginx.conf",code:a(`        location / {
            include fastcgi_params;
            fastcgi_pass \xAB127.0.0.1:9000\xBB;
        }
`),files:{fastcgi_params:v}},{dialect:"nginx",title:"SCGI without PATH_INFO",file:"nginx.conf",code:a(`        location / {
            scgi_param REQUEST_METHOD $request_method;
            scgi_param DOCUMENT_URI $document_uri;
            scgi_pass \xAB127.0.0.1:9000\xBB;
        }
`)},{dialect:"nginx",title:"Both carry the whole path",file:"nginx.conf",code:a(`        location / {
            include fastcgi_params;
            \xABfastcgi_param PATH_INFO $fastcgi_script_name;\xBB
            fastcgi_pass 127.0.0.1:9000;
        }
`),files:{fastcgi_params:v}},{dialect:"nginx",title:"PATH_INFO from the raw request line",file:"nginx.conf",code:a(`        location / {
            scgi_param SCRIPT_NAME "";
            \xABscgi_param PATH_INFO $request_uri;\xBB
            scgi_pass 127.0.0.1:9000;
        }
`)},{dialect:"nginx",title:"Nothing splits the path",file:"nginx.conf",code:a(`        location /app {
            fastcgi_param SCRIPT_NAME $fastcgi_script_name;
            \xABfastcgi_param PATH_INFO $fastcgi_path_info;\xBB
            fastcgi_pass 127.0.0.1:9000;
        }
`)},{dialect:"nginx",title:"The path is split for nothing",file:"nginx.conf",code:a(`        location ~ \\.php(/|$) {
            fastcgi_split_path_info ^(.+\\.php)(/.*)$;
            fastcgi_param SCRIPT_NAME $fastcgi_script_name;
            fastcgi_param SCRIPT_FILENAME /srv/www$fastcgi_script_name;
            fastcgi_pass \xAB127.0.0.1:9000\xBB;
        }
`)},{dialect:"nginx",title:"uwsgi with a prefix of its own",file:"nginx.conf",code:a(`        location /app {
            uwsgi_param PATH_INFO $document_uri;
            \xABuwsgi_param SCRIPT_NAME /app;\xBB
            uwsgi_pass 127.0.0.1:3031;
        }
`)},{dialect:"lighttpd",title:"At the root without fix-root-scriptname",file:"lighttpd.conf",code:`server.modules = ( "mod_scgi" )
server.document-root = "/srv/www"
scgi.server = ( \xAB"/"\xBB => ((
    "host" => "127.0.0.1",
    "port" => 9000,
    "check-local" => "disable"
)) )
`},{dialect:"lighttpd",title:"A prefix with a slash at its end",file:"lighttpd.conf",code:`server.modules = ( "mod_fastcgi" )
server.document-root = "/srv/www"
fastcgi.server = ( \xAB"/app/"\xBB => (( "socket" => "/run/app.sock", "check-local" => "disable" )) )
`},{dialect:"lighttpd",title:"The empty key",file:"lighttpd.conf",code:`server.modules = ( "mod_fastcgi" )
server.document-root = "/srv/www"
fastcgi.server = ( \xAB""\xBB => (( "socket" => "/run/app.sock", "check-local" => "disable", "fix-root-scriptname" => "enable" )) )
`},{dialect:"apache",title:"The dispatcher shows in every link",file:".htaccess",code:`RewriteEngine On
RewriteRule ^static/ - [L]
RewriteCond %{REQUEST_FILENAME} !-f
\xABRewriteRule ^(.*)$ dispatch.fcgi/$1 [QSA,L]\xBB
`}],good:[{dialect:"nginx",title:"FastCGI at the root",file:"nginx.conf",code:a(`        location / {
            include fastcgi_params;
            fastcgi_split_path_info ^()(/.*)$;
            fastcgi_param PATH_INFO $fastcgi_path_info;
            fastcgi_pass 127.0.0.1:9000;
        }
`),files:{fastcgi_params:v}},{dialect:"nginx",title:"PHP",file:"nginx.conf",code:a(`        location ~ \\.php$ {
            include fastcgi_params;
            fastcgi_param SCRIPT_FILENAME /srv/www$fastcgi_script_name;
            fastcgi_pass 127.0.0.1:9000;
        }
`),files:{fastcgi_params:v}},{dialect:"lighttpd",title:"At the root and below a prefix",file:"lighttpd.conf",code:`server.modules = ( "mod_fastcgi" )
server.document-root = "/srv/www"
fastcgi.server = (
    "/app" => (( "socket" => "/run/app.sock", "check-local" => "disable" )),
    "/" => (( "socket" => "/run/root.sock", "check-local" => "disable", "fix-root-scriptname" => "enable" ))
)
`},{dialect:"apache",title:"A PHP front controller",file:".htaccess",code:`RewriteEngine On
RewriteCond %{REQUEST_FILENAME} !-f
RewriteRule ^(.*)$ index.php/$1 [QSA,L]
`}]};var Xe={"alias-glues-names":H,"alias-slash-mismatch":L,"alias-traversal":N,"alias-without-capture":C,"check-local-missing":O,"condition-never-true":q,"condition-replaces-list":F,"condition-without-boundary":U,"deprecated-directive":M,"directive-not-allowed-here":j,"document-root-missing":G,"duplicate-directive":z,"exposed-backend":B,"forwarder-trusts-everyone":Q,"host-pattern-without-port":X,"ignored-syntax":Y,"include-cycle":J,"include-not-found":K,"incomplete-backend-address":Z,"inherited-values-lost":ee,"invalid-value":te,"keepalive-without-effect":oe,"localhost-address-family":ie,"loose-condition-pattern":se,"mismatched-pass-slash":ne,"missing-events":ae,"module-not-loaded":re,"port-collision":le,"prefix-without-boundary":ce,"regex-bypasses-deny":de,"regex-without-tilde":pe,"rewrite-loop":he,"rewrite-pattern-ignores-query":fe,"rewrite-to-matched-part":me,"root-mount-swallows-static":ue,"root-repeats-location":ve,"shadowed-backend":we,"static-regex-steals-app":xe,"suffix-without-dot":_e,"syntax-error":be,"template-placeholder":ye,"undefined-named-location":$e,"undefined-upstream":Te,"undefined-variable":Ae,"unknown-directive":Pe,"unused-upstream":Re,"upstream-server-without-port":De,"variable-pass-loses-path":Ie,"variable-pass-without-resolver":Ee,"wildcard-connect":We,"wrong-argument-count":He,"wrong-module-order":Le,"wrong-script-name":Se};function Ne(e){let t=[],o=[],i="";for(let s of e)if(s==="\xAB")o.push(i.length);else if(s==="\xBB"){let n=o.pop();if(n===void 0)throw new Error("\xBB without \xAB");t.push({start:n,end:i.length})}else i+=s;if(o.length>0)throw new Error("\xAB without \xBB");return{text:i,places:t.sort((s,n)=>s.start-n.start||s.end-n.end)}}var Ye={nginx:"nginx",lighttpd:"lua",apache:"apache"},W={nginx:"nginx",lighttpd:"lighttpd",apache:"Apache"};function Je(e,t){let o=[`# ${e.name}`,`${e.summary}.`,et(e),"## What the server does",t.behaviour,...Ce("Bad",t.bad),...Ce("Good",t.good),"## When it stays silent",E(t.silentWhen)];return t.limits.length>0&&o.push("## Limits",E(t.limits)),e.options&&o.push("## Options",tt(e)),t.references.length>0&&o.push("## References",E(t.references.map(({title:i,url:s})=>`[${i}](${s})`))),o.push("## To silence it",ot(e)),`${o.join(`

`)}
`}function Ke(e){return`# Rules

What is not here because it is not so: [folklore](folklore.md).

| rule | servers | severity | fix | what it finds |
|---|---|---|---|---|
${[...e].sort((o,i)=>o.name<i.name?-1:1).map(o=>`| [${o.name}](${o.name}.md) | ${qe(o)} | ${o.severity} | ${o.fix==="none"?"":o.fix} | ${o.summary} |`).join(`
`)}
`}function Ze(e){let t=["# Folklore","What is told about the servers and is not so. No rule reports it, and each entry has a live test in `proofs/folklore`: the configuration that is said to be broken runs on the real server and does what it should."];for(let{dialect:o,belief:i,behaviour:s,instead:n}of e)t.push(`## ${W[o]}: ${i}`,`What the server does: ${s}`),n&&t.push(n);return`${t.join(`

`)}
`}function qe(e){return e.dialects.map(t=>W[t]).join(", ")}function et(e){let t=[["Servers",qe(e)],["Group",e.group],["Severity",e.severity],["Confidence",e.confidence],["Fix",e.fix==="none"?"none":`${e.fix} (${e.fix==="safe"?"`--fix`":"`--fix --unsafe-fixes`"})`]];return e.aliases.length>0&&t.push(["Former names",e.aliases.join(", ")]),`| | |
|---|---|
${t.map(([o,i])=>`| ${o} | ${i} |`).join(`
`)}`}function Ce(e,t){let o=[`## ${e}`];for(let i of t){o.push(`${W[i.dialect]}: ${i.title}`,Oe(i.dialect,i.file,i.code));for(let[s,n]of Object.entries(i.files??{}))o.push(Oe(i.dialect,s,n))}return o}function Oe(e,t,o){return`\`\`\`${Ye[e]}
# ${t}
${Ne(o).text.replace(/\n$/,"")}
\`\`\``}function E(e){return e.map(t=>`- ${t}`).join(`
`)}function tt({name:e,options:t={}}){let o=Object.entries(t).map(([s,{type:n,default:Fe,description:Ue}])=>`| \`${s}\` | ${n==="array"?"list of strings":n} | \`${JSON.stringify(Fe)}\` | ${Ue} |`),i=Object.fromEntries(Object.entries(t).map(([s,{default:n}])=>[s,n]));return[`| option | type | default | |
|---|---|---|---|
${o.join(`
`)}`,"In `fcgilint.json`:",`\`\`\`json
${JSON.stringify({rules:{[e]:{options:i}}},null,2)}
\`\`\``].join(`

`)}function ot(e){return`For one place, in the line above it:

\`\`\`
# fcgilint-disable-next-line ${e.name} -- the reason
\`\`\`

For a run: \`--ignore ${e.name}\`. For a project, in \`fcgilint.json\`: \`{ "rules": { "${e.name}": "off" } }\`.`}0&&(module.exports={defineDocs,renderFolklore,renderRuleIndex,renderRulePage,ruleDocs});
