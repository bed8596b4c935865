import { defineDocs } from '../../docs.ts';

const files = {
  '/srv/app/production.ini': 'sqlalchemy.url = postgres://app:secret@db/app\n',
  '/srv/app/static/a.css': '',
};

export const docs = defineDocs({
  behaviour:
    'A server sends every file of the document root that no rule keeps back. Where the root is the folder of the application, that is its production.ini, its .env, its .git: all three servers answer `GET /production.ini` with the password of the database.',
  silentWhen: [
    'the folder cannot be looked into on this machine (`--map-path` tells where it is)',
    'the request for the file ends elsewhere: at the application, at a refusal, at a redirect',
    'the folder holds nothing of that kind (`public/`, `static/`)',
  ],
  limits: ['Folders of an `alias` and those below the root are not looked into.'],
  references: [
    {
      title: 'OWASP: files that should not be reachable',
      url: 'https://owasp.org/www-project-web-security-testing-guide/latest/4-Web_Application_Security_Testing/02-Configuration_and_Deployment_Management_Testing/04-Review_Old_Backup_and_Unreferenced_Files_for_Sensitive_Information',
    },
  ],
  bad: [
    {
      dialect: 'nginx',
      title: 'Files first, then the application',
      file: 'nginx.conf',
      code: `events {}
http {
    server {
        listen 8080;
        root «/srv/app»;
        location / {
            try_files $uri @app;
        }
        location @app {
            proxy_pass http://127.0.0.1:8000;
        }
    }
}
`,
      files,
    },
    {
      dialect: 'lighttpd',
      title: 'The application below a path',
      file: 'lighttpd.conf',
      code: `server.modules = ( "mod_scgi" )
server.port = 8080
server.document-root = «"/srv/app"»
scgi.server = ( "/wiki" => (( "host" => "127.0.0.1", "port" => 4000, "check-local" => "disable" )) )
`,
      files,
    },
    {
      dialect: 'apache',
      title: 'No application at all',
      file: 'httpd.conf',
      code: `Listen 8080
DocumentRoot «/srv/app»
<Directory /srv/app>
    Require all granted
</Directory>
`,
      files,
    },
  ],
  good: [
    {
      dialect: 'nginx',
      title: 'A folder for the public',
      file: 'nginx.conf',
      code: `events {}
http {
    server {
        listen 8080;
        root /srv/app/static;
        location / {
            try_files $uri @app;
        }
        location @app {
            proxy_pass http://127.0.0.1:8000;
        }
    }
}
`,
      files,
    },
    {
      dialect: 'lighttpd',
      title: 'Only /static/ comes from the disk',
      file: 'lighttpd.conf',
      code: `server.modules = ( "mod_scgi" )
server.port = 8080
server.document-root = "/srv/app"
$HTTP["url"] !~ "^/static/" {
    scgi.server = ( "/" => (( "host" => "127.0.0.1", "port" => 4000, "check-local" => "disable" )) )
}
`,
      files,
    },
  ],
});
