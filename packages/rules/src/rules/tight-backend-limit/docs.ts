import { defineDocs } from '../../docs.ts';

const server = (text: string): string => `events {}
http {
    server {
        listen 8080;
        location / {
            proxy_pass http://127.0.0.1:8000;
            ${text}
        }
    }
}
`;

export const docs = defineDocs({
  behaviour:
    'A back end that does not answer within `..._read_timeout` (60 seconds by default) is given up: 504, `upstream timed out (110: Connection timed out) while reading response header`. Headers of an answer that do not fit into `..._buffer_size` (one page of memory by default) end it: 502, `upstream sent too big header`. Cookies, and the redirects of a single sign-on, need several kilobytes.',
  silentWhen: ['the time is 5 seconds or more, and the buffer 4k or more', 'nothing is set: the defaults suit most'],
  limits: ['What the application needs is not known: shown with `--min-confidence low` only.'],
  references: [
    {
      title: 'nginx: proxy_read_timeout',
      url: 'https://nginx.org/en/docs/http/ngx_http_proxy_module.html#proxy_read_timeout',
    },
    {
      title: 'nginx: proxy_buffer_size',
      url: 'https://nginx.org/en/docs/http/ngx_http_proxy_module.html#proxy_buffer_size',
    },
  ],
  bad: [
    { dialect: 'nginx', title: 'A second', file: 'nginx.conf', code: server('«proxy_read_timeout 1s;»') },
    { dialect: 'nginx', title: 'A kilobyte', file: 'nginx.conf', code: server('«proxy_buffer_size 1k;»') },
  ],
  good: [
    {
      dialect: 'nginx',
      title: 'Enough of both',
      file: 'nginx.conf',
      code: server('proxy_read_timeout 60s;\n            proxy_buffer_size 16k;\n            proxy_buffers 8 16k;'),
    },
  ],
});
