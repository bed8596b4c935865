/** Configurations of our own, for mutation. */
export const fixtures: readonly string[] = [
  `server.modules = (
    "mod_access",
    "mod_fastcgi"
)
server.document-root = "/srv/www"
server.port          = 8080
index-file.names     = ( "index.php", "index.html" )

fastcgi.server = ( ".php" =>
    ( "localhost" =>
        (
            "socket"      => "/run/php.sock",
            "check-local" => "enable"
        )
    )
)
`,
  `var.root = "/srv"
$HTTP["host"] =~ "(^|\\.)example\\.org$" {
    server.document-root = var.root + "/example"
    $HTTP["url"] =~ "^/private/" {
        url.access-deny = ( "" )
    } else $HTTP["url"] =^ "/app" {
        scgi.server = ( "/app" => (( "host" => "127.0.0.1", "port" => 4000, "check-local" => "disable" )) )
    } else {
        expire.url = ( "" => "access plus 1 days" )
    }
}
`,
  `$SERVER["socket"] == ":8443" {
    ssl.engine = "enable"
    ssl.pemfile = "/etc/site.pem"
}
# comment
url.rewrite-once = (
    "^/static/(.*)$" => "/files/$1",   # files
    "^/(.*)$"        => "/app.fcgi/$1"
)
mimetype.assign += ( ".svg" => "image/svg+xml" )
global {
    server.tag := "x"
}
`,
  `proxy.server = ( "" => ( "one" => ( "host" => "10.0.0.1", "port" => 80 ), "two" => ( "host" => "10.0.0.2" ) ) )
alias.url += ( "/doc/" => "/usr/share/doc/" ) server.name = "n"
$HTTP["remoteip"] != "10.0.0.0/8" { $HTTP["url"] !~ "^/ok" { url.access-deny = ("") } }
`,
];
