import { defineDocs } from '../../docs.ts';

const conf = (text: string): string => `server.modules = ( "mod_alias", "mod_fastcgi" )
server.document-root = "/srv/www"
alias.url = ( "/app-static/" => "/srv/app/static/" )
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
    'The keys of `fastcgi.server`, `scgi.server` and `proxy.server` are plain prefixes: `"/app"` matches `/application` and `/app-static/a.css` as well. With `check-local` disabled the application is asked before lighttpd looks at `alias.url`, gets SCRIPT_NAME=/app-static, and the alias is never used.\n\nnginx compares prefixes in the same way: `location /app` answers `/application` and `/app2`. With `location /app/` it redirects `/app` to `/app/` by itself where the location hands requests over.',
  silentWhen: [
    'nginx: the location is exact, ends in a slash or in the ending of a file, or has an alias (see alias-slash-mismatch) or a path behind the address (see mismatched-pass-slash)',
    'nothing else begins with the word',
    'a condition on the URL ends behind it: `$HTTP["url"] =~ "^/app(/|$)"`',
    'the back end looks for files first (`check-local` enabled): then the alias is applied',
  ],
  limits: [
    'nginx: whether there are such URLs is not known; it is told with low confidence only.',
    'Folders of the document root are not looked at. A longer prefix of another back end that is hidden in this way is reported by shadowed-backend.',
  ],
  references: [
    { title: 'nginx: location', url: 'https://nginx.org/en/docs/http/ngx_http_core_module.html#location' },
    { title: 'lighttpd: mod_fastcgi', url: 'https://redmine.lighttpd.net/projects/lighttpd/wiki/Docs_ModFastCGI' },
  ],
  bad: [
    {
      dialect: 'nginx',
      title: 'An application',
      file: 'nginx.conf',
      code: server(`        «location /app» {
            proxy_pass http://127.0.0.1:9000;
        }
`),
    },
    {
      dialect: 'lighttpd',
      title: 'An alias that begins like the application',
      file: 'lighttpd.conf',
      code: conf('fastcgi.server = ( «"/app"» => (( "socket" => "/run/app.sock", "check-local" => "disable" )) )'),
    },
  ],
  good: [
    {
      dialect: 'nginx',
      title: 'With a slash',
      file: 'nginx.conf',
      code: server(`        location /app/ {
            proxy_pass http://127.0.0.1:9000;
        }
        location = /status {
            proxy_pass http://127.0.0.1:9000;
        }
`),
    },
    {
      dialect: 'lighttpd',
      title: 'Ended by a condition',
      file: 'lighttpd.conf',
      code: conf(`$HTTP["url"] =~ "^/app(/|$)" {
    fastcgi.server = ( "/app" => (( "socket" => "/run/app.sock", "check-local" => "disable" )) )
}`),
    },
    {
      dialect: 'lighttpd',
      title: 'Another word',
      file: 'lighttpd.conf',
      code: conf('fastcgi.server = ( "/wiki" => (( "socket" => "/run/wiki.sock", "check-local" => "disable" )) )'),
    },
  ],
});
