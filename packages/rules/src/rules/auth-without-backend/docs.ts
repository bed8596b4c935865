import { defineDocs } from '../../docs.ts';

const conf = (text: string): string => `server.modules = ( "mod_auth", "mod_authn_file" )
server.document-root = "/srv/www"
${text}
`;
const rule = '( "method" => "basic", "realm" => "private", "require" => "valid-user" )';

export const docs = defineDocs({
  behaviour:
    'Without `auth.backend` there is nothing to compare passwords with: lighttpd starts without a word and answers 500 to every protected URL, `auth.backend not configured for /private/`. Of several paths in `auth.require` the first that fits counts, not the longest: with `"/"` before `"/admin"`, every user of the site gets into `/admin`.',
  silentWhen: [
    '`auth.backend` is set globally or in a condition that may hold',
    'the method is `extern`: the server in front, or a client certificate, has checked the user',
    'the file is a part of a configuration, or something of it could not be read',
  ],
  limits: [],
  references: [
    { title: 'lighttpd: mod_auth', url: 'https://redmine.lighttpd.net/projects/lighttpd/wiki/Docs_ModAuth' },
    {
      title: 'lighttpd: mod_auth, history of the page',
      url: 'https://redmine.lighttpd.net/projects/lighttpd/wiki/Mod_auth/88',
    },
  ],
  bad: [
    {
      dialect: 'lighttpd',
      title: 'No passwords',
      file: 'lighttpd.conf',
      code: conf(`«auth.require» = ( "/private/" => ${rule} )`),
    },
    {
      dialect: 'lighttpd',
      title: 'The wider rule first',
      file: 'lighttpd.conf',
      code: conf(`auth.backend = "htpasswd"
auth.backend.htpasswd.userfile = "/etc/lighttpd/users"
auth.require = (
    "/" => ${rule},
    «"/admin"» => ${rule.replace('valid-user', 'user=root')}
)`),
    },
  ],
  good: [
    {
      dialect: 'lighttpd',
      title: 'Passwords, and the longer path first',
      file: 'lighttpd.conf',
      code: conf(`auth.backend = "htpasswd"
auth.backend.htpasswd.userfile = "/etc/lighttpd/users"
auth.require = (
    "/admin" => ${rule.replace('valid-user', 'user=root')},
    "/" => ${rule}
)`),
    },
    {
      dialect: 'lighttpd',
      title: 'Checked by another',
      file: 'lighttpd.conf',
      code: conf(`auth.require = ( "/private/" => ${rule.replace('basic', 'extern')} )`),
    },
  ],
});
