import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findServer, proofsRequired } from '../../harness/servers.ts';
import { type Bench, openBench } from './bench.ts';
import { cases } from './cases.ts';
import type { Ports } from './ports.ts';
import { comparePairs, run } from './run.ts';

const server = findServer('lighttpd');
/** What the comparison was made with; other versions differ in places (`else if`, parse options, defaults). */
const followed = server !== null && /\/1\.4\.69$/.test(server.version);

test('lighttpd is here', (context) => {
  if (followed) return;
  const found = server ? `${server.version} is installed` : 'it is not installed';
  if (proofsRequired()) throw new Error(`FCGILINT_PROOFS=require, but this needs lighttpd/1.4.69, and ${found}`);
  context.skip(`needs lighttpd/1.4.69, and ${found}`);
});

describe.skipIf(!followed)('the model of lighttpd says what the server does', () => {
  describe('kept pairs', () => {
    let bench: Bench;

    beforeAll(async () => {
      bench = await openBench();
    });

    afterAll(async () => {
      await bench.close();
    });

    test.each(cases)('$name', async ({ config, targets, method, host, headers, second }) => {
      const { site, ports } = bench;
      const text = `server.document-root = "${site.root}/www"
server.bind = "127.0.0.1"
server.port = ${ports.main}
server.errorlog = "${site.root}/error.log"
${config.replaceAll('ROOT', site.root).replace(/PORT:(\w+)/g, (_, name: string) => String(portOf(ports, name)))}
`;
      const requests = targets.map((target) => ({
        method: method ?? 'GET',
        target,
        scheme: 'http' as const,
        host: host ?? 'a.example',
        local: { address: '127.0.0.1', port: second ? ports.second : ports.main },
        remoteAddress: '127.0.0.1',
        headers: headers ?? [['Connection', 'close'] as const],
      }));
      const results = await comparePairs(server!.program, bench, text, requests);
      expect(results).toEqual(targets.map((target) => ({ target, answered: true, difference: null })));
    });
  });

  test('1,000 generated pairs', async () => {
    const result = await run({ program: server!.program, seed: 20_251, pairs: 1000, requestsPerConfig: 20, most: 5 });
    expect(result.disagreements).toEqual([]);
    expect(result.pairs).toBe(1000);
    expect(result.answered / result.pairs).toBeGreaterThanOrEqual(0.95);
  }, 120_000);
});

function portOf(ports: Ports, name: string): number {
  const port = new Map(Object.entries(ports)).get(name);
  if (typeof port !== 'number') throw new Error(`there is no port ${name}`);
  return port;
}
