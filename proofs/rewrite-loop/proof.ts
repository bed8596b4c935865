import { defineProof, lighttpd } from '../harness/index.ts';
import { nginxCases } from './nginx.ts';

const conf = (text: string): string =>
  lighttpd(`fastcgi.server = ( "/app" => (( "host" => "@APP_HOST@", "port" => @APP_PORT@, "check-local" => "disable" )) )
${text}`);

export default defineProof({
  rule: 'rewrite-loop',
  cases: [
    ...nginxCases,
    {
      covers: 'lighttpd-rewrite-repeat-loop',
      dialect: 'lighttpd',
      backends: { app: { protocol: 'fastcgi' } },
      observe: [
        {
          ask: '/foo',
          bad: { failure: /./, log: /ENDLESS LOOP IN rewrite-rule DETECTED/ },
          good: { from: 'app', params: { PATH_INFO: '/foo' } },
        },
      ],
      variants: {
        bad: conf('url.rewrite-repeat = ( "^/(.*)$" => "/app/$1" )'),
        'ok-if-not-file': conf('url.rewrite-repeat-if-not-file = ( "^/(.*)$" => "/app/$1" )'),
        fixed: conf('url.rewrite-once = ( "^/(.*)$" => "/app/$1" )'),
        'ok-taken-out': conf('url.rewrite-repeat = ( "^/app/" => "", "^/(.*)$" => "/app/$1" )'),
        'ok-chain': conf('url.rewrite-repeat = ( "^/f(.*)$" => "/g/f$1", "^/g/(.*)$" => "/app/$1" )'),
      },
    },
  ],
});
