import { defineDocs } from '../../docs.ts';

const conf = (text: string): string => `server.modules = ( "mod_openssl" )
server.document-root = "/srv/www"
$SERVER["socket"] == ":443" {
    ssl.engine = "enable"
    ${text}
}
`;

export const docs = defineDocs({
  behaviour:
    "lighttpd looks for the private key in the file of `ssl.pemfile`, unless `ssl.privkey` names another one. ACME clients (certbot and others) put certificate and key into two files: with `fullchain.pem` alone lighttpd refuses to start, `SSL: couldn't read private key from '.../fullchain.pem'`.",
  silentWhen: [
    '`ssl.privkey` is set in the block or around it, or may be set by something that could not be read',
    'the name of the file does not tell that it holds the certificate alone: it may hold both',
  ],
  limits: [
    'Files are judged by the names that ACME clients give them: fullchain.pem anywhere, cert.pem and chain.pem in a folder below live/.',
  ],
  references: [
    { title: 'lighttpd: TLS', url: 'https://redmine.lighttpd.net/projects/lighttpd/wiki/Docs_SSL' },
    {
      title: 'lighttpd: TLS in a few lines, with a section on ACME clients',
      url: 'https://redmine.lighttpd.net/projects/lighttpd/wiki/HowToSimpleSSL',
    },
    {
      title: 'Pi-hole: certificate and key in two files',
      url: 'https://github.com/pi-hole/docker-pi-hole/issues/1046',
    },
    {
      title: 'certbot: certificate and key for lighttpd',
      url: 'https://github.com/certbot/certbot/issues/1201',
    },
    {
      title: 'getssl: a file with both for lighttpd',
      url: 'https://github.com/srvrco/getssl/issues/72',
    },
  ],
  bad: [
    {
      dialect: 'lighttpd',
      title: 'The chain alone',
      file: 'lighttpd.conf',
      code: conf('«ssl.pemfile = "/etc/letsencrypt/live/example.test/fullchain.pem"»'),
    },
  ],
  good: [
    {
      dialect: 'lighttpd',
      title: 'With its key',
      file: 'lighttpd.conf',
      code: conf(`ssl.pemfile = "/etc/letsencrypt/live/example.test/fullchain.pem"
    ssl.privkey = "/etc/letsencrypt/live/example.test/privkey.pem"`),
    },
    {
      dialect: 'lighttpd',
      title: 'Both in one file',
      file: 'lighttpd.conf',
      code: conf('ssl.pemfile = "/etc/lighttpd/server.pem"'),
    },
  ],
});
