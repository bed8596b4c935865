import { defineDocs } from '../../docs.ts';

const conf = (rules: string): string => `server.modules = ( "mod_rewrite" )
server.document-root = "/srv/www"
url.rewrite-once = (
${rules}
)
`;

export const docs = defineDocs({
  behaviour:
    'In a target `$0` is the part of the URL that the pattern matched, not the whole URL. `"^/static/" => "$0"` in front of a catch-all is meant to leave `/static/a.css` alone; lighttpd rewrites it to `/static/`, and answers 403 for the folder.',
  silentWhen: [
    'the pattern matches to the end (`"^/static/.*" => "$0"`)',
    'the target is empty: that leaves the URL as it is',
    'the pattern does not begin with plain text behind `^`, or cannot be run here',
  ],
  limits: [],
  references: [
    { title: 'lighttpd: mod_rewrite', url: 'https://redmine.lighttpd.net/projects/lighttpd/wiki/Docs_ModRewrite' },
  ],
  bad: [
    {
      dialect: 'lighttpd',
      title: 'An exception before a catch-all',
      file: 'lighttpd.conf',
      code: conf('    "^/static/" => «"$0"»,\n    "^/(.*)$" => "/app/$1"'),
    },
  ],
  good: [
    {
      dialect: 'lighttpd',
      title: 'Left alone, or matched to the end',
      file: 'lighttpd.conf',
      code: conf('    "^/static/" => "",\n    "^/images/.*" => "$0",\n    "^/(.*)$" => "/app/$1"'),
    },
  ],
});
