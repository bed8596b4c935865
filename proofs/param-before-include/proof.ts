import { defineProof, nginxServer } from '../harness/index.ts';

const location = (protocol: string, ...lines: string[]): string =>
  nginxServer(`    location / {
      ${lines.join('\n      ')}
      ${protocol}_pass @APP@;
    }`);

const script = 'fastcgi_param SCRIPT_FILENAME @ROOT@/app/index.php;';

export default defineProof({
  rule: 'param-before-include',
  cases: [
    {
      covers: 'nginx-duplicate-fastcgi-param',
      title: 'as the last one of two arrives',
      dialect: 'nginx',
      backends: { app: { protocol: 'fastcgi' } },
      observe: [
        {
          what: 'the script that the application keeps is the one written out',
          probe: async ({ server, values }) =>
            (JSON.parse((await server.ask('/foo')).body).params as [string, string][]).findLast(
              ([name]) => name === 'SCRIPT_FILENAME',
            )?.[1] === `${values['ROOT']}/app/index.php`,
          bad: false,
          good: true,
        },
      ],
      variants: {
        bad: location('fastcgi', script, 'include fastcgi.conf;'),
        fixed: location('fastcgi', 'include fastcgi.conf;', script),
        'ok-once': location('fastcgi', script, 'include fastcgi_params;'),
      },
    },
    {
      covers: 'nginx-duplicate-fastcgi-param',
      title: 'php-cgi',
      dialect: 'nginx',
      ports: 2,
      needs: ['php-cgi'],
      processes: { php: { command: ['php-cgi', '-b', '127.0.0.1:@PORT2@'], ready: '127.0.0.1:@PORT2@' } },
      files: {
        'app/index.php': '<?php echo "the ", "application";\n',
        'htdocs/x.php': '<?php echo "the ", "script";\n',
      },
      observe: [{ ask: '/x.php', bad: { body: /^the script/ }, good: { body: /^the application/ } }],
      variants: {
        bad: location('fastcgi', script, 'include fastcgi.conf;').replace('@APP@', '127.0.0.1:@PORT2@'),
        fixed: location('fastcgi', 'include fastcgi.conf;', script).replace('@APP@', '127.0.0.1:@PORT2@'),
      },
    },
  ],
});
