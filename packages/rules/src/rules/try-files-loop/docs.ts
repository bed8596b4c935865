import { defineDocs } from '../../docs.ts';

const server = (text: string): string => `events {}
http {
    server {
        listen 8080;
        root /srv/www;
        location / {
            ${text}
        }
    }
}
`;

export const docs = defineDocs({
  behaviour:
    'The last word of `try_files` is not looked for: nginx goes on with it as with a new URL. `try_files $uri $uri/;` makes `/x` the URL `/x/`, that `/x//`, and so on: after ten rounds the answer is 500, `rewrite or internal redirection cycle while internally redirecting to "/x/..."`, for everything that does not exist. A fixed file (`/index.html`) that is not there ends in the same way.',
  silentWhen: [
    'the last word is a status (`=404`) or a named location',
    'the last word is a fixed file, and it is there, or the document root is not at hand (or empty): then the file is expected to be on the other machine',
    'another location takes the new URL',
    'the way cannot be told for certain: an include that is missing, variables that are not known',
  ],
  limits: [
    'A fixed file that is made when the site is deployed, into a folder that holds others already, is reported.',
  ],
  references: [
    { title: 'nginx: try_files', url: 'https://nginx.org/en/docs/http/ngx_http_core_module.html#try_files' },
    {
      title: 'Server Fault: rewrite or internal redirection cycle',
      url: 'https://serverfault.com/questions/362590/nginx-500-error-rewrite-or-internal-redirection-cycle-while-internally-redirecting',
    },
  ],
  bad: [
    {
      dialect: 'nginx',
      title: 'Without an end',
      file: 'nginx.conf',
      code: server('try_files $uri «$uri/»;'),
    },
    {
      dialect: 'nginx',
      title: 'Pages without their ending',
      file: 'nginx.conf',
      code: server('try_files $uri «$uri.html»;'),
    },
    {
      dialect: 'nginx',
      title: 'A page that is not there',
      file: 'nginx.conf',
      code: server('try_files $uri «/index.html»;'),
      files: { '/srv/www/logo.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>\n' },
    },
  ],
  good: [
    {
      dialect: 'nginx',
      title: 'With a status, or a page',
      file: 'nginx.conf',
      code: server('try_files $uri $uri/ =404;'),
    },
    {
      dialect: 'nginx',
      title: 'A page for all',
      file: 'nginx.conf',
      code: server('try_files $uri /index.html;'),
      files: { '/srv/www/index.html': '<!doctype html>\n' },
    },
  ],
});
