import { defineProof, lighttpd } from '../harness/index.ts';
import { nginxCases } from './nginx.ts';

const conf = (text: string): string =>
  lighttpd(`fastcgi.server = ( "/app" => (( "host" => "@APP_HOST@", "port" => @APP_PORT@, "check-local" => "disable" )) )
${text}`);

/** A script that lighttpd looks for among the files. */
const php = 'fastcgi.server += ( ".php" => (( "host" => "@APP_HOST@", "port" => @APP_PORT@ )) )';

export default defineProof({
  rule: 'rewrite-loop',
  cases: [
    ...nginxCases,
    {
      covers: 'lighttpd-rewrite-repeat-loop',
      dialect: 'lighttpd',
      backends: { app: { protocol: 'fastcgi' } },
      files: { 'htdocs/x.php': '<?php // from disk\n' },
      observe: [
        {
          ask: '/foo',
          bad: { failure: /./, log: /ENDLESS LOOP IN rewrite-rule DETECTED/ },
          good: { from: 'app', params: { PATH_INFO: '/foo' } },
        },
      ],
      variants: {
        bad: conf('url.rewrite-repeat = ( "^/(.*)$" => "/app/$1" )'),
        'bad-if-not-file': conf(`${php}
url.rewrite-repeat-if-not-file = ( "^/(.*)$" => "/x.php/$1" )`),
        'fixed-if-not-file': conf(`${php}
url.rewrite-if-not-file = ( "^/(.*)$" => "/x.php/$1" )`),
        'ok-if-not-file': conf('url.rewrite-repeat-if-not-file = ( "^/(.*)$" => "/app/$1" )'),
        fixed: conf('url.rewrite-once = ( "^/(.*)$" => "/app/$1" )'),
        'ok-taken-out': conf('url.rewrite-repeat = ( "^/app/" => "", "^/(.*)$" => "/app/$1" )'),
        'ok-chain': conf('url.rewrite-repeat = ( "^/f(.*)$" => "/g/f$1", "^/g/(.*)$" => "/app/$1" )'),
      },
    },
  ],
});
