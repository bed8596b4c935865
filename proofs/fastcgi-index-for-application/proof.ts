import { defineProof, nginxServer } from '../harness/index.ts';

const location = (...lines: string[]): string =>
  nginxServer(`    location / {
      include fastcgi_params;
      fastcgi_param SCRIPT_NAME "";
      fastcgi_param PATH_INFO $fastcgi_script_name;
      ${lines.join('\n      ')}
      fastcgi_pass @APP@;
    }`);

export default defineProof({
  rule: 'fastcgi-index-for-application',
  cases: [
    {
      covers: 'nginx-fastcgi-index-wsgi',
      dialect: 'nginx',
      backends: { app: { protocol: 'fastcgi' } },
      observe: [
        {
          ask: '/',
          bad: { from: 'app', params: { PATH_INFO: '/index' } },
          good: { from: 'app', params: { PATH_INFO: '/' } },
        },
        { ask: '/foo/', bad: { params: { PATH_INFO: '/foo/index' } }, good: { params: { PATH_INFO: '/foo/' } } },
      ],
      variants: {
        bad: location('fastcgi_index index;'),
        fixed: location(),
        // Dead in a location that takes no such path.
        'ok-scripts': {
          config: nginxServer(`    location ~ \\.php$ {
      include fastcgi.conf;
      fastcgi_index index;
      fastcgi_pass @APP@;
    }`),
          files: { 'htdocs/i.php': '<?php\n' },
          observe: [{ ask: '/i.php', good: { from: 'app', params: { SCRIPT_NAME: '/i.php' } } }],
        },
      },
    },
  ],
});
