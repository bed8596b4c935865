import { defineDocs } from '../../docs.ts';

const conf = (text: string): string => `server.document-root = "/srv/www"
${text}
`;

export const docs = defineDocs({
  behaviour:
    'A pattern is looked for anywhere in the text, and a dot stands for any character. `$HTTP["host"] =~ "example.test"` also matches `examplextest` and `evil-example.test.attacker`; `$HTTP["remoteip"] =~ "10.0.0.1"` lets 110.0.0.1 and 10.0.0.17 in as well. With `==` a host is compared without its port, and an address may be given with a mask (`"10.0.0.0/8"`).',
  silentWhen: [
    '`==` and `!=`',
    'a host pattern that begins with `^` and ends with `$`, or one that is meant for the names below a domain: `(^|\\.)example\\.test$`',
    'patterns that are no plain name or address',
  ],
  limits: [],
  references: [
    {
      title: 'lighttpd: conditional configuration',
      url: 'https://redmine.lighttpd.net/projects/lighttpd/wiki/Docs_Configuration',
    },
  ],
  bad: [
    {
      dialect: 'lighttpd',
      title: 'A host',
      file: 'lighttpd.conf',
      code: conf('$HTTP["host"] =~ «"www.example.test"» { server.document-root = "/srv/example" }'),
    },
    {
      dialect: 'lighttpd',
      title: 'An address that is let in',
      file: 'lighttpd.conf',
      code: conf('$HTTP["remoteip"] !~ «"10.0.0.1"» { url.access-deny = ( "" ) }'),
    },
  ],
  good: [
    {
      dialect: 'lighttpd',
      title: 'Compared as they are, or held by anchors',
      file: 'lighttpd.conf',
      code: conf(`$HTTP["host"] == "www.example.test" { server.document-root = "/srv/example" }
$HTTP["host"] =~ "(^|\\.)example\\.org$" { server.document-root = "/srv/org" }
$HTTP["host"] =~ "^example\\.net$" { server.document-root = "/srv/net" }
$HTTP["remoteip"] != "10.0.0.1" { url.access-deny = ( "" ) }
$HTTP["remoteip"] =~ "^(10\\.0\\.0\\.2|10\\.0\\.0\\.3)$" { url.access-deny = ( ".inc" ) }`),
    },
  ],
});
