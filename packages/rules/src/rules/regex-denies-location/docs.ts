import { defineDocs } from '../../docs.ts';

const server = (location: string): string => `events {}
http {
    server {
        listen 80;
        root /srv/www;
        ${location} {
            root /var/lib/letsencrypt;
        }
        location ~ /\\. {
            deny all;
        }
    }
}
`;

export const docs = defineDocs({
  behaviour:
    'nginx prefers a regular expression that matches to a plain prefix. `location ~ /\\. { deny all; }`, which is meant for `.git` and `.htaccess`, answers 403 for everything below `location /.well-known/` as well: certificates cannot be renewed.',
  silentWhen: [
    'the prefix has `^~`, or is exact',
    'a regular expression before the forbidding one takes the URLs',
    'the prefix forbids its URLs itself, or has locations inside it',
  ],
  limits: [],
  references: [
    { title: 'nginx: location', url: 'https://nginx.org/en/docs/http/ngx_http_core_module.html#location' },
    {
      title: "spinupwp/wordpress-nginx: exclusions and certbot's renewal",
      url: 'https://github.com/spinupwp/wordpress-nginx/issues/17',
    },
    { title: "bolt/docs: exception for Let's Encrypt", url: 'https://github.com/bolt/docs/pull/1140' },
  ],
  bad: [
    {
      dialect: 'nginx',
      title: 'Hidden files, and the folder of certificates',
      file: 'nginx.conf',
      code: server('«location /.well-known/acme-challenge/ »').replace('» {', '»{'),
    },
  ],
  good: [
    {
      dialect: 'nginx',
      title: 'Not overruled',
      file: 'nginx.conf',
      code: server('location ^~ /.well-known/acme-challenge/'),
    },
  ],
});
