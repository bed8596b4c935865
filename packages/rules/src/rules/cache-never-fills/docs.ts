import { defineDocs } from '../../docs.ts';

const code = (lines: string): string => `events {}
http {
    proxy_cache_path /var/cache/nginx keys_zone=pages:10m;
    server {
        listen 8080;
        location / {
${lines}
            proxy_set_header Host $host;
            proxy_pass http://127.0.0.1:9000;
        }
    }
}
`;

export const docs = defineDocs({
  behaviour:
    'nginx stores an answer only when it buffers it: with `proxy_buffering off` the cache stays empty, and nothing tells of it. It also needs to know how long the answer may be kept: from `Cache-Control` or `Expires` of the answer, or from `proxy_cache_valid`. Where both headers are ignored and there is no `proxy_cache_valid`, nothing is stored either. The same holds for FastCGI, SCGI and uwsgi.',
  silentWhen: [
    'buffering is turned off further in than the cache is turned on',
    'an include that is missing may set the times',
  ],
  limits: [
    'A back end that sends `X-Accel-Buffering: yes` or `X-Accel-Expires` can have its answers cached all the same.',
  ],
  references: [
    {
      title: 'nginxinc/nginx-wiki #393: Fix reverse proxy caching example',
      url: 'https://github.com/nginxinc/nginx-wiki/pull/393',
    },
    {
      title: 'jenkins-infra/jenkins.io #6606: Remove proxy_buffering directive from nginx config',
      url: 'https://github.com/jenkins-infra/jenkins.io/pull/6606',
    },
  ],
  bad: [
    {
      dialect: 'nginx',
      title: 'Without buffers',
      file: 'nginx.conf',
      code: code(
        '            proxy_cache pages;\n            proxy_cache_valid 200 10m;\n            «proxy_buffering off;»',
      ),
    },
    {
      dialect: 'nginx',
      title: 'Without a time',
      file: 'nginx.conf',
      code: code('            «proxy_cache pages;»\n            proxy_ignore_headers Cache-Control Expires;'),
    },
  ],
  good: [
    {
      dialect: 'nginx',
      title: 'With buffers and a time',
      file: 'nginx.conf',
      code: code(
        '            proxy_cache pages;\n            proxy_cache_valid 200 10m;\n            proxy_ignore_headers Cache-Control Expires;',
      ),
    },
  ],
});
