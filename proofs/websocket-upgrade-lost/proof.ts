import { defineProof, echoIn, nginxServer, type Probe } from '../harness/index.ts';

/** What the back end sees of a handshake: a server of WebSockets needs HTTP/1.1, `Upgrade` and `Connection: upgrade`. */
const handshake: Probe = {
  what: 'a whole handshake at the back end',
  probe: async ({ server }) => {
    const answer = await server.ask({
      target: '/ws',
      headers: [
        ['Connection', 'Upgrade'],
        ['Upgrade', 'websocket'],
        ['Sec-WebSocket-Version', '13'],
        ['Sec-WebSocket-Key', 'dGhlIHNhbXBsZSBub25jZQ=='],
      ],
      timeout: 5000,
    });
    const echo = echoIn(answer.body)!;
    const value = (name: string) => echo.headers.find(([key]) => key.toLowerCase() === name)?.[1].toLowerCase();
    return (
      echo.requestLine!.endsWith('HTTP/1.1') && value('upgrade') === 'websocket' && value('connection') === 'upgrade'
    );
  },
  bad: false,
  good: true,
};

const location = (lines: string, path = '/ws'): string =>
  nginxServer(`    location ${path} {\n      ${lines}\n      proxy_pass http://@APP@;\n    }`);
const version = 'proxy_http_version 1.1;';
const upgrade = 'proxy_set_header Upgrade $http_upgrade;';
const connection = 'proxy_set_header Connection "upgrade";';

export default defineProof({
  rule: 'websocket-upgrade-lost',
  cases: [
    {
      covers: 'nginx-websocket-upgrade',
      dialect: 'nginx',
      backends: { app: { protocol: 'http' } },
      observe: [handshake],
      variants: {
        bad: location(''),
        'bad-version': location(`${upgrade} ${connection}`, '/'),
        'bad-connection': location(`${version} ${upgrade}`, '/'),
        fixed: location(`${version} ${upgrade} ${connection}`),
        'ok-everywhere': location(`${version} ${upgrade} ${connection}`, '/'),
        'ok-plain': {
          config: location('', '/news/'),
          observe: [{ ask: '/news/1', good: { from: 'app' } }],
        },
      },
    },
  ],
});
