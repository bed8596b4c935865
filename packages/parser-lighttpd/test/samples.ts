/** Configurations of our own that together use the whole language. */
export const samples: readonly string[] = [
  `server.modules = ( "mod_access", "mod_fastcgi" ) # modules
server.port = 8080
fastcgi.server = ( ".php" =>
    ( "one" => ( "socket" => "/run/a.sock", "check-local" => "disable" ),
      ( "host" => "127.0.0.1", "port" => 4000 + 1 ) ) )
`,
  `var.root = "/srv" + "/www"
$HTTP["host"] =~ "(^|\\.)example\\.org$" {
    server.document-root = var.root + "/example"
    $HTTP["url"] !~ "^/private/" { url.access-deny = ( "" ) } else $SERVER["socket"] == ":81" {
    } else {
        x := 1 y += 2
    }
}
global { server.tag = "a\\"b" }
include "conf.d/*.conf"
include_shell "cat /etc/x"
`,
  'a = "é" # ü\r\nb = (\r\n1, 2 => "c",, )\r\n',
];
