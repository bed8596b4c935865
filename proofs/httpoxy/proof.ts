import { defineProof, fcgiwrap, nginxServer, phpFpm, programFile } from '../harness/index.ts';

const ask = { target: '/cgi-bin/x', headers: [['Proxy', 'evil:1']] } as const;

const nginx = (...lines: string[]): string =>
  nginxServer(`    location /cgi-bin/ {
      include fastcgi_params;
      ${lines.join('\n      ')}
      fastcgi_pass unix:@ROOT@/run/fcgiwrap.sock;
    }`);

const fpm = phpFpm();
// PHP shows it neither in the environment nor in $_SERVER.
const script = '<?php echo "proxy=", getenv("HTTP_PROXY"), $_SERVER["HTTP_PROXY"] ?? "", ".";\n';
const ofPhp = [{ ask: { ...ask, target: '/x.php' }, good: { status: 200, body: /proxy=\./ } }];
const php = nginxServer(`    location ~ \\.php$ {
      include fastcgi.conf;
      fastcgi_pass 127.0.0.1:@PORT2@;
    }`);

export default defineProof({
  rule: 'httpoxy',
  cases: [
    {
      covers: 'httpoxy',
      dialect: 'nginx',
      ports: 2,
      needs: ['php-cgi', 'fcgiwrap', 'spawn-fcgi', ...fpm.needs],
      processes: { cgi: fcgiwrap },
      files: { 'htdocs/cgi-bin/x': programFile.cgi, 'htdocs/x.php': script },
      observe: [
        {
          ask,
          bad: { from: 'cgi', params: { HTTP_PROXY: 'evil:1' } },
          good: { from: 'cgi', params: { HTTP_PROXY: null } },
        },
      ],
      variants: {
        bad: nginx(),
        fixed: nginx('fastcgi_param HTTP_PROXY "";'),
        // PHP shows it neither in the environment nor in $_SERVER.
        'ok-php': {
          config: php,
          processes: { php: { command: ['php-cgi', '-b', '127.0.0.1:@PORT2@'], ready: '127.0.0.1:@PORT2@' } },
          observe: ofPhp,
        },
        'ok-php-fpm': { config: php, processes: fpm.processes, files: fpm.files, observe: ofPhp },
      },
    },
  ],
});
