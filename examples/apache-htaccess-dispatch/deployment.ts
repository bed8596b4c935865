import { apacheMain } from '../../proofs/harness/index.ts';
import { defineDeployment } from '../deployment.ts';

export default defineDeployment({
  server: 'apache',
  site: 'http://wiki.example.org',
  // What the administrator of the shared host has set up.
  main: {
    config: apacheMain(`Listen 127.0.0.1:@PORT@
DocumentRoot "@ROOT@/var/www/wiki"
<Directory "@ROOT@/var/www">
  Options FollowSymLinks
  AllowOverride All
  Require all granted
</Directory>`),
  },
  installed: { '.htaccess': '/var/www/wiki/.htaccess', 'dispatch.fcgi': '/var/www/wiki/dispatch.fcgi' },
  replaced: [],
  files: { '/var/www/wiki/static/wiki.css': '/* wiki.css from disk */\n' },
  observe: [
    {
      ask: '/static/wiki.css',
      bad: { from: 'spawned', params: { SCRIPT_NAME: '/dispatch.fcgi', PATH_INFO: '/static/wiki.css' } },
      good: { from: 'disk' },
    },
    { ask: '/front', bad: { from: 'spawned', params: { SCRIPT_NAME: '/dispatch.fcgi', PATH_INFO: '/front' } } },
    // dispatch.fcgi, in whose place a program runs that echoes what the server sent, empties SCRIPT_NAME itself.
    { ask: '/front', good: { from: 'spawned', params: { PATH_INFO: '/front' } } },
  ],
});
