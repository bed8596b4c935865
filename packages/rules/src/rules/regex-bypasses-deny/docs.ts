import { defineDocs } from '../../docs.ts';

export const docs = defineDocs({
  behaviour:
    '`location /private/ { deny all; }` answers 403 for `/private/x.txt`, but `/private/x.php` is taken by `location ~ \\.php$` and run: 200. nginx prefers a regular expression that matches to a plain prefix.',
  silentWhen: ['the prefix has `^~`', 'the forbidden location has a nested regular expression of its own'],
  limits: ['Whether there are scripts in the folder is not known.'],
  references: [{ title: 'nginx: location', url: 'https://nginx.org/en/docs/http/ngx_http_core_module.html#location' }],
  bad: [
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
