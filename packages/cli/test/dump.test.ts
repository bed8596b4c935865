import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { shell, Workspace } from './harness.ts';

const main = `events {}
http {
    include conf.d/*.conf;
    include /etc/nginx/sites-enabled/*;
}
`;
const site = `server {
    listen 80;
    root /srv/www;
    location /app/ {
        proxy_pass http://127.0.0.1:8000;
    }
    location ~ ^/(.*)$ {
        fastcgi_pass 127.0.0.1:9000;
    }
    location /static/ {
        root /srv;
    }
}
`;

/** What `nginx -T` prints. */
function dump(files: Readonly<Record<string, string>>): string {
  return Object.entries(files)
    .map(([name, text]) => `# configuration file ${name}:\n${text}\n`)
    .join('');
}

const whole = dump({ '/etc/nginx/nginx.conf': main, '/etc/nginx/sites-enabled/app': site });

let work: Workspace;

beforeEach(() => {
  work = new Workspace();
});

afterEach(() => work.remove());

describe('a dump of nginx -T', () => {
  it('is linted as the whole configuration, each part under its own name', () => {
    const { report, status } = work.put({ dump: whole }).json(['--select', 'root-mount-swallows-static', 'dump']);
    expect(status).toBe(1);
    expect(report.files.map(({ path }) => path)).toEqual(['/etc/nginx/nginx.conf', '/etc/nginx/sites-enabled/app']);
    expect(report.findings).toMatchObject([
      {
        rule: 'root-mount-swallows-static',
        path: '/etc/nginx/sites-enabled/app',
        range: { start: { line: 10, column: 5 } },
        related: [{ path: '/etc/nginx/sites-enabled/app', range: { start: { line: 7 } } }],
      },
    ]);
  });

  it('comes on standard input, with what nginx says before it', () => {
    const said = 'nginx: the configuration file /etc/nginx/nginx.conf syntax is ok\n';
    const ran = work.run(['--select', 'root-mount-swallows-static', '-'], { input: said + whole });
    expect(ran.out).toContain('at /etc/nginx/sites-enabled/app:10:5');
    expect(ran.out).not.toContain('--fix');
    expect(ran.status).toBe(1);
  });

  it.each(['human', 'concise', 'json', 'sarif', 'github', 'gitlab', 'checkstyle', 'junit', 'rdjson'])(
    'names the part and its line in %s',
    (format) => {
      const ran = work.run(['--format', format, '--select', 'root-mount-swallows-static', '-'], { input: whole });
      expect(ran.status).toBe(1);
      expect(ran.out).toContain('/etc/nginx/sites-enabled/app');
      expect(ran.out).toMatch(/\b10\b/);
      expect(ran.out).not.toContain('<stdin>');
    },
  );

  it('knows that a pattern without matches matches nothing', () => {
    const text = dump({
      '/etc/nginx/nginx.conf': 'include /etc/nginx/modules-enabled/*.conf;\nevents {}\nhttp {}\n',
    });
    expect(work.rules(['--min-confidence', 'low', '-'], { input: text })).not.toContain('include-not-found');
  });

  it('reads nothing from the disk of this machine', () => {
    work.put({ 'conf.d/own.conf': 'server { listen 80 }\n' });
    const text = dump({ 'nginx.conf': 'events {}\nhttp { include conf.d/*.conf; }\n' });
    expect(work.rules(['-'], { input: text })).not.toContain('syntax-error');
  });

  it('obeys comments that suppress', () => {
    const text = dump({
      '/etc/nginx/nginx.conf': main,
      '/etc/nginx/sites-enabled/app': site.replace(
        '    location /static/',
        '    # fcgilint-disable-next-line root-mount-swallows-static -- on its way out\n    location /static/',
      ),
    });
    const { report } = work.json(['--select', 'root-mount-swallows-static', '-'], { input: text });
    expect(report.findings).toEqual([]);
    expect(report.summary.suppressed).toBe(1);
  });

  it.each([['--fix'], ['--diff']])('is not changed by %s, which says so', (option) => {
    work.put({ dump: whole });
    const ran = work.run(['--select', 'root-mount-swallows-static', option, 'dump']);
    expect(ran.err).toContain('dump is a dump of nginx -T, into which nothing can be written');
    expect(ran.status).toBe(2);
    expect(work.read('dump')).toBe(whole);
  });

  it('on standard input is not written to standard output by --fix', () => {
    const ran = work.run(['--select', 'root-mount-swallows-static', '--fix', '-'], { input: whole });
    expect(ran.status).toBe(2);
    expect(ran.out).toBe('');
  });

  it('is traced', () => {
    work.put({ dump: whole });
    const ran = work.run(['trace', 'dump', 'http://localhost/static/a.css']);
    expect(ran.status).toBe(0);
    expect(ran.out).toContain('/etc/nginx/sites-enabled/app:7');
    expect(ran.out).toContain('127.0.0.1:9000');
  });

  it('is traced from a pipe', async () => {
    work.put({ dump: whole });
    const ran = await shell('cat dump | $fcgilint trace --format json - http://localhost/x', work.path);
    expect(ran.status).toBe(0);
    expect(JSON.parse(ran.out)).toMatchObject({ outcome: { kind: 'gateway', endpoints: ['127.0.0.1:9000'] } });
  });

  it('is drawn', () => {
    const ran = work.run(['map', '-'], { input: whole });
    expect(ran.status).toBe(0);
    expect(ran.out).toContain('127.0.0.1:9000');
  });
});
