import { defineDocs } from '../../docs.ts';

const servers = (name: string): string => `events {}
http {
    server {
        listen 8080 default_server;
        return 404;
    }
    server {
        listen 8080;
        server_name ${name};
        root /srv/www;
    }
}
`;

export const docs = defineDocs({
  behaviour:
    'nginx compares the host that the client asked for, without its port, letter by letter with the names. `b.example.org:8080`, `http://b.example.org` and `b.example.org,` are never equal to it: the default server answers. Of a name with a slash nginx warns; of a port or a comma it says nothing.',
  silentWhen: ['the name is a regular expression (`~`) or has a variable', 'the file is a template'],
  limits: [],
  references: [
    { title: 'nginx: server names', url: 'https://nginx.org/en/docs/http/server_names.html' },
    {
      title: 'nginx: server_name',
      url: 'https://nginx.org/en/docs/http/ngx_http_core_module.html#server_name',
    },
  ],
  bad: [
    { dialect: 'nginx', title: 'A port', file: 'nginx.conf', code: servers('«b.example.org:8080»') },
    {
      dialect: 'nginx',
      title: 'A scheme, a comma',
      file: 'nginx.conf',
      code: servers('«http://b.example.org/» «www.b.example.org,» c.example.org'),
    },
  ],
  good: [
    {
      dialect: 'nginx',
      title: 'Bare names',
      file: 'nginx.conf',
      code: servers('b.example.org *.b.example.org "~^x{1,2}/.*$"'),
    },
  ],
});
