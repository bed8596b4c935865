import { defineDeployment } from '../deployment.ts';

export default defineDeployment({
  server: 'nginx',
  site: 'http://wiki.example.org',
  main: { file: 'nginx.conf' },
  installed: {
    'dev.cfg': '/srv/wiki/dev.cfg',
    'prod.cfg': '/srv/wiki/prod.cfg',
    'start-wiki.sh': '/usr/local/bin/start-wiki.sh',
  },
  replaced: [
    ['listen 80;', 'listen 127.0.0.1:@PORT@;'],
    ['0.0.0.0:8080', '0.0.0.0:@WIKI_PORT@'],
    ['127.0.0.1:8080', '127.0.0.1:@WIKI_PORT@'],
  ],
  files: { '/srv/wiki/public/static/wiki.css': '/* wiki.css from disk */\n' },
  backends: { wiki: { protocol: 'fastcgi' } },
  observe: [
    {
      ask: '/front/edit',
      bad: { from: 'wiki', params: { SCRIPT_NAME: '/front/edit', PATH_INFO: '/front/edit' } },
      good: { from: 'wiki', params: { SCRIPT_NAME: '', PATH_INFO: '/front/edit' } },
    },
    { ask: '/docs/static/page', bad: { status: 404, from: 'the server (404)' }, good: { from: 'wiki' } },
    { ask: '/static/wiki.css', bad: { from: 'disk' } },
    { ask: '/static/wiki.css', good: { from: 'disk' } },
  ],
});
