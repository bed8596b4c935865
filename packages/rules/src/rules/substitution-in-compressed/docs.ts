import { defineDocs } from '../../docs.ts';

const code = (line: string): string => `events {}
http {
    server {
        listen 8080;
        location / {
            proxy_set_header Host $host;
${line}
            proxy_pass http://127.0.0.1:9000;
        }
    }
}
`;

export const docs = defineDocs({
  behaviour:
    '`sub_filter` replaces text in answers that are not compressed and leaves others alone, without a word. nginx passes the `Accept-Encoding` header of the browser on, so a back end that compresses sends what cannot be changed: by curl the replacement works, in the browser it does not. `gunzip on` does not help: it acts only for clients that take no compressed answers.',
  silentWhen: ['`Accept-Encoding` is set', 'an include that is missing may set it', 'FastCGI, SCGI and uwsgi'],
  limits: ['Whether the back end compresses is not known.'],
  references: [
    {
      title: 'grafana/jsonnet-libs #793: don’t accept gzip when subfiltering',
      url: 'https://github.com/grafana/jsonnet-libs/pull/793',
    },
    {
      title: 'jitsi/docker-jitsi-meet #1279: behind nginx reverse proxy with sub_filter gzip needs to be off',
      url: 'https://github.com/jitsi/docker-jitsi-meet/issues/1279',
    },
  ],
  bad: [
    {
      dialect: 'nginx',
      title: 'Whatever the browser takes',
      file: 'nginx.conf',
      code: code('            «sub_filter http://app.internal https://example.org;»'),
    },
  ],
  good: [
    {
      dialect: 'nginx',
      title: 'Not compressed',
      file: 'nginx.conf',
      code: code(
        '            sub_filter http://app.internal https://example.org;\n            proxy_set_header Accept-Encoding "";',
      ),
    },
  ],
});
