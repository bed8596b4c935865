import { statSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { MemoryFileHost, SourceText } from '../../../packages/core/src/index.ts';
import { loadConfig } from '../../../packages/gateway/src/load/index.ts';
import { lowerNginx, type NginxGateway, routeNginx } from '../../../packages/gateway/src/nginx/index.ts';
import type { DocumentTree, Outcome, Request } from '../../../packages/gateway/src/request.ts';
import { parseNginx } from '../../../packages/parser-nginx/src/index.ts';
import { compare, type Verdict } from './compare.ts';
import { generateConfig } from './generate-config.ts';
import { generateRequest } from './generate-request.ts';
import { BackendPark, type Observed } from './observe.ts';
import { ports } from './ports.ts';
import { Random } from './random.ts';
import { type Bench, makeBench, startNginx, withMachineParts } from './server.ts';
import { type Line, render } from './text.ts';

/** Requests for each configuration. */
const REQUESTS = 40;

/** A prediction that was wrong. */
export interface Failure {
  readonly config: readonly Line[];
  readonly request: Request;
  readonly why: string;
}

/** How a run went. */
export interface Report {
  readonly pairs: number;
  readonly right: number;
  readonly unknown: number;
  readonly refused: number;
  /** Reasons for not answering, with how often each came. */
  readonly reasons: ReadonlyMap<string, number>;
  /** Kinds of outcomes, with how often each was predicted. */
  readonly kinds: ReadonlyMap<string, number>;
  readonly failures: readonly Failure[];
}

/** The files of this machine. */
export const disk: DocumentTree = {
  kind(path) {
    try {
      return statSync(path).isDirectory() ? 'directory' : 'file';
    } catch {
      return 'missing';
    }
  },
};

/** The model of a text. */
export function modelOf(text: string): NginxGateway {
  const path = '/nginx.conf';
  const main = parseNginx(new SourceText(path, text));
  const host = new MemoryFileHost({ [path]: text });
  return lowerNginx(loadConfig(main, { host, dialect: 'nginx', parse: parseNginx }));
}

/** Compares configurations of a seed with the real server until `pairs` requests were made. */
export async function run(seed: number, pairs: number, say: (text: string) => void = () => {}): Promise<Report> {
  const bench = makeBench();
  const park = await BackendPark.start();
  const report = {
    pairs: 0,
    right: 0,
    unknown: 0,
    refused: 0,
    reasons: new Map<string, number>(),
    kinds: new Map<string, number>(),
    failures: [] as Failure[],
  };
  try {
    for (let number = 0; report.pairs < pairs; number++) {
      const random = new Random(seed * 100_003 + number);
      const config = generateConfig(random, { site: bench.site, tls: bench.tls !== null });
      const text = render(config);
      const wanted = Math.min(REQUESTS, pairs - report.pairs);
      const requests = Array.from({ length: wanted }, () => generateRequest(random, text));
      const results = await tryConfig(config, requests, bench, park);
      if (!results) {
        report.refused++;
        continue;
      }
      for (const { request, outcome, verdict } of results) {
        report.pairs++;
        count(report.kinds, kindOf(outcome));
        if (verdict.kind === 'right') report.right++;
        else if (verdict.kind === 'unknown') {
          report.unknown++;
          count(report.reasons, verdict.because);
        } else report.failures.push({ config, request, why: verdict.why });
      }
      if (number % 20 === 0) say(`${report.pairs} pairs, ${report.failures.length} wrong, ${report.unknown} unknown`);
    }
  } finally {
    await park.stop();
    bench.remove();
  }
  return report;
}

function kindOf(outcome: Outcome): string {
  if (outcome.kind === 'gateway') return outcome.protocol;
  return 'status' in outcome ? `${outcome.kind} ${outcome.status}` : outcome.kind;
}

/** One prediction with what became of it. */
export interface Result {
  readonly request: Request;
  readonly outcome: Outcome;
  readonly observed: Observed;
  readonly verdict: Verdict;
}

/** Asks model and server about one configuration. `null` when the server refuses it. */
export async function tryConfig(
  config: readonly Line[],
  requests: readonly Request[],
  bench: Bench,
  park: BackendPark,
): Promise<Result[] | null> {
  return tryText(withMachineParts(render(config), bench), requests, bench, park);
}

/** As `tryConfig`, with the whole text of a configuration. */
export async function tryText(
  text: string,
  requests: readonly Request[],
  bench: Bench,
  park: BackendPark,
): Promise<Result[] | null> {
  // Without this the server would be waited for in vain.
  if (!text.includes(`listen ${ports.main};`)) return null;
  let server = await startNginx(text, bench);
  if (!server) return null;
  try {
    const gateway = modelOf(text);
    const results: Result[] = [];
    for (const request of requests) {
      const { outcome } = routeNginx(gateway, request, disk, { prefix: bench.site });
      const nobody = outcome.kind === 'unknown' && outcome.because.startsWith('nothing listens');
      let observed: Observed = nobody ? { response: null, passed: null } : await park.observe(request);
      // A crash takes a moment to be seen.
      if (!observed.response && !nobody) await sleep(20);
      if (!server.alive()) {
        observed = { ...observed, crashed: true };
        server = await startNginx(text, bench);
        if (!server) throw new Error('nginx does not start again');
      }
      results.push({ request, outcome, observed, verdict: compare(outcome, observed, request.method, bench.site) });
    }
    return results;
  } finally {
    await server?.stop();
  }
}

function count(map: Map<string, number>, key: string): void {
  map.set(key, (map.get(key) ?? 0) + 1);
}
