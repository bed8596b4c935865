import { defineProof, nginxHttp, type ProofCase, phpFpm } from '../harness/index.ts';

/** A real php-cgi behind a group that is named after it. */
const location = (pattern: string, ...lines: string[]): string =>
  nginxHttp(`  upstream php-cgi {
    server 127.0.0.1:@PORT2@;
  }
  server {
    listen 127.0.0.1:@PORT@;
    root @HTDOCS@;
    location ~ ${pattern} {
      ${lines.join('\n      ')}
      include fastcgi.conf;
      fastcgi_pass php-cgi;
    }
  }`);

const common = {
  dialect: 'nginx',
  ports: 2,
  needs: ['php-cgi'],
  processes: { php: { command: ['php-cgi', '-b', '127.0.0.1:@PORT2@'], ready: '127.0.0.1:@PORT2@' } },
} as const satisfies Partial<ProofCase>;

const emptied = phpFpm('127.0.0.1:@PORT2@', 'security.limit_extensions =');
const usual = phpFpm();

/** The same with PHP-FPM, which nginx's configuration tells nothing of. */
const fpmLocation = (...lines: string[]): string =>
  location(...(['\\.php$', ...lines] as const)).replaceAll('php-cgi', 'php-fpm');

const picture = 'from disk <?php echo "EV", "IL";\n';

export default defineProof({
  rule: 'php-runs-any-file',
  cases: [
    {
      ...common,
      covers: 'nginx-php-path-info-exec',
      files: { 'htdocs/up/evil.jpg': picture },
      observe: [{ ask: '/up/evil.jpg/x.php', bad: { status: 200, body: /EVIL/ }, good: { status: 404 } }],
      variants: {
        bad: location('\\.php$'),
        fixed: location('\\.php$', 'try_files $uri =404;'),
        'ok-if': location('\\.php$', 'if (!-f $request_filename) { return 404; }'),
      },
    },
    {
      ...common,
      covers: 'nginx-php-regex-unanchored',
      files: { 'htdocs/up/x.php.jpg': picture },
      observe: [{ ask: '/up/x.php.jpg', bad: { status: 200, body: /EVIL/ }, good: { from: 'disk', body: /<\?php/ } }],
      variants: {
        bad: location('\\.php', 'try_files $uri =404;'),
        fixed: location('\\.php$', 'try_files $uri =404;'),
        'ok-slash': location('\\.php(/|$)', 'try_files $uri =404;'),
      },
    },
    {
      ...emptied,
      covers: 'nginx-php-path-info-exec',
      title: 'PHP-FPM without security.limit_extensions',
      dialect: 'nginx',
      files: { ...emptied.files, 'htdocs/up/evil.jpg': picture },
      observe: [{ ask: '/up/evil.jpg/x.php', bad: { status: 200, body: /EVIL/ }, good: { status: 404 } }],
      variants: {
        bad: fpmLocation(),
        fixed: fpmLocation('try_files $uri =404;'),
        'ok-limited': {
          config: fpmLocation(),
          files: usual.files,
          observe: [{ ask: '/up/evil.jpg/x.php', good: { status: 403, body: /Access denied\./ } }],
          notLinted: 'the pool of PHP-FPM is not looked at: the finding has low confidence',
        },
      },
    },
  ],
});
