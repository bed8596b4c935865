import { defineDocs } from '../../docs.ts';

export const docs = defineDocs({
  behaviour:
    'nginx and lighttpd refuse to start, and a running nginx keeps its old configuration on reload. Apache refuses to start because of its main configuration; because of a broken `.htaccess` it answers 500 to every request for that folder and those below it.',
  silentWhen: ['the server itself reads the text, however odd it looks'],
  limits: [
    'The rest of the file is still checked, but rules that would report something as absent stay silent: it may stand in the part that could not be read.',
  ],
  references: [{ title: 'nginx: configuration file structure', url: 'https://nginx.org/en/docs/beginners_guide.html' }],
  bad: [
    {
      dialect: 'nginx',
      title: 'A block that is never closed',
      file: 'nginx.conf',
      code: 'events {}\n«http» {\n    server {\n        listen 8080;\n    }\n',
    },
    {
      dialect: 'lighttpd',
      title: 'A list that is never closed',
      file: 'lighttpd.conf',
      code: 'server.document-root = "/srv/www"\nserver.modules = «(» "mod_alias"\n',
    },
    {
      dialect: 'apache',
      title: 'A section that is closed by another name',
      file: 'httpd.conf',
      code: '<Directory "/srv/www">\n    Require all granted\n«</Location>»\n',
    },
  ],
  good: [
    {
      dialect: 'nginx',
      title: 'Balanced',
      file: 'nginx.conf',
      code: 'events {}\nhttp {\n    server {\n        listen 8080;\n    }\n}\n',
    },
    {
      dialect: 'lighttpd',
      title: 'Balanced',
      file: 'lighttpd.conf',
      code: 'server.document-root = "/srv/www"\nserver.modules = ( "mod_alias" )\n',
    },
    {
      dialect: 'apache',
      title: 'Closed by its own name',
      file: 'httpd.conf',
      code: '<Directory "/srv/www">\n    Require all granted\n</Directory>\n',
    },
  ],
});
