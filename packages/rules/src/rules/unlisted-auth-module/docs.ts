import { defineDocs } from '../../docs.ts';

const conf = (modules: string): string => `server.modules = ( "mod_access", ${modules} )
server.document-root = "/srv/www"
`;
const auth = `auth.backend.htpasswd.userfile = "/etc/lighttpd/users"
auth.require = ( "/" => ( "method" => "basic", "realm" => "x", "require" => "valid-user" ) )
`;

export const docs = defineDocs({
  behaviour:
    'What compares passwords with files (`plain`, `htpasswd`, `htdigest`) is a module of its own since 1.4.42, mod_authn_file. Where the list has mod_auth without it, lighttpd adds it and warns at each start: `please add "mod_authn_file" to server.modules list in lighttpd.conf. A future release of lighttpd 1.4.x will not automatically load mod_authn_file and lighttpd will fail to start up`.',
  silentWhen: [
    'the list of modules is not known wholly',
    '`server.compat-module-load` is set',
    'the target version is older than 1.4.42',
  ],
  limits: [],
  references: [
    {
      title: 'PMSS: the warnings of an old lighttpd.conf',
      url: 'https://github.com/MagnaCapax/PMSS/issues/81',
    },
    {
      title: 'docker-backuppc: the same warning at the first start',
      url: 'https://github.com/adferrand/docker-backuppc/issues/81',
    },
  ],
  bad: [
    {
      dialect: 'lighttpd',
      title: 'mod_auth alone',
      file: 'lighttpd.conf',
      code: `${conf('"mod_auth"')}«auth.backend» = "htpasswd"\n${auth}`,
    },
  ],
  good: [
    {
      dialect: 'lighttpd',
      title: 'Both',
      file: 'lighttpd.conf',
      code: `${conf('"mod_auth", "mod_authn_file"')}auth.backend = "htpasswd"\n${auth}`,
    },
  ],
});
