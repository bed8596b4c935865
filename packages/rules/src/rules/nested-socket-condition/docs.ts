import { defineDocs } from '../../docs.ts';

export const docs = defineDocs({
  behaviour:
    'Many guides put `$SERVER["socket"] == ":443"` with its certificate inside `$HTTP["host"] == "..."` or another condition. lighttpd opens the port for everybody; when a client connects, the request has not come yet, and only the name that it asks for is known. Inside a condition on the host, clients that ask for another name, or for the bare address, get no certificate, and inside a condition on the URL or a header nobody does: `SSL: no certificate/private key for TLS server name ... $SERVER["socket"] should not be nested in other conditions.`',
  silentWhen: [
    'a global `ssl.pemfile` gives a certificate',
    'the outer condition is about the scheme, the address of the client or another socket: these are known',
    '`ssl.engine` is not enabled in the inner block',
  ],
  limits: ['Whether clients ask for other names is not known.'],
  references: [
    {
      title: 'Pi-hole: TLS fails after an update, for the host around the socket',
      url: 'https://github.com/pi-hole/docker-pi-hole/issues/1046',
    },
    { title: 'lighttpd: TLS', url: 'https://redmine.lighttpd.net/projects/lighttpd/wiki/Docs_SSL' },
    {
      title: 'A public configuration that has it',
      url: 'https://github.com/fcastco/systemfiles',
    },
  ],
  bad: [
    {
      dialect: 'lighttpd',
      title: 'As in many guides',
      file: 'lighttpd.conf',
      code: `server.modules = ( "mod_openssl" )
server.document-root = "/srv/www"
$HTTP["host"] == "example.test" {
    «$SERVER["socket"] == ":443"» {
        ssl.engine = "enable"
        ssl.pemfile = "/etc/lighttpd/server.pem"
    }
}
`,
    },
  ],
  good: [
    {
      dialect: 'lighttpd',
      title: 'The socket outside',
      file: 'lighttpd.conf',
      code: `server.modules = ( "mod_openssl" )
server.document-root = "/srv/www"
$SERVER["socket"] == ":443" {
    ssl.engine = "enable"
    ssl.pemfile = "/etc/lighttpd/server.pem"
}
$HTTP["host"] == "example.test" {
    server.document-root = "/srv/example"
}
`,
    },
  ],
});
