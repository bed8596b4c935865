import { describe, expect, it } from 'vitest';
import { findServer, proofsRequired } from '../../harness/servers.ts';
import { run } from './run.ts';
import { render } from './text.ts';

const server = findServer('nginx');
if (!server && !proofsRequired()) console.warn('skipped: nginx is not installed');

describe.skipIf(!server && !proofsRequired())('the router and the real nginx', () => {
  it('agree on 1,000 generated pairs of configuration and request', { timeout: 300_000 }, async () => {
    expect(server, 'nginx is not installed').not.toBeNull();
    const report = await run(1, 1000);
    const shown = report.failures.map(({ why, request, config }) => `${why}\n${JSON.stringify(request)}\n${render(config)}`);
    expect(shown.slice(0, 2)).toEqual([]);
    expect(report.right + report.unknown).toBe(1000);
    expect(report.unknown).toBeLessThanOrEqual(50);
    // The pairs must be worth asking about.
    expect(report.refused).toBeLessThan(5);
    expect(report.kinds.size).toBeGreaterThan(12);
  });
});
