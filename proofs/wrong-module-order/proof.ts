import { defineProof, lighttpd } from '../harness/index.ts';

/** The modules in the given order, in place of those of the skeleton. */
const ordered = (modules: readonly string[], text: string): string =>
  lighttpd(text).replace(
    /server\.modules = \([^)]*\)/,
    `server.modules = ( ${modules.map((name) => `"mod_${name}"`).join(', ')} )`,
  );

const deny = 'url.access-deny = ( ".inc" )\n';
const fastcgi = `${deny}fastcgi.server = ( "/app" => (( "host" => "@APP_HOST@", "port" => @APP_PORT@, "check-local" => "disable" )) )`;
const proxy = `${deny}proxy.server = ( "/app" => (( "host" => "@WEB_HOST@", "port" => @WEB_PORT@ )) )`;
const script = 'fastcgi.server = ( ".php" => (( "host" => "@APP_HOST@", "port" => @APP_PORT@ )) )';

export default defineProof({
  rule: 'wrong-module-order',
  cases: [
    {
      covers: 'lighttpd-module-order-access',
      dialect: 'lighttpd',
      backends: { app: { protocol: 'fastcgi' }, web: { protocol: 'http' } },
      observe: [
        { ask: '/app/x.inc', bad: { status: 200 }, good: { status: 403 } },
        { ask: '/app/x', good: { status: 200 } },
      ],
      variants: {
        bad: ordered(['fastcgi', 'accesslog', 'access'], fastcgi),
        'bad-proxy': ordered(['proxy', 'access', 'accesslog'], proxy),
        fixed: ordered(['access', 'fastcgi', 'accesslog'], fastcgi),
        'fixed-proxy': ordered(['access', 'proxy', 'accesslog'], proxy),
        // What looks for a file is asked later than mod_access, wherever that stands.
        'ok-files': {
          config: ordered(['fastcgi', 'access', 'accesslog'], `${deny}${script.replace('.php', '/app')}`),
          files: { 'htdocs/app/x.inc': '', 'htdocs/app/x': '' },
        },
        // The rule holds for other URLs.
        'ok-elsewhere': {
          config: ordered(
            ['fastcgi', 'access', 'accesslog'],
            `$HTTP["url"] =~ "^/static/" { ${deny.trim()} }\n${fastcgi.slice(deny.length)}`,
          ),
          observe: [
            { ask: '/app/x.inc', good: { from: 'app' } },
            { ask: '/static/x.inc', good: { status: 403 } },
          ],
        },
      },
    },
    {
      covers: 'lighttpd-module-order-static',
      dialect: 'lighttpd',
      backends: { app: { protocol: 'fastcgi' } },
      files: { 'htdocs/i.php': '<?php $password = "secret";\n' },
      observe: [{ ask: '/i.php', bad: { status: 200, body: /password/ }, good: { from: 'app' } }],
      variants: {
        bad: ordered(['staticfile', 'fastcgi', 'accesslog'], script),
        fixed: ordered(['fastcgi', 'accesslog', 'staticfile'], script),
        'ok-implicit': ordered(['fastcgi', 'accesslog'], script),
        'ok-exclude': {
          config: ordered(
            ['staticfile', 'fastcgi', 'accesslog'],
            `static-file.exclude-extensions = ( ".php" )\n${script}`,
          ),
          observe: [{ ask: '/i.php', good: { from: 'app' } }],
        },
        'ok-prefix': {
          config: ordered(
            ['staticfile', 'fastcgi', 'accesslog'],
            script.replace('".php"', '"/app"').replace(' ))', ', "check-local" => "disable" ))'),
          ),
          observe: [{ ask: '/app/x', good: { from: 'app' } }],
        },
      },
    },
  ],
});
