import { defineDocs } from '../../docs.ts';

export const docs = defineDocs({
  behaviour:
    'lighttpd\'s parser throws away every token that does not fit and goes on; `lighttpd -tt` says "Syntax OK" and part of the configuration is not there. nginx takes the line after a forgotten `;` as further arguments of the directive before. Apache drops what stands behind the `>` of a section.',
  silentWhen: ['the text has the meaning that it seems to have'],
  limits: ['Which tokens lighttpd drops depends on its version; 1.4.69 is assumed.'],
  references: [
    {
      title: 'lighttpd: configuration syntax',
      url: 'https://redmine.lighttpd.net/projects/lighttpd/wiki/Docs_Configuration',
    },
  ],
  bad: [
    {
      dialect: 'lighttpd',
      title: 'A missing comma: lighttpd 1.4.69 keeps the first entry only',
      file: 'lighttpd.conf',
      code: 'server.document-root = "/srv/www"\nmimetype.assign = (\n    ".html" => "text/html"\n    «".css"» => "text/css"\n)\n',
    },
    {
      dialect: 'nginx',
      title: 'A forgotten `;`: the root is one more name of an index file',
      file: 'nginx.conf',
      code: 'events {}\nhttp {\n    include mime.types;\n    server {\n        listen 8080;\n        «index index.html»\n        root /srv/www;\n    }\n}\n',
    },
    {
      dialect: 'apache',
      title: 'A directive on the line that opens a section',
      file: 'httpd.conf',
      code: '<IfModule mod_rewrite.c>«RewriteEngine On»\n</IfModule>\n',
    },
  ],
  good: [
    {
      dialect: 'lighttpd',
      title: 'With its comma',
      file: 'lighttpd.conf',
      code: 'server.document-root = "/srv/www"\nmimetype.assign = (\n    ".html" => "text/html",\n    ".css" => "text/css"\n)\n',
    },
    {
      dialect: 'apache',
      title: 'On a line of its own',
      file: 'httpd.conf',
      code: '<IfModule mod_rewrite.c>\n    RewriteEngine On\n</IfModule>\n',
    },
  ],
});
