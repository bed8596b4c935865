import { defineDocs } from '../../docs.ts';

const code = (location: string): string => `events {}
http {
    upstream my_app {
        server 127.0.0.1:9000;
    }
    server {
        listen 80;
        server_name example.org;
        location / {
${location}
        }
    }
}
`;

export const docs = defineDocs({
  behaviour:
    'By default nginx sends HTTP back ends the text of `proxy_pass` as `Host`: 127.0.0.1:9000, or the name of the group. An application that builds links, redirects or mails from `Host` names that address; one that checks it (Django, Rails, Tomcat) answers 400, above all to a group with an underscore in its name. nginx mends redirects on the way back, unless `proxy_redirect off` tells it not to: then `Location: http://127.0.0.1:9000/login` reaches the client.',
  silentWhen: [
    '`Host`, `X-Forwarded-Host` or `Forwarded` is set',
    'the back end is another site: it wants its own name',
    'FastCGI, SCGI and uwsgi: they get the name of the client',
    'an include that is missing may set it',
  ],
  limits: [
    'Whether the application uses `Host` is not known. Without `proxy_redirect off`, and for names without an underscore, confidence is low.',
  ],
  references: [
    {
      title: 'nginx: proxy_set_header',
      url: 'https://nginx.org/en/docs/http/ngx_http_proxy_module.html#proxy_set_header',
    },
  ],
  bad: [
    {
      dialect: 'nginx',
      title: 'The name of a group is no host name',
      file: 'nginx.conf',
      code: code('            proxy_pass «http://my_app»;'),
    },
    {
      dialect: 'nginx',
      title: 'Redirects are not mended',
      file: 'nginx.conf',
      code: code('            «proxy_redirect off;»\n            proxy_pass http://127.0.0.1:5000;'),
    },
  ],
  good: [
    {
      dialect: 'nginx',
      title: 'The host of the client',
      file: 'nginx.conf',
      code: code(
        '            proxy_set_header Host $host;\n            proxy_redirect off;\n            proxy_pass http://my_app;',
      ),
    },
  ],
});
