import { createServer } from 'node:http';
import { apacheServer, defineDisproof } from '../harness/index.ts';

export default defineDisproof({
  entry: 'apache-proxy-retry',
  cases: [
    {
      dialect: 'apache',
      ports: 2,
      observe: [
        {
          what: 'a request while nothing listens, and the next once something does',
          probe: async ({ server, values }) => {
            const before = (await server.ask('/app/')).status;
            const backend = createServer((_, response) => response.end('back')).listen(
              Number(values['PORT2']),
              '127.0.0.1',
            );
            try {
              return `${before} ${(await server.ask('/app/')).status}`;
            } finally {
              backend.close();
            }
          },
          good: '503 200',
        },
      ],
      variants: { ok: apacheServer('ProxyPass /app/ http://127.0.0.1:@PORT2@/') },
    },
  ],
});
