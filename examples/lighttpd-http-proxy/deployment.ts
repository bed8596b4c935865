import { defineDeployment } from '../deployment.ts';

export default defineDeployment({
  server: 'lighttpd',
  site: 'http://wiki.example.org',
  main: { file: 'lighttpd.conf' },
  installed: { 'dev.cfg': '/srv/wiki/dev.cfg', 'prod.cfg': '/srv/wiki/prod.cfg' },
  replaced: [
    ['server.port          = 80', 'server.port = @PORT@\nserver.bind = "127.0.0.1"'],
    ['"port" => 8080', '"port" => @WIKI_PORT@'],
    // Only root may serve as another user.
    [/server\.(?:user|group)name .*\n/, ''],
  ],
  files: {
    '/srv/wiki/static/wiki.css': '/* wiki.css from disk */\n',
    '/srv/wiki/images/logo.png': 'logo.png from disk\n',
  },
  backends: { wiki: { protocol: 'http' } },
  observe: [
    { ask: '/static/wiki.css', bad: { from: 'wiki', target: '/static/wiki.css' }, good: { from: 'disk' } },
    { ask: '/images/logo.png', bad: { from: 'wiki' }, good: { from: 'disk' } },
    { ask: '/front/edit', bad: { from: 'wiki', target: '/front/edit' } },
    { ask: '/front/edit', good: { from: 'wiki', target: '/front/edit' } },
  ],
});
