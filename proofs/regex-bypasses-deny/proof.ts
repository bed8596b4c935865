import { defineProof, nginxServer } from '../harness/index.ts';

const besidePhp = (location: string): string =>
  nginxServer(`    ${location}
    location ~ \\.php$ {
      include fastcgi.conf;
      fastcgi_pass @APP@;
    }`);

export default defineProof({
  rule: 'regex-bypasses-deny',
  cases: [
    {
      covers: 'nginx-regex-beats-prefix',
      dialect: 'nginx',
      backends: { app: { protocol: 'fastcgi' } },
      files: { 'htdocs/private/x.php': '<?php\n' },
      observe: [
        { ask: '/private/x.php', bad: { from: 'app', status: 200 }, good: { status: 403 } },
        { ask: '/private/x.txt', bad: { status: 403 } },
        { ask: '/y.php', good: { from: 'app' } },
      ],
      variants: Object.fromEntries(
        Object.entries({
          bad: 'location /private/ {\n      deny all;\n    }',
          fixed: 'location ^~ /private/ {\n      deny all;\n    }',
          'ok-nested':
            'location /private/ {\n      deny all;\n      location ~ \\.php$ {\n        deny all;\n      }\n    }',
        }).map(([name, location]) => [name, besidePhp(location)]),
      ),
    },
    {
      covers: 'nginx-regex-beats-prefix',
      title: 'only some may come in',
      dialect: 'nginx',
      backends: { app: { protocol: 'fastcgi' } },
      files: { 'htdocs/admin/x.php': '<?php\n', 'htdocs/admin/x.txt': 'from disk\n', 'conf/htpasswd': 'a:{PLAIN}b\n' },
      observe: [
        { ask: '/admin/x.php', bad: { from: 'app', status: 200 }, good: { status: 403 } },
        { ask: '/admin/x.txt', bad: { status: 403 } },
        { ask: '/y.php', good: { from: 'app' } },
      ],
      variants: {
        bad: besidePhp('location /admin/ {\n      allow 192.0.2.1;\n      deny all;\n    }'),
        'bad-hidden': {
          config: besidePhp('location /admin/ {\n      return 404;\n    }'),
          observe: [
            { ask: '/admin/x.php', bad: { from: 'app', status: 200 } },
            { ask: '/admin/x.txt', bad: { status: 404 } },
          ],
          notMended: 'the mended location hides the script, too: 404, and not 403',
        },
        'bad-password': {
          config: besidePhp(
            'location /admin/ {\n      auth_basic "Admin";\n      auth_basic_user_file @ROOT@/conf/htpasswd;\n    }',
          ),
          observe: [
            { ask: '/admin/x.php', bad: { from: 'app', status: 200 } },
            { ask: '/admin/x.txt', bad: { status: 401 } },
          ],
        },
        fixed: besidePhp(
          'location /admin/ {\n      allow 192.0.2.1;\n      deny all;\n      location ~ \\.php$ {\n        include fastcgi.conf;\n        fastcgi_pass @APP@;\n      }\n    }',
        ),
        'ok-elsewhere': {
          config: besidePhp(
            'location /admin/ {\n      allow 192.0.2.1;\n      deny all;\n      proxy_pass http://127.0.0.1:1;\n    }',
          ),
          files: {},
          observe: [{ ask: '/admin/x.txt', good: { status: 403 } }],
        },
      },
    },
  ],
});
