import { defineDocs } from '../../docs.ts';

export const docs = defineDocs({
  behaviour:
    '`location /private/ { deny all; }` answers 403 for `/private/x.txt`, but `/private/x.php` is taken by `location ~ \\.php$` and run: 200. nginx prefers a regular expression that matches to a plain prefix. `allow`, `deny` and passwords (`auth_basic`, `auth_request`) of a prefix do not hold for such scripts either.',
  silentWhen: [
    'the prefix has `^~`',
    'the forbidden location has a nested regular expression of its own',
    'it lets some in, and the regular expression is protected as well, or the files of the prefix are elsewhere',
  ],
  limits: ['Whether there are scripts in the folder is not known.'],
  references: [{ title: 'nginx: location', url: 'https://nginx.org/en/docs/http/ngx_http_core_module.html#location' }],
  bad: [
    {
      dialect: 'nginx',
      title: 'PHP below a folder with a password',
      file: 'nginx.conf',
      code: `events {}
http {
    server {
        listen 8080;
        root /srv/www;
        location /admin/ {
            «auth_basic "Admin";»
            auth_basic_user_file /etc/nginx/htpasswd;
        }
        location ~ \\.php$ {
            try_files $uri =404;
            include fastcgi.conf;
            fastcgi_pass 127.0.0.1:9000;
        }
    }
}
`,
    },
    {
      dialect: 'nginx',
      title: 'PHP below a forbidden folder',
      file: 'nginx.conf',
      code: `events {}
http {
    server {
        listen 8080;
        root /srv/www;
        «location /private/ »{
            deny all;
        }
        location ~ \\.php$ {
            fastcgi_pass 127.0.0.1:9000;
            fastcgi_param SCRIPT_FILENAME $document_root$fastcgi_script_name;
        }
    }
}
`,
    },
  ],
  good: [
    {
      dialect: 'nginx',
      title: 'Not overruled',
      file: 'nginx.conf',
      code: `events {}
http {
    server {
        listen 8080;
        root /srv/www;
        location ^~ /private/ {
            deny all;
        }
        location ~ \\.php$ {
            fastcgi_pass 127.0.0.1:9000;
            fastcgi_param SCRIPT_FILENAME $document_root$fastcgi_script_name;
        }
    }
}
`,
    },
  ],
});
