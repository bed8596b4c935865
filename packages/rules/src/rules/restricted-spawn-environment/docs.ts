import { defineDocs } from '../../docs.ts';

const conf = (options: string): string => `server.modules = ( "mod_fastcgi" )
server.document-root = "/srv/www"
fastcgi.server = ( ".php" => ((
    "bin-path" => "/usr/bin/php-cgi",
    "socket" => "/run/php.sock"${options}
)) )
`;

export const docs = defineDocs({
  behaviour:
    'A program that lighttpd starts gets the whole environment of lighttpd. With `bin-copy-environment` it gets only the variables that are named there, and those of `bin-environment`. Without PATH, programs that it calls by name are looked for in the places that the system falls back on; variables such as APP_CONFIG, set for the server by its unit, are missing.',
  silentWhen: ['the option is absent: everything is passed on', 'PATH is named, or set in `bin-environment`'],
  limits: ['Which other variables the application needs is not known.'],
  references: [
    { title: 'lighttpd: mod_fastcgi', url: 'https://redmine.lighttpd.net/projects/lighttpd/wiki/Docs_ModFastCGI' },
  ],
  bad: [
    {
      dialect: 'lighttpd',
      title: 'Some variables only',
      file: 'lighttpd.conf',
      code: conf(',\n    «"bin-copy-environment" => ( "SHELL", "USER" )»'),
    },
  ],
  good: [
    {
      dialect: 'lighttpd',
      title: 'With PATH',
      file: 'lighttpd.conf',
      code: conf(',\n    "bin-copy-environment" => ( "PATH", "SHELL", "USER" )'),
    },
    { dialect: 'lighttpd', title: 'Everything', file: 'lighttpd.conf', code: conf('') },
  ],
});
