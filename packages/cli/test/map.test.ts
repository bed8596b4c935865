import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { DeploymentMap } from '../src/map/deployment-map.ts';
import { Workspace } from './harness.ts';

const nginx = `events {}
http {
    server {
        listen 80;
        server_name www.example.org;
        location / {
            include fastcgi_params;
            fastcgi_pass 0.0.0.0:9000;
        }
    }
}
`;
const lighttpd = `server.modules = ( "mod_proxy" )
server.document-root = "/srv/www"
server.port = 8080
proxy.server = ( "/app" => (( "host" => "127.0.0.1", "port" => 8000 )) )
`;

let work: Workspace;

beforeEach(() => {
  work = new Workspace();
});

afterEach(() => work.remove());

describe('map', () => {
  it('shows all configurations below a folder, with what a lint run finds', () => {
    work.put({ 'nginx/nginx.conf': nginx, 'lighttpd.conf': lighttpd });
    const ran = work.run(['map']);
    expect(ran).toMatchObject({ status: 0, err: '' });
    expect(ran.out).toContain('nginx/nginx.conf (nginx)\n');
    expect(ran.out).toContain('lighttpd.conf (lighttpd)\n');
    expect(ran.out).toMatch(/FastCGI 0\.0\.0\.0:9000.*● wildcard-connect/);
    expect(work.run(['map', '--ignore', 'wildcard-connect']).out).not.toContain('wildcard-connect');
    expect(work.run(['map', '--color', 'always']).out).toContain('\u001b[1;36m');
  });

  it('writes JSON that can be told apart by its version', () => {
    work.put({ 'nginx.conf': nginx });
    const map = JSON.parse(work.run(['map', 'nginx.conf', '--format', 'json']).out) as DeploymentMap;
    expect(map).toMatchObject({
      version: 1,
      configs: [
        {
          path: 'nginx.conf',
          dialect: 'nginx',
          sockets: [{ id: 's1', label: '*:80', tls: false, place: { path: 'nginx.conf', line: 4 } }],
          hosts: [{ names: ['www.example.org'], sockets: ['s1'], routes: [{ label: '/', depth: 0, backend: 'b1' }] }],
          backends: [{ id: 'b1', protocol: 'fastcgi', endpoints: ['0.0.0.0:9000'], spawn: null, routes: 1 }],
        },
      ],
    });
  });

  it('writes several forms at once', () => {
    work.put({ 'nginx.conf': nginx });
    const ran = work.run(['map', 'nginx.conf', '-f', 'svg:map.svg', '-f', 'dot:map.dot', '-f', 'mermaid']);
    expect(ran.status).toBe(0);
    expect(ran.out).toMatch(/^flowchart LR\n/);
    expect(work.read('map.svg')).toMatch(/^<svg xmlns[\s\S]*<title id="map-title">[\s\S]*<\/svg>\n$/);
    expect(work.read('map.dot')).toMatch(/^digraph deployment \{\n[\s\S]*\n\}\n$/);
  });

  it('reads a configuration from standard input', () => {
    const ran = work.run(['map', '-', '--stdin-filename', 'site.conf'], { input: nginx });
    expect(ran).toMatchObject({ status: 0, err: '' });
    expect(ran.out).toContain('site.conf (nginx)\n');
  });

  it('draws a broken configuration as far as it can be read', () => {
    work.put({ 'nginx.conf': nginx.replace('0:9000;', '0:9000') });
    const ran = work.run(['map', 'nginx.conf']);
    expect(ran.status).toBe(0);
    expect(ran.out).toContain('✖ syntax-error');
  });

  it.each<[string, string[], string]>([
    ['nothing to draw', ['none'], 'cannot read none'],
    ['no configuration', ['.'], 'no server configuration found'],
    ['another format', ['.', '--format', 'sgv'], 'did you mean "svg"?'],
    ['two for one output', ['.', '-f', 'svg', '-f', 'dot'], 'only one format'],
    ['a format for no file', ['.', '-f', 'svg:'], 'names no file'],
  ])('%s: status 2', (_, argv, message) => {
    work.put({ 'app.py': 'x' });
    const ran = work.run(['map', ...argv]);
    expect(ran).toMatchObject({ status: 2, out: '' });
    expect(ran.err).toContain(message);
  });
});
