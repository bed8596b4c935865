import { defineDocs } from '../../docs.ts';

const conf = (text: string): string => `server.modules = ( "mod_openssl", "mod_redirect" )
server.document-root = "/srv/www"
server.port = 443
ssl.engine = "enable"
ssl.pemfile = "/etc/lighttpd/server.pem"
${text}
`;

export const docs = defineDocs({
  behaviour:
    'Since 1.4.56 a global `ssl.engine = "enable"` holds for every `$SERVER["socket"]` block that does not say otherwise. A block for port 80, made to send clients to https, expects TLS then: a request in plain HTTP ends with a closed connection. (In 1.4.69 the handshake fails there, too: `null ssl ctx`, because the certificate is not inherited with it.)',
  silentWhen: [
    'the block sets `ssl.engine` itself',
    'the port is another one than 80, and nothing in the block leads to https',
    'the target version is older than 1.4.56',
    'something of the configuration could not be read',
  ],
  limits: [],
  references: [
    { title: 'lighttpd: TLS', url: 'https://redmine.lighttpd.net/projects/lighttpd/wiki/Docs_SSL' },
    {
      title: 'lighttpd: listening on IPv6, and with TLS on one port of several',
      url: 'https://redmine.lighttpd.net/projects/lighttpd/wiki/IPv6-Config',
    },
    {
      title: 'OPNsense: the redirect on port 80 after the update to 1.4.56',
      url: 'https://github.com/opnsense/core/issues/4533',
    },
    {
      title: 'OpenCCU: `null ssl ctx` on sockets that do not set ssl.engine themselves',
      url: 'https://github.com/OpenCCU/OpenCCU/pull/1847',
    },
  ],
  bad: [
    {
      dialect: 'lighttpd',
      title: 'A redirect on port 80',
      file: 'lighttpd.conf',
      code: conf(`«$SERVER["socket"] == ":80"» {
    url.redirect = ( "" => "https://$\{url.authority}$\{url.path}$\{qsa}" )
}`),
    },
  ],
  good: [
    {
      dialect: 'lighttpd',
      title: 'Switched off there',
      file: 'lighttpd.conf',
      code: conf(`$SERVER["socket"] == ":80" {
    ssl.engine = "disable"
    url.redirect = ( "" => "https://$\{url.authority}$\{url.path}$\{qsa}" )
}
$SERVER["socket"] == "[::]:443" { }`),
    },
  ],
});
