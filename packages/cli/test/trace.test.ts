import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { JsonTrace } from '../src/trace/trace-json.ts';
import { Workspace } from './harness.ts';

const nginx = `events {}
http {
    server {
        listen 80;
        server_name www.example.org;
        root /srv/www;
        location /app/ {
            fastcgi_param SCRIPT_NAME /app;
            fastcgi_param SCRIPT_NAME $fastcgi_script_name;
            fastcgi_param WHEN $time_local;
            fastcgi_pass 127.0.0.1:9000;
        }
        location /old { return 301 /new; }
        location /api/ { proxy_pass http://127.0.0.1:8000/v1/; }
        location /no { return 403; }
        location /drop { return 444; }
        location /text { return 200 "hello\\n"; }
    }
}
`;

let work: Workspace;

beforeEach(() => {
  work = new Workspace();
});

afterEach(() => work.remove());

function trace(...argv: string[]): JsonTrace {
  const ran = work.run(['trace', '--format', 'json', ...argv]);
  expect({ status: ran.status, err: ran.err }).toEqual({ status: 0, err: '' });
  return JSON.parse(ran.out) as JsonTrace;
}

describe('trace', () => {
  it('shows the way to a back end for people', () => {
    work.put({ 'nginx.conf': nginx });
    const ran = work.run([
      'trace',
      'nginx.conf',
      'POST',
      'http://www.example.org/app/x?y=1',
      '-H',
      'X-Test: \u001b[2J',
    ]);
    expect(ran).toMatchObject({ status: 0, err: '' });
    expect(ran.out).toMatch(/^POST http:\/\/www\.example\.org\/app\/x\?y=1\n/);
    expect(ran.out).toMatch(/nginx\.conf:7 .*\/app\//);
    expect(ran.out).toContain(
      '-> FastCGI to 127.0.0.1:9000\n  SCRIPT_NAME  /app/x  (sent 2 times; the last is seen)\n',
    );
    expect(ran.out).toMatch(/WHEN +unknown because /);
    expect(ran.out).not.toContain('\u001b');
  });

  it.each<[string, JsonTrace['outcome']]>([
    ['/old', { kind: 'redirect', status: 301, location: 'http://www.example.org/new' }],
    ['/no', { kind: 'status', status: 403, body: null }],
    ['/text', { kind: 'status', status: 200, body: 'hello\n' }],
  ])('%s', (target, outcome) => {
    work.put({ 'nginx.conf': nginx });
    expect(trace('nginx.conf', target).outcome).toEqual(outcome);
  });

  it('tells the request target that an HTTP back end gets', () => {
    work.put({ 'nginx.conf': nginx });
    expect(trace('nginx.conf', '/api/users?x').outcome).toMatchObject({
      kind: 'gateway',
      protocol: 'http',
      endpoints: ['127.0.0.1:8000'],
      target: '/v1/users?x',
    });
  });

  it('says where a connection is closed without an answer', () => {
    work.put({ 'nginx.conf': nginx });
    expect(work.run(['trace', 'nginx.conf', '/drop']).out).toContain('the connection is closed without an answer');
  });

  it('tells files apart by the document tree, and does not guess without one', () => {
    work.put({ 'nginx.conf': nginx.replace('/srv/www', '/srv/not-on-this-machine'), 'public/a.css': '' });
    expect(trace('nginx.conf', '/a.css').outcome).toMatchObject({ kind: 'unknown' });
    const found = trace('nginx.conf', '/a.css', '--document-tree', 'public').outcome;
    expect(found).toEqual({ kind: 'file', status: 200, path: '/srv/not-on-this-machine/a.css' });
    expect(trace('nginx.conf', '/b.css', '--document-tree', 'public').outcome).toMatchObject({ status: 404 });
    const mapped = trace('nginx.conf', '/a.css', '--map-path', '/srv/not-on-this-machine=public').outcome;
    expect(mapped).toEqual(found);
  });

  it('goes on behind a syntax error, and says so', () => {
    work.put({ 'nginx.conf': nginx.replace('return 403;', 'return 403') });
    const result = trace('nginx.conf', '/app/');
    expect(result.problems).toMatchObject([{ place: { path: 'nginx.conf', range: { start: { line: 15 } } } }]);
    expect(result.outcome).toMatchObject({ kind: 'gateway' });
    expect(work.run(['trace', 'nginx.conf', '/app/']).out).toMatch(
      /error: nginx\.conf:15: .*\n {2}the server does not start/,
    );
  });

  it('reports what an unread include hides as unknown', () => {
    work.put({ 'nginx.conf': nginx.replace('root /srv/www;', 'root /srv/www; include sites/more.conf;') });
    expect(trace('nginx.conf', '/app/').outcome).toMatchObject({ kind: 'unknown' });
  });

  it('takes the address and the client as given', () => {
    work.put({ 'nginx.conf': nginx.replace('return 403;', 'deny 10.0.0.0/8; proxy_pass http://127.0.0.1:8000;') });
    const url = 'http://www.example.org:8080/no';
    const given = ['--listen', '127.0.0.1:80', '--client'];
    const { request, outcome } = trace('nginx.conf', url, ...given, '10.1.1.1');
    expect(request).toMatchObject({ host: 'www.example.org:8080', client: '10.1.1.1', assumed: [] });
    expect(outcome).toMatchObject({ kind: 'status', status: 403 });
    expect(trace('nginx.conf', url, ...given, '192.0.2.1').outcome).toMatchObject({ kind: 'gateway' });
    expect(trace('nginx.conf', url).outcome).toMatchObject({ because: expect.stringContaining('at port 8080') });
  });

  it('reads a configuration from standard input', () => {
    const ran = work.run(['trace', '-', '/no'], { input: nginx });
    expect(ran).toMatchObject({ status: 0, err: '' });
    expect(ran.out).toContain('<stdin>:15');
  });

  it('routes by lighttpd', () => {
    work.put({
      'lighttpd.conf': `server.modules = ( "mod_scgi" )
server.document-root = "/srv/www"
server.port = 8080
scgi.server = ( "/app" => (( "host" => "127.0.0.1", "port" => 4000, "check-local" => "disable" )) )
`,
    });
    const result = trace('lighttpd.conf', '/app/page');
    expect(result.request.local?.port).toBe(8080);
    expect(result.outcome).toMatchObject({
      protocol: 'scgi',
      endpoints: ['127.0.0.1:4000'],
      params: { SCRIPT_NAME: '/app', PATH_INFO: '/page', QUERY_STRING: '' },
    });
  });

  it('routes by Apache, with the .htaccess files on the way', () => {
    work.put({
      'httpd.conf': `ServerRoot /etc/apache2
LoadModule mpm_event_module modules/mod_mpm_event.so
LoadModule unixd_module modules/mod_unixd.so
LoadModule authz_core_module modules/mod_authz_core.so
LoadModule alias_module modules/mod_alias.so
Listen 80
ServerName www.example.org
DocumentRoot /var/www/site
<Directory /var/www/site>
  AllowOverride All
  Require all granted
</Directory>
`,
      'site/docs/.htaccess': 'Redirect 302 /docs/old http://www.example.org/docs/new\n',
      'site/docs/a.txt': 'a',
    });
    const where = ['--map-path', '/var/www/site=site'];
    const redirect = trace('httpd.conf', '/docs/old', ...where);
    expect(redirect.outcome).toMatchObject({ kind: 'redirect', status: 302 });
    expect(redirect.steps.map(({ place }) => place?.path)).toContain('site/docs/.htaccess');
    expect(trace('httpd.conf', '/docs/a.txt', ...where).outcome).toMatchObject({ path: '/var/www/site/docs/a.txt' });
  });

  it('traces through a .htaccess file alone, where the mapping says that it stands', () => {
    work.put({ 'site/.htaccess': 'RewriteEngine On\nRewriteRule ^old$ new.txt [L]\n', 'site/new.txt': '' });
    const { outcome, steps } = trace('site/.htaccess', '/old', '--map-path', '/var/www/site=site');
    expect(outcome).toEqual({ kind: 'file', status: 200, path: '/var/www/site/new.txt' });
    expect(steps.map(({ place }) => place?.path)).toContain('site/.htaccess');
    expect(trace('site/.htaccess', '/old').outcome).toMatchObject({ path: `${work.path}/site/new.txt` });
  });

  it('says that a broken .htaccess file breaks every request', () => {
    work.put({ 'site/.htaccess': '<Files x\nRewriteEngine On\n', 'site/a': '' });
    expect(trace('site/.htaccess', '/a').outcome).toMatchObject({ kind: 'status', status: 500 });
  });

  it.each<[string, string[], string]>([
    ['no URL', ['nginx.conf'], 'needs a configuration and a URL'],
    ['no configuration', [], 'needs a configuration and a URL'],
    ['too much', ['nginx.conf', 'GET', '/', '/x'], 'one request at a time'],
    ['no method', ['nginx.conf', 'G T', '/'], 'is no method'],
    ['a relative path', ['nginx.conf', 'index.html'], 'is no URL'],
    ['another format', ['nginx.conf', '/', '--format', 'sarif'], 'cannot be printed as "sarif"'],
    ['a header without colon', ['nginx.conf', '/', '-H', 'x'], 'is no header'],
    ['a tree that is none', ['nginx.conf', '/', '--document-tree', 'nginx.conf'], 'is no folder'],
    ['a file that is not there', ['none.conf', '/'], 'cannot read none.conf'],
    ['a folder', ['.', '/'], 'is a directory'],
    ['another language', ['app.ini', '/'], 'cannot tell whether app.ini'],
  ])('%s: status 2', (_, argv, message) => {
    work.put({ 'nginx.conf': nginx, 'app.ini': '[app]\nx = 1\n' });
    const ran = work.run(['trace', ...argv]);
    expect(ran.status).toBe(2);
    expect(ran.out).toBe('');
    expect(ran.err).toContain(message);
    expect(ran.err).not.toContain('internal error');
  });

  it('keeps its options to itself', () => {
    work.put({ 'nginx.conf': nginx });
    expect(work.run(['--header', 'A: b', 'nginx.conf']).err).toContain('--header belongs to "fcgilint trace"');
  });
});
