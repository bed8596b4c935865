import { defineProof, nginxServer } from '../harness/index.ts';

const ask = { target: '/cgi-bin/x', headers: [['Proxy', 'evil:1']] } as const;

const nginx = (...lines: string[]): string =>
  nginxServer(`    location /cgi-bin/ {
      include fastcgi_params;
      ${lines.join('\n      ')}
      fastcgi_pass @FCGIWRAP@;
    }`);

export default defineProof({
  rule: 'httpoxy',
  cases: [
    {
      covers: 'httpoxy',
      dialect: 'nginx',
      backends: { fcgiwrap: { protocol: 'fastcgi' } },
      ports: 2,
      needs: ['php-cgi'],
      observe: [
        {
          ask,
          bad: { from: 'fcgiwrap', params: { HTTP_PROXY: 'evil:1' } },
          good: { from: 'fcgiwrap', params: { HTTP_PROXY: null } },
        },
      ],
      variants: {
        bad: nginx(),
        fixed: nginx('fastcgi_param HTTP_PROXY "";'),
        // PHP shows it neither in the environment nor in $_SERVER.
        'ok-php': {
          config: nginxServer(`    location ~ \\.php$ {
      include fastcgi.conf;
      fastcgi_pass 127.0.0.1:@PORT2@;
    }`),
          processes: { php: { command: ['php-cgi', '-b', '127.0.0.1:@PORT2@'], ready: '127.0.0.1:@PORT2@' } },
          files: { 'htdocs/x.php': '<?php echo "proxy=", getenv("HTTP_PROXY"), $_SERVER["HTTP_PROXY"] ?? "", ".";\n' },
          observe: [{ ask: { ...ask, target: '/x.php' }, good: { status: 200, body: /proxy=\./ } }],
        },
      },
    },
  ],
});
