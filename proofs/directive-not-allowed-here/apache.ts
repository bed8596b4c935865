import { apacheMain, apacheServer, type ProofCase } from '../harness/index.ts';

const htaccess = (text: string) => ({
  config: apacheServer(''),
  files: { 'htdocs/.htaccess': text },
  lint: 'htdocs/.htaccess',
});

/** A server whose AllowOverride is `lines`, and the .htaccess file of its document root. */
const beside = (lines: string, text: string, more = '') => ({
  config: apacheMain(`Listen 127.0.0.1:@PORT@
DocumentRoot "@HTDOCS@"
<Directory "@HTDOCS@">
  Options FollowSymLinks ExecCGI
  ${lines}
  Require all granted
</Directory>
${more}`),
  files: { 'htdocs/.htaccess': text },
});

const rewrite = 'RewriteEngine On\nRewriteRule ^seen$ /static/a.css [L]\n';

export const apacheCases: readonly ProofCase[] = [
  {
    covers: 'apache-allowoverride',
    title: 'never allowed in .htaccess',
    dialect: 'apache',
    observe: [{ ask: '/static/a.css', bad: { status: 500, log: /not allowed here/ }, good: { from: 'disk' } }],
    variants: {
      bad: htaccess('ProxyPass /app http://127.0.0.1:9/\n'),
      'bad-section': htaccess('<Directory "/srv">\n</Directory>\n'),
      fixed: htaccess('<Files "a.txt">\nOptions -ExecCGI\n</Files>\n'),
    },
  },
  {
    covers: 'apache-allowoverride',
    title: 'a class that AllowOverride lacks',
    dialect: 'apache',
    observe: [
      {
        ask: '/static/a.css',
        bad: { status: 500, log: /not allowed (?:here|in <Files> context)/ },
        good: { from: 'disk' },
      },
    ],
    variants: {
      bad: beside('AllowOverride FileInfo', `Options +ExecCGI\n${rewrite}`),
      'bad-unset': beside('', rewrite),
      'bad-list': beside('AllowOverrideList RewriteEngine', rewrite),
      'bad-options': beside('AllowOverride FileInfo Options=FollowSymLinks', 'Options +ExecCGI\n'),
      'bad-condition': beside('AllowOverrideList RewriteEngine', '<IfModule no_such_module>\n</IfModule>\n'),
      'bad-section': beside('AllowOverride Indexes', '<Files "a.css">\nSetHandler none\n</Files>\n'),
      'bad-nearer': {
        ...beside('AllowOverride All', '', '<Directory "@HTDOCS@/static">\nAllowOverride Indexes\n</Directory>'),
        files: { 'htdocs/static/.htaccess': 'SetHandler none\n' },
      },
      fixed: beside('AllowOverride FileInfo Options', `Options +ExecCGI\n${rewrite}`),
      'fixed-list': beside('AllowOverrideList RewriteEngine RewriteRule', rewrite),
      'ok-all': beside('AllowOverride All', `Options +ExecCGI\n${rewrite}`),
      'ok-any-class': beside('AllowOverride Indexes', '<Files "none">\nDirectoryIndex x\n</Files>\n'),
      'ok-options': beside('AllowOverride Options=ExecCGI,FollowSymLinks', 'Options +ExecCGI\n'),
      'ok-not-loaded': beside('AllowOverride Indexes', '<IfModule no_such_module>\nSetHandler none\n</IfModule>\n'),
      'ok-nonfatal': beside('AllowOverride Indexes Nonfatal=Override', 'SetHandler none\n'),
    },
  },
  {
    covers: 'apache-allowoverride',
    title: 'a file that is not read',
    dialect: 'apache',
    observe: [{ ask: '/seen', bad: { status: 404 }, good: { from: 'disk' } }],
    variants: {
      bad: beside('AllowOverride None', rewrite),
      'bad-above': {
        ...beside('', rewrite, '<Directory "/">\nAllowOverride None\n</Directory>'),
      },
      fixed: beside('AllowOverride FileInfo', rewrite),
      'ok-nearer': beside('AllowOverride FileInfo', rewrite, '<Directory "/">\nAllowOverride None\n</Directory>'),
    },
  },
  {
    covers: null,
    title: 'a section inside another one',
    dialect: 'apache',
    observe: [{ ask: '/static/a.css', good: { from: 'disk' } }],
    variants: {
      bad: {
        config: apacheServer('<Location "/x">\n<Files "a">\n</Files>\n</Location>'),
        starts: false,
        checkRefuses: true,
        log: /<Files> cannot occur within <Location> section/,
      },
      'bad-else': {
        config: apacheServer('<If "true">\n</If>\n<Else>\n</Else>\n<Else>\n</Else>'),
        starts: false,
        checkRefuses: true,
        log: /section without previous <If>/,
      },
      fixed: apacheServer('<Files "a">\n<If "true">\n</If>\n</Files>\n<If "true">\n</If>\n<Else>\n</Else>'),
    },
  },
];
