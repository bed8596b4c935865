import { describe, expect, it } from 'vitest';
import { lintText } from '../../../testing/index.ts';
import { invalidValue } from '../rule.ts';

/** What nginx 1.22 says of directives in a location (`http:` at the front: in `http`); `null`: it takes them. */
const said: readonly (readonly [text: string, message: RegExp | null])[] = [
  // Conditions: three words at most, one variable on the left.
  ['if ($host = "a b") { return 403; }', null],
  ['if ( $host ) { return 403; }', null],
  ['if ($host ~ (a|b)) { return 403; }', null],
  ['if ($host=a) { return 403; }', /`\$host=a` is no variable/],
  ['if ($host == a) { return 403; }', /`==` is no operator/],
  ['if ($host =a) { return 403; }', /is none of/],
  ['if ($host && $uri) { return 403; }', /`&&` is no operator/],
  ['if (!$host) { return 403; }', /`!\$host` is no condition/],
  ['if (! -f $uri) { return 403; }', /`!` is no condition/],
  ['if (-s $uri) { return 403; }', /no test `-s`/],
  ['if ("$host" = a) { return 403; }', /is no condition/],
  ['if ($1 = a) { return 403; }', /`\$1` is no variable/],
  ['set $my-name x; if ($my-name = x) { return 403; }', null],
  ['if (${host} = a) { return 403; }', /is no variable/],
  ['if () { return 403; }', /hold nothing/],
  // Variables in texts: a digit from 1 on is a capture, one digit long.
  ['return 200 $10;', null],
  ['return 200 "${host}x";', null],
  ['return 200 "\\$host";', null],
  ['return 200 "$";', /not followed by the name/],
  ['return 200 "a$-";', /not followed by the name/],
  ['return 200 "${host";', /not closed/],
  ['return 200 "${1}";', /no variable `\$1`/],
  ['return 200 $hots;', /did you mean `\$host`/],
  ['return 200 $HOST;', null],
  ['return 200 $arg_anything$cookie_x$http_x_y$upstream_http_z;', null],
  // Names that may be defined anew, and names that may not.
  ['set $args a;', null],
  ['set $host a;', /cannot be defined/],
  ['set a b;', /is no name of a variable/],
  // Codes and URLs.
  ['return 999;', null],
  ['return 1000;', /no value for `return`/],
  ['return /x;', /no value for `return`/],
  ['return $scheme://x;', null],
  ['rewrite ^ /x again;', /does not take `again`/],
  ['rewrite ^ "";', /replacement is empty/],
  ['rewrite "^/x{2}$" /y;', null],
  ['try_files a =40x;', /no value for `try_files`/],
  ['error_page 404 = /x;', null],
  ['error_page 404 =200 /x;', null],
  ['error_page =200 /x;', /no value for `error_page`/],
  ['error_page 499 /x;', /no value for `error_page`/],
  ['root $document_root/x;', /cannot be used here/],
  ['index a "";', /name is empty/],
  // Times, sizes, numbers.
  ['expires -1;', null],
  ['expires @25h;', /no value for `expires`/],
  ['expires modified @1h;', /no value for `expires`/],
  ['expires 1ms;', /no value for `expires`/],
  ['client_max_body_size 1g;', null],
  ['client_body_buffer_size 1g;', /no value/],
  ['limit_conn_status 200;', /no value/],
  ['gzip_window 3k;', /no value/],
  ['keepalive_timeout 5 1ms;', /no value/],
  ['proxy_cache_valid 99 1m;', /no value/],
  // Expressions.
  ['location ~ "/(a" { }', /is refused: a parenthesis is not closed/],
  ['location ~ "/a**" { }', /is refused/],
  ['location ~ "/(?#c)" { }', null],
  ['location ~ "/[a" { }', /is refused: a bracket is not closed/],
  ['location ~ "/\\yes" { }', /is refused/],
  ['fastcgi_split_path_info ^(.+)$;', /one group/],
  ['fastcgi_split_path_info ^(.+)(/.+)$;', null],
  // Addresses and URLs of back ends.
  ['proxy_pass 127.0.0.1:8000;', /does not begin with http/],
  ['proxy_pass http://;', /no host/],
  ['proxy_pass http://unix:/run/a:/b;', null],
  ['fastcgi_pass 127.0.0.1;', /has no port/],
  ['fastcgi_pass nobody;', null],
  ['fastcgi_pass http://127.0.0.1:9;', /is no address/],
  ['memcached_pass $host:1;', /without variables/],
  ['proxy_redirect default;', /stands before `proxy_pass`/],
  ['proxy_pass http://127.0.0.1:9; proxy_redirect default;', null],
  ['proxy_bind 127.0.0.1 transparent;', null],
  ['proxy_bind here;', /no value/],
  // Lists.
  ['allow 10.0.0.1/8;', null],
  ['allow 10.0.0.1/33;', /no value/],
  ['limit_except get { deny all; }', null],
  ['limit_except FOO { deny all; }', /no value/],
  ['resolver ::1;', /no address of a name server/],
  ['resolver [::1] ipv6=on;', null],
  ['valid_referers none blocked;', /names no server/],
  ['valid_referers none ~a;', /names no server/],
  ['valid_referers none a.test;', null],
  ['limit_req zone=x;', /no `limit_req_zone` makes the zone x/],
  ['access_log l main;', /no log format main/],
  ['access_log l combined flush=1m;', /without a buffer/],
  ['types { include; }', /takes one file/],
  ['http: map $host $m { a b c; }', /has two words/],
  ['http: map $host $m { hostnames; a*b c; }', /no host name/],
  ['http: map $host $m { a*b c; }', null],
  ['http: map $host m { }', /no name of a variable/],
  ['http: geo $g { 10.0.0.1-10.0.0.2 a; }', /no network/],
  ['http: geo $g { ranges; 10.0.0.1-10.0.0.2 a; }', null],
  ['http: geo $g { 10.0.0.1 a; ranges; }', /stands behind/],
  ['http: split_clients $host $s { 50% a; 60% b; }', /more than 100/],
  ['http: split_clients $host $s { 0% a; }', /no share/],
  ['http: split_clients $host $s { 5.% a; * b c; }', null],
  ['http: charset_map a utf-8 { 80 E282AC; }', null],
  ['http: charset_map a b { 80 E282AC; }', /no code/],
  ['http: upstream u { }', /has no server/],
  ['http: upstream u { server 127.0.0.1 backup; }', /all servers/],
  ['http: upstream u { ip_hash; server 127.0.0.1 backup; }', /no backup servers/],
  ['http: upstream u { server 127.0.0.1 weight=0; }', /does not take/],
  ['http: limit_req_zone $host zone=z:1k rate=1r/s;', /does not take/],
  ['http: limit_req_zone $host rate=1r/s rate=1r/s;', /lacks the parameter/],
  ['http: log_format f "$pipe ${time_local} $nosuchthing";', /no variable `\$nosuchthing`/],
  ['http: map $host $m { } map_hash_max_size 64;', /stands behind a `map`/],
  ['http: server { listen 80 foo; }', /does not take `foo`/],
  ['http: server { listen 80 so_keepalive=30m::10; }', null],
  ['http: server { listen 443 ssl; }', /no certificate/],
  ['http: server { listen 443 ssl; ssl_reject_handshake on; }', null],
  ['http: server { ssl_certificate a; }', /no key/],
  ['http: server { server_name *a; }', /no value/],
  ['http: server { server_name a.*.b; }', null],
  ['http: server { server_name a.*.b; } server { server_name c; }', /no value/],
  ['main: stream { server { proxy_pass 127.0.0.1:1; } }', /no `listen`/],
];

function lint(text: string, context?: string) {
  const code = text.startsWith('main: ')
    ? `events { }\n${text.slice(6)}\n`
    : text.startsWith('http: ')
      ? `events { }\nhttp {\n${text.slice(6)}\n}\n`
      : `events { }\nhttp {\nserver {\nlocation / {\n${text}\n}\n}\n}\n`;
  return lintText(
    { dialect: 'nginx', file: 'nginx.conf', code: context ? text : code, ...(context ? { context } : {}) },
    [invalidValue],
  );
}

describe('values as nginx takes them', () => {
  it.each(said)('%s', (text, message) => {
    const findings = lint(text);
    if (message === null) expect(findings.map((finding) => finding.message)).toEqual([]);
    else {
      expect(findings.map((finding) => finding.message).join('\n')).toMatch(message);
      expect(findings.every((finding) => finding.severity === 'error')).toBe(true);
    }
  });
});

describe('silent', () => {
  it.each([
    ['a variable that what encloses a fragment may define', 'return 200 $mine;', 'location'],
    ['a group that is defined elsewhere', 'fastcgi_pass php;', 'location'],
    ['a zone and a format that are defined elsewhere', 'limit_req zone=a; access_log l main;', 'location'],
    ['a certificate that may be inherited', 'server { listen 443 ssl; }', 'http'],
    [
      'names that a script replaces',
      'listen %ip%:%web_port%; proxy_read_timeout __TIME__; proxy_send_timeout PH_TIME;',
      'server',
    ],
    ['what is to be filled in', 'proxy_pass <host>/x;', 'location'],
    ['a template', 'proxy_read_timeout {{ timeout }}; client_max_body_size ${SIZE};', 'location'],
    ['modules that take other values', 'server { listen 1935; application live { } }', 'http'],
  ])('%s', (_, text, context) => expect(lint(text, context)).toEqual([]));

  it('a variable that a missing file may define', () => {
    expect(lint('include variables.conf; return 200 $mine;')).toEqual([]);
  });

  it('is not silent about a missing file of types', () => {
    const code = 'events { }\nhttp {\ninclude mime.types;\nserver { return 200 $nosuchthing; }\n}\n';
    expect(lintText({ dialect: 'nginx', file: 'nginx.conf', code }, [invalidValue])).toHaveLength(1);
  });

  it.each([
    ['set', 'server { set $mine 1; } server { return 200 $mine; }'],
    ['a later map', 'server { return 200 $mine; } map $host $Mine { }'],
    ['a named group', 'server { location ~ "^/(?<mine>a)" { } return 200 $mine; }'],
    ['a group of a server name', 'server { server_name "~^(?P<mine>.)"; return 200 $mine; }'],
    ['another module', 'js_set $mine f; server { return 200 $mine; }'],
  ])('a variable that %s defines', (_, text) => expect(lint(`http: ${text}`)).toEqual([]));

  it('is unsure where a module that is not known may define it', () => {
    const [finding] = lint('http: foreign_thing on; server { return 200 $mine; }');
    expect(finding).toMatchObject({ severity: 'info', confidence: 'low' });
  });
});
