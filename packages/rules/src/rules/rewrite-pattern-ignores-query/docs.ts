import { defineDocs } from '../../docs.ts';

const conf = (text: string): string => `server.modules = ( "mod_rewrite", "mod_redirect" )
server.document-root = "/srv/www"
${text}
`;

export const docs = defineDocs({
  behaviour: `The patterns of \`url.rewrite*\` and \`url.redirect\` are compared with the path and the query string together, unlike \`$HTTP["url"]\`, which sees the path only.

| rule | request | result |
|---|---|---|
| \`"^/foo$" => "/app"\` | /foo | /app |
| | /foo?a=1 | not rewritten: 404 |
| \`"^/foo/(.*)$" => "/app?path=$1"\` | /foo/z?a=1 | the query is \`path=z?a=1\` |`,
  silentWhen: [
    'the pattern allows for a query: `(?:\\?.*)?$`, `([^?]*)`',
    'another rule of the same block matches the URL with a query',
    'the target takes the rest of the URL as a path: `"^/(.*)$" => "/app/$1"`',
  ],
  limits: ['Whether anybody ever asks with a query string is not known.'],
  references: [
    { title: 'lighttpd: mod_rewrite', url: 'https://redmine.lighttpd.net/projects/lighttpd/wiki/Docs_ModRewrite' },
    { title: 'lighttpd: mod_redirect', url: 'https://redmine.lighttpd.net/projects/lighttpd/wiki/Docs_ModRedirect' },
  ],
  bad: [
    {
      dialect: 'lighttpd',
      title: 'A path that ends with the pattern',
      file: 'lighttpd.conf',
      code: conf('url.rewrite-once = ( «"^/foo$"» => "/app" )\nurl.redirect = ( «"^/old/?$"» => "/new" )'),
    },
    {
      dialect: 'lighttpd',
      title: 'The query ends up in an argument',
      file: 'lighttpd.conf',
      code: conf('url.rewrite-once = ( "^/foo/(.*)$" => «"/app?path=$1"» )'),
    },
  ],
  good: [
    {
      dialect: 'lighttpd',
      title: 'With the query in mind',
      file: 'lighttpd.conf',
      code: conf(`url.rewrite-once = (
    "^/foo(?:\\?.*)?$" => "/app$\{qsa}",
    "^/bar/([^?]*)(?:\\?(.*))?$" => "/app?path=$1&$2",
    "^/(.*)$" => "/index/$1"
)`),
    },
  ],
});
