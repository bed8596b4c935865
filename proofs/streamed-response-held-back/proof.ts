import { connect } from 'node:net';
import { defineProof, lighttpd } from '../harness/index.ts';

/** An application that sends the first part of its answer at once, and the second after two seconds. */
const application = `require('node:http').createServer((_, response) => {
  response.writeHead(200, { 'Content-Type': 'text/event-stream' });
  response.write('data: first\\n\\n');
  setTimeout(() => response.end('data: second\\n\\n'), 2000);
}).listen(Number(process.argv[1]), '127.0.0.1');`;

/** Whether the first part arrives before the second is there. */
function firstPartArrives(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.write('GET /events HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n');
    });
    let text = '';
    socket.on('data', (chunk) => {
      text += chunk.toString('latin1');
      if (!text.includes('data: ')) return;
      resolve(!text.includes('second'));
      socket.destroy();
    });
    socket.on('error', () => resolve(false));
    socket.on('close', () => resolve(false));
  });
}

const proxy = 'proxy.server = ( "/events" => (( "host" => "127.0.0.1", "port" => @PORT2@ )) )';

export default defineProof({
  rule: 'streamed-response-held-back',
  cases: [
    {
      covers: 'stream-buffered-lighttpd',
      dialect: 'lighttpd',
      ports: 2,
      processes: { app: { command: [process.execPath, '-e', application, '@PORT2@'], ready: '127.0.0.1:@PORT2@' } },
      observe: [
        {
          what: 'the first part arrives while the application is at work on the second',
          probe: ({ server }) => firstPartArrives(server.port),
          bad: false,
          good: true,
        },
      ],
      variants: {
        bad: lighttpd(proxy),
        fixed: lighttpd(`server.stream-response-body = 1\n${proxy}`),
        'ok-condition': lighttpd(`$HTTP["url"] =~ "^/events" { server.stream-response-body = 2 }\n${proxy}`),
      },
    },
  ],
});
