import { defineDocs } from '../../docs.ts';

export const docs = defineDocs({
  behaviour: `Newer servers warn, ignore the directive, or refuse to start because they no longer know it. Apache: \`Order\`, \`Allow\` and \`Deny\` live in mod_access_compat only, and beside \`Require\` both must agree.\n\nA key that lighttpd no longer has is ignored with a warning in the log; a module that it no longer has keeps it from starting.`,
  silentWhen: ['one of the modules that have a directive of this name still has it'],
  limits: ['Which version runs on the target machine is not known.'],
  references: [
    { title: 'Apache: directive index', url: 'https://httpd.apache.org/docs/2.4/mod/directives.html' },
    { title: 'nginx: alphabetical index of directives', url: 'https://nginx.org/en/docs/dirindex.html' },
    {
      title: 'INEX Birdseye: mod_compress gave way to mod_deflate',
      url: 'https://github.com/inex/birdseye/pull/16',
    },
    {
      title: 'Pi-hole: mod_deflate that Debian 11 has in a package of its own',
      url: 'https://github.com/pi-hole/pi-hole/issues/4310',
    },
    {
      title: 'DietPi: TLS keys that lighttpd 1.4.69 no longer has',
      url: 'https://github.com/MichaIng/DietPi/pull/6481',
    },
  ],
  bad: [
    {
      dialect: 'lighttpd',
      title: 'A module that is gone, and one that has a new name',
      file: 'lighttpd.conf',
      code: `server.modules = ( «"mod_secdownload"», «"mod_compress"» )
server.document-root = "/srv/www"
secdownload.secret = "secret"
compress.filetype = ( "text/html" )
`,
    },
    {
      dialect: 'lighttpd',
      title: 'A key that is gone',
      file: 'lighttpd.conf',
      code: `server.document-root = "/srv/www"
«server.userid» = "www-data"
`,
    },
    {
      dialect: 'nginx',
      title: 'HTTP/2 push is gone',
      file: 'nginx.conf',
      code: `events {}
http {
    server {
        listen 8080;
        «http2_push» /style.css;
    }
}
`,
    },
    {
      dialect: 'apache',
      title: 'Removed',
      file: 'httpd.conf',
      code: `Listen 8080
«LockFile» /run/accept.lock
`,
    },
    {
      dialect: 'apache',
      title: 'Old and new access control',
      file: 'httpd.conf',
      code: `Listen 8080
<Directory /srv/www>
    «Order» allow,deny
    Allow from all
    Require all granted
</Directory>
`,
    },
  ],
  good: [
    {
      dialect: 'lighttpd',
      title: 'The new name',
      file: 'lighttpd.conf',
      code: `server.modules = ( "mod_deflate" )
server.document-root = "/srv/www"
deflate.mimetypes = ( "text/html" )
`,
    },
    {
      dialect: 'nginx',
      title: 'Nothing old',
      file: 'nginx.conf',
      code: `events {}
http {
    server {
        listen 8080;
        root /srv/www;
    }
}
`,
    },
    {
      dialect: 'apache',
      title: 'Access control of 2.4',
      file: 'httpd.conf',
      code: `Listen 8080
<Directory /srv/www>
    Require all granted
</Directory>
`,
    },
  ],
});
