import { defineDocs } from '../../docs.ts';

const servers = (first: string, second: string): string => `events {}
http {
    server {
        ${first}
        server_name a.example.org;
        root /srv/a;
    }
    server {
        listen ${second};
        server_name b.example.org;
        root /srv/b;
    }
}
`;

export const docs = defineDocs({
  behaviour:
    'nginx looks for the address first and for the name among the servers of that address only. With `listen 192.0.2.1:8080` in one server and `listen 8080` in another, a request to 192.0.2.1 is answered by the first one, even if its `Host` is the name of the second.',
  silentWhen: [
    'all servers of a port listen on the same addresses',
    'the server on the wildcard address has no name of its own, or listens on the address as well',
  ],
  limits: [
    'A host with several addresses may want one site on each. Of an address of the machine itself (127.0.0.1) it is told with low confidence only.',
  ],
  references: [
    { title: 'nginx: how nginx processes a request', url: 'https://nginx.org/en/docs/http/request_processing.html' },
  ],
  bad: [
    {
      dialect: 'nginx',
      title: 'An address here, all of them there',
      file: 'nginx.conf',
      code: servers('«listen 192.0.2.1:8080;»', '8080'),
    },
  ],
  good: [{ dialect: 'nginx', title: 'The same form', file: 'nginx.conf', code: servers('listen 8080;', '8080') }],
});
