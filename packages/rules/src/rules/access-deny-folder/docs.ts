import { defineDocs } from '../../docs.ts';

const conf = (text: string): string => `server.modules = ( "mod_access" )
server.document-root = "/srv/www"
${text}
`;

export const docs = defineDocs({
  behaviour:
    'The entries of `url.access-deny` are compared with the end of the path. `( "/private/" )` answers 403 for `/private/` and sends `/private/passwords.txt`. Patterns are none either: `( "^/private" )` or `( "*.inc" )` deny nothing at all.',
  silentWhen: [
    'the entry is an ending: `".inc"`, `"~"`, `"/.htaccess"`',
    'the entry is empty: it stands for everything',
  ],
  limits: ['An entry such as `"/private"` may be the name of one file, and is not reported.'],
  references: [
    { title: 'lighttpd: mod_access', url: 'https://redmine.lighttpd.net/projects/lighttpd/wiki/Docs_ModAccess' },
    {
      title: 'Folders of Matomo that could be read in spite of an access rule',
      url: 'https://administrator.de/en/lighttpd-rewrite-and-a-strange-error-handler-3552309279.html',
    },
    {
      title: 'A public configuration with a pattern',
      url: 'https://github.com/archwomen/webserver',
    },
  ],
  bad: [
    {
      dialect: 'lighttpd',
      title: 'A folder',
      file: 'lighttpd.conf',
      code: conf('url.access-deny = ( "~", ".inc", «"/private/"» )'),
    },
    {
      dialect: 'lighttpd',
      title: 'A pattern',
      file: 'lighttpd.conf',
      code: conf('url.access-deny = ( «"^/config/"», «"*.inc"» )'),
    },
  ],
  good: [
    {
      dialect: 'lighttpd',
      title: 'Endings, and a folder in a condition',
      file: 'lighttpd.conf',
      code: conf(`url.access-deny = ( "~", ".inc", "/.htaccess" )
$HTTP["url"] =~ "^/private/" { url.access-deny = ( "" ) }`),
    },
  ],
});
