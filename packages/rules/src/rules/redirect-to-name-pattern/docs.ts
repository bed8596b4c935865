import { defineDocs } from '../../docs.ts';

const server = (name: string, target: string): string => `events {}
http {
    server {
        listen 80;
        server_name ${name};
        return 301 ${target};
    }
}
`;

export const docs = defineDocs({
  behaviour:
    '`$server_name` is the first name of the server as it is written. With `server_name _` the redirect `https://$server_name$request_uri` leads to `https://_/`, with `*.example.org` to `https://*.example.org/`, with a regular expression to its text, and without any name to `https:///`.',
  silentWhen: [
    'the first name is a host name, or one that begins with a dot: `.example.org` stands for `example.org`',
    'the redirect uses `$host`',
    'the name cannot be known: a missing include, `$hostname`',
  ],
  limits: [],
  references: [
    { title: 'nginx: $server_name', url: 'https://nginx.org/en/docs/http/ngx_http_core_module.html#var_server_name' },
    {
      title: 'Redirects of wildcard subdomains to https://%2A.example.com',
      url: 'https://serverdevworker.com/28578e96a',
    },
    {
      title: 'Applied Crypto Hardening: redirect to the requested domain',
      url: 'https://github.com/BetterCrypto/Applied-Crypto-Hardening/pull/73',
    },
  ],
  bad: [
    {
      dialect: 'nginx',
      title: 'For any name',
      file: 'nginx.conf',
      code: server('_', '«https://$server_name$request_uri»'),
    },
    {
      dialect: 'nginx',
      title: 'A wildcard',
      file: 'nginx.conf',
      code: server('*.example.org', '«https://$server_name$request_uri»'),
    },
  ],
  good: [
    {
      dialect: 'nginx',
      title: 'A name',
      file: 'nginx.conf',
      code: server('example.org', 'https://$server_name$request_uri'),
    },
    {
      dialect: 'nginx',
      title: 'What was asked for',
      file: 'nginx.conf',
      code: server('_', 'https://$host$request_uri'),
    },
  ],
});
