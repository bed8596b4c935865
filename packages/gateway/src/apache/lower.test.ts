import { describe, expect, test } from 'vitest';
import type { Address, Route } from '../model.ts';
import { effective, effectiveOptions, scopeOf } from './effective.ts';
import { lowerApache } from './lower.ts';
import { OPTION } from './options.ts';
import { loadText } from './testing/load.ts';

function text(address: Address): string {
  switch (address.kind) {
    case 'inet':
      return `${address.host} ${address.port}`;
    case 'name':
      return `${address.host}:${address.port}`;
    case 'unix':
      return `unix:${address.path}`;
    case 'unknown':
      return 'unknown';
  }
}

function routeText({ matcher, conditions, target }: Route): string {
  const name = (m: typeof matcher): string =>
    'path' in m
      ? m.path
      : 'source' in m
        ? m.source
        : 'text' in m
          ? m.text
          : m.kind === 'condition'
            ? `${m.field} ${m.value}`
            : m.kind;
  const to =
    target.kind === 'gateway'
      ? `${target.protocol} ${target.backend.endpoints.map((e) => text(e.address)).join(', ') || target.backend.spawn?.command}`
      : target.kind === 'static'
        ? `static ${String(target.root)}`
        : target.kind === 'unknown'
          ? 'unknown'
          : 'to' in target
            ? `${target.kind} ${target.to}`
            : `${target.kind} ${target.status}`;
  return `${[...conditions, matcher].map(name).join(' & ')} -> ${to}`;
}

describe('sockets', () => {
  test.each([
    ['80', ':: 80', false],
    ['*:80', ':: 80', false],
    ['127.0.0.1:8080', '127.0.0.1 8080', false],
    ['[::1]:443', '::1 443', true],
    ['[2001:DB8:0:0:0:0:0:1]:80', '2001:db8::1 80', false],
    ['443 http', ':: 443', false],
    ['8443 https', ':: 8443', true],
    ['${PORT}', 'unknown', false],
  ])('Listen %s', (written, address, tls) => {
    const [socket] = lowerApache(loadText(`Listen ${written}`)).sockets;
    expect(text(socket!.address)).toBe(address);
    expect(socket!.tls).toBe(tls);
  });
});

describe('virtual hosts', () => {
  const gateway = lowerApache(
    loadText(
      [
        'ServerRoot /etc/apache2',
        'Listen 80',
        'Listen 127.0.0.1:8080',
        'ServerName main.example:80',
        'DocumentRoot /srv/main',
        '<VirtualHost *:80>',
        'ServerName a.example',
        'ServerAlias www.a.example *.a.example',
        'DocumentRoot htdocs/a/',
        '</VirtualHost>',
        '<VirtualHost 127.0.0.1:8080 [::1]:8080>',
        'ServerName https://b.example:443',
        'SSLEngine on',
        '</VirtualHost>',
        '<VirtualHost _default_:*>',
        '</VirtualHost>',
      ].join('\n'),
    ),
  );
  const [main, a, b, any] = gateway.servers;

  test('names', () => {
    expect(main!.names.map(({ written }) => written)).toEqual(['main.example']);
    expect(a!.names.map(({ written, kind }) => `${kind} ${written}`)).toEqual([
      'exact a.example',
      'exact www.a.example',
      'wildcard *.a.example',
    ]);
    expect(b!.serverName).toMatchObject({ host: 'b.example', port: 443, scheme: 'https' });
    expect(any!.names).toEqual([]);
  });

  test('addresses and sockets', () => {
    expect(b!.addresses.map(({ host, port }) => `${host} ${port}`)).toEqual(['127.0.0.1 8080', '::1 8080']);
    expect(a!.sockets.map(({ written }) => written)).toEqual(['80']);
    expect(b!.sockets.map(({ written }) => written)).toEqual(['127.0.0.1:8080']);
    expect(any!.addresses).toMatchObject([{ host: null, port: 0 }]);
    expect(any!.sockets).toHaveLength(2);
  });

  test('document roots and TLS', () => {
    expect([main!.documentRoot, a!.documentRoot, b!.documentRoot]).toEqual([
      '/srv/main',
      '/etc/apache2/htdocs/a',
      '/srv/main',
    ]);
    expect([a!.tls, b!.tls]).toEqual([false, true]);
  });
});

describe('routes and back ends', () => {
  const gateway = lowerApache(
    loadText(
      [
        'DocumentRoot /srv/www',
        'ProxyPass /static !',
        'ProxyPass "/app" "fcgi://127.0.0.1:9000/srv/app" retry=0',
        'ProxyPassMatch ^/(.*\\.php)$ unix:/run/php.sock|fcgi://localhost/srv/www/$1',
        'ProxyPass /pool balancer://pool/x',
        'ProxyPass /v6 http://[::1]/',
        'Alias /media /srv/media',
        'ScriptAlias /cgi-bin/ /usr/lib/cgi-bin/',
        'WSGIScriptAlias / /srv/app.wsgi',
        'Redirect permanent /old https://new.example/',
        '<Proxy balancer://pool>',
        'BalancerMember http://10.0.0.1:8001',
        'BalancerMember http://10.0.0.2:8002 route=b',
        '</Proxy>',
        'RewriteEngine On',
        'RewriteCond %{REQUEST_URI} !^/app',
        'RewriteRule ^/go/(.*)$ http://127.0.0.1:5000/$1 [P,QSA]',
        '<Location /loc>',
        'ProxyPass uwsgi://127.0.0.1:3031',
        '</Location>',
        '<Directory /srv/www>',
        '<FilesMatch "\\.php$">',
        'SetHandler "proxy:unix:/run/php.sock|fcgi://localhost"',
        '</FilesMatch>',
        'AddHandler fcgid-script .fcgi',
        'FcgidWrapper "/usr/bin/php-cgi -d x=1" .php',
        '</Directory>',
        'FastCgiExternalServer /srv/www/x.fcgi -host 127.0.0.1:9009',
      ].join('\n'),
    ),
  );

  test('in the order of the server', () => {
    expect(gateway.hosts[0]!.routes.map(routeText)).toEqual([
      'condition'.replace('condition', '%{REQUEST_URI} ^/app & ^/go/(.*)$ -> http 127.0.0.1 5000'),
      '/loc -> uwsgi 127.0.0.1 3031',
      '/static -> static /srv/www',
      '/app -> fastcgi 127.0.0.1 9000',
      '^/(.*\\.php)$ -> fastcgi unix:/run/php.sock',
      '/pool -> http 10.0.0.1 8001, 10.0.0.2 8002',
      '/v6 -> http ::1 80',
      '/old -> redirect https://new.example/',
      '/media -> static /srv/media',
      '/cgi-bin/ -> cgi /usr/lib/cgi-bin/',
      '/ -> wsgi /srv/app.wsgi',
      'any -> static /srv/www',
      'directory /srv/www/ & .fcgi -> fastcgi ',
      'directory /srv/www/ & \\.php$ -> fastcgi unix:/run/php.sock',
    ]);
  });

  test('every back end once', () => {
    const all = gateway.backends.map((b) =>
      `${b.protocol} ${b.name ?? ''} ${b.endpoints.map((e) => e.written).join(',')} ${b.spawn?.command ?? ''}`
        .replace(/ +/g, ' ')
        .trim(),
    );
    expect(all).toEqual([
      'fastcgi 127.0.0.1:9000',
      'fastcgi unix:/run/php.sock',
      'http pool 10.0.0.1:8001,10.0.0.2:8002',
      'http [::1]',
      'cgi /usr/lib/cgi-bin/',
      'wsgi /srv/app.wsgi',
      'http 127.0.0.1:5000',
      'uwsgi 127.0.0.1:3031',
      'fastcgi /usr/bin/php-cgi -d x=1',
      'fastcgi /srv/www/x.fcgi 127.0.0.1:9009',
    ]);
  });
});

describe('effective settings', () => {
  const gateway = lowerApache(
    loadText(
      [
        'AcceptPathInfo Off',
        '<Directory /srv/www/sub>',
        'Options +ExecCGI -FollowSymLinks',
        'AcceptPathInfo On',
        '</Directory>',
        '<Directory />',
        'Options Indexes FollowSymLinks',
        '</Directory>',
        '<DirectoryMatch "/sub$">',
        'SetHandler fcgid-script',
        '</DirectoryMatch>',
        '<VirtualHost *:80>',
        '<Directory /srv/www>',
        '<Files x.php>',
        'SetHandler None',
        '</Files>',
        'AcceptPathInfo Default',
        '</Directory>',
        '<Location /x>',
        'SetHandler server-status',
        '</Location>',
        '</VirtualHost>',
      ].join('\n'),
    ),
  );
  const server = gateway.servers[1]!;

  test('shorter directories first, whatever their place in the file', () => {
    const inSub = effectiveOptions({ server, directory: '/srv/www/sub' });
    expect(inSub.options).toBe(OPTION.Indexes | OPTION.ExecCGI);
    expect(effectiveOptions({ server, directory: '/srv' }).options).toBe(OPTION.Indexes | OPTION.FollowSymLinks);
    expect(effective({ server, directory: '/srv/www/sub/deep' }, 'AcceptPathInfo')?.words[0]).toBe('On');
    expect(effective({ server, directory: '/srv/www' }, 'AcceptPathInfo')?.words[0]).toBe('Default');
    expect(effective({ server }, 'AcceptPathInfo')?.words[0]).toBe('Off');
  });

  test('patterns, files and locations after them', () => {
    expect(effective({ server, directory: '/srv/www/sub' }, 'SetHandler')?.words[0]).toBe('fcgid-script');
    expect(effective({ server, directory: '/srv/www/sub', file: 'x.php' }, 'SetHandler')?.words[0]).toBe('None');
    expect(effective({ server, directory: '/srv/www/sub', location: '/x/y' }, 'SetHandler')?.words[0]).toBe(
      'server-status',
    );
    expect(effective({ server, directory: '/srv/www', location: '/xy' }, 'SetHandler')).toBeNull();
  });

  test('the scope of a directive', () => {
    const files = server.sections[0]!.sections[0]!.directives[0]!.directive;
    expect(scopeOf(gateway, files)).toMatchObject({ server, directory: '/srv/www/', file: 'x.php' });
  });
});

test('a .htaccess file alone', () => {
  const tree = loadText(
    {
      '/srv/www/.htaccess':
        'RewriteEngine On\nRewriteRule ^(.*)$ dispatch.fcgi/$1 [L]\nAddHandler "proxy:fcgi://127.0.0.1:9000" .php',
    },
    'htaccess',
  );
  const gateway = lowerApache(tree);
  expect(gateway.htaccess?.settings.rewrite?.rules).toHaveLength(1);
  expect(gateway.htaccess?.settings.rewrite?.directory).toBe('/srv/www/');
  expect(gateway.sockets).toEqual([]);
  expect(gateway.backends.map(({ protocol }) => protocol)).toEqual(['fastcgi']);
});

test('two thousand virtual hosts are lowered', () => {
  let config = 'Listen 80\n';
  for (let i = 0; i < 2000; i++) {
    config += `<VirtualHost *:80>\nServerName h${i}.example\nDocumentRoot /srv/${i}\n`;
    for (let j = 0; j < 10; j++) config += `<Location /l${j}>\nProxyPass http://127.0.0.1:${2000 + j}/\n</Location>\n`;
    config += '</VirtualHost>\n';
  }
  const tree = loadText(config);
  const gateway = lowerApache(tree);
  expect(gateway.hosts).toHaveLength(2001);
  expect(gateway.backends).toHaveLength(10);
  expect(gateway.hosts.reduce((sum, host) => sum + host.names.length, 0)).toBe(2000);
});
