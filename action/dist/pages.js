var F=Object.defineProperty;var Bo=Object.getOwnPropertyDescriptor;var Xo=Object.getOwnPropertyNames;var zo=Object.prototype.hasOwnProperty;var Qo=(e,t)=>{for(var i in t)F(e,i,{get:t[i],enumerable:!0})},Vo=(e,t,i,o)=>{if(t&&typeof t=="object"||typeof t=="function")for(let s of Xo(t))!zo.call(e,s)&&s!==i&&F(e,s,{get:()=>t[s],enumerable:!(o=Bo(t,s))||o.enumerable});return e};var Yo=e=>Vo(F({},"__esModule",{value:!0}),e);var as={};Qo(as,{defineDocs:()=>Ko,renderFolklore:()=>os,renderRuleIndex:()=>is,renderRulePage:()=>ts,ruleDocs:()=>Zo});module.exports=Yo(as);function Ko(e){return e}var N=e=>`server.modules = ( "mod_access" )
server.document-root = "/srv/www"
${e}
`,De={behaviour:'The entries of `url.access-deny` are compared with the end of the path. `( "/private/" )` answers 403 for `/private/` and sends `/private/passwords.txt`. Patterns are none either: `( "^/private" )` or `( "*.inc" )` deny nothing at all.',silentWhen:['the entry is an ending: `".inc"`, `"~"`, `"/.htaccess"`',"the entry is empty: it stands for everything"],limits:['An entry such as `"/private"` may be the name of one file, and is not reported.'],references:[{title:"lighttpd: mod_access",url:"https://redmine.lighttpd.net/projects/lighttpd/wiki/Docs_ModAccess"},{title:"Folders of Matomo that could be read in spite of an access rule",url:"https://administrator.de/en/lighttpd-rewrite-and-a-strange-error-handler-3552309279.html"},{title:"A public configuration with a pattern",url:"https://github.com/archwomen/webserver"}],bad:[{dialect:"lighttpd",title:"A folder",file:"lighttpd.conf",code:N('url.access-deny = ( "~", ".inc", \xAB"/private/"\xBB )')},{dialect:"lighttpd",title:"A pattern",file:"lighttpd.conf",code:N('url.access-deny = ( \xAB"^/config/"\xBB, \xAB"*.inc"\xBB )')}],good:[{dialect:"lighttpd",title:"Endings, and a folder in a condition",file:"lighttpd.conf",code:N(`url.access-deny = ( "~", ".inc", "/.htaccess" )
$HTTP["url"] =~ "^/private/" { url.access-deny = ( "" ) }`)}]};var m=e=>`server.modules = ( "mod_alias" )
server.document-root = "/srv/www"
alias.url = ( ${e} )
`,O=e=>`events {}
http {
    server {
        listen 8080;
${e}    }
}
`,qe={behaviour:'lighttpd\'s mod_alias puts the path in place of the URL, and appends what follows, character by character.\n\n| alias | request | file |\n|---|---|---|\n| `"/images" => "/srv/data/"` | /imagespic.png | /srv/data/pic.png |\n| | /images../secret.txt | 403: the traversal known from nginx is refused |\n| `"/images/" => "/srv/data"` | /images/pic.png | /srv/datapic.png: 404 |\n| `"/images" => "/srv/data"` | /images-private/x | /srv/data-private/x |\n| `"/images/" => "/srv/data/"` | /images/pic.png | /srv/data/pic.png |\n\nnginx does the same with the text of a prefix: `location /static/ { alias /srv/data; }` makes `/static/a.css` the file `/srv/dataa.css`. Without a slash on both, files are found, but `/static-private/x` is served as well, from `/srv/data-private`. With a slash on the alias alone the parent folder is open: see `alias-traversal`.',silentWhen:["both end in a slash",'neither does and one of them is a single file (`"/robots.txt"`)',"the URL or the path is not known, or the path ends in a variable","nginx: the location is exact (`=`) or a regular expression, hands requests over, or changes the URL"],limits:["With a slash at both ends the URL without it (`/images`) is answered 404."],references:[{title:"nginx: alias",url:"https://nginx.org/en/docs/http/ngx_http_core_module.html#alias"},{title:"lighttpd: mod_alias",url:"https://redmine.lighttpd.net/projects/lighttpd/wiki/Docs_ModAlias"}],bad:[{dialect:"nginx",title:"The alias lacks the slash of the location",file:"nginx.conf",code:O(`        location /static/ {
            alias \xAB/srv/app/static\xBB;
        }
`)},{dialect:"nginx",title:"No slash at all",file:"nginx.conf",code:O(`        \xABlocation /static\xBB {
            alias /srv/app/data;
        }
`)},{dialect:"lighttpd",title:"The path alone has it",file:"lighttpd.conf",code:m('\xAB"/images"\xBB => "/srv/data/"')},{dialect:"lighttpd",title:"The URL alone has it",file:"lighttpd.conf",code:m('"/images/" => \xAB"/srv/data"\xBB')},{dialect:"lighttpd",title:"Neither has it",file:"lighttpd.conf",code:m('\xAB"/images" => "/srv/data"\xBB')}],good:[{dialect:"nginx",title:"A slash on both, and a single file",file:"nginx.conf",code:O(`        location /static/ {
            alias /srv/app/static/;
        }
        location = /favicon.ico {
            alias /srv/app/static/favicon.ico;
        }
`)},{dialect:"lighttpd",title:"Both have it",file:"lighttpd.conf",code:m('"/images/" => "/srv/data/", "/robots.txt" => "/srv/robots-live.txt"')}]};var Ce=e=>`events {}
http {
    server {
        listen 8080;
${e}    }
}
`,Le={behaviour:"nginx replaces the text of the location by the alias, and nothing else: `location /static { alias /srv/app/static/; }` makes `/static../settings.py` the file `/srv/app/static/../settings.py`, and sends it. `/static/../settings.py` is no way out: that nginx resolves before it looks for a location.",silentWhen:["both end in a slash, or neither does (see `alias-slash-mismatch`)","the location is exact (`=`), a regular expression or `internal`","it hands requests over, or ends them with `return`"],limits:["Whether the parent folder holds anything that nginx may read is not known."],references:[{title:"nginx: alias",url:"https://nginx.org/en/docs/http/ngx_http_core_module.html#alias"},{title:"Gixy: path traversal via misconfigured alias",url:"https://github.com/yandex/gixy/blob/master/docs/en/plugins/aliastraversal.md"}],bad:[{dialect:"nginx",title:"The slash is missing",file:"nginx.conf",code:Ce(`        \xABlocation /static\xBB {
            alias /srv/app/static/;
        }
`)}],good:[{dialect:"nginx",title:"A slash on both",file:"nginx.conf",code:Ce(`        location /static/ {
            alias /srv/app/static/;
        }
        location = /index {
            alias /srv/app/;
        }
`)}]};var M=e=>`events {}
http {
    server {
        listen 8080;
${e}    }
}
`,Fe={behaviour:"In a location with a regular expression the alias is the whole path. `location ~ ^/static/ { alias /srv/static/; }` makes every URL that matches the folder `/srv/static/` itself: `/static/a.css` is answered with a redirect to `/static/a.css/`.",silentWhen:["the alias has a variable: `$1`, a named capture","the alias names a file, or the pattern matches one URL only","the location hands requests over, or changes the URL"],limits:[],references:[{title:"nginx: alias",url:"https://nginx.org/en/docs/http/ngx_http_core_module.html#alias"}],bad:[{dialect:"nginx",title:"A folder as a regular expression",file:"nginx.conf",code:M(`        location ~ ^/static/ {
            alias \xAB/srv/app/static/\xBB;
        }
`)},{dialect:"nginx",title:"A capture that is not used",file:"nginx.conf",code:M(`        location ~ ^/media/(.*)$ {
            alias \xAB/srv/app/media/\xBB;
        }
`)}],good:[{dialect:"nginx",title:"The capture, or a prefix",file:"nginx.conf",code:M(`        location ~ ^/media/(.*)$ {
            alias /srv/app/media/$1;
        }
        location ^~ /static/ {
            alias /srv/app/static/;
        }
        location ~ ^/favicon {
            alias /srv/app/static/favicon.ico;
        }
`)}]};var Ne=e=>`events {}
http {
    server {
        listen 8080;
        location / {
            auth_request /auth;
            proxy_set_header Host $host;
            proxy_pass http://127.0.0.1:9000;
        }
        location = /auth {
            internal;
${e}
        }
    }
}
`,Oe={behaviour:"For `auth_request` nginx sends the authorisation service the headers of the request, `Content-Length` included, but never its body. A service that reads what is announced waits until it or nginx gives up; nginx then logs `auth request unexpected status: 504` and answers 500. Only requests with a body fail: pages open, forms do not. `proxy_pass_request_body off` alone does not help.",silentWhen:["a `Content-Length` header is set","the location that asks serves files only","an include that is missing may set them"],limits:["Services that do not look for a body answer at once."],references:[{title:"bitly/oauth2_proxy #442: Content-Length forwarded with auth request leading to hanging",url:"https://github.com/bitly/oauth2_proxy/issues/442"},{title:"NixOS/nixpkgs #520010: tailscale-auth: fix hang on request body",url:"https://github.com/NixOS/nixpkgs/pull/520010"},{title:"authelia/authelia #132: 500 Internal Server Error on json post",url:"https://github.com/authelia/authelia/issues/132"}],bad:[{dialect:"nginx",title:"The length is passed on",file:"nginx.conf",code:Ne("            proxy_pass \xABhttp://127.0.0.1:4180/oauth2/auth\xBB;")}],good:[{dialect:"nginx",title:"No body is announced",file:"nginx.conf",code:Ne(`            proxy_pass_request_body off;
            proxy_set_header Content-Length "";
            proxy_pass http://127.0.0.1:4180/oauth2/auth;`)}]};var u=e=>`server.modules = ( "mod_auth", "mod_authn_file" )
server.document-root = "/srv/www"
${e}
`,l='( "method" => "basic", "realm" => "private", "require" => "valid-user" )',Me={behaviour:'Without `auth.backend` there is nothing to compare passwords with: lighttpd starts without a word and answers 500 to every protected URL, `auth.backend not configured for /private/`. Of several paths in `auth.require` the first that fits counts, not the longest: with `"/"` before `"/admin"`, every user of the site gets into `/admin`.',silentWhen:["`auth.backend` is set globally or in a condition that may hold","the method is `extern`: the server in front, or a client certificate, has checked the user","the file is a part of a configuration, or something of it could not be read"],limits:[],references:[{title:"lighttpd: mod_auth",url:"https://redmine.lighttpd.net/projects/lighttpd/wiki/Docs_ModAuth"},{title:"lighttpd: mod_auth, history of the page",url:"https://redmine.lighttpd.net/projects/lighttpd/wiki/Mod_auth/88"}],bad:[{dialect:"lighttpd",title:"No passwords",file:"lighttpd.conf",code:u(`\xABauth.require\xBB = ( "/private/" => ${l} )`)},{dialect:"lighttpd",title:"The wider rule first",file:"lighttpd.conf",code:u(`auth.backend = "htpasswd"
auth.backend.htpasswd.userfile = "/etc/lighttpd/users"
auth.require = (
    "/" => ${l},
    \xAB"/admin"\xBB => ${l.replace("valid-user","user=root")}
)`)}],good:[{dialect:"lighttpd",title:"Passwords, and the longer path first",file:"lighttpd.conf",code:u(`auth.backend = "htpasswd"
auth.backend.htpasswd.userfile = "/etc/lighttpd/users"
auth.require = (
    "/admin" => ${l.replace("valid-user","user=root")},
    "/" => ${l}
)`)},{dialect:"lighttpd",title:"Checked by another",file:"lighttpd.conf",code:u(`auth.require = ( "/private/" => ${l.replace("basic","extern")} )`)}]};var Ue=e=>`events {}
http {
    server {
        listen 8080;
        location /events/ {
            ${e}
        }
    }
}
`,je={behaviour:"nginx gathers what a back end sends until a buffer is full or the answer ends. Of a stream of short events the first arrives together with the last. With `proxy_buffering off` (`fastcgi_buffering`, `uwsgi_buffering`, `scgi_buffering`) each arrives at once; so does it where the application sends `X-Accel-Buffering: no`.",silentWhen:["buffering is off, or may be set by what could not be read","the location switches protocols (WebSocket)","the name of the location does not tell of streams"],limits:["That the application sends X-Accel-Buffering is not seen: shown with `--min-confidence low` only."],references:[{title:"nginx: proxy_buffering",url:"https://nginx.org/en/docs/http/ngx_http_proxy_module.html#proxy_buffering"}],bad:[{dialect:"nginx",title:"The default",file:"nginx.conf",code:Ue("proxy_pass \xABhttp://127.0.0.1:8000\xBB;")}],good:[{dialect:"nginx",title:"Switched off",file:"nginx.conf",code:Ue(`proxy_buffering off;
            proxy_pass http://127.0.0.1:8000;`)}]};var Ge=e=>`events {}
http {
    proxy_cache_path /var/cache/nginx keys_zone=pages:10m;
    upstream app {
        server 127.0.0.1:9000;
    }
    proxy_set_header Host $host;
    proxy_cache_valid 200 10m;
    ${e}
    server {
        listen 80;
        server_name shop.example.org;
        location / {
            proxy_cache pages;
            proxy_pass http://app;
        }
    }
    server {
        listen 80;
        server_name blog.example.org;
        location / {
            proxy_cache pages;
            proxy_pass http://app;
        }
    }
}
`,Be={behaviour:"Entries of a cache are found by their key alone. The default of `proxy_cache_key` is `$scheme$proxy_host$request_uri`, in which `$proxy_host` is the back end as `proxy_pass` names it. Two sites behind the same back end share their entries: /index of one is shown as /index of the other. A key of `$request_uri` alone mixes them even where the back ends differ.",silentWhen:["the key has `$host`, `$http_host`, `$server_name` or a variable that is not known","HTTP back ends that are called by one name for all sites","the servers have caches of their own, the same names, or locations for different paths"],limits:[],references:[{title:"nginx/unit #376: Nginx is mixing cache between my two domains",url:"https://github.com/nginx/unit/issues/376"},{title:"usegalaxy-eu/infrastructure-playbook #2016: Include $host in NGINX proxy cache key",url:"https://github.com/usegalaxy-eu/infrastructure-playbook/pull/2016"},{title:"kubernetes/ingress-nginx #3331: caching problems due to default proxy_cache_key",url:"https://github.com/kubernetes/ingress-nginx/issues/3331"}],bad:[{dialect:"nginx",title:"The path alone",file:"nginx.conf",code:Ge("\xABproxy_cache_key $request_uri;\xBB")}],good:[{dialect:"nginx",title:"With the host",file:"nginx.conf",code:Ge("proxy_cache_key $scheme$host$request_uri;")}]};var U=e=>`events {}
http {
    proxy_cache_path /var/cache/nginx keys_zone=pages:10m;
    server {
        listen 8080;
        location / {
${e}
            proxy_set_header Host $host;
            proxy_pass http://127.0.0.1:9000;
        }
    }
}
`,Xe={behaviour:"nginx stores an answer only when it buffers it: with `proxy_buffering off` the cache stays empty, and nothing tells of it. It also needs to know how long the answer may be kept: from `Cache-Control` or `Expires` of the answer, or from `proxy_cache_valid`. Where both headers are ignored and there is no `proxy_cache_valid`, nothing is stored either. The same holds for FastCGI, SCGI and uwsgi.",silentWhen:["buffering is turned off further in than the cache is turned on","an include that is missing may set the times"],limits:["A back end that sends `X-Accel-Buffering: yes` or `X-Accel-Expires` can have its answers cached all the same."],references:[{title:"nginxinc/nginx-wiki #393: Fix reverse proxy caching example",url:"https://github.com/nginxinc/nginx-wiki/pull/393"},{title:"jenkins-infra/jenkins.io #6606: Remove proxy_buffering directive from nginx config",url:"https://github.com/jenkins-infra/jenkins.io/pull/6606"}],bad:[{dialect:"nginx",title:"Without buffers",file:"nginx.conf",code:U(`            proxy_cache pages;
            proxy_cache_valid 200 10m;
            \xABproxy_buffering off;\xBB`)},{dialect:"nginx",title:"Without a time",file:"nginx.conf",code:U(`            \xABproxy_cache pages;\xBB
            proxy_ignore_headers Cache-Control Expires;`)}],good:[{dialect:"nginx",title:"With buffers and a time",file:"nginx.conf",code:U(`            proxy_cache pages;
            proxy_cache_valid 200 10m;
            proxy_ignore_headers Cache-Control Expires;`)}]};var j=e=>`events {}
http {
    proxy_cache_path /var/cache/nginx keys_zone=pages:10m;
    server {
        listen 8080;
        location / {
            proxy_cache pages;
            proxy_cache_valid 200 10m;
            proxy_set_header Host $host;
${e}
            proxy_pass http://127.0.0.1:9000;
        }
    }
}
`,ze={behaviour:"nginx stores no answer that has `Set-Cookie`. `proxy_ignore_headers Set-Cookie` (`fastcgi_ignore_headers` and so on) makes it store them, cookie and all: the session that the application opened for the first client is handed to everybody who asks for the page afterwards.",silentWhen:["`proxy_hide_header Set-Cookie` takes the cookie out","`proxy_no_cache $upstream_http_set_cookie` keeps such answers out of the cache","the key of the cache has a cookie or a user in it","an include that is missing may set one of these"],limits:[],references:[{title:"camptocamp/docker-odoo-nginx #8: Fix caching of requests with Set-Cookie",url:"https://github.com/camptocamp/docker-odoo-nginx/pull/8"},{title:"engintron/engintron #133: Dynamic Cache Sessions",url:"https://github.com/engintron/engintron/issues/133"}],bad:[{dialect:"nginx",title:"Cookies are ignored and kept",file:"nginx.conf",code:j("            \xABproxy_ignore_headers Cache-Control Expires Set-Cookie;\xBB")}],good:[{dialect:"nginx",title:"Cookies are taken out",file:"nginx.conf",code:j(`            proxy_ignore_headers Cache-Control Expires Set-Cookie;
            proxy_hide_header Set-Cookie;`)},{dialect:"nginx",title:"Answers with cookies are not cached",file:"nginx.conf",code:j("            proxy_ignore_headers Cache-Control Expires;")}]};var G=e=>`server.modules = ( "mod_openssl" )
server.document-root = "/srv/www"
$SERVER["socket"] == ":443" {
    ssl.engine = "enable"
    ${e}
}
`,Qe={behaviour:"lighttpd looks for the private key in the file of `ssl.pemfile`, unless `ssl.privkey` names another one. ACME clients (certbot and others) put certificate and key into two files: with `fullchain.pem` alone lighttpd refuses to start, `SSL: couldn't read private key from '.../fullchain.pem'`.",silentWhen:["`ssl.privkey` is set in the block or around it, or may be set by something that could not be read","the name of the file does not tell that it holds the certificate alone: it may hold both"],limits:["Files are judged by the names that ACME clients give them: fullchain.pem anywhere, cert.pem and chain.pem in a folder below live/."],references:[{title:"lighttpd: TLS",url:"https://redmine.lighttpd.net/projects/lighttpd/wiki/Docs_SSL"},{title:"lighttpd: TLS in a few lines, with a section on ACME clients",url:"https://redmine.lighttpd.net/projects/lighttpd/wiki/HowToSimpleSSL"},{title:"Pi-hole: certificate and key in two files",url:"https://github.com/pi-hole/docker-pi-hole/issues/1046"},{title:"certbot: certificate and key for lighttpd",url:"https://github.com/certbot/certbot/issues/1201"},{title:"getssl: a file with both for lighttpd",url:"https://github.com/srvrco/getssl/issues/72"}],bad:[{dialect:"lighttpd",title:"The chain alone",file:"lighttpd.conf",code:G('\xABssl.pemfile = "/etc/letsencrypt/live/example.test/fullchain.pem"\xBB')}],good:[{dialect:"lighttpd",title:"With its key",file:"lighttpd.conf",code:G(`ssl.pemfile = "/etc/letsencrypt/live/example.test/fullchain.pem"
    ssl.privkey = "/etc/letsencrypt/live/example.test/privkey.pem"`)},{dialect:"lighttpd",title:"Both in one file",file:"lighttpd.conf",code:G('ssl.pemfile = "/etc/lighttpd/server.pem"')}]};var Ve=e=>`events {}
http {
    server {
${e}        server_name example.org;
        ssl_certificate /etc/ssl/example.org.pem;
        ssl_certificate_key /etc/ssl/example.org.key;
        root /srv/www;
    }
}
`,Ye={behaviour:"A certificate alone does not make a socket speak TLS: `listen 443;` answers plain HTTP on port 443, and every TLS handshake fails. nginx says nothing.",silentWhen:["another `listen` of the server has `ssl` or `quic`, or `ssl on;` is in force (before nginx 1.25.1)","another server of the same address has `ssl`: it counts for all of them","an include of the server cannot be read","the server listens on port 80 or a Unix socket only"],limits:["In a part of a configuration, where another file may have `ssl` for the address, it is less sure."],references:[{title:"nginx: configuring HTTPS servers",url:"https://nginx.org/en/docs/http/configuring_https_servers.html"}],bad:[{dialect:"nginx",title:"Port 443",file:"nginx.conf",code:Ve(`        listen 80;
        \xABlisten 443;\xBB
`)}],good:[{dialect:"nginx",title:"With ssl",file:"nginx.conf",code:Ve(`        listen 80;
        listen 443 ssl;
`)}]};var Ke={behaviour:'With `check-local` enabled, which is the default of `fastcgi.server` and `scgi.server`, lighttpd maps the URL to a file below the document root before it asks the back end. An application has no files for its URLs, so every one of them is answered 404 and the application is never contacted. Files that do exist go to the application: with the key `"/"` even `/static/a.css`.',silentWhen:['the key is an extension such as `".php"` or names a script: there the file should exist',"`proxy.server`: its `check-local` is disabled by default",'`"mode" => "authorizer"`',"a 404 handler brings the URLs to the application, or may"],limits:["A prefix below which files really exist on the target machine cannot be told from an application."],references:[{title:"lighttpd: mod_fastcgi",url:"https://redmine.lighttpd.net/projects/lighttpd/wiki/Docs_ModFastCGI"},{title:"rTorrent: 404 for /rpc2, whose option stands behind a comment sign",url:"https://github.com/rakshasa/rtorrent/issues/958"}],bad:[{dialect:"lighttpd",title:"FastCGI below a prefix",file:"lighttpd.conf",code:`server.modules = ( "mod_fastcgi" )
server.document-root = "/srv/www"
fastcgi.server = (
    \xAB"/app"\xBB => ((
        "host" => "127.0.0.1",
        "port" => 9000
    ))
)
`},{dialect:"lighttpd",title:"An error page brings nothing back",file:"lighttpd.conf",code:`server.modules = ( "mod_fastcgi" )
server.document-root = "/srv/www"
server.error-handler-404 = "/404.html"
fastcgi.server = ( \xAB"/app"\xBB => (( "socket" => "/run/app.sock" )) )
`},{dialect:"lighttpd",title:"SCGI for the whole site, enabled in so many words",file:"lighttpd.conf",code:`server.modules = ( "mod_scgi" )
server.document-root = "/srv/www"
scgi.server = ( "/" => (( "socket" => "/run/app.sock", \xAB"check-local" => "enable"\xBB, "fix-root-scriptname" => "enable" )) )
`}],good:[{dialect:"lighttpd",title:"A 404 handler that is the application",file:"lighttpd.conf",code:`server.modules = ( "mod_fastcgi" )
server.document-root = "/srv/www"
server.error-handler-404 = "/dispatch.fcgi"
fastcgi.server = (
    "/dispatch.fcgi" => (( "socket" => "/run/app.sock", "check-local" => "disable" )),
    "/app" => (( "socket" => "/run/app.sock" ))
)
`},{dialect:"lighttpd",title:"Disabled",file:"lighttpd.conf",code:`server.modules = ( "mod_fastcgi" )
server.document-root = "/srv/www"
fastcgi.server = ( "/app" => (( "host" => "127.0.0.1", "port" => 9000, "check-local" => "disable" )) )
`},{dialect:"lighttpd",title:"An extension: the script should exist",file:"lighttpd.conf",code:`server.modules = ( "mod_fastcgi" )
server.document-root = "/srv/www"
fastcgi.server = ( ".php" => (( "socket" => "/run/php.sock" )) )
`}]};var B=e=>`events {}
http {
    upstream my_app {
        server 127.0.0.1:9000;
    }
    server {
        listen 80;
        server_name example.org;
        location / {
${e}
        }
    }
}
`,Je={behaviour:"By default nginx sends HTTP back ends the text of `proxy_pass` as `Host`: 127.0.0.1:9000, or the name of the group. An application that builds links, redirects or mails from `Host` names that address; one that checks it (Django, Rails, Tomcat) answers 400, above all to a group with an underscore in its name. nginx mends redirects on the way back, unless `proxy_redirect off` tells it not to: then `Location: http://127.0.0.1:9000/login` reaches the client.",silentWhen:["`Host`, `X-Forwarded-Host` or `Forwarded` is set","the back end is another site: it wants its own name","FastCGI, SCGI and uwsgi: they get the name of the client","an include that is missing may set it"],limits:["Whether the application uses `Host` is not known. Without `proxy_redirect off`, and for names without an underscore, confidence is low."],references:[{title:"nginx: proxy_set_header",url:"https://nginx.org/en/docs/http/ngx_http_proxy_module.html#proxy_set_header"}],bad:[{dialect:"nginx",title:"The name of a group is no host name",file:"nginx.conf",code:B("            proxy_pass \xABhttp://my_app\xBB;")},{dialect:"nginx",title:"Redirects are not mended",file:"nginx.conf",code:B(`            \xABproxy_redirect off;\xBB
            proxy_pass http://127.0.0.1:5000;`)}],good:[{dialect:"nginx",title:"The host of the client",file:"nginx.conf",code:B(`            proxy_set_header Host $host;
            proxy_redirect off;
            proxy_pass http://my_app;`)}]};var Ze=e=>`events {}
http {
${e}}
`,et={behaviour:"Each `if` of a location that holds takes the place of the one before. Of two that hold, with one `add_header` each, only the second header is sent. `set`, `return` and `rewrite` are run in order and are not lost.",silentWhen:["both look at the same variable: they are taken to exclude each other","a block ends the request, or only sets variables"],limits:["Conditions on different variables that exclude each other all the same are not recognised."],references:[{title:"nginx: if is evil when used in location context",url:"https://www.nginx.com/resources/wiki/start/topics/depth/ifisevil/"}],bad:[{dialect:"nginx",title:"Two headers",file:"nginx.conf",code:Ze(`    server {
        listen 8080;
        location / {
            if ($arg_a) {
                \xABadd_header X-A 1;\xBB
            }
            if ($arg_b) {
                add_header X-B 1;
            }
        }
    }
`)}],good:[{dialect:"nginx",title:"With map, and methods",file:"nginx.conf",code:Ze(`    map $arg_a $x_a {
        "" "";
        default 1;
    }
    server {
        listen 8080;
        location / {
            add_header X-A $x_a;
        }
        location /api/ {
            if ($request_method = GET) {
                add_header X-Method get;
            }
            if ($request_method = POST) {
                add_header X-Method post;
            }
        }
    }
`)}]};var x=e=>`server.document-root = "/srv/www"
${e}
`,tt={behaviour:'What the fields of conditions hold, as seen in requests:\n\n| field | holds | so this never comes out |\n|---|---|---|\n| `$HTTP["url"]` | the decoded path, without the query string | `=~ "\\?debug=1"`, `== "index.php"`, `=~ "%20"` |\n| `$HTTP["host"]` | the name in lower case | `== "Example.test"`, `== ""`, `== "http://a.test"` |\n| `$HTTP["querystring"]` | what follows the `?` | `=^ "?debug"` |\n| `$HTTP["request-method"]` | GET, POST | `== "get"` |\n| `$HTTP["scheme"]` | http or https | `== "HTTPS"` |\n\nWith `!=` and `!~` such a condition always comes out, and a block that was to be an exception is the rule.',silentWhen:["the question mark is a quantifier, or in a part of the pattern that may be left out: `\\.php(\\?|$)`","the pattern is told to ignore case (`(?i)`), or has another alternative that may match","the value is a variable that is not known, or a word in capitals that is to be filled in (`SERVERNAME`)"],limits:['A block for HTTP/1.0 clients without a Host field (`== ""`) cannot be told from a name that was forgotten.'],references:[{title:"lighttpd: conditional configuration",url:"https://redmine.lighttpd.net/projects/lighttpd/wiki/Docs_Configuration"}],bad:[{dialect:"lighttpd",title:"A query in the URL",file:"lighttpd.conf",code:x('\xAB$HTTP["url"] =~ "\\?debug=1"\xBB { dir-listing.activate = "enable" }')},{dialect:"lighttpd",title:"A host that is in capitals, and one that is empty",file:"lighttpd.conf",code:x(`\xAB$HTTP["host"] == "Example.test"\xBB { server.document-root = "/srv/example" }
\xAB$HTTP["host"] == ""\xBB { server.document-root = "/srv/b" }`)},{dialect:"lighttpd",title:"A path without its slash, and a method in small letters",file:"lighttpd.conf",code:x(`\xAB$HTTP["url"] =~ "^private/"\xBB { url.access-deny = ( "" ) }
\xAB$HTTP["request-method"] == "post"\xBB { url.access-deny = ( "" ) }`)}],good:[{dialect:"lighttpd",title:"As the fields are",file:"lighttpd.conf",code:x(`$HTTP["querystring"] =~ "debug=1" { dir-listing.activate = "enable" }
$HTTP["host"] == "example.test" { server.document-root = "/srv/example" }
$HTTP["host"] =~ "(?i)^Other\\.test$" { server.document-root = "/srv/other" }
$HTTP["url"] =~ "^/private/|\\.php(\\?|$)" { url.access-deny = ( "" ) }
$HTTP["url"] =~ "/images?/" { dir-listing.activate = "enable" }
$HTTP["request-method"] == "POST" { url.access-deny = ( "" ) }`)}]};var w=e=>`server.modules = ( "mod_alias", "mod_setenv" )
server.document-root = "/srv/www"
${e}
`,it={behaviour:"Of all blocks that hold for a request lighttpd takes the value of the last one, as a whole. A list that a block sets with `=` takes the place of the global one: the global alias `/images/` is 404 there. Where two blocks hold (one for the host, one for the URL), only the list of the later one counts. `+=` starts from the list outside, so it mends the first case; in two sibling blocks it does not, because each has a copy of its own.",silentWhen:["`+=` in the block, or the block repeats at least one of the entries: then it is a choice","the list of the block is empty: that switches something off",'the block takes every request itself (a back end for `"/"`, a redirect of everything)',"branches of one `else` chain, blocks about the same field, and negated conditions","lists that are chosen rather than added to: index-file.names, mimetype.assign, server.modules"],limits:["Whether the entries are needed in the block is not known."],references:[{title:"lighttpd: conditional configuration",url:"https://redmine.lighttpd.net/projects/lighttpd/wiki/Docs_Configuration"}],bad:[{dialect:"lighttpd",title:"The global aliases are gone",file:"lighttpd.conf",code:w(`alias.url = ( "/images/" => "/srv/images/" )
$HTTP["host"] == "example.test" {
    \xABalias.url\xBB = ( "/css/" => "/srv/css/" )
}`)},{dialect:"lighttpd",title:"Two blocks hold",file:"lighttpd.conf",code:w(`$HTTP["scheme"] == "https" {
    setenv.add-response-header = ( "Strict-Transport-Security" => "max-age=31536000" )
}
$HTTP["url"] =~ "^/static/" {
    \xABsetenv.add-response-header\xBB = ( "Cache-Control" => "max-age=86400" )
}`)}],good:[{dialect:"lighttpd",title:"Added",file:"lighttpd.conf",code:w(`alias.url = ( "/images/" => "/srv/images/" )
$HTTP["host"] == "example.test" {
    alias.url += ( "/css/" => "/srv/css/" )
}`)},{dialect:"lighttpd",title:"One or the other",file:"lighttpd.conf",code:w(`$HTTP["host"] == "a.test" {
    alias.url = ( "/a/" => "/srv/a/" )
}
else $HTTP["url"] =~ "^/b/" {
    alias.url = ( "/b/" => "/srv/b/" )
}`)}]};var h=e=>`server.modules = ( "mod_proxy" )
server.document-root = "/srv/www"
$HTTP["url"] !~ ${e} {
    proxy.server = ( "" => (( "host" => "127.0.0.1", "port" => 8080 )) )
}
`,ot={behaviour:'Around an application at the root, `$HTTP["url"] !~ "^/static"` leaves the static files to lighttpd. It also leaves `/static-pages/` and `/staticpage` to it, which are pages of the application: they are looked for on the disk and answered 404. Without `^`, `!~ "/static/"` does the same to `/docs/static/page`.',silentWhen:["the pattern ends with a slash, `$` or `(/|$)`","it names single files (`^/favicon\\.ico`) or extensions","no application for all URLs stands in the block"],limits:["Whether the application has pages of such a name is not known."],references:[{title:"lighttpd: conditional configuration",url:"https://redmine.lighttpd.net/projects/lighttpd/wiki/Docs_Configuration"}],bad:[{dialect:"lighttpd",title:"No slash at the end",file:"lighttpd.conf",code:h('\xAB"^/(static|images)"\xBB')},{dialect:"lighttpd",title:"No anchor",file:"lighttpd.conf",code:h('\xAB"/static/"\xBB')}],good:[{dialect:"lighttpd",title:"Folders",file:"lighttpd.conf",code:h('"^/(static|images)/"')},{dialect:"lighttpd",title:"The folder itself, too",file:"lighttpd.conf",code:h('"^/static(/|$)"')},{dialect:"lighttpd",title:"Single files",file:"lighttpd.conf",code:h('"^/(favicon\\.ico|robots\\.txt)"')}]};var st={behaviour:"Newer servers warn, ignore the directive, or refuse to start because they no longer know it. Apache: `Order`, `Allow` and `Deny` live in mod_access_compat only, and beside `Require` both must agree.\n\nA key that lighttpd no longer has is ignored with a warning in the log; a module that it no longer has keeps it from starting.",silentWhen:["one of the modules that have a directive of this name still has it"],limits:["Which version runs on the target machine is not known."],references:[{title:"Apache: directive index",url:"https://httpd.apache.org/docs/2.4/mod/directives.html"},{title:"nginx: alphabetical index of directives",url:"https://nginx.org/en/docs/dirindex.html"},{title:"INEX Birdseye: mod_compress gave way to mod_deflate",url:"https://github.com/inex/birdseye/pull/16"},{title:"Pi-hole: mod_deflate that Debian 11 has in a package of its own",url:"https://github.com/pi-hole/pi-hole/issues/4310"},{title:"DietPi: TLS keys that lighttpd 1.4.69 no longer has",url:"https://github.com/MichaIng/DietPi/pull/6481"}],bad:[{dialect:"lighttpd",title:"A module that is gone, and one that has a new name",file:"lighttpd.conf",code:`server.modules = ( \xAB"mod_secdownload"\xBB, \xAB"mod_compress"\xBB )
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
`}]};var nt={behaviour:'nginx refuses to start: `"proxy_pass" directive is not allowed here`. Apache: `ProxyPass cannot occur within <Directory> section`; in .htaccess every request below the folder ends in 500. So it does for a directive whose class AllowOverride does not name in the folder, and where AllowOverride is set nowhere; with AllowOverride None the file is not read at all.\n\nlighttpd exits where a condition stands inside `global { }`. A key that is global only has no effect in a condition (`DEPRECATED: do not set server options in conditionals`): a `server.port` there opens no port. Keys of sockets (`ssl.engine`, `server.use-ipv6`) have an effect at the top and in `$SERVER["socket"] == "..."` only.',silentWhen:["the file is a fragment, and what encloses it is unknown","the module of the directive is known from its documentation only","AllowOverride: no virtual host of the configuration serves the folder of the .htaccess file (`--map-path` tells where it stands), or `Nonfatal=Override` is set"],limits:[],references:[{title:"Apache: directive index",url:"https://httpd.apache.org/docs/2.4/mod/directives.html"},{title:"nginx: alphabetical index of directives",url:"https://nginx.org/en/docs/dirindex.html"},{title:"TurnKey Linux: an error log for each site of lighttpd",url:"https://github.com/turnkeylinux/common/pull/155"},{title:"Ba\xEFkal: the same in a condition on the host",url:"https://github.com/sabre-io/Baikal/issues/348"}],bad:[{dialect:"lighttpd",title:"A port in a condition",file:"lighttpd.conf",code:`server.document-root = "/srv/www"
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
`}]};var X=e=>`events {}
http {
    server {
        listen 8080;
        location / {
            include uwsgi_params;
${e}            uwsgi_pass 127.0.0.1:3031;
        }
    }
}
`,rt={behaviour:"Each way to hand requests over has settings of its own. `proxy_set_header X-Real-IP ...` beside `uwsgi_pass` or `fastcgi_pass` sends nothing; `proxy_read_timeout 300s` beside `fastcgi_pass` leaves its limit at 60 seconds. nginx accepts them all, since a block inside could use them.",silentWhen:["a block inside of the location passes by that protocol","the settings stand in the server, or come by an include that several locations may share","the location hands nothing over"],limits:["The fix renames settings that both protocols have, where all of them are such; headers are left to the administrator."],references:[{title:"nginx: uwsgi",url:"https://nginx.org/en/docs/http/ngx_http_uwsgi_module.html"},{title:"nginx: FastCGI",url:"https://nginx.org/en/docs/http/ngx_http_fastcgi_module.html"},{title:"Seafile: proxy_... settings have no effect on FastCGI",url:"https://github.com/haiwen/seafile-docs/pull/213"},{title:"Werkzeug: headers of proxy_set_header are gone once uwsgi_pass takes the place of proxy_pass",url:"https://github.com/pallets/werkzeug/issues/1465"}],bad:[{dialect:"nginx",title:"A header and a time-out of HTTP",file:"nginx.conf",code:X(`            \xABproxy_set_header X-Real-IP $remote_addr;\xBB
            proxy_read_timeout 300s;
`)},{dialect:"nginx",title:"A time-out of HTTP",file:"nginx.conf",code:X(`            \xABproxy_read_timeout 300s;\xBB
`)}],good:[{dialect:"nginx",title:"Those of uwsgi",file:"nginx.conf",code:X(`            uwsgi_param HTTP_X_REAL_IP $remote_addr;
            uwsgi_read_timeout 300s;
`)}]};var p={"/srv/app/production.ini":`sqlalchemy.url = postgres://app:secret@db/app
`,"/srv/app/static/a.css":""},at={behaviour:"A server sends every file of the document root that no rule keeps back. Where the root is the folder of the application, that is its production.ini, its .env, its .git: all three servers answer `GET /production.ini` with the password of the database.",silentWhen:["the folder cannot be looked into on this machine (`--map-path` tells where it is)","the request for the file ends elsewhere: at the application, at a refusal, at a redirect","the folder holds nothing of that kind (`public/`, `static/`)"],limits:["Folders of an `alias` and those below the root are not looked into."],references:[{title:"OWASP: files that should not be reachable",url:"https://owasp.org/www-project-web-security-testing-guide/latest/4-Web_Application_Security_Testing/02-Configuration_and_Deployment_Management_Testing/04-Review_Old_Backup_and_Unreferenced_Files_for_Sensitive_Information"}],bad:[{dialect:"nginx",title:"Files first, then the application",file:"nginx.conf",code:`events {}
http {
    server {
        listen 8080;
        root \xAB/srv/app\xBB;
        location / {
            try_files $uri @app;
        }
        location @app {
            proxy_pass http://127.0.0.1:8000;
        }
    }
}
`,files:p},{dialect:"lighttpd",title:"The application below a path",file:"lighttpd.conf",code:`server.modules = ( "mod_scgi" )
server.port = 8080
server.document-root = \xAB"/srv/app"\xBB
scgi.server = ( "/wiki" => (( "host" => "127.0.0.1", "port" => 4000, "check-local" => "disable" )) )
`,files:p},{dialect:"apache",title:"No application at all",file:"httpd.conf",code:`Listen 8080
DocumentRoot \xAB/srv/app\xBB
<Directory /srv/app>
    Require all granted
</Directory>
`,files:p}],good:[{dialect:"nginx",title:"A folder for the public",file:"nginx.conf",code:`events {}
http {
    server {
        listen 8080;
        root /srv/app/static;
        location / {
            try_files $uri @app;
        }
        location @app {
            proxy_pass http://127.0.0.1:8000;
        }
    }
}
`,files:p},{dialect:"lighttpd",title:"Only /static/ comes from the disk",file:"lighttpd.conf",code:`server.modules = ( "mod_scgi" )
server.port = 8080
server.document-root = "/srv/app"
$HTTP["url"] !~ "^/static/" {
    scgi.server = ( "/" => (( "host" => "127.0.0.1", "port" => 4000, "check-local" => "disable" )) )
}
`,files:p}]};var lt={behaviour:"Without a global `server.document-root` lighttpd refuses to start: `document-root is not set`. `lighttpd -t` does not notice. A root in a condition does not count, nor does it help that everything is handed to an application. A folder that does not exist is no obstacle.",silentWhen:["the file is a part of a configuration: it does not set `server.modules` and at least two of server.port, server.bind, server.pid-file, server.username and server.errorlog","an include could not be read"],limits:[],references:[{title:"lighttpd: server.document-root",url:"https://redmine.lighttpd.net/projects/lighttpd/wiki/Server_document-rootDetails"}],bad:[{dialect:"lighttpd",title:"Everything goes to the application",file:"lighttpd.conf",code:`\xABserver.modules\xBB = ( "mod_proxy" )
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
`}]};var v={"/etc/passwd":`root:x:0:0:root:/root:/bin/sh
www-data:x:33:33::/var/www:/usr/sbin/nologin
`,"/etc/group":`root:x:0:
www-data:x:33:
`,"/home/dev/site/a.css":""},ct={mode:493,uid:0,gid:0},z={mode:493,uid:1e3,gid:1e3},_={"/":ct,"/home":ct,"/home/dev":{...z,mode:448},"/home/dev/site":z},Jo={..._,"/home/dev":{...z,mode:457}},dt=e=>`user www-data;
events {}
http {
    server {
        listen 8080;
        root ${e};
    }
}
`,ht={behaviour:"To open a file a server must be allowed to enter (`x`) every folder on the way. Homes are often closed to others (mode 0700 or 0750), and so is everything in them: all three servers answer with 403. nginx's `try_files` takes the files for missing and hands the request on.",silentWhen:["the configuration does not say who the server's user is, or that user has no account in /etc/passwd here, or is root","the folder is not there: then this is not the machine that the configuration is for; and wherever `--map-path` is used","no file is served from the folder, since every request goes to the application","the root is changed (`server.chroot`, ChrootDir), or Apache switches users (mpm_itk, mod_ruid2)"],limits:["Access control lists are not seen. Where the permission bits leave room for one, the finding has low confidence, which is not shown by default: a folder with `x` for its group (0750) may have one, a folder without (0700) cannot.","Folders that a symbolic link on the way leads through, and what SELinux and AppArmor forbid, are not looked at.","It takes the server to be started by root, which then becomes the user that the configuration names."],references:[{title:"nginx: serving static files",url:"https://docs.nginx.com/nginx/admin-guide/web-server/serving-static-content/"},{title:"Apache: 13PermissionDenied",url:"https://cwiki.apache.org/confluence/display/HTTPD/13PermissionDenied"}],bad:[{dialect:"nginx",title:"In a closed home",file:"/etc/nginx/nginx.conf",code:dt("\xAB/home/dev/site\xBB"),files:v,permissions:_},{dialect:"lighttpd",title:"In a closed home",file:"/etc/lighttpd/lighttpd.conf",code:`server.port = 8080
server.username = "www-data"
server.groupname = "www-data"
server.document-root = \xAB"/home/dev/site"\xBB
`,files:v,permissions:_},{dialect:"apache",title:"In a closed home",file:"/etc/apache2/apache2.conf",code:`Listen 8080
LoadModule authz_core_module /usr/lib/apache2/modules/mod_authz_core.so
User www-data
Group www-data
\xABDocumentRoot /home/dev/site\xBB
<Directory /home/dev/site>
    Require all granted
</Directory>
`,files:v,permissions:_}],good:[{dialect:"nginx",title:"Others may pass through",file:"/etc/nginx/nginx.conf",code:dt("/home/dev/site"),files:v,permissions:Jo}]};var pt={behaviour:'nginx refuses to start: `"root" directive is duplicate`, `duplicate location "/static/"`, `duplicate upstream "app"`. `location /x` and `location ^~ /x` are one and the same. Apache takes the last of two in a section and says nothing.\n\nlighttpd refuses to start when `=` meets a key that has a value in the same block already, whether by `=` or by `+=` (`Duplicate config variable in conditional 0 global: server.modules`), and when a key stands twice in one list (`duplicate array-key`). Two blocks with the same condition are one block. Case makes no difference.',silentWhen:["lighttpd: the same key in different blocks, `+=` after `=`, and `:=`, which replaces","the directive may stand several times (`add_header`, `fastcgi_param`, `access_log`)","regular expressions: two equal ones are accepted"],limits:[],references:[{title:"Apache: directive index",url:"https://httpd.apache.org/docs/2.4/mod/directives.html"},{title:"nginx: alphabetical index of directives",url:"https://nginx.org/en/docs/dirindex.html"}],bad:[{dialect:"lighttpd",title:"The list of modules twice",file:"lighttpd.conf",code:`server.modules = ( "mod_access" )
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
`}]};var ft={behaviour:'nginx starts, with a warning that is easily missed: `conflicting server name "example.org" on 0.0.0.0:80, ignored`. Every request for the name goes to the first of the two servers; the second is dead. Two servers without any name are such a pair, too.',silentWhen:["the addresses or the ports differ","one name is a wildcard and the other one is not","the names are regular expressions: of those the first that matches counts"],limits:[],references:[{title:"nginx: how nginx processes a request",url:"https://nginx.org/en/docs/http/request_processing.html"}],bad:[{dialect:"nginx",title:"The name stands in two servers",file:"nginx.conf",code:`events {}
http {
    server {
        listen 8080;
        server_name example.org;
        root /srv/a;
    }
    server {
        listen *:8080;
        server_name www.example.org \xABexample.org\xBB;
        root /srv/b;
    }
}
`},{dialect:"nginx",title:"No name in either",file:"nginx.conf",code:`events {}
http {
    server {
        listen 8080;
        root /srv/a;
    }
    \xABserver\xBB {
        listen 8080;
        root /srv/b;
    }
}
`}],good:[{dialect:"nginx",title:"Other names, other ports",file:"nginx.conf",code:`events {}
http {
    server {
        listen 8080;
        server_name example.org;
    }
    server {
        listen 8081;
        server_name example.org;
    }
    server {
        listen 8080;
        server_name *.example.org;
    }
}
`}]};var Q=e=>`events {}
http {
    server {
        listen 80;
${e}
    }
}
`,gt={behaviour:"With a path in `proxy_pass` nginx replaces a part of the URI in its decoded and normalised form, and encodes the result again: /app/a%2Fb arrives as /a/b, and /app//d as /d. Without a path the URI is passed as the client sent it. RabbitMQ, GitLab, Jenkins, Artifactory and others have encoded slashes in the names of queues, projects and jobs, and answer 404.",silentWhen:["`proxy_pass` has no path, or has variables","a prefix is taken off or put in place of another, and the application is not known to need encoded slashes","the location has a `rewrite`: the URI is changed anyway","slashes do not agree: that is reported by `mismatched-pass-slash`"],limits:["Whether the application needs encoded slashes is known of a few names only; for all others confidence is low."],references:[{title:"nginx: proxy_pass",url:"https://nginx.org/en/docs/http/ngx_http_proxy_module.html#proxy_pass"},{title:"Jenkins: reverse proxy configuration troubleshooting",url:"https://www.jenkins.io/doc/book/system-administration/reverse-proxy-configuration-troubleshooting/"}],bad:[{dialect:"nginx",title:"A queue of RabbitMQ is named /",file:"nginx.conf",code:Q(`        location /rabbitmq/ {
            proxy_pass \xABhttp://127.0.0.1:15672/\xBB;
        }`)},{dialect:"nginx",title:"The slash is not needed",file:"nginx.conf",code:Q(`        location / {
            proxy_set_header Host $host;
            proxy_pass \xABhttp://127.0.0.1:9000/\xBB;
        }`)}],good:[{dialect:"nginx",title:"Without a path",file:"nginx.conf",code:Q(`        location / {
            proxy_pass http://127.0.0.1:9000;
        }`)}]};var V=e=>`server.modules = ( "mod_fastcgi", "mod_rewrite" )
server.document-root = "/srv/www"
fastcgi.server = ( ".php" => (( "socket" => "/run/php.sock" )) )
${e}
`,mt={behaviour:'`server.error-handler-404 = "/index.php"` is an old way to give an application all URLs that are no files. It gets them as errors: for `/foo?x=1` QUERY_STRING is empty, SCRIPT_NAME and PATH_INFO are those of the handler, and only REQUEST_URI tells what was asked. `url.rewrite-if-not-file` passes the query on.',silentWhen:["the handler is a static page, or a script whose name tells of an error (`/404.php`)","no FastCGI or SCGI back end takes the handler"],limits:["An application that reads REQUEST_URI only (WordPress) does not notice until it needs an argument."],references:[{title:"lighttpd: server.error-handler-404",url:"https://redmine.lighttpd.net/projects/lighttpd/wiki/Server_error-handler-404Details"},{title:"lighttpd: mod_rewrite",url:"https://redmine.lighttpd.net/projects/lighttpd/wiki/Docs_ModRewrite"}],bad:[{dialect:"lighttpd",title:"A front controller",file:"lighttpd.conf",code:V('\xABserver.error-handler-404\xBB = "/index.php"')}],good:[{dialect:"lighttpd",title:"Rewritten",file:"lighttpd.conf",code:V('url.rewrite-if-not-file = ( "" => "/index.php${qsa}" )')},{dialect:"lighttpd",title:"An error page",file:"lighttpd.conf",code:V('server.error-handler-404 = "/404.php"')}]};var Y=e=>`server.document-root = "/srv/www"
${e}
`,ut={behaviour:'lighttpd treats an error handler like a new request for that path of the site. `"pihole/index.php"` without its slash, or `"http://..."`, is no path: every page that is not found is answered with 400 Bad Request in place of 404. `"/srv/www/404.html"` is looked for in `/srv/www/srv/www/404.html`, and the plain page of lighttpd is sent.',silentWhen:["the value begins with a slash and does not begin with the document root","the value is not known"],limits:[],references:[{title:"lighttpd: server.error-handler-404",url:"https://redmine.lighttpd.net/projects/lighttpd/wiki/Server_error-handler-404Details"},{title:"Pi-hole: 404 and a relative handler",url:"https://github.com/pi-hole/FTL/issues/229"},{title:"A block page behind Pi-hole: 400 in place of 404",url:"https://github.com/PiPass/blockpage/issues/61"},{title:"Pi-hole: 400 Bad Request on Fedora 29",url:"https://github.com/pi-hole/pi-hole/issues/2605"}],bad:[{dialect:"lighttpd",title:"Relative",file:"lighttpd.conf",code:Y('server.error-handler-404 = \xAB"pihole/index.php"\xBB')},{dialect:"lighttpd",title:"A file, and a whole URL",file:"lighttpd.conf",code:Y(`server.error-handler-404 = \xAB"/srv/www/404.html"\xBB
$HTTP["host"] == "a.test" { server.error-handler = \xAB"http://a.test/error.html"\xBB }`)}],good:[{dialect:"lighttpd",title:"A path of the site",file:"lighttpd.conf",code:Y('server.error-handler-404 = "/errors/404.php"')}]};var K=e=>`server.document-root = "/srv/www"
${e}
`,xt={behaviour:"The page that `server.error-handler-404` names is handled like a request of its own. A script can set the status; a static file cannot, and is sent with 200 OK for every URL that does not exist. `server.error-handler` keeps the status, 404 in this case; it stands in for all statuses from 400 on.",silentWhen:["the handler is a script or an application, which sets the status itself","`server.error-handler` is set, too","a picture stands in for others, in a condition on the URL"],limits:[],references:[{title:"lighttpd: server.error-handler-404, with this remark",url:"https://redmine.lighttpd.net/projects/lighttpd/wiki/Server_error-handler-404Details"},{title:"The same page in an earlier form: 404 was expected",url:"https://redmine.lighttpd.net/projects/lighttpd/wiki/Server_error-handler-404Details/6"},{title:"lighttpd: server.error-handler, made because of this confusion",url:"https://github.com/lighttpd/lighttpd1.4/pull/36"},{title:"A public configuration that has it",url:"https://github.com/HostOnNet/howto"}],bad:[{dialect:"lighttpd",title:"A static page",file:"lighttpd.conf",code:K('\xABserver.error-handler-404\xBB = "/404.html"')}],good:[{dialect:"lighttpd",title:"The status is kept",file:"lighttpd.conf",code:K('server.error-handler = "/404.html"')},{dialect:"lighttpd",title:"A script sets it",file:"lighttpd.conf",code:K('server.error-handler-404 = "/404.php"')}]};var wt=(e,t="")=>`events {}
http {
    server {
        listen 8080;
        root /srv/www;
        ${e}
        location / {
            proxy_set_header Host $host;
            proxy_pass http://127.0.0.1:9000;
        }${t}
    }
}
`,vt={behaviour:"`error_page 502 /502.html` makes nginx look for a location for /502.html, as for any other request. Where `location /` passes everything on, the page is asked of the back end that has just failed; the second failure ends in the bare page of nginx, `502 Bad Gateway`.",silentWhen:["the page has a location of its own","the location looks on the disk first (`try_files`)","the page is asked of another back end","it is not known which location takes it"],limits:[],references:[{title:"linuxserver/docker-swag #180: 502 page not working",url:"https://github.com/linuxserver/docker-swag/issues/180"},{title:"Stack Overflow: Custom bad gateway page with nginx",url:"https://stackoverflow.com/questions/7796237/custom-bad-gateway-page-with-nginx"},{title:"nginx-proxy/nginx-proxy #329: Can\u2019t customize 502 error page",url:"https://github.com/nginx-proxy/nginx-proxy/issues/329"}],bad:[{dialect:"nginx",title:"No location for the page",file:"nginx.conf",code:wt("\xABerror_page 500 502 503 504 /50x.html;\xBB")}],good:[{dialect:"nginx",title:"A location of its own",file:"nginx.conf",code:wt("error_page 500 502 503 504 /50x.html;",`
        location = /50x.html {
            internal;
        }`)}]};var _t={behaviour:"With `bin-path`, lighttpd starts the application on the socket of `host` and `port`. Bound to `0.0.0.0` it answers on every address of the machine. Anyone who reaches it can send a FastCGI request of their own making: with PHP behind it, a request that names any file in `SCRIPT_FILENAME` returns or runs that file.",silentWhen:["no `host` is written: lighttpd takes 127.0.0.1","the application listens on a Unix socket"],limits:["A firewall in front of the machine cannot be seen."],references:[],bad:[{dialect:"lighttpd",title:"FastCGI on all addresses",file:"lighttpd.conf",code:`server.modules = ( "mod_fastcgi" )
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
`}]};var bt=e=>`events {}
http {
    server {
        listen 8080;
${e}    }
}
`,yt={behaviour:"To a path that ends in a slash nginx adds the name of `fastcgi_index` before it becomes `$fastcgi_script_name`. With `fastcgi_index index;` the request for `/` reaches the application as SCRIPT_NAME=/index (and PATH_INFO, where that is `$fastcgi_script_name`), and `/foo/` as `/foo/index`: pages that it does not have.",silentWhen:["the location takes no path that ends in a slash (`~ \\.php$`)","the name is one of a script (`index.php`) and the back end may run scripts","the path is split so that `$fastcgi_script_name` is empty"],limits:["Locations by regular expression are not looked at."],references:[{title:"nginx: fastcgi_index",url:"https://nginx.org/en/docs/http/ngx_http_fastcgi_module.html#fastcgi_index"}],bad:[{dialect:"nginx",title:"An application at the root",file:"nginx.conf",code:bt(`        location / {
            include fastcgi_params;
            fastcgi_param SCRIPT_NAME "";
            fastcgi_param PATH_INFO $fastcgi_script_name;
            \xABfastcgi_index index;\xBB
            fastcgi_pass 127.0.0.1:9000;
        }
`)}],good:[{dialect:"nginx",title:"Without it, and with it for PHP",file:"nginx.conf",code:bt(`        location / {
            include fastcgi_params;
            fastcgi_param SCRIPT_NAME "";
            fastcgi_param PATH_INFO $fastcgi_script_name;
            fastcgi_pass 127.0.0.1:9000;
        }
        location /blog/ {
            include fastcgi.conf;
            fastcgi_index index.php;
            fastcgi_pass unix:/run/php/php-fpm.sock;
        }
`)}]};var kt={behaviour:"Each system has event handlers of its own: `linux-sysepoll` on Linux, `freebsd-kqueue` on the BSDs and macOS, `solaris-eventports` on Solaris. With one that the system does not have, lighttpd refuses to start: `the selected event-handler in unknown or not supported: freebsd-kqueue`. Without the line it takes the best one.",silentWhen:["`poll` and `select`, which all systems have","the paths of the configuration are those of the system that has the handler"],limits:["The system is guessed by the paths of the configuration. Where they do not tell, a handler that is not for Linux is reported at low confidence."],references:[{title:"lighttpd: server.event-handler",url:"https://redmine.lighttpd.net/projects/lighttpd/wiki/Server_event-handlerDetails"}],bad:[{dialect:"lighttpd",title:"A handler of FreeBSD on Debian",file:"lighttpd.conf",code:`server.document-root = "/var/www/html"
server.username = "www-data"
\xABserver.event-handler = "freebsd-kqueue"\xBB
`}],good:[{dialect:"lighttpd",title:"Of this system, or left to lighttpd",file:"lighttpd.conf",code:`server.document-root = "/var/www/html"
server.username = "www-data"
server.event-handler = "linux-sysepoll"
`},{dialect:"lighttpd",title:"FreeBSD",file:"lighttpd.conf",code:`server.document-root = "/usr/local/www/data"
server.event-handler = "freebsd-kqueue"
`}]};var $t=e=>`server.modules = ( "mod_extforward" )
server.document-root = "/srv/www"
${e}
`,Tt=e=>`events {}
http {
    ${e}
    real_ip_header X-Forwarded-For;
    server {
        listen 80;
        location / {
            proxy_pass http://127.0.0.1:9000;
        }
    }
}
`,Pt={behaviour:'With `extforward.forwarder = ( "all" => "trust" )` a request with `X-Forwarded-For: 9.9.9.9` has the address 9.9.9.9 for everything that follows: `$HTTP["remoteip"]`, the access log, REMOTE_ADDR of the application. (With `0.0.0.0/0` in place of `all` lighttpd refuses to start.) Whoever reaches the server can name any address, those that are let in included. So it is in nginx with `set_real_ip_from 0.0.0.0/0`: the header of `real_ip_header`, X-Real-IP where none is named, becomes `$remote_addr`.',silentWhen:["addresses or networks of proxies are named","nginx listens on the loopback interface or on Unix sockets only","a file that is a part of an nginx configuration: what surrounds it is not known"],limits:["Whether a packet filter lets nobody but the proxy through is not known."],references:[{title:"nginx: ngx_http_realip_module",url:"https://nginx.org/en/docs/http/ngx_http_realip_module.html#set_real_ip_from"},{title:"lighttpd: mod_extforward",url:"https://redmine.lighttpd.net/projects/lighttpd/wiki/Docs_ModExtForward"}],bad:[{dialect:"nginx",title:"Everybody",file:"nginx.conf",code:Tt("\xABset_real_ip_from 0.0.0.0/0;\xBB")},{dialect:"lighttpd",title:"Everybody",file:"lighttpd.conf",code:$t('extforward.forwarder = ( \xAB"all" => "trust"\xBB )')}],good:[{dialect:"nginx",title:"The proxies",file:"nginx.conf",code:Tt("set_real_ip_from 10.0.0.0/8;")},{dialect:"lighttpd",title:"The proxies",file:"lighttpd.conf",code:$t('extforward.forwarder = ( "10.0.0.2" => "trust", "192.168.0.0/16" => "trust" )')}]};var J=e=>`events {}
http {
    server {
        listen 8080;
        root /srv/www;
${e}    }
}
`,At={behaviour:"Without `always` nginx adds a header to successful answers and redirects only. The page for 404 comes without `X-Frame-Options`; and an error of an application without `Access-Control-Allow-Origin` is shown by the browser as a failed cross-origin request, its status and text hidden from the page.",silentWhen:["the header is one for caches, or of no concern to security","the block answers by itself with a status that is no error: `return 204`"],limits:["Whether the pages for errors need the header depends on what is in them: it is told with low confidence, except for cross-origin headers beside a back end."],references:[{title:"nginx: add_header",url:"https://nginx.org/en/docs/http/ngx_http_headers_module.html#add_header"}],bad:[{dialect:"nginx",title:"Security headers",file:"nginx.conf",code:J(`        add_header \xABX-Frame-Options\xBB DENY;
        add_header \xABStrict-Transport-Security\xBB "max-age=31536000";
`)},{dialect:"nginx",title:"Cross-origin requests to an application",file:"nginx.conf",code:J(`        location /api/ {
            add_header \xABAccess-Control-Allow-Origin\xBB https://app.example.org;
            proxy_pass http://127.0.0.1:9000;
        }
`)}],good:[{dialect:"nginx",title:"With always, and headers for caches",file:"nginx.conf",code:J(`        add_header X-Frame-Options DENY always;
        add_header Cache-Control public;
`)}]};var b=e=>`server.document-root = "/srv/www"
server.port = 8080
${e}
`,Rt={behaviour:'A client that asks a server on port 8080 sends `Host: example.test:8080`. `=~ "^example\\.test$"` sees the port and does not match; `== "example.test"` is compared without it and does.',silentWhen:["all ports are 80 and 443, which browsers leave out","the pattern allows for a port: `(:[0-9]+)?$`","the server listens on the loopback address only: what stands in front of it sends the name as it likes","the file is a part of a configuration, or something of it could not be read"],limits:["A proxy on another machine may send the name without the port."],references:[{title:"lighttpd: conditional configuration",url:"https://redmine.lighttpd.net/projects/lighttpd/wiki/Docs_Configuration"}],bad:[{dialect:"lighttpd",title:"A name between anchors",file:"lighttpd.conf",code:b('$HTTP["host"] =~ \xAB"^example\\.test$"\xBB { server.document-root = "/srv/example" }')},{dialect:"lighttpd",title:"All names of a domain",file:"lighttpd.conf",code:b('$HTTP["host"] =~ \xAB"(^|\\.)example\\.test$"\xBB { server.document-root = "/srv/example" }')}],good:[{dialect:"lighttpd",title:"Compared without the port, or with it in mind",file:"lighttpd.conf",code:b(`$HTTP["host"] == "example.test" { server.document-root = "/srv/example" }
$HTTP["host"] =~ "^(www\\.)?example\\.org(:[0-9]+)?$" { server.document-root = "/srv/org" }`)},{dialect:"lighttpd",title:"The usual port",file:"lighttpd.conf",code:b('$HTTP["host"] =~ "^example\\.test$" { server.document-root = "/srv/example" }').replace("8080","80")}]};var St=(e,t)=>`events {}
http {
    server {
        listen 8080;
        root /srv/www;
        location /cgi-bin/ {
            fastcgi_param REQUEST_METHOD $request_method;
            fastcgi_param QUERY_STRING $query_string;
            fastcgi_param SCRIPT_FILENAME $document_root$fastcgi_script_name;
${e}            fastcgi_pass ${t};
        }
    }
}
`,Wt={behaviour:"nginx sends every header of the request as HTTP_..., `Proxy:` included. A runner of CGI programs (fcgiwrap) makes these the environment of the program, where HTTP_PROXY names the proxy that curl, Python, Perl and others use for their own requests: any client decides where these go.",silentWhen:["the back end is not known to run CGI programs: PHP 8 keeps the header away, and WSGI containers leave the environment alone","HTTP_PROXY is set, or may be set by an include that is not here (some packages have it in fastcgi_params)","lighttpd and Apache, which drop the header by themselves"],limits:["CGI programs behind `proxy_pass` are not seen."],references:[{title:"httpoxy",url:"https://httpoxy.org/"},{title:"nginx: mitigating httpoxy",url:"https://www.nginx.com/blog/mitigating-the-httpoxy-vulnerability-with-nginx/"}],bad:[{dialect:"nginx",title:"fcgiwrap",file:"nginx.conf",code:St("","\xABunix:/run/fcgiwrap.socket\xBB")}],good:[{dialect:"nginx",title:"Kept away",file:"nginx.conf",code:St(`            fastcgi_param HTTP_PROXY "";
`,"unix:/run/fcgiwrap.socket")}]};var Z=e=>`events {}
http {
    server {
        listen 8080;
        root /srv/www;
${e}        location @app {
            proxy_pass http://127.0.0.1:9000;
        }
    }
}
`,Et={behaviour:"An `if` whose condition holds is a location of its own for nginx. It inherits settings and the handler, but not `try_files`: with `if ($arg_debug) { set $x 1; }` beside `try_files $uri @app`, `/foo?debug=1` is looked up on the disk and answered 404, while `/foo` reaches the application.",silentWhen:["the block ends the request or leaves the location: `return`, `rewrite ... last`, `redirect`, `permanent`","the block hands the request over by itself","the `if` stands in the server"],limits:[],references:[{title:"nginx: if is evil when used in location context",url:"https://www.nginx.com/resources/wiki/start/topics/depth/ifisevil/"},{title:"nginx: if",url:"https://nginx.org/en/docs/http/ngx_http_rewrite_module.html#if"}],bad:[{dialect:"nginx",title:"A variable is set",file:"nginx.conf",code:Z(`        location / {
            \xABif ($arg_debug)\xBB {
                set $debug 1;
            }
            try_files $uri @app;
        }
`)},{dialect:"nginx",title:"A header is added",file:"nginx.conf",code:Z(`        location / {
            try_files $uri @app;
            \xABif ($arg_debug)\xBB {
                add_header X-Debug 1;
            }
        }
`)}],good:[{dialect:"nginx",title:"In the server, or an end",file:"nginx.conf",code:Z(`        if ($arg_debug) {
            set $debug 1;
        }
        location / {
            if ($request_method = TRACE) {
                return 405;
            }
            try_files $uri @app;
        }
`)}]};var Ht={behaviour:'lighttpd\'s parser throws away every token that does not fit and goes on; `lighttpd -tt` says "Syntax OK" and part of the configuration is not there. nginx takes the line after a forgotten `;` as further arguments of the directive before. Apache drops what stands behind the `>` of a section.',silentWhen:["the text has the meaning that it seems to have"],limits:["Which tokens lighttpd drops depends on its version; 1.4.69 is assumed."],references:[{title:"lighttpd: configuration syntax",url:"https://redmine.lighttpd.net/projects/lighttpd/wiki/Docs_Configuration"}],bad:[{dialect:"lighttpd",title:"A missing comma: lighttpd 1.4.69 keeps the first entry only",file:"lighttpd.conf",code:`server.document-root = "/srv/www"
mimetype.assign = (
    ".html" => "text/html"
    \xAB".css"\xBB => "text/css"
)
`},{dialect:"nginx",title:"A forgotten `;`: the root is one more name of an index file",file:"nginx.conf",code:`events {}
http {
    include mime.types;
    server {
        listen 8080;
        \xABindex index.html\xBB
        root /srv/www;
    }
}
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
`}]};var It=e=>`events {}
http {
    ${e} {
        listen 8080;
        server_name a.example.org;
        location / {
            proxy_pass http://127.0.0.1:9000;
        }
    }
    server {
        listen 8080;
        server_name b.example.org;
        root /srv/b;
    }
`,Dt={behaviour:"A request whose `Host` is the name of no server goes to the default server of the address: the one with `default_server`, else the first in the file. `Host: unknown.example` is then answered by the application of `a.example.org`.",silentWhen:["a server of the address is declared the default one, or is the only one","the first server has no name, or `_`","the first server hands nothing over","the text is a part of a configuration, or an include cannot be read"],limits:["Whether the application minds names that are not its own is not known."],references:[{title:"nginx: how nginx processes a request",url:"https://nginx.org/en/docs/http/request_processing.html"}],bad:[{dialect:"nginx",title:"None is declared",file:"nginx.conf",code:`${It("\xABserver\xBB")}}
`}],good:[{dialect:"nginx",title:"A server for the rest",file:"nginx.conf",code:`${It("server")}    server {
        listen 8080 default_server;
        return 444;
    }
}
`}]};var qt={behaviour:"nginx 1.22 and lighttpd 1.4.69 follow the include again and again, until their stack is used up and they die with a segmentation fault, or until no more files can be opened (`Too many open files`). Apache stops at 128 nested includes and refuses to start.",silentWhen:["a file is included several times, but never from within itself"],limits:[],references:[],bad:[{dialect:"nginx",title:"Two files include each other",file:"nginx.conf",code:`events {}
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
`}}]};var Ct={behaviour:"nginx (`open() ... failed`), lighttpd (`include file not found`) and Apache (`Could not open configuration file`) refuse to start. A relative path is never relative to the including file: nginx and lighttpd start from the folder of the main file, Apache from `ServerRoot`; an include inside `sub/a.conf` of `b.conf` takes the `b.conf` of the top folder.",silentWhen:["the path has wildcards and its folder exists: no match is accepted by nginx and lighttpd","`IncludeOptional` in Apache","the path holds a placeholder of a template"],limits:["Files that exist on the target machine only cannot be seen: `--map-path /etc/nginx=./deploy/nginx` tells where they are. Without it an absolute path is reported as information only.","Where one of nginx's own files (`fastcgi_params`, `fastcgi.conf`, `scgi_params`, `uwsgi_params`, `mime.types`, Debian's `proxy_params`) is not found, the content that it is shipped with is assumed, and other rules speak as if it were here. Packages differ in SCRIPT_FILENAME, HTTP_PROXY, HTTP_HOST and REMOTE_USER: nothing is said about these. That it is assumed is told with `--min-confidence low`."],references:[{title:"nginx: include",url:"https://nginx.org/en/docs/ngx_core_module.html#include"}],bad:[{dialect:"nginx",title:"Relative to the including file",file:"nginx.conf",code:`events {}
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
`}]};var c=e=>`server.modules = ( "mod_fastcgi", "mod_proxy" )
server.document-root = "/srv/www"
${e}
`,Lt={behaviour:'What lighttpd makes of the address of a back end:\n\n| options | lighttpd |\n|---|---|\n| `"port"` alone, or nothing | refuses to start: `host or bin-path have to be set` |\n| `"socket"` and `"host"` or `"port"` | refuses to start: `either host/port or socket have to be set` |\n| `"host"` alone | port 80 |\n| `"bin-path"` alone | starts the program on 127.0.0.1, port 80 and following |\n| `"host" => "127.0.0.1:8080"`, `"host" => "http://..."` | looks up a host of that name and refuses to start |\n\n`lighttpd -t` accepts all of them.',silentWhen:["`proxy.server` with a host and no port: port 80 is the usual one of HTTP",'`"host"` is a path: then it is the socket',"a part of the address comes from the environment or from something that could not be read","the statement is damaged (a missing comma): then the missing part may be there"],limits:[],references:[{title:"lighttpd: mod_fastcgi",url:"https://redmine.lighttpd.net/projects/lighttpd/wiki/Docs_ModFastCGI"},{title:"lighttpd: mod_proxy",url:"https://redmine.lighttpd.net/projects/lighttpd/wiki/Docs_ModProxy"}],bad:[{dialect:"lighttpd",title:"A port and no host",file:"lighttpd.conf",code:c('fastcgi.server = ( "/app" => (\xAB( "port" => 9000, "check-local" => "disable" )\xBB) )')},{dialect:"lighttpd",title:"A host and no port",file:"lighttpd.conf",code:c('fastcgi.server = ( "/app" => (( \xAB"host" => "127.0.0.1"\xBB, "check-local" => "disable" )) )')},{dialect:"lighttpd",title:"A program without an address",file:"lighttpd.conf",code:c('fastcgi.server = ( ".php" => (( \xAB"bin-path" => "/usr/bin/php-cgi"\xBB )) )')},{dialect:"lighttpd",title:"Both a socket and a port",file:"lighttpd.conf",code:c('fastcgi.server = ( ".php" => (( \xAB"socket" => "/run/php.sock"\xBB, "port" => 9000 )) )')},{dialect:"lighttpd",title:"An address as other servers write it",file:"lighttpd.conf",code:c('proxy.server = ( "/a" => (( \xAB"host" => "http://127.0.0.1:8080"\xBB )), "/b" => (( \xAB"host" => "10.0.0.2:81"\xBB )) )')}],good:[{dialect:"lighttpd",title:"Complete addresses",file:"lighttpd.conf",code:c(`fastcgi.server = (
    ".php" => (( "bin-path" => "/usr/bin/php-cgi", "socket" => "/run/php.sock" )),
    ".py" => (( "bin-path" => "/srv/app", "port" => 9001 )),
    "/app" => (( "host" => "127.0.0.1", "port" => 9000 )),
    "/b" => (( "host" => "/run/b.sock" )),
    "/c" => (( "host" => "::1", "port" => "9002" ))
)
proxy.server = ( "/web" => (( "host" => "10.0.0.2" )) )`)}]};var y=e=>`events {}
http {
    server {
        listen 8080;
        server_name www.example.org;
${e}    }
}
`,Ft={behaviour:"Of these lists nginx inherits all or nothing: a block with one `fastcgi_param`, `scgi_param`, `uwsgi_param`, `proxy_set_header`, `grpc_set_header` or `add_header` of its own has none of those around it.\n\nWith `include fastcgi_params` in the server and one more parameter in the location, the application gets that one alone: no REQUEST_METHOD, no QUERY_STRING. A location with its own `proxy_set_header` sends the address of the back end as Host, and X-Real-IP is gone. A location with its own `add_header` answers without the X-Frame-Options of the server.",silentWhen:["the block repeats the names, by itself or by an include","it has none of its own","`add_header_inherit` (nginx 1.29.3) is in force: `merge` keeps them, `off` leaves them out on purpose","an include of the block could not be read","the block has an `add_header` with an empty value: a usual way to be rid of the inherited ones","an `if` that ends with `return`: answers to preflight requests have headers of their own","of parameters, only such as no application needs are lost"],limits:["That a header is left out on purpose cannot be seen."],references:[{title:"nginx: fastcgi_param",url:"https://nginx.org/en/docs/http/ngx_http_fastcgi_module.html#fastcgi_param"},{title:"nginx: proxy_set_header",url:"https://nginx.org/en/docs/http/ngx_http_proxy_module.html#proxy_set_header"},{title:"nginx: add_header",url:"https://nginx.org/en/docs/http/ngx_http_headers_module.html#add_header"}],bad:[{dialect:"nginx",title:"The application gets one parameter",file:"nginx.conf",code:y(`        include fastcgi_params;
        location / {
            \xABfastcgi_param APP_ENV live;\xBB
            fastcgi_pass 127.0.0.1:9000;
        }
`)},{dialect:"nginx",title:"Host and X-Forwarded-Proto are lost",file:"nginx.conf",code:y(`        proxy_set_header Host $host;
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
`)},{dialect:"nginx",title:"Pages below /files/ may be framed",file:"nginx.conf",code:y(`        root /srv/www;
        add_header X-Frame-Options DENY;
        location /files/ {
            \xABadd_header Cache-Control no-store;\xBB
        }
`)}],good:[{dialect:"nginx",title:"Repeated",file:"nginx.conf",code:y(`        root /srv/www;
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
`)}]};var ee=e=>`events {}
http {
    server {
        listen 80;
        root /srv/www;
${e}    }
}
`,Nt={behaviour:"`error_page 404 404.html` answers with a redirect, 302 and `Location: 404.html`, which browsers take relative to the page that they asked for; from there it goes round in circles. `try_files $uri index.html` goes on with the URL `index.html`, which no location takes: nginx opens `/srv/wwwindex.html`, and answers 404.",silentWhen:["the word begins with a slash, `@`, `=` or a variable","it is the URL of another server","it is not the last word of `try_files`: those are file names, and may lack the slash"],limits:[],references:[{title:"nginx: error_page",url:"https://nginx.org/en/docs/http/ngx_http_core_module.html#error_page"},{title:"traefik-custom-error-pages: 404 redirect",url:"https://github.com/guillaumebriday/traefik-custom-error-pages/pull/16"},{title:"nginx-conf: error pages with an absolute path",url:"https://github.com/carlbennett/nginx-conf/issues/2"}],bad:[{dialect:"nginx",title:"A page for errors",file:"nginx.conf",code:ee(`        error_page 404 \xAB404.html\xBB;
`)},{dialect:"nginx",title:"The page of an application in the browser, and a status",file:"nginx.conf",code:ee(`        location / {
            try_files $uri \xABindex.html\xBB;
        }
        location /static/ {
            try_files $uri \xAB404\xBB;
        }
`)}],good:[{dialect:"nginx",title:"With the slash",file:"nginx.conf",code:ee(`        error_page 404 /404.html;
        location / {
            try_files $uri /index.html;
        }
        location /static/ {
            try_files $uri =404;
        }
`)}]};var Ot={behaviour:'nginx refuses to start: `"client_header_buffer_size" directive invalid value`, `invalid value "yes" in "gzip" directive, it must be "on" or "off"`, `invalid URL prefix`, `unexpected "==" in condition`, `unknown "x" variable` (which names no line), `pcre2_compile() failed`. Apache: `Either all Options must start with + or -`, `unknown flag`, `Cannot parse condition clause`; in .htaccess every request below the folder ends in 500.\n\nlighttpd refuses to start, but only `lighttpd -tt` finds most of this beforehand, not `lighttpd -t`: `unexpected type for key: check-local (string) "(enable|disable)"`, `unexpected value for gw.server near [host](string)`, `server.tag should have been a string`. Its truth values are `"enable"` and `"disable"` (also `"true"`, `"false"`, `"1"`, `"0"` and numbers); `"on"`, `"off"`, `"yes"` and `"no"` are none.',silentWhen:["lighttpd: the module of the key is not loaded, so nobody looks at the value","lighttpd: the value comes from the environment, or the statement is damaged","the value has variables and the directive allows them","nginx: a fragment or a missing file may define the variable, the group, the zone or the log format","nginx: a module that is not known here may define the variable (information only)","the regular expression uses something that is not modelled"],limits:["nginx: names are not resolved, and files, certificates and sockets are not opened.","nginx: parameters that only newer or commercial releases know are let pass."],references:[{title:"Apache: directive index",url:"https://httpd.apache.org/docs/2.4/mod/directives.html"},{title:"nginx: alphabetical index of directives",url:"https://nginx.org/en/docs/dirindex.html"}],bad:[{dialect:"lighttpd",title:"Not a truth value",file:"lighttpd.conf",code:`server.modules = ( "mod_fastcgi" )
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
            fastcgi_param REQUEST_METHOD $request_method;
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
`}]};var a=(e,t,i="")=>`events {}
http {${i}
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
`,Mt={behaviour:"nginx before 1.29.7 speaks HTTP/1.0 to back ends and sends `Connection: close`, so the connections that `keepalive` would keep are closed after each request. The usual `map $http_upgrade $connection_upgrade` with `'' close` does the same for all requests that are no WebSockets. FastCGI back ends are told to close the connection unless `fastcgi_keep_conn` is on. A balancing method that stands below `keepalive` takes its place: nginx only warns `load balancing method redefined`.",silentWhen:["`proxy_http_version` is 1.1 and `Connection` is empty","an include that is missing may set them","nginx 1.29.7 or newer is told as the version, for `proxy_pass`"],limits:[],references:[{title:"jenkins-infra/jenkins.io #9407: preserve upstream keepalive connections while supporting websockets",url:"https://github.com/jenkins-infra/jenkins.io/pull/9407"},{title:"rustfs/docs.rustfs.com #76: Fix nginx websocket and keepalive support",url:"https://github.com/rustfs/docs.rustfs.com/pull/76"},{title:"kubernetes/ingress-nginx #3098: make upstream keepalive work for http",url:"https://github.com/kubernetes/ingress-nginx/pull/3098"},{title:"Kong: load balancing method redefined, since the balancer stands below keepalive",url:"https://github.com/Kong/kong/issues/6242"},{title:"puppet-nginx: keepalive and least_conn in upstream give a warning",url:"https://github.com/voxpupuli/puppet-nginx/issues/641"},{title:"lua-resty-core: keepalive does not work above balancer_by_lua_block",url:"https://github.com/openresty/lua-resty-core/issues/284"},{title:"nginx: keepalive",url:"https://nginx.org/en/docs/http/ngx_http_upstream_module.html#keepalive"}],bad:[{dialect:"nginx",title:"HTTP",file:"nginx.conf",code:a("\xABkeepalive 16;\xBB","            proxy_pass http://app;")},{dialect:"nginx",title:"FastCGI",file:"nginx.conf",code:a("\xABkeepalive 16;\xBB","            fastcgi_pass app;")},{dialect:"nginx",title:"The method below",file:"nginx.conf",code:a(`\xABkeepalive 16;\xBB
        least_conn;`,`            proxy_http_version 1.1;
            proxy_set_header Connection "";
            proxy_pass http://app;`)},{dialect:"nginx",title:"Closed for all but WebSockets",file:"nginx.conf",code:a("\xABkeepalive 16;\xBB",`            proxy_http_version 1.1;
            proxy_set_header Upgrade $http_upgrade;
            proxy_set_header Connection $connection_upgrade;
            proxy_pass http://app;`,`
    map $http_upgrade $connection_upgrade {
        default upgrade;
        '' close;
    }`)}],good:[{dialect:"nginx",title:"HTTP",file:"nginx.conf",code:a("keepalive 16;",`            proxy_http_version 1.1;
            proxy_set_header Connection "";
            proxy_pass http://app;`)},{dialect:"nginx",title:"WebSockets and others",file:"nginx.conf",code:a("keepalive 16;",`            proxy_http_version 1.1;
            proxy_set_header Upgrade $http_upgrade;
            proxy_set_header Connection $connection_upgrade;
            proxy_pass http://app;`,`
    map $http_upgrade $connection_upgrade {
        default upgrade;
        '' '';
    }`)},{dialect:"nginx",title:"FastCGI",file:"nginx.conf",code:a("keepalive 16;",`            fastcgi_keep_conn on;
            fastcgi_pass app;`)}]};var te=(e,t="")=>`events {}
http {${t}
    limit_req_zone ${e} zone=perip:10m rate=5r/s;
    server {
        listen 80;
        location / {
            limit_req zone=perip burst=10;
            proxy_set_header Host $host;
            proxy_pass http://127.0.0.1:9000;
        }
    }
}
`,Ut={behaviour:"`limit_req_zone` and `limit_conn_zone` count by their key. With `$http_x_forwarded_for` a client that sends another X-Forwarded-For with each request is never limited, and one that sends none is not limited either: requests with an empty key do not count. `$proxy_add_x_forwarded_for` begins with what the client sent. A proxy in front that appends to the header does not help.",silentWhen:["the address of the connection is a part of the key","keys that tell users apart (API keys, cookies)"],limits:["A proxy in front that writes the header anew makes it safe, as long as nobody gets past it."],references:[{title:"FuelLabs/fuel-explorer #699: Spoofable rate-limit key (review)",url:"https://github.com/FuelLabs/fuel-explorer/pull/699"},{title:"AndrewBelt/hack.chat #15: X-Forwarded-For header allows any client to bypass rate limits",url:"https://github.com/AndrewBelt/hack.chat/issues/15"},{title:"Rate limiting by X-Forwarded-For, as guides advise it",url:"https://serverdevworker.com/2669a9fea"}],bad:[{dialect:"nginx",title:"The header as the key",file:"nginx.conf",code:te("\xAB$http_x_forwarded_for\xBB")},{dialect:"nginx",title:"Its first address",file:"nginx.conf",code:te("\xAB$client\xBB",`
    map $http_x_forwarded_for $client {
        default $remote_addr;
        ~^([^,]+) $1;
    }`)}],good:[{dialect:"nginx",title:"The address, told by one proxy",file:"nginx.conf",code:te("$binary_remote_addr",`
    set_real_ip_from 10.0.0.2;
    real_ip_header X-Forwarded-For;`)}]};var jt={behaviour:"Most machines have both `127.0.0.1 localhost` and `::1 localhost` in their hosts file. nginx then takes both addresses and tries them in turn: every second request logs `connect() failed (111: Connection refused)` for the address in which nobody listens, and succeeds through the other. lighttpd resolves the name to IPv4 only, so a back end that listens on `::1` alone (Node.js told to listen on `localhost`) gets no request at all: 503. Apache tries `::1`, then 127.0.0.1.",silentWhen:["the back end is an address literal or a Unix socket","the server starts the back end itself"],limits:["What the hosts file of the target machine says, and where a program of another configuration listens, cannot be seen: without evidence this is information only."],references:[],bad:[{dialect:"nginx",title:"A FastCGI back end by name",file:"nginx.conf",code:`events {}
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
`}]};var ie=e=>`server.document-root = "/srv/www"
${e}
`,Gt={behaviour:'A pattern is looked for anywhere in the text, and a dot stands for any character. `$HTTP["host"] =~ "example.test"` also matches `examplextest` and `evil-example.test.attacker`; `$HTTP["remoteip"] =~ "10.0.0.1"` lets 110.0.0.1 and 10.0.0.17 in as well. With `==` a host is compared without its port, and an address may be given with a mask (`"10.0.0.0/8"`).',silentWhen:["`==` and `!=`","a host pattern that begins with `^` and ends with `$`, or one that is meant for the names below a domain: `(^|\\.)example\\.test$`","patterns that are no plain name or address"],limits:[],references:[{title:"lighttpd: conditional configuration",url:"https://redmine.lighttpd.net/projects/lighttpd/wiki/Docs_Configuration"}],bad:[{dialect:"lighttpd",title:"A host",file:"lighttpd.conf",code:ie('$HTTP["host"] =~ \xAB"www.example.test"\xBB { server.document-root = "/srv/example" }')},{dialect:"lighttpd",title:"An address that is let in",file:"lighttpd.conf",code:ie('$HTTP["remoteip"] !~ \xAB"10.0.0.1"\xBB { url.access-deny = ( "" ) }')}],good:[{dialect:"lighttpd",title:"Compared as they are, or held by anchors",file:"lighttpd.conf",code:ie(`$HTTP["host"] == "www.example.test" { server.document-root = "/srv/example" }
$HTTP["host"] =~ "(^|\\.)example\\.org$" { server.document-root = "/srv/org" }
$HTTP["host"] =~ "^example\\.net$" { server.document-root = "/srv/net" }
$HTTP["remoteip"] != "10.0.0.1" { url.access-deny = ( "" ) }
$HTTP["remoteip"] =~ "^(10\\.0\\.0\\.2|10\\.0\\.0\\.3)$" { url.access-deny = ( ".inc" ) }`)}]};var oe=e=>`server.modules = ( "mod_proxy" )
server.document-root = "/srv/www"
${e}`,Bt={behaviour:"Before 1.4.71 lighttpd knows no media types but those of `mimetype.assign`. Without it `/a.css` is sent as `application/octet-stream`: browsers refuse the style sheet and offer the page for download. From 1.4.71 on there is a table for the usual ones.",silentWhen:["the target version is not told, or is 1.4.71 or later (`--target lighttpd=1.4.69` switches the rule on)","`mimetype.assign` is set anywhere, or an include that could not be read may set it","an application takes every request","the file is a part of a configuration"],limits:[],references:[{title:"lighttpd: mimetype.assign",url:"https://redmine.lighttpd.net/projects/lighttpd/wiki/Mimetype_assignDetails"}],bad:[{dialect:"lighttpd",targets:{lighttpd:"1.4.69"},title:"Files without types",file:"lighttpd.conf",code:oe(`index-file.names = ( "index.html" )
`).replace("server.document-root","\xABserver.document-root\xBB")}],good:[{dialect:"lighttpd",targets:{lighttpd:"1.4.69"},title:"With types",file:"lighttpd.conf",code:oe(`mimetype.assign = ( ".html" => "text/html", ".css" => "text/css" )
`)},{dialect:"lighttpd",targets:{lighttpd:"1.4.69"},title:"Everything goes to the application",file:"lighttpd.conf",code:oe(`proxy.server = ( "" => (( "host" => "127.0.0.1", "port" => 8080 )) )
`)}]};var se=e=>`events {}
http {
    server {
        listen 80;
${e}
    }
}
`,Xt={behaviour:"Where `proxy_pass` has a path, nginx puts it in the place of the prefix that the location names, letter by letter. With `location /app` and `http://127.0.0.1:9000/` the URI /app/foo arrives as `//foo`, and /application as `/lication`. With `location /app/` and `http://127.0.0.1:9000/x` the URI /app/foo arrives as `/xfoo`. Apache does the same with `ProxyPass`, except that `/app` does not match /application; `ProxyPass / http://127.0.0.1:8080` answers 500, for the host 127.0.0.1:8080foo.",silentWhen:["`proxy_pass` has no path: the URI is passed as it came","both end in a slash, or neither does","the location is an exact one (`=`)","the location has a `rewrite`: the new URI is passed as a whole then"],limits:[],references:[{title:"Apache: ProxyPass",url:"https://httpd.apache.org/docs/2.4/mod/mod_proxy.html#proxypass"},{title:"nginx: proxy_pass",url:"https://nginx.org/en/docs/http/ngx_http_proxy_module.html#proxy_pass"}],bad:[{dialect:"nginx",title:"The prefix lacks its slash",file:"nginx.conf",code:se(`        location /app {
            proxy_pass \xABhttp://127.0.0.1:9000/\xBB;
            proxy_redirect / /app/;
        }`)},{dialect:"nginx",title:"The path at the back end lacks its slash",file:"nginx.conf",code:se(`        location /app/ {
            proxy_pass \xABhttp://127.0.0.1:9000/x\xBB;
        }`)},{dialect:"apache",title:"No slash behind the port",file:"httpd.conf",code:`ServerName app.example.org
Listen 8080
ProxyPass "/" "\xABhttp://127.0.0.1:9000\xBB"
`},{dialect:"apache",title:"A slash at the back end only",file:"httpd.conf",code:`ServerName app.example.org
Listen 8080
ProxyPass /app \xABhttp://127.0.0.1:9000/\xBB
`}],good:[{dialect:"apache",title:"Both with a slash, both without",file:"httpd.conf",code:`ServerName app.example.org
Listen 8080
ProxyPass /app/ http://127.0.0.1:9000/
ProxyPass /blog http://127.0.0.1:9001/x
ProxyPass /shop http://127.0.0.1:9002
`},{dialect:"nginx",title:"Both with a slash, both without, no path",file:"nginx.conf",code:se(`        location /app/ {
            proxy_pass http://127.0.0.1:9000/;
        }
        location /blog {
            proxy_pass http://127.0.0.1:9001/x;
        }
        location /shop {
            proxy_pass http://127.0.0.1:9002;
        }`)}]};var ne=e=>`events {}
http {
    server {
        listen 8080;
        server_name www.example.org;
${e}    }
}
`,zt={behaviour:"nginx sends a FastCGI, SCGI or uwsgi back end the headers of the request (`HTTP_...`) and what `fastcgi_param`, `scgi_param` or `uwsgi_param` list, nothing by itself. Without a list there is no REQUEST_METHOD, no QUERY_STRING and no path: PHP answers as if it were called without a script, a WSGI container has nothing to route on.",silentWhen:["the parameters come from an outer block or an include, also from one that could not be read","the text is a fragment: what encloses it may send them","`uwsgi_modifier1` asks uWSGI for something else than an application, such as its cache","inherited parameters were replaced by one of its own: see [inherited-values-lost](inherited-values-lost.md)"],limits:["The fix includes the file of that name beside nginx.conf, which every package of nginx brings along."],references:[{title:"nginx: fastcgi_param",url:"https://nginx.org/en/docs/http/ngx_http_fastcgi_module.html#fastcgi_param"},{title:"nginx: uwsgi_param",url:"https://nginx.org/en/docs/http/ngx_http_uwsgi_module.html#uwsgi_param"}],bad:[{dialect:"nginx",title:"FastCGI",file:"nginx.conf",code:ne(`        location / {
            fastcgi_pass \xABunix:/run/php-fpm.sock\xBB;
        }
`),files:{fastcgi_params:`fastcgi_param REQUEST_METHOD $request_method;
fastcgi_param HTTP_HOST $host;
fastcgi_param SCRIPT_FILENAME /srv/index.php;
`}},{dialect:"nginx",title:"uwsgi with parameters of another protocol",file:"nginx.conf",code:ne(`        location / {
            include fastcgi_params;
            uwsgi_pass \xAB127.0.0.1:3031\xBB;
        }
`),files:{fastcgi_params:`fastcgi_param REQUEST_METHOD $request_method;
`,uwsgi_params:`uwsgi_param REQUEST_METHOD $request_method;
uwsgi_param HTTP_HOST $host;
uwsgi_param PATH_INFO $document_uri;
`}}],good:[{dialect:"nginx",title:"Included once for the whole server",file:"nginx.conf",code:ne(`        include uwsgi_params;
        location / {
            uwsgi_pass 127.0.0.1:3031;
        }
`)}]};var Qt={behaviour:'nginx refuses to start: `no "events" section in configuration`. The block may be empty.',silentWhen:["the text is no main configuration: it has no `http` block at the top","something at the top could not be read: an include, a template"],limits:["Of a file that sets nothing of the process (`user`, `worker_processes`, `pid`) and has another name than nginx.conf it is told with low confidence only: it may be an excerpt."],references:[{title:"nginx: events",url:"https://nginx.org/en/docs/ngx_core_module.html#events"}],bad:[{dialect:"nginx",title:"Only http",file:"nginx.conf",code:`worker_processes 1;
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
`}}]};var Vt=e=>`server.document-root = "/var/www/html"
server.port = 80
${e}
`,Yt={behaviour:'`include_shell` runs a command when lighttpd reads its configuration. Where the program is not there, lighttpd refuses to start (1.4.51 and later): `command "..." exited non-zero: 127`. Many configurations for Debian and Raspberry Pi OS run `/usr/share/lighttpd/create-mime.assign.pl` for the media types: since Debian 10 the script is called `create-mime.conf.pl`, and the old name is gone.',silentWhen:["the program is there","the target version is older than 1.4.53, which came with Debian 10","the command is a name without a path, or more than one command","the configuration does not lie where it would be installed, and the program is none that Debian renamed"],limits:["What the program prints is not known: it is not run."],references:[{title:"raspi-sump: lighttpd does not start on Raspbian Buster",url:"https://github.com/alaudet/raspi-sump/issues/62"},{title:"rpi-sous-vide: the same",url:"https://github.com/maglub/rpi-sous-vide/issues/16"},{title:"Pi-hole: the same on Debian Buster",url:"https://github.com/pi-hole/pi-hole/issues/2557"}],bad:[{dialect:"lighttpd",title:"A script that Debian renamed",file:"lighttpd.conf",code:Vt('include_shell \xAB"/usr/share/lighttpd/create-mime.assign.pl"\xBB')}],good:[{dialect:"lighttpd",title:"Its name of today",file:"lighttpd.conf",code:Vt('include_shell "/usr/share/lighttpd/create-mime.conf.pl"')}]};var re=e=>`events {}
${e}    server {
        listen 8080;
        root /srv/www;
    }
}
`,Kt={behaviour:"Without any `types` nginx knows html, gif and jpg. `/a.css` is sent as `text/plain`, and browsers refuse style sheets and scripts of that type. `default_type application/octet-stream` makes them downloads.",silentWhen:["there is a `types` block anywhere, or an include that cannot be read","the text is a part of a configuration","nothing is served from the disk but single pages"],limits:["Of a file that sets nothing of the process (`user`, `worker_processes`, `pid`) and has another name than nginx.conf it is told with low confidence only: it may be an excerpt."],references:[{title:"nginx: types",url:"https://nginx.org/en/docs/http/ngx_http_core_module.html#types"},{title:"Stack Overflow: nginx fails to load css files",url:"https://stackoverflow.com/questions/10075304/nginx-fails-to-load-css-files"}],bad:[{dialect:"nginx",title:"No types",file:"nginx.conf",code:re(`\xABhttp\xBB {
`),files:{"mime.types":`types {
    text/html html;
    text/css css;
}
`}}],good:[{dialect:"nginx",title:"Included",file:"nginx.conf",code:re(`http {
    include mime.types;
`)},{dialect:"nginx",title:"Of its own",file:"nginx.conf",code:re(`http {
    types {
        text/html html;
        text/css css;
    }
`)}]};var Jt={behaviour:"lighttpd starts with `WARNING: unknown config-key: fastcgi.server (ignored)` in its log, and no more. The application gets no request, and scripts below the document root are sent as source text (`GET /x.php` answers 200 with the text of the script). It fails open in the same way for protection: without mod_auth the folder that `auth.require` names is public, without mod_access the files that `url.access-deny` names are served.",silentWhen:["the file has no global `server.document-root`, or adds to `server.modules` before setting it: then it is a part of a configuration, and the modules are listed elsewhere","an include that cannot be read or an `include_shell` may add modules, or the list is built from the environment","lighttpd loads the module by itself: mod_indexfile, mod_dirlisting, mod_staticfile; a TLS module for `ssl.` keys; or it is one of the back ends of `auth.backend`","the module has been removed from lighttpd, or its name is misspelt: other rules tell that"],limits:["One finding for each module, at the first of its keys."],references:[{title:"lighttpd: server.modules",url:"https://redmine.lighttpd.net/projects/lighttpd/wiki/Server_modulesDetails"}],bad:[{dialect:"lighttpd",title:"A back end without its module",file:"lighttpd.conf",code:`server.modules = ( "mod_access", "mod_alias" )
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
`}]};var Zt={behaviour:'Many guides put `$SERVER["socket"] == ":443"` with its certificate inside `$HTTP["host"] == "..."` or another condition. lighttpd opens the port for everybody; when a client connects, the request has not come yet, and only the name that it asks for is known. Inside a condition on the host, clients that ask for another name, or for the bare address, get no certificate, and inside a condition on the URL or a header nobody does: `SSL: no certificate/private key for TLS server name ... $SERVER["socket"] should not be nested in other conditions.`',silentWhen:["a global `ssl.pemfile` gives a certificate","the outer condition is about the scheme, the address of the client or another socket: these are known","`ssl.engine` is not enabled in the inner block"],limits:["Whether clients ask for other names is not known."],references:[{title:"Pi-hole: TLS fails after an update, for the host around the socket",url:"https://github.com/pi-hole/docker-pi-hole/issues/1046"},{title:"lighttpd: TLS",url:"https://redmine.lighttpd.net/projects/lighttpd/wiki/Docs_SSL"},{title:"A public configuration that has it",url:"https://github.com/fcastco/systemfiles"}],bad:[{dialect:"lighttpd",title:"As in many guides",file:"lighttpd.conf",code:`server.modules = ( "mod_openssl" )
server.document-root = "/srv/www"
$HTTP["host"] == "example.test" {
    \xAB$SERVER["socket"] == ":443"\xBB {
        ssl.engine = "enable"
        ssl.pemfile = "/etc/lighttpd/server.pem"
    }
}
`}],good:[{dialect:"lighttpd",title:"The socket outside",file:"lighttpd.conf",code:`server.modules = ( "mod_openssl" )
server.document-root = "/srv/www"
$SERVER["socket"] == ":443" {
    ssl.engine = "enable"
    ssl.pemfile = "/etc/lighttpd/server.pem"
}
$HTTP["host"] == "example.test" {
    server.document-root = "/srv/example"
}
`}]};var ae='scgi.server = ( \xAB"/RPC2"\xBB => (( "socket" => "/home/user/rtorrent/rpc.socket", "check-local" => "disable" )) )',le=e=>`server.modules = ( "mod_auth", "mod_authn_file", "mod_scgi" )
server.document-root = "/srv/www"
${e}
`,ei={behaviour:"The guides for rtorrent behind lighttpd mount its XML-RPC at `/RPC2`. rtorrent asks for no password, and its calls `execute.*` run programs: whoever can reach `/RPC2` can run anything as the user of rtorrent. lighttpd passes every request on.",silentWhen:["`auth.require` holds for the URL, or client certificates are enforced","a condition on the address or a header stands around it, or something is denied in a condition that may hold for it","the server listens on the loopback address only","the file is a part of a configuration, or something of it could not be read"],limits:["A packet filter is not seen."],references:[{title:"rtorrent: using XML-RPC, with a warning",url:"http://libtorrent.rakshasa.no/wiki/RTorrentXMLRPCGuide"},{title:"A socket of rtorrent without a web server, for this reason",url:"https://blog.firedrake.org/archive/2021/10/Interfacing_with_rtorrent_over_Unix_sockets.html"},{title:"ruTorrent: authentication is the work of the web server",url:"https://github.com/Novik/ruTorrent/wiki/Home.ru"},{title:"rTorrent: attacked through this interface",url:"https://github.com/rakshasa/rtorrent/issues/696"},{title:"arch-rtorrentvpn: the interface on a public port",url:"https://github.com/binhex/arch-rtorrentvpn/issues/76"}],bad:[{dialect:"lighttpd",title:"As in the guides",file:"lighttpd.conf",code:le(ae)}],good:[{dialect:"lighttpd",title:"With a password",file:"lighttpd.conf",code:le(`auth.backend = "htpasswd"
auth.backend.htpasswd.userfile = "/etc/lighttpd/users"
auth.require = ( "/RPC2" => ( "method" => "basic", "realm" => "rtorrent", "require" => "valid-user" ) )
${ae.replace(/[«»]/g,"")}`)},{dialect:"lighttpd",title:"For this machine alone",file:"lighttpd.conf",code:le(`server.bind = "127.0.0.1"
${ae.replace(/[«»]/g,"")}`)}]};var ti=e=>`events {}
http {
    server {
        listen 8080;
        root /srv/www;
${e}    }
}
`,ii={behaviour:"nginx sends a parameter that is listed twice twice, in the order of the file. PHP, uwsgi and flup keep the last. So `SCRIPT_FILENAME` before `include fastcgi.conf;` has no effect: the one of the file arrives.",silentWhen:["the parameter stands behind the include: a usual way to override one","both have the same value","the later one is sent only when it is not empty (`HTTPS $https if_not_empty`)","the include is not at hand, unless it is one of the files that nginx ships"],limits:["An application that keeps the first of two parameters is not known to the rule."],references:[{title:"nginx: fastcgi_param",url:"https://nginx.org/en/docs/http/ngx_http_fastcgi_module.html#fastcgi_param"}],bad:[{dialect:"nginx",title:"The script of the file counts",file:"nginx.conf",code:ti(`        location / {
            \xABfastcgi_param SCRIPT_FILENAME /srv/app/index.php;\xBB
            include fastcgi.conf;
            fastcgi_pass unix:/run/php/php-fpm.sock;
        }
`)}],good:[{dialect:"nginx",title:"Behind the include",file:"nginx.conf",code:ti(`        location / {
            include fastcgi.conf;
            fastcgi_param SCRIPT_FILENAME /srv/app/index.php;
            fastcgi_pass unix:/run/php/php-fpm.sock;
        }
`)}]};var k=e=>`events {}
http {
    server {
        listen 8080;
        root /srv/www;
${e}    }
}
`,oi={behaviour:"`fastcgi_split_path_info` takes /index.php/foo apart, into the script and what follows it. It has nothing to do where\n\n- the pattern of the location ends at the extension (`\\.php$`): /index.php/foo is not for this location, nginx looks for a file of that name and answers 404;\n- `try_files $uri =404` stands beside it: $uri is the whole path, which is no file;\n- `try_files $fastcgi_script_name =404` stands beside it and PATH_INFO is `$fastcgi_path_info`: try_files makes the script the URI, and the split, which is done again for the parameter, finds nothing behind it.",silentWhen:["the pattern lets something follow: `\\.php(/|$)`","PATH_INFO comes from a variable that is set from `$fastcgi_path_info`","`if (!-f ...) { return 404; }` stands for try_files","the split comes by an include, which serves other locations, too"],limits:["Where PATH_INFO is not sent, a split that has nothing to do does no harm: it is reported as information of low confidence."],references:[{title:"nginx: fastcgi_split_path_info",url:"https://nginx.org/en/docs/http/ngx_http_fastcgi_module.html#fastcgi_split_path_info"},{title:"nginx ticket 321: try_files empties $fastcgi_path_info",url:"https://trac.nginx.org/nginx/ticket/321"},{title:"nginxconfig.io: PHP path info does not work",url:"https://github.com/digitalocean/nginxconfig.io/issues/44"},{title:"ownCloud: `try_files $uri =404` breaks /remote.php/...",url:"https://github.com/owncloud-archive/documentation/issues/21"},{title:"nginx: try_files breaks PATH_INFO",url:"https://github.com/nginx/nginx/issues/879"}],bad:[{dialect:"nginx",title:"The pattern ends at the extension",file:"nginx.conf",code:k(`        location ~ \\.php$ {
            \xABfastcgi_split_path_info ^(.+\\.php)(/.*)$;\xBB
            include fastcgi.conf;
            fastcgi_param PATH_INFO $fastcgi_path_info;
            fastcgi_pass 127.0.0.1:9000;
        }
`)},{dialect:"nginx",title:"try_files empties it",file:"nginx.conf",code:k(`        location ~ [^/]\\.php(/|$) {
            fastcgi_split_path_info ^(.+\\.php)(/.*)$;
            \xABtry_files $fastcgi_script_name =404;\xBB
            include fastcgi.conf;
            fastcgi_param PATH_INFO $fastcgi_path_info;
            fastcgi_pass 127.0.0.1:9000;
        }
`)},{dialect:"nginx",title:"try_files looks for the whole path",file:"nginx.conf",code:k(`        location ~ [^/]\\.php(/|$) {
            fastcgi_split_path_info ^(.+\\.php)(/.*)$;
            \xABtry_files $uri =404;\xBB
            include fastcgi.conf;
            fastcgi_param PATH_INFO $fastcgi_path_info;
            fastcgi_pass 127.0.0.1:9000;
        }
`)}],good:[{dialect:"nginx",title:"Kept in a variable",file:"nginx.conf",code:k(`        location ~ [^/]\\.php(/|$) {
            fastcgi_split_path_info ^(.+\\.php)(/.*)$;
            set $path_info $fastcgi_path_info;
            try_files $fastcgi_script_name =404;
            include fastcgi.conf;
            fastcgi_param PATH_INFO $path_info;
            fastcgi_pass 127.0.0.1:9000;
        }
`)}]};var ce=(e,t="")=>`events {}
http {
    server {
        listen 8080;
        root /srv/www;
        ${e}{
${t}            include fastcgi.conf;
            fastcgi_pass unix:/run/php-cgi.sock;
        }
    }
}
`,si={behaviour:`Where users can upload files, each of these makes a picture a program:

- a pattern without an end, such as \`~ \\.php\`, takes /up/x.php.jpg, too, and php-cgi runs it;
- without a check that the script exists, /up/evil.jpg/x.php reaches PHP, which finds no such file, goes back to /up/evil.jpg (cgi.fix_pathinfo, on by default) and runs that.

PHP-FPM refuses both with 403 "Access denied." as long as \`security.limit_extensions\` of its pool is not emptied.`,silentWhen:["`try_files`, or an `if` with `!-f` or `!-e`, checks that the script exists","the pattern takes certain scripts only (`^/index\\.php`)","SCRIPT_FILENAME is a fixed file","PHP_VALUE or PHP_ADMIN_VALUE sets cgi.fix_pathinfo to 0"],limits:["Which PHP is behind is told by the name of its socket or group: with `php-cgi` in it it is reported as an error; for PHP-FPM, and where the name tells nothing, it is a warning of low confidence.","php.ini and the pool of PHP-FPM are not looked at."],references:[{title:"nginx: passing uncontrolled requests to PHP",url:"https://www.nginx.com/resources/wiki/start/topics/tutorials/config_pitfalls/#passing-uncontrolled-requests-to-php"},{title:"PHP: security.limit_extensions",url:"https://www.php.net/manual/en/install.fpm.configuration.php"}],bad:[{dialect:"nginx",title:"No end",file:"nginx.conf",code:ce("\xABlocation ~ \\.php \xBB",`            try_files $uri =404;
`)},{dialect:"nginx",title:"No check",file:"nginx.conf",code:ce("\xABlocation ~ \\.php$ \xBB")}],good:[{dialect:"nginx",title:"With an end and a check",file:"nginx.conf",code:ce("location ~ \\.php$ ",`            try_files $uri =404;
`)}]};var de=`        location ~ \\.php$ {
            include fastcgi.conf;
            fastcgi_pass unix:/run/php/php-fpm.sock;
        }
`,$=e=>`events {}
http {
    server {
        listen 8080;
        root /srv/www;
${e}    }
}
`,ni={behaviour:"A location without a pass sends files as they are, scripts included. That is what the client gets, passwords in the source included, where\n\n- the script is an argument of try_files, but not the last: all others are files of the location itself, only the last makes nginx look for a location again;\n- the script is the last argument, and no location of the server hands it to PHP;\n- a `^~` prefix is chosen, which keeps nginx from looking at `location ~ \\.php$`, and scripts lie in its folder.",silentWhen:["the location of the script passes it on, rewrites it or refuses it","a `^~` location has no scripts in its folder (uploads, static files: there `^~` is the safe choice), or a location of its own inside that takes them","the folder cannot be looked into on this machine","an include could not be read"],limits:["For `^~` only the folder itself is looked into, not those below it."],references:[{title:"nginx: try_files",url:"https://nginx.org/en/docs/http/ngx_http_core_module.html#try_files"},{title:"nginx: location",url:"https://nginx.org/en/docs/http/ngx_http_core_module.html#location"},{title:"SWAG: URLs that do not exist download index.php",url:"https://github.com/linuxserver/docker-swag/issues/420"},{title:"Piwigo image: downloads PHP files instead of a 404",url:"https://github.com/linuxserver/docker-piwigo/issues/56"},{title:"DebOps: index.php in try_files is served as a static file",url:"https://github.com/debops/ansible-nginx/pull/133"}],bad:[{dialect:"nginx",title:"Not the last argument",file:"nginx.conf",code:$(`        location / {
            try_files $uri \xAB/index.php\xBB =404;
        }
${de}`)},{dialect:"nginx",title:"Nobody runs it",file:"nginx.conf",code:$(`        location / {
            try_files $uri \xAB/index.php?$args\xBB;
        }
`)},{dialect:"nginx",title:"Scripts below ^~",file:"nginx.conf",code:$(`        \xABlocation ^~ /blog/ \xBB{
            expires 1h;
        }
${de}`),files:{"/srv/www/blog/login.php":`<?php $password = 1;
`}}],good:[{dialect:"nginx",title:"Run",file:"nginx.conf",code:$(`        location / {
            try_files $uri /index.php$is_args$args;
        }
        location ^~ /blog/ {
            location ~ \\.php$ {
                include fastcgi.conf;
                fastcgi_pass unix:/run/php/php-fpm.sock;
            }
        }
${de}`),files:{"/srv/www/blog/login.php":`<?php $password = 1;
`}}]};var ri={behaviour:"nginx refuses a second `listen` of one address in one server and a second `default_server` for it. Within `http` it binds a wildcard once for all addresses of its port; between `http` and `stream`, and between `[::]:80 ipv6only=off` and `80`, the second bind fails with `bind() failed (98: Address already in use)`, and `nginx -t` notices nothing. Apache (`AH00072: make_sock: could not bind to address`) and lighttpd (`can't bind to socket`) bind every address on its own, so a wildcard and an address of its port collide; their configuration tests pass as well.\n\nA server that passes requests to a port on which it listens itself talks to itself: over HTTP the request goes round (nginx: until `worker_connections are not enough`, lighttpd: until its headers are too large, 431; Apache: until `server reached MaxRequestWorkers`, without an answer), over FastCGI nginx answers 502 and lighttpd 500 at once, and Apache does not answer. Where the application was meant to have the port, one of the two cannot start.\n\nOf two lighttpd back ends with different programs and one socket only the first is started; it gets the requests of both.",silentWhen:["several virtual hosts listen on the same address: that is how virtual hosts work","`listen 80` and `listen [::]:80`","another server of the same configuration answers on the port: a front end may well talk to it","a `listen` that could not be read may be elsewhere"],limits:["Ports of programs that other files start are not seen yet."],references:[{title:"nginx: listen",url:"https://nginx.org/en/docs/http/ngx_http_core_module.html#listen"}],bad:[{dialect:"nginx",title:"nginx takes the port of its back end",file:"nginx.conf",code:`events {}
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
`}]};var he=e=>`server.modules = ( "mod_alias", "mod_fastcgi" )
server.document-root = "/srv/www"
alias.url = ( "/app-static/" => "/srv/app/static/" )
${e}
`,ai=e=>`events {}
http {
    server {
        listen 80;
        root /srv/www;
${e}    }
}
`,li={behaviour:'The keys of `fastcgi.server`, `scgi.server` and `proxy.server` are plain prefixes: `"/app"` matches `/application` and `/app-static/a.css` as well. With `check-local` disabled the application is asked before lighttpd looks at `alias.url`, gets SCRIPT_NAME=/app-static, and the alias is never used.\n\nnginx compares prefixes in the same way: `location /app` answers `/application` and `/app2`. With `location /app/` it redirects `/app` to `/app/` by itself where the location hands requests over.',silentWhen:["nginx: the location is exact, ends in a slash or in the ending of a file, or has an alias (see alias-slash-mismatch) or a path behind the address (see mismatched-pass-slash)","nothing else begins with the word",'a condition on the URL ends behind it: `$HTTP["url"] =~ "^/app(/|$)"`',"the back end looks for files first (`check-local` enabled): then the alias is applied"],limits:["nginx: whether there are such URLs is not known; it is told with low confidence only.","Folders of the document root are not looked at. A longer prefix of another back end that is hidden in this way is reported by shadowed-backend."],references:[{title:"nginx: location",url:"https://nginx.org/en/docs/http/ngx_http_core_module.html#location"},{title:"lighttpd: mod_fastcgi",url:"https://redmine.lighttpd.net/projects/lighttpd/wiki/Docs_ModFastCGI"}],bad:[{dialect:"nginx",title:"An application",file:"nginx.conf",code:ai(`        \xABlocation /app\xBB {
            proxy_pass http://127.0.0.1:9000;
        }
`)},{dialect:"lighttpd",title:"An alias that begins like the application",file:"lighttpd.conf",code:he('fastcgi.server = ( \xAB"/app"\xBB => (( "socket" => "/run/app.sock", "check-local" => "disable" )) )')}],good:[{dialect:"nginx",title:"With a slash",file:"nginx.conf",code:ai(`        location /app/ {
            proxy_pass http://127.0.0.1:9000;
        }
        location = /status {
            proxy_pass http://127.0.0.1:9000;
        }
`)},{dialect:"lighttpd",title:"Ended by a condition",file:"lighttpd.conf",code:he(`$HTTP["url"] =~ "^/app(/|$)" {
    fastcgi.server = ( "/app" => (( "socket" => "/run/app.sock", "check-local" => "disable" )) )
}`)},{dialect:"lighttpd",title:"Another word",file:"lighttpd.conf",code:he('fastcgi.server = ( "/wiki" => (( "socket" => "/run/wiki.sock", "check-local" => "disable" )) )')}]};var T=e=>`server.modules = ( "mod_fastcgi" )
server.document-root = "/srv/www"
fastcgi.server = ( "/app" => ((
    ${e},
    "socket" => "/srv/app/app.sock",
    "check-local" => "disable"
)) )
`,ci={behaviour:"When lighttpd starts, it starts the program of every `bin-path`, and gives up when one of them ends at once:\n\n| program | lighttpd |\n|---|---|\n| does not exist, `#!` names nothing, or CR LF behind `#!...` | `child exited: 2` |\n| mode 0644, or a folder | `child exited: 13` |\n| a script without `#!` | `child exited: 8` |\n| `#!/usr/bin/env python` where there is only python3 | `child exited: 127`, or it starts and answers 503 |\n\nScripts of mod_cgi whose interpreter (`cgi.assign`) does not exist are answered with 500. `lighttpd -t` sees none of it.",silentWhen:["the path is relative, or built from something that is not known","the program is missing, and so is its folder, or the configuration stands outside of `/etc` and the program is not beside it: then this is not the machine that it is for","the program is a binary"],limits:["Whether the user of the server may run the program is not looked at, only whether anybody may."],references:[{title:"lighttpd: mod_fastcgi",url:"https://redmine.lighttpd.net/projects/lighttpd/wiki/Docs_ModFastCGI"},{title:"lighttpd: mod_cgi",url:"https://redmine.lighttpd.net/projects/lighttpd/wiki/Docs_ModCGI"}],bad:[{dialect:"lighttpd",title:"Not executable",file:"/srv/app/lighttpd.conf",code:T('\xAB"bin-path" => "/srv/app/run.fcgi"\xBB'),files:{"/srv/app/run.fcgi":`print "no script"
`}},{dialect:"lighttpd",title:"Missing",file:"/srv/app/lighttpd.conf",code:T('\xAB"bin-path" => "/srv/app/dispatch.fcgi"\xBB')}],good:[{dialect:"lighttpd",title:"A script",file:"/srv/app/lighttpd.conf",code:T('"bin-path" => "/srv/app/run.fcgi"'),files:{"/srv/app/run.fcgi":`#!/usr/bin/python3
import app
`}},{dialect:"lighttpd",title:"Not on this machine",file:"/srv/app/lighttpd.conf",code:T('"bin-path" => "/usr/bin/php-cgi"')}]};var pe='( "method" => "basic", "realm" => "private", "require" => "valid-user" )',P=e=>`server.modules = ( "mod_rewrite", "mod_access", "mod_auth", "mod_authn_file", "mod_fastcgi" )
server.document-root = "/srv/www"
auth.backend = "htpasswd"
auth.backend.htpasswd.userfile = "/etc/lighttpd/users"
fastcgi.server = ( ".php" => (( "socket" => "/run/php.sock" )) )
${e}
`,di={behaviour:"Rewrites (`url.rewrite-once` and its kin) are done before anything else, and the request begins again with the new URL. With `auth.require` for `/admin` and a rewrite of everything to `/index.php?q=...`, a request for `/admin/users` is one for `/index.php` when mod_auth looks at it: no password is asked, and the application shows its page. The same goes for `url.access-deny` in a condition on the URL.",silentWhen:["the target of the rewrite is protected as well, by any rule","an earlier entry with an empty target leaves the URL alone","`url.rewrite-if-not-file`, which is done later","rewrites in conditions may hold for the URL, or the target depends on what is not known"],limits:["Whether the application checks the user itself is not known."],references:[{title:"lighttpd: mod_auth, with a warning about rewrites",url:"https://redmine.lighttpd.net/projects/lighttpd/wiki/Docs_ModAuth/37"},{title:"Folders of Matomo that were denied, and rewritten",url:"https://administrator.de/en/lighttpd-rewrite-and-a-strange-error-handler-3552309279.html"}],bad:[{dialect:"lighttpd",title:"Passwords",file:"lighttpd.conf",code:P(`auth.require = ( \xAB"/admin"\xBB => ${pe} )
url.rewrite-once = ( "^/(.*)$" => "/index.php?q=$1" )`)},{dialect:"lighttpd",title:"A folder that is denied",file:"lighttpd.conf",code:P(`$HTTP["url"] =~ "^/config/" { \xABurl.access-deny\xBB = ( "" ) }
url.rewrite-once = ( "^/(.*)$" => "/index.php?q=$1" )`)}],good:[{dialect:"lighttpd",title:"Left alone, or protected as a whole",file:"lighttpd.conf",code:P(`auth.require = ( "/admin" => ${pe} )
url.rewrite-once = ( "^/admin/" => "", "^/(.*)$" => "/index.php?q=$1" )`)},{dialect:"lighttpd",title:"Rewritten later",file:"lighttpd.conf",code:P(`auth.require = ( "/admin" => ${pe} )
url.rewrite-if-not-file = ( "^/(.*)$" => "/index.php?q=$1" )`)}]};var fe=e=>`server.modules = ( "mod_proxy" )
server.document-root = "/srv/www"
${e}
`,hi={behaviour:'`proxy.server = ( "/app" => ... )` passes the path on as it is: `/app/x` arrives as `/app/x`. An application that is mounted at its own root answers 404, and its redirects to `/login` leave the prefix. With `proxy.header = ( "map-urlpath" => ( "/app/" => "/" ) )` it gets `/x`, and `Location: /login` comes back as `/app/login`. The bare `/app` is not covered by that.',silentWhen:['the key is `""` or `"/"`',"`map-urlpath` is set, or a rewrite may change the path"],limits:["Whether the application knows of its prefix cannot be seen; the rule is shown at low confidence only."],references:[{title:"lighttpd: mod_proxy",url:"https://redmine.lighttpd.net/projects/lighttpd/wiki/Docs_ModProxy"}],bad:[{dialect:"lighttpd",title:"A prefix",file:"lighttpd.conf",code:fe('proxy.server = ( \xAB"/app"\xBB => (( "host" => "127.0.0.1", "port" => 8080 )) )')}],good:[{dialect:"lighttpd",title:"Mapped",file:"lighttpd.conf",code:fe(`$HTTP["url"] =~ "^/app/" {
    proxy.header = ( "map-urlpath" => ( "/app/" => "/" ) )
    proxy.server = ( "/app" => (( "host" => "127.0.0.1", "port" => 8080 )) )
}`)},{dialect:"lighttpd",title:"The whole site",file:"lighttpd.conf",code:fe('proxy.server = ( "" => (( "host" => "127.0.0.1", "port" => 8080 )) )')}]};var ge=e=>`server.modules = ( "mod_redirect" )
server.document-root = "/srv/www"
${e}
`,pi={behaviour:"lighttpd answers each request for itself. A redirect whose target matches again is answered with the same redirect, until the browser gives up (`ERR_TOO_MANY_REDIRECTS`). The usual ones: the block for a host sends everything to that same host, or everything to https without asking for the scheme.",silentWhen:["a condition on the scheme or the host does not hold for the target","the target names another host, or one that is put together from captures","the block depends on the socket, the address or a header of the client"],limits:["Loops over several rules or servers are not followed."],references:[{title:"lighttpd: mod_redirect",url:"https://redmine.lighttpd.net/projects/lighttpd/wiki/Docs_ModRedirect"},{title:"lighttpd: from http to https, with the condition on the scheme",url:"https://redmine.lighttpd.net/projects/lighttpd/wiki/HowToRedirectHttpToHttps"},{title:"froxlor: redirects of domains to themselves and to others",url:"https://github.com/froxlor/froxlor/pull/399"}],bad:[{dialect:"lighttpd",title:"A path below itself",file:"lighttpd.conf",code:ge('url.redirect = ( \xAB"^/app" => "/app/"\xBB )')},{dialect:"lighttpd",title:"A pattern without anchors takes the target, too",file:"lighttpd.conf",code:ge(`$HTTP["host"] =~ "example\\.test" {
    url.redirect = ( \xAB"^/(.*)" => "http://www.example.test/$1"\xBB )
}`)}],good:[{dialect:"lighttpd",title:"The target is outside of the condition",file:"lighttpd.conf",code:ge(`url.redirect = ( "^/app$" => "/app/" )
$HTTP["host"] == "example.test" {
    url.redirect = ( "^/(.*)" => "http://www.example.test/$1" )
}`)}]};var fi=e=>`events {}
http {
    server {
${e}        location /app/ {
            proxy_pass http://127.0.0.1:9000;
        }
    }
}
`,gi={behaviour:"nginx redirects `/app` to `/app/` by itself where such a location hands requests over, and puts its own port into the address: `Location: http://example.org:8080/app/`. Behind a container port or a balancer nothing answers there.",silentWhen:["one of the ports is 80, or 443 with TLS","`absolute_redirect off` or `port_in_redirect off` is in force","an include of the server cannot be read"],limits:["Which port is published is not known: it is told with low confidence. Redirects of folders on the disk are not looked at."],references:[{title:"nginx: absolute_redirect",url:"https://nginx.org/en/docs/http/ngx_http_core_module.html#absolute_redirect"},{title:"nginx: port_in_redirect",url:"https://nginx.org/en/docs/http/ngx_http_core_module.html#port_in_redirect"}],bad:[{dialect:"nginx",title:"Port 8080",file:"nginx.conf",code:fi(`        \xABlisten 8080;\xBB
`)}],good:[{dialect:"nginx",title:"Without host and port",file:"nginx.conf",code:fi(`        listen 8080;
        absolute_redirect off;
`)}]};var A=(e,t)=>`events {}
http {
    server {
        listen 80;
        server_name ${e};
        return 301 ${t};
    }
}
`,mi={behaviour:"`$server_name` is the first name of the server as it is written. With `server_name _` the redirect `https://$server_name$request_uri` leads to `https://_/`, with `*.example.org` to `https://*.example.org/`, with a regular expression to its text, and without any name to `https:///`.",silentWhen:["the first name is a host name, or one that begins with a dot: `.example.org` stands for `example.org`","the redirect uses `$host`","the name cannot be known: a missing include, `$hostname`"],limits:[],references:[{title:"nginx: $server_name",url:"https://nginx.org/en/docs/http/ngx_http_core_module.html#var_server_name"},{title:"Redirects of wildcard subdomains to https://%2A.example.com",url:"https://serverdevworker.com/28578e96a"},{title:"Applied Crypto Hardening: redirect to the requested domain",url:"https://github.com/BetterCrypto/Applied-Crypto-Hardening/pull/73"}],bad:[{dialect:"nginx",title:"For any name",file:"nginx.conf",code:A("_","\xABhttps://$server_name$request_uri\xBB")},{dialect:"nginx",title:"A wildcard",file:"nginx.conf",code:A("*.example.org","\xABhttps://$server_name$request_uri\xBB")}],good:[{dialect:"nginx",title:"A name",file:"nginx.conf",code:A("example.org","https://$server_name$request_uri")},{dialect:"nginx",title:"What was asked for",file:"nginx.conf",code:A("_","https://$host$request_uri")}]};var ui={behaviour:"`location /private/ { deny all; }` answers 403 for `/private/x.txt`, but `/private/x.php` is taken by `location ~ \\.php$` and run: 200. nginx prefers a regular expression that matches to a plain prefix. `allow`, `deny` and passwords (`auth_basic`, `auth_request`) of a prefix do not hold for such scripts either.",silentWhen:["the prefix has `^~`","the forbidden location has a nested regular expression of its own","it lets some in, and the regular expression is protected as well, or the files of the prefix are elsewhere"],limits:["Whether there are scripts in the folder is not known."],references:[{title:"nginx: location",url:"https://nginx.org/en/docs/http/ngx_http_core_module.html#location"}],bad:[{dialect:"nginx",title:"PHP below a folder with a password",file:"nginx.conf",code:`events {}
http {
    server {
        listen 8080;
        root /srv/www;
        location /admin/ {
            \xABauth_basic "Admin";\xBB
            auth_basic_user_file /etc/nginx/htpasswd;
        }
        location ~ \\.php$ {
            try_files $uri =404;
            include fastcgi.conf;
            fastcgi_pass 127.0.0.1:9000;
        }
    }
}
`},{dialect:"nginx",title:"PHP below a forbidden folder",file:"nginx.conf",code:`events {}
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
`}]};var xi=e=>`events {}
http {
    server {
        listen 80;
        root /srv/www;
        ${e} {
            root /var/lib/letsencrypt;
        }
        location ~ /\\. {
            deny all;
        }
    }
}
`,wi={behaviour:"nginx prefers a regular expression that matches to a plain prefix. `location ~ /\\. { deny all; }`, which is meant for `.git` and `.htaccess`, answers 403 for everything below `location /.well-known/` as well: certificates cannot be renewed.",silentWhen:["the prefix has `^~`, or is exact","a regular expression before the forbidding one takes the URLs","the prefix forbids its URLs itself, or has locations inside it"],limits:[],references:[{title:"nginx: location",url:"https://nginx.org/en/docs/http/ngx_http_core_module.html#location"},{title:"spinupwp/wordpress-nginx: exclusions and certbot's renewal",url:"https://github.com/spinupwp/wordpress-nginx/issues/17"},{title:"bolt/docs: exception for Let's Encrypt",url:"https://github.com/bolt/docs/pull/1140"}],bad:[{dialect:"nginx",title:"Hidden files, and the folder of certificates",file:"nginx.conf",code:xi("\xABlocation /.well-known/acme-challenge/ \xBB").replace("\xBB {","\xBB{")}],good:[{dialect:"nginx",title:"Not overruled",file:"nginx.conf",code:xi("location ^~ /.well-known/acme-challenge/")}]};var me=e=>`events {}
http {
    server {
        listen 8080;
        root /srv/www;
${e}    }
}
`,vi={behaviour:"Without `~` the text of a location is a prefix that is compared letter by letter. `location \\.php$` never matches `/x.php`: the request falls to `location /`, which may send the source. `location /static/*` wants a `*` in the URL.",silentWhen:["`~`, `~*` stand before the pattern, also without a blank: `location ~\\.php$`","the text is a plain path"],limits:["A URL that really holds such signs is not expected."],references:[{title:"nginx: location",url:"https://nginx.org/en/docs/http/ngx_http_core_module.html#location"},{title:"Stack Overflow: nginx location with wildcard",url:"https://stackoverflow.com/questions/31466659/nginx-location-match-wildcard"}],bad:[{dialect:"nginx",title:"An ending, a choice",file:"nginx.conf",code:me(`        \xABlocation \\.php$\xBB {
            try_files $uri =404;
            fastcgi_pass 127.0.0.1:9000;
            fastcgi_param SCRIPT_FILENAME $document_root$fastcgi_script_name;
        }
        \xABlocation ^/(css|js)/\xBB {
            expires 30d;
        }
`)},{dialect:"nginx",title:"A star",file:"nginx.conf",code:me(`        \xABlocation /static/*\xBB {
            expires 30d;
        }
`)}],good:[{dialect:"nginx",title:"With the tilde, and prefixes",file:"nginx.conf",code:me(`        location ~ \\.php$ {
            fastcgi_pass 127.0.0.1:9000;
            fastcgi_param SCRIPT_FILENAME $document_root$fastcgi_script_name;
        }
        location ~^/(css|js)/ {
            expires 30d;
        }
        location /static/ {
            expires 30d;
        }
`)}]};var f=e=>`events {}
http {
    server {
        listen 80;
        server_name example.org;
${e}
    }
}
`,_i={behaviour:"`$uri` and the captures of a location are decoded: `%0d%0a` in the URI is a line break in them. nginx puts values of `return 301`, `add_header` and `proxy_set_header`, and the path of a `proxy_pass` with variables, into the message as they are. `GET /a%0d%0aSet-Cookie:%20a=1` is answered with a cookie of the client's choice, or sends a back end a request with lines of its own. `$request_uri` stays encoded; captures in the replacement of a `rewrite` are encoded again.",silentWhen:["`$request_uri`","captures of groups that match no line break: a dot, a list of letters","captures in a `rewrite`","it is not known which expression made the captures"],limits:[],references:[{title:"gixy: HTTP splitting",url:"https://github.com/yandex/gixy/blob/master/docs/en/plugins/httpsplitting.md"}],bad:[{dialect:"nginx",title:"A redirect to https",file:"nginx.conf",code:f("        return 301 \xABhttps://$host$uri\xBB;")},{dialect:"nginx",title:"A capture with line breaks in it",file:"nginx.conf",code:f(`        location ~ ^/old/([^/]*)$ {
            return 301 \xAB/new/$1\xBB;
        }`)},{dialect:"nginx",title:"A header for the back end",file:"nginx.conf",code:f(`        location / {
            proxy_set_header X-Original-URI \xAB$uri\xBB;
            proxy_set_header Host $host;
            proxy_pass http://127.0.0.1:9000;
        }`)}],good:[{dialect:"nginx",title:"The URI as it was sent",file:"nginx.conf",code:f("        return 301 https://$host$request_uri;")},{dialect:"nginx",title:"Captures without line breaks, and in a rewrite",file:"nginx.conf",code:f(`        location ~ ^/old/(.*)$ {
            return 301 /new/$1;
        }
        location /older/ {
            rewrite ^/older/([^/]*)$ /new/$1 permanent;
        }`)}]};var ue=e=>`server.modules = ( "mod_fastcgi" )
server.document-root = "/srv/www"
fastcgi.server = ( ".php" => ((
    "bin-path" => "/usr/bin/php-cgi",
    "socket" => "/run/php.sock"${e}
)) )
`,bi={behaviour:"A program that lighttpd starts gets the whole environment of lighttpd. With `bin-copy-environment` it gets only the variables that are named there, and those of `bin-environment`. Without PATH, programs that it calls by name are looked for in the places that the system falls back on; variables such as APP_CONFIG, set for the server by its unit, are missing.",silentWhen:["the option is absent: everything is passed on","PATH is named, or set in `bin-environment`"],limits:["Which other variables the application needs is not known."],references:[{title:"lighttpd: mod_fastcgi",url:"https://redmine.lighttpd.net/projects/lighttpd/wiki/Docs_ModFastCGI"}],bad:[{dialect:"lighttpd",title:"Some variables only",file:"lighttpd.conf",code:ue(`,
    \xAB"bin-copy-environment" => ( "SHELL", "USER" )\xBB`)}],good:[{dialect:"lighttpd",title:"With PATH",file:"lighttpd.conf",code:ue(`,
    "bin-copy-environment" => ( "PATH", "SHELL", "USER" )`)},{dialect:"lighttpd",title:"Everything",file:"lighttpd.conf",code:ue("")}]};var yi=e=>`events {}
http {
    server {
        listen 80;
${e}    }
}
`,ki={behaviour:'`return` is run in the rewrite phase, and `allow`, `deny` and `auth_basic` in the access phase after it. `location /status { allow 127.0.0.1; deny all; return 200 "..."; }` answers everybody with 200.',silentWhen:["the answer is an error or a redirect, which gives nothing away","the `return` stands in an `if`","the access rules are inherited: those of a whole server need not be meant for this location"],limits:[],references:[{title:"nginx: return",url:"https://nginx.org/en/docs/http/ngx_http_rewrite_module.html#return"},{title:"Joshua Rogers: nginx allow and deny with return",url:"https://joshua.hu/nginx-return-allow-deny"},{title:"Gixy: return bypasses allow and deny",url:"https://gixy.io/plugins/return_bypasses_allow_deny/"}],bad:[{dialect:"nginx",title:"For the machine itself, it seems",file:"nginx.conf",code:yi(`        location /version {
            allow 127.0.0.1;
            \xABdeny all;\xBB
            return 200 "1.2.3";
        }
`)}],good:[{dialect:"nginx",title:"In two steps",file:"nginx.conf",code:yi(`        location /version {
            allow 127.0.0.1;
            deny all;
            try_files "" @version;
        }
        location @version {
            return 200 "1.2.3";
        }
        location /old {
            deny all;
            return 404;
        }
`)}]};var R=e=>`server.modules = ( "mod_rewrite", "mod_fastcgi" )
server.document-root = "/srv/www"
fastcgi.server = ( "/app" => (( "socket" => "/run/app.sock", "check-local" => "disable" )) )
${e}
`,$i=e=>`events {}
http {
    server {
        listen 80;
        root /srv/www;
${e}    }
}
`,Ti={behaviour:'`url.rewrite-repeat` is applied to its own result again, until no pattern matches. A pattern for everything matches always: after 100 passes lighttpd writes `ENDLESS LOOP IN rewrite-rule DETECTED ... aborting request` into its log and closes the connection without an answer.\n\nnginx looks for a location again after `rewrite ... last` (or without a flag). Where the result falls into the same location it is rewritten again: after ten rounds the answer is 500, `rewrite or internal redirection cycle while processing "/x/x/x/..."`.',silentWhen:["nginx: the flag is `break`, `redirect` or `permanent`, another location takes the result, or the rewrite stands in the server, where it runs once","`url.rewrite-once`, `url.rewrite` and `url.rewrite-final`: they rewrite once","`url.rewrite-repeat-if-not-file`: it ends as soon as a file or a back end is found","an earlier entry with an empty target takes the result out"],limits:["Only one URL is tried for each rule, made from the plain text at the start of its pattern."],references:[{title:"nginx: rewrite",url:"https://nginx.org/en/docs/http/ngx_http_rewrite_module.html#rewrite"},{title:"lighttpd: mod_rewrite",url:"https://redmine.lighttpd.net/projects/lighttpd/wiki/Docs_ModRewrite"}],bad:[{dialect:"nginx",title:"Into the same location",file:"nginx.conf",code:$i(`        location / {
            \xABrewrite ^(.*)$ /app$1 last;\xBB
        }
`)},{dialect:"lighttpd",title:"Everything, again and again",file:"lighttpd.conf",code:R('url.rewrite-repeat = ( \xAB"^/(.*)$" => "/app/$1"\xBB )')}],good:[{dialect:"nginx",title:"To stay, or to another location",file:"nginx.conf",code:$i(`        location / {
            rewrite ^(.*)$ /app$1 break;
        }
        location /old/ {
            rewrite ^/old/(.*)$ /new/$1 last;
        }
`)},{dialect:"lighttpd",title:"Once",file:"lighttpd.conf",code:R('url.rewrite-once = ( "^/(.*)$" => "/app/$1" )')},{dialect:"lighttpd",title:"The result is taken out",file:"lighttpd.conf",code:R('url.rewrite-repeat = ( "^/app/" => "", "^/(.*)$" => "/app/$1" )')},{dialect:"lighttpd",title:"The result does not match",file:"lighttpd.conf",code:R('url.rewrite-repeat = ( "^/old/(.*)$" => "/new/$1", "^/new/(.*)$" => "/app/$1" )')}]};var xe=e=>`server.modules = ( "mod_rewrite", "mod_redirect" )
server.document-root = "/srv/www"
${e}
`,Pi={behaviour:'The patterns of `url.rewrite*` and `url.redirect` are compared with the path and the query string together, unlike `$HTTP["url"]`, which sees the path only.\n\n| rule | request | result |\n|---|---|---|\n| `"^/foo$" => "/app"` | /foo | /app |\n| | /foo?a=1 | not rewritten: 404 |\n| `"^/foo/(.*)$" => "/app?path=$1"` | /foo/z?a=1 | the query is `path=z?a=1` |',silentWhen:["the pattern allows for a query: `(?:\\?.*)?$`, `([^?]*)`","another rule of the same block matches the URL with a query",'the target takes the rest of the URL as a path: `"^/(.*)$" => "/app/$1"`'],limits:["Whether anybody ever asks with a query string is not known."],references:[{title:"lighttpd: mod_rewrite",url:"https://redmine.lighttpd.net/projects/lighttpd/wiki/Docs_ModRewrite"},{title:"lighttpd: mod_redirect",url:"https://redmine.lighttpd.net/projects/lighttpd/wiki/Docs_ModRedirect"}],bad:[{dialect:"lighttpd",title:"A path that ends with the pattern",file:"lighttpd.conf",code:xe(`url.rewrite-once = ( \xAB"^/foo$"\xBB => "/app" )
url.redirect = ( \xAB"^/old/?$"\xBB => "/new" )`)},{dialect:"lighttpd",title:"The query ends up in an argument",file:"lighttpd.conf",code:xe('url.rewrite-once = ( "^/foo/(.*)$" => \xAB"/app?path=$1"\xBB )')}],good:[{dialect:"lighttpd",title:"With the query in mind",file:"lighttpd.conf",code:xe(`url.rewrite-once = (
    "^/foo(?:\\?.*)?$" => "/app\${qsa}",
    "^/bar/([^?]*)(?:\\?(.*))?$" => "/app?path=$1&$2",
    "^/(.*)$" => "/index/$1"
)`)}]};var S=e=>`events {}
http {
    server {
        listen 80;
        ${e}
    }
}
`,Ai={behaviour:"nginx adds the query of the request to the target of a `rewrite`, unless that ends in `?`. `rewrite ^/old /new?$args permanent` redirects `/old?a=1` to `/new?a=1&a=1`; `rewrite ^ https://example.org$request_uri permanent` to `/old?a=1?a=1`, where the second part is no parameter at all.",silentWhen:["the target ends in `?`","the query stands in the path: `/$args/x`","the rewrite stays within the server and has no `?` of its own: `rewrite ^ $request_uri` and `/index.php$request_uri` are used to keep the raw path","the redirect is made by `return`, which adds nothing"],limits:["Other variables that may hold the query (of a `map`) are not looked at."],references:[{title:"nginx: rewrite",url:"https://nginx.org/en/docs/http/ngx_http_rewrite_module.html#rewrite"},{title:"nginx-s3-gateway: duplicate query parameters",url:"https://github.com/nginx/nginx-s3-gateway/issues/205"},{title:"dokku-alt: invalid HTTP to HTTPS redirects",url:"https://github.com/dokku-alt/dokku-alt/issues/93"},{title:"prerender-nginx: removed ? causes duplicate query parameters",url:"https://github.com/prerender/prerender-nginx/issues/2"}],bad:[{dialect:"nginx",title:"To another server",file:"nginx.conf",code:S("rewrite ^ \xABhttps://example.org$request_uri\xBB permanent;")},{dialect:"nginx",title:"To a script",file:"nginx.conf",code:S("rewrite ^/old$ \xAB/new.php?old=1&$query_string\xBB last;")}],good:[{dialect:"nginx",title:"With a question mark at the end",file:"nginx.conf",code:S("rewrite ^ https://example.org$request_uri? permanent;")},{dialect:"nginx",title:"By return",file:"nginx.conf",code:S("return 301 https://example.org$request_uri;")}]};var Ri=e=>`server.modules = ( "mod_rewrite" )
server.document-root = "/srv/www"
url.rewrite-once = (
${e}
)
`,Si={behaviour:'In a target `$0` is the part of the URL that the pattern matched, not the whole URL. `"^/static/" => "$0"` in front of a catch-all is meant to leave `/static/a.css` alone; lighttpd rewrites it to `/static/`, and answers 403 for the folder.',silentWhen:['the pattern matches to the end (`"^/static/.*" => "$0"`)',"the target is empty: that leaves the URL as it is","the pattern does not begin with plain text behind `^`, or cannot be run here"],limits:[],references:[{title:"lighttpd: mod_rewrite",url:"https://redmine.lighttpd.net/projects/lighttpd/wiki/Docs_ModRewrite"}],bad:[{dialect:"lighttpd",title:"An exception before a catch-all",file:"lighttpd.conf",code:Ri(`    "^/static/" => \xAB"$0"\xBB,
    "^/(.*)$" => "/app/$1"`)}],good:[{dialect:"lighttpd",title:"Left alone, or matched to the end",file:"lighttpd.conf",code:Ri(`    "^/static/" => "",
    "^/images/.*" => "$0",
    "^/(.*)$" => "/app/$1"`)}]};var we=e=>`events {}
http {
    server {
        listen 8080;
${e}    }
}
`,Wi={behaviour:"A `root` counts in its own location and those inside it. In `location ~ \\.php$` beside it `$document_root` is the folder `html` below the prefix that nginx was built with: static files work, and `/index.php` is answered by PHP with 404, `No input file specified.` In `location /images/` beside it every picture is a 404.",silentWhen:["the server or `http` has a root, or may have one that cannot be seen: a fragment, a missing include","the location has a root of its own, or names its scripts without `$document_root`","the location of files is an exact one, is empty, denied or internal, or goes on by `try_files` or `error_page`"],limits:["Where no location has a root, but one an `alias`, the built-in folder may be meant: confidence is low, and only scripts are looked at."],references:[{title:"nginx: pitfalls, root inside location block",url:"https://www.nginx.com/resources/wiki/start/topics/tutorials/config_pitfalls/"},{title:"nginx: root",url:"https://nginx.org/en/docs/http/ngx_http_core_module.html#root"}],bad:[{dialect:"nginx",title:"Only for files",file:"nginx.conf",code:we(`        location / {
            root /srv/www;
            index index.php;
        }
        \xABlocation ~ \\.php$ \xBB{
            fastcgi_pass 127.0.0.1:9000;
            fastcgi_param SCRIPT_FILENAME $document_root$fastcgi_script_name;
        }
`)},{dialect:"nginx",title:"Only for pages",file:"nginx.conf",code:we(`        location / {
            root /srv/www;
        }
        \xABlocation /images/ \xBB{
            expires 30d;
        }
`)}],good:[{dialect:"nginx",title:"In the server",file:"nginx.conf",code:we(`        root /srv/www;
        location / {
            index index.php;
        }
        location ~ \\.php$ {
            fastcgi_pass 127.0.0.1:9000;
            fastcgi_param SCRIPT_FILENAME $document_root$fastcgi_script_name;
        }
`)}]};var Ei={behaviour:'The static files are answered by the application, or by its 404 page.\n\n- **lighttpd** asks a back end with the key `"/"` or `""` before it looks at `alias.url` and the document root. Two remedies of old guides do not work: the empty key swallows exactly as much as `"/"`, and `"check-local" => "enable"` hands existing files to the application too.\n- **nginx** prefers a regular expression that matches to every plain prefix, and of several the first in the file. A `location ~ ^/` with a pass empties `location /static/`.\n- **Apache** asks mod_proxy, and mod_rewrite at server level, before mod_alias, whatever the order in the file. Among ProxyPass lines and among RewriteRules the first that fits counts: an exception for static files must stand before the general one.',silentWhen:["nothing in the configuration shows that static files are meant to come from the server","a condition around the back end leaves the static paths out","the static location is protected by `^~` or `=`","the catch-all rewrite has conditions, such as `RewriteCond %{REQUEST_FILENAME} !-f`"],limits:["Static folders below the document root of the target machine cannot be seen."],references:[{title:"nginx: location",url:"https://nginx.org/en/docs/http/ngx_http_core_module.html#location"},{title:"Apache: ProxyPass",url:"https://httpd.apache.org/docs/2.4/mod/mod_proxy.html#proxypass"}],bad:[{dialect:"lighttpd",title:"A proxy for the whole site against an alias",file:"lighttpd.conf",code:`server.modules = ( "mod_alias", "mod_proxy" )
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
`}]};var ve=e=>`events {}
http {
    server {
        listen 8080;
${e}    }
}
`,Hi={behaviour:"nginx puts the whole path of the URL behind the root. `location ~ ^/(images|css|static)/ { root /srv/app/static; }` makes `/static/a.css` the file `/srv/app/static/static/a.css`: 404, while `/css/b.css` is found.",silentWhen:["the folder is there twice (`static/static`), as far as the disk can be looked into","the location has an `alias`, or a root that it inherits","it changes the URL, has a `try_files`, or hands requests over","the root has variables"],limits:["A folder that really stands inside one of the same name is reported, too: the disk is not looked at."],references:[{title:"nginx: root",url:"https://nginx.org/en/docs/http/ngx_http_core_module.html#root"},{title:"Stack Overflow: nginx, static file serving confusion with root and alias",url:"https://stackoverflow.com/questions/10631933/nginx-static-file-serving-confusion-with-root-alias"}],bad:[{dialect:"nginx",title:"A prefix",file:"nginx.conf",code:ve(`        location /static/ {
            root \xAB/srv/app/static\xBB;
        }
`)},{dialect:"nginx",title:"One of several folders",file:"nginx.conf",code:ve(`        location ~ ^/(images|css|static)/ {
            root \xAB/srv/app/static\xBB;
        }
`)}],good:[{dialect:"nginx",title:"One level up, or an alias",file:"nginx.conf",code:ve(`        location /static/ {
            root /srv/app;
        }
        location /media/ {
            alias /srv/app/media/;
        }
`)}]};var Ii=(e,t)=>`events {}
http {
    server {
        listen ${e};
        ssl_certificate example.org.pem;
        ssl_certificate_key example.org.key;
        location / {
${t}
        }
    }
}
`,Di={behaviour:"TLS ends at nginx. FastCGI, SCGI and uwsgi applications get `HTTPS=on` from the usual parameter files; an HTTP back end gets nothing unless a header tells it. It takes the request for a plain one: links and redirects begin with http://, cookies with `Secure` are not set, and an application that redirects plain requests to https does so for ever.",silentWhen:["no socket of the server speaks TLS","`X-Forwarded-Proto` or one of its likes is set, to whatever value","the back end is another site, or speaks TLS itself","an include that is missing may set it"],limits:["Applications that build no absolute links do not mind."],references:[{title:"Django: SECURE_PROXY_SSL_HEADER",url:"https://docs.djangoproject.com/en/stable/ref/settings/#secure-proxy-ssl-header"}],bad:[{dialect:"nginx",title:"Only the host is passed",file:"nginx.conf",code:Ii("443 ssl",`            proxy_set_header Host $host;
            proxy_pass \xABhttp://127.0.0.1:8000\xBB;`)}],good:[{dialect:"nginx",title:"The scheme is passed",file:"nginx.conf",code:Ii("443 ssl",`            proxy_set_header Host $host;
            proxy_set_header X-Forwarded-Proto $scheme;
            proxy_pass http://127.0.0.1:8000;`)}]};var _e=e=>`server.modules = ( "mod_fastcgi" )
server.document-root = "/srv/www"
fastcgi.server = ( ".php" => (( ${e} )) )
`,qi={behaviour:'With `"check-local" => "disable"` on an extension lighttpd passes every URL that ends in `.php` to PHP, whether or not there is such a file. For `/upload/picture.jpg/x.php` php-cgi finds no script, tries `/upload/picture.jpg`, and runs it: whoever may upload a picture may run code. With `check-local` enabled, the default, lighttpd finds the picture itself and sends it (from 1.4.80 on: 403).',silentWhen:["`check-local` is enabled or not written","the socket or the label tells of php-fpm, which by default runs only names that end in `.php`","the key is a prefix"],limits:["Settings of PHP (`cgi.fix_pathinfo = 0`, `security.limit_extensions`) are not seen."],references:[{title:"lighttpd: mod_fastcgi",url:"https://redmine.lighttpd.net/projects/lighttpd/wiki/Docs_ModFastCGI"},{title:"PHP: cgi.fix_pathinfo",url:"https://www.php.net/manual/en/ini.core.php#ini.cgi.fix-pathinfo"}],bad:[{dialect:"lighttpd",title:"php-cgi",file:"lighttpd.conf",code:_e('"bin-path" => "/usr/bin/php-cgi", "socket" => "/run/php.sock", \xAB"check-local" => "disable"\xBB')}],good:[{dialect:"lighttpd",title:"The default",file:"lighttpd.conf",code:_e('"bin-path" => "/usr/bin/php-cgi", "socket" => "/run/php.sock"')},{dialect:"lighttpd",title:"php-fpm",file:"lighttpd.conf",code:_e('"socket" => "/run/php/php-fpm.sock", "check-local" => "disable"')}]};var be=e=>`events {}
http {
    server {
        listen 8080 default_server;
        return 404;
    }
    server {
        listen 8080;
        server_name ${e};
        root /srv/www;
    }
}
`,Ci={behaviour:"nginx compares the host that the client asked for, without its port, letter by letter with the names. `b.example.org:8080`, `http://b.example.org` and `b.example.org,` are never equal to it: the default server answers. Of a name with a slash nginx warns; of a port or a comma it says nothing.",silentWhen:["the name is a regular expression (`~`) or has a variable","the file is a template"],limits:[],references:[{title:"nginx: server names",url:"https://nginx.org/en/docs/http/server_names.html"},{title:"nginx: server_name",url:"https://nginx.org/en/docs/http/ngx_http_core_module.html#server_name"}],bad:[{dialect:"nginx",title:"A port",file:"nginx.conf",code:be("\xABb.example.org:8080\xBB")},{dialect:"nginx",title:"A scheme, a comma",file:"nginx.conf",code:be("\xABhttp://b.example.org/\xBB \xABwww.b.example.org,\xBB c.example.org")}],good:[{dialect:"nginx",title:"Bare names",file:"nginx.conf",code:be('b.example.org *.b.example.org "~^x{1,2}/.*$"')}]};var ye=(e,t="")=>`events {}
http {
    server {
        listen 8080;
        server_name ${e};
        location / {
            include uwsgi_params;
${t}            uwsgi_pass 127.0.0.1:3031;
        }
    }
}
`,Li={behaviour:"`$server_name` is the first name of the virtual host that takes the request, whatever the client asked for. With `server_name _;` the application gets SERVER_NAME=_, and without any server_name an empty one. What it builds from that, such as the URL of a request without Host, begins with `http://_/`.",silentWhen:["the first name is a real one","SERVER_NAME is something else, such as `$host`","the text is a fragment, or an include may set it"],limits:["Applications that go by the Host header do not notice: shown with `--min-confidence low` only."],references:[{title:"nginx: $server_name",url:"https://nginx.org/en/docs/http/ngx_http_core_module.html#var_server_name"}],bad:[{dialect:"nginx",title:"The usual placeholder",file:"nginx.conf",code:ye("\xAB_\xBB")}],good:[{dialect:"nginx",title:"A name",file:"nginx.conf",code:ye("www.example.org")},{dialect:"nginx",title:"What the client asked for",file:"nginx.conf",code:ye("_",`            uwsgi_param SERVER_NAME $host;
`)}]};var Fi={behaviour:'lighttpd does not look for the longest prefix. Back ends that check for no file (`"check-local" => "disable"`, every `proxy.server`) are asked first: module by module in the order of `server.modules`, and within a module in the order in which the entries are written. The first whose prefix or suffix fits takes the request. With `"mod_proxy", "mod_fastcgi"` and `proxy.server = ( "" => ... )`, `/app/x` never reaches `fastcgi.server = ( "/app" => ... )`. After them come the back ends that want a file to exist (the default of `".php"`): a proxy for everything in the same block takes their URLs, too.',silentWhen:["the two are in different blocks, or a condition on the URL keeps them apart","the entry that is asked first lets some of the URLs pass","one of the two is an authorizer, or whether it checks for files is not known"],limits:["Only blocks around the entry are looked at, and the block of the entry itself."],references:[{title:"lighttpd: mod_fastcgi",url:"https://redmine.lighttpd.net/projects/lighttpd/wiki/Docs_ModFastCGI"},{title:"lighttpd: mod_proxy",url:"https://redmine.lighttpd.net/projects/lighttpd/wiki/Docs_ModProxy"}],bad:[{dialect:"lighttpd",title:"The general module first",file:"lighttpd.conf",code:`server.modules = ( "mod_proxy", "mod_fastcgi" )
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
`}]};var Ni=(e,t)=>`events {}
http {
    server {
        ${e}
        server_name a.example.org;
        root /srv/a;
    }
    server {
        listen ${t};
        server_name b.example.org;
        root /srv/b;
    }
}
`,Oi={behaviour:"nginx looks for the address first and for the name among the servers of that address only. With `listen 192.0.2.1:8080` in one server and `listen 8080` in another, a request to 192.0.2.1 is answered by the first one, even if its `Host` is the name of the second.",silentWhen:["all servers of a port listen on the same addresses","the server on the wildcard address has no name of its own, or listens on the address as well"],limits:["A host with several addresses may want one site on each. Of an address of the machine itself (127.0.0.1) it is told with low confidence only."],references:[{title:"nginx: how nginx processes a request",url:"https://nginx.org/en/docs/http/request_processing.html"}],bad:[{dialect:"nginx",title:"An address here, all of them there",file:"nginx.conf",code:Ni("\xABlisten 192.0.2.1:8080;\xBB","8080")}],good:[{dialect:"nginx",title:"The same form",file:"nginx.conf",code:Ni("listen 8080;","8080")}]};var Mi=e=>`server.modules = ( "mod_fastcgi" )
server.document-root = "/srv/www"
fastcgi.server = ( "/app" => (( "bin-path" => "/srv/app/app.fcgi", "socket" => "/run/app.sock", "check-local" => "disable"${e} )) )
`,Ui={behaviour:"lighttpd starts a program of `bin-path` four times, each process with a socket of its own (`app.sock-0` to `app.sock-3`), unless `max-procs` says otherwise. Requests are spread over them. An application that keeps its sessions in memory loses them whenever another process is asked.",silentWhen:['`"max-procs" => 1`',"no `bin-path`: then lighttpd starts nothing","PHP, which keeps its sessions in files"],limits:["Whether the application keeps anything in memory is not known; the rule is shown at low confidence only.","More processes than cores are no mistake: with two cores, one to eight processes were seen to differ in speed only."],references:[{title:"lighttpd: mod_fastcgi",url:"https://redmine.lighttpd.net/projects/lighttpd/wiki/Docs_ModFastCGI"}],bad:[{dialect:"lighttpd",title:"The default",file:"lighttpd.conf",code:Mi("").replace('"bin-path" => "/srv/app/app.fcgi"','\xAB"bin-path" => "/srv/app/app.fcgi"\xBB')}],good:[{dialect:"lighttpd",title:"One process",file:"lighttpd.conf",code:Mi(', "max-procs" => 1')}]};var ke=e=>`events {}
http {
    server {
        listen 8080;
        root /srv/www;
${e}    }
}
`,ji={behaviour:"nginx prefers a regular expression that matches to a plain prefix. `location ~ /static/` matches anywhere in the path: `/docs/static/page`, a page of the application, is looked up on the disk and answered 404. `location ~* \\.(png|css|js)$` takes `/app/chart.png`, a picture that the application draws.",silentWhen:["the pattern begins with `^`","what is not on the disk goes on: `try_files $uri @app`, `error_page 404 = @app`","the application has a prefix with `^~`, or no prefix at all"],limits:["Whether the application answers such names is not known. Where it is at `/` and the location has a folder, which is the usual way to serve assets from the disk, the finding has low confidence."],references:[{title:"nginx: location",url:"https://nginx.org/en/docs/http/ngx_http_core_module.html#location"}],bad:[{dialect:"nginx",title:"Anywhere in the path",file:"nginx.conf",code:ke(`        \xABlocation ~ /static/ \xBB{
            expires 30d;
        }
        location / {
            proxy_pass http://127.0.0.1:9000;
        }
`)},{dialect:"nginx",title:"By extension, beside an application below a prefix",file:"nginx.conf",code:ke(`        \xABlocation ~* \\.(png|css|js)$ \xBB{
            expires 30d;
        }
        location /app/ {
            proxy_pass http://127.0.0.1:9000;
        }
`)}],good:[{dialect:"nginx",title:"Anchored, and with a way on to the application",file:"nginx.conf",code:ke(`        location ~ ^/static/ {
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
`)}]};var Gi=e=>`server.modules = ( "mod_proxy" )
server.document-root = "/srv/www"
${e}
`,Bi={behaviour:"With `server.stream-response-body = 0`, the default, lighttpd reads the whole answer of a back end before it sends the first byte. Server-sent events and progress reports arrive at the end, all at once. With 1 the first part was seen to arrive at once, with FastCGI and with the proxy.",silentWhen:["`server.stream-response-body` is 1 or 2 for the URL, or may be","nothing in the paths tells of streaming"],limits:["That the application streams is guessed by names such as /events, /sse and /stream; shown at low confidence only."],references:[{title:"lighttpd: server.stream-response-body",url:"https://redmine.lighttpd.net/projects/lighttpd/wiki/Server_stream-response-bodyDetails"}],bad:[{dialect:"lighttpd",title:"Events",file:"lighttpd.conf",code:Gi('proxy.server = ( \xAB"/events"\xBB => (( "host" => "127.0.0.1", "port" => 8080 )) )')}],good:[{dialect:"lighttpd",title:"Streamed",file:"lighttpd.conf",code:Gi(`server.stream-response-body = 1
proxy.server = ( "/events" => (( "host" => "127.0.0.1", "port" => 8080 )) )`)}]};var Xi=e=>`events {}
http {
    server {
        listen 8080;
        location / {
            proxy_set_header Host $host;
${e}
            proxy_pass http://127.0.0.1:9000;
        }
    }
}
`,zi={behaviour:"`sub_filter` replaces text in answers that are not compressed and leaves others alone, without a word. nginx passes the `Accept-Encoding` header of the browser on, so a back end that compresses sends what cannot be changed: by curl the replacement works, in the browser it does not. `gunzip on` does not help: it acts only for clients that take no compressed answers.",silentWhen:["`Accept-Encoding` is set","an include that is missing may set it","FastCGI, SCGI and uwsgi"],limits:["Whether the back end compresses is not known."],references:[{title:"grafana/jsonnet-libs #793: don\u2019t accept gzip when subfiltering",url:"https://github.com/grafana/jsonnet-libs/pull/793"},{title:"jitsi/docker-jitsi-meet #1279: behind nginx reverse proxy with sub_filter gzip needs to be off",url:"https://github.com/jitsi/docker-jitsi-meet/issues/1279"}],bad:[{dialect:"nginx",title:"Whatever the browser takes",file:"nginx.conf",code:Xi("            \xABsub_filter http://app.internal https://example.org;\xBB")}],good:[{dialect:"nginx",title:"Not compressed",file:"nginx.conf",code:Xi(`            sub_filter http://app.internal https://example.org;
            proxy_set_header Accept-Encoding "";`)}]};var Qi={behaviour:'A key of `fastcgi.server`, `scgi.server` or `cgi.assign` that does not begin with `/` is compared with the end of the path, character by character. With `"php"` in place of `".php"` the file `evilphp`, which somebody uploaded under a name that looked harmless, is run as a script.',silentWhen:['the key begins with a dot or a slash, is empty, or has a dot in it (`"dispatch.fcgi"` is the name of one script)','the key is a word that is no extension, and a file is looked for: it names one script (`"BackupPC_Admin"`)',"`proxy.server`: nothing is run"],limits:[],references:[{title:"lighttpd: mod_fastcgi",url:"https://redmine.lighttpd.net/projects/lighttpd/wiki/Docs_ModFastCGI"},{title:"lighttpd: mod_cgi",url:"https://redmine.lighttpd.net/projects/lighttpd/wiki/Docs_ModCGI"}],bad:[{dialect:"lighttpd",title:"An extension",file:"lighttpd.conf",code:`server.modules = ( "mod_fastcgi" )
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
`}]};var Vi={behaviour:"nginx and lighttpd refuse to start, and a running nginx keeps its old configuration on reload. Apache refuses to start because of its main configuration; because of a broken `.htaccess` it answers 500 to every request for that folder and those below it.",silentWhen:["the server itself reads the text, however odd it looks"],limits:["The rest of the file is still checked, but rules that would report something as absent stay silent: it may stand in the part that could not be read."],references:[{title:"nginx: configuration file structure",url:"https://nginx.org/en/docs/beginners_guide.html"}],bad:[{dialect:"nginx",title:"A block that is never closed",file:"nginx.conf",code:`events {}
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
`}]};var Yi={behaviour:"No server reads placeholders: a template is rendered first (envsubst in the nginx container image, Ansible, Chef, Helm). They are read as text here, so that the rest of the file can be checked.",silentWhen:["`${name}` is a variable that the server itself knows"],limits:["Told once for each file. Loops and conditions of the template are not carried out: both branches are seen, or the first ones alone where only these make sense. Where tags leave open which braces belong together, nothing else is said of the file.","Names that a script replaces are known by their signs: `%name%`, `__NAME__`, `@NAME@`, `{site_name}`."],references:[],bad:[{dialect:"nginx",title:"Jinja",file:"nginx.conf",code:`events {}
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
`}]};var $e=e=>`events {}
http {
    server {
        listen 8080;
        location / {
            proxy_pass http://127.0.0.1:8000;
            ${e}
        }
    }
}
`,Ki={behaviour:"A back end that does not answer within `..._read_timeout` (60 seconds by default) is given up: 504, `upstream timed out (110: Connection timed out) while reading response header`. Headers of an answer that do not fit into `..._buffer_size` (one page of memory by default) end it: 502, `upstream sent too big header`. Cookies, and the redirects of a single sign-on, need several kilobytes.",silentWhen:["the time is 5 seconds or more, and the buffer 4k or more","nothing is set: the defaults suit most"],limits:["What the application needs is not known: shown with `--min-confidence low` only."],references:[{title:"nginx: proxy_read_timeout",url:"https://nginx.org/en/docs/http/ngx_http_proxy_module.html#proxy_read_timeout"},{title:"nginx: proxy_buffer_size",url:"https://nginx.org/en/docs/http/ngx_http_proxy_module.html#proxy_buffer_size"}],bad:[{dialect:"nginx",title:"A second",file:"nginx.conf",code:$e("\xABproxy_read_timeout 1s;\xBB")},{dialect:"nginx",title:"A kilobyte",file:"nginx.conf",code:$e("\xABproxy_buffer_size 1k;\xBB")}],good:[{dialect:"nginx",title:"Enough of both",file:"nginx.conf",code:$e(`proxy_read_timeout 60s;
            proxy_buffer_size 16k;
            proxy_buffers 8 16k;`)}]};var Ji=(e,t)=>`events {}
http {
    server {
        listen 443 ssl;
        ssl_certificate /etc/ssl/site.pem;
        ssl_certificate_key /etc/ssl/site.key;
        location / {
            fastcgi_param REQUEST_METHOD $request_method;
            fastcgi_param QUERY_STRING $query_string;
            fastcgi_param SCRIPT_NAME "";
            fastcgi_param PATH_INFO $document_uri;
${e}            fastcgi_pass ${t};
        }
    }
}
`,Zi={behaviour:"A FastCGI, SCGI or uwsgi application learns of TLS by the parameter HTTPS (or REQUEST_SCHEME, UWSGI_SCHEME). A list of parameters without one of them, such as one copied from a guide that is older than nginx 1.1.11, makes it believe in plain http: `wsgi.url_scheme` is `http`, and so begin the links, redirects and callbacks that it makes.",silentWhen:["the server has no TLS socket","HTTPS, REQUEST_SCHEME, UWSGI_SCHEME or X-Forwarded-Proto is sent, also by nginx's own parameter files","an include could not be read"],limits:["TLS that ends before nginx is not seen."],references:[{title:"nginx: $https",url:"https://nginx.org/en/docs/http/ngx_http_core_module.html#var_https"},{title:"PEP 3333: wsgi.url_scheme",url:"https://peps.python.org/pep-3333/#url-reconstruction"}],bad:[{dialect:"nginx",title:"A list without HTTPS",file:"nginx.conf",code:Ji("","\xAB127.0.0.1:9000\xBB")}],good:[{dialect:"nginx",title:"With it",file:"nginx.conf",code:Ji(`            fastcgi_param HTTPS $https if_not_empty;
`,"127.0.0.1:9000")}]};var eo={behaviour:'A certificate alone does not switch TLS on, nor does the port 443. Without `ssl.engine = "enable"` lighttpd opens the port, says nothing, and answers plain HTTP on it: `http://example.test:443/` works, `https://example.test/` ends in a failed handshake.',silentWhen:["`ssl.engine` is set in the block or globally","the certificate stands outside of all blocks and the server itself is not on port 443: it is there for sockets that switch TLS on","something of the configuration could not be read"],limits:[],references:[{title:"lighttpd: TLS",url:"https://redmine.lighttpd.net/projects/lighttpd/wiki/Docs_SSL"}],bad:[{dialect:"lighttpd",title:"A socket",file:"lighttpd.conf",code:`server.modules = ( "mod_openssl" )
server.document-root = "/srv/www"
$SERVER["socket"] == ":443" {
    \xABssl.pemfile\xBB = "/etc/ssl/example.pem"
}
`},{dialect:"lighttpd",title:"The server itself",file:"lighttpd.conf",code:`server.modules = ( "mod_openssl" )
server.document-root = "/srv/www"
server.port = 443
\xABssl.pemfile\xBB = "/etc/ssl/example.pem"
`}],good:[{dialect:"lighttpd",title:"Switched on",file:"lighttpd.conf",code:`server.modules = ( "mod_openssl" )
server.document-root = "/srv/www"
ssl.pemfile = "/etc/ssl/example.pem"
$SERVER["socket"] == ":443" {
    ssl.engine = "enable"
}
`}]};var to=e=>`server.modules = ( "mod_openssl", "mod_redirect" )
server.document-root = "/srv/www"
server.port = 443
ssl.engine = "enable"
ssl.pemfile = "/etc/lighttpd/server.pem"
${e}
`,io={behaviour:'Since 1.4.56 a global `ssl.engine = "enable"` holds for every `$SERVER["socket"]` block that does not say otherwise. A block for port 80, made to send clients to https, expects TLS then: a request in plain HTTP ends with a closed connection. (In 1.4.69 the handshake fails there, too: `null ssl ctx`, because the certificate is not inherited with it.)',silentWhen:["the block sets `ssl.engine` itself","the port is another one than 80, and nothing in the block leads to https","the target version is older than 1.4.56","something of the configuration could not be read"],limits:[],references:[{title:"lighttpd: TLS",url:"https://redmine.lighttpd.net/projects/lighttpd/wiki/Docs_SSL"},{title:"lighttpd: listening on IPv6, and with TLS on one port of several",url:"https://redmine.lighttpd.net/projects/lighttpd/wiki/IPv6-Config"},{title:"OPNsense: the redirect on port 80 after the update to 1.4.56",url:"https://github.com/opnsense/core/issues/4533"},{title:"OpenCCU: `null ssl ctx` on sockets that do not set ssl.engine themselves",url:"https://github.com/OpenCCU/OpenCCU/pull/1847"}],bad:[{dialect:"lighttpd",title:"A redirect on port 80",file:"lighttpd.conf",code:to('\xAB$SERVER["socket"] == ":80"\xBB {\n    url.redirect = ( "" => "https://${url.authority}${url.path}${qsa}" )\n}')}],good:[{dialect:"lighttpd",title:"Switched off there",file:"lighttpd.conf",code:to(`$SERVER["socket"] == ":80" {
    ssl.engine = "disable"
    url.redirect = ( "" => "https://\${url.authority}\${url.path}\${qsa}" )
}
$SERVER["socket"] == "[::]:443" { }`)}]};var Te=e=>`events {}
http {
    server {
        listen 80;
        root /srv/www;
${e}        location @app {
            proxy_pass http://127.0.0.1:9000;
        }
    }
}
`,oo={behaviour:'The document root is a folder, so that `$uri/` holds for `/`, and the request goes no further: without an index file the answer is 403, `directory index of "/srv/www/" is forbidden`. The application never sees its root page, nor any URL that is the name of a folder.',silentWhen:["there is an index.html in the folder, as far as it can be looked into","`index` names a file: it is expected to be there, as in front of PHP","folders are listed (`autoindex on`)","what is not on the disk does not reach an application"],limits:["Whether there is an index.html in a folder that is not on this machine is not known."],references:[{title:"nginx: try_files",url:"https://nginx.org/en/docs/http/ngx_http_core_module.html#try_files"},{title:"Stack Overflow: directory index of ... is forbidden",url:"https://stackoverflow.com/questions/19285355/nginx-403-error-directory-index-of-folder-is-forbidden"}],bad:[{dialect:"nginx",title:"Folders before the application",file:"nginx.conf",code:Te(`        location / {
            try_files $uri \xAB$uri/\xBB @app;
        }
`)}],good:[{dialect:"nginx",title:"Files only",file:"nginx.conf",code:Te(`        location / {
            try_files $uri @app;
        }
`)},{dialect:"nginx",title:"With an index file",file:"nginx.conf",code:Te(`        index home.html;
        location / {
            try_files $uri $uri/ @app;
        }
`)}]};var so=e=>`events {}
http {
    server {
        listen 8080;
        root /srv/www;
        location / {
            try_files $uri $uri/ ${e};
        }
        location ~ \\.php$ {
            include fastcgi.conf;
            fastcgi_pass unix:/run/php/php-fpm.sock;
        }
    }
}
`,no={behaviour:"The last argument of try_files is the URI of an internal redirect, and brings its own query. With `try_files $uri /index.php;` the request for /page?id=7 reaches PHP with an empty QUERY_STRING: $_GET is empty, while REQUEST_URI still shows the query. Pages work, but searches, pagination and logins by a link do not.",silentWhen:["the argument has a query, or `$is_args$args`","it is a named location or a status","the script is not handed to PHP, or QUERY_STRING is not that of the URI","the script is a page for errors (/404.php)"],limits:["An application that takes the query from REQUEST_URI does not notice."],references:[{title:"nginx: try_files",url:"https://nginx.org/en/docs/http/ngx_http_core_module.html#try_files"},{title:"Slim: no GET arguments with the recommended nginx.conf",url:"https://github.com/slimphp/Slim/issues/603"},{title:"devilbox: query string truncation",url:"https://github.com/cytopia/devilbox/pull/80"},{title:"puphpet: nginx does not pass GET parameters",url:"https://github.com/puphpet/puphpet/issues/1515"}],bad:[{dialect:"nginx",title:"Without the query",file:"nginx.conf",code:so("\xAB/index.php\xBB")}],good:[{dialect:"nginx",title:"With it",file:"nginx.conf",code:so("/index.php$is_args$args")}]};var g=e=>`events {}
http {
    server {
        listen 8080;
        root /srv/www;
        location / {
            ${e}
        }
    }
}
`,ro={behaviour:'The last word of `try_files` is not looked for: nginx goes on with it as with a new URL. `try_files $uri $uri/;` makes `/x` the URL `/x/`, that `/x//`, and so on: after ten rounds the answer is 500, `rewrite or internal redirection cycle while internally redirecting to "/x/..."`, for everything that does not exist. A fixed file (`/index.html`) that is not there ends in the same way.',silentWhen:["the last word is a status (`=404`) or a named location","the last word is a fixed file, and it is there, or the document root is not at hand (or empty): then the file is expected to be on the other machine","another location takes the new URL","the way cannot be told for certain: an include that is missing, variables that are not known"],limits:["A fixed file that is made when the site is deployed, into a folder that holds others already, is reported."],references:[{title:"nginx: try_files",url:"https://nginx.org/en/docs/http/ngx_http_core_module.html#try_files"},{title:"Server Fault: rewrite or internal redirection cycle",url:"https://serverfault.com/questions/362590/nginx-500-error-rewrite-or-internal-redirection-cycle-while-internally-redirecting"}],bad:[{dialect:"nginx",title:"Without an end",file:"nginx.conf",code:g("try_files $uri \xAB$uri/\xBB;")},{dialect:"nginx",title:"Pages without their ending",file:"nginx.conf",code:g("try_files $uri \xAB$uri.html\xBB;")},{dialect:"nginx",title:"A page that is not there",file:"nginx.conf",code:g("try_files $uri \xAB/index.html\xBB;"),files:{"/srv/www/logo.svg":`<svg xmlns="http://www.w3.org/2000/svg"/>
`}}],good:[{dialect:"nginx",title:"With a status, or a page",file:"nginx.conf",code:g("try_files $uri $uri/ =404;")},{dialect:"nginx",title:"A page for all",file:"nginx.conf",code:g("try_files $uri /index.html;"),files:{"/srv/www/index.html":`<!doctype html>
`}}]};var ao=e=>`events {}
http {
    server {
        listen 8080;
${e}    }
}
`,lo={behaviour:"In a regular expression the alias is the whole path, and `try_files $uri` puts the URI behind it: `location ~ ^/static/(.*)$ { alias /srv/static/$1; try_files $uri =404; }` answers 404 for files that exist. In a prefix location the two work together.",silentWhen:["the location is a prefix: `alias` with `try_files $uri =404`, `$uri @app` and `$uri /static/index.html` all work","`try_files` does not look for `$uri`"],limits:[],references:[{title:"nginx ticket 97: try_files and alias problems",url:"https://trac.nginx.org/nginx/ticket/97"},{title:"nginx: alias",url:"https://nginx.org/en/docs/http/ngx_http_core_module.html#alias"}],bad:[{dialect:"nginx",title:"A capture",file:"nginx.conf",code:ao(`        location ~ ^/static/(.*)$ {
            alias /srv/static/$1;
            try_files \xAB$uri\xBB =404;
        }
`)}],good:[{dialect:"nginx",title:"A prefix",file:"nginx.conf",code:ao(`        location ^~ /static/ {
            alias /srv/static/;
            try_files $uri =404;
        }
        location ~ ^/media/(.*)$ {
            alias /srv/media/$1;
        }
`)}]};var Pe=e=>`events {}
http {
    server {
        listen 80;
        server_name example.org;
        location / {
${e}
        }
    }
}
`,co={behaviour:"nginx chooses the server by the host in the request line, where there is one (`GET http://example.org/ HTTP/1.1`), and by the `Host` header otherwise. `$host` is the host that it went by; `$http_host` is the header as the client sent it, and so is the HTTP_HOST of FastCGI, SCGI and uwsgi applications before nginx 1.29.5. A request with both reaches the server of example.org, and the application sees evil.test.",silentWhen:["`Host` is `$host`, or HTTP_HOST is set by a parameter","the server has no name of its own","parameters come from a file that is not here"],limits:["Applications that check the host themselves do not mind: confidence is low."],references:[{title:"nginx: $host",url:"https://nginx.org/en/docs/http/ngx_http_core_module.html#var_host"}],bad:[{dialect:"nginx",title:"HTTP",file:"nginx.conf",code:Pe(`            proxy_set_header Host \xAB$http_host\xBB;
            proxy_pass http://127.0.0.1:9000;`)},{dialect:"nginx",title:"uwsgi",file:"nginx.conf",code:Pe(`            uwsgi_param PATH_INFO $document_uri;
            uwsgi_pass \xAB127.0.0.1:9000\xBB;`)}],good:[{dialect:"nginx",title:"The host that was checked",file:"nginx.conf",code:Pe(`            proxy_set_header Host $host;
            proxy_pass http://127.0.0.1:9000;`)}]};var ho=e=>`events {}
http {
    server {
        listen 8080;
        root /srv/www;
${e}    }
}
`,po={behaviour:'`nginx -t` is content with a `try_files` or `error_page` that names a location which the server does not have. A request that would go on there is answered with 500, and the log says `could not find named location "@app"`.',silentWhen:["an include of the server cannot be read: the location may stand in it","the text is a part of a server only","the name has a variable"],limits:[],references:[{title:"nginx: location",url:"https://nginx.org/en/docs/http/ngx_http_core_module.html#location"},{title:"nginx: try_files",url:"https://nginx.org/en/docs/http/ngx_http_core_module.html#try_files"}],bad:[{dialect:"nginx",title:"Another name, and none",file:"nginx.conf",code:ho(`        error_page 404 = \xAB@missing\xBB;
        location / {
            try_files $uri \xAB@app\xBB;
        }
        location @application {
            proxy_pass http://127.0.0.1:9000;
        }
`)}],good:[{dialect:"nginx",title:"Defined in the server",file:"nginx.conf",code:ho(`        location / {
            try_files $uri @app;
        }
        location @app {
            proxy_pass http://127.0.0.1:9000;
        }
`)}]};var fo={behaviour:'`fastcgi_pass`, `scgi_pass` and `uwsgi_pass` need a port, so a name alone must be that of an `upstream`; else nginx refuses to start: `no port in upstream "backend"`. `proxy_pass http://backend` looks for a host of that name, and where there is none nginx refuses to start: `host not found in upstream "backend"`.',silentWhen:["the group is defined anywhere in `http`, also below","the name has a dot or a port, or is `localhost`","an include that may define it is missing, or the file is a part of a configuration, unless a group of nearly the same name stands there unused"],limits:["Names of hosts and containers cannot be told from forgotten groups: those findings have low confidence."],references:[{title:"nginx: upstream",url:"https://nginx.org/en/docs/http/ngx_http_upstream_module.html#upstream"}],bad:[{dialect:"nginx",title:"A name that is nearly right",file:"nginx.conf",code:`events {}
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
`}]};var go={behaviour:"lighttpd reads its configuration from top to bottom, and a word without quotes is the name of a variable. Where it has no value yet, lighttpd refuses to start: `Undefined config variable: var.enable`. What a block sets is gone behind its closing brace.",silentWhen:["the file has no global `server.document-root`: then it is a part of a configuration, and the variables of the rest are not known","an include that cannot be read, or an `include_shell`, stands before","the file is a template or has syntax errors","variables of the environment (`env.NAME`)"],limits:[],references:[{title:"lighttpd: configuration syntax",url:"https://redmine.lighttpd.net/projects/lighttpd/wiki/Docs_Configuration"},{title:"OpenWrt: `Undefined config variable: var.home_dir` after an update",url:"https://github.com/openwrt/packages/issues/9935"},{title:"OpenWrt: the variables that were missing",url:"https://github.com/openwrt/packages/pull/19995"}],bad:[{dialect:"lighttpd",title:"A word without quotes",file:"lighttpd.conf",code:`server.document-root = "/srv/www"
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
`}]};var mo=e=>`events {}
http {
    ${e}
    server {
        listen 8080;
        location / {
            `,uo={behaviour:"nginx drops a header of the client whose name has an underscore, without a word in the log (`underscores_in_headers` is off by default), so that it cannot pass for one with hyphens: both become the same CGI variable. `proxy_set_header X_API_KEY $http_x_api_key` then passes nothing on, unless the client writes hyphens.",silentWhen:["`underscores_in_headers on` is in force, or may be","the header that is passed on has hyphens, or its value comes from elsewhere"],limits:["What clients send is not known: shown with `--min-confidence low` only."],references:[{title:"nginx: underscores_in_headers",url:"https://nginx.org/en/docs/http/ngx_http_core_module.html#underscores_in_headers"}],bad:[{dialect:"nginx",title:"A key by a name with underscores",file:"nginx.conf",code:`${mo("")}\xABproxy_set_header X_API_KEY $http_x_api_key;\xBB
            proxy_pass http://127.0.0.1:8000;
        }
    }
}
`}],good:[{dialect:"nginx",title:"Allowed",file:"nginx.conf",code:`${mo("underscores_in_headers on;")}proxy_set_header X_API_KEY $http_x_api_key;
            proxy_pass http://127.0.0.1:8000;
        }
    }
}
`}]};var xo={behaviour:'nginx refuses to start: `unknown directive "proxy_pas"`. The name is case-sensitive. Apache: `Invalid command`; in .htaccess every request below the folder ends in 500.\n\nlighttpd starts all the same. Of a key that it does not know it says `WARNING: unknown config-key: server.document-rot (ignored)` in its log. A misspelt option of a back end is ignored without a word: `"chek-local" => "disable"` leaves check-local enabled, and every URL of the application answers 404. Of a module that it cannot find it says `dlopen() failed` and does not start. Upper and lower case make no difference in its names.',silentWhen:["lighttpd: the name of a key is close to no known one and the text is damaged","a known third-party module has the directive","the name stands in a block of data (`map`, `types`) or of an unknown module","a template puts something into the statement"],limits:["A name that is close to no known one may belong to a module that is not known here: that is information only."],references:[{title:"Apache: directive index",url:"https://httpd.apache.org/docs/2.4/mod/directives.html"},{title:"nginx: alphabetical index of directives",url:"https://nginx.org/en/docs/dirindex.html"}],bad:[{dialect:"lighttpd",title:"A misspelt key",file:"lighttpd.conf",code:`server.document-root = "/srv/www"
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
            \xABautoindx\xBB on;
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
`}]};var wo=e=>`server.modules = ( "mod_access", ${e} )
server.document-root = "/srv/www"
`,vo=`auth.backend.htpasswd.userfile = "/etc/lighttpd/users"
auth.require = ( "/" => ( "method" => "basic", "realm" => "x", "require" => "valid-user" ) )
`,_o={behaviour:'What compares passwords with files (`plain`, `htpasswd`, `htdigest`) is a module of its own since 1.4.42, mod_authn_file. Where the list has mod_auth without it, lighttpd adds it and warns at each start: `please add "mod_authn_file" to server.modules list in lighttpd.conf. A future release of lighttpd 1.4.x will not automatically load mod_authn_file and lighttpd will fail to start up`.',silentWhen:["the list of modules is not known wholly","`server.compat-module-load` is set","the target version is older than 1.4.42"],limits:[],references:[{title:"PMSS: the warnings of an old lighttpd.conf",url:"https://github.com/MagnaCapax/PMSS/issues/81"},{title:"docker-backuppc: the same warning at the first start",url:"https://github.com/adferrand/docker-backuppc/issues/81"}],bad:[{dialect:"lighttpd",title:"mod_auth alone",file:"lighttpd.conf",code:`${wo('"mod_auth"')}\xABauth.backend\xBB = "htpasswd"
${vo}`}],good:[{dialect:"lighttpd",title:"Both",file:"lighttpd.conf",code:`${wo('"mod_auth", "mod_authn_file"')}auth.backend = "htpasswd"
${vo}`}]};var Ae=e=>`events {}
http {
    server {
        listen 8080;
        location /app/ {
            proxy_pass ${e}
        }
    }
}
`,bo={behaviour:"With `location /app/` and `proxy_pass http://host/` the application is asked for /foo where the client asked for /app/foo. A redirect of its own to /login reaches the client as it is, and leads out of /app/, to 404. nginx by itself maps back only redirects that begin with the URL of proxy_pass (`http://host/login`).",silentWhen:["the path is passed on unchanged, or the location is `/`","`proxy_redirect` or `sub_filter` is in force, or may be","a header tells the application its prefix (X-Forwarded-Prefix, X-Script-Name and the like)"],limits:["That the application knows its prefix by its own configuration is not seen: low confidence."],references:[{title:"nginx: proxy_redirect",url:"https://nginx.org/en/docs/http/ngx_http_proxy_module.html#proxy_redirect"}],bad:[{dialect:"nginx",title:"Not mapped",file:"nginx.conf",code:Ae("\xABhttp://127.0.0.1:8000/\xBB;")}],good:[{dialect:"nginx",title:"Mapped",file:"nginx.conf",code:Ae(`http://127.0.0.1:8000/;
            proxy_redirect / /app/;`)},{dialect:"nginx",title:"The application is told",file:"nginx.conf",code:Ae(`http://127.0.0.1:8000/;
            proxy_set_header X-Forwarded-Prefix /app;`)}]};var Re=e=>`events {}
http {
    server {
        listen 8080;
${e}    }
}
`,yo={behaviour:"Of several regular expressions that match, nginx takes the first in the file. `location ~ ^/api` takes `/api/v2/x` from `location ~ ^/api/v2` behind it. Two equal expressions are accepted without a word, and the second is dead.",silentWhen:["the locations are prefixes: of those the longest wins, wherever it stands","the earlier pattern does not certainly take every URL of the later one"],limits:["Only equal patterns, plain beginnings (`^/api`) and patterns that take everything (`.*`) are compared."],references:[{title:"nginx: location",url:"https://nginx.org/en/docs/http/ngx_http_core_module.html#location"}],bad:[{dialect:"nginx",title:"The general one first",file:"nginx.conf",code:Re(`        location ~ ^/api {
            proxy_pass http://127.0.0.1:9000;
        }
        \xABlocation ~ ^/api/v2 \xBB{
            proxy_pass http://127.0.0.1:9001;
        }
`)},{dialect:"nginx",title:"Twice",file:"nginx.conf",code:Re(`        location ~ \\.php$ {
            return 403;
        }
        \xABlocation ~ \\.php$ \xBB{
            return 404;
        }
`)}],good:[{dialect:"nginx",title:"The special one first, and prefixes",file:"nginx.conf",code:Re(`        location ~ ^/api/v2 {
            proxy_pass http://127.0.0.1:9001;
        }
        location ~ ^/api {
            proxy_pass http://127.0.0.1:9000;
        }
        location /a {
            return 204;
        }
        location /a/b {
            return 404;
        }
`)}]};var W=e=>`server.modules = ( "mod_fastcgi" )
server.document-root = "/srv/www"
fastcgi.server = ( ".php" => (( "bin-path" => "/usr/bin/php-cgi", ${e} )) )
`,ko={behaviour:"lighttpd makes the socket of a program that it starts. Where the folder does not exist it refuses to start: `bind failed for: unix:...: No such file or directory`. The system takes 107 bytes for a path; lighttpd appends `-0`, `-1` and so on for its processes, and refuses what is longer: `unixsocket is too long`.",silentWhen:["there is no `bin-path`: then the application makes the socket, and requests are answered with 503 until it has","the folder is below `/run`, `/var/run` or `/tmp`, where folders are made when the system starts","the folder above is missing as well: this is not the machine that the configuration is for"],limits:[],references:[{title:"lighttpd: mod_fastcgi",url:"https://redmine.lighttpd.net/projects/lighttpd/wiki/Docs_ModFastCGI"}],bad:[{dialect:"lighttpd",title:"No such folder",file:"/srv/app/lighttpd.conf",code:W('\xAB"socket" => "/srv/app/sockets/php.sock"\xBB')},{dialect:"lighttpd",title:"Too long",file:"lighttpd.conf",code:W(`\xAB"socket" => "/srv/${"very-long-".repeat(10)}/php.sock"\xBB`)}],good:[{dialect:"lighttpd",title:"A folder that there is",file:"/srv/app/lighttpd.conf",code:W('"socket" => "/srv/app/php.sock"')},{dialect:"lighttpd",title:"Made when the system starts",file:"/srv/app/lighttpd.conf",code:W('"socket" => "/run/lighttpd/php.sock"')}]};var Se=(e,t,i="")=>`events {}
http {
    ${e} {
        server app.internal:9000;
    }${i}
    server {
        listen 8080;
        location / {
            proxy_pass ${t};
        }
    }
}
`,$o={behaviour:"A group that nobody uses is no harmless leftover: nginx looks up the names of its servers when it starts, and does not start where one is not known (`host not found in upstream`). More often it tells that a location passes its requests elsewhere than was meant.",silentWhen:["the name stands anywhere else in the configuration: in a `set`, a `map`, in Lua code","a pass has a host that is made of variables whose values are not known","the file is a part of a configuration, or an include is missing"],limits:[],references:[{title:"nginx: upstream",url:"https://nginx.org/en/docs/http/ngx_http_upstream_module.html#upstream"}],bad:[{dialect:"nginx",title:"The location goes past the group",file:"nginx.conf",code:Se("\xABupstream app\xBB","http://127.0.0.1:9000")}],good:[{dialect:"nginx",title:"Used",file:"nginx.conf",code:Se("upstream app","http://app")},{dialect:"nginx",title:"Used by a variable",file:"nginx.conf",code:Se("upstream app","http://$backend",`
    map $host $backend {
        default app;
    }`)}]};var To=e=>`events {}
http {
    server {
        listen 8080;
        location /upload/ {
            ${e}
        }
    }
}
`,Po={behaviour:"Without client_max_body_size a body may have 1 MiB. nginx answers a longer one with 413 and logs `client intended to send too large body`; whatever the application or PHP (post_max_size) would take.",silentWhen:["client_max_body_size is in force, or may be set by what could not be read","the name of the location does not tell of uploads"],limits:["How much the application takes is not known: shown with `--min-confidence low` only."],references:[{title:"nginx: client_max_body_size",url:"https://nginx.org/en/docs/http/ngx_http_core_module.html#client_max_body_size"}],bad:[{dialect:"nginx",title:"The default",file:"nginx.conf",code:To("proxy_pass \xABhttp://127.0.0.1:8000\xBB;")}],good:[{dialect:"nginx",title:"A limit of its own",file:"nginx.conf",code:To(`client_max_body_size 20m;
            proxy_pass http://127.0.0.1:8000;`)}]};var We=(e,t)=>`events {}
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
`,Ao={behaviour:"A `server` of an `upstream` without a port is reached on port 80, whatever protocol the pass directive speaks. `fastcgi_pass` to an address without a port is refused; through a group it is accepted, and every request ends in 502 or, worse, reaches a web server.",silentWhen:["the group is used by `proxy_pass` only","the server is a Unix socket"],limits:[],references:[{title:"nginx: server",url:"https://nginx.org/en/docs/http/ngx_http_upstream_module.html#server"}],bad:[{dialect:"nginx",title:"A FastCGI group",file:"nginx.conf",code:We("\xAB127.0.0.1\xBB","fastcgi_pass app")}],good:[{dialect:"nginx",title:"With the port",file:"nginx.conf",code:We("127.0.0.1:9000","fastcgi_pass app")},{dialect:"nginx",title:"HTTP",file:"nginx.conf",code:We("127.0.0.1","proxy_pass http://app")}]};var Ro=e=>`events {}
http {
    server {
        listen 8080;
        location / {
${e}
        }
    }
}
`,So={behaviour:"nginx does not send the name of the back end in its TLS handshake (SNI) unless `proxy_ssl_server_name` is on. A host that serves many names cannot tell which one is meant: it shows the certificate of another, or cuts the handshake, and the client gets 502.",silentWhen:["`proxy_ssl_server_name on`","the back end is an address, a name without a dot or a group","the file is a part of a configuration or an include is missing: it may be on elsewhere"],limits:["A host that serves one name only does not need to be told."],references:[{title:"jenkins-infra/helm-charts #1507: Add directive proxy_ssl_server_name on by default",url:"https://github.com/jenkins-infra/helm-charts/pull/1507"},{title:"spantaleev/matrix-docker-ansible-deploy #3055: Fix SSL_do_handshake() failed in nginx reverse-proxy",url:"https://github.com/spantaleev/matrix-docker-ansible-deploy/pull/3055"},{title:"NginxProxyManager/nginx-proxy-manager #4457: SSL alert number 112 while SSL handshaking to upstream",url:"https://github.com/NginxProxyManager/nginx-proxy-manager/issues/4457"}],bad:[{dialect:"nginx",title:"Another host",file:"nginx.conf",code:Ro("            proxy_pass \xABhttps://api.internal\xBB;")}],good:[{dialect:"nginx",title:"Its name is sent",file:"nginx.conf",code:Ro(`            proxy_ssl_server_name on;
            proxy_pass https://api.internal;`)}]};var Ee=e=>`events {}
http {
    resolver 127.0.0.53;
    server {
        listen 8080;
        set $backend 127.0.0.1:9000;
${e}
    }
}
`,Wo={behaviour:"A `proxy_pass` without variables puts its path in the place of the prefix of the location. One with a variable does not: its path is the whole URI. `location /app/ { proxy_pass http://$backend/; }` sends /app/foo?x=1 as `/`. A path made of captures has no query string unless `$is_args$args` is added, and the captures are decoded: /app/a%20b becomes a request line with a blank in it.",silentWhen:["`proxy_pass` has no path (`http://$backend`): the URI is passed as it came","the path has a variable that is not known, or `$request_uri`","the path names one file or function and does not end in a slash","the location is an exact one (`=`)"],limits:[],references:[{title:"nginx: proxy_pass",url:"https://nginx.org/en/docs/http/ngx_http_proxy_module.html#proxy_pass"}],bad:[{dialect:"nginx",title:"The path is lost",file:"nginx.conf",code:Ee(`        location /app/ {
            proxy_pass \xABhttp://$backend/\xBB;
        }`)},{dialect:"nginx",title:"The query string is lost",file:"nginx.conf",code:Ee(`        location ~ ^/app/(.*)$ {
            proxy_pass \xABhttp://$backend/$1\xBB;
        }`)}],good:[{dialect:"nginx",title:"The URI as it came, and another one",file:"nginx.conf",code:Ee(`        location /app/ {
            proxy_pass http://$backend;
        }
        location /blog/ {
            rewrite ^/blog(/.*)$ $1 break;
            proxy_pass http://$backend;
        }
        location /shop/ {
            proxy_pass http://$backend$request_uri;
        }`)}]};var E=(e,t="")=>`events {}
http {${t}
    server {
        listen 8080;
${e}
    }
}
`,Eo={behaviour:"Names of back ends are looked up when nginx starts. A pass with a variable is worked out for each request, and then a name that stands in no `upstream` is looked up at that time, by the name servers of `resolver` alone. Without one nginx starts and answers 502: `no resolver defined to resolve localhost`. The hosts file is not asked.",silentWhen:["the value is an address or a socket, or the name of an `upstream`","a pass without variables names the same host and port: then it is known from the start","what the variable holds is not known","the file is a part of a configuration: `resolver` may stand elsewhere"],limits:[],references:[{title:"nginx: resolver",url:"https://nginx.org/en/docs/http/ngx_http_core_module.html#resolver"}],bad:[{dialect:"nginx",title:"A name in a variable",file:"nginx.conf",code:E(`        set $backend http://app.internal:9000;
        location / {
            proxy_pass \xAB$backend\xBB;
        }`)},{dialect:"nginx",title:"A variable in the path is enough",file:"nginx.conf",code:E(`        location / {
            proxy_pass \xABhttp://app.internal:9000$request_uri\xBB;
        }`)}],good:[{dialect:"nginx",title:"With a resolver",file:"nginx.conf",code:E(`        set $backend http://app.internal:9000;
        location / {
            proxy_pass $backend;
        }`,`
    resolver 127.0.0.53;`)},{dialect:"nginx",title:"A group, an address",file:"nginx.conf",code:E(`        location / {
            set $backend app;
            proxy_pass http://$backend;
        }
        location /api/ {
            proxy_pass http://127.0.0.1:9000$request_uri;
        }`,`
    upstream app {
        server app.internal:9000;
    }`)}]};var H=e=>`events {}
http {
    server {
        listen 8080;
${e}
    }
}
`,Ho={behaviour:"A WebSocket begins with a request that has `Upgrade: websocket` and `Connection: Upgrade`. nginx passes neither on by itself: it speaks HTTP/1.0 (before 1.29.7) and sends `Connection: close`. All three are needed: `proxy_http_version 1.1`, `proxy_set_header Upgrade $http_upgrade` and a `Connection` header that says upgrade.",silentWhen:["the location is not named for WebSockets and passes no `Upgrade` header","`Connection` comes from a variable","an include that is missing may set the headers"],limits:[],references:[{title:"nginx: WebSocket proxying",url:"https://nginx.org/en/docs/http/websocket.html"}],bad:[{dialect:"nginx",title:"Nothing is passed on",file:"nginx.conf",code:H(`        location /socket.io/ {
            proxy_pass \xABhttp://127.0.0.1:3000\xBB;
        }`)},{dialect:"nginx",title:"By HTTP/1.0",file:"nginx.conf",code:H(`        location / {
            proxy_set_header Upgrade $http_upgrade;
            proxy_set_header Connection "upgrade";
            proxy_pass \xABhttp://127.0.0.1:3000\xBB;
        }`)},{dialect:"nginx",title:"With Connection: close",file:"nginx.conf",code:H(`        location / {
            proxy_http_version 1.1;
            proxy_set_header Upgrade $http_upgrade;
            proxy_pass \xABhttp://127.0.0.1:3000\xBB;
        }`)}],good:[{dialect:"nginx",title:"All three lines",file:"nginx.conf",code:H(`        location /socket.io/ {
            proxy_http_version 1.1;
            proxy_set_header Upgrade $http_upgrade;
            proxy_set_header Connection "upgrade";
            proxy_pass http://127.0.0.1:3000;
        }`)}]};var Io={behaviour:"On Linux a connection to `0.0.0.0` or `[::]` reaches the local machine: the request is answered with 200. Other systems refuse it. What it usually shows is a back end that is *bound* to the wildcard address, and then anybody who reaches the machine talks to the application directly, past the rules of the server in front.",silentWhen:["the address is one to listen on: `listen 0.0.0.0:80`","the server starts the back end itself and binds it there: see `exposed-backend`"],limits:[],references:[],bad:[{dialect:"nginx",title:"A FastCGI back end",file:"nginx.conf",code:`events {}
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
`}]};var Do={behaviour:'nginx refuses to start: `invalid number of arguments in "root" directive`. A forgotten `;` makes the next line part of the directive. Apache: `DocumentRoot takes one argument`; a `#` behind a directive begins no comment there.',silentWhen:["the number of arguments of a directive is not known (modules of others)"],limits:[],references:[{title:"Apache: directive index",url:"https://httpd.apache.org/docs/2.4/mod/directives.html"},{title:"nginx: alphabetical index of directives",url:"https://nginx.org/en/docs/dirindex.html"}],bad:[{dialect:"nginx",title:"A blank in a value",file:"nginx.conf",code:`events {}
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
`}]};var He=e=>`events {}
http {
    server {
        listen 8080;
        root /srv/www;
        location / {
${e}        }
    }
}
`,qo={behaviour:"PHP-FPM speaks FastCGI alone. Handed an HTTP request by `proxy_pass`, it closes the connection, and nginx answers 502 (`upstream prematurely closed connection`, `recv() failed (104: Connection reset by peer)` or `upstream sent no valid HTTP/1.0 header`). A server that speaks HTTP alone, such as uvicorn or puma, answers 400 to a FastCGI or uwsgi request: `fastcgi_pass` makes 502 of it (`unsupported FastCGI protocol version`), `uwsgi_pass` passes the 400 on.",silentWhen:["the name of the socket or host tells nothing of the program","the program may be told to speak several protocols (uWSGI, gunicorn)","a host named after PHP-FPM is asked on another port than 9000"],limits:["The program is told by names alone."],references:[{title:"nginx: fastcgi_pass",url:"https://nginx.org/en/docs/http/ngx_http_fastcgi_module.html#fastcgi_pass"},{title:"HTTPS-PORTAL: PHP-FPM behind http://wp:9000",url:"https://github.com/SteveLTN/https-portal/issues/277"},{title:"nginx-proxy: unsupported FastCGI protocol version: 72",url:"https://github.com/nginx-proxy/nginx-proxy/issues/1000"}],bad:[{dialect:"nginx",title:"PHP-FPM by HTTP",file:"nginx.conf",code:He(`            proxy_pass \xABhttp://unix:/run/php/php8.2-fpm.sock\xBB;
`)},{dialect:"nginx",title:"puma by FastCGI",file:"nginx.conf",code:He(`            include fastcgi_params;
            fastcgi_pass \xABunix:/run/puma.sock\xBB;
`)}],good:[{dialect:"nginx",title:"In their own protocols",file:"nginx.conf",code:He(`            include fastcgi.conf;
            fastcgi_pass unix:/run/php/php8.2-fpm.sock;
        }
        location /ruby/ {
            proxy_pass http://unix:/run/puma.sock;
`)}]};var I=e=>`server.modules = ( "mod_redirect" )
server.document-root = "/srv/www"
${e}
`,Co={behaviour:'In the target of a redirect or rewrite, `%n` are the captures of the condition of the block in which the rule stands, and of no other.\n\n| block | target | Location |\n|---|---|---|\n| `$HTTP["scheme"] == "http"` | `https://%1/$1` | https:///page |\n| `$HTTP["host"] =~ ".*" { $HTTP["scheme"] == "http" { ... } }` | `https://%0/$1` | https://http/page |\n| `$HTTP["scheme"] == "http" { $HTTP["host"] =~ ".*" { ... } }` | `https://%0/$1` | https://example.test/page |',silentWhen:["the condition of the block has that group","the rule stands outside of all blocks: it may be a part of a configuration that is included into one","the captures are used for something else than the host, and exist"],limits:[],references:[{title:"lighttpd: from http to https, with the condition on the host innermost",url:"https://redmine.lighttpd.net/projects/lighttpd/wiki/HowToRedirectHttpToHttps"},{title:"The same redirect on a camera, with that remark",url:"https://github.com/EliasKotlyar/Xiaomi-Dafang-Hacks/issues/377"},{title:"froxlor: a condition on the host only for its capture",url:"https://github.com/froxlor/froxlor/pull/399"}],bad:[{dialect:"lighttpd",title:"The condition on the scheme has no group",file:"lighttpd.conf",code:I(`$HTTP["scheme"] == "http" {
    url.redirect = ( "^/(.*)" => \xAB"https://%1/$1"\xBB )
}`)},{dialect:"lighttpd",title:"The condition on the host is the outer one",file:"lighttpd.conf",code:I(`$HTTP["host"] =~ ".*" {
    $HTTP["scheme"] == "http" {
        url.redirect = ( "^/(.*)" => \xAB"https://%0/$1"\xBB )
    }
}`)},{dialect:"lighttpd",title:"A group that there is not",file:"lighttpd.conf",code:I(`$HTTP["host"] =~ "^www\\.example\\.test$" {
    url.redirect = ( "^/(.*)" => \xAB"http://%1/$1"\xBB )
}`)}],good:[{dialect:"lighttpd",title:"The condition on the host is the innermost",file:"lighttpd.conf",code:I(`$HTTP["scheme"] == "http" {
    $HTTP["host"] =~ ".*" {
        url.redirect = ( ".*" => "https://%0$0" )
    }
}
$HTTP["host"] =~ "^www\\.(.*)$" {
    url.redirect = ( "^/(.*)" => "http://%1/$1" )
}`)}]};var Lo={behaviour:'lighttpd asks its modules in the order of `server.modules` (all `+=` taken together). mod_access and back ends with `check-local` disabled, which `proxy.server` always has, are asked in the same phase: with mod_access behind them, `url.access-deny = ( ".inc" )` does not keep `/app/x.inc` from the application (200), and no word is said. mod_staticfile before mod_fastcgi, mod_scgi or mod_cgi sends `/i.php` as its source text.',silentWhen:["no `url.access-deny` or `url.access-allow` can meet a URL of the back end: other extension, other condition","`static-file.exclude-extensions` names the extension, or mod_staticfile is not listed: lighttpd adds it at the end","mod_auth, mod_rewrite, mod_redirect, mod_setenv and mod_extforward come after the back end: they work in other phases, and were seen to work in both orders","the list of modules is not wholly known, or the file is a part of a configuration"],limits:[],references:[{title:"lighttpd: server.modules",url:"https://redmine.lighttpd.net/projects/lighttpd/wiki/Server_modulesDetails"}],bad:[{dialect:"lighttpd",title:"mod_access behind the back end",file:"lighttpd.conf",code:`server.modules = ( "mod_proxy", \xAB"mod_access"\xBB )
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
`}]};var D=e=>`events {}
http {
    server {
        listen 8080;
        root /srv/www;
${e}    }
}
`,Fo={behaviour:'PHP runs the file that SCRIPT_FILENAME names. php-cgi answers 404 "No input file specified." and PHP-FPM 404 "File not found." (`Primary script unknown` in the log) where\n\n- it is not sent: nginx\'s fastcgi_params has none, fastcgi.conf has;\n- the location is below an `alias`: `$document_root$fastcgi_script_name` is the folder of the alias and the whole path, the prefix of the location included;\n- a folder is written out that is not the root, such as the `/scripts` of nginx\'s sample.',silentWhen:["the back end is no PHP as far as its name, the location and the parameters tell: WSGI containers ignore SCRIPT_FILENAME","fastcgi_params is not at hand: some packages have SCRIPT_FILENAME in it","`$request_filename` is sent, or PATH_TRANSLATED","the folder that is written out is there","the root is not known, or PHP may run elsewhere and see the files by another path"],limits:["A chroot of PHP-FPM is set in its pool and not seen here: a folder other than `/scripts` is reported at low confidence, and only for a socket of this machine."],references:[{title:"nginx: FastCGI example",url:"https://www.nginx.com/resources/wiki/start/topics/examples/phpfcgi/"},{title:"nginx: alias",url:"https://nginx.org/en/docs/http/ngx_http_core_module.html#alias"}],bad:[{dialect:"nginx",title:"Not sent",file:"nginx.conf",code:D(`        location ~ \\.php$ {
            try_files $uri =404;
            fastcgi_param REQUEST_METHOD $request_method;
            fastcgi_param SCRIPT_NAME $fastcgi_script_name;
            fastcgi_pass \xABunix:/run/php/php-fpm.sock\xBB;
        }
`)},{dialect:"nginx",title:"Below an alias",file:"nginx.conf",code:D(`        location /wiki/ {
            alias /srv/wiki/;
            location ~ \\.php$ {
                include fastcgi_params;
                \xABfastcgi_param SCRIPT_FILENAME $document_root$fastcgi_script_name;\xBB
                fastcgi_pass unix:/run/php/php-fpm.sock;
            }
        }
`)},{dialect:"nginx",title:"The folder of nginx's sample",file:"nginx.conf",code:D(`        location ~ \\.php$ {
            include fastcgi_params;
            \xABfastcgi_param SCRIPT_FILENAME /scripts$fastcgi_script_name;\xBB
            fastcgi_pass 127.0.0.1:9000;
        }
`)}],good:[{dialect:"nginx",title:"By the root, and by the alias",file:"nginx.conf",code:D(`        location ~ \\.php$ {
            include fastcgi.conf;
            fastcgi_pass unix:/run/php/php-fpm.sock;
        }
        location ^~ /wiki/ {
            alias /srv/wiki/;
            location ~ \\.php$ {
                include fastcgi_params;
                fastcgi_param SCRIPT_FILENAME $request_filename;
                fastcgi_pass unix:/run/php/php-fpm.sock;
            }
        }
`)}]};var r=e=>`events {}
http {
    server {
        listen 8080;
${e}    }
}
`,q=`fastcgi_param QUERY_STRING $query_string;
fastcgi_param REQUEST_METHOD $request_method;
fastcgi_param SCRIPT_NAME $fastcgi_script_name;
fastcgi_param REQUEST_URI $request_uri;
`,No={behaviour:'A gateway application finds its page by PATH_INFO and builds its links from SCRIPT_NAME. What the servers send for `/foo/bar` when nothing is said about it:\n\n| server | SCRIPT_NAME | PATH_INFO |\n|---|---|---|\n| nginx, `fastcgi_pass` with fastcgi_params | /foo/bar | not sent |\n| nginx, `scgi_pass` with scgi_params | not sent | not sent |\n| nginx, `uwsgi_pass` with uwsgi_params | not sent | /foo/bar |\n| lighttpd, key `"/"` | /foo | /bar |\n| lighttpd, key `"/"` with fix-root-scriptname | empty | /foo/bar |\n| lighttpd, key `""` | /foo/bar | not sent |\n| lighttpd, key `"/app/"` for /app/foo | /app/foo | not sent |\n| Apache, rewritten to `dispatch.fcgi/$1` | /dispatch.fcgi | /foo/bar |\n\nFor an application at the root SCRIPT_NAME must be empty and PATH_INFO the whole path; for one at `/app`, `/app` and what follows. A WSGI container that gets no PATH_INFO takes every URL for the root page.',silentWhen:["the location stands for scripts (`\\.php$`) or SCRIPT_FILENAME is sent: PHP finds its script by that","an included parameter file could not be read","the back end runs scripts by itself (fcgiwrap), or has one URL only (rTorrent at /RPC2)","`proxy.server` and `proxy_pass`: HTTP has no such parameters"],limits:["What the application makes of the parameters is not known: CherryPy 2 joins SCRIPT_NAME and PATH_INFO and does not notice.","That a split path is not sent (`fastcgi_split_path_info` without PATH_INFO) is reported at low confidence: front controllers such as those of Symfony take the path from REQUEST_URI.","A prefix filter in the application (PasteDeploy) is not seen."],references:[{title:"RFC 3875, 4.1.5 and 4.1.13",url:"https://www.rfc-editor.org/rfc/rfc3875"},{title:"nginx: fastcgi_split_path_info",url:"https://nginx.org/en/docs/http/ngx_http_fastcgi_module.html#fastcgi_split_path_info"}],bad:[{dialect:"nginx",title:"FastCGI at the root without PATH_INFO",file:"nginx.conf",code:r(`        location / {
            include fastcgi_params;
            fastcgi_pass \xAB127.0.0.1:9000\xBB;
        }
`),files:{fastcgi_params:q}},{dialect:"nginx",title:"SCGI without PATH_INFO",file:"nginx.conf",code:r(`        location / {
            scgi_param REQUEST_METHOD $request_method;
            scgi_param DOCUMENT_URI $document_uri;
            scgi_pass \xAB127.0.0.1:9000\xBB;
        }
`)},{dialect:"nginx",title:"Both carry the whole path",file:"nginx.conf",code:r(`        location / {
            include fastcgi_params;
            \xABfastcgi_param PATH_INFO $fastcgi_script_name;\xBB
            fastcgi_pass 127.0.0.1:9000;
        }
`),files:{fastcgi_params:q}},{dialect:"nginx",title:"PATH_INFO from the raw request line",file:"nginx.conf",code:r(`        location / {
            scgi_param SCRIPT_NAME "";
            \xABscgi_param PATH_INFO $request_uri;\xBB
            scgi_pass 127.0.0.1:9000;
        }
`)},{dialect:"nginx",title:"Nothing splits the path",file:"nginx.conf",code:r(`        location /app {
            fastcgi_param SCRIPT_NAME $fastcgi_script_name;
            \xABfastcgi_param PATH_INFO $fastcgi_path_info;\xBB
            fastcgi_pass 127.0.0.1:9000;
        }
`)},{dialect:"nginx",title:"The path is split for nothing",file:"nginx.conf",code:r(`        location ~ \\.php(/|$) {
            fastcgi_split_path_info ^(.+\\.php)(/.*)$;
            fastcgi_param SCRIPT_NAME $fastcgi_script_name;
            fastcgi_param SCRIPT_FILENAME /srv/www$fastcgi_script_name;
            fastcgi_pass \xAB127.0.0.1:9000\xBB;
        }
`)},{dialect:"nginx",title:"uwsgi with a prefix of its own",file:"nginx.conf",code:r(`        location /app {
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
`}],good:[{dialect:"nginx",title:"FastCGI at the root",file:"nginx.conf",code:r(`        location / {
            include fastcgi_params;
            fastcgi_split_path_info ^()(/.*)$;
            fastcgi_param PATH_INFO $fastcgi_path_info;
            fastcgi_pass 127.0.0.1:9000;
        }
`),files:{fastcgi_params:q}},{dialect:"nginx",title:"PHP",file:"nginx.conf",code:r(`        location ~ \\.php$ {
            include fastcgi_params;
            fastcgi_param SCRIPT_FILENAME /srv/www$fastcgi_script_name;
            fastcgi_pass 127.0.0.1:9000;
        }
`),files:{fastcgi_params:q}},{dialect:"lighttpd",title:"At the root and below a prefix",file:"lighttpd.conf",code:`server.modules = ( "mod_fastcgi" )
server.document-root = "/srv/www"
fastcgi.server = (
    "/app" => (( "socket" => "/run/app.sock", "check-local" => "disable" )),
    "/" => (( "socket" => "/run/root.sock", "check-local" => "disable", "fix-root-scriptname" => "enable" ))
)
`},{dialect:"apache",title:"A PHP front controller",file:".htaccess",code:`RewriteEngine On
RewriteCond %{REQUEST_FILENAME} !-f
RewriteRule ^(.*)$ index.php/$1 [QSA,L]
`}]};var Zo={"access-deny-folder":De,"alias-slash-mismatch":qe,"alias-traversal":Le,"alias-without-capture":Fe,"auth-request-with-length":Oe,"auth-without-backend":Me,"buffered-stream":je,"cache-key-without-host":Be,"cache-never-fills":Xe,"cached-set-cookie":ze,"certificate-without-key":Qe,"certificate-without-ssl":Ye,"check-local-missing":Ke,"client-host-not-passed":Je,"competing-if-blocks":et,"condition-never-true":tt,"condition-replaces-list":it,"condition-without-boundary":ot,"deprecated-directive":st,"directive-not-allowed-here":nt,"directive-of-other-protocol":rt,"document-root-exposes-files":at,"document-root-missing":lt,"document-root-not-accessible":ht,"duplicate-directive":pt,"duplicate-server-name":ft,"encoded-path-decoded":gt,"error-handler-loses-query":mt,"error-handler-not-a-url":ut,"error-page-answers-200":xt,"error-page-behind-backend":vt,"exposed-backend":_t,"fastcgi-index-for-application":yt,"foreign-event-handler":kt,"forwarder-trusts-everyone":Pt,"header-missing-on-errors":At,"host-pattern-without-port":Rt,httpoxy:Wt,"if-disables-try-files":Et,"ignored-syntax":Ht,"implicit-default-server":Dt,"include-cycle":qt,"include-not-found":Ct,"incomplete-backend-address":Lt,"inherited-values-lost":Ft,"internal-uri-without-slash":Nt,"invalid-value":Ot,"keepalive-without-effect":Mt,"limit-key-from-client":Ut,"localhost-address-family":jt,"loose-condition-pattern":Gt,"mimetype-missing":Bt,"mismatched-pass-slash":Xt,"missing-cgi-params":zt,"missing-events":Qt,"missing-include-command":Yt,"missing-mime-types":Kt,"module-not-loaded":Jt,"nested-socket-condition":Zt,"open-rpc-endpoint":ei,"param-before-include":ii,"path-info-unreachable":oi,"php-runs-any-file":si,"php-source-served":ni,"port-collision":ri,"prefix-without-boundary":li,"program-not-executable":ci,"protection-undone-by-rewrite":di,"proxy-prefix-not-stripped":hi,"redirect-loop":pi,"redirect-names-port":gi,"redirect-to-name-pattern":mi,"regex-bypasses-deny":ui,"regex-denies-location":wi,"regex-without-tilde":vi,"response-header-injection":_i,"restricted-spawn-environment":bi,"return-skips-access-control":ki,"rewrite-loop":Ti,"rewrite-pattern-ignores-query":Pi,"rewrite-repeats-query":Ai,"rewrite-to-matched-part":Si,"root-in-one-location":Wi,"root-mount-swallows-static":Ei,"root-repeats-location":Hi,"scheme-not-passed":Di,"script-check-disabled":qi,"server-name-never-matches":Ci,"server-name-placeholder":Li,"shadowed-backend":Fi,"specific-listen-hides-server":Oi,"state-split-over-processes":Ui,"static-regex-steals-app":ji,"streamed-response-held-back":Bi,"substitution-in-compressed":zi,"suffix-without-dot":Qi,"syntax-error":Vi,"template-placeholder":Yi,"tight-backend-limit":Ki,"tls-hidden-from-application":Zi,"tls-not-enabled":eo,"tls-on-plain-port":io,"try-files-directory-before-app":oo,"try-files-drops-query":no,"try-files-loop":ro,"try-files-with-captured-alias":lo,"unchecked-host-header":co,"undefined-named-location":po,"undefined-upstream":fo,"undefined-variable":go,"underscore-header-dropped":uo,"unknown-directive":xo,"unlisted-auth-module":_o,"unmapped-redirects":bo,"unreachable-location":yo,"unusable-socket-path":ko,"unused-upstream":$o,"upload-limit-default":Po,"upstream-server-without-port":Ao,"upstream-tls-without-name":So,"variable-pass-loses-path":Wo,"variable-pass-without-resolver":Eo,"websocket-upgrade-lost":Ho,"wildcard-connect":Io,"wrong-argument-count":Do,"wrong-backend-protocol":qo,"wrong-condition-capture":Co,"wrong-module-order":Lo,"wrong-script-filename":Fo,"wrong-script-name":No};function Oo(e){let t=[],i=[],o="";for(let s of e)if(s==="\xAB")i.push(o.length);else if(s==="\xBB"){let n=i.pop();if(n===void 0)throw new Error("\xBB without \xAB");t.push({start:n,end:o.length})}else o+=s;if(i.length>0)throw new Error("\xAB without \xBB");return{text:o,places:t.sort((s,n)=>s.start-n.start||s.end-n.end)}}var es={nginx:"nginx",lighttpd:"lua",apache:"apache"},Ie={nginx:"nginx",lighttpd:"lighttpd",apache:"Apache"};function ts(e,t){let i=[`# ${e.name}`,`${e.summary}.`,ss(e),"## What the server does",t.behaviour,...Mo("Bad",t.bad),...Mo("Good",t.good),"## When it stays silent",C(t.silentWhen)];return t.limits.length>0&&i.push("## Limits",C(t.limits)),e.options&&i.push("## Options",ns(e)),t.references.length>0&&i.push("## References",C(t.references.map(({title:o,url:s})=>`[${o}](${s})`))),i.push("## To silence it",rs(e)),`${i.join(`

`)}
`}function is(e){return`# Rules

What is not here because it is not so: [folklore](folklore.md).

| rule | servers | severity | fix | what it finds |
|---|---|---|---|---|
${[...e].sort((i,o)=>i.name<o.name?-1:1).map(i=>`| [${i.name}](${i.name}.md) | ${jo(i)} | ${i.severity} | ${i.fix==="none"?"":i.fix} | ${i.summary} |`).join(`
`)}
`}function os(e){let t=["# Folklore","What is told about the servers and is not so. No rule reports it, and each entry has a live test in `proofs/folklore`: the configuration that is said to be broken runs on the real server and does what it should."];for(let{dialect:i,belief:o,behaviour:s,instead:n}of e)t.push(`## ${Ie[i]}: ${o}`,`What the server does: ${s}`),n&&t.push(n);return`${t.join(`

`)}
`}function jo(e){return e.dialects.map(t=>Ie[t]).join(", ")}function ss(e){let t=[["Servers",jo(e)],["Group",e.group],["Severity",e.severity],["Confidence",e.confidence],["Fix",e.fix==="none"?"none":`${e.fix} (${e.fix==="safe"?"`--fix`":"`--fix --unsafe-fixes`"})`]];return e.aliases.length>0&&t.push(["Former names",e.aliases.join(", ")]),`| | |
|---|---|
${t.map(([i,o])=>`| ${i} | ${o} |`).join(`
`)}`}function Mo(e,t){let i=[`## ${e}`];for(let o of t){i.push(`${Ie[o.dialect]}: ${o.title}`,Uo(o.dialect,o.file,o.code));for(let[n,d]of Object.entries(o.files??{}))i.push(Uo(o.dialect,n,d));let s=Object.entries(o.permissions??{});s.length>0&&i.push(C(s.map(([n,{mode:d,uid:L,gid:Go}])=>`\`${n}\`: mode 0${d.toString(8)}, owner ${L}, group ${Go}`)))}return i}function Uo(e,t,i){return`\`\`\`${es[e]}
# ${t}
${Oo(i).text.replace(/\n$/,"")}
\`\`\``}function C(e){return e.map(t=>`- ${t}`).join(`
`)}function ns({name:e,options:t={}}){let i=Object.entries(t).map(([s,{type:n,default:d,description:L}])=>`| \`${s}\` | ${n==="array"?"list of strings":n} | \`${JSON.stringify(d)}\` | ${L} |`),o=Object.fromEntries(Object.entries(t).map(([s,{default:n}])=>[s,n]));return[`| option | type | default | |
|---|---|---|---|
${i.join(`
`)}`,"In `fcgilint.json`:",`\`\`\`json
${JSON.stringify({rules:{[e]:{options:o}}},null,2)}
\`\`\``].join(`

`)}function rs(e){return`For one place, in the line above it:

\`\`\`
# fcgilint-disable-next-line ${e.name} -- the reason
\`\`\`

For a run: \`--ignore ${e.name}\`. For a project, in \`fcgilint.json\`: \`{ "rules": { "${e.name}": "off" } }\`.`}0&&(module.exports={defineDocs,renderFolklore,renderRuleIndex,renderRulePage,ruleDocs});
