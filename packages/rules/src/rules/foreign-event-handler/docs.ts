import { defineDocs } from '../../docs.ts';

export const docs = defineDocs({
  behaviour:
    'Each system has event handlers of its own: `linux-sysepoll` on Linux, `freebsd-kqueue` on the BSDs and macOS, `solaris-eventports` on Solaris. With one that the system does not have, lighttpd refuses to start: `the selected event-handler in unknown or not supported: freebsd-kqueue`. Without the line it takes the best one.',
  silentWhen: [
    '`poll` and `select`, which all systems have',
    'the paths of the configuration are those of the system that has the handler',
  ],
  limits: [
    'The system is guessed by the paths of the configuration. Where they do not tell, a handler that is not for Linux is reported at low confidence.',
  ],
  references: [
    {
      title: 'lighttpd: server.event-handler',
      url: 'https://redmine.lighttpd.net/projects/lighttpd/wiki/Server_event-handlerDetails',
    },
  ],
  bad: [
    {
      dialect: 'lighttpd',
      title: 'A handler of FreeBSD on Debian',
      file: 'lighttpd.conf',
      code: `server.document-root = "/var/www/html"
server.username = "www-data"
«server.event-handler = "freebsd-kqueue"»
`,
    },
  ],
  good: [
    {
      dialect: 'lighttpd',
      title: 'Of this system, or left to lighttpd',
      file: 'lighttpd.conf',
      code: `server.document-root = "/var/www/html"
server.username = "www-data"
server.event-handler = "linux-sysepoll"
`,
    },
    {
      dialect: 'lighttpd',
      title: 'FreeBSD',
      file: 'lighttpd.conf',
      code: `server.document-root = "/usr/local/www/data"
server.event-handler = "freebsd-kqueue"
`,
    },
  ],
});
