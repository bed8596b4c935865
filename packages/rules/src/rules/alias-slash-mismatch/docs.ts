import { defineDocs } from '../../docs.ts';

const conf = (aliases: string): string => `server.modules = ( "mod_alias" )
server.document-root = "/srv/www"
alias.url = ( ${aliases} )
`;

const server = (locations: string): string => `events {}
http {
    server {
        listen 8080;
${locations}    }
}
`;

export const docs = defineDocs({
  behaviour: `lighttpd's mod_alias puts the path in place of the URL, and appends what follows, character by character.

| alias | request | file |
|---|---|---|
| \`"/images" => "/srv/data/"\` | /imagespic.png | /srv/data/pic.png |
| | /images../secret.txt | 403: the traversal known from nginx is refused |
| \`"/images/" => "/srv/data"\` | /images/pic.png | /srv/datapic.png: 404 |
| \`"/images" => "/srv/data"\` | /images-private/x | /srv/data-private/x |
| \`"/images/" => "/srv/data/"\` | /images/pic.png | /srv/data/pic.png |

nginx does the same with the text of a prefix: \`location /static/ { alias /srv/data; }\` makes \`/static/a.css\` the file \`/srv/dataa.css\`. Without a slash on both, files are found, but \`/static-private/x\` is served as well, from \`/srv/data-private\`. With a slash on the alias alone the parent folder is open: see \`alias-traversal\`.`,
  silentWhen: [
    'both end in a slash',
    'neither does and one of them is a single file (`"/robots.txt"`)',
    'the URL or the path is not known, or the path ends in a variable',
    'nginx: the location is exact (`=`) or a regular expression, hands requests over, or changes the URL',
  ],
  limits: ['With a slash at both ends the URL without it (`/images`) is answered 404.'],
  references: [
    { title: 'nginx: alias', url: 'https://nginx.org/en/docs/http/ngx_http_core_module.html#alias' },
    { title: 'lighttpd: mod_alias', url: 'https://redmine.lighttpd.net/projects/lighttpd/wiki/Docs_ModAlias' },
  ],
  bad: [
    {
      dialect: 'nginx',
      title: 'The alias lacks the slash of the location',
      file: 'nginx.conf',
      code: server(`        location /static/ {
            alias «/srv/app/static»;
        }
`),
    },
    {
      dialect: 'nginx',
      title: 'No slash at all',
      file: 'nginx.conf',
      code: server(`        «location /static» {
            alias /srv/app/data;
        }
`),
    },

    {
      dialect: 'lighttpd',
      title: 'The path alone has it',
      file: 'lighttpd.conf',
      code: conf('«"/images"» => "/srv/data/"'),
    },
    {
      dialect: 'lighttpd',
      title: 'The URL alone has it',
      file: 'lighttpd.conf',
      code: conf('"/images/" => «"/srv/data"»'),
    },
    {
      dialect: 'lighttpd',
      title: 'Neither has it',
      file: 'lighttpd.conf',
      code: conf('«"/images" => "/srv/data"»'),
    },
  ],
  good: [
    {
      dialect: 'nginx',
      title: 'A slash on both, and a single file',
      file: 'nginx.conf',
      code: server(`        location /static/ {
            alias /srv/app/static/;
        }
        location = /favicon.ico {
            alias /srv/app/static/favicon.ico;
        }
`),
    },

    {
      dialect: 'lighttpd',
      title: 'Both have it',
      file: 'lighttpd.conf',
      code: conf('"/images/" => "/srv/data/", "/robots.txt" => "/srv/robots-live.txt"'),
    },
  ],
});
