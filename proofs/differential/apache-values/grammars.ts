/** What makes choices for a text. */
export interface Choice {
  /** One of them. */
  one<T>(values: readonly T[]): T;
  /** Some of them, joined by blanks. */
  some(values: readonly string[], least: number, most: number): string;
  chance(probability: number): boolean;
}

const regexes = ['^/a', '(', '"a b"', 'a{2}', '[', '.*', 'a(?<n>b)', '*', '(?i)x', '\\.php$', '""'];
const addresses =
  '10.0.0.1 10 10.1 10.0.0.0/8 10.0.0.0/255.0.0.0 1.2.3.4/33 1.2.3.400 ::1 ::1/64 fe80::/129 a.example x/24 1.2.3.4,5 10. :::'.split(
    ' ',
  );
const urls = [
  'http://b/',
  'https://b:8443/x',
  'fcgi://127.0.0.1:9000',
  'unix:/x|fcgi://h/',
  'unix:/x',
  'b',
  '/x',
  'http://',
  '!',
  'balancer://c',
];

/** A term of an expression. */
function term(c: Choice): string {
  return c.one([
    "'a'",
    '%{HTTP_HOST}',
    '%{NOPE}',
    "req('X')",
    "nope('X')",
    '5',
    '$1',
    '%{ENV:X}',
    'a',
    "'a' . 'b'",
    "tolower('A')",
    '%{REQUEST_URI}',
  ]);
}

/** A condition, usually right. */
export function condition(c: Choice, depth = 0): string {
  const left = c.chance(0.8) ? c.one(["'a'", '%{HTTP_HOST}', '%{REQUEST_URI}', "req('X')"]) : term(c);
  const simple = (): string =>
    c.one([
      () => 'true',
      () => `${left} == ${term(c)}`,
      () => `${left} ${c.one(['=', '!=', '<', '>=', '===', '-eq', 'lt', '-strmatch', '-nope', '<>'])} ${term(c)}`,
      () => `${left} ${c.one(['=~', '!~'])} ${c.one(['/a/', 'm#a#', '/(/', "'a'", '/a/i', '/a/x', 'm!b!', '/a'])}`,
      () => `${left} in {${c.one(["'a'", "'a','b'", "'a',", ''])}}`,
      () => `-${c.one(['f', 'd', 'n', 'z', 'q', 'T', 'F'])} ${term(c)}`,
      () => term(c),
    ])();
  if (depth > 2 || c.chance(0.6)) return simple();
  return c.one([
    () => `${simple()} ${c.one(['&&', '||', 'and', 'or', 'AND', '&'])} ${condition(c, depth + 1)}`,
    () => `! ${simple()}`,
    () => `not ${simple()}`,
    () => `(${condition(c, depth + 1)}${c.chance(0.9) ? ')' : ''}`,
  ])();
}

const inFolder = (line: string): string => `<Directory "/x">\n${line}\n</Directory>`;
const words: Readonly<Record<string, readonly string[]>> = {
  AcceptPathInfo: ['On', 'default', 'no'],
  AllowEncodedSlashes: ['On', 'NoDecode', 'yes'],
  EnableSendfile: ['on', 'Off', '1'],
  HostnameLookups: ['Double', 'on', 'x'],
  KeepAlive: ['On', 'yes', '""'],
  KeepAliveTimeout: ['5', '5s', '5x', '500ms', 'x', '1min', '-1', '5m', '1h'],
  LimitRequestBody: ['0', '10M', '-1', 'x', '10485760', '99999999999999999999'],
  ListenBacklog: ['511', '0', 'x'],
  RewriteEngine: ['On', 'off', 'true'],
  ServerSignature: ['On', 'EMail', 'x'],
  ServerTokens: ['Prod', 'Full', 'None', 'Minimal'],
  TraceEnable: ['off', 'extended', 'no'],
  UseCanonicalName: ['DNS', 'Off', 'no'],
  RewriteOptions: ['Inherit', 'InheritDown', 'MergeBase', 'Inherited', 'MaxRedirects=5', 'AllowNoSlash'],
  LogLevel: ['warn', 'rewrite:trace3', 'trace9', 'Debug', 'x'],
  ProxyFCGIBackendType: ['FPM', 'generic', 'php'],
  ExpiresDefault: [
    '"access plus 1 month"',
    'A3600',
    '"now plus 1 m"',
    'x',
    '"modification 2 days 3 hours"',
    '"access plus"',
    '"access plus 1"',
  ],
};

const flags = [
  'L',
  'R=301',
  'R',
  'NC',
  'QSA',
  'X',
  'R=999',
  'E=A:b',
  'last',
  'LAST',
  'F',
  '',
  'S=1',
  'BNE',
  'PT',
  'NE',
  'OR',
];

/** Lines of directives whose values are checked: what the server refuses, we must refuse, and the other way round. */
export const grammars: readonly ((c: Choice) => string)[] = [
  (c) => {
    const name = c.one(Object.keys(words));
    return `${name} ${c.one(words[name]!)}`;
  },
  (c) =>
    `Options ${c.some(['Indexes', '+Indexes', '-ExecCGI', 'All', 'None', 'MultiViews', '+All', 'Foo', 'a,b', '""', '+'], 0, 4)}`,
  (c) =>
    inFolder(
      `AllowOverride ${c.some(['All', 'None', 'FileInfo', 'Options=Indexes', 'Options=Foo', 'Foo', 'Nonfatal=All', 'Limit', 'FileInfo,Limit'], 0, 3)}`,
    ),
  (c) => inFolder(`Order ${c.one(['allow,deny', 'Deny,Allow', 'allow, deny', 'x', 'mutual-failure'])}`),
  (c) =>
    inFolder(
      `${c.one(['Allow', 'Deny'])} ${c.one(['from', 'from', 'from', 'From', 'for', ''])} ${c.some(addresses.concat('all', 'env=x'), 0, 3)}`,
    ),
  (c) =>
    inFolder(
      `Require ${c.one(['ip', 'not ip', 'ip', 'host', 'all', 'valid-user', 'method', 'env', 'local'])} ${c.some(addresses.concat('granted', 'denied', 'GET'), 0, 2)}`,
    ),
  (c) => inFolder(`Require expr ${condition(c)}`),
  (c) =>
    inFolder(
      `<${c.one(['RequireAll', 'RequireAny'])}>\n${c.one(['Require not ip 10', 'Require all granted', 'Require not ip 10\nRequire all granted', ''])}\n</RequireAll>`,
    ).replace(/<RequireAny>([\s\S]*)<\/RequireAll>/, '<RequireAny>$1</RequireAny>'),
  (c) =>
    `Listen ${c.one(['8080', '127.0.0.1:8080', '[::1]:8080', '0', '70000', 'x', '127.0.0.1', ':80', '[::]', '8080 https', '8080 a b', '80x'])}`,
  (c) =>
    `ErrorDocument ${c.one(['404', '500', '999', 'x', '40', '403'])} ${c.one(['/x', '"a b"', 'a b', '"a', 'http://x/', '%{NOPE}', '"%{HTTP_HOST}"', ''])}`,
  (c) => `Redirect ${c.some(['301', '/a', '/b', 'http://x/', 'b', 'gone', 'permanent', '404', '""'], 1, 3)}`,
  (c) => `RedirectMatch ${c.one(['', '301 ', '404 ', 'x '])}${c.one(regexes)} ${c.one(['/b', '', 'b'])}`,
  (c) =>
    `RewriteRule ${c.one(regexes)} ${c.one(['/b', '-', '', '"a b"', 'a b'])} ${c.one(['', `[${c.some(flags, 0, 3).replaceAll(' ', ',')}]`, '[L, R]', '[L', 'L', '"[L, R]"'])}`,
  (c) =>
    `RewriteCond ${c.one(['%{HTTP_HOST}', 'a', '""', '"a b"'])} ${c.one([...regexes, '!-f', '-d', '>a', '-eq5', '!^a', '!('])} ${c.one(['', '[NC]', '[OR,NC]', '[L]', '[NC', 'NC', '[]'])}`,
  (c) => `RewriteCond expr "${condition(c).replaceAll('"', '')}"`,
  (c) =>
    `${c.one(['Header', 'RequestHeader'])} ${c.one(['', 'always '])}${c.one(['set', 'unset', 'edit', 'append', 'foo', 'add', 'echo', 'note', 'setifempty'])} ${c.some(['A', 'b', '"c d"', '%t', '%q', '%{X}e', '%{X', 'early', 'env=x', 'expr=true', '('], 0, 4)}`,
  (c) =>
    `${c.one(['SetEnvIf', 'SetEnvIfNoCase'])} ${c.one(['Host', '^X', '(', 'Request_URI'])} ${c.one(regexes)} ${c.one(['a', 'a=1 !b', ''])}`,
  (c) => `BrowserMatch ${c.one(regexes)} ${c.one(['a', ''])}`,
  (c) => `SetEnvIfExpr "${condition(c)}" ${c.one(['a', 'a', ''])}`,
  (c) => `<If "${condition(c)}">\n</If>`,
  (c) => `<If ${condition(c)}>\n</If>`,
  (c) => {
    const name = c.one(['Directory', 'Location', 'Files']);
    const match = c.chance(0.4) ? 'Match' : '';
    return `<${name}${match} ${c.chance(0.2) && !match ? '~ ' : ''}${c.one(regexes)}${c.chance(0.1) ? ' /y' : ''}>\n</${name}${match}>`;
  },
  (c) =>
    `ProxyPass /a ${c.one(urls)} ${c.some(['timeout=5', 'retry=0', 'keepalive=On', 'keepalive=1', 'foo=1', 'foo', 'nocanon', 'timeout=x', 'loadfactor=0', 'min=1', 'lbset=1', 'ping=5s', 'ping=x', 'enablereuse=on'], 0, 2)}`,
  (c) => `<Location /a>\nProxyPass ${c.some([...urls, 'timeout=5'], 0, 2)}\n</Location>`,
  (c) => `ProxyPassMatch ${c.one(regexes)} ${c.one(['http://b/$1', 'http://b$1', '!', 'b'])}`,
  (c) =>
    `<VirtualHost ${c.one(['*:80', '*', '127.0.0.1:8080', '*:70000', '[::1]:80', '80', '*:0', ''])}>\n</VirtualHost>`,
];
