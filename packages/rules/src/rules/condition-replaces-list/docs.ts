import { defineDocs } from '../../docs.ts';

const conf = (text: string): string => `server.modules = ( "mod_alias", "mod_setenv" )
server.document-root = "/srv/www"
${text}
`;

export const docs = defineDocs({
  behaviour:
    'Of all blocks that hold for a request lighttpd takes the value of the last one, as a whole. A list that a block sets with `=` takes the place of the global one: the global alias `/images/` is 404 there. Where two blocks hold (one for the host, one for the URL), only the list of the later one counts. `+=` starts from the list outside, so it mends the first case; in two sibling blocks it does not, because each has a copy of its own.',
  silentWhen: [
    '`+=` in the block, or the block repeats at least one of the entries: then it is a choice',
    'the list of the block is empty: that switches something off',
    'the block takes every request itself (a back end for `"/"`, a redirect of everything)',
    'branches of one `else` chain, blocks about the same field, and negated conditions',
    'lists that are chosen rather than added to: index-file.names, mimetype.assign, server.modules',
  ],
  limits: ['Whether the entries are needed in the block is not known.'],
  references: [
    {
      title: 'lighttpd: conditional configuration',
      url: 'https://redmine.lighttpd.net/projects/lighttpd/wiki/Docs_Configuration',
    },
  ],
  bad: [
    {
      dialect: 'lighttpd',
      title: 'The global aliases are gone',
      file: 'lighttpd.conf',
      code: conf(`alias.url = ( "/images/" => "/srv/images/" )
$HTTP["host"] == "example.test" {
    «alias.url» = ( "/css/" => "/srv/css/" )
}`),
    },
    {
      dialect: 'lighttpd',
      title: 'Two blocks hold',
      file: 'lighttpd.conf',
      code: conf(`$HTTP["scheme"] == "https" {
    setenv.add-response-header = ( "Strict-Transport-Security" => "max-age=31536000" )
}
$HTTP["url"] =~ "^/static/" {
    «setenv.add-response-header» = ( "Cache-Control" => "max-age=86400" )
}`),
    },
  ],
  good: [
    {
      dialect: 'lighttpd',
      title: 'Added',
      file: 'lighttpd.conf',
      code: conf(`alias.url = ( "/images/" => "/srv/images/" )
$HTTP["host"] == "example.test" {
    alias.url += ( "/css/" => "/srv/css/" )
}`),
    },
    {
      dialect: 'lighttpd',
      title: 'One or the other',
      file: 'lighttpd.conf',
      code: conf(`$HTTP["host"] == "a.test" {
    alias.url = ( "/a/" => "/srv/a/" )
}
else $HTTP["url"] =~ "^/b/" {
    alias.url = ( "/b/" => "/srv/b/" )
}`),
    },
  ],
});
