import { defineDocs } from '../../docs.ts';

const conf = (options: string): string => `server.modules = ( "mod_fastcgi" )
server.document-root = "/srv/www"
fastcgi.server = ( "/app" => (( "bin-path" => "/srv/app/app.fcgi", "socket" => "/run/app.sock", "check-local" => "disable"${options} )) )
`;

export const docs = defineDocs({
  behaviour:
    'lighttpd starts a program of `bin-path` four times, each process with a socket of its own (`app.sock-0` to `app.sock-3`), unless `max-procs` says otherwise. Requests are spread over them. An application that keeps its sessions in memory loses them whenever another process is asked.',
  silentWhen: [
    '`"max-procs" => 1`',
    'no `bin-path`: then lighttpd starts nothing',
    'PHP, which keeps its sessions in files',
  ],
  limits: [
    'Whether the application keeps anything in memory is not known; the rule is shown at low confidence only.',
    'More processes than cores are no mistake: with two cores, one to eight processes were seen to differ in speed only.',
  ],
  references: [
    { title: 'lighttpd: mod_fastcgi', url: 'https://redmine.lighttpd.net/projects/lighttpd/wiki/Docs_ModFastCGI' },
  ],
  bad: [
    {
      dialect: 'lighttpd',
      title: 'The default',
      file: 'lighttpd.conf',
      code: conf('').replace('"bin-path" => "/srv/app/app.fcgi"', '«"bin-path" => "/srv/app/app.fcgi"»'),
    },
  ],
  good: [{ dialect: 'lighttpd', title: 'One process', file: 'lighttpd.conf', code: conf(', "max-procs" => 1') }],
});
