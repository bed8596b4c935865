import { defineDocs } from '../../docs.ts';

const conf = (text: string): string => `server.modules = ( "mod_redirect" )
server.document-root = "/srv/www"
${text}
`;

export const docs = defineDocs({
  behaviour: `In the target of a redirect or rewrite, \`%n\` are the captures of the condition of the block in which the rule stands, and of no other.

| block | target | Location |
|---|---|---|
| \`$HTTP["scheme"] == "http"\` | \`https://%1/$1\` | https:///page |
| \`$HTTP["host"] =~ ".*" { $HTTP["scheme"] == "http" { ... } }\` | \`https://%0/$1\` | https://http/page |
| \`$HTTP["scheme"] == "http" { $HTTP["host"] =~ ".*" { ... } }\` | \`https://%0/$1\` | https://example.test/page |`,
  silentWhen: [
    'the condition of the block has that group',
    'the rule stands outside of all blocks: it may be a part of a configuration that is included into one',
    'the captures are used for something else than the host, and exist',
  ],
  limits: [],
  references: [
    {
      title: 'lighttpd: from http to https, with the condition on the host innermost',
      url: 'https://redmine.lighttpd.net/projects/lighttpd/wiki/HowToRedirectHttpToHttps',
    },
    {
      title: 'The same redirect on a camera, with that remark',
      url: 'https://github.com/EliasKotlyar/Xiaomi-Dafang-Hacks/issues/377',
    },
    {
      title: 'froxlor: a condition on the host only for its capture',
      url: 'https://github.com/froxlor/froxlor/pull/399',
    },
  ],
  bad: [
    {
      dialect: 'lighttpd',
      title: 'The condition on the scheme has no group',
      file: 'lighttpd.conf',
      code: conf(`$HTTP["scheme"] == "http" {
    url.redirect = ( "^/(.*)" => «"https://%1/$1"» )
}`),
    },
    {
      dialect: 'lighttpd',
      title: 'The condition on the host is the outer one',
      file: 'lighttpd.conf',
      code: conf(`$HTTP["host"] =~ ".*" {
    $HTTP["scheme"] == "http" {
        url.redirect = ( "^/(.*)" => «"https://%0/$1"» )
    }
}`),
    },
    {
      dialect: 'lighttpd',
      title: 'A group that there is not',
      file: 'lighttpd.conf',
      code: conf(`$HTTP["host"] =~ "^www\\.example\\.test$" {
    url.redirect = ( "^/(.*)" => «"http://%1/$1"» )
}`),
    },
  ],
  good: [
    {
      dialect: 'lighttpd',
      title: 'The condition on the host is the innermost',
      file: 'lighttpd.conf',
      code: conf(`$HTTP["scheme"] == "http" {
    $HTTP["host"] =~ ".*" {
        url.redirect = ( ".*" => "https://%0$0" )
    }
}
$HTTP["host"] =~ "^www\\.(.*)$" {
    url.redirect = ( "^/(.*)" => "http://%1/$1" )
}`),
    },
  ],
});
