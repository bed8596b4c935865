import { defineProof, lighttpd } from '../harness/index.ts';

const rules = (text: string): string =>
  lighttpd(`fastcgi.server = ( "/app" => (( "host" => "@APP_HOST@", "port" => @APP_PORT@, "check-local" => "disable" )) )
url.rewrite-once = ( ${text}, "^/(.*)$" => "/app/$1" )`);

export default defineProof({
  rule: 'rewrite-to-matched-part',
  cases: [
    {
      covers: 'lighttpd-rewrite-dollar-zero',
      dialect: 'lighttpd',
      backends: { app: { protocol: 'fastcgi' } },
      observe: [
        { ask: '/static/a.css', bad: { status: 403 }, good: { from: 'disk' } },
        { ask: '/foo', good: { from: 'app' } },
      ],
      variants: {
        bad: rules('"^/static/" => "$0"'),
        fixed: rules('"^/static/" => ""'),
        'ok-whole': rules('"^/static/.*" => "$0"'),
        'ok-to-the-end': rules('"^/static/(.*)$" => "$0"'),
      },
    },
  ],
});
