import { type Finding, MemoryFileHost, SourceText } from '@fcgilint/core';
import { type Gateway, loadConfig } from '@fcgilint/gateway';
import { lowerApache } from '@fcgilint/gateway/apache';
import { lowerLighttpd } from '@fcgilint/gateway/lighttpd';
import { lowerNginx } from '@fcgilint/gateway/nginx';
import { parseApache } from '@fcgilint/parser-htaccess';
import { parseLighttpd } from '@fcgilint/parser-lighttpd';
import { parseNginx } from '@fcgilint/parser-nginx';
import { describe, expect, it } from 'vitest';
import { style } from '../report/style.ts';
import { buildMap } from './build-map.ts';
import { escapeDot, renderDot } from './render-dot.ts';
import { escapeMermaid, renderMermaid } from './render-mermaid.ts';
import { renderSvg } from './render-svg.ts';
import { renderText } from './render-text.ts';
import { type Box, layOut } from './svg-layout.ts';

function nginx(text: string, files: Readonly<Record<string, string>> = {}): Gateway {
  const main = parseNginx(new SourceText('nginx.conf', text));
  return lowerNginx(loadConfig(main, { host: new MemoryFileHost(files), dialect: 'nginx', parse: parseNginx }));
}

function lighttpd(text: string): Gateway {
  const main = parseLighttpd(new SourceText('lighttpd.conf', text));
  const options = { host: new MemoryFileHost(), dialect: 'lighttpd' as const, parse: parseLighttpd };
  return lowerLighttpd(loadConfig(main, options));
}

function apache(text: string, context: 'main' | 'htaccess'): Gateway {
  const parse = (source: SourceText) => parseApache(source, { flavour: context === 'main' ? 'server' : 'htaccess' });
  const main = parse(new SourceText(context === 'main' ? 'httpd.conf' : '.htaccess', text));
  return lowerApache(loadConfig(main, { host: new MemoryFileHost(), dialect: 'apache', parse, context }));
}

function finding(gateway: Gateway, marked: string, more: Partial<Finding> = {}): Finding {
  const source = gateway.tree.documents.map((document) => document.source).find(({ text }) => text.includes(marked));
  if (!source) throw new Error(`nothing says ${marked}`);
  const start = source.text.indexOf(marked);
  return {
    rule: 'some-rule',
    severity: 'warning',
    confidence: 'high',
    group: 'correctness',
    message: 'it is wrong',
    notes: [],
    help: null,
    related: [],
    fix: null,
    url: '',
    source,
    start,
    end: start + marked.length,
    ...more,
  };
}

function tree(gateway: Gateway, ...findings: Finding[]): string {
  return renderText(buildMap([gateway], findings), style(false));
}

const site = `events {}
http {
  upstream shop { server 10.0.0.1:9000; server 10.0.0.2:9000 down; }
  server {
    listen 80;
    listen 443 ssl;
    server_name www.example.org example.org;
    root /srv/www;
    location ^~ /static/ { }
    location / {
      try_files $uri @app;
      location ~* \\.php$ { fastcgi_pass unix:/run/php.sock; }
    }
    location @app { uwsgi_pass shop; }
    location = /old { return 301 /new; }
  }
  server { listen 80 default_server; return 404; }
}
`;

describe('renderText', () => {
  it('shows sockets, hosts, routes and back ends of nginx', () => {
    expect(tree(nginx(site))).toBe(`nginx.conf (nginx)
├─ *:80, *:443 TLS
│  └─ www.example.org, example.org
│     ├─ ^~ /static/   → files in /srv/www
│     ├─ /             → files in /srv/www, else @app
│     │  └─ ~* \\.php$  → FastCGI unix:/run/php.sock
│     ├─ @app          → uwsgi shop (10.0.0.1:9000, 10.0.0.2:9000)
│     └─ = /old        → redirect 301 to /new
└─ *:80
   └─ every name default
      └─ everything else  → answered with 404
`);
  });

  it('puts findings at the part that they are about', () => {
    const gateway = nginx(site);
    const text = tree(
      gateway,
      finding(gateway, 'uwsgi_pass', { rule: 'at-route', severity: 'error' }),
      finding(gateway, 'unix:/run/php.sock', { rule: 'at-inner-route' }),
      finding(gateway, '10.0.0.2:9000', { rule: 'at-back-end' }),
      finding(gateway, '443', { rule: 'at-socket', severity: 'info' }),
      finding(gateway, 'root', { rule: 'at-host' }),
      finding(gateway, 'events', { rule: 'elsewhere' }),
      finding(gateway, 'example.org;', { rule: 'at-host' }),
    );
    for (const line of [
      'nginx.conf (nginx)  ▲ elsewhere',
      '├─ *:80, *:443 TLS  ● at-socket',
      '│  └─ www.example.org, example.org  ▲ at-host (2)',
      '→ FastCGI unix:/run/php.sock  ▲ at-inner-route',
      '→ uwsgi shop (10.0.0.1:9000, 10.0.0.2:9000)  ✖ at-route',
      '   └─ uwsgi shop (10.0.0.1:9000, 10.0.0.2:9000)  ▲ at-back-end',
      '✖ error  ▲ warning  ● info',
    ]) {
      expect(text).toContain(`${line}\n`);
    }
  });

  it('marks all that include a file with a finding', () => {
    const gateway = nginx(
      'events {}\nhttp { server { location /a { include x; } location /b { include x; } location /c { } } }\n',
      { x: 'fastcgi_pass 127.0.0.1:9;\n' },
    );
    const text = tree(gateway, finding(gateway, 'fastcgi_pass'));
    expect(text).toMatch(/\/a .*▲ some-rule/);
    expect(text).toMatch(/\/b .*▲ some-rule/);
    expect(text).not.toMatch(/\/c .*▲/);
  });

  it('folds hosts with equal routes and equal routes in a row', () => {
    const names = Array.from({ length: 2000 }, (_, index) => `h${index}.org`);
    const hosts = names.map((name) => `server { server_name ${name}; location / { proxy_pass http://127.0.0.1:1; } }`);
    const moved = Array.from({ length: 50 }, (_, index) => `location /old${index} { return 410; }`);
    const text = tree(nginx(`events {}\nhttp { ${hosts.join('\n')} server { listen 81; ${moved.join(' ')} } }\n`));
    expect(text).toContain('h0.org, h1.org, h2.org and 1997 more (2000 hosts with equal routes)\n');
    expect(text).toContain('/old0, /old1, /old2 and 47 more  → answered with 410 (50 routes)\n');
    expect(text.split('\n').length).toBeLessThan(12);
  });

  it('shows lighttpd with the processes that it starts', () => {
    const gateway = lighttpd(`server.modules = ( "mod_fastcgi", "mod_alias" )
server.document-root = "/srv/www"
server.port = 8080
$HTTP["host"] == "wiki.example.org" {
  fastcgi.server = ( "/wiki" => (( "bin-path" => "/srv/wiki.fcgi", "socket" => "/run/wiki.sock" )) )
}
`);
    const text = tree(gateway, finding(gateway, '"/run/wiki.sock"'));
    expect(text).toContain('wiki.example.org\n');
    expect(text).toMatch(/\/wiki +→ FastCGI unix:\/run\/wiki\.sock/);
    expect(text).toContain('└─ FastCGI unix:/run/wiki.sock, started by the server: /srv/wiki.fcgi  ▲ some-rule\n');
  });

  it('shows virtual hosts of Apache, and a .htaccess file alone', () => {
    const server = apache(
      'Listen 80\nDocumentRoot /srv\n<VirtualHost *:80>\nServerName a.org\nProxyPass /app http://127.0.0.1:8000/\n</VirtualHost>\n',
      'main',
    );
    expect(tree(server)).toMatch(/\*:80\n.*main server\n.*\n.*a\.org\n.*\/app +→ HTTP 127\.0\.0\.1:8000/);
    const alone = apache('RewriteEngine On\nRewriteRule ^x - [L]\nRewriteRule ^(.*)$ app.fcgi/$1\n', 'htaccess');
    const text = tree(alone, finding(alone, 'RewriteRule ^('));
    expect(text).toMatch(/~ \^x +→ left as it is\n/);
    expect(text).toMatch(/~ \^\(\.\*\)\$ +→ rewritten to app\.fcgi\/\$1 {2}▲ some-rule\n/);
  });

  it('keeps hostile names from the terminal', () => {
    expect(tree(nginx('events {}\nhttp { server { server_name "a\u001b[2J\nb"; } }'))).not.toMatch(/\u001b|^b/m);
  });

  it('takes deep nesting', () => {
    const deep = 3000;
    const text = tree(nginx(`events {}\nhttp { server { ${'location /a { '.repeat(deep)}${'} '.repeat(deep)} } }`));
    expect(text.split('\n').length).toBeGreaterThan(deep);
  });
});

/** Names that would end a label, begin markup, or be read as an entity or escape. */
const hostile = ['a"];b', '<img src=x onerror=alert(1)>', 'a\\', 'a\\N', '&amp;', '`**x**`', 'x;y#60;z', '日本', 'end'];

describe('pictures of hostile names', () => {
  const gateway = lighttpd(
    hostile.map((name) => `$HTTP["host"] == ${quote(name)} { server.document-root = "/srv" }\n`).join(''),
  );
  const map = buildMap([gateway], []);

  it('is well-formed SVG', () => {
    const svg = renderSvg(map);
    expect(svg).toContain('&lt;img src=x onerror=alert(1)&gt;');
    const open: string[] = [];
    for (const [, close, name, , empty] of svg.matchAll(/<(\/?)([a-z]+)((?:\s+[\w-]+="[^"<&]*")*)\s*(\/?)>/g)) {
      if (close) expect(open.pop()).toBe(name);
      else if (!empty) open.push(name!);
    }
    expect(open).toEqual([]);
    const texts = svg.replace(/<style>.*<\/style>/s, '').replace(/<[^<>]*>/g, '');
    expect(texts).not.toMatch(/[<>]|&(?!(?:amp|lt|gt|quot|apos);)/);
  });

  it('is a Mermaid chart in which labels stay labels', () => {
    const chart = renderMermaid(map);
    for (const line of chart.split('\n').slice(1)) {
      expect(line).toMatch(
        /^( {2}subgraph \w+\["[^"<>`]*"\]| {4}direction LR| {4}\w+(\(\[|\[\/|\[\[|\[)"(?:[^"<>`;&\\]|#\d+;|<br\/>)*"(\]\)|\/\]|\]\]|\])(:::\w+)?| {4}\w+ --> \w+| {2}end| {2}classDef .*|)$/,
      );
    }
  });

  it('is a dot file in which labels stay labels', () => {
    const dot = renderDot(map);
    for (const line of dot.split('\n')) {
      expect(line.replace(/"(?:[^"\\]|\\.)*"/g, 'text')).not.toMatch(/["\\<]/);
    }
    expect(dot).toContain('&amp;amp;');
  });

  it.each([
    ['a"b', 'a#34;b'],
    ['<b>', '#60;b#62;'],
    ['~ \\.php$', '~ #92;.php$'],
    ['日本', '日本'],
  ])('Mermaid %s', (text, expected) => {
    expect(escapeMermaid(text)).toBe(expected);
  });

  it.each([
    ['a"b', 'a\\"b'],
    ['a\\nb', 'a\\\\nb'],
    ['&lt;', '&amp;lt;'],
  ])('dot %s', (text, expected) => {
    expect(escapeDot(text)).toBe(expected);
  });
});

describe('pictures', () => {
  it('show the findings that belong to no part', () => {
    const gateway = nginx(site);
    const map = buildMap([gateway], [finding(gateway, 'events', { rule: 'elsewhere' })]);
    expect(renderSvg(map)).toContain('<text class="warning" x="24" y="62">▲ elsewhere</text>');
    expect(renderDot(map)).toContain('label="nginx.conf (nginx)  ▲ elsewhere"');
    expect(renderMermaid(map)).toContain('▲ elsewhere"]');
  });
});

describe('layOut', () => {
  const hosts = Array.from({ length: 50 }, (_, index) => {
    const pass = index % 3 === 0 ? 'unix:/run/shared.sock' : `127.0.0.1:${8000 + index}`;
    return `server { listen 80; listen 443; server_name h${index}.org; location /s/ { } location / { fastcgi_pass ${pass}; } }`;
  });
  const [config] = buildMap([nginx(`events {}\nhttp { ${hosts.join('\n')} }`)], []).configs;
  const { boxes, curves, width, height } = layOut(config!);

  it('has no boxes that overlap or leave the picture', () => {
    const columns = new Map<string, Box[]>();
    for (const box of boxes) {
      columns.set(box.kind, [...(columns.get(box.kind) ?? []), box]);
      expect(box.x).toBeGreaterThanOrEqual(0);
      expect(box.y).toBeGreaterThanOrEqual(0);
      expect(box.x + box.width).toBeLessThanOrEqual(width + 0.01);
      expect(box.y + box.height).toBeLessThanOrEqual(height + 0.01);
    }
    expect([...columns.keys()].sort()).toEqual(['backend', 'host', 'route', 'socket']);
    for (const column of columns.values()) {
      column.sort((a, b) => a.y - b.y);
      for (let i = 1; i < column.length; i++) {
        expect(column[i]!.y).toBeGreaterThanOrEqual(column[i - 1]!.y + column[i - 1]!.height);
      }
    }
  });

  it('keeps both ends of a curve within a screenful', () => {
    for (const { from, to } of curves) {
      expect(Math.abs(from.y - to.y)).toBeLessThan(900);
      expect(to.x).toBeGreaterThan(from.x + from.width);
    }
  });
});

function quote(text: string): string {
  return `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
}
