import { defineProof, nginxServer } from '../harness/index.ts';

const php = `    location ~ \\.php$ {
      include fastcgi.conf;
      fastcgi_pass @PHP@;
    }`;
const tryFiles = (args: string): string => `    location / {
      try_files $uri ${args};
    }
`;
const backend = { backends: { php: { protocol: 'fastcgi' } } } as const;
const source = '<?php $password = "from disk";\n';

export default defineProof({
  rule: 'php-source-served',
  cases: [
    {
      covers: 'nginx-php-source-disclosed',
      dialect: 'nginx',
      ...backend,
      files: { 'htdocs/blog/x.php': source, 'htdocs/up/a.png': 'from disk\n' },
      observe: [{ ask: '/blog/x.php', bad: { from: 'disk', body: /password/ }, good: { from: 'php' } }],
      variants: {
        bad: nginxServer(`    location ^~ /blog/ { expires 1h; }\n${php}`),
        fixed: nginxServer(`    location ^~ /blog/ {\n${php}\n    }\n${php}`),
        'ok-plain': nginxServer(`    location /blog/ { expires 1h; }\n${php}`),
        'ok-no-scripts': {
          config: nginxServer(`    location ^~ /up/ { expires 1h; }\n${php}`),
          observe: [{ ask: '/up/a.png', good: { from: 'disk' } }],
        },
      },
    },
    {
      covers: null,
      title: 'an argument of try_files that is not the last',
      dialect: 'nginx',
      ...backend,
      files: { 'htdocs/index.php': source },
      observe: [{ ask: '/page', bad: { from: 'disk', body: /password/ }, good: { from: 'php' } }],
      variants: {
        bad: nginxServer(tryFiles('/index.php =404') + php),
        fixed: nginxServer(tryFiles('/index.php$is_args$args') + php),
        'ok-own': nginxServer(
          `    location / {
      try_files $uri /index.php =404;
      include fastcgi.conf;
      fastcgi_pass @PHP@;
    }`,
        ),
      },
    },
    {
      covers: null,
      title: 'the last argument, which nobody runs',
      dialect: 'nginx',
      ...backend,
      files: { 'htdocs/index.php': source },
      observe: [{ ask: '/page', bad: { from: 'disk', body: /password/ }, good: { from: 'php' } }],
      variants: {
        bad: nginxServer(tryFiles('/index.php$is_args$args')),
        fixed: nginxServer(tryFiles('/index.php$is_args$args') + php),
      },
    },
  ],
});
