import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Workspace } from './harness.ts';

const conf = (root: string, allow: string) => `Listen 8080
DocumentRoot "${root}"
<Directory "${root}">
    AllowOverride ${allow}
</Directory>
`;
const rewriting = 'RewriteEngine On\nOptions +ExecCGI\n';
const only = ['--select', 'directive-not-allowed-here'];

let work: Workspace;

beforeEach(() => {
  work = new Workspace();
});

afterEach(() => work.remove());

describe('.htaccess beside its server configuration', () => {
  it('is judged by its AllowOverride when both are given', () => {
    work.put({ 'httpd.conf': conf(`${work.path}/www`, 'FileInfo'), 'www/.htaccess': rewriting });
    const { report } = work.json([...only, 'httpd.conf', 'www/.htaccess']);
    expect(report.findings).toMatchObject([
      {
        path: 'www/.htaccess',
        range: { start: { line: 2 } },
        message: '`Options` needs AllowOverride Options here',
        related: [{ path: 'httpd.conf', range: { start: { line: 4 } } }],
      },
    ]);
  });

  it('is judged when the folder is given', () => {
    work.put({ 'conf/httpd.conf': conf(`${work.path}/www`, 'None'), 'www/sub/.htaccess': rewriting });
    const { report } = work.json([...only, '.']);
    expect(report.findings).toMatchObject([{ path: 'www/sub/.htaccess', severity: 'warning' }]);
  });

  it('is found in the document root', () => {
    work.put({ 'httpd.conf': conf(`${work.path}/www`, 'FileInfo'), 'www/.htaccess': rewriting });
    const { report } = work.json([...only, 'httpd.conf']);
    expect(report.findings).toMatchObject([{ path: `${work.path}/www/.htaccess`, range: { start: { line: 2 } } }]);
  });

  it('is found with --map-path', () => {
    work.put({ 'httpd.conf': conf('/var/www/app', 'FileInfo'), 'public/.htaccess': rewriting });
    const { report } = work.json([...only, '--map-path', '/var/www/app=public', '.']);
    expect(report.findings).toMatchObject([{ path: 'public/.htaccess', range: { start: { line: 2 } } }]);
  });

  it('is left alone where no server serves its folder', () => {
    work.put({ 'httpd.conf': conf('/var/www/app', 'None'), 'public/.htaccess': rewriting });
    expect(work.rules([...only, '.'])).toEqual([]);
  });

  it('is left alone where the configuration is a part that sets no AllowOverride', () => {
    work.put({
      'site.conf': `<VirtualHost *:80>\nDocumentRoot ${work.path}/www\n</VirtualHost>\n`,
      'www/.htaccess': rewriting,
    });
    expect(work.rules([...only, 'site.conf', 'www/.htaccess'])).toEqual([]);
  });

  it('suppresses by its own comments', () => {
    const text = `RewriteEngine On\n# fcgilint-disable-next-line directive-not-allowed-here -- about to be moved\nOptions +ExecCGI\n`;
    work.put({ 'httpd.conf': conf(`${work.path}/www`, 'FileInfo'), 'www/.htaccess': text });
    expect(work.json([...only, 'httpd.conf']).report.summary.suppressed).toBe(1);
    expect(work.rules(['--select', 'correctness', 'httpd.conf', 'www/.htaccess'])).toEqual([]);
  });
});
