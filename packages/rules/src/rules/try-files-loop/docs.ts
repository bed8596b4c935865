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
    'The last word of `try_files` is not looked for: nginx goes on with it as with a new URL. `try_files $uri $uri/;` makes `/x` the URL `/x/`, that `/x//`, and so on: after ten rounds the answer is 500, `rewrite or internal redirection cycle while internally redirecting to "/x/..."`, for everything that does not exist.',
  silentWhen: [
    'the last word is a status (`=404`), a named location, or a fixed file: that is expected to be there',
    'another location takes the new URL',
    'the way cannot be told for certain: an include that is missing, variables that are not known',
  ],
  limits: [
    'A fixed file that is not there (`try_files $uri /index.html`) ends in the same way, and is not looked for.',
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
    },
  ],
});
