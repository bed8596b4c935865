import { defineDocs } from '../../docs.ts';

const server = (text: string): string => `events {}
http {
    server {
        listen 8080;
        root /srv/www;
${text}    }
}
`;

export const docs = defineDocs({
  behaviour:
    'Without `always` nginx adds a header to successful answers and redirects only. The page for 404 comes without `X-Frame-Options`; and an error of an application without `Access-Control-Allow-Origin` is shown by the browser as a failed cross-origin request, its status and text hidden from the page.',
  silentWhen: [
    'the header is one for caches, or of no concern to security',
    'the block answers by itself with a status that is no error: `return 204`',
  ],
  limits: [
    'Whether the pages for errors need the header depends on what is in them: it is told with low confidence, except for cross-origin headers beside a back end.',
  ],
  references: [
    { title: 'nginx: add_header', url: 'https://nginx.org/en/docs/http/ngx_http_headers_module.html#add_header' },
  ],
  bad: [
    {
      dialect: 'nginx',
      title: 'Security headers',
      file: 'nginx.conf',
      code: server(`        add_header «X-Frame-Options» DENY;
        add_header «Strict-Transport-Security» "max-age=31536000";
`),
    },
    {
      dialect: 'nginx',
      title: 'Cross-origin requests to an application',
      file: 'nginx.conf',
      code: server(`        location /api/ {
            add_header «Access-Control-Allow-Origin» https://app.example.org;
            proxy_pass http://127.0.0.1:9000;
        }
`),
    },
  ],
  good: [
    {
      dialect: 'nginx',
      title: 'With always, and headers for caches',
      file: 'nginx.conf',
      code: server(`        add_header X-Frame-Options DENY always;
        add_header Cache-Control public;
`),
    },
  ],
});
