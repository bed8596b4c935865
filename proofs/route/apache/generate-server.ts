import type { SiteContext } from './generate.ts';
import { perDirectory } from './generate-directory.ts';
import { conditions, rules } from './generate-rewrite.ts';
import { ports } from './world.ts';

/** Targets that can be proxied to. */
export function proxyUrls(): string[] {
  return [
    `fcgi://127.0.0.1:${ports.fastcgi}`,
    `fcgi://127.0.0.1:${ports.fastcgi2}`,
    'unix:@ROOT@/run/fastcgi.sock|fcgi://localhost',
    'unix:@ROOT@/run/fastcgi.sock|fcgi://sock.name',
    `scgi://127.0.0.1:${ports.scgi}`,
    `uwsgi://127.0.0.1:${ports.uwsgi}`,
    `http://127.0.0.1:${ports.backend}`,
    `http://localhost:${ports.backend2}`,
  ];
}

type Construct = (context: SiteContext) => string[];

const paths = ['/app', '/app/', '/sub', '/sub/', '/static', '/api', '/', '/media', '/al'];
const targets = ['', '/', '/x', '/x/', '@DOCROOT@', '@DOCROOT@/'];

const proxyPass: Construct = ({ random, root }) => {
  const path = random.pick(paths);
  if (random.chance(0.2)) return [`ProxyPass "${path}" !`];
  const url = random.pick(proxyUrls()) + random.pick(targets).replace('@DOCROOT@', root);
  const extra = random.chance(0.1) ? ' nocanon' : random.chance(0.1) ? ' retry=0' : '';
  return [`ProxyPass "${path}" "${url}"${extra}`];
};

const proxyPassMatch: Construct = ({ random, root }) => {
  const url = random.pick(proxyUrls());
  const [pattern, rest] = random.pick([
    ['^/(.*\\.php(/.*)?)$', `${root}/$1`],
    ['^/(.*\\.php)$', '/$1'],
    ['\\.php$', ''],
    ['^(/api/.*)$', '$1'],
    ['^/api/([a-z]+)/?(.*)$', '/v1/$2/$1'],
    ['^/static/.*\\.css$', '!'],
  ] as const);
  return rest === '!' ? [`ProxyPassMatch "${pattern}" !`] : [`ProxyPassMatch "${pattern}" "${url}${rest}"`];
};

const locationProxy: Construct = ({ random, root }) => {
  const open = random.pick([
    '<Location "/api">',
    '<Location "/sub/">',
    '<LocationMatch "^/(app|api)(/|$)">',
    '<Location "/">',
    '<Location "/s*">',
  ]);
  const close = open.startsWith('<LocationMatch') ? '</LocationMatch>' : '</Location>';
  if (random.chance(0.2)) return [open, 'ProxyPass !', close];
  return [open, `ProxyPass "${random.pick(proxyUrls())}${random.pick(targets).replace('@DOCROOT@', root)}"`, close];
};

const balancer: Construct = ({ random, name }) => [
  `<Proxy "balancer://pool${name}">`,
  `BalancerMember "${random.pick([`http://127.0.0.1:${ports.backend}`, `fcgi://127.0.0.1:${ports.fastcgi}`, `http://127.0.0.1:${ports.backend}/base`, `scgi://127.0.0.1:${ports.scgi}`])}"`,
  '</Proxy>',
  `ProxyPass "${random.pick(['/pool', '/pool/', '/api'])}" "balancer://pool${name}${random.pick(['', '/', '/p'])}"`,
];

const alias: Construct = ({ random, media, root }) => [
  random.pick([
    `Alias "/media" "${media}"`,
    `Alias "/media/" "${media}/"`,
    `Alias "/media/" "${media}"`,
    `Alias "/media" "${media}/"`,
    `Alias "/al" "${root}/sub"`,
    `Alias "/al/x" "${media}/in"`,
    `AliasMatch "^/mm/(.*)$" "${media}/$1"`,
    `AliasMatch "^/img/([^/]*)" "${media}/$1"`,
    `ScriptAlias "/cgi-bin/" "${root}/sub/"`,
    `ScriptAlias "/prog" "${root}/run.cgi"`,
    `ScriptAliasMatch "^/s-(\\w+)" "${root}/$1.cgi"`,
  ]),
];

const redirect: Construct = ({ random }) => [
  random.pick([
    'Redirect "/old" "/sub"',
    'Redirect permanent "/old/" "http://other.test/new/"',
    'Redirect 303 "/sub/b.txt" "/a.txt"',
    'Redirect gone "/gone"',
    'Redirect 404 "/static/t.txt"',
    'RedirectMatch "^/old/(.*)\\.x$" "/sub/$1.txt"',
    'RedirectMatch 301 "^/q/(.*)$" "http://other.test/?p=$1"',
    'RedirectTemp "/temp" "/a.txt?x=1"',
    'RedirectMatch 410 "\\.bak$"',
  ]),
];

const environment: Construct = ({ random }) => [
  random.pick([
    'SetEnvIf Request_URI . proxy-fcgi-pathinfo=unescape',
    'SetEnvIf Request_URI "^/api" proxy-fcgi-pathinfo=1',
    'SetEnvIf Request_URI "\\.php" proxy-fcgi-pathinfo=first-dot',
    'SetEnvIf Request_URI . proxy-fcgi-pathinfo=last-dot',
    'SetEnvIf Request_URI . proxy-scgi-pathinfo=1',
    'SetEnvIf User-Agent "^te(.*)" UA_REST=$1 SEEN !GONE',
    'SetEnvIfNoCase X-Test "YES" X_TEST',
    'SetEnv SITE_VAR "a b"',
    'SetEnvIf Request_Method POST IS_POST',
    'SetEnvIfExpr "%{QUERY_STRING} =~ /x=(\\d+)/" XVAL=$1',
    'BrowserMatch test tested=1',
    'PassEnv LANG',
    'SetEnvIf Remote_Addr "^127\\." LOCAL',
    'SetEnvIf Host "^(.*)\\.test" HOST_PART=$1',
  ]),
];

const misc: Construct = ({ random }) => [
  random.pick([
    'AllowEncodedSlashes NoDecode',
    'AllowEncodedSlashes On',
    'UseCanonicalName On',
    'UseCanonicalName Off',
    'UseCanonicalPhysicalPort On',
    'ServerAdmin admin@site.test',
    'MergeSlashes Off',
    'ErrorDocument 404 /err.html',
    'ErrorDocument 404 /x.php',
    'ErrorDocument 403 "not for you"',
    'ErrorDocument 404 http://other.test/missing',
    'ErrorDocument 500 /a.txt',
    'AcceptPathInfo On',
    'AcceptPathInfo Off',
    'DirectoryIndex index.php index.html',
    'DirectoryIndex disabled',
    'ProxyFCGIBackendType GENERIC',
    'ProxyFCGISetEnvIf "true" ADDED "v-%{REQUEST_METHOD}"',
    'ProxyFCGISetEnvIf "reqenv(\'SCRIPT_NAME\') =~ m#^/(\\w+)#" FIRST "$1"',
    'ServerSignature Off',
    'RewriteOptions Inherit',
    'RewriteOptions InheritBefore',
    'ProxyErrorOverride Off',
    'FallbackResource /x.php',
    'DirectoryIndexRedirect 303',
    'AddHandler my-action .html',
    'Action my-action /run.cgi',
    'ForceType text/plain',
    'ProxyPreserveHost On',
    'ProxyPassInherit Off',
    'Options +Indexes',
    'Options +ExecCGI',
    'DirectorySlash Off',
    'RequestHeader set X-Added "yes"',
    'RequestHeader unset X-Test',
    'RequestHeader append Accept "more"',
    'Header set X-Harmless yes',
    'RemoveHandler .cgi',
  ]),
];

const rewrite: Construct = (context) => {
  const lines = ['RewriteEngine On'];
  const count = 1 + context.random.below(3);
  for (let i = 0; i < count; i++) lines.push(...conditions(context, false), rules(context, false));
  return lines;
};

const location: Construct = (context) => {
  const { random } = context;
  const open = random.pick([
    '<Location "/sub">',
    '<Location "/">',
    '<LocationMatch "\\.(?<ext>php|txt)$">',
    '<Location "/app/">',
    '<Location ~ "^/static">',
  ]);
  const close = open.startsWith('<LocationMatch') ? '</LocationMatch>' : '</Location>';
  return [open, ...perDirectory(context, 1, null, false), close];
};

const ifSection: Construct = (context) => {
  const { random } = context;
  const test = random.pick([
    '%{REQUEST_URI} =~ m#^/sub#',
    "%{QUERY_STRING} == 'x=1'",
    "%{REQUEST_METHOD} in { 'GET', 'HEAD' } && -n %{HTTP_USER_AGENT}",
    '-f %{REQUEST_FILENAME}',
    "! -f %{REQUEST_FILENAME} || %{REQUEST_URI} -strmatch '*.php'",
    "%{HTTP_HOST} -strcmatch 'S*.TEST' and not %{HTTPS} == 'on'",
    "tolower(req('X-Test')) eq 'yes'",
    "%{REMOTE_ADDR} -ipmatch '127.0.0.0/8'",
  ]);
  const lines = [`<If "${test}">`, ...perDirectory(context, 1, null, false), '</If>'];
  if (random.chance(0.3)) lines.push('<Else>', ...perDirectory(context, 1, null, false), '</Else>');
  return lines;
};

const proxySection: Construct = ({ random }) => {
  const open = random.pick([
    '<Proxy "http://127.0.0.1*">',
    `<Proxy "fcgi://127.0.0.1:${ports.fastcgi}">`,
    '<Proxy "*">',
    `<ProxyMatch "^scgi:.*/(?<tail>\\w+)$">`,
    '<Proxy "unix:@ROOT@/run/fastcgi.sock|fcgi://sock.name">',
  ]);
  const inside = random.pick([
    'Require all denied',
    'Require ip 127',
    'SetEnv PROXIED yes',
    'RequestHeader set X-P 1',
    'ErrorDocument 403 "no"',
  ]);
  const more = open.includes('"fcgi') || open.includes('"unix') ? ['ProxySet retry=0'] : [];
  return [open, inside, ...more, open.startsWith('<ProxyMatch') ? '</ProxyMatch>' : '</Proxy>'];
};

const locationExtra: Construct = ({ random, media, root }) => [
  '<Location "/virt">',
  ...random.pick([
    [`Alias "${media}"`],
    [`Alias "${media}/%{REQUEST_METHOD}.txt"`],
    [`ScriptAlias "${root}/run.cgi"`],
    ['Redirect 301 "/a.txt"'],
    ['Redirect "http://other.test%{REQUEST_URI}?q=%{REQUEST_METHOD}"'],
    ['Redirect gone'],
    ['ErrorDocument 404 "nothing at %{REQUEST_URI}"'],
    [`SetHandler "proxy:fcgi://127.0.0.1:${ports.fastcgi}"`],
    ['SetHandler cgi-script', 'Options +ExecCGI'],
  ]),
  '</Location>',
];

const files: Construct = (context) => {
  const { random } = context;
  const open = random.pick([
    '<Files "*.php">',
    '<FilesMatch "^[a-m]">',
    '<Files ~ "\\.(txt|css)$">',
    '<Files "index.html">',
  ]);
  return [
    open,
    ...perDirectory(context, 1, null, false),
    open.startsWith('<FilesMatch') ? '</FilesMatch>' : '</Files>',
  ];
};

const virtualWrapper: Construct = ({ fcgid, root }) =>
  fcgid
    ? [
        '<Location "/wrapped">',
        `FcgidWrapper "${root}/dispatch.fcgi" virtual`,
        'SetHandler fcgid-script',
        'Options +ExecCGI',
        '</Location>',
      ]
    : ['AccessFileName .nothing .htaccess'];

const constructs: readonly (readonly [Construct, number])[] = [
  [proxyPass, 3],
  [proxyPassMatch, 1.5],
  [locationProxy, 1],
  [balancer, 0.5],
  [alias, 3],
  [redirect, 1.5],
  [environment, 2],
  [misc, 5],
  [rewrite, 2.5],
  [location, 1.5],
  [ifSection, 0.7],
  [proxySection, 0.6],
  [locationExtra, 0.8],
  [files, 0.6],
  [virtualWrapper, 0.4],
];

/** Some lines for the server level of a site. */
export function serverLevel(context: SiteContext): string[] {
  const { random } = context;
  const total = constructs.reduce((sum, [, weight]) => sum + weight, 0);
  const lines: string[] = [];
  const count = random.below(7);
  for (let i = 0; i < count; i++) {
    let at = random.next() * total;
    for (const [construct, weight] of constructs) {
      at -= weight;
      if (at > 0) continue;
      lines.push(...construct(context));
      break;
    }
  }
  return lines;
}
