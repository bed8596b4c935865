import { describe, expect, test } from 'vitest';
import { effective, isLoaded, lowerLighttpd } from './lower.ts';
import { gatewayOf, plain, textAt, treeOf } from './testing.ts';

describe('modules', () => {
  test.each([
    ['none listed', 'server.tag = "a"', ['mod_staticfile']],
    ['doubles are dropped', 'server.modules = ("mod_a", "mod_b", "mod_a")', ['mod_a', 'mod_b', 'mod_staticfile']],
    ['listed last stays', 'server.modules = ("mod_staticfile", "mod_a")', ['mod_staticfile', 'mod_a']],
    [
      'index files put their module first',
      'server.modules = ("mod_a")\n$HTTP["url"] == "/" { index-file.names = ("i") }',
      ['mod_indexfile', 'mod_a', 'mod_staticfile'],
    ],
    ['without index files it is dropped', 'server.modules = ("mod_indexfile", "mod_a")', ['mod_a', 'mod_staticfile']],
    [
      'listing is put last',
      'dir-listing.activate = "enable"\nserver.modules = ("mod_a")',
      ['mod_a', 'mod_dirlisting', 'mod_staticfile'],
    ],
    ['tls', 'ssl.engine = "enable"', ['mod_staticfile', 'mod_openssl']],
    ['auth', 'server.modules = ("mod_a", "mod_authn_file")', ['mod_auth', 'mod_a', 'mod_authn_file', 'mod_staticfile']],
    ['as listed', 'server.compat-module-load = "disable"\nserver.modules = ("mod_a")', ['mod_a']],
  ])('%s', (_, text, expected) => {
    expect(gatewayOf(`${text}\n`).modules.map(({ name }) => name)).toEqual(expected);
  });

  test('whether one is loaded is open when files are missing', () => {
    const gateway = gatewayOf('server.modules = ("mod_a")\ninclude "gone.conf"\n');
    expect([isLoaded(gateway, 'mod_a'), isLoaded(gateway, 'mod_b')]).toEqual([true, null]);
    expect(isLoaded(gatewayOf('server.modules = ("mod_a")\n'), 'mod_b')).toBe(false);
  });
});

describe('sockets', () => {
  const shown = (text: string): unknown[] =>
    gatewayOf(`${text}\n`).sockets.map(({ address, tls, dualStack }) => [
      address.kind === 'inet' || address.kind === 'name' ? `${address.host} ${address.port}` : JSON.stringify(address),
      tls,
      dualStack,
    ]);

  test.each([
    ['default', 'server.tag = "a"', [['0.0.0.0 80', false, null]]],
    ['port', 'server.port = 8080', [['0.0.0.0 8080', false, null]]],
    ['port as text', 'server.port = "8080"', [['0.0.0.0 8080', false, null]]],
    ['bind', 'server.port = 8080\nserver.bind = "127.0.0.1"', [['127.0.0.1 8080', false, null]]],
    ['name', 'server.port = 8080\nserver.bind = "localhost"', [['localhost 8080', false, null]]],
    ['six', 'server.port = 8080\nserver.bind = "[::1]"', [['::1 8080', false, false]]],
    ['use-ipv6', 'server.port = 8080\nserver.use-ipv6 = "enable"', [[':: 8080', false, false]]],
    [
      'dual',
      '$SERVER["socket"] == "[::]:81" { server.set-v6only = "disable" }',
      [
        [':: 81', false, null],
        ['0.0.0.0 80', false, null],
      ],
    ],
    [
      'v4mapped',
      '$SERVER["socket"] == "[::]:81" { server.v4mapped = "enable" }',
      [
        [':: 81', false, true],
        ['0.0.0.0 80', false, null],
      ],
    ],
    [
      'tls in a block',
      'server.port = 80\n$SERVER["socket"] == ":443" { ssl.engine = "enable" }',
      [
        ['0.0.0.0 443', true, null],
        ['0.0.0.0 80', false, null],
      ],
    ],
    ['global tls changes the port', 'ssl.engine = "enable"', [['0.0.0.0 443', true, null]]],
    ['equal addresses are one', '$SERVER["socket"] == "*:80" { server.tag = "x" }', [['0.0.0.0 80', false, null]]],
    [
      'without a port of its own',
      'server.port = 8080\n$SERVER["socket"] == "127.0.0.2" { server.tag = "x" }',
      [
        ['127.0.0.2 8080', false, null],
        ['0.0.0.0 8080', false, null],
      ],
    ],
    ['unix', 'server.bind = "/run/l.sock"', [['{"kind":"unix","path":"/run/l.sock"}', false, null]]],
    ['other operators open nothing', '$SERVER["socket"] =~ "81" { server.tag = "x" }', [['0.0.0.0 80', false, null]]],
  ])('%s', (_, text, expected) => {
    expect(shown(text)).toEqual(expected);
  });
});

describe('gateways', () => {
  const one = (value: string, key = 'fastcgi.server') => gatewayOf(`${key} = ${value}\n`).gateways[0]!;

  test('options, places and defaults', () => {
    const table = one('( "/app" => ( "name" => ( "host" => "127.0.0.1", "port" => 9000, "chek-local" => "x" ) ) )');
    const [entry] = table.entries;
    const [host] = entry!.hosts;
    expect(entry).toMatchObject({ match: '/app', kind: 'prefix' });
    expect(textAt(entry!.matchPlace)).toBe('"/app"');
    expect(host).toMatchObject({
      label: 'name',
      written: '127.0.0.1:9000',
      checkLocal: null,
      checksLocal: true,
      refused: null,
      address: { kind: 'inet', host: '127.0.0.1', port: 9000, family: 4 },
    });
    expect([...host!.options.keys()]).toEqual(['host', 'port', 'chek-local']);
    expect(textAt(host!.options.get('port')!.place)).toBe('"port" => 9000');
    expect(entry!.backend).toMatchObject({ protocol: 'fastcgi', name: 'name', spawn: null });
  });

  test.each([
    ['host only', '(( "host" => "h" ))', 'h:80'],
    ['port as text', '(( "host" => "h", "port" => "91" ))', 'h:91'],
    ['socket', '(( "socket" => "/run/s" ))', 'unix:/run/s'],
    ['host that is a path', '(( "host" => "/run/s" ))', 'unix:/run/s'],
    ['bin-path alone', '(( "bin-path" => "/bin/a" ))', '127.0.0.1:80'],
    ['six', '(( "host" => "::1", "port" => 9 ))', '[::1]:9'],
  ])('address: %s', (_, hosts, expected) => {
    expect(one(`( "/" => ${hosts} )`).entries[0]!.hosts[0]!.written).toBe(expected);
  });

  test.each([
    ['one level short', '( "/" => ( "host" => "h", "port" => 1 ) )', /must be a list of options/],
    ['no key', '( "host" )', /list of key => list/],
    ['only a port', '( "/" => (( "port" => 1 )) )', /must be given/],
    ['host and socket', '( "/" => (( "host" => "h", "socket" => "/s" )) )', /not both/],
    ['bad boolean', '( "/" => (( "host" => "h", "check-local" => "off" )) )', /"check-local" must be/],
    ['a string', '"/"', /must be a list/],
  ])('refused: %s', (_, value, expected) => {
    expect(one(value).refused).toMatch(expected);
  });

  test('mod_proxy never checks files first', () => {
    const table = one('( "/" => (( "host" => "h", "check-local" => "enable" )) )', 'proxy.server');
    expect(table.entries[0]!.hosts[0]).toMatchObject({ checkLocal: true, checksLocal: false });
    expect(table.protocol).toBe('http');
  });

  test('scgi.protocol', () => {
    const gateway = gatewayOf('scgi.protocol = "uwsgi"\nscgi.server = ( "/" => (( "host" => "h" )) )\n');
    expect(gateway.gateways[0]!.protocol).toBe('uwsgi');
  });

  test('every back end once, in conditions too', () => {
    const gateway = gatewayOf(`$HTTP["url"] !~ "^/s/" {
  fastcgi.server = ( "/" => (( "host" => "a", "port" => 1 )), ".x" => (( "socket" => "/s" )) )
}
`);
    expect(gateway.backends.map(({ endpoints }) => endpoints.map(({ written }) => written))).toEqual([
      ['a:1'],
      ['unix:/s'],
    ]);
    expect(gateway.gateways[0]!.conditions).toHaveLength(1);
  });
});

describe('effective', () => {
  const text = `alias.url = ("/a" => "1")
$HTTP["host"] == "h.example" { alias.url = ("/b" => "2")
  $HTTP["url"] =^ "/in" { alias.url = ("/c" => "3") } }
$HTTP["url"] =~ "^/x" { alias.url = ("/d" => "4") }
`;
  test.each([
    ['nothing known', {}, [['/a', '1']], false],
    ['other host and url', { host: 'other', url: '/' }, [['/a', '1']], true],
    ['the host', { host: 'H.Example:81', url: '/' }, [['/b', '2']], true],
    ['the host, open url', { host: 'h.example' }, [['/b', '2']], false],
    ['inner', { host: 'h.example', url: '/in' }, [['/c', '3']], true],
    ['the last wins whatever the nesting', { host: 'h.example', url: '/x' }, [['/d', '4']], true],
  ])('%s', (_, assumptions, expected, certain) => {
    const found = effective(gatewayOf(text), 'alias.url', assumptions);
    expect(found.setting && plain(found.setting.value)).toEqual(expected);
    expect(found.certain).toBe(certain);
  });

  test('within a context', () => {
    const gateway = gatewayOf(text);
    const host = gateway.evaluation.contexts[1]!;
    const found = effective(gateway, 'alias.url', { within: host, url: '/' });
    expect(found).toMatchObject({ certain: true, setting: { context: host } });
  });

  test('branches exclude each other', () => {
    const gateway = gatewayOf(`$HTTP["url"] =~ "a.c" { server.tag = "1" }
else $HTTP["host"] =~ "b.d" { server.tag = "2" }
else { server.tag = "3" }
`);
    const [, first, second, third] = gateway.evaluation.contexts;
    for (const context of [first, second, third]) {
      expect(effective(gateway, 'server.tag', { within: context! })).toMatchObject({
        certain: true,
        setting: { context },
      });
    }
  });

  test('files that are missing make it uncertain', () => {
    expect(effective(gatewayOf('include "gone.conf"\nserver.tag = "a"\n'), 'server.tag').certain).toBe(false);
  });
});

describe('virtual hosts', () => {
  const text = `server.document-root = "/srv"
server.modules = ("mod_access", "mod_alias", "mod_rewrite", "mod_fastcgi", "mod_proxy")
url.access-deny = ("~")
alias.url = ("/static/" => "/srv/static/")
fastcgi.server = (".php" => (( "socket" => "/php" )), "/early" => (( "host" => "h", "check-local" => "disable" )))
$HTTP["host"] == "a.example" {
  server.document-root = "/srv/a"
  $HTTP["url"] !~ "^/static/" { proxy.server = ("" => (( "host" => "127.0.0.1", "port" => 8001 )) ) }
  fastcgi.server = ()
}
$HTTP["host"] =$ ".example" { url.rewrite-once = ("^/x" => "/y") }
$SERVER["socket"] == ":81" { server.document-root = "/srv/81" }
$SERVER["socket"] == ":82" { server.tag = "no host of its own" }
`;
  const gateway = gatewayOf(text);

  test('one for the global scope, one for each host condition and each socket with a root', () => {
    expect(
      gateway.hosts.map(({ names, documentRoot }) => [names.map(({ written, kind }) => [written, kind]), documentRoot]),
    ).toEqual([
      [[], '/srv'],
      [[['a.example', 'exact']], '/srv/a'],
      [[['*.example', 'wildcard']], '/srv'],
      [[], '/srv/81'],
    ]);
    expect(gateway.hosts[3]!.sockets.map(({ written }) => written)).toEqual([':81']);
  });

  test('routes in the order of the phases, inherited ones included', () => {
    const shown = (index: number): string[] =>
      gateway.hosts[index]!.routes.map(({ matcher, target, conditions }) => {
        const what =
          'path' in matcher
            ? matcher.path
            : 'text' in matcher
              ? matcher.text
              : 'source' in matcher
                ? matcher.source
                : '*';
        return `${matcher.kind} ${what} ${target.kind}${conditions.length > 0 ? ' if' : ''}`;
      });
    expect(shown(0)).toEqual([
      'suffix ~ deny',
      'prefix /early gateway',
      'prefix /static/ static',
      'suffix .php gateway',
      'any * static',
    ]);
    expect(shown(1)).toEqual(['suffix ~ deny', 'suffix  gateway if', 'prefix /static/ static', 'any * static']);
    expect(shown(2)[0]).toBe('regex ^/x rewrite');
  });

  test('thousands of hosts are lowered', () => {
    let big = 'server.document-root = "/srv"\nserver.modules = ("mod_fastcgi")\n';
    for (let i = 0; i < 2000; i++) {
      big += `$HTTP["host"] == "h${i}.example" {\n  server.document-root = "/srv/${i}"\n`;
      for (let j = 0; j < 10; j++) {
        big += `  $HTTP["url"] =^ "/${j}/" { fastcgi.server = ( "/${j}" => (( "host" => "127.0.0.1", "port" => 9000 )) ) }\n`;
      }
      big += '}\n';
    }
    const tree = treeOf(big);
    const lowered = lowerLighttpd(tree);
    const routes = lowered.hosts.reduce((sum, host) => sum + host.routes.length, 0);
    expect(routes).toBeGreaterThan(20_000);
  });
});
