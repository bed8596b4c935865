import { defineDocs } from '../../docs.ts';

const server = (text: string): string => `events {}
http {
    server {
${text}        server_name example.org;
        ssl_certificate /etc/ssl/example.org.pem;
        ssl_certificate_key /etc/ssl/example.org.key;
        root /srv/www;
    }
}
`;

export const docs = defineDocs({
  behaviour:
    'A certificate alone does not make a socket speak TLS: `listen 443;` answers plain HTTP on port 443, and every TLS handshake fails. nginx says nothing.',
  silentWhen: [
    'another `listen` of the server has `ssl` or `quic`, or `ssl on;` is in force (before nginx 1.25.1)',
    'another server of the same address has `ssl`: it counts for all of them',
    'an include of the server cannot be read',
    'the server listens on port 80 or a Unix socket only',
  ],
  limits: ['In a part of a configuration, where another file may have `ssl` for the address, it is less sure.'],
  references: [
    { title: 'nginx: configuring HTTPS servers', url: 'https://nginx.org/en/docs/http/configuring_https_servers.html' },
  ],
  bad: [
    {
      dialect: 'nginx',
      title: 'Port 443',
      file: 'nginx.conf',
      code: server('        listen 80;\n        «listen 443;»\n'),
    },
  ],
  good: [
    {
      dialect: 'nginx',
      title: 'With ssl',
      file: 'nginx.conf',
      code: server('        listen 80;\n        listen 443 ssl;\n'),
    },
  ],
});
