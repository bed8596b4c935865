import { describe, expect, it } from 'vitest';
import { addressText } from './address.ts';
import { allRoutes } from './lower.ts';
import { gatewayOf, httpOf } from './testing.ts';

describe('sockets', () => {
  it.each<[string, string[]]>([
    ['listen 80;', ['0.0.0.0:80']],
    ['listen 127.0.0.1;', ['127.0.0.1:80']],
    ['listen *:81;', ['0.0.0.0:81']],
    ['listen [::]:80;', ['[::]:80 v6only']],
    ['listen [::]:80 ipv6only=off;', ['[::]:80 dual']],
    ['listen [0:0::0:1]:80;', ['[::1]:80']],
    ['listen localhost:8080;', ['localhost:8080']],
    ['listen localhost;', ['localhost:80']],
    ['listen unix:/run/x.sock;', ['unix:/run/x.sock']],
    ['listen 8000-8002;', ['0.0.0.0:8000', '0.0.0.0:8001', '0.0.0.0:8002']],
    ['listen 443 ssl default_server;', ['0.0.0.0:443 tls default']],
    ['listen 443 quic;', ['0.0.0.0:443 tls udp']],
    ['listen 443; ssl on;', ['0.0.0.0:443 tls']],
    ['listen 80 default;', ['0.0.0.0:80 default']],
    ['', ['0.0.0.0:80']],
    ['listen 80; listen 8080;', ['0.0.0.0:80', '0.0.0.0:8080']],
    ['listen :80;', ['unknown because the server refuses this address (no host)']],
    ['listen 99999;', ['unknown because the server refuses this address (invalid port)']],
  ])('%s', (text, expected) => {
    const seen = httpOf(`server { ${text} }`).httpSockets.map((socket) =>
      [
        addressText(socket.address),
        socket.tls && 'tls',
        socket.isDefault && 'default',
        socket.udp && 'udp',
        socket.dualStack === true && 'dual',
        socket.dualStack === null && 'v6only',
      ]
        .filter(Boolean)
        .join(' '),
    );
    expect(seen).toEqual(expected);
  });

  it('keeps http, stream and mail apart', () => {
    const gateway = gatewayOf(`
      events {}
      http { server { listen 80; } }
      stream { upstream u { server 127.0.0.1:1; } server { listen 53 udp; proxy_pass u; } }
      mail { server { listen 25; } }`);
    expect(gateway.httpSockets.map((socket) => socket.written)).toEqual(['80']);
    expect(gateway.streamSockets.map((socket) => [socket.written, socket.udp])).toEqual([['53', true]]);
    expect(gateway.mailSockets.map((socket) => socket.written)).toEqual(['25']);
    expect(gateway.sockets).toHaveLength(3);
    expect(gateway.streamServers[0]?.pass).not.toBeNull();
  });
});

describe('virtual hosts', () => {
  it('have names of all kinds', () => {
    const [host, unnamed] = httpOf(
      'server { server_name a.b *.c d.* .e ~^f $hostname; server_name g; } server { }',
    ).hosts;
    expect(host!.names.map((name) => [name.written, name.kind])).toEqual([
      ['a.b', 'exact'],
      ['*.c', 'wildcard'],
      ['d.*', 'wildcard'],
      ['.e', 'wildcard'],
      ['~^f', 'regex'],
      ['$hostname', 'unknown'],
      ['g', 'exact'],
    ]);
    expect(unnamed!.names.map((name) => name.written)).toEqual(['']);
  });

  it.each<[string, unknown]>([
    ['root /srv/www;', '/srv/www'],
    ['', null],
    ['root html;', expect.objectContaining({ kind: 'unknown' })],
    ['root /srv/$host;', expect.objectContaining({ kind: 'unknown' })],
  ])('have a document root: %s', (text, expected) => {
    expect(httpOf(`server { ${text} }`).hosts[0]!.documentRoot).toEqual(expected);
  });
});

describe('routes', () => {
  const host = httpOf(
    `
    include fastcgi_params;
    upstream app { server 127.0.0.1:9001; server unix:/run/app.sock backup; server 10.0.0.1; }
    server {
      root /srv;
      error_page 404 /404.html;
      location / { try_files $uri @app; }
      location = /exact { return 301 /new; }
      location ^~ /static/ { alias /data/; }
      location ~* \\.PHP$ { fastcgi_pass app; fastcgi_param X y; }
      location ~\\.cgi$ { scgi_pass unix:/run/scgi.sock; }
      location @app { proxy_pass http://app; }
      location /api/ { proxy_pass https://127.0.0.1:8443/v1/; location /api/old/ { deny all; } }
      location /gone { return 410; }
      location /move { rewrite ^ /there permanent; }
      location /in { rewrite ^/in/(.*)$ /out/$1 last; }
      location /all { rewrite ^ /out last; }
      location /var { proxy_pass http://$upstream/x; }
      location /two { proxy_pass http://127.0.0.1:1; fastcgi_pass 127.0.0.1:2; }
    }`,
    { '/etc/nginx/fastcgi_params': 'fastcgi_param A 1;' },
  ).hosts[0]!;

  it('are matched as written', () => {
    expect(host.routes.map((route) => [route.kind, route.name])).toEqual([
      ['prefix', '/'],
      ['exact', '/exact'],
      ['prefix', '/static/'],
      ['regex', '\\.PHP$'],
      ['regex', '\\.cgi$'],
      ['named', '@app'],
      ['prefix', '/api/'],
      ['prefix', '/gone'],
      ['prefix', '/move'],
      ['prefix', '/in'],
      ['prefix', '/all'],
      ['prefix', '/var'],
      ['prefix', '/two'],
    ]);
    expect(host.routes[2]!.matcher).toEqual({ kind: 'prefix', path: '/static/', boundary: false, beatsRegex: true });
    expect(host.routes[3]!.matcher).toEqual({ kind: 'regex', source: '\\.PHP$', caseSensitive: false, negated: false });
    expect(allRoutes(host)).toHaveLength(14);
  });

  it('have targets', () => {
    const seen = allRoutes(host).map(({ target }) => {
      switch (target.kind) {
        case 'gateway':
          return `${target.protocol} ${target.backend.name ?? target.backend.endpoints[0]!.written} ${target.uri}`;
        case 'static':
          return `${target.mode} ${target.root}`;
        case 'redirect':
          return `${target.status} ${target.to}`;
        case 'rewrite':
          return `rewrite ${target.to}`;
        case 'unknown':
          return 'unknown';
        default:
          return `${target.kind} ${target.status}`;
      }
    });
    expect(seen).toEqual([
      'root /srv',
      '301 /new',
      'alias /data/',
      'fastcgi app null',
      'scgi unix:/run/scgi.sock null',
      'http app null',
      'https 127.0.0.1:8443 /v1/',
      'error 410',
      '301 /there',
      'root /srv',
      'rewrite /out',
      'unknown',
      'fastcgi 127.0.0.1:2 null',
      'deny 403',
    ]);
  });

  it('send the parameters in force', () => {
    const php = host.routes[3]!.target;
    expect(php.kind === 'gateway' && php.params.map((param) => [param.name, param.value])).toEqual([['X', 'y']]);
    const two = host.routes[12]!.target;
    expect(two.kind === 'gateway' && two.params.map((param) => [param.name, param.value])).toEqual([['A', '1']]);
  });

  it('record try_files, index, error pages and the script', () => {
    expect(host.routes[0]!.tryFiles).not.toBeNull();
    expect(host.routes[0]!.index).toEqual(['index.html']);
    expect(host.routes[0]!.errorPages).toHaveLength(1);
    expect(host.routes[9]!.script).toHaveLength(1);
    expect(host.fallback.target).toMatchObject({ kind: 'static', root: '/srv' });
  });
});

describe('back ends', () => {
  it('are listed once, groups that nothing uses too', () => {
    const gateway = httpOf(`
      upstream a { server 127.0.0.1:1; }
      upstream unused { server 127.0.0.1:2; }
      server {
        location /1 { proxy_pass http://a; }
        location /2 { proxy_pass http://a/x; }
        location /3 { fastcgi_pass a; if ($arg_x) { fastcgi_pass 127.0.0.1:9000; } }
        location /4 { fastcgi_pass 127.0.0.1:9000; }
      }`);
    expect(
      gateway.backends.map((each) => `${each.protocol} ${each.name ?? each.endpoints[0]!.written}`).sort(),
    ).toEqual(['fastcgi 127.0.0.1:9000', 'fastcgi a', 'http a', 'http unused']);
  });
});

describe('fragments', () => {
  it('of http have servers and groups', () => {
    const gateway = gatewayOf('upstream u { server 127.0.0.1:1; } server { listen 8080; }', 'http');
    expect(gateway.fragment).toBe(true);
    expect(gateway.hosts).toHaveLength(1);
    expect(gateway.upstreams.has('u')).toBe(true);
  });

  it.each([
    ['server', 'listen 81; location / { proxy_pass http://127.0.0.1:1; }', 1, 1],
    ['location', 'fastcgi_pass 127.0.0.1:1;', 0, 0],
    ['server', '', 0, 0],
  ])('of %s: %s', (context, text, routes, sockets) => {
    const gateway = gatewayOf(text, context);
    expect(gateway.hosts[0]?.routes.length ?? 0).toBe(routes);
    expect(gateway.hosts[0]?.sockets.length ?? 0).toBe(sockets);
  });

  it('of a location end in its handler', () => {
    expect(gatewayOf('fastcgi_pass 127.0.0.1:1;', 'location').hosts[0]!.fallback.target.kind).toBe('gateway');
  });
});
