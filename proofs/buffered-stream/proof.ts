import { get } from 'node:http';
import { defineProof, nginxServer } from '../harness/index.ts';

const location = (port: string, ...lines: string[]): string =>
  nginxServer(`    location /events {
      ${lines.join('\n      ')}
      proxy_pass http://127.0.0.1:${port};
    }`);

/** A server that sends one event at once and another a second and a half later. */
const stream = (header: string): readonly string[] => [
  'node',
  '-e',
  `require('http').createServer((_, a) => { a.writeHead(200, { 'Content-Type': 'text/event-stream'${header} });
    a.write('data: 1\\n\\n'); setTimeout(() => a.end('data: 2\\n\\n'), 1500); }).listen(@PORT2@, '127.0.0.1')`,
];

/** Milliseconds until the first piece of the answer. */
function firstPiece(port: number): Promise<number> {
  const begin = performance.now();
  return new Promise((resolve, reject) => {
    get({ host: '127.0.0.1', port, path: '/events' }, (response) => {
      response.once('data', () => {
        resolve(performance.now() - begin);
        response.resume();
      });
    }).on('error', reject);
  });
}

export default defineProof({
  rule: 'buffered-stream',
  cases: [
    {
      covers: 'nginx-stream-buffered',
      dialect: 'nginx',
      ports: 2,
      processes: { events: { command: stream(''), ready: '127.0.0.1:@PORT2@' } },
      observe: [
        {
          what: 'the first event arrives before the last is made',
          probe: async ({ server }) => (await firstPiece(server.port)) < 1200,
          bad: false,
          good: true,
        },
      ],
      variants: {
        bad: location('@PORT2@'),
        'bad-patient': nginxServer(`    location / {
      proxy_read_timeout 1d;
      proxy_pass http://127.0.0.1:@PORT2@;
    }`),
        fixed: location('@PORT2@', 'proxy_buffering off;'),
      },
    },
  ],
});
