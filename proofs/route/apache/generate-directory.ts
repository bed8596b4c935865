import type { SiteContext } from './generate.ts';
import { conditions, rules } from './generate-rewrite.ts';
import { proxyUrls } from './generate-server.ts';

type Construct = (context: SiteContext, path: string | null, htaccess: boolean) => string[];

const rewrite: Construct = (context, path) => {
  const { random } = context;
  const lines = random.chance(0.95) ? ['RewriteEngine On'] : [];
  if (random.chance(0.2) && path !== null)
    lines.push(`RewriteBase ${random.pick(['/', '/sub', '/sub/', '/media/', '/x/'])}`);
  if (random.chance(0.1))
    lines.push(
      `RewriteOptions ${random.pick(['Inherit', 'InheritBefore', 'AllowNoSlash', 'MergeBase', 'InheritDown'])}`,
    );
  const count = 1 + random.below(3);
  for (let i = 0; i < count; i++) lines.push(...conditions(context, true), rules(context, true));
  return lines;
};

const handler: Construct = ({ random, fcgid, root }) => {
  const url = random.pick(proxyUrls());
  // AddHandler turns its handler into lower case, which the path of a temporary folder does not stand.
  const lower = `proxy:${random.pick(proxyUrls().filter((one) => !one.startsWith('unix:')))}`;
  const proxied = `proxy:${url}${random.pick(['', '', '/'])}`;
  return random.pick<() => string[]>([
    () => ['<FilesMatch "\\.php$">', `SetHandler "${proxied}"`, '</FilesMatch>'],
    () => ['<FilesMatch "\\.php(/|$)">', `SetHandler "${proxied}"`, '</FilesMatch>'],
    () => [`AddHandler "${lower}" .php`],
    () => [`AddHandler "${lower}" php`],
    () => [`SetHandler "${proxied}"`],
    () => ['SetHandler none'],
    () => ['RemoveHandler .cgi'],
    () => ['AddHandler cgi-script .cgi', 'Options +ExecCGI'],
    () => ['<Files "run.cgi">', 'SetHandler cgi-script', '</Files>', 'Options +ExecCGI'],
    () => ['AddHandler php-fastcgi .php'],
    () => ['AddHandler my-action .txt', 'Action my-action /x.php'],
    () => ['AddHandler my-action .txt', 'Action my-action /nowhere virtual'],
    () => ['Action my-type /run.cgi', 'AddHandler my-type .css'],
    () => (fcgid ? ['AddHandler fcgid-script .fcgi', 'Options +ExecCGI'] : ['AddHandler fcgid-script .none']),
    () =>
      fcgid
        ? ['<FilesMatch "\\.fcgi$">', 'SetHandler fcgid-script', '</FilesMatch>', 'Options +ExecCGI']
        : ['SetEnv NOFCGID 1'],
    () =>
      fcgid ? [`FcgidWrapper "${root}/dispatch.fcgi" .php`, 'AddHandler fcgid-script .php', 'Options +ExecCGI'] : [],
  ])();
};

const index: Construct = ({ random }) => [
  random.pick([
    'DirectoryIndex index.php index.html',
    'DirectoryIndex nothing.html',
    'DirectoryIndex x.php',
    'DirectoryIndex /x.php',
    'DirectoryIndex disabled',
    'DirectoryIndex sub/b.txt a.txt',
    'DirectorySlash Off',
    'DirectorySlash On',
    'FallbackResource /x.php',
    'FallbackResource /index.html',
    'FallbackResource /nowhere.php',
    'FallbackResource disabled',
    'DirectoryIndexRedirect on',
    'DirectoryCheckHandler On',
  ]),
];

const options: Construct = ({ random }) => [
  random.pick([
    'Options +ExecCGI',
    'Options ExecCGI',
    'Options -FollowSymLinks',
    'Options None',
    'Options All',
    'Options +Indexes',
    'Options Indexes FollowSymLinks',
    'Options +SymLinksIfOwnerMatch -ExecCGI',
  ]),
];

const access: Construct = ({ random }) => {
  const lines = random.pick<string[]>([
    ['Require all denied'],
    ['Require all granted'],
    ['Require ip 10.0.0.0/8'],
    ['Require ip 127'],
    ['Require local'],
    ['Require method GET POST'],
    ['Require env X_TEST'],
    ['Require expr "%{REQUEST_URI} != \'/sub/b.txt\'"'],
    ['<RequireAll>', 'Require all granted', 'Require not ip 127.0.0.1', '</RequireAll>'],
    ['<RequireAny>', 'Require ip 10', 'Require local', '</RequireAny>'],
    ['<LimitExcept GET>', 'Require all denied', '</LimitExcept>'],
    ['<Limit POST>', 'Require all denied', '</Limit>'],
    ['Order allow,deny', 'Allow from 127.0.0.1'],
    ['Order deny,allow', 'Deny from all'],
    ['Order allow,deny', 'Allow from all', 'Deny from env=SEEN'],
    ['AuthMerging And', 'Require method GET HEAD'],
    ['AuthMerging Or', 'Require ip 127'],
    ['AuthType Basic', 'AuthName x', 'AuthUserFile /dev/null', 'Require valid-user'],
    [
      'AuthType Basic',
      'AuthName x',
      'AuthUserFile /dev/null',
      '<RequireAny>',
      'Require valid-user',
      'Require local',
      '</RequireAny>',
    ],
    ['<RequireAll>', '<RequireNone>', 'Require ip 10', '</RequireNone>', 'Require all granted', '</RequireAll>'],
    ['Require user someone'],
  ]);
  if (random.chance(0.5)) return ['<Files "*.txt">', ...lines, '</Files>'];
  return lines;
};

const other: Construct = ({ random }) => [
  random.pick([
    'AcceptPathInfo On',
    'AcceptPathInfo Off',
    'AcceptPathInfo Default',
    'SetEnv DIR_VAR dir',
    'UnsetEnv SITE_VAR',
    'SetEnvIf Request_URI "(\\w+)$" TAIL=$1',
    'SetEnvIf X-Test yes no-proxy',
    'Redirect /old /a.txt',
    'Redirect 301 /sub/b.txt http://other.test/b',
    'RedirectMatch ^/static/(.*)\\.txt$ /a.txt?f=$1',
    'ErrorDocument 404 /err.html',
    'ErrorDocument 404 /x.php/nf',
    'ErrorDocument 403 /err.html',
    'ErrorDocument 404 "gone fishing"',
    'ErrorDocument 404 default',
    'CGIPassAuth On',
    'ForceType text/plain',
    'AddType application/x-php .php',
    'RequestHeader set X-Dir "%{REQUEST_SCHEME}s"',
    'RequestHeader set X-Env "%{DIR_VAR}e" env=DIR_VAR',
    'Header set X-Harmless 1',
    'ExpiresActive On',
    'ServerSignature Off',
    'ProxyFCGIBackendType GENERIC',
    'CGIVar REQUEST_URI current-uri',
    'QualifyRedirectURL Off',
  ]),
];

const ifSection: Construct = (context, path, htaccess) => {
  const { random } = context;
  const test = random.pick([
    '%{REQUEST_URI} =~ m#\\.txt$#',
    "%{QUERY_STRING} != ''",
    '! -f %{REQUEST_FILENAME}',
    "%{REQUEST_METHOD} == 'POST'",
    '-z %{PATH_INFO}',
  ]);
  return [`<If "${test}">`, ...pick(context, path, htaccess, [other, access, handler, index]), '</If>'];
};

/** Now and then in a section that is evaluated while reading. */
function wrap(random: SiteContext['random'], lines: string[]): string[] {
  if (!random.chance(0.08)) return lines;
  const [open, close] = random.pick([
    ['<IfModule mod_rewrite.c>', '</IfModule>'],
    ['<IfModule !rewrite_module>', '</IfModule>'],
    ['<IfModule mod_nothing.c>', '</IfModule>'],
    ['<IfModule !MOD_ALIAS.C>', '</IfModule>'],
    ['<IfDefine GIVEN>', '</IfDefine>'],
    ['<IfDefine !GIVEN>', '</IfDefine>'],
    ['<IfVersion >= 2.4>', '</IfVersion>'],
    ['<IfVersion < 2.3>', '</IfVersion>'],
  ] as const);
  return [open, ...lines, close];
}

function pick(context: SiteContext, path: string | null, htaccess: boolean, list: readonly Construct[]): string[] {
  return context.random.pick(list)(context, path, htaccess);
}

/** Some lines for a Directory or Location section or a .htaccess file. `path`: `null` where there is no folder. */
export function perDirectory(context: SiteContext, count: number, path: string | null, htaccess: boolean): string[] {
  const { random } = context;
  const lines: string[] = [];
  const weighted = [
    rewrite,
    rewrite,
    rewrite,
    handler,
    handler,
    handler,
    index,
    index,
    options,
    access,
    other,
    other,
    ifSection,
  ];
  for (let i = 0; i < count; i++) {
    const found = pick(context, path, htaccess, weighted);
    // Files sections may not stand in Location sections, nor in If sections there.
    if (path === null && found.some((line) => /^<Files/.test(line))) continue;
    if (found.includes('ExpiresActive On')) continue;
    lines.push(...wrap(random, found));
  }
  if (htaccess && random.chance(0.02))
    lines.push(random.pick(['NoSuchDirective x', 'Alias /x /y', 'RewriteRule ^x$', 'ProxyPass /x http://y/']));
  return lines;
}
