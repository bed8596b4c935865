import type { Request } from '../../../packages/gateway/src/index.ts';

/** A pair that is kept: found by the generator and made small, or a fact that must stay true. */
export interface KeptCase {
  readonly name: string;
  /** Statements after document root, address and port. `ROOT` stands for the site's folder, `PORT:name` for a port. */
  readonly config: string;
  readonly targets: readonly string[];
  readonly method?: string;
  readonly host?: string;
  readonly headers?: Request['headers'];
  /** The second socket is asked. */
  readonly second?: boolean;
}

const fastcgi = '"host" => "127.0.0.1", "port" => PORT:fastcgiA';
const scgi = '"host" => "127.0.0.1", "port" => PORT:scgi';
const http = '"host" => "127.0.0.1", "port" => PORT:httpA';

const applicationTargets = [
  '/',
  '/foo/bar?x=1',
  '/app',
  '/app/foo',
  '/application/x',
  '/static/a.css',
  '/x.php/info/a',
  '/a%2Fb',
];

/** One entry with each combination of key, check-local and fix-root-scriptname. */
function entries(): KeptCase[] {
  const out: KeptCase[] = [];
  for (const [module, key, address] of [
    ['mod_fastcgi', 'fastcgi.server', fastcgi],
    ['mod_scgi', 'scgi.server', scgi],
    ['mod_proxy', 'proxy.server', http],
  ] as const) {
    for (const match of ['/', '', '/app', '/app/', '.php']) {
      for (const options of [
        '',
        ', "check-local" => "disable"',
        ', "check-local" => "disable", "fix-root-scriptname" => "enable"',
      ]) {
        out.push({
          name: `${key} "${match}"${options}`,
          config: `server.modules = ( "${module}" )
index-file.names = ( "index.html" )
${key} = ( "${match}" => (( ${address}${options} )) )`,
          targets: applicationTargets,
        });
      }
    }
  }
  return out;
}

export const cases: readonly KeptCase[] = [
  ...entries(),
  {
    name: 'lower case of file names leaves bytes above 127 alone',
    config: 'server.force-lowercase-filenames = "enable"',
    targets: ['/%c3%bc.txt', '/%C3%9C.TXT', '/A.TXT'],
  },
  {
    name: 'a reference in lower case alone writes nothing',
    config: `server.modules = ( "mod_rewrite", "mod_fastcgi" )
url.rewrite-once = ( "^/l/(.*)$" => "/app/\${tolower:1}-\${tolower:esc:1}-\${1}" )
fastcgi.server = ( "/app" => (( ${fastcgi}, "check-local" => "disable" )) )`,
    targets: ['/l/MiXed%2fX'],
  },
  {
    name: 'a socket condition is compared by address, not by text',
    config: `server.modules = ( "mod_access" )
$SERVER["socket"] == "*:PORT:second" { url.access-deny = ( "" ) }
$SERVER["socket"] != ":PORT:second" { url.access-deny = ( ".html" ) }`,
    targets: ['/a.txt', '/index.html'],
    second: true,
  },
  {
    name: 'an error handler answers requests that are refused before they are read',
    config: `server.modules = ( "mod_fastcgi" )
server.error-handler = "/app/err"
fastcgi.server = ( "/app" => (( ${fastcgi}, "check-local" => "disable" )) )`,
    targets: ['/a.txt'],
    method: 'FOO',
  },
  {
    name: 'an error handler answers a POST without length',
    config: `server.modules = ( "mod_fastcgi" )
server.error-handler = "/app/err"
fastcgi.server = ( "/app" => (( ${fastcgi}, "check-local" => "disable" )) )`,
    targets: ['/a.txt'],
    method: 'POST',
  },
  {
    name: 'error-handler-404 loses the query string, error-handler keeps the status',
    config: `server.modules = ( "mod_fastcgi" )
server.error-handler-404 = "/app/missing"
$HTTP["url"] =^ "/g/" { server.error-handler = "/error.html" }
fastcgi.server = ( "/app" => (( ${fastcgi}, "check-local" => "disable" )) )`,
    targets: ['/nowhere?x=1', '/g/nowhere?x=1', '/a.txt'],
  },
  {
    name: 'conditions inside two bare else blocks are one block',
    config: `server.modules = ( "mod_access" )
$HTTP["url"] == "/a" { } else { $HTTP["host"] == "a.example" { url.access-deny = ( ".txt" ) } }
$HTTP["url"] == "/b" { } else { $HTTP["host"] == "a.example" { url.access-allow = ( ".html" ) } }`,
    targets: ['/a.txt', '/index.html', '/a'],
  },
  {
    name: 'a condition is compared by pattern when its captures are used',
    config: `server.modules = ( "mod_rewrite" )
$HTTP["host"] == "a.example" { url.rewrite-once = ( "^/q(.*)$" => "/a.txt?%0" ) }
$HTTP["host"] == "b.example" { url.rewrite-once = ( "^/q(.*)$" => "/a.txt" ) }`,
    targets: ['/q1'],
    host: 'a.example:8080',
  },
  {
    name: 'access rules after the back end see the shortened path',
    config: `server.modules = ( "mod_fastcgi", "mod_access" )
url.access-deny = ( ".inc" )
fastcgi.server = ( "/app" => (( ${fastcgi}, "check-local" => "disable" )) )`,
    targets: ['/app/x.inc', '/app.inc', '/x.inc'],
  },
  {
    name: 'a url condition that is first needed after the split sees the shortened path',
    config: `server.modules = ( "mod_fastcgi", "mod_access", "mod_redirect" )
$HTTP["url"] =$ ".inc" { url.access-deny = ( "" ) }
$HTTP["url"] == "/app" { url.redirect = ( "" => "/else" ) }
fastcgi.server = ( "/app" => (( ${fastcgi}, "check-local" => "disable" )) )`,
    targets: ['/app/x.inc', '/app', '/x.inc'],
  },
  {
    name: 'path info stays when an error handler takes over',
    config: `server.modules = ( "mod_fastcgi" )
static-file.exclude-extensions = ( ".php" )
server.error-handler-404 = "/app"
fastcgi.server = ( "/app" => (( ${fastcgi}, "check-local" => "disable" )) )`,
    targets: ['/x.php/info?q=1'],
  },
  {
    name: 'path info keeps its letters when file names are lower-cased',
    config: `server.modules = ( "mod_scgi" )
server.force-lowercase-filenames = "enable"
scgi.server = ( ".php" => (( ${scgi} )) )`,
    targets: ['/X.PHP/Info', '/X.PHP/Info?q', '/X.PHP/%49nfo/', '/X.PHP//Info'],
  },
  {
    name: 'a redirect with an error status has no location',
    config: `server.modules = ( "mod_redirect" )
url.redirect-code = 410
url.redirect = ( "^/gone" => "/x" )`,
    targets: ['/gone'],
  },
  {
    name: 'names of settings, options and conditions are the same in any case',
    config: `SERVER.Modules = ( "mod_fastcgi", "mod_access" )
FastCGI.Server = ( "/app" => (( "HOST" => "127.0.0.1", "Port" => PORT:fastcgiA, "CHECK-local" => "disable" )) )
$HTTP["url"] == "/a.txt" { url.access-deny = ( "nothing" ) }
$HTTP["url"] == "/A.TXT" { URL.access-deny := ( "" ) }`,
    targets: ['/app/x', '/a.txt', '/A.TXT', '/index.html'],
  },
  {
    name: 'map-extensions lead to authorizers too',
    config: `server.modules = ( "mod_scgi" )
scgi.server = ( ".none" => (( ${scgi} )) )
scgi.map-extensions = ( ".txt" => ".php" )`,
    targets: ['/a.txt'],
  },
  {
    name: 'a url condition is compared when an else after it is needed, before the path is shortened',
    config: `server.modules = ( "mod_fastcgi", "mod_rewrite", "mod_setenv" )
fastcgi.server = ( "/" => (( ${fastcgi}, "check-local" => "disable", "fix-root-scriptname" => "enable" )) )
$HTTP["url"] !~ "^/al" { setenv.add-environment = ( "MINE" => "1" ) }
else $HTTP["host"] == "localhost" { url.rewrite-once = ( "^/up$" => "/a.txt" ) }`,
    targets: ['/al/x', '/x'],
  },
  {
    name: 'aliases',
    config: `server.modules = ( "mod_alias" )
alias.url = ( "/al" => "ROOT/alias/", "/bl/" => "ROOT/alias", "/cl" => "ROOT/alias", "/dl/" => "ROOT/alias/" )`,
    targets: [
      '/al../alias-more/pic.png',
      '/alpic.png',
      '/al/pic.png',
      '/bl/pic.png',
      '/cl-more/pic.png',
      '/cl/pic.png',
      '/dl/pic.png',
      '/dl',
    ],
  },
  {
    name: 'rewriting in rounds',
    config: `server.modules = ( "mod_rewrite" )
url.rewrite-repeat = ( "^/r/([0-9])/(.*)$" => "/r/$2", "^/r/(.*)$" => "/$1", "^/loop(.*)$" => "/loop/x$1" )
url.rewrite-if-not-file = ( "^/([^?]*)\\.(\\w+)$" => "/static/$1.$2" )`,
    targets: ['/r/1/2/3/a.txt', '/loop', '/a.css', '/a.txt', '/b.js?x'],
  },
  {
    name: 'mod_proxy maps paths and hosts',
    config: `server.modules = ( "mod_proxy" )
proxy.header = ( "map-urlpath" => ( "/app/" => "/" ), "map-host-request" => ( "a.example" => "inner" ) )
proxy.server = ( "/app" => (( ${http} )) )`,
    targets: ['/app/x?y=%2f', '/app'],
    headers: [
      ['Connection', 'close, TE'],
      ['TE', 'trailers'],
      ['X-Forwarded-For', '9.9.9.9'],
      ['Proxy', 'no'],
    ],
  },
];
