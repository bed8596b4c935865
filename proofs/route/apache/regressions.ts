import { ports, type Site, type TestRequest, type World } from './world.ts';

/** A small configuration that once showed a difference between the model and the server. */
interface Regression {
  readonly title: string;
  readonly config: readonly string[];
  /** .htaccess files by folder. */
  readonly htaccess?: Readonly<Record<string, readonly string[]>>;
  /** Targets, or methods and targets. */
  readonly requests: readonly string[];
  readonly fcgid?: boolean;
}

const ROOT = '@DOCROOT@';
const allow = (...lines: string[]): string[] => [
  `<Directory "${ROOT}">`,
  'AllowOverride All',
  ...lines,
  '</Directory>',
];

export const regressions: readonly Regression[] = [
  {
    title: 'a pattern is a worker for URLs that are long enough',
    config: [
      `ProxyPassMatch "^(/api/.*)$" "fcgi://127.0.0.1:${ports.fastcgi}$1"`,
      'RewriteEngine On',
      `RewriteRule ^/go$ fcgi://127.0.0.1:${ports.fastcgi}/ [P]`,
      `RewriteRule ^/far$ fcgi://127.0.0.1:${ports.fastcgi}/a/b [P]`,
    ],
    requests: ['/api/x', '/go', '/far'],
  },
  {
    title: 'what is removed in a section waits for the section that it is merged over',
    config: [...allow('Options +ExecCGI')],
    htaccess: { '': ['RemoveHandler .cgi', 'UnsetEnv X'], sub: ['RewriteEngine On'] },
    requests: ['/run.cgi/pi', '/sub/r.cgi/pi'],
  },
  {
    title: 'a walk to the same folder is not done twice',
    config: [
      ...allow(
        'Action my-action /nowhere virtual',
        'AddHandler my-action .txt',
        'RewriteEngine On',
        `RewriteRule ^nowhere fcgi://127.0.0.1:${ports.fastcgi}/x [P]`,
      ),
      `<Directory "${ROOT}/s*">`,
      'RewriteEngine On',
      'RewriteRule ^none$ -',
      '</Directory>',
    ],
    requests: ['/sp%20ace.txt?x=12', '/a.txt'],
  },
  {
    title: 'mod_dir goes on before mod_headers comes',
    config: [
      `ProxyPassMatch "^/(.*\\.php)$" "fcgi://127.0.0.1:${ports.fastcgi}/$1"`,
      ...allow('DirectoryIndex /x.php', 'RequestHeader set X-Dir yes'),
    ],
    requests: ['/app/', '/x.php', '/sub/c.php'],
  },
  {
    title: 'the body is gone after a file was looked for',
    config: [
      'ErrorDocument 404 /x.php',
      ...allow('<FilesMatch "\\.php$">', `SetHandler "proxy:fcgi://127.0.0.1:${ports.fastcgi}"`, '</FilesMatch>'),
    ],
    requests: ['POST /none', '/none'],
  },
  {
    title: 'a file is looked at like a folder by Directory patterns',
    config: [
      ...allow(),
      `<Directory "${ROOT}/a*">`,
      '<Files "*.txt">',
      'Require all denied',
      '</Files>',
      '</Directory>',
    ],
    requests: ['/a.txt', '/a.txt/x', '/sub/b.txt'],
  },
  {
    title: 'but not where symbolic links have to be checked',
    config: [
      ...allow('Options SymLinksIfOwnerMatch'),
      `<Directory "${ROOT}/a*">`,
      'Require all denied',
      '</Directory>',
    ],
    requests: ['/a.txt', '/app/'],
  },
  {
    title: 'signs of an outer section come back when an inner one is merged',
    config: [
      ...allow(),
      `<Directory "${ROOT}/sub">`,
      'Options +SymLinksIfOwnerMatch -ExecCGI',
      'Options ExecCGI',
      '</Directory>',
      `<Directory "${ROOT}/sub/deep">`,
      'RewriteEngine On',
      'RewriteRule ^d - [L]',
      '</Directory>',
    ],
    requests: ['/sub/deep/d.txt', '/sub/b.txt'],
  },
  {
    title: 'AllowOverride Options does not admit SymLinksIfOwnerMatch',
    config: [`<Directory "${ROOT}">`, 'AllowOverride Options', '</Directory>'],
    htaccess: { sub: ['Options +SymLinksIfOwnerMatch'], app: ['Options +ExecCGI'] },
    requests: ['/sub/b.txt', '/app/index.php'],
  },
  {
    title: 'Nonfatal=Override leaves out what is not allowed',
    config: [`<Directory "${ROOT}">`, 'AllowOverride FileInfo Nonfatal=Override', '</Directory>'],
    htaccess: { '': ['DirectoryIndex a.txt', 'SetEnv X 1', 'ErrorDocument 404 /err.html'] },
    requests: ['/', '/nothing'],
  },
  {
    title: 'the default worker shows itself by a variable',
    config: allow('<FilesMatch "\\.php$">', `SetHandler "proxy:fcgi://127.0.0.1:${ports.fastcgi}"`, '</FilesMatch>'),
    requests: ['/x.php/info', '/nox.php', '/caf%C3%A9.txt/x.php', '/sub/c.php?x=1'],
  },
  {
    title: 'a worker of ProxyPass is shared by handlers below its URL',
    config: [
      `ProxyPass "/app" "fcgi://127.0.0.1:${ports.fastcgi}/tmp"`,
      ...allow('<FilesMatch "\\.php$">', `SetHandler "proxy:fcgi://127.0.0.1:${ports.fastcgi}"`, '</FilesMatch>'),
    ],
    requests: ['/x.php', '/app/x'],
  },
  {
    title: 'paths of files go to FastCGI unescaped, and question marks in them not at all',
    config: allow('<FilesMatch "^(sp|x)">', `SetHandler "proxy:fcgi://127.0.0.1:${ports.fastcgi}"`, '</FilesMatch>'),
    requests: ['/sp%20ace.txt', '/x%3Fy', '/x%25y'],
  },
  {
    title: 'uwsgi gets the path of the target as PATH_INFO and cuts its length off SCRIPT_NAME',
    config: [
      `ProxyPass "/u/" "uwsgi://127.0.0.1:${ports.uwsgi}/"`,
      `ProxyPass "/v" "uwsgi://127.0.0.1:${ports.uwsgi}/y"`,
      ...allow('<FilesMatch "\\.php$">', `SetHandler "proxy:uwsgi://127.0.0.1:${ports.uwsgi}"`, '</FilesMatch>'),
    ],
    requests: ['/u/foo/b%20ar?x=1', '/u/', '/v/foo/bar', '/v', '/x.php/info', '/sub/c.php'],
  },
  {
    title: 'nocanon hands the query over in the path',
    config: [
      `ProxyPass "/f/" "fcgi://127.0.0.1:${ports.fastcgi}/q/" nocanon`,
      `ProxyPass "/s/" "scgi://127.0.0.1:${ports.scgi}/q/" nocanon`,
      `ProxyPass "/h/" "http://127.0.0.1:${ports.backend}/q/" nocanon`,
      `ProxyPass "/g/" "http://127.0.0.1:${ports.backend}" nocanon`,
    ],
    requests: ['/f/foo?x=1', '/f/a%20b', '/s/foo?p=/a/b?c', '/h/foo%20?x=1', '/g/foo?x', '/g/foo'],
  },
  {
    title: 'uwsgi:// is no absolute URL to mod_rewrite',
    config: ['RewriteEngine On', `RewriteRule ^/go$ uwsgi://127.0.0.1:${ports.uwsgi}/x [R]`],
    requests: ['/go'],
  },
  {
    title: 'ProxyPass in a LocationMatch compares the pattern as text',
    config: [
      '<LocationMatch "^/(app|api)(/|$)">',
      `ProxyPass "http://127.0.0.1:${ports.backend}/x/"`,
      '</LocationMatch>',
    ],
    requests: ['/app/index.php', '/api/y'],
  },
  {
    title: 'a balancer shows its member',
    config: [
      '<Proxy "balancer://regress">',
      `BalancerMember "fcgi://127.0.0.1:${ports.fastcgi}" route=one`,
      '</Proxy>',
      'ProxyPass "/pool" "balancer://regress/p"',
    ],
    requests: ['/pool/x?x=1', '/pool/a%20b'],
  },
  {
    title: 'a balancer is named with the path when no slash ends it, and then not defined',
    config: ['ProxyPass "/pool/" "balancer://regress"', 'ProxyPass "/none/" "balancer://memberless/"'],
    requests: ['/pool/x?x=1', '/none/x'],
  },
  {
    title: 'a member that is named again is no second one',
    config: [
      '<Proxy "balancer://again">',
      `BalancerMember "http://127.0.0.1:${ports.backend}"`,
      `BalancerMember "http://127.0.0.1:${ports.backend}"`,
      '</Proxy>',
      'ProxyPass "/pool/" "balancer://again/p/"',
    ],
    requests: ['/pool/x?x=1'],
  },
  {
    title: 'a query that has a question mark of its own is cut off SCRIPT_FILENAME',
    config: [`ProxyPass "/sub/" "fcgi://127.0.0.1:${ports.fastcgi}/srv/" nocanon`, 'ProxyFCGIBackendType GENERIC'],
    requests: ['/sub/x.php?p=/a/b?c', '/sub/x.php?x=1'],
  },
  ...[
    ['Options +ExecCGI', 'Options None'],
    ['Options +ExecCGI', 'Options Indexes'],
    ['Options -ExecCGI', 'Options All'],
    ['Options -ExecCGI', 'Options ExecCGI'],
  ].map((options) => ({
    title: `signs before ${options.at(-1)}`,
    config: allow(...options),
    htaccess: { '': ['Require all granted'], sub: ['UnsetEnv SITE_VAR'] },
    requests: ['/run.cgi', '/sub/r.cgi'],
  })),
  {
    title: 'a status after a redirect rule',
    config: allow('RewriteEngine On', 'RewriteRule ^a /x.php [R=301,L,PT]', 'RewriteRule ^b /x.php [R=301,L]'),
    requests: ['/a.txt', '/b'],
  },
  {
    title: 'Limit counts for its methods only',
    config: [...allow(), `<Directory "${ROOT}/sub">`, '<Limit POST>', 'Require all denied', '</Limit>', '</Directory>'],
    requests: ['/sub/b.txt', 'POST /sub/b.txt'],
  },
  {
    title: 'mod_fcgid always counts the body',
    config: allow('AddHandler fcgid-script .fcgi', 'Options +ExecCGI'),
    requests: ['/dispatch.fcgi/a/b?c', 'OPTIONS /dispatch.fcgi', 'PUT /dispatch.fcgi/x'],
    fcgid: true,
  },
  {
    title: 'a refused .htaccess file stops the walk where it is',
    config: [
      'RewriteEngine On',
      'RewriteCond %{LA-U:REQUEST_FILENAME} -f',
      'RewriteRule ^ /a.txt',
      `<Directory "${ROOT}">`,
      'AllowOverride Indexes',
      '</Directory>',
    ],
    htaccess: { sub: ['RewriteEngine On'] },
    requests: ['/sub/b.txt', '/x.php'],
  },
  {
    title: 'REDIRECT_URL is decoded also for a refused path',
    config: [
      `ErrorDocument 404 /x.php`,
      ...allow('<FilesMatch "\\.php$">', `SetHandler "proxy:fcgi://127.0.0.1:${ports.fastcgi}"`, '</FilesMatch>'),
    ],
    requests: ['/foo%2Fbar?x=12', '/no%20thing'],
  },
  {
    title: 'the catch-all to a dispatcher, with and without its guard',
    config: allow('AddHandler fcgid-script .fcgi', 'Options +ExecCGI'),
    htaccess: {
      '': [
        'RewriteEngine On',
        'RewriteRule ^static/ - [L]',
        'RewriteCond %{REQUEST_FILENAME} !-f',
        'RewriteRule ^(.*)$ dispatch.fcgi/$1 [L]',
      ],
      sub: ['RewriteEngine On', 'RewriteRule ^(.*)$ dispatch.fcgi/$1 [L]'],
    },
    requests: ['/', '/foo/bar?x=1', '/static/s.css', '/static/none', '/sub/x', '/a.txt'],
    fcgid: true,
  },
  {
    title: 'a directive that is passed over makes its module merge all the same',
    config: [
      `<Directory "${ROOT}">`,
      'AllowOverride FileInfo Nonfatal=Override',
      'Options +ExecCGI',
      'Options Indexes FollowSymLinks',
      '</Directory>',
      `<Directory "${ROOT}/sub">`,
      'AllowOverride Indexes Nonfatal=Override',
      'RewriteEngine On',
      'RewriteRule ^ /a.txt [END]',
      '</Directory>',
    ],
    htaccess: { '': ['Options +Indexes'], sub: ['RewriteEngine On'] },
    requests: ['/run.cgi', '/sub/b.txt'],
  },
  {
    title: 'a conditional section needs some class, though it does not hold',
    config: [`<Directory "${ROOT}">`, 'AllowOverrideList DirectoryIndex', '</Directory>'],
    htaccess: { '': ['<IfDefine NONE>', 'ErrorDocument 404 /x.php', '</IfDefine>'], sub: ['DirectoryIndex c.php'] },
    requests: ['/a.txt', '/none', '/sub/b.txt'],
  },
  {
    title: 'mod_access_compat does not merge',
    config: [
      ...allow('Order deny,allow', 'Deny from all', 'Satisfy Any'),
      `<Directory "${ROOT}/static">`,
      'AllowOverride AuthConfig Nonfatal=Override',
      '</Directory>',
    ],
    htaccess: { sub: ['Satisfy All'], app: ['Order deny,allow'], static: ['Allow from all'] },
    requests: ['/a.txt', '/sub/b.txt', '/app/', '/app/index.html', '/static/s.css'],
  },
];

/** All regressions as one world, each in a site of its own. */
export function regressionWorld(): World {
  const sites = regressions.map(({ config, htaccess = {}, requests, fcgid = false }, i): Site => {
    const name = `s${i}`;
    const root = `@ROOT@/${name}/htdocs`;
    const fill = (line: string): string => line.replaceAll(ROOT, root);
    const head = [`<VirtualHost *:${ports.http}>`, `ServerName ${name}.test`, `DocumentRoot "${root}"`];
    const files = Object.entries(htaccess).map(
      ([folder, lines]) => [folder === '' ? '' : `${folder}/`, lines] as const,
    );
    return {
      name,
      config: [...head, ...config.map(fill), '</VirtualHost>'],
      htaccess: new Map(files),
      requests: requests.map((text) => requestOf(text, `${name}.test`)),
      fcgid,
    };
  });
  return {
    global: ['AddHandler cgi-script .cgi', '<Directory "/">', 'AllowOverride None', '</Directory>'],
    sites,
    choices: [],
  };
}

function requestOf(text: string, host: string): TestRequest {
  const [first = '', second] = text.split(' ');
  const method = second === undefined ? 'GET' : first;
  const body = method === 'POST' ? 'hello' : '';
  const headers = method === 'POST' ? ([['Content-Length', '5']] as const) : [];
  return { method, target: second ?? first, host, port: ports.http, headers, body };
}
