import { defineProof, nginxHttp, phpFpm } from '../harness/index.ts';

const server = (...lines: string[]): string =>
  nginxHttp(`  server {
    listen 127.0.0.1:@PORT@;
    root @HTDOCS@;
    location / {
      ${lines.join('\n      ')}
    }
  }`);

const fpm = phpFpm('@ROOT@/run/php-fpm.sock');

export default defineProof({
  rule: 'wrong-backend-protocol',
  cases: [
    {
      covers: null,
      title: 'a FastCGI server by HTTP',
      dialect: 'nginx',
      ...fpm,
      files: { ...fpm.files, 'htdocs/i.php': '<?php echo "it ", "runs";\n' },
      observe: [
        {
          ask: '/i.php',
          bad: { status: 502, log: /while reading response header from upstream|no valid HTTP/ },
          good: { status: 200, body: /it runs/ },
        },
      ],
      variants: {
        bad: server('proxy_pass http://unix:@ROOT@/run/php-fpm.sock;'),
        fixed: server('include fastcgi.conf;', 'fastcgi_pass unix:@ROOT@/run/php-fpm.sock;'),
      },
    },
    {
      covers: null,
      title: 'an HTTP server by FastCGI and uwsgi',
      dialect: 'nginx',
      processes: {
        puma: {
          command: [
            'node',
            '-e',
            'process.umask(0); require("http").createServer((_, a) => a.end("it runs")).listen("@ROOT@/run/puma.sock")',
          ],
          ready: '@ROOT@/run/puma.sock',
        },
      },
      observe: [
        {
          ask: '/foo',
          bad: { status: 502, log: /unsupported FastCGI protocol version/ },
          good: { status: 200, body: /it runs/ },
        },
      ],
      variants: {
        bad: server('include fastcgi_params;', 'fastcgi_pass unix:@ROOT@/run/puma.sock;'),
        'bad-uwsgi': {
          config: server('include uwsgi_params;', 'uwsgi_pass unix:@ROOT@/run/puma.sock;'),
          observe: [{ ask: '/foo', bad: { status: 400 } }],
        },
        fixed: server('proxy_pass http://unix:@ROOT@/run/puma.sock;'),
      },
    },
  ],
});
