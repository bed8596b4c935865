import { defineDocs } from '../../docs.ts';

const conf = (aliases: string): string => `server.modules = ( "mod_alias" )
server.document-root = "/srv/www"
alias.url = ( ${aliases} )
`;

export const docs = defineDocs({
  behaviour: `mod_alias puts the path in place of the URL, and appends what follows, character by character.

| alias | request | file |
|---|---|---|
| \`"/images" => "/srv/data/"\` | /imagespic.png | /srv/data/pic.png |
| | /images../secret.txt | 403: the traversal known from nginx is refused |
| \`"/images/" => "/srv/data"\` | /images/pic.png | /srv/datapic.png: 404 |
| \`"/images" => "/srv/data"\` | /images-private/x | /srv/data-private/x |
| \`"/images/" => "/srv/data/"\` | /images/pic.png | /srv/data/pic.png |`,
  silentWhen: [
    'both end in a slash',
    'neither does and one of them is a single file (`"/robots.txt"`)',
    'the URL or the path is not known',
  ],
  limits: ['With a slash at both ends the URL without it (`/images`) is answered 404.'],
  references: [
    { title: 'lighttpd: mod_alias', url: 'https://redmine.lighttpd.net/projects/lighttpd/wiki/Docs_ModAlias' },
  ],
  bad: [
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
      dialect: 'lighttpd',
      title: 'Both have it',
      file: 'lighttpd.conf',
      code: conf('"/images/" => "/srv/data/", "/robots.txt" => "/srv/robots-live.txt"'),
    },
  ],
});
