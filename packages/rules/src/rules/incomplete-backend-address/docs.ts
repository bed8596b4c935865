import { defineDocs } from '../../docs.ts';

const conf = (text: string): string => `server.modules = ( "mod_fastcgi", "mod_proxy" )
server.document-root = "/srv/www"
${text}
`;

export const docs = defineDocs({
  behaviour: `What lighttpd makes of the address of a back end:

| options | lighttpd |
|---|---|
| \`"port"\` alone, or nothing | refuses to start: \`host or bin-path have to be set\` |
| \`"socket"\` and \`"host"\` or \`"port"\` | refuses to start: \`either host/port or socket have to be set\` |
| \`"host"\` alone | port 80 |
| \`"bin-path"\` alone | starts the program on 127.0.0.1, port 80 and following |
| \`"host" => "127.0.0.1:8080"\`, \`"host" => "http://..."\` | looks up a host of that name and refuses to start |

\`lighttpd -t\` accepts all of them.`,
  silentWhen: [
    '`proxy.server` with a host and no port: port 80 is the usual one of HTTP',
    '`"host"` is a path: then it is the socket',
    'a part of the address comes from the environment or from something that could not be read',
    'the statement is damaged (a missing comma): then the missing part may be there',
  ],
  limits: [],
  references: [
    { title: 'lighttpd: mod_fastcgi', url: 'https://redmine.lighttpd.net/projects/lighttpd/wiki/Docs_ModFastCGI' },
    { title: 'lighttpd: mod_proxy', url: 'https://redmine.lighttpd.net/projects/lighttpd/wiki/Docs_ModProxy' },
  ],
  bad: [
    {
      dialect: 'lighttpd',
      title: 'A port and no host',
      file: 'lighttpd.conf',
      code: conf('fastcgi.server = ( "/app" => («( "port" => 9000, "check-local" => "disable" )») )'),
    },
    {
      dialect: 'lighttpd',
      title: 'A host and no port',
      file: 'lighttpd.conf',
      code: conf('fastcgi.server = ( "/app" => (( «"host" => "127.0.0.1"», "check-local" => "disable" )) )'),
    },
    {
      dialect: 'lighttpd',
      title: 'A program without an address',
      file: 'lighttpd.conf',
      code: conf('fastcgi.server = ( ".php" => (( «"bin-path" => "/usr/bin/php-cgi"» )) )'),
    },
    {
      dialect: 'lighttpd',
      title: 'Both a socket and a port',
      file: 'lighttpd.conf',
      code: conf('fastcgi.server = ( ".php" => (( «"socket" => "/run/php.sock"», "port" => 9000 )) )'),
    },
    {
      dialect: 'lighttpd',
      title: 'An address as other servers write it',
      file: 'lighttpd.conf',
      code: conf(
        'proxy.server = ( "/a" => (( «"host" => "http://127.0.0.1:8080"» )), "/b" => (( «"host" => "10.0.0.2:81"» )) )',
      ),
    },
  ],
  good: [
    {
      dialect: 'lighttpd',
      title: 'Complete addresses',
      file: 'lighttpd.conf',
      code: conf(`fastcgi.server = (
    ".php" => (( "bin-path" => "/usr/bin/php-cgi", "socket" => "/run/php.sock" )),
    ".py" => (( "bin-path" => "/srv/app", "port" => 9001 )),
    "/app" => (( "host" => "127.0.0.1", "port" => 9000 )),
    "/b" => (( "host" => "/run/b.sock" )),
    "/c" => (( "host" => "::1", "port" => "9002" ))
)
proxy.server = ( "/web" => (( "host" => "10.0.0.2" )) )`),
    },
  ],
});
