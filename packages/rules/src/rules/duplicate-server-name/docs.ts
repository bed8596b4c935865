import { defineDocs } from '../../docs.ts';

export const docs = defineDocs({
  behaviour:
    'nginx starts, with a warning that is easily missed: `conflicting server name "example.org" on 0.0.0.0:80, ignored`. Every request for the name goes to the first of the two servers; the second is dead. Two servers without any name are such a pair, too.',
  silentWhen: [
    'the addresses or the ports differ',
    'one name is a wildcard and the other one is not',
    'the names are regular expressions: of those the first that matches counts',
  ],
  limits: [],
  references: [
    { title: 'nginx: how nginx processes a request', url: 'https://nginx.org/en/docs/http/request_processing.html' },
  ],
  bad: [
    {
      dialect: 'nginx',
      title: 'The name stands in two servers',
      file: 'nginx.conf',
      code: `events {}
http {
    server {
        listen 8080;
        server_name example.org;
        root /srv/a;
    }
    server {
        listen *:8080;
        server_name www.example.org «example.org»;
        root /srv/b;
    }
}
`,
    },
    {
      dialect: 'nginx',
      title: 'No name in either',
      file: 'nginx.conf',
      code: `events {}
http {
    server {
        listen 8080;
        root /srv/a;
    }
    «server» {
        listen 8080;
        root /srv/b;
    }
}
`,
    },
  ],
  good: [
    {
      dialect: 'nginx',
      title: 'Other names, other ports',
      file: 'nginx.conf',
      code: `events {}
http {
    server {
        listen 8080;
        server_name example.org;
    }
    server {
        listen 8081;
        server_name example.org;
    }
    server {
        listen 8080;
        server_name *.example.org;
    }
}
`,
    },
  ],
});
