import { defineDocs } from '../../docs.ts';

const conf = (program: string): string => `server.modules = ( "mod_fastcgi" )
server.document-root = "/srv/www"
fastcgi.server = ( "/app" => ((
    ${program},
    "socket" => "/srv/app/app.sock",
    "check-local" => "disable"
)) )
`;

export const docs = defineDocs({
  behaviour: `When lighttpd starts, it starts the program of every \`bin-path\`, and gives up when one of them ends at once:

| program | lighttpd |
|---|---|
| does not exist, \`#!\` names nothing, or CR LF behind \`#!...\` | \`child exited: 2\` |
| mode 0644, or a folder | \`child exited: 13\` |
| a script without \`#!\` | \`child exited: 8\` |
| \`#!/usr/bin/env python\` where there is only python3 | \`child exited: 127\`, or it starts and answers 503 |

Scripts of mod_cgi whose interpreter (\`cgi.assign\`) does not exist are answered with 500. \`lighttpd -t\` sees none of it.`,
  silentWhen: [
    'the path is relative, or built from something that is not known',
    'the program is missing, and so is its folder, or the configuration stands outside of `/etc` and the program is not beside it: then this is not the machine that it is for',
    'the program is a binary',
  ],
  limits: ['Whether the user of the server may run the program is not looked at, only whether anybody may.'],
  references: [
    { title: 'lighttpd: mod_fastcgi', url: 'https://redmine.lighttpd.net/projects/lighttpd/wiki/Docs_ModFastCGI' },
    { title: 'lighttpd: mod_cgi', url: 'https://redmine.lighttpd.net/projects/lighttpd/wiki/Docs_ModCGI' },
  ],
  bad: [
    {
      dialect: 'lighttpd',
      title: 'Not executable',
      file: '/srv/app/lighttpd.conf',
      code: conf('«"bin-path" => "/srv/app/run.fcgi"»'),
      files: { '/srv/app/run.fcgi': 'print "no script"\n' },
    },
    {
      dialect: 'lighttpd',
      title: 'Missing',
      file: '/srv/app/lighttpd.conf',
      code: conf('«"bin-path" => "/srv/app/dispatch.fcgi"»'),
    },
  ],
  good: [
    {
      dialect: 'lighttpd',
      title: 'A script',
      file: '/srv/app/lighttpd.conf',
      code: conf('"bin-path" => "/srv/app/run.fcgi"'),
      files: { '/srv/app/run.fcgi': '#!/usr/bin/python3\nimport app\n' },
    },
    {
      dialect: 'lighttpd',
      title: 'Not on this machine',
      file: '/srv/app/lighttpd.conf',
      code: conf('"bin-path" => "/usr/bin/php-cgi"'),
    },
  ],
});
