import { defineDocs } from '../../docs.ts';

const code = (location: string): string => `events {}
http {
    server {
        listen 80;
        server_name example.org;
${location}
    }
}
`;

export const docs = defineDocs({
  behaviour:
    "`$uri` and the captures of a location are decoded: `%0d%0a` in the URI is a line break in them. nginx puts values of `return 301`, `add_header` and `proxy_set_header`, and the path of a `proxy_pass` with variables, into the message as they are. `GET /a%0d%0aSet-Cookie:%20a=1` is answered with a cookie of the client's choice, or sends a back end a request with lines of its own. `$request_uri` stays encoded; captures in the replacement of a `rewrite` are encoded again.",
  silentWhen: [
    '`$request_uri`',
    'captures of groups that match no line break: a dot, a list of letters',
    'captures in a `rewrite`',
    'it is not known which expression made the captures',
  ],
  limits: [],
  references: [
    {
      title: 'gixy: HTTP splitting',
      url: 'https://github.com/yandex/gixy/blob/master/docs/en/plugins/httpsplitting.md',
    },
  ],
  bad: [
    {
      dialect: 'nginx',
      title: 'A redirect to https',
      file: 'nginx.conf',
      code: code('        return 301 «https://$host$uri»;'),
    },
    {
      dialect: 'nginx',
      title: 'A capture with line breaks in it',
      file: 'nginx.conf',
      code: code('        location ~ ^/old/([^/]*)$ {\n            return 301 «/new/$1»;\n        }'),
    },
    {
      dialect: 'nginx',
      title: 'A header for the back end',
      file: 'nginx.conf',
      code: code(
        '        location / {\n            proxy_set_header X-Original-URI «$uri»;\n            proxy_set_header Host $host;\n            proxy_pass http://127.0.0.1:9000;\n        }',
      ),
    },
  ],
  good: [
    {
      dialect: 'nginx',
      title: 'The URI as it was sent',
      file: 'nginx.conf',
      code: code('        return 301 https://$host$request_uri;'),
    },
    {
      dialect: 'nginx',
      title: 'Captures without line breaks, and in a rewrite',
      file: 'nginx.conf',
      code: code(`        location ~ ^/old/(.*)$ {
            return 301 /new/$1;
        }
        location /older/ {
            rewrite ^/older/([^/]*)$ /new/$1 permanent;
        }`),
    },
  ],
});
