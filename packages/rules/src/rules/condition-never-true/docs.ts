import { defineDocs } from '../../docs.ts';

const conf = (text: string): string => `server.document-root = "/srv/www"
${text}
`;

export const docs = defineDocs({
  behaviour: `What the fields of conditions hold, as seen in requests:

| field | holds | so this never comes out |
|---|---|---|
| \`$HTTP["url"]\` | the decoded path, without the query string | \`=~ "\\?debug=1"\`, \`== "index.php"\`, \`=~ "%20"\` |
| \`$HTTP["host"]\` | the name in lower case | \`== "Example.test"\`, \`== ""\`, \`== "http://a.test"\` |
| \`$HTTP["querystring"]\` | what follows the \`?\` | \`=^ "?debug"\` |
| \`$HTTP["request-method"]\` | GET, POST | \`== "get"\` |
| \`$HTTP["scheme"]\` | http or https | \`== "HTTPS"\` |

With \`!=\` and \`!~\` such a condition always comes out, and a block that was to be an exception is the rule.`,
  silentWhen: [
    'the question mark is a quantifier, or in a part of the pattern that may be left out: `\\.php(\\?|$)`',
    'the pattern is told to ignore case (`(?i)`), or has another alternative that may match',
    'the value is a variable that is not known, or a word in capitals that is to be filled in (`SERVERNAME`)',
  ],
  limits: [
    'A block for HTTP/1.0 clients without a Host field (`== ""`) cannot be told from a name that was forgotten.',
  ],
  references: [
    {
      title: 'lighttpd: conditional configuration',
      url: 'https://redmine.lighttpd.net/projects/lighttpd/wiki/Docs_Configuration',
    },
  ],
  bad: [
    {
      dialect: 'lighttpd',
      title: 'A query in the URL',
      file: 'lighttpd.conf',
      code: conf('«$HTTP["url"] =~ "\\?debug=1"» { dir-listing.activate = "enable" }'),
    },
    {
      dialect: 'lighttpd',
      title: 'A host that is in capitals, and one that is empty',
      file: 'lighttpd.conf',
      code: conf(
        '«$HTTP["host"] == "Example.test"» { server.document-root = "/srv/example" }\n«$HTTP["host"] == ""» { server.document-root = "/srv/b" }',
      ),
    },
    {
      dialect: 'lighttpd',
      title: 'A path without its slash, and a method in small letters',
      file: 'lighttpd.conf',
      code: conf(
        '«$HTTP["url"] =~ "^private/"» { url.access-deny = ( "" ) }\n«$HTTP["request-method"] == "post"» { url.access-deny = ( "" ) }',
      ),
    },
  ],
  good: [
    {
      dialect: 'lighttpd',
      title: 'As the fields are',
      file: 'lighttpd.conf',
      code: conf(`$HTTP["querystring"] =~ "debug=1" { dir-listing.activate = "enable" }
$HTTP["host"] == "example.test" { server.document-root = "/srv/example" }
$HTTP["host"] =~ "(?i)^Other\\.test$" { server.document-root = "/srv/other" }
$HTTP["url"] =~ "^/private/|\\.php(\\?|$)" { url.access-deny = ( "" ) }
$HTTP["url"] =~ "/images?/" { dir-listing.activate = "enable" }
$HTTP["request-method"] == "POST" { url.access-deny = ( "" ) }`),
    },
  ],
});
