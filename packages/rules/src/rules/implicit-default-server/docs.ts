import { defineDocs } from '../../docs.ts';

const servers = (first: string): string => `events {}
http {
    ${first} {
        listen 8080;
        server_name a.example.org;
        location / {
            proxy_pass http://127.0.0.1:9000;
        }
    }
    server {
        listen 8080;
        server_name b.example.org;
        root /srv/b;
    }
`;

export const docs = defineDocs({
  behaviour:
    'A request whose `Host` is the name of no server goes to the default server of the address: the one with `default_server`, else the first in the file. `Host: unknown.example` is then answered by the application of `a.example.org`.',
  silentWhen: [
    'a server of the address is declared the default one, or is the only one',
    'the first server has no name, or `_`',
    'the first server hands nothing over',
    'the text is a part of a configuration, or an include cannot be read',
  ],
  limits: ['Whether the application minds names that are not its own is not known.'],
  references: [
    { title: 'nginx: how nginx processes a request', url: 'https://nginx.org/en/docs/http/request_processing.html' },
  ],
  bad: [{ dialect: 'nginx', title: 'None is declared', file: 'nginx.conf', code: `${servers('«server»')}}\n` }],
  good: [
    {
      dialect: 'nginx',
      title: 'A server for the rest',
      file: 'nginx.conf',
      code: `${servers('server')}    server {
        listen 8080 default_server;
        return 444;
    }
}
`,
    },
  ],
});
