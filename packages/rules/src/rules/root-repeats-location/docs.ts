import { defineDocs } from '../../docs.ts';

const server = (locations: string): string => `events {}
http {
    server {
        listen 8080;
${locations}    }
}
`;

export const docs = defineDocs({
  behaviour:
    'nginx puts the whole path of the URL behind the root. `location ~ ^/(images|css|static)/ { root /srv/app/static; }` makes `/static/a.css` the file `/srv/app/static/static/a.css`: 404, while `/css/b.css` is found.',
  silentWhen: [
    'the folder is there twice (`static/static`), as far as the disk can be looked into',
    'the location has an `alias`, or a root that it inherits',
    'it changes the URL, has a `try_files`, or hands requests over',
    'the root has variables',
  ],
  limits: ['A folder that really stands inside one of the same name is reported, too: the disk is not looked at.'],
  references: [
    { title: 'nginx: root', url: 'https://nginx.org/en/docs/http/ngx_http_core_module.html#root' },
    {
      title: 'Stack Overflow: nginx, static file serving confusion with root and alias',
      url: 'https://stackoverflow.com/questions/10631933/nginx-static-file-serving-confusion-with-root-alias',
    },
  ],
  bad: [
    {
      dialect: 'nginx',
      title: 'A prefix',
      file: 'nginx.conf',
      code: server(`        location /static/ {
            root «/srv/app/static»;
        }
`),
    },
    {
      dialect: 'nginx',
      title: 'One of several folders',
      file: 'nginx.conf',
      code: server(`        location ~ ^/(images|css|static)/ {
            root «/srv/app/static»;
        }
`),
    },
  ],
  good: [
    {
      dialect: 'nginx',
      title: 'One level up, or an alias',
      file: 'nginx.conf',
      code: server(`        location /static/ {
            root /srv/app;
        }
        location /media/ {
            alias /srv/app/media/;
        }
`),
    },
  ],
});
