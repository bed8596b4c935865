import { defineProof, nginxHttp, nginxServer } from '../harness/index.ts';

const location = (pattern: string, ...lines: string[]): string =>
  nginxServer(`    location ~ ${pattern} {
      fastcgi_split_path_info ^(.+\\.php)(/.*)$;
      ${lines.join('\n      ')}
      fastcgi_pass @APP@;
    }`);

const stock = ['include fastcgi.conf;', 'fastcgi_param PATH_INFO $fastcgi_path_info;'];
const kept = ['set $path_info $fastcgi_path_info;', 'include fastcgi.conf;', 'fastcgi_param PATH_INFO $path_info;'];
const exists = 'try_files $fastcgi_script_name =404;';
const app = { backends: { app: { protocol: 'fastcgi' } }, files: { 'htdocs/index.php': '<?php\n' } } as const;
const good = { from: 'app', params: { SCRIPT_NAME: '/index.php', PATH_INFO: '/foo' } };

export default defineProof({
  rule: 'path-info-unreachable',
  cases: [
    {
      covers: 'nginx-split-never-matches',
      dialect: 'nginx',
      ...app,
      observe: [{ ask: '/index.php/foo', bad: { status: 404, log: /Not a directory/ }, good }],
      variants: {
        bad: location('\\.php$', ...stock),
        fixed: location('[^/]\\.php(/|$)', ...stock),
      },
    },
    {
      covers: 'nginx-try-files-clears-path-info',
      dialect: 'nginx',
      ...app,
      observe: [{ ask: '/index.php/foo', bad: { from: 'app', params: { PATH_INFO: '' } }, good }],
      variants: {
        bad: location('[^/]\\.php(/|$)', exists, ...stock),
        'bad-inherited': nginxHttp(`  fastcgi_split_path_info ^(.+\\.php)(/.*)$;
  server {
    listen 127.0.0.1:@PORT@;
    root @HTDOCS@;
    location ~ [^/]\\.php(/|$) {
      ${[exists, ...stock].join('\n      ')}
      fastcgi_pass @APP@;
    }
  }`),
        fixed: location('[^/]\\.php(/|$)', exists, ...kept),
        'ok-if': location('[^/]\\.php(/|$)', 'if (!-f $document_root$fastcgi_script_name) { return 404; }', ...stock),
      },
    },
    {
      covers: null,
      title: 'try_files looks for the whole path',
      dialect: 'nginx',
      ...app,
      observe: [{ ask: '/index.php/foo', bad: { status: 404 }, good }],
      variants: {
        bad: location('[^/]\\.php(/|$)', 'try_files $uri =404;', ...stock),
        fixed: location('[^/]\\.php(/|$)', exists, ...kept),
        'ok-goes-on': {
          config: location('[^/]\\.php(/|$)', 'try_files $uri /index.php =404;', ...stock),
          observe: [{ ask: '/index.php/foo', good: { from: 'app', params: { SCRIPT_NAME: '/index.php' } } }],
        },
      },
    },
  ],
});
