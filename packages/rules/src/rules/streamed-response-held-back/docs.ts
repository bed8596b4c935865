import { defineDocs } from '../../docs.ts';

const conf = (text: string): string => `server.modules = ( "mod_proxy" )
server.document-root = "/srv/www"
${text}
`;

export const docs = defineDocs({
  behaviour:
    'With `server.stream-response-body = 0`, the default, lighttpd reads the whole answer of a back end before it sends the first byte. Server-sent events and progress reports arrive at the end, all at once. With 1 the first part was seen to arrive at once, with FastCGI and with the proxy.',
  silentWhen: [
    '`server.stream-response-body` is 1 or 2 for the URL, or may be',
    'nothing in the paths tells of streaming',
  ],
  limits: [
    'That the application streams is guessed by names such as /events, /sse and /stream; shown at low confidence only.',
  ],
  references: [
    {
      title: 'lighttpd: server.stream-response-body',
      url: 'https://redmine.lighttpd.net/projects/lighttpd/wiki/Server_stream-response-bodyDetails',
    },
  ],
  bad: [
    {
      dialect: 'lighttpd',
      title: 'Events',
      file: 'lighttpd.conf',
      code: conf('proxy.server = ( «"/events"» => (( "host" => "127.0.0.1", "port" => 8080 )) )'),
    },
  ],
  good: [
    {
      dialect: 'lighttpd',
      title: 'Streamed',
      file: 'lighttpd.conf',
      code: conf(
        'server.stream-response-body = 1\nproxy.server = ( "/events" => (( "host" => "127.0.0.1", "port" => 8080 )) )',
      ),
    },
  ],
});
