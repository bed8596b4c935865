import { defineDocs } from '../../docs.ts';

const conf = (pattern: string): string => `server.modules = ( "mod_proxy" )
server.document-root = "/srv/www"
$HTTP["url"] !~ ${pattern} {
    proxy.server = ( "" => (( "host" => "127.0.0.1", "port" => 8080 )) )
}
`;

export const docs = defineDocs({
  behaviour:
    'Around an application at the root, `$HTTP["url"] !~ "^/static"` leaves the static files to lighttpd. It also leaves `/static-pages/` and `/staticpage` to it, which are pages of the application: they are looked for on the disk and answered 404. Without `^`, `!~ "/static/"` does the same to `/docs/static/page`.',
  silentWhen: [
    'the pattern ends with a slash, `$` or `(/|$)`',
    'it names single files (`^/favicon\\.ico`) or extensions',
    'no application for all URLs stands in the block',
  ],
  limits: ['Whether the application has pages of such a name is not known.'],
  references: [
    {
      title: 'lighttpd: conditional configuration',
      url: 'https://redmine.lighttpd.net/projects/lighttpd/wiki/Docs_Configuration',
    },
  ],
  bad: [
    { dialect: 'lighttpd', title: 'No slash at the end', file: 'lighttpd.conf', code: conf('«"^/(static|images)"»') },
    { dialect: 'lighttpd', title: 'No anchor', file: 'lighttpd.conf', code: conf('«"/static/"»') },
  ],
  good: [
    { dialect: 'lighttpd', title: 'Folders', file: 'lighttpd.conf', code: conf('"^/(static|images)/"') },
    { dialect: 'lighttpd', title: 'The folder itself, too', file: 'lighttpd.conf', code: conf('"^/static(/|$)"') },
    {
      dialect: 'lighttpd',
      title: 'Single files',
      file: 'lighttpd.conf',
      code: conf('"^/(favicon\\.ico|robots\\.txt)"'),
    },
  ],
});
