import { defineDocs } from '../../docs.ts';

const conf = (text: string): string => `server.modules = ( "mod_fastcgi", "mod_rewrite" )
server.document-root = "/srv/www"
fastcgi.server = ( ".php" => (( "socket" => "/run/php.sock" )) )
${text}
`;

export const docs = defineDocs({
  behaviour:
    '`server.error-handler-404 = "/index.php"` is an old way to give an application all URLs that are no files. It gets them as errors: for `/foo?x=1` QUERY_STRING is empty, SCRIPT_NAME and PATH_INFO are those of the handler, and only REQUEST_URI tells what was asked. `url.rewrite-if-not-file` passes the query on.',
  silentWhen: [
    'the handler is a static page, or a script whose name tells of an error (`/404.php`)',
    'no FastCGI or SCGI back end takes the handler',
  ],
  limits: ['An application that reads REQUEST_URI only (WordPress) does not notice until it needs an argument.'],
  references: [
    {
      title: 'lighttpd: server.error-handler-404',
      url: 'https://redmine.lighttpd.net/projects/lighttpd/wiki/Server_error-handler-404Details',
    },
    { title: 'lighttpd: mod_rewrite', url: 'https://redmine.lighttpd.net/projects/lighttpd/wiki/Docs_ModRewrite' },
  ],
  bad: [
    {
      dialect: 'lighttpd',
      title: 'A front controller',
      file: 'lighttpd.conf',
      code: conf('«server.error-handler-404» = "/index.php"'),
    },
  ],
  good: [
    {
      dialect: 'lighttpd',
      title: 'Rewritten',
      file: 'lighttpd.conf',
      code: conf('url.rewrite-if-not-file = ( "" => "/index.php$' + '{qsa}" )'),
    },
    {
      dialect: 'lighttpd',
      title: 'An error page',
      file: 'lighttpd.conf',
      code: conf('server.error-handler-404 = "/404.php"'),
    },
  ],
});
