import { expect, test } from 'vitest';
import { lintText } from '../../testing/index.ts';
import { invalidValue } from './rule.ts';

/** What is reported: severity and text. */
function found(code: string): string[] {
  const findings = lintText({ dialect: 'lighttpd', file: 'lighttpd.conf', code }, [invalidValue]);
  return findings.map(({ severity, source, start, end }) => `${severity} ${source.text.slice(start, end)}`);
}

const root = 'server.document-root = "/srv"\n';

const back = (value: string, modules = '"mod_fastcgi"') =>
  `${root}server.modules = ( ${modules} )\nfastcgi.server = ${value}\n`;

/** Each answer is that of `lighttpd -tt`, version 1.4.69. */
test.each<[string, string, string[]]>([
  ['words for truth', `${root}server.follow-symlink = "True"\nserver.range-requests = 1\n`, []],
  ['a number as text', `${root}server.max-fds = " 5"\n`, []],
  ['no number', `${root}server.max-fds = "5x"\n`, ['error "5x"']],
  ['a port that does not fit', `${root}server.port = 70000\n`, ['error 70000']],
  ['from the environment', `${root}server.port = env.PORT\nserver.tag = env.TAG + "x"\n`, []],
  ['through a variable', `${root}list = ( "a" )\nserver.tag = list\n`, ['error list']],
  ['added to', `${root}server.upload-dirs = ( "/a" )\nserver.upload-dirs += ( "x" => "/b" )\n`, ['error "/b"']],
  ['a module that is not loaded', `${root}alias.url = "x"\n`, []],
  ['a module that may be loaded elsewhere', 'alias.url = "x"\n', ['error "x"']],
  ['a module that lighttpd then does not load', `${root}dir-listing.activate = "on"\n`, ['warning "on"']],
  ['in a condition', `${root}$HTTP["host"] == "a" { server.tag = 5 }\n`, ['error 5']],
  ['a word', `${root}server.event-handler = "nope"\n`, ['error "nope"']],
  ['a word for another system', `${root}server.event-handler = "freebsd-kqueue"\n`, []],
  ['a parse option', `${root}server.http-parseopts = ( "url-ctrls-reject" => "on" )\n`, ['error "on"']],
  ['a word in another case', `${root}server.event-handler = "Poll"\n`, ['error "Poll"']],
  [
    'what to forward',
    `${root}server.modules = ( "mod_proxy" )\nproxy.forwarded = ( "host" => "true", "For" => 1 )\n`,
    ['error 1'],
  ],
  [
    'a key with capitals',
    `${root}server.modules = ( "mod_extforward" )\nextforward.hap-PROXY = "on"\n`,
    ['error "on"'],
  ],
  ['an expression', `${root}$HTTP["url"] =~ "(" { }\n`, ['error "("']],
  ['no expression', `${root}$HTTP["url"] == "(" { }\n`, []],
  ['a rewrite', `${root}server.modules = ( "mod_rewrite" )\nurl.rewrite = ( "[" => "/" )\n`, ['error "["']],
  [
    'a hidden alias',
    `${root}server.modules = ( "mod_alias" )\nalias.url = ( "/a" => "/x", "/ab" => "/y" )\n`,
    ['error "/ab"'],
  ],
  ['aliases in order', `${root}server.modules = ( "mod_alias" )\nalias.url = ( "/ab" => "/x", "/a" => "/y" )\n`, []],
  ['a label', back('( ".php" => ( "name" => ( "host" => "127.0.0.1" ) ) )'), []],
  ['several back ends', back('( ".php" => ( ( "host" => "a" ), ( "host" => "b" ) ) )'), []],
  ['nothing', back('( )'), []],
  ['one level', back('( "host" => "a" )'), ['error ( "host" => "a" )']],
  ['two levels', back('( ".php" => ( "host" => "a" ) )'), ['error ( "host" => "a" )']],
  ['four levels', back('( ".php" => ((( "host" => "a" ))) )'), ['error ( "host" => "a" )']],
  ['a text for a back end', back('( ".php" => ( "label" => "x" ) )'), ['error "label" => "x"']],
  ['a text for the entry', back('( ".php" => "x" )'), ['error ".php" => "x"']],
  ['no list', back('"x"'), ['error "x"']],
  ['an option of the wrong type', back('( "/" => (( "host" => "a", "max-procs" => "x" )) )'), ['error "x"']],
  [
    'a list for the environment',
    back('( "/" => (( "bin-path" => "/a", "bin-environment" => ( "A" ) )) )'),
    ['error "A"'],
  ],
  ['a relative path', back('( "/" => (( "host" => "a", "x-sendfile-docroot" => ( "/a", "b" ) )) )'), ['error "b"']],
  ['without the module', back('( ".php" => ( "host" => "a" ) )', '"mod_scgi"'), []],
  ['from the environment', back('( ".php" => env.BACKENDS )'), []],
  ['damage', `${root}fastcgi.server = ( ".php" => ( "host" => "a"\nserver.tag = "x"\n`, []],
  ['an address', `${root}$HTTP["remoteip"] == "foo" { }\n`, ['error "foo"']],
  ['an else too many', `${root}$HTTP["url"] == "/" { } else { } else { }\n`, ['error else']],
])('lighttpd, %s', (_, code, expected) => expect(found(code)).toEqual(expected));

test.each<[string, string, string, string[]]>([
  ['a prefix', '1.4.64', '$HTTP["url"] =^ "/x" { }\n', ['`=^` came with 1.4.65, and the target is 1.4.64']],
  ['a prefix, later', '1.4.65', '$HTTP["url"] =^ "/x" { }\n', []],
  ['a prefix, version unknown', '1.4', '$HTTP["url"] =^ "/x" { }\n', []],
  [
    'any header',
    '1.4.45',
    '$REQUEST_HEADER["X-A"] == "b" { }\n',
    ['`$REQUEST_HEADER` came with 1.4.46, and the target is 1.4.45'],
  ],
  ['replacing', '1.4.45', 'server.tag := "x"\n', ['`:=` came with 1.4.46, and the target is 1.4.45']],
  [
    'a bare else',
    '1.4.41',
    '$HTTP["url"] == "/x" { } else { }\n',
    ['`else { }` came with 1.4.42, and the target is 1.4.41'],
  ],
  [
    'parts of the URL',
    '1.4.49',
    'server.modules = ( "mod_redirect" )\nurl.redirect = ( "" => "https://a$' + '{url.path}" )\n',
    ['`$' + '{url.path}` came with 1.4.50, and the target is 1.4.49'],
  ],
])('for a target: %s', (_, version, code, expected) => {
  const text = `server.document-root = "/srv"\n${code}`;
  const input = { dialect: 'lighttpd', file: 'lighttpd.conf', code: text, targets: { lighttpd: version } } as const;
  expect(lintText(input, [invalidValue]).map(({ message }) => message)).toEqual(expected);
});
