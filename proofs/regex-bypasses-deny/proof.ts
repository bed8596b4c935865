import { defineProof, nginxServer } from '../harness/index.ts';

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
        }).map(([name, location]) => [
          name,
          nginxServer(`    ${location}
    location ~ \\.php$ {
      include fastcgi.conf;
      fastcgi_pass @APP@;
    }`),
        ]),
      ),
    },
  ],
});
