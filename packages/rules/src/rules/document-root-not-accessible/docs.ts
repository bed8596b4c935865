import { defineDocs } from '../../docs.ts';

const files = {
  '/etc/passwd': 'root:x:0:0:root:/root:/bin/sh\nwww-data:x:33:33::/var/www:/usr/sbin/nologin\n',
  '/etc/group': 'root:x:0:\nwww-data:x:33:\n',
  '/home/dev/site/a.css': '',
};
const root = { mode: 0o755, uid: 0, gid: 0 };
const open = { mode: 0o755, uid: 1000, gid: 1000 };
const permissions = { '/': root, '/home': root, '/home/dev': { ...open, mode: 0o700 }, '/home/dev/site': open };
const mended = { ...permissions, '/home/dev': { ...open, mode: 0o711 } };

const nginx = (site: string): string => `user www-data;
events {}
http {
    server {
        listen 8080;
        root ${site};
    }
}
`;

export const docs = defineDocs({
  behaviour:
    "To open a file a server must be allowed to enter (`x`) every folder on the way. Homes are often closed to others (mode 0700 or 0750), and so is everything in them: all three servers answer with 403. nginx's `try_files` takes the files for missing and hands the request on.",
  silentWhen: [
    "the configuration does not say who the server's user is, or that user has no account in /etc/passwd here, or is root",
    'the folder is not there: then this is not the machine that the configuration is for; and wherever `--map-path` is used',
    'no file is served from the folder, since every request goes to the application',
    'the root is changed (`server.chroot`, ChrootDir), or Apache switches users (mpm_itk, mod_ruid2)',
  ],
  limits: [
    'Access control lists are not seen. Where the permission bits leave room for one, the finding has low confidence, which is not shown by default: a folder with `x` for its group (0750) may have one, a folder without (0700) cannot.',
    'Folders that a symbolic link on the way leads through, and what SELinux and AppArmor forbid, are not looked at.',
    'It takes the server to be started by root, which then becomes the user that the configuration names.',
  ],
  references: [
    {
      title: 'nginx: serving static files',
      url: 'https://docs.nginx.com/nginx/admin-guide/web-server/serving-static-content/',
    },
    {
      title: 'Apache: 13PermissionDenied',
      url: 'https://cwiki.apache.org/confluence/display/HTTPD/13PermissionDenied',
    },
  ],
  bad: [
    {
      dialect: 'nginx',
      title: 'In a closed home',
      file: '/etc/nginx/nginx.conf',
      code: nginx('«/home/dev/site»'),
      files,
      permissions,
    },
    {
      dialect: 'lighttpd',
      title: 'In a closed home',
      file: '/etc/lighttpd/lighttpd.conf',
      code: `server.port = 8080
server.username = "www-data"
server.groupname = "www-data"
server.document-root = «"/home/dev/site"»
`,
      files,
      permissions,
    },
    {
      dialect: 'apache',
      title: 'In a closed home',
      file: '/etc/apache2/apache2.conf',
      code: `Listen 8080
LoadModule authz_core_module /usr/lib/apache2/modules/mod_authz_core.so
User www-data
Group www-data
«DocumentRoot /home/dev/site»
<Directory /home/dev/site>
    Require all granted
</Directory>
`,
      files,
      permissions,
    },
  ],
  good: [
    {
      dialect: 'nginx',
      title: 'Others may pass through',
      file: '/etc/nginx/nginx.conf',
      code: nginx('/home/dev/site'),
      files,
      permissions: mended,
    },
  ],
});
