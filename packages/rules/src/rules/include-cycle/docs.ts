import { defineDocs } from '../../docs.ts';

export const docs = defineDocs({
  behaviour:
    'nginx 1.22 and lighttpd 1.4.69 follow the include again and again, until their stack is used up and they die with a segmentation fault, or until no more files can be opened (`Too many open files`). Apache stops at 128 nested includes and refuses to start.',
  silentWhen: ['a file is included several times, but never from within itself'],
  limits: [],
  references: [],
  bad: [
    {
      dialect: 'nginx',
      title: 'Two files include each other',
      file: 'nginx.conf',
      code: 'events {}\nhttp {\n    include a.conf;\n}\n',
      files: { 'a.conf': 'include b.conf;\n', 'b.conf': 'include «a.conf»;\n' },
    },
    {
      dialect: 'lighttpd',
      title: 'A file includes itself',
      file: 'lighttpd.conf',
      code: 'server.document-root = "/srv/www"\ninclude «"lighttpd.conf"»\n',
    },
    {
      dialect: 'apache',
      title: 'A pattern matches the including file',
      file: 'conf/httpd.conf',
      code: 'ServerRoot conf\nInclude «*.conf»\n',
    },
  ],
  good: [
    {
      dialect: 'nginx',
      title: 'One file for two servers',
      file: 'nginx.conf',
      code: 'events {}\nhttp {\n    server {\n        listen 8080;\n        include common.conf;\n    }\n    server {\n        listen 8081;\n        include common.conf;\n    }\n}\n',
      files: { 'common.conf': 'root /srv/www;\n' },
    },
  ],
});
