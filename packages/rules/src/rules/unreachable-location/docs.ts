import { defineDocs } from '../../docs.ts';

const server = (text: string): string => `events {}
http {
    server {
        listen 8080;
${text}    }
}
`;

export const docs = defineDocs({
  behaviour:
    'Of several regular expressions that match, nginx takes the first in the file. `location ~ ^/api` takes `/api/v2/x` from `location ~ ^/api/v2` behind it. Two equal expressions are accepted without a word, and the second is dead.',
  silentWhen: [
    'the locations are prefixes: of those the longest wins, wherever it stands',
    'the earlier pattern does not certainly take every URL of the later one',
  ],
  limits: ['Only equal patterns, plain beginnings (`^/api`) and patterns that take everything (`.*`) are compared.'],
  references: [{ title: 'nginx: location', url: 'https://nginx.org/en/docs/http/ngx_http_core_module.html#location' }],
  bad: [
    {
      dialect: 'nginx',
      title: 'The general one first',
      file: 'nginx.conf',
      code: server(`        location ~ ^/api {
            proxy_pass http://127.0.0.1:9000;
        }
        «location ~ ^/api/v2 »{
            proxy_pass http://127.0.0.1:9001;
        }
`),
    },
    {
      dialect: 'nginx',
      title: 'Twice',
      file: 'nginx.conf',
      code: server(`        location ~ \\.php$ {
            return 403;
        }
        «location ~ \\.php$ »{
            return 404;
        }
`),
    },
  ],
  good: [
    {
      dialect: 'nginx',
      title: 'The special one first, and prefixes',
      file: 'nginx.conf',
      code: server(`        location ~ ^/api/v2 {
            proxy_pass http://127.0.0.1:9001;
        }
        location ~ ^/api {
            proxy_pass http://127.0.0.1:9000;
        }
        location /a {
            return 204;
        }
        location /a/b {
            return 404;
        }
`),
    },
  ],
});
