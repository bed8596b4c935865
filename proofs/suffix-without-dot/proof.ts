import { defineProof, lighttpd } from '../harness/index.ts';

const php = (key: string): string =>
  lighttpd(`fastcgi.server = ( "${key}" => (( "host" => "@APP_HOST@", "port" => @APP_PORT@ )) )`);
const cgi = (key: string): string =>
  lighttpd(`server.modules += ( "mod_cgi" )\ncgi.assign = ( "${key}" => "/bin/sh" )`);

export default defineProof({
  rule: 'suffix-without-dot',
  cases: [
    {
      covers: 'lighttpd-extension-without-dot',
      dialect: 'lighttpd',
      backends: { app: { protocol: 'fastcgi' } },
      files: { 'htdocs/evilphp': 'from disk\n', 'htdocs/i.php': '<?php\n' },
      observe: [
        { ask: '/evilphp', bad: { from: 'app' }, good: { from: 'disk' } },
        { ask: '/i.php', good: { from: 'app' } },
      ],
      variants: { bad: php('php'), fixed: php('.php') },
    },
    {
      covers: 'lighttpd-extension-without-dot',
      title: 'mod_cgi',
      dialect: 'lighttpd',
      files: {
        'htdocs/evilsh': 'printf "Content-Type: text/plain\\r\\n\\r\\nrun\\n"\n: from disk\n',
        'htdocs/i.sh': 'printf "Content-Type: text/plain\\r\\n\\r\\nrun\\n"\n',
      },
      observe: [
        { ask: '/evilsh', bad: { body: /^run$/m }, good: { from: 'disk' } },
        { ask: '/i.sh', good: { body: /^run$/m } },
      ],
      variants: { bad: cgi('sh'), fixed: cgi('.sh') },
    },
    {
      covers: null,
      title: 'a prefix without its slash',
      dialect: 'lighttpd',
      backends: { app: { protocol: 'fastcgi' } },
      observe: [{ ask: '/wiki/page', bad: { status: 404 }, good: { from: 'app' } }],
      variants: {
        bad: php('wiki').replace('@APP_PORT@', '@APP_PORT@, "check-local" => "disable"'),
        fixed: php('/wiki').replace('@APP_PORT@', '@APP_PORT@, "check-local" => "disable"'),
        'ok-script': {
          config: php('dispatch.fcgi'),
          files: { 'htdocs/dispatch.fcgi': '' },
          observe: [{ ask: '/dispatch.fcgi/page', good: { from: 'app', params: { PATH_INFO: '/page' } } }],
        },
      },
    },
  ],
});
