import { defineDocs } from '../../docs.ts';

const code = (line: string, extra = ''): string => `events {}
http {
    server {
        listen 8080;
        root /srv/www;
        ${line}
        location / {
            proxy_set_header Host $host;
            proxy_pass http://127.0.0.1:9000;
        }${extra}
    }
}
`;

export const docs = defineDocs({
  behaviour:
    '`error_page 502 /502.html` makes nginx look for a location for /502.html, as for any other request. Where `location /` passes everything on, the page is asked of the back end that has just failed; the second failure ends in the bare page of nginx, `502 Bad Gateway`.',
  silentWhen: [
    'the page has a location of its own',
    'the location looks on the disk first (`try_files`)',
    'the page is asked of another back end',
    'it is not known which location takes it',
  ],
  limits: [],
  references: [
    {
      title: 'linuxserver/docker-swag #180: 502 page not working',
      url: 'https://github.com/linuxserver/docker-swag/issues/180',
    },
    {
      title: 'Stack Overflow: Custom bad gateway page with nginx',
      url: 'https://stackoverflow.com/questions/7796237/custom-bad-gateway-page-with-nginx',
    },
    {
      title: 'nginx-proxy/nginx-proxy #329: Can’t customize 502 error page',
      url: 'https://github.com/nginx-proxy/nginx-proxy/issues/329',
    },
  ],
  bad: [
    {
      dialect: 'nginx',
      title: 'No location for the page',
      file: 'nginx.conf',
      code: code('«error_page 500 502 503 504 /50x.html;»'),
    },
  ],
  good: [
    {
      dialect: 'nginx',
      title: 'A location of its own',
      file: 'nginx.conf',
      code: code(
        'error_page 500 502 503 504 /50x.html;',
        '\n        location = /50x.html {\n            internal;\n        }',
      ),
    },
  ],
});
