import { defineDocs } from '../../docs.ts';

export const docs = defineDocs({
  behaviour:
    'A certificate alone does not switch TLS on, nor does the port 443. Without `ssl.engine = "enable"` lighttpd opens the port, says nothing, and answers plain HTTP on it: `http://example.test:443/` works, `https://example.test/` ends in a failed handshake.',
  silentWhen: [
    '`ssl.engine` is set in the block or globally',
    'the certificate stands outside of all blocks and the server itself is not on port 443: it is there for sockets that switch TLS on',
    'something of the configuration could not be read',
  ],
  limits: [],
  references: [{ title: 'lighttpd: TLS', url: 'https://redmine.lighttpd.net/projects/lighttpd/wiki/Docs_SSL' }],
  bad: [
    {
      dialect: 'lighttpd',
      title: 'A socket',
      file: 'lighttpd.conf',
      code: `server.modules = ( "mod_openssl" )
server.document-root = "/srv/www"
$SERVER["socket"] == ":443" {
    «ssl.pemfile» = "/etc/ssl/example.pem"
}
`,
    },
    {
      dialect: 'lighttpd',
      title: 'The server itself',
      file: 'lighttpd.conf',
      code: `server.modules = ( "mod_openssl" )
server.document-root = "/srv/www"
server.port = 443
«ssl.pemfile» = "/etc/ssl/example.pem"
`,
    },
  ],
  good: [
    {
      dialect: 'lighttpd',
      title: 'Switched on',
      file: 'lighttpd.conf',
      code: `server.modules = ( "mod_openssl" )
server.document-root = "/srv/www"
ssl.pemfile = "/etc/ssl/example.pem"
$SERVER["socket"] == ":443" {
    ssl.engine = "enable"
}
`,
    },
  ],
});
