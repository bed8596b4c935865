import { describe, expect, it } from 'vitest';
import { modelOf } from '../testing/index.ts';
import { asApache, asLighttpd, asNginx } from './dialects.ts';
import { everyFile, noFiles } from './probe.ts';
import { probeApache } from './probe-apache.ts';
import { probeLighttpd } from './probe-lighttpd.ts';
import { probeNginx } from './probe-nginx.ts';

describe('probeNginx', () => {
  const gateway = asNginx(
    modelOf({
      dialect: 'nginx',
      file: 'nginx.conf',
      code: `events { }
http {
    server { listen 80; server_name a.test; location / { return 204; } }
    server {
        listen 80;
        server_name a.test;
        root /srv;
        location / { try_files $uri @app; }
        location ^~ /static/ { }
        location ~ \\.php$ { fastcgi_pass 127.0.0.1:9000; fastcgi_param HOST $host; }
        location @app { proxy_pass http://127.0.0.1:8000; }
    }
}`,
    }),
  )!;
  const [, host] = gateway.hosts;
  const ask = (target: string, files = noFiles) => probeNginx(gateway, host!, { target, files });
  const names = (target: string) =>
    ask(target).locations.map(({ statement }) => statement.args.map((a) => 'raw' in a && a.raw));

  it('asks the given server, though another one has its name', () => {
    expect(ask('/x.php').outcome).toMatchObject({ kind: 'gateway', endpoints: ['127.0.0.1:9000'] });
  });

  it('takes the name of the server for the Host header', () => {
    const { outcome } = ask('/x.php');
    expect(outcome.kind === 'gateway' && outcome.params.get('HOST')).toBe('a.test');
  });

  it('tells the locations on the way', () => {
    expect(names('/x')).toEqual([['/'], ['@app']]);
    expect(names('/static/x.php')).toEqual([['^~', '/static/']]);
    expect(names('/x.php')).toEqual([['~', '\\.php$']]);
  });

  it('answers by the disk that is assumed', () => {
    expect(ask('/a.css', everyFile).outcome).toMatchObject({ kind: 'file', path: '/srv/a.css' });
    expect(ask('/a.css').outcome).toMatchObject({ kind: 'gateway', protocol: 'http' });
    expect(probeNginx(gateway, host!, { target: '/a.css' }).outcome.kind).toBe('unknown');
  });
});

describe('probeLighttpd', () => {
  it('asks the conditions about the host', () => {
    const gateway = asLighttpd(
      modelOf({
        dialect: 'lighttpd',
        file: 'lighttpd.conf',
        code: `server.modules = ( "mod_fastcgi" )
server.document-root = "/srv"
$HTTP["host"] == "a.test" {
  fastcgi.server = ( "/app" => (( "host" => "127.0.0.1", "port" => 9000, "check-local" => "disable" )) )
}
`,
      }),
    )!;
    const ask = (host: string) => probeLighttpd(gateway, { target: '/app/x', host, files: noFiles }).outcome;
    expect(ask('a.test')).toMatchObject({ kind: 'gateway', protocol: 'fastcgi' });
    expect(ask('b.test')).toMatchObject({ kind: 'status', status: 404 });
  });
});

describe('probeApache', () => {
  it('asks the given virtual host', () => {
    const gateway = asApache(
      modelOf({
        dialect: 'apache',
        file: 'httpd.conf',
        code: `Listen 80
LoadModule authz_core_module m.so
LoadModule proxy_module m.so
LoadModule proxy_http_module m.so
<VirtualHost *:80>
ServerName a.test
</VirtualHost>
<VirtualHost *:80>
ServerName a.test
ProxyPass /app http://127.0.0.1:8000/
</VirtualHost>
`,
      }),
    )!;
    const server = gateway.servers.at(-1)!;
    expect(probeApache(gateway, server, { target: '/app/x', files: noFiles }).outcome).toMatchObject({
      kind: 'gateway',
      protocol: 'http',
    });
  });

  it('asks a .htaccess file as if the usual server were around it', () => {
    const gateway = asApache(
      modelOf({ dialect: 'apache', file: '.htaccess', code: 'RewriteEngine On\nRewriteRule ^old$ /new [R=301]\n' }),
    )!;
    const { outcome } = probeApache(gateway, gateway.servers[0]!, { target: '/old', files: noFiles });
    expect(outcome).toMatchObject({ kind: 'redirect', status: 301 });
  });
});
