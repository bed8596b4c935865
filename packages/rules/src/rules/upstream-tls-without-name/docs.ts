import { defineDocs } from '../../docs.ts';

const code = (line: string): string => `events {}
http {
    server {
        listen 8080;
        location / {
${line}
        }
    }
}
`;

export const docs = defineDocs({
  behaviour:
    'nginx does not send the name of the back end in its TLS handshake (SNI) unless `proxy_ssl_server_name` is on. A host that serves many names cannot tell which one is meant: it shows the certificate of another, or cuts the handshake, and the client gets 502.',
  silentWhen: [
    '`proxy_ssl_server_name on`',
    'the back end is an address, a name without a dot or a group',
    'the file is a part of a configuration or an include is missing: it may be on elsewhere',
  ],
  limits: ['A host that serves one name only does not need to be told.'],
  references: [
    {
      title: 'jenkins-infra/helm-charts #1507: Add directive proxy_ssl_server_name on by default',
      url: 'https://github.com/jenkins-infra/helm-charts/pull/1507',
    },
    {
      title: 'spantaleev/matrix-docker-ansible-deploy #3055: Fix SSL_do_handshake() failed in nginx reverse-proxy',
      url: 'https://github.com/spantaleev/matrix-docker-ansible-deploy/pull/3055',
    },
    {
      title: 'NginxProxyManager/nginx-proxy-manager #4457: SSL alert number 112 while SSL handshaking to upstream',
      url: 'https://github.com/NginxProxyManager/nginx-proxy-manager/issues/4457',
    },
  ],
  bad: [
    {
      dialect: 'nginx',
      title: 'Another host',
      file: 'nginx.conf',
      code: code('            proxy_pass «https://api.internal»;'),
    },
  ],
  good: [
    {
      dialect: 'nginx',
      title: 'Its name is sent',
      file: 'nginx.conf',
      code: code('            proxy_ssl_server_name on;\n            proxy_pass https://api.internal;'),
    },
  ],
});
