import { describe, expect, it } from 'vitest';
import type { Request } from '../../../packages/gateway/src/request.ts';
import { findServer, proofsRequired } from '../../harness/servers.ts';
import { BackendPark } from './observe.ts';
import { ports } from './ports.ts';
import { regressions } from './regressions.ts';
import { run, tryText } from './run.ts';
import { makeBench, withMachineParts } from './server.ts';
import { render } from './text.ts';

const server = findServer('nginx');
if (!server && !proofsRequired()) console.warn('skipped: nginx is not installed');

describe.skipIf(!server && !proofsRequired())('the router and the real nginx', () => {
  it('agree on 1,000 generated pairs of configuration and request', { timeout: 300_000 }, async () => {
    expect(server, 'nginx is not installed').not.toBeNull();
    const report = await run(1, 1000);
    const shown = report.failures.map(
      ({ why, request, config }) => `${why}\n${JSON.stringify(request)}\n${render(config)}`,
    );
    expect(shown.slice(0, 2)).toEqual([]);
    expect(report.right + report.unknown).toBe(1000);
    expect(report.unknown).toBeLessThanOrEqual(50);
    // The pairs must be worth asking about.
    expect(report.refused).toBeLessThan(5);
    expect(report.kinds.size).toBeGreaterThan(12);
  });

  it('agree where they once did not', { timeout: 120_000 }, async () => {
    expect(server, 'nginx is not installed').not.toBeNull();
    const bench = makeBench();
    const park = await BackendPark.start();
    const plain: Request = {
      method: 'GET',
      target: '/',
      scheme: 'http',
      host: 'example.test',
      local: { address: '127.0.0.1', port: ports.main },
      remoteAddress: '127.0.0.1',
      headers: [['Connection', 'close']],
    };
    try {
      for (const { title, http, request, expect: expected } of regressions) {
        const text = withMachineParts(`events {}\nhttp {\n  ${http.replaceAll('@SITE@', bench.site)}\n}\n`, bench);
        const results = await tryText(text, [{ ...plain, ...request }], bench, park);
        expect(results, `${title}: the server refuses the text`).not.toBeNull();
        expect({ title, ...results![0]!.verdict }).toMatchObject({ title, kind: expected });
      }
    } finally {
      await park.stop();
      bench.remove();
    }
  });
});
