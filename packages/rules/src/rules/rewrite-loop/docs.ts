import { defineDocs } from '../../docs.ts';

const conf = (text: string): string => `server.modules = ( "mod_rewrite", "mod_fastcgi" )
server.document-root = "/srv/www"
fastcgi.server = ( "/app" => (( "socket" => "/run/app.sock", "check-local" => "disable" )) )
${text}
`;

const server = (text: string): string => `events {}
http {
    server {
        listen 80;
        root /srv/www;
${text}    }
}
`;

export const docs = defineDocs({
  behaviour:
    '`url.rewrite-repeat` is applied to its own result again, until no pattern matches. A pattern for everything matches always: after 100 passes lighttpd writes `ENDLESS LOOP IN rewrite-rule DETECTED ... aborting request` into its log and closes the connection without an answer.\n\nnginx looks for a location again after `rewrite ... last` (or without a flag). Where the result falls into the same location it is rewritten again: after ten rounds the answer is 500, `rewrite or internal redirection cycle while processing "/x/x/x/..."`.',
  silentWhen: [
    'nginx: the flag is `break`, `redirect` or `permanent`, another location takes the result, or the rewrite stands in the server, where it runs once',
    '`url.rewrite-once`, `url.rewrite` and `url.rewrite-final`: they rewrite once',
    '`url.rewrite-repeat-if-not-file`: it ends as soon as a file or a back end is found',
    'an earlier entry with an empty target takes the result out',
  ],
  limits: ['Only one URL is tried for each rule, made from the plain text at the start of its pattern.'],
  references: [
    { title: 'nginx: rewrite', url: 'https://nginx.org/en/docs/http/ngx_http_rewrite_module.html#rewrite' },
    { title: 'lighttpd: mod_rewrite', url: 'https://redmine.lighttpd.net/projects/lighttpd/wiki/Docs_ModRewrite' },
  ],
  bad: [
    {
      dialect: 'nginx',
      title: 'Into the same location',
      file: 'nginx.conf',
      code: server(`        location / {
            «rewrite ^(.*)$ /app$1 last;»
        }
`),
    },
    {
      dialect: 'lighttpd',
      title: 'Everything, again and again',
      file: 'lighttpd.conf',
      code: conf('url.rewrite-repeat = ( «"^/(.*)$" => "/app/$1"» )'),
    },
  ],
  good: [
    {
      dialect: 'nginx',
      title: 'To stay, or to another location',
      file: 'nginx.conf',
      code: server(`        location / {
            rewrite ^(.*)$ /app$1 break;
        }
        location /old/ {
            rewrite ^/old/(.*)$ /new/$1 last;
        }
`),
    },
    {
      dialect: 'lighttpd',
      title: 'Once',
      file: 'lighttpd.conf',
      code: conf('url.rewrite-once = ( "^/(.*)$" => "/app/$1" )'),
    },
    {
      dialect: 'lighttpd',
      title: 'The result is taken out',
      file: 'lighttpd.conf',
      code: conf('url.rewrite-repeat = ( "^/app/" => "", "^/(.*)$" => "/app/$1" )'),
    },
    {
      dialect: 'lighttpd',
      title: 'The result does not match',
      file: 'lighttpd.conf',
      code: conf('url.rewrite-repeat = ( "^/old/(.*)$" => "/new/$1", "^/new/(.*)$" => "/app/$1" )'),
    },
  ],
});
