import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { decode, type Place, SourceText } from '@fcgilint/core';
import { describe, expect, test } from 'vitest';
import { routeLighttpd } from './route/route.ts';
import { gatewayOf } from './testing.ts';

const root = join(dirname(fileURLToPath(import.meta.url)), '../../../..');
const shared = process.env['FCGILINT_SHARED'] ?? join(root, '../shared');

/** Real configurations, where they are at hand. */
function texts(): [string, string][] {
  return ['lighttpd', 'snippet-lighttpd'].flatMap((kind) => {
    const folder = join(shared, 'corpus', kind);
    if (!existsSync(folder)) return [];
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .flatMap((entry): [string, string][] => {
        const decoded = decode(readFileSync(join(entry.parentPath, entry.name)));
        return decoded.ok ? [[entry.name, decoded.text]] : [];
      });
  });
}

const found = texts();

test('real configurations are here', (context) => {
  if (found.length === 0) context.skip('there is no corpus (set FCGILINT_SHARED)');
});

describe.skipIf(found.length === 0)('real configurations', () => {
  test('are lowered and routed without a crash, all places lying in their texts', () => {
    const inside = (place: Place): boolean =>
      place.source instanceof SourceText && place.start <= place.end && place.end <= place.source.text.length;
    for (const [name, text] of found) {
      const gateway = gatewayOf(text);
      for (const host of gateway.hosts) {
        expect(inside(host.place), name).toBe(true);
        for (const route of host.routes) expect(inside(route.place), name).toBe(true);
      }
      for (const { entries } of gateway.gateways) {
        for (const { hosts } of entries) for (const host of hosts) expect(inside(host.place), name).toBe(true);
      }
      for (const target of ['/', '/a/b.php/c?d', '/static/x.css']) {
        const request = { method: 'GET', target, scheme: 'http', host: 'h.example', local: null, headers: [] } as const;
        const ignoreGaps = { ignoreGaps: true };
        const trace = routeLighttpd(
          gateway,
          { ...request, remoteAddress: '192.0.2.1' },
          { kind: () => 'missing' },
          ignoreGaps,
        );
        expect(trace.steps.length, name).toBeGreaterThan(0);
        for (const { place } of trace.steps) expect(place === null || inside(place), name).toBe(true);
      }
    }
  });
});
