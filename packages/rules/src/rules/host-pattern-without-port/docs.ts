import { defineDocs } from '../../docs.ts';

const conf = (text: string): string => `server.document-root = "/srv/www"
server.port = 8080
${text}
`;

export const docs = defineDocs({
  behaviour:
    'A client that asks a server on port 8080 sends `Host: example.test:8080`. `=~ "^example\\.test$"` sees the port and does not match; `== "example.test"` is compared without it and does.',
  silentWhen: [
    'all ports are 80 and 443, which browsers leave out',
    'the pattern allows for a port: `(:[0-9]+)?$`',
    'the server listens on the loopback address only: what stands in front of it sends the name as it likes',
    'the file is a part of a configuration, or something of it could not be read',
  ],
  limits: ['A proxy on another machine may send the name without the port.'],
  references: [
    {
      title: 'lighttpd: conditional configuration',
      url: 'https://redmine.lighttpd.net/projects/lighttpd/wiki/Docs_Configuration',
    },
  ],
  bad: [
    {
      dialect: 'lighttpd',
      title: 'A name between anchors',
      file: 'lighttpd.conf',
      code: conf('$HTTP["host"] =~ «"^example\\.test$"» { server.document-root = "/srv/example" }'),
    },
    {
      dialect: 'lighttpd',
      title: 'All names of a domain',
      file: 'lighttpd.conf',
      code: conf('$HTTP["host"] =~ «"(^|\\.)example\\.test$"» { server.document-root = "/srv/example" }'),
    },
  ],
  good: [
    {
      dialect: 'lighttpd',
      title: 'Compared without the port, or with it in mind',
      file: 'lighttpd.conf',
      code: conf(`$HTTP["host"] == "example.test" { server.document-root = "/srv/example" }
$HTTP["host"] =~ "^(www\\.)?example\\.org(:[0-9]+)?$" { server.document-root = "/srv/org" }`),
    },
    {
      dialect: 'lighttpd',
      title: 'The usual port',
      file: 'lighttpd.conf',
      code: conf('$HTTP["host"] =~ "^example\\.test$" { server.document-root = "/srv/example" }').replace('8080', '80'),
    },
  ],
});
