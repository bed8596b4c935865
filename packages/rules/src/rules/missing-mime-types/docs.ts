import { defineDocs } from '../../docs.ts';

const main = (text: string): string => `events {}
${text}    server {
        listen 8080;
        root /srv/www;
    }
}
`;

export const docs = defineDocs({
  behaviour:
    'Without any `types` nginx knows html, gif and jpg. `/a.css` is sent as `text/plain`, and browsers refuse style sheets and scripts of that type. `default_type application/octet-stream` makes them downloads.',
  silentWhen: [
    'there is a `types` block anywhere, or an include that cannot be read',
    'the text is a part of a configuration',
    'nothing is served from the disk but single pages',
  ],
  limits: [
    'Of a file that sets nothing of the process (`user`, `worker_processes`, `pid`) and has another name than nginx.conf it is told with low confidence only: it may be an excerpt.',
  ],
  references: [
    { title: 'nginx: types', url: 'https://nginx.org/en/docs/http/ngx_http_core_module.html#types' },
    {
      title: 'Stack Overflow: nginx fails to load css files',
      url: 'https://stackoverflow.com/questions/10075304/nginx-fails-to-load-css-files',
    },
  ],
  bad: [
    {
      dialect: 'nginx',
      title: 'No types',
      file: 'nginx.conf',
      code: main('«http» {\n'),
      files: { 'mime.types': 'types {\n    text/html html;\n    text/css css;\n}\n' },
    },
  ],
  good: [
    { dialect: 'nginx', title: 'Included', file: 'nginx.conf', code: main('http {\n    include mime.types;\n') },
    {
      dialect: 'nginx',
      title: 'Of its own',
      file: 'nginx.conf',
      code: main('http {\n    types {\n        text/html html;\n        text/css css;\n    }\n'),
    },
  ],
});
