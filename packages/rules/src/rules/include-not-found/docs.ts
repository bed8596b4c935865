import { defineDocs } from '../../docs.ts';

export const docs = defineDocs({
  behaviour:
    'nginx (`open() ... failed`), lighttpd (`include file not found`) and Apache (`Could not open configuration file`) refuse to start. A relative path is never relative to the including file: nginx and lighttpd start from the folder of the main file, Apache from `ServerRoot`; an include inside `sub/a.conf` of `b.conf` takes the `b.conf` of the top folder.',
  silentWhen: [
    'the path has wildcards and its folder exists: no match is accepted by nginx and lighttpd',
    '`IncludeOptional` in Apache',
    'the path holds a placeholder of a template',
  ],
  limits: [
    'Files that exist on the target machine only cannot be seen: `--map-path /etc/nginx=./deploy/nginx` tells where they are. Without it an absolute path is reported as information only.',
    "Where one of nginx's own files (`fastcgi_params`, `fastcgi.conf`, `scgi_params`, `uwsgi_params`, `mime.types`, Debian's `proxy_params`) is not found, the content that it is shipped with is assumed, and other rules speak as if it were here. Packages differ in SCRIPT_FILENAME, HTTP_PROXY, HTTP_HOST and REMOTE_USER: nothing is said about these. That it is assumed is told with `--min-confidence low`.",
  ],
  references: [{ title: 'nginx: include', url: 'https://nginx.org/en/docs/ngx_core_module.html#include' }],
  bad: [
    {
      dialect: 'nginx',
      title: 'Relative to the including file',
      file: 'nginx.conf',
      code: 'events {}\nhttp {\n    include sites/app.conf;\n}\n',
      files: {
        'sites/app.conf': 'server {\n    listen 8080;\n    include «common.conf»;\n}\n',
        'sites/common.conf': 'root /srv/www;\n',
      },
    },
    {
      dialect: 'lighttpd',
      title: 'A file that is not there',
      file: 'lighttpd.conf',
      code: 'server.document-root = "/srv/www"\ninclude «"mime.conf"»\n',
    },
    {
      dialect: 'apache',
      title: 'A file that is not there',
      file: 'httpd.conf',
      code: 'Include «sites/app.conf»\n',
    },
  ],
  good: [
    {
      dialect: 'nginx',
      title: 'Relative to the main file',
      file: 'nginx.conf',
      code: 'events {}\nhttp {\n    include sites/app.conf;\n}\n',
      files: {
        'sites/app.conf': 'server {\n    listen 8080;\n    include sites/common.conf;\n}\n',
        'sites/common.conf': 'root /srv/www;\n',
      },
    },
    {
      dialect: 'apache',
      title: 'Optional',
      file: 'httpd.conf',
      code: 'IncludeOptional sites/*.conf\n',
    },
  ],
});
