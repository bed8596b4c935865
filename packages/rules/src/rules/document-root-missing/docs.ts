import { defineDocs } from '../../docs.ts';

export const docs = defineDocs({
  behaviour:
    'Without a global `server.document-root` lighttpd refuses to start: `document-root is not set`. `lighttpd -t` does not notice. A root in a condition does not count, nor does it help that everything is handed to an application. A folder that does not exist is no obstacle.',
  silentWhen: [
    'the file is a part of a configuration: it does not set `server.modules` and at least two of server.port, server.bind, server.pid-file, server.username and server.errorlog',
    'an include could not be read',
  ],
  limits: [],
  references: [
    {
      title: 'lighttpd: server.document-root',
      url: 'https://redmine.lighttpd.net/projects/lighttpd/wiki/Server_document-rootDetails',
    },
  ],
  bad: [
    {
      dialect: 'lighttpd',
      title: 'Everything goes to the application',
      file: 'lighttpd.conf',
      code: `«server.modules» = ( "mod_proxy" )
server.port = 8080
server.pid-file = "/run/lighttpd.pid"
proxy.server = ( "" => (( "host" => "127.0.0.1", "port" => 9000 )) )
`,
    },
    {
      dialect: 'lighttpd',
      title: 'Only in a condition',
      file: 'lighttpd.conf',
      code: `server.modules = ( "mod_access" )
server.port = 80
server.errorlog = "/var/log/lighttpd/error.log"
$HTTP["host"] == "a.test" {
    «server.document-root» = "/srv/a"
}
`,
    },
  ],
  good: [
    {
      dialect: 'lighttpd',
      title: 'Set',
      file: 'lighttpd.conf',
      code: `server.modules = ( "mod_proxy" )
server.port = 8080
server.pid-file = "/run/lighttpd.pid"
server.document-root = "/nonexistent"
`,
    },
    {
      dialect: 'lighttpd',
      title: 'A part of a configuration',
      file: 'proxy.conf',
      code: `server.modules += ( "mod_proxy" )
proxy.server = ( "" => (( "host" => "127.0.0.1", "port" => 9000 )) )
`,
    },
  ],
});
