import { defineProof, nginxServer } from '../harness/index.ts';

const server = (...args: string[]): string =>
  nginxServer(`    location / {
      try_files $uri ${args.join(' ')};
    }
    location ~ \\.php$ {
      include fastcgi.conf;
      fastcgi_pass @PHP@;
    }
    location @php {
      include fastcgi.conf;
      fastcgi_param SCRIPT_FILENAME $document_root/index.php;
      fastcgi_pass @PHP@;
    }`);

export default defineProof({
  rule: 'try-files-drops-query',
  cases: [
    {
      covers: null,
      dialect: 'nginx',
      backends: { php: { protocol: 'fastcgi' } },
      files: { 'htdocs/index.php': '<?php\n' },
      observe: [
        {
          ask: '/page?id=7',
          bad: { from: 'php', params: { QUERY_STRING: '', REQUEST_URI: '/page?id=7' } },
          good: { from: 'php', params: { QUERY_STRING: 'id=7', REQUEST_URI: '/page?id=7' } },
        },
      ],
      variants: {
        bad: server('/index.php'),
        fixed: server('/index.php$is_args$args'),
        'ok-query': server('/index.php?$query_string'),
        'ok-named': server('@php'),
      },
    },
  ],
});
