import { defineProof, lighttpd } from '../harness/index.ts';

const ordered = (modules: readonly string[], text: string): string =>
  lighttpd(text).replace(
    /server\.modules = \([^)]*\)/,
    `server.modules = ( ${modules.map((name) => `"mod_${name}"`).join(', ')} )`,
  );
const web = (key: string): string => `"${key}" => (( "host" => "@WEB_HOST@", "port" => @WEB_PORT@ ))`;
const other = '"/app" => (( "host" => "@OTHER_HOST@", "port" => @OTHER_PORT@ ))';
const app =
  'fastcgi.server = ( "/app" => (( "host" => "@APP_HOST@", "port" => @APP_PORT@, "check-local" => "disable" )) )\n';
const backends = {
  app: { protocol: 'fastcgi' },
  web: { protocol: 'http' },
  other: { protocol: 'http' },
} as const;

export default defineProof({
  rule: 'shadowed-backend',
  cases: [
    {
      covers: 'lighttpd-module-order-backends',
      dialect: 'lighttpd',
      backends,
      observe: [
        { ask: '/app/x', bad: { from: 'web' }, good: { from: 'app' } },
        { ask: '/y', good: { from: 'web' } },
      ],
      variants: {
        bad: ordered(['proxy', 'fastcgi', 'accesslog'], `${app}proxy.server = ( ${web('')} )`),
        'bad-slash': ordered(['proxy', 'fastcgi', 'accesslog'], `${app}proxy.server = ( ${web('/')} )`),
        fixed: ordered(['fastcgi', 'proxy', 'accesslog'], `${app}proxy.server = ( ${web('')} )`),
        'ok-condition': ordered(
          ['proxy', 'fastcgi', 'accesslog'],
          `${app}$HTTP["url"] !~ "^/app" { proxy.server = ( ${web('')} ) }`,
        ),
      },
    },
    {
      covers: 'lighttpd-module-order-backends',
      title: 'within one module',
      dialect: 'lighttpd',
      backends,
      observe: [
        { ask: '/app/x', bad: { from: 'web' }, good: { from: 'other' } },
        { ask: '/y', good: { from: 'web' } },
      ],
      variants: {
        bad: lighttpd(`proxy.server = ( ${web('/')}, ${other} )`),
        fixed: lighttpd(`proxy.server = ( ${other}, ${web('/')} )`),
      },
    },
    {
      covers: null,
      title: 'one that looks for files stands before it',
      dialect: 'lighttpd',
      backends,
      observe: [{ ask: '/a/b/x', bad: { status: 404 }, good: { from: 'app' } }],
      variants: {
        bad: lighttpd(
          'fastcgi.server = ( "/a" => (( "socket" => "@ROOT@/run/none.sock" )), "/a/b" => (( "host" => "@APP_HOST@", "port" => @APP_PORT@, "check-local" => "disable" )) )',
        ),
        fixed: lighttpd(
          'fastcgi.server = ( "/a/b" => (( "host" => "@APP_HOST@", "port" => @APP_PORT@, "check-local" => "disable" )), "/a" => (( "socket" => "@ROOT@/run/none.sock" )) )',
        ),
      },
    },
    {
      covers: null,
      title: 'files are looked at later',
      dialect: 'lighttpd',
      backends,
      files: { 'htdocs/i.php': '<?php\n' },
      observe: [{ ask: '/i.php', bad: { from: 'web' }, good: { from: 'app' } }],
      variants: {
        bad: lighttpd(
          `fastcgi.server = ( ".php" => (( "host" => "@APP_HOST@", "port" => @APP_PORT@ )) )\nproxy.server = ( ${web('/')} )`,
        ),
        fixed: lighttpd(
          `fastcgi.server = ( ".php" => (( "host" => "@APP_HOST@", "port" => @APP_PORT@ )) )\n$HTTP["url"] !~ "\\.php$" { proxy.server = ( ${web('/')} ) }`,
        ),
      },
    },
  ],
});
