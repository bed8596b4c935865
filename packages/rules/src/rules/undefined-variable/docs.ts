import { defineDocs } from '../../docs.ts';

export const docs = defineDocs({
  behaviour:
    'lighttpd reads its configuration from top to bottom, and a word without quotes is the name of a variable. Where it has no value yet, lighttpd refuses to start: `Undefined config variable: var.enable`. What a block sets is gone behind its closing brace.',
  silentWhen: [
    'the file has no global `server.document-root`: then it is a part of a configuration, and the variables of the rest are not known',
    'an include that cannot be read, or an `include_shell`, stands before',
    'the file is a template or has syntax errors',
    'variables of the environment (`env.NAME`)',
  ],
  limits: [],
  references: [
    {
      title: 'lighttpd: configuration syntax',
      url: 'https://redmine.lighttpd.net/projects/lighttpd/wiki/Docs_Configuration',
    },
    {
      title: 'OpenWrt: `Undefined config variable: var.home_dir` after an update',
      url: 'https://github.com/openwrt/packages/issues/9935',
    },
    {
      title: 'OpenWrt: the variables that were missing',
      url: 'https://github.com/openwrt/packages/pull/19995',
    },
  ],
  bad: [
    {
      dialect: 'lighttpd',
      title: 'A word without quotes',
      file: 'lighttpd.conf',
      code: `server.document-root = "/srv/www"
server.follow-symlink = «enable»
`,
    },
    {
      dialect: 'lighttpd',
      title: 'Used before it is set',
      file: 'lighttpd.conf',
      code: `server.document-root = «var.home» + "/htdocs"
var.home = "/srv/www"
`,
    },
    {
      dialect: 'lighttpd',
      title: 'Set in a block, used behind it',
      file: 'lighttpd.conf',
      code: `server.document-root = "/srv/www"
$HTTP["host"] == "example.org" {
    var.name = "example"
}
server.tag = «name»
`,
    },
  ],
  good: [
    {
      dialect: 'lighttpd',
      title: 'Set before, in the including file',
      file: 'lighttpd.conf',
      code: `var.home = "/srv/www"
include "site.conf"
`,
      files: { 'site.conf': 'server.document-root = home + "/htdocs"\n' },
    },
    {
      dialect: 'lighttpd',
      title: 'A part of a configuration',
      file: 'fastcgi.conf',
      code: `fastcgi.server = ( ".php" => (( "socket" => socket_dir + "/php.sock" )) )
`,
    },
  ],
});
