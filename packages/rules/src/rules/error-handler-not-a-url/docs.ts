import { defineDocs } from '../../docs.ts';

const conf = (text: string): string => `server.document-root = "/srv/www"
${text}
`;

export const docs = defineDocs({
  behaviour:
    'lighttpd treats an error handler like a new request for that path of the site. `"pihole/index.php"` without its slash, or `"http://..."`, is no path: every page that is not found is answered with 400 Bad Request in place of 404. `"/srv/www/404.html"` is looked for in `/srv/www/srv/www/404.html`, and the plain page of lighttpd is sent.',
  silentWhen: ['the value begins with a slash and does not begin with the document root', 'the value is not known'],
  limits: [],
  references: [
    {
      title: 'lighttpd: server.error-handler-404',
      url: 'https://redmine.lighttpd.net/projects/lighttpd/wiki/Server_error-handler-404Details',
    },
    { title: 'Pi-hole: 404 and a relative handler', url: 'https://github.com/pi-hole/FTL/issues/229' },
    { title: 'A block page behind Pi-hole: 400 in place of 404', url: 'https://github.com/PiPass/blockpage/issues/61' },
    {
      title: 'Pi-hole: 400 Bad Request on Fedora 29',
      url: 'https://github.com/pi-hole/pi-hole/issues/2605',
    },
  ],
  bad: [
    {
      dialect: 'lighttpd',
      title: 'Relative',
      file: 'lighttpd.conf',
      code: conf('server.error-handler-404 = «"pihole/index.php"»'),
    },
    {
      dialect: 'lighttpd',
      title: 'A file, and a whole URL',
      file: 'lighttpd.conf',
      code: conf(
        'server.error-handler-404 = «"/srv/www/404.html"»\n$HTTP["host"] == "a.test" { server.error-handler = «"http://a.test/error.html"» }',
      ),
    },
  ],
  good: [
    {
      dialect: 'lighttpd',
      title: 'A path of the site',
      file: 'lighttpd.conf',
      code: conf('server.error-handler-404 = "/errors/404.php"'),
    },
  ],
});
