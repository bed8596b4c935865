import { apacheServer, defineProof, lighttpd, nginxMain, nginxServer, type Variant } from '../harness/index.ts';

/** A text that the server and its own check refuse with these words. */
const refused = (config: string, log: RegExp): Variant => ({ config, starts: false, checkRefuses: true, log });

const fromDisk = [{ ask: '/static/a.css', good: { from: 'disk' } }] as const;

/** A whole nginx configuration, with a text before the brace that closes `http`. */
const nginx = (text: string): string => nginxServer('').replace(/\}\n$/, text);

export default defineProof({
  rule: 'syntax-error',
  cases: [
    {
      covers: 'nginx-unbalanced-braces',
      dialect: 'nginx',
      observe: fromDisk,
      variants: {
        bad: refused(
          nginxMain('http {\n  server {\n    listen 127.0.0.1:@PORT@;\n'),
          /unexpected end of file, expecting "\}"/,
        ),
        'bad-surplus': refused(`${nginxServer('')}}\n`, /unexpected "\}"/),
        fixed: nginx('}\n'),
        'ok-quoted': nginxServer('    location ~ "^/x{2}$" {\n      return 200 "}";\n    }\n    # }'),
      },
    },
    {
      covers: 'nginx-regex-unquoted-brace',
      dialect: 'nginx',
      observe: [{ ask: '/ab12', good: { status: 204 } }],
      variants: {
        bad: refused(nginxServer('    location ~ ^/ab[0-9]{2}$ {\n      return 204;\n    }'), /unknown directive "2\}/),
        fixed: nginxServer('    location ~ "^/ab[0-9]{2}$" {\n      return 204;\n    }'),
      },
    },
    {
      covers: 'lighttpd-unbalanced',
      dialect: 'lighttpd',
      observe: fromDisk,
      variants: {
        bad: refused(
          lighttpd('$HTTP["url"] =~ "^/x" {\n  server.tag = "x"'),
          /parser failed somehow near here: \(EOL\)/,
        ),
        'bad-list': refused(lighttpd('index-file.names += ( "a.html"'), /parser failed somehow near here/),
        'bad-quotes': refused(lighttpd("server.tag = 'x'"), /parser failed somehow near here|unexpected|invalid/),
        fixed: lighttpd('$HTTP["url"] =~ "^/x" {\n  server.tag = "x"\n}\nindex-file.names += ( "a.html" )'),
        'ok-text': lighttpd('server.tag = "} ) {"'),
      },
    },
    {
      covers: null,
      title: 'a section closed by another name',
      dialect: 'apache',
      observe: fromDisk,
      variants: {
        bad: refused(
          apacheServer('<Location "/x">\n  Require all granted\n</Files>'),
          /Expected <\/Location> but saw <\/Files>/,
        ),
        'bad-open': refused(apacheServer('<Location "/x">\n  Require all granted'), /<Location> was not closed/),
        fixed: apacheServer('<Location "/x">\n  Require all granted\n</Location>'),
      },
    },
    {
      covers: null,
      title: '.htaccess',
      dialect: 'apache',
      observe: [{ ask: '/static/a.css', bad: { status: 500 }, good: { from: 'disk' } }],
      variants: {
        bad: {
          config: apacheServer(''),
          lint: 'htdocs/.htaccess',
          files: { 'htdocs/.htaccess': '<IfModule mod_rewrite.c>\nRewriteEngine On\n</Files>\n' },
        },
        fixed: {
          config: apacheServer(''),
          lint: 'htdocs/.htaccess',
          files: { 'htdocs/.htaccess': '<IfModule mod_rewrite.c>\nRewriteEngine On\n</IfModule>\n' },
        },
      },
    },
  ],
});
