import { describe, expect, it } from 'vitest';
import { lintText } from '../../testing/index.ts';
import { phpRunsAnyFile } from './rule.ts';

const lint = (text: string) =>
  lintText({ dialect: 'nginx', file: 'nginx.conf', code: `events {} http { server { ${text} } }` }, [phpRunsAnyFile]);
const php = (pattern: string, lines = '', socket = 'unix:/run/php-cgi.sock'): string =>
  `location ~ ${pattern} { include fastcgi.conf; ${lines} fastcgi_pass ${socket}; }`;

describe('php-runs-any-file', () => {
  it.each([
    ['unix:/run/php-cgi.sock', 'error', 'medium'],
    ['unix:/run/php/php8.2-fpm.sock', 'warning', 'low'],
    ['127.0.0.1:9000', 'warning', 'low'],
  ])('judges by what is behind: %s', (socket, severity, confidence) => {
    for (const pattern of ['\\.php$', '\\.php']) {
      const findings = lint(php(pattern, '', socket));
      expect(findings.map((finding) => [finding.severity, finding.confidence])).toEqual([[severity, confidence]]);
    }
  });

  it('offers no check where the path is split or PHP is elsewhere', () => {
    expect(lint(php('\\.php(/|$)', 'fastcgi_split_path_info ^(.+\\.php)(/.*)$;'))[0]!.fix).toBeNull();
    expect(lint(php('\\.php$', '', 'php-cgi:9000'))[0]!.fix).toBeNull();
  });

  it.each([
    ['try_files', php('\\.php$', 'try_files $uri =404;')],
    ['if', php('\\.php$', 'if (!-f $request_filename) { return 404; }')],
    ['one script', php('^/index\\.php')],
    ['a fixed script', php('\\.php$', 'fastcgi_param SCRIPT_FILENAME /srv/index.php;')],
    ['a setting', php('\\.php$', 'fastcgi_param PHP_ADMIN_VALUE "cgi.fix_pathinfo=0";')],
    ['no PHP', 'location ~ \\.fcgi { include fastcgi.conf; fastcgi_pass unix:/run/fcgiwrap.sock; }'],
    ['an unread include', php('\\.php$', 'include own.conf;')],
  ])('is silent: %s', (_, text) => {
    expect(lint(text).map(({ message }) => message)).toEqual([]);
  });
});
