import { generatePattern } from './generate-pattern.ts';
import type { Ports } from './ports.ts';
import type { Random } from './random.ts';

const urlOperands: readonly (readonly [string, readonly string[]])[] = [
  ['==', ['/', '/\u00fc.txt', '/a.txt', '/app', '/static/a.css', '/x.php', '/app/foo', '/sp ace.txt']],
  ['!=', ['/', '/a.txt', '/app/foo']],
  ['=^', ['/app', '/static/', '/', '/dir', '/al']],
  ['=$', ['.php', '/', '.txt', 'css']],
  [
    '=~',
    [
      '^/app',
      '^/static/',
      '\\.php$',
      '^/a.txt$',
      '^/(app|static)(/|$)',
      '^/([a-z]+)/([^/]*)',
      '^/app(/.*)?$',
      '\\.(css|js|txt)$',
      '.',
      '^$',
      '(?i)^/APP',
      '^/[[:alpha:]]+/?$',
      '^/(?:dir|al)\\b',
      '/\\d',
    ],
  ],
  ['!~', ['^/static/', '^/(static|al)', '\\.php$', '^/app(/|$)', '\\?']],
];

const hostOperands: readonly (readonly [string, readonly string[]])[] = [
  ['==', ['a.example', 'b.example', 'a.example:8080', 'A.Example', '127.0.0.1', 'localhost', '']],
  ['!=', ['a.example', 'b.example']],
  ['=~', ['^a\\.example$', '^(.*)\\.example', '(^|\\.)example$', '^a.example(:\\d+)?$', '^([a-z])\\.']],
  ['!~', ['^a\\.', 'example']],
  ['=^', ['a.', 'b']],
  ['=$', ['.example', 'example:8080']],
];

const otherConditions: readonly string[] = [
  '$HTTP["querystring"] == "x=1"',
  '$HTTP["querystring"] =~ "(?:^|&)id=([0-9]+)"',
  '$HTTP["query-string"] != ""',
  '$HTTP["querystring"] =~ "%2[cf]"',
  '$HTTP["querystring"] =$ "c=%2f"',
  '$HTTP["querystring"] =^ "x="',
  '$HTTP["request-method"] == "GET"',
  '$HTTP["request-method"] != "POST"',
  '$HTTP["request-method"] =~ "^(PUT|DELETE)$"',
  '$HTTP["scheme"] == "http"',
  '$HTTP["scheme"] == "https"',
  '$HTTP["remoteip"] == "127.0.0.1"',
  '$HTTP["remote-ip"] == "127.0.0.0/8"',
  '$HTTP["remote-ip"] != "10.0.0.0/8"',
  '$HTTP["remoteip"] == "127.0.0.128/25"',
  '$HTTP["remoteip"] =~ "^127\\."',
  '$HTTP["useragent"] =~ "curl"',
  '$HTTP["user-agent"] == ""',
  '$HTTP["referer"] =~ "^http://a\\."',
  '$HTTP["cookie"] =~ "session=(\\w+)"',
  '$HTTP["language"] =~ "de"',
  '$REQUEST_HEADER["X-Test"] == "1"',
  '$REQUEST_HEADER["x-test"] =~ "^[0-9]$"',
];

const rewriteRules: readonly (readonly [string, string])[] = [
  ['^/rw/(.*)$', '/app/$1'],
  ['^/rw(?:\\?(.*))?$', '/x.php?q=$1'],
  ['^/([a-z]+)\\.do(\\?.*)?$', '/$1.php$2'],
  ['^/app/([^?]*)(?:\\?(.*))?$', '/x.php/$1?$2'],
  ['^/old/(\\w+)', '/new/$1'],
  ['^/new/(.*)$', '/dir/sub/$1'],
  ['^/static/', ''],
  ['^/static/', '$0'],
  ['^/(.*)$', '/index.php/$1'],
  ['^/dir/(.+)', '/app/%1/$1'],
  ['^/q(.*)$', '/a.txt?h=%0&r=$1'],
  ['^/e/(.*)$', '/x.php?p=${esc:1}&r=${1}&n=${noesc:1}'],
  ['^/u/(.*)$', '/x.php?s=${url.scheme}&a=${url.authority}&p=${url.path}&q=${url.query}${qsa}'],
  ['^/l/([^?]*)', '/app/${tolower:1}%%$$${escnde:1}'],
  ['^/loop/(.*)$', '/loop/x$1'],
  ['^/(a)?(b)?$', '/$1-$2.txt'],
  ['%20', '/a.txt'],
  ['^/p/([^/]+)/(.*)$', '/$2?$1=%1'],
  ['^/noslash$', 'a.txt'],
  ['^/up$', '/app/../static/./a.css'],
];

const redirects: readonly (readonly [string, string])[] = [
  ['^/go/(.*)$', 'http://other.example/$1'],
  ['^/moved$', '/a.txt'],
  ['^/app$', '/app/'],
  ['^/h/(.*)', 'https://%1/$1'],
  ['^/s/(.*)$', '${url.scheme}://${url.authority}/new/$1${qsa}'],
  ['^/keep', ''],
  ['\\?x=1$', '/x'],
];

/** Generates configurations from the constructs that decide where a request goes. */
export class ConfigGenerator {
  readonly #random: Random;
  readonly #root: string;
  readonly #ports: Ports;
  #variables = 0;
  /** `scgi.protocol` is one for the whole configuration, so that ports and protocols fit. */
  #uwsgi = false;

  constructor(random: Random, root: string, ports: Ports) {
    this.#random = random;
    this.#root = root;
    this.#ports = ports;
  }

  /** One configuration; it listens on the main port and, sometimes, on the second. */
  config(): string {
    const random = this.#random;
    const lines = [
      `server.document-root = "${this.#root}/www"`,
      `server.port = ${this.#ports.main}`,
      'server.bind = "127.0.0.1"',
      `server.errorlog = "${this.#root}/error.log"`,
      ...this.#modules(),
    ];
    this.#uwsgi = random.chance(0.3);
    if (this.#uwsgi) lines.push('scgi.protocol = "uwsgi"');
    const used = new Set(['server.document-root', 'server.modules']);
    if (random.chance(0.4)) lines.push('server.tag = "tag"');
    if (random.chance(0.15)) lines.push(`server.http-parseopts = ( ${random.pick(parseOptions)} )`);
    if (random.chance(0.05)) lines.push('server.feature-flags = ( "server.absolute-dir-redirect" => "enable" )');
    if (random.chance(0.6)) lines.push(...this.#statement('index-file.names', used));
    if (random.chance(0.5)) lines.push('static-file.exclude-extensions = ( ".php", ".inc" )');
    lines.push(...this.#statements(used, 1 + random.below(4)));
    const blocks = random.below(5);
    for (let i = 0; i < blocks; i++) {
      const chain = this.#chain(0, used);
      lines.push(...chain);
      // The same condition again: one block for the server.
      if (random.chance(0.15)) lines.push(chain[0]!, ...this.#statements(new Set(), 1, used).map(indent), '}');
    }
    if (random.chance(0.25)) {
      const address = random.pick(['127.0.0.1:', ':', '127.0.0.1:', '0.0.0.0:', '*:']);
      lines.push(`$SERVER["socket"] == "${address}${this.#ports.second}" {`);
      lines.push(...this.#statements(new Set(), 1 + random.below(2)).map(indent), '}');
    }
    return `${lines.join('\n')}\n`;
  }

  #modules(): string[] {
    const random = this.#random;
    const all = [
      'mod_access',
      'mod_alias',
      'mod_rewrite',
      'mod_redirect',
      'mod_fastcgi',
      'mod_scgi',
      'mod_proxy',
      'mod_cgi',
      'mod_setenv',
    ];
    let list = random.chance(0.3) ? random.some(all, 5, all.length) : random.shuffle(all);
    if (random.chance(0.5)) list = all.filter((module) => list.includes(module));
    for (const [module, chance] of [
      ['mod_simple_vhost', 0.15],
      ['mod_evhost', 0.1],
      ['mod_staticfile', 0.15],
      ['mod_indexfile', 0.15],
      ['mod_expire', 0.05],
    ] as const) {
      if (random.chance(chance)) list.splice(random.below(list.length + 1), 0, module);
    }
    const quoted = (names: readonly string[]): string => names.map((name) => `"${name}"`).join(', ');
    if (random.chance(0.2)) {
      const cut = random.below(list.length);
      return [`server.modules = ( ${quoted(list.slice(0, cut))} )`, `server.modules += ( ${quoted(list.slice(cut))} )`];
    }
    return [`server.modules = ( ${quoted(list)} )`];
  }

  /** Conditions joined by else. */
  #chain(depth: number, outer: ReadonlySet<string>): string[] {
    const random = this.#random;
    const lines = this.#block(this.#condition(), depth, outer);
    while (random.chance(0.25)) lines.push(...this.#block(`else ${this.#condition()}`, depth, outer));
    if (random.chance(0.15)) lines.push(...this.#block('else', depth, outer));
    return lines;
  }

  #block(head: string, depth: number, outer: ReadonlySet<string>): string[] {
    const random = this.#random;
    const lines = this.#statements(new Set(), 1 + random.below(3), outer);
    if (depth < 2 && random.chance(0.3)) lines.push(...this.#chain(depth + 1, outer));
    return [`${head} {`, ...lines.map(indent), '}'];
  }

  #condition(): string {
    const random = this.#random;
    const kind = random.below(10);
    if (random.chance(0.06)) return `$HTTP["url"] ${random.pick(['=~', '!~'])} "${generatePattern(random)}"`;
    if (kind < 5) {
      const [operator, texts] = random.pick(urlOperands);
      return `$HTTP["url"] ${operator} "${random.pick(texts)}"`;
    }
    if (kind < 8) {
      const [operator, texts] = random.pick(hostOperands);
      return `$HTTP["host"] ${operator} "${random.pick(texts)}"`;
    }
    return random.pick(otherConditions);
  }

  #statements(used: Set<string>, count: number, outer: ReadonlySet<string> = new Set()): string[] {
    const lines: string[] = [];
    for (let i = 0; i < count; i++) {
      const key = this.#random.pick(keys);
      if (used.has(key)) continue;
      lines.push(...this.#statement(key, used, outer));
    }
    return lines;
  }

  #statement(key: string, used: Set<string>, outer: ReadonlySet<string> = new Set()): string[] {
    const random = this.#random;
    used.add(key);
    const value = this.#value(key);
    if (outer.has(key) && /^\( "/.test(value) && !value.includes('=>') && random.chance(0.5))
      return [`${key} += ${value}`];
    if (random.chance(0.03)) return ['global {', `  ${key} := ${value}`, '}'];
    if (random.chance(0.05)) return [`${key} = ${value}`, `${key} := ${value}`];
    if (!value.startsWith('"') && random.chance(0.1)) {
      const name = `v${this.#variables++}`;
      return [`${name} = ${value}`, `${key} = ${name}`];
    }
    return [`${key} = ${value}`];
  }

  #value(key: string): string {
    const random = this.#random;
    const root = this.#root;
    switch (key) {
      case 'server.document-root':
        return random.pick([`"${root}/other"`, `"${root}/www/"`, `"${root}/www/static"`, `"${root}/alias"`]);
      case 'server.name':
        return random.pick(['"named.example"', '"named.example:81"']);
      case 'server.error-handler-404':
        return random.pick(['"/error.html"', '"/x.php"', '"/app/err"', '"/nowhere"', '"/index.php?e=404"']);
      case 'server.error-handler':
        return random.pick(['"/error.html"', '"/x.php/err"', '"/app/err"', '"/nowhere"']);
      case 'index-file.names':
        return random.pick([
          '( "index.html" )',
          '( "index.php", "index.html" )',
          '( "index.html", "index.php" )',
          '( "none.html", "/x.php" )',
          '()',
        ]);
      case 'url.access-deny':
        return random.pick(['( "~", ".inc" )', '( ".txt" )', '( "" )', '( "/bar", ".css" )']);
      case 'url.access-allow':
        return random.pick(['( ".txt", "/" )', '( ".php", ".css", "/foo" )']);
      case 'alias.url':
        return random.pick([
          `( "/al" => "${root}/alias" )`,
          `( "/al/" => "${root}/alias/" )`,
          `( "/al" => "${root}/alias/" )`,
          `( "/al/" => "${root}/alias" )`,
          `( "/static/" => "${root}/alias/", "/dir" => "${root}/other" )`,
          `( "/app/" => "${root}/other/", "/ap" => "${root}/alias/" )`,
        ]);
      case 'url.rewrite-once':
      case 'url.rewrite':
      case 'url.rewrite-final':
      case 'url.rewrite-repeat':
      case 'url.rewrite-if-not-file':
      case 'url.rewrite-repeat-if-not-file':
        return pairs(unique(this.#withRandomRule(random.some(rewriteRules, 1, 3))));
      case 'url.redirect':
        return pairs(unique(random.some(redirects, 1, 2)));
      case 'url.redirect-code':
        return random.pick(['302', '307', '308', '"303"', '410']);
      case 'fastcgi.server':
        return this.#gateways('fastcgi');
      case 'scgi.server':
        return this.#gateways('scgi');
      case 'proxy.server':
        return this.#gateways('http');
      case 'fastcgi.map-extensions':
      case 'scgi.map-extensions':
      case 'proxy.map-extensions':
        return random.pick(['( ".inc" => ".php" )', '( ".txt" => ".php", ".css" => "/app" )', '( "/" => "/" )']);
      case 'cgi.assign':
        return random.pick([
          '( ".cgi" => "" )',
          `( ".php" => "${root}/handler.sh" )`,
          `( ".cgi" => "", ".txt" => "${root}/handler.sh" )`,
        ]);
      case 'static-file.exclude-extensions':
        return random.pick(['( ".php" )', '( ".txt", ".css" )', '()']);
      case 'static-file.disable-pathinfo':
        return '"enable"';
      case 'dir-listing.activate':
        return random.pick(['"enable"', '"disable"']);
      case 'simple-vhost.server-root':
        return random.pick([`"${root}/vhosts/"`, `"${root}/vhosts"`, '""']);
      case 'simple-vhost.document-root':
        return random.pick(['"/htdocs/"', '"htdocs"']);
      case 'simple-vhost.default-host':
        return random.pick(['"default"', '"b.example"']);
      case 'evhost.path-pattern':
        return random.pick([
          `"${root}/evhost/%1/%2/"`,
          `"${root}/vhosts/%_/htdocs"`,
          `"${root}/evhost/%1/%{2.1}"`,
          `"${root}/vhosts/%0/htdocs/"`,
        ]);
      case 'setenv.add-environment':
        return random.pick(['( "APP-MODE" => "test" )', '( "SCRIPT_NAME" => "/mine", "x.y" => "" )']);
      case 'setenv.set-environment':
        return '( "APP_SET" => "1" )';
      case 'setenv.add-request-header':
        return random.pick(['( "X-Test" => "1" )', '( "X-Added" => "yes", "User-Agent" => "added" )']);
      case 'setenv.set-request-header':
        return random.pick(['( "X-Test" => "2" )', '( "User-Agent" => "" )']);
      case 'proxy.header':
        return random.pick([
          '( "map-urlpath" => ( "/app/" => "/", "/static" => "/st" ) )',
          '( "map-host-request" => ( "a.example" => "inner.example", "-" => "any.example" ) )',
          '( "map-urlpath" => ( "/" => "/base/" ) )',
        ]);
      case 'proxy.replace-http-host':
        return '"enable"';
      case 'server.force-lowercase-filenames':
        return '"enable"';
      default:
        throw new Error(`no value for ${key}`);
    }
  }

  /** Sometimes a rule with a generated pattern, whose captures show in the query. */
  #withRandomRule(rules: (readonly [string, string])[]): (readonly [string, string])[] {
    const random = this.#random;
    if (!random.chance(0.15)) return rules;
    const rule = [`^/${generatePattern(random)}`, '/x.php?0=$0&1=$1&2=$2&3=$3'] as const;
    return random.chance(0.5) ? [rule, ...rules] : [...rules, rule];
  }

  #gateways(protocol: 'fastcgi' | 'scgi' | 'http'): string {
    const random = this.#random;
    const matches = random.some(
      ['/', '', '/app', '/app/', '.php', 'php', '/app/foo', '.inc', '/x.php', '/index', '.txt', '/dir'],
      1,
      3,
    );
    if (random.chance(0.05)) return '()';
    const entries = matches.map((match) => `"${match}" => ( ${this.#hosts(protocol, match)} )`);
    return `( ${entries.join(', ')} )`;
  }

  #hosts(protocol: 'fastcgi' | 'scgi' | 'http', match: string): string {
    const random = this.#random;
    const addresses = {
      fastcgi: [
        `"host" => "127.0.0.1", "port" => ${this.#ports.fastcgiA}`,
        `"host" => "127.0.0.1", "port" => "${this.#ports.fastcgiB}"`,
        `"socket" => "${this.#root}/sockets/fastcgi"`,
      ],
      scgi: this.#uwsgi
        ? [`"host" => "127.0.0.1", "port" => ${this.#ports.uwsgi}`]
        : [`"host" => "127.0.0.1", "port" => ${this.#ports.scgi}`, `"socket" => "${this.#root}/sockets/scgi"`],
      http: [
        `"host" => "127.0.0.1", "port" => ${this.#ports.httpA}`,
        `"host" => "127.0.0.1", "port" => ${this.#ports.httpB}`,
      ],
    }[protocol];
    const options: string[] = [];
    const early = match.startsWith('/') || match === '' ? 0.75 : 0.2;
    if (random.chance(early)) options.push(`"check-local" => "${random.pick(['disable', 'disabled', 'false', '0'])}"`);
    else if (random.chance(0.2)) options.push('"check-local" => "enable"');
    if (random.chance(0.25)) options.push('"fix-root-scriptname" => "enable"');
    if (random.chance(0.12)) options.push('"broken-scriptfilename" => "enable"');
    if (random.chance(0.12)) options.push(`"strip-request-uri" => "${random.pick(['/app', '/app/', '/'])}"`);
    if (random.chance(0.12)) options.push(`"docroot" => "${random.pick(['/srv/www', '/srv/www/'])}"`);
    if (random.chance(0.05)) options.push('"chek-local" => "disable"');
    if (random.chance(0.01)) options.push('"mode" => "authorizer"');
    const one = (address: string): string => {
      const label = random.chance(0.2) ? `"l${random.below(9)}" => ` : '';
      return `${label}( ${[address, ...options].join(', ')} )`;
    };
    if (addresses.length > 1 && random.chance(0.1)) {
      return [
        `"one" => ( ${[addresses[0]!, ...options].join(', ')} )`,
        `( ${[addresses[1]!, ...options].join(', ')} )`,
      ].join(', ');
    }
    return one(random.pick(addresses));
  }
}

const parseOptions = [
  '"url-normalize-required" => "enable"',
  '"url-normalize-unreserved" => "enable", "url-normalize-required" => "enable", "url-ctrls-reject" => "enable", "url-path-2f-decode" => "enable", "url-path-dotseg-remove" => "enable"',
  '"url-normalize-unreserved" => "disable"',
  '"url-path-2f-reject" => "enable"',
  '"url-normalize" => "disable", "url-path-2f-reject" => "enable", "host-strict" => "disable"',
  '"url-path-dotseg-reject" => "enable"',
  '"url-normalize" => "disable"',
  '"url-path-2f-decode" => "disable"',
  '"url-path-2f-decode" => "disable", "url-path-2f-reject" => "enable"',
  '"url-path-dotseg-remove" => "disable", "url-path-dotseg-reject" => "enable"',
  '"url-query-20-plus" => "enable"',
  '"url-ctrls-reject" => "disable"',
  '"url-invalid-utf8-reject" => "disable"',
  '"host-strict" => "disable"',
  '"host-strict" => "disable", "host-normalize" => "enable"',
  '"method-get-body" => "enable"',
];

/** Keys that may stand anywhere, the more important ones several times. */
const keys = [
  'fastcgi.server',
  'fastcgi.server',
  'fastcgi.server',
  'fastcgi.server',
  'scgi.server',
  'scgi.server',
  'proxy.server',
  'proxy.server',
  'alias.url',
  'alias.url',
  'url.rewrite-once',
  'url.rewrite-once',
  'url.rewrite',
  'url.rewrite-final',
  'url.rewrite-repeat',
  'url.rewrite-if-not-file',
  'url.rewrite-if-not-file',
  'url.rewrite-repeat-if-not-file',
  'url.redirect',
  'url.redirect',
  'url.redirect-code',
  'url.access-deny',
  'url.access-deny',
  'url.access-allow',
  'index-file.names',
  'server.document-root',
  'server.document-root',
  'server.name',
  'server.error-handler-404',
  'server.error-handler',
  'fastcgi.map-extensions',
  'scgi.map-extensions',
  'proxy.map-extensions',
  'cgi.assign',
  'static-file.exclude-extensions',
  'static-file.disable-pathinfo',
  'dir-listing.activate',
  'simple-vhost.server-root',
  'simple-vhost.document-root',
  'simple-vhost.default-host',
  'evhost.path-pattern',
  'setenv.add-environment',
  'setenv.set-environment',
  'setenv.add-request-header',
  'setenv.set-request-header',
  'proxy.header',
  'proxy.replace-http-host',
  'server.force-lowercase-filenames',
];

function indent(line: string): string {
  return `  ${line}`;
}

function pairs(list: readonly (readonly [string, string])[]): string {
  return `( ${list.map(([from, to]) => `"${from}" => "${to}"`).join(', ')} )`;
}

/** Without rules of the same pattern: the server refuses doubled keys. */
function unique(list: readonly (readonly [string, string])[]): (readonly [string, string])[] {
  return list.filter(([from], index) => list.findIndex(([other]) => other === from) === index);
}
