import { describe, expect, it } from 'vitest';
import { blockOf, gatewayOf, httpOf, texts } from './testing.ts';

const gateway = httpOf(`
  root /http;
  index a.html;
  fastcgi_param A 1;
  fastcgi_param B 2;
  error_page 404 /404.html;
  deny 10.0.0.1;
  add_header X 1;
  server {
    location / { }
    location /own {
      fastcgi_param C 3;
      error_page 500 /500.html;
      index b.html c.html;
      allow all;
      fastcgi_pass 127.0.0.1:9000;
      try_files $uri =404;
      if ($arg_x) { add_header Y 1; }
      limit_except GET { deny all; }
      location /own/nested { alias /alias/; }
    }
    location /alias/ { alias /a/; location /alias/in/ { } }
    location /swap { fastcgi_pass 127.0.0.1:1; if ($arg_y) { proxy_pass http://127.0.0.1:2; } }
    location /merge { add_header_inherit merge; add_header Z 1; }
    location /none { add_header_inherit off; }
  }
`);

describe('effective', () => {
  it.each<[string, string, string[]]>([
    ['location /', 'root', ['root /http']],
    ['location /', 'fastcgi_param', ['fastcgi_param A 1', 'fastcgi_param B 2']],
    ['location /own', 'fastcgi_param', ['fastcgi_param C 3']],
    ['location /own', 'error_page', ['error_page 500 /500.html']],
    ['location /own', 'index', ['index b.html c.html']],
    ['location /own', 'deny', ['allow all']],
    ['location /', 'allow', ['deny 10.0.0.1']],
    ['location /own/nested', 'fastcgi_param', ['fastcgi_param C 3']],
    ['location /own/nested', 'fastcgi_pass', []],
    ['location /own/nested', 'try_files', []],
    ['location /own/nested', 'root', ['alias /alias/']],
    ['location /alias/in/', 'alias', ['alias /a/']],
    ['if ($arg_x)', 'fastcgi_pass', ['fastcgi_pass 127.0.0.1:9000']],
    ['if ($arg_x)', 'try_files', []],
    ['if ($arg_x)', 'add_header', ['add_header Y 1']],
    ['if ($arg_x)', 'fastcgi_param', ['fastcgi_param C 3']],
    ['limit_except GET', 'fastcgi_pass', ['fastcgi_pass 127.0.0.1:9000']],
    ['limit_except GET', 'allow', ['deny all']],
    ['if ($arg_y)', 'fastcgi_pass', []],
    ['if ($arg_y)', 'proxy_pass', ['proxy_pass http://127.0.0.1:2']],
    ['location /merge', 'add_header', ['add_header Z 1', 'add_header X 1']],
    ['location /none', 'add_header', []],
    ['location /', 'client_max_body_size', []],
  ])('in %s: %s', (block, name, expected) => {
    const effective = gateway.effective(blockOf(gateway, block), name);
    expect(texts(effective.directives)).toEqual(expected);
    expect(effective.because).toBeNull();
  });

  it('tells the block that sets it', () => {
    expect(gateway.effective(blockOf(gateway, 'location /'), 'root').scope).toBe(blockOf(gateway, 'http'));
    expect(gateway.effective(blockOf(gateway, 'location /'), 'expires').scope).toBeNull();
  });

  it('sees through includes', () => {
    const included = httpOf('server { location / { include params; fastcgi_param B 2; } }', {
      '/etc/nginx/params': 'fastcgi_param A 1;',
    });
    const { directives } = included.effective(blockOf(included, 'location /'), 'fastcgi_param');
    expect(texts(directives)).toEqual(['fastcgi_param A 1', 'fastcgi_param B 2']);
  });

  it('is unsure where an include is missing, there and inside, not elsewhere', () => {
    const broken = httpOf(`
      fastcgi_param A 1;
      server {
        location /gap { include missing.conf; root /x; location /gap/in { fastcgi_param B 1; } location /gap/no { } }
        location /fine { }
      }`);
    const ask = (block: string, name: string) =>
      broken.effective(blockOf(broken, block), name).because?.because ?? null;
    expect(ask('location /gap', 'fastcgi_param')).toContain('missing.conf');
    expect(ask('location /gap/no', 'fastcgi_param')).toContain('missing.conf');
    expect(ask('location /gap/in', 'fastcgi_param')).toBeNull();
    expect(ask('location /gap', 'root')).toBeNull();
    expect(ask('location /fine', 'fastcgi_param')).toBeNull();
  });

  it('is unsure whatever was asked before', () => {
    const broken = httpOf('server { root /x; location /gap { include missing.conf; } location /fine { } }');
    expect(broken.effective(blockOf(broken, 'server'), 'root').because).toBeNull();
    expect(broken.effective(blockOf(broken, 'location /gap'), 'root').because?.because).toContain('missing.conf');
    expect(broken.effective(blockOf(broken, 'location /fine'), 'root').because).toBeNull();
  });

  it('does not know what encloses a fragment', () => {
    const fragment = gatewayOf('root /x;\nlocation / { fastcgi_pass 127.0.0.1:1; }', 'server');
    const location = blockOf(fragment, 'location /');
    expect(texts(fragment.effective(location, 'root').directives)).toEqual(['root /x']);
    expect(fragment.effective(location, 'root').because).toBeNull();
    expect(fragment.effective(location, 'fastcgi_param').because?.because).toContain('fragment');
    expect(fragment.effective(location, 'try_files').because).toBeNull();
    expect(texts(fragment.effective(null, 'root').directives)).toEqual(['root /x']);
  });

  it('is the same whatever was asked before', () => {
    const text = 'root /a; server { root /b; location /x { location /x/y { } } }';
    const first = httpOf(text);
    const second = httpOf(text);
    first.effective(blockOf(first, 'http'), 'root');
    const inner = (each: typeof first) => texts(each.effective(blockOf(each, 'location /x/y'), 'root').directives);
    expect(inner(first)).toEqual(['root /b']);
    expect(inner(first)).toEqual(inner(second));
  });
});
