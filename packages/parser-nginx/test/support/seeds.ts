/** Texts of our own that fuzzing and property tests begin with: together they have every construct of the language. */
export function seeds(): readonly string[] {
  return [
    `user www-data;
events { worker_connections 1024; }
http {
  include mime.types; # the types
  log_format main '$remote_addr - $remote_user [$time_local] '
                  '"$request" $status';
  map $http_upgrade $connection { default upgrade; '' close; "~*^x{0}$" "a;b"; }
  upstream app { server 127.0.0.1:8080 weight=2; server unix:/run/a.sock; }
  server {
    listen 80 default_server;
    server_name a.test *.b.test "~^w{3}\\.";
    location ~ ^/(.+\\.php)(/.*)$ { fastcgi_pass app; fastcgi_param SCRIPT_NAME $1; }
    if ($http_user_agent ~* "(bot|crawl)") { return 403 "no\\n"; }
    location = /x { add_header X-Y 'it is' always; }
  }
}
`,
    `location / {
  content_by_lua_block {
    local t = { a = "}", b = '{' } -- a comment }
    --[[ long
    } ]]
    ngx.say([==[ } ]] ]==])
  }
  set_by_lua_block $v { return "x" }
}
types { text/html html htm; image/x a; }
geo $g { default 0; 10.0.0.0/8 1; }
`,
    `{% if ssl %}
server { listen {{ port }} ssl; server_name <%= @name %>; root "{{ root }}/www"; }
{% endif %}
\${EXTRA}
server {
  listen \${PORT};
  {{- range .Hosts }}
  server_name {{ .Name }};
  {{- end }}
  <?php if ($a): ?>
  location /\\;\\{ { return 200; }
}
`,
    `server {\r\n\tlisten 80;\r\n\t# comment\r\n\tlocation ~ \\.php$ {\r\n\t\tinclude a;\r\n\t}\r\n}\r\n`,
    `a "b\\"c" 'd\\'e' f\\ g \${h} $1i \\\\;
b "multi
line" \u00e9\u4e2d\u{1f600};
`,
  ];
}
