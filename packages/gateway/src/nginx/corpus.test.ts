import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { DocumentTree } from '../request.ts';
import { allRoutes } from './lower.ts';
import { routeNginx } from './route-nginx.ts';
import { gatewayOf } from './testing.ts';
import type { NginxGateway } from './types.ts';

const here = dirname(fileURLToPath(import.meta.url));
const folder = resolve(process.env['FCGILINT_SHARED'] ?? resolve(here, '../../../../../shared'), 'corpus/nginx');
const documents: DocumentTree = { kind: (path) => (path.endsWith('.html') ? 'file' : 'missing') };

/** Computes everything that a model has. */
function touch(gateway: NginxGateway): number {
  let seen = gateway.sockets.length + gateway.backends.length;
  for (const host of gateway.hosts) {
    seen += host.names.length + (host.documentRoot === null ? 0 : 1);
    for (const route of [...allRoutes(host), host.fallback]) {
      const { target } = route;
      if (target.kind === 'gateway') seen += target.params.length + target.backend.endpoints.length;
      seen += route.script.length + route.errorPages.length + route.index.length;
    }
  }
  return seen;
}

describe.skipIf(!existsSync(folder))('real files (skipped without them)', () => {
  it('are modelled and routed through without a crash, whatever they are taken for', { timeout: 300_000 }, () => {
    let seen = 0;
    const answers = new Map<string, number>();
    for (const name of readdirSync(folder)) {
      const text = readFileSync(resolve(folder, name), 'utf8');
      for (const context of ['main', 'http', 'server', 'location']) {
        const gateway = gatewayOf(text, context);
        seen += touch(gateway);
        for (const target of ['/', '/index.php/foo?a=b', '/static/a.css']) {
          const { outcome } = routeNginx(
            gateway,
            {
              method: 'GET',
              target,
              scheme: 'http',
              host: 'example.com',
              local: null,
              remoteAddress: '192.0.2.1',
              headers: [['Accept', '*/*']],
            },
            documents,
          );
          answers.set(outcome.kind, (answers.get(outcome.kind) ?? 0) + 1);
        }
      }
    }
    expect(seen).toBeGreaterThan(10_000);
    expect(answers.get('gateway')).toBeGreaterThan(100);
  });
});
