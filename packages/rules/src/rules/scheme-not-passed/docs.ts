import { defineDocs } from '../../docs.ts';

const code = (listen: string, location: string): string => `events {}
http {
    server {
        listen ${listen};
        ssl_certificate example.org.pem;
        ssl_certificate_key example.org.key;
        location / {
${location}
        }
    }
}
`;

export const docs = defineDocs({
  behaviour:
    'TLS ends at nginx. FastCGI, SCGI and uwsgi applications get `HTTPS=on` from the usual parameter files; an HTTP back end gets nothing unless a header tells it. It takes the request for a plain one: links and redirects begin with http://, cookies with `Secure` are not set, and an application that redirects plain requests to https does so for ever.',
  silentWhen: [
    'no socket of the server speaks TLS',
    '`X-Forwarded-Proto` or one of its likes is set, to whatever value',
    'the back end is another site, or speaks TLS itself',
    'an include that is missing may set it',
  ],
  limits: ['Applications that build no absolute links do not mind.'],
  references: [
    {
      title: 'Django: SECURE_PROXY_SSL_HEADER',
      url: 'https://docs.djangoproject.com/en/stable/ref/settings/#secure-proxy-ssl-header',
    },
  ],
  bad: [
    {
      dialect: 'nginx',
      title: 'Only the host is passed',
      file: 'nginx.conf',
      code: code(
        '443 ssl',
        '            proxy_set_header Host $host;\n            proxy_pass «http://127.0.0.1:8000»;',
      ),
    },
  ],
  good: [
    {
      dialect: 'nginx',
      title: 'The scheme is passed',
      file: 'nginx.conf',
      code: code(
        '443 ssl',
        '            proxy_set_header Host $host;\n            proxy_set_header X-Forwarded-Proto $scheme;\n            proxy_pass http://127.0.0.1:8000;',
      ),
    },
  ],
});
