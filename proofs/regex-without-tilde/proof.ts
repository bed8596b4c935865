import { defineProof, nginxServer } from '../harness/index.ts';

const php = (path: string): string =>
  nginxServer(`    location ${path} {
      fastcgi_pass @APP@;
      include fastcgi.conf;
    }`);

export default defineProof({
  rule: 'regex-without-tilde',
  cases: [
    {
      covers: 'nginx-regex-without-tilde',
      dialect: 'nginx',
      backends: { app: { protocol: 'fastcgi' } },
      files: { 'htdocs/x.php': '<?php // from disk\n' },
      observe: [{ ask: '/x.php', bad: { from: 'disk', body: /<\?php/ }, good: { from: 'app' } }],
      variants: {
        bad: php('\\.php$'),
        'bad-anchored': php('^/.+\\.php'),
        fixed: php('~ \\.php$'),
        'ok-no-space': php('~\\.php$'),
        'ok-prefix': php('/x.php'),
      },
    },
    {
      covers: null,
      title: 'the star of a shell',
      dialect: 'nginx',
      observe: [{ ask: '/static/a.css', bad: { headers: { 'X-Here': null } }, good: { headers: { 'X-Here': 'yes' } } }],
      variants: {
        bad: nginxServer('    location /static/* {\n      add_header X-Here yes;\n    }'),
        fixed: nginxServer('    location /static/ {\n      add_header X-Here yes;\n    }'),
      },
    },
  ],
});
