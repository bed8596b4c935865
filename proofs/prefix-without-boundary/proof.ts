import { defineProof, lighttpd } from '../harness/index.ts';
import { nginxCases } from './nginx.ts';

const alias = 'alias.url = ( "/app-static/" => "@HTDOCS@/static/" )\n';
const fastcgi = `fastcgi.server = ( "/app" => (( "host" => "@APP_HOST@", "port" => @APP_PORT@, "check-local" => "disable" )) )`;

export default defineProof({
  rule: 'prefix-without-boundary',
  cases: [
    ...nginxCases,
    {
      covers: 'lighttpd-prefix-boundary',
      dialect: 'lighttpd',
      backends: { app: { protocol: 'fastcgi' } },
      observe: [
        {
          ask: '/app-static/a.css',
          bad: { from: 'app', params: { SCRIPT_NAME: '/app-static', PATH_INFO: '/a.css' } },
          good: { from: 'disk' },
        },
        { ask: '/app/x', good: { from: 'app', params: { SCRIPT_NAME: '/app' } } },
      ],
      variants: {
        bad: lighttpd(`${alias}${fastcgi}`),
        fixed: lighttpd(`${alias}$HTTP["url"] =~ "^/app(/|$)" {\n${fastcgi}\n}`),
        'ok-files': {
          config: lighttpd(`${alias}${fastcgi.replace(', "check-local" => "disable"', '').replace('/app', '/app/x')}`),
          files: { 'htdocs/app/x': '' },
          observe: [
            { ask: '/app-static/a.css', good: { from: 'disk' } },
            { ask: '/app/x', good: { from: 'app' } },
          ],
        },
      },
    },
  ],
});
