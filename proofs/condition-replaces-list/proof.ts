import { defineProof, lighttpd } from '../harness/index.ts';

const files = { 'images/pic.png': 'from disk\n', 'css/a.css': 'from disk\n' };
const at = (target: string) => ({ target, headers: [['Host', 'example.test']] as [string, string][] });
const images = 'alias.url = ( "/images/" => "@ROOT@/images/" )\n';
const inHost = (text: string): string => `$HTTP["host"] == "example.test" { ${text} }\n`;
const css = '( "/css/" => "@ROOT@/css/" )';
const php = 'fastcgi.server = ( ".php" => (( "host" => "@APP_HOST@", "port" => @APP_PORT@ )) )\n';
const app = '( "/app" => (( "host" => "@APP_HOST@", "port" => @APP_PORT@, "check-local" => "disable" )) )';

export default defineProof({
  rule: 'condition-replaces-list',
  cases: [
    {
      covers: 'lighttpd-conditional-replaces',
      dialect: 'lighttpd',
      files,
      observe: [
        { ask: at('/images/pic.png'), bad: { status: 404 }, good: { from: 'disk' } },
        { ask: '/images/pic.png', good: { from: 'disk' } },
        { ask: at('/css/a.css'), good: { from: 'disk' } },
      ],
      variants: {
        bad: lighttpd(`${images}${inHost(`alias.url = ${css}`)}`),
        fixed: lighttpd(`${images}${inHost(`alias.url += ${css}`)}`),
        'ok-repeated': lighttpd(
          `${images}${inHost('alias.url = ( "/css/" => "@ROOT@/css/", "/images/" => "@ROOT@/images/" )')}`,
        ),
      },
    },
    {
      covers: 'lighttpd-conditional-replaces',
      title: 'back ends',
      dialect: 'lighttpd',
      backends: { app: { protocol: 'fastcgi' } },
      files: { 'htdocs/i.php': '<?php $password = "secret";\n' },
      observe: [
        { ask: at('/i.php'), bad: { status: 200, body: /password/ }, good: { from: 'app' } },
        { ask: at('/app/x'), good: { from: 'app' } },
      ],
      variants: {
        bad: lighttpd(`${php}${inHost(`fastcgi.server = ${app}`)}`),
        fixed: lighttpd(`${php}${inHost(`fastcgi.server += ${app}`)}`),
      },
    },
    {
      covers: 'lighttpd-overlapping-conditionals',
      dialect: 'lighttpd',
      files: { ...files, 'css/images/pic.png': 'from disk\n' },
      observe: [{ ask: at('/css/images/pic.png'), bad: { status: 404 }, good: { from: 'disk' } }],
      variants: {
        bad: lighttpd(
          `${inHost('alias.url = ( "/css/images/" => "@ROOT@/images/" )')}$HTTP["url"] =~ "^/css/" { alias.url = ( "/css/x/" => "@ROOT@/css/" ) }`,
        ),
        'bad-append': lighttpd(
          `${inHost('alias.url += ( "/css/images/" => "@ROOT@/images/" )')}$HTTP["url"] =~ "^/css/" { alias.url += ( "/css/x/" => "@ROOT@/css/" ) }`,
        ),
        fixed: lighttpd(
          `alias.url = ( "/css/images/" => "@ROOT@/images/" )\n$HTTP["url"] =~ "^/css/" { alias.url += ( "/css/x/" => "@ROOT@/css/" ) }`,
        ),
        'ok-else': lighttpd(
          `${inHost('alias.url = ( "/css/images/" => "@ROOT@/images/" )').trim()}\nelse $HTTP["url"] =~ "^/css/" { alias.url = ( "/css/x/" => "@ROOT@/css/" ) }`,
        ),
      },
    },
  ],
});
