import { defineDocs } from '../../docs.ts';

const server = (text: string): string => `events {}
http {
${text}}
`;

export const docs = defineDocs({
  behaviour:
    'Each `if` of a location that holds takes the place of the one before. Of two that hold, with one `add_header` each, only the second header is sent. `set`, `return` and `rewrite` are run in order and are not lost.',
  silentWhen: [
    'both look at the same variable: they are taken to exclude each other',
    'a block ends the request, or only sets variables',
  ],
  limits: ['Conditions on different variables that exclude each other all the same are not recognised.'],
  references: [
    {
      title: 'nginx: if is evil when used in location context',
      url: 'https://www.nginx.com/resources/wiki/start/topics/depth/ifisevil/',
    },
  ],
  bad: [
    {
      dialect: 'nginx',
      title: 'Two headers',
      file: 'nginx.conf',
      code: server(`    server {
        listen 8080;
        location / {
            if ($arg_a) {
                «add_header X-A 1;»
            }
            if ($arg_b) {
                add_header X-B 1;
            }
        }
    }
`),
    },
  ],
  good: [
    {
      dialect: 'nginx',
      title: 'With map, and methods',
      file: 'nginx.conf',
      code: server(`    map $arg_a $x_a {
        "" "";
        default 1;
    }
    server {
        listen 8080;
        location / {
            add_header X-A $x_a;
        }
        location /api/ {
            if ($request_method = GET) {
                add_header X-Method get;
            }
            if ($request_method = POST) {
                add_header X-Method post;
            }
        }
    }
`),
    },
  ],
});
