import { defineDocs } from '../../docs.ts';

const conf = (text: string): string => `server.document-root = "/srv/www"
${text}
`;

export const docs = defineDocs({
  behaviour:
    'The page that `server.error-handler-404` names is handled like a request of its own. A script can set the status; a static file cannot, and is sent with 200 OK for every URL that does not exist. `server.error-handler` keeps the status, 404 in this case; it stands in for all statuses from 400 on.',
  silentWhen: [
    'the handler is a script or an application, which sets the status itself',
    '`server.error-handler` is set, too',
    'a picture stands in for others, in a condition on the URL',
  ],
  limits: [],
  references: [
    {
      title: 'lighttpd: server.error-handler-404, with this remark',
      url: 'https://redmine.lighttpd.net/projects/lighttpd/wiki/Server_error-handler-404Details',
    },
    {
      title: 'The same page in an earlier form: 404 was expected',
      url: 'https://redmine.lighttpd.net/projects/lighttpd/wiki/Server_error-handler-404Details/6',
    },
    {
      title: 'lighttpd: server.error-handler, made because of this confusion',
      url: 'https://github.com/lighttpd/lighttpd1.4/pull/36',
    },
    {
      title: 'A public configuration that has it',
      url: 'https://github.com/HostOnNet/howto',
    },
  ],
  bad: [
    {
      dialect: 'lighttpd',
      title: 'A static page',
      file: 'lighttpd.conf',
      code: conf('«server.error-handler-404» = "/404.html"'),
    },
  ],
  good: [
    {
      dialect: 'lighttpd',
      title: 'The status is kept',
      file: 'lighttpd.conf',
      code: conf('server.error-handler = "/404.html"'),
    },
    {
      dialect: 'lighttpd',
      title: 'A script sets it',
      file: 'lighttpd.conf',
      code: conf('server.error-handler-404 = "/404.php"'),
    },
  ],
});
