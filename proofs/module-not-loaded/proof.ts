import { defineProof, lighttpd } from '../harness/index.ts';

const withoutFastcgi = (text: string): string => lighttpd(text).replace(/ {2}"mod_fastcgi",\n/, '');
const backend = 'fastcgi.server = ( ".php" => (( "host" => "@APP_HOST@", "port" => @APP_PORT@ )) )';
const deny = 'url.access-deny = ( ".css" )';

export default defineProof({
  rule: 'module-not-loaded',
  cases: [
    {
      // Without the module the script itself is sent.
      covers: 'lighttpd-backend-module-missing',
      dialect: 'lighttpd',
      backends: { app: { protocol: 'fastcgi' } },
      files: { 'htdocs/x.php': '<?php // from disk\n' },
      observe: [{ ask: '/x.php', bad: { from: 'disk', body: /<\?php/ }, good: { from: 'app' } }],
      variants: {
        bad: withoutFastcgi(backend),
        fixed: lighttpd(backend),
        'ok-added': withoutFastcgi(`server.modules += ( "mod_fastcgi" )\n${backend}`),
      },
    },
    {
      covers: 'lighttpd-module-missing-fails-open',
      dialect: 'lighttpd',
      observe: [{ ask: '/static/a.css', bad: { from: 'disk' }, good: { status: 403 } }],
      variants: {
        bad: lighttpd(deny),
        fixed: lighttpd(`server.modules += ( "mod_access" )\n${deny}`),
      },
    },
  ],
});
