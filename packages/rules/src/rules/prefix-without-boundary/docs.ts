import { defineDocs } from '../../docs.ts';

const conf = (text: string): string => `server.modules = ( "mod_alias", "mod_fastcgi" )
server.document-root = "/srv/www"
alias.url = ( "/app-static/" => "/srv/app/static/" )
${text}
`;

export const docs = defineDocs({
  behaviour:
    'The keys of `fastcgi.server`, `scgi.server` and `proxy.server` are plain prefixes: `"/app"` matches `/application` and `/app-static/a.css` as well. With `check-local` disabled the application is asked before lighttpd looks at `alias.url`, gets SCRIPT_NAME=/app-static, and the alias is never used.',
  silentWhen: [
    'nothing else begins with the word',
    'a condition on the URL ends behind it: `$HTTP["url"] =~ "^/app(/|$)"`',
    'the back end looks for files first (`check-local` enabled): then the alias is applied',
  ],
  limits: [
    'Folders of the document root are not looked at. A longer prefix of another back end that is hidden in this way is reported by shadowed-backend.',
  ],
  references: [
    { title: 'lighttpd: mod_fastcgi', url: 'https://redmine.lighttpd.net/projects/lighttpd/wiki/Docs_ModFastCGI' },
  ],
  bad: [
    {
      dialect: 'lighttpd',
      title: 'An alias that begins like the application',
      file: 'lighttpd.conf',
      code: conf('fastcgi.server = ( «"/app"» => (( "socket" => "/run/app.sock", "check-local" => "disable" )) )'),
    },
  ],
  good: [
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
