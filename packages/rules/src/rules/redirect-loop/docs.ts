import { defineDocs } from '../../docs.ts';

const conf = (text: string): string => `server.modules = ( "mod_redirect" )
server.document-root = "/srv/www"
${text}
`;

export const docs = defineDocs({
  behaviour:
    'lighttpd answers each request for itself. A redirect whose target matches again is answered with the same redirect, until the browser gives up (`ERR_TOO_MANY_REDIRECTS`). The usual ones: the block for a host sends everything to that same host, or everything to https without asking for the scheme.',
  silentWhen: [
    'a condition on the scheme or the host does not hold for the target',
    'the target names another host, or one that is put together from captures',
    'the block depends on the socket, the address or a header of the client',
  ],
  limits: ['Loops over several rules or servers are not followed.'],
  references: [
    {
      title: 'lighttpd: mod_redirect',
      url: 'https://redmine.lighttpd.net/projects/lighttpd/wiki/Docs_ModRedirect',
    },
    {
      title: 'lighttpd: from http to https, with the condition on the scheme',
      url: 'https://redmine.lighttpd.net/projects/lighttpd/wiki/HowToRedirectHttpToHttps',
    },
    {
      title: 'froxlor: redirects of domains to themselves and to others',
      url: 'https://github.com/froxlor/froxlor/pull/399',
    },
  ],
  bad: [
    {
      dialect: 'lighttpd',
      title: 'A path below itself',
      file: 'lighttpd.conf',
      code: conf('url.redirect = ( «"^/app" => "/app/"» )'),
    },
    {
      dialect: 'lighttpd',
      title: 'A pattern without anchors takes the target, too',
      file: 'lighttpd.conf',
      code: conf(`$HTTP["host"] =~ "example\\.test" {
    url.redirect = ( «"^/(.*)" => "http://www.example.test/$1"» )
}`),
    },
  ],
  good: [
    {
      dialect: 'lighttpd',
      title: 'The target is outside of the condition',
      file: 'lighttpd.conf',
      code: conf(`url.redirect = ( "^/app$" => "/app/" )
$HTTP["host"] == "example.test" {
    url.redirect = ( "^/(.*)" => "http://www.example.test/$1" )
}`),
    },
  ],
});
