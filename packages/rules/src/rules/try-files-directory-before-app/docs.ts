import { defineDocs } from '../../docs.ts';

const server = (text: string): string => `events {}
http {
    server {
        listen 80;
        root /srv/www;
${text}        location @app {
            proxy_pass http://127.0.0.1:9000;
        }
    }
}
`;

export const docs = defineDocs({
  behaviour:
    'The document root is a folder, so that `$uri/` holds for `/`, and the request goes no further: without an index file the answer is 403, `directory index of "/srv/www/" is forbidden`. The application never sees its root page, nor any URL that is the name of a folder.',
  silentWhen: [
    'there is an index.html in the folder, as far as it can be looked into',
    '`index` names a file: it is expected to be there, as in front of PHP',
    'folders are listed (`autoindex on`)',
    'what is not on the disk does not reach an application',
  ],
  limits: ['Whether there is an index.html in a folder that is not on this machine is not known.'],
  references: [
    { title: 'nginx: try_files', url: 'https://nginx.org/en/docs/http/ngx_http_core_module.html#try_files' },
    {
      title: 'Stack Overflow: directory index of ... is forbidden',
      url: 'https://stackoverflow.com/questions/19285355/nginx-403-error-directory-index-of-folder-is-forbidden',
    },
  ],
  bad: [
    {
      dialect: 'nginx',
      title: 'Folders before the application',
      file: 'nginx.conf',
      code: server('        location / {\n            try_files $uri «$uri/» @app;\n        }\n'),
    },
  ],
  good: [
    {
      dialect: 'nginx',
      title: 'Files only',
      file: 'nginx.conf',
      code: server('        location / {\n            try_files $uri @app;\n        }\n'),
    },
    {
      dialect: 'nginx',
      title: 'With an index file',
      file: 'nginx.conf',
      code: server(
        '        index home.html;\n        location / {\n            try_files $uri $uri/ @app;\n        }\n',
      ),
    },
  ],
});
