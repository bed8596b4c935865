import { MemoryFileHost, SourceText } from '../../../packages/core/src/index.ts';
import { loadConfig, type Request, type Trace } from '../../../packages/gateway/src/index.ts';
import { type LighttpdGateway, lowerLighttpd, routeLighttpd } from '../../../packages/gateway/src/lighttpd/index.ts';
import { parseLighttpd } from '../../../packages/parser-lighttpd/src/index.ts';
import { type Bench, openBench } from './bench.ts';
import { difference } from './compare.ts';
import { ConfigGenerator } from './generate-config.ts';
import { generateRequest } from './generate-request.ts';
import { observe } from './observe.ts';
import type { Ports } from './ports.ts';
import { Random } from './random.ts';
import { startServer } from './server.ts';

/** A pair on which the model and the server do not agree. */
export interface Disagreement {
  readonly seed: number;
  readonly config: string;
  readonly request: Request;
  readonly difference: string;
}

/** What came out of a run. */
export interface Result {
  readonly pairs: number;
  readonly answered: number;
  /** Configurations that the server refused; no pairs come of them. */
  readonly refused: number;
  readonly disagreements: readonly Disagreement[];
  /** The ports that stand in the configurations. */
  readonly ports: Ports;
  /** Why the model did not answer, with how often. */
  readonly unknown: ReadonlyMap<string, number>;
  /** What was answered, by kind, with how often. */
  readonly kinds: ReadonlyMap<string, number>;
}

export interface RunOptions {
  readonly program: string;
  /** Seeds count up from here, one for each configuration. */
  readonly seed: number;
  readonly pairs: number;
  readonly requestsPerConfig: number;
  /** Stops after this many disagreements. */
  readonly most: number;
}

/** The gateway of a text. */
function gatewayOf(text: string): LighttpdGateway {
  const main = parseLighttpd(new SourceText('lighttpd.conf', text));
  const host = new MemoryFileHost({ 'lighttpd.conf': text });
  return lowerLighttpd(loadConfig(main, { host, dialect: 'lighttpd', parse: (source) => parseLighttpd(source) }));
}

/** Whether the model says that the server does not start. */
function saysRefused(trace: Trace): boolean {
  return trace.outcome.kind === 'unknown' && trace.outcome.because.startsWith('lighttpd does not start');
}

/** Sends generated requests to a server with generated configurations and compares each answer with the model's. */
export async function run(options: RunOptions): Promise<Result> {
  const bench = await openBench();
  const { site, ports } = bench;
  const disagreements: Disagreement[] = [];
  const unknown = new Map<string, number>();
  const kinds = new Map<string, number>();
  let pairs = 0;
  let answered = 0;
  let refused = 0;
  try {
    for (let seed = options.seed; pairs < options.pairs && disagreements.length < options.most; seed++) {
      const random = new Random(seed);
      const config = new ConfigGenerator(random, site.root, ports).config();
      const gateway = gatewayOf(config);
      const server = await startServer(options.program, site.root, config, ports.main);
      const request = generateRequest(new Random(seed), { ports, second: false, bodies: false });
      const trace = routeLighttpd(gateway, request, site.tree);
      // The server listens before its modules look at their settings: one that refuses them may be reached for a moment.
      if (!server.ok || (saysRefused(trace) && (await server.died()))) {
        refused++;
        if (!server.ok && !saysRefused(trace)) {
          disagreements.push({ seed, config, request, difference: `the server refuses to start: ${server.message}` });
        }
        continue;
      }
      try {
        let undefinedBefore = false;
        const about = {
          ports,
          second: config.includes('$SERVER["socket"]'),
          bodies: !/server\.error-handler\b(?!-)/.test(config),
        };
        for (let i = 0; i < options.requestsPerConfig && pairs < options.pairs; i++) {
          const request = generateRequest(random, about);
          pairs++;
          const trace = routeLighttpd(gateway, request, site.tree);
          let found: string | null;
          try {
            found = await compareOne(request, trace, bench);
          } catch (error) {
            // Captures that hold no defined content can crash the server, and the model says so by not answering.
            const excused = trace.outcome.kind === 'unknown' || undefinedBefore;
            if (!excused) disagreements.push({ seed, config, request, difference: String(error) });
            if (await server.died()) break;
            continue;
          }
          // The crash of the request before may cut this one off.
          if (found !== null && undefinedBefore && (await server.died())) break;
          undefinedBefore ||= trace.outcome.kind === 'unknown' && trace.outcome.because.includes('undefined');
          const { outcome } = trace;
          if (outcome.kind === 'unknown') count(unknown, outcome.because);
          else {
            answered++;
            count(
              kinds,
              outcome.kind === 'gateway' ? `gateway ${outcome.protocol}` : `${outcome.kind} ${outcome.status}`,
            );
          }
          if (found !== null) disagreements.push({ seed, config, request, difference: found });
        }
      } finally {
        await server.stop();
      }
    }
  } finally {
    await bench.close();
  }
  return { pairs, answered, refused, disagreements, ports, unknown, kinds };
}

async function compareOne(request: Request, trace: Trace, bench: Bench): Promise<string | null> {
  const seen = await observe(request, bench.backends, bench.site.root);
  if (saysRefused(trace)) return `the model says that the server does not start: ${JSON.stringify(trace.outcome)}`;
  return difference(request, trace.outcome, seen);
}

function count(map: Map<string, number>, key: string): void {
  const short = key.replace(/"[^"]*"/g, '"..."').replace(/\/tmp\/\S+/g, '...');
  map.set(short, (map.get(short) ?? 0) + 1);
}

/** What came of one request of a kept pair. */
export interface PairResult {
  readonly target: string;
  readonly answered: boolean;
  /** `null` when model and server agree. */
  readonly difference: string | null;
}

/** Compares requests to one configuration. Rejects when the server refuses it. */
export async function comparePairs(
  program: string,
  bench: Bench,
  config: string,
  requests: readonly Request[],
): Promise<PairResult[]> {
  const server = await startServer(program, bench.site.root, config, bench.ports.main);
  if (!server.ok) throw new Error(`the server refuses to start: ${server.message}`);
  try {
    const gateway = gatewayOf(config);
    const results: PairResult[] = [];
    for (const request of requests) {
      const trace = routeLighttpd(gateway, request, bench.site.tree);
      const found = await compareOne(request, trace, bench);
      results.push({ target: request.target, answered: trace.outcome.kind !== 'unknown', difference: found });
    }
    return results;
  } finally {
    await server.stop();
  }
}

/** Compares one pair, for shrinking: `null` when model and server agree or the server refuses to start. */
export async function comparePair(
  program: string,
  bench: Bench,
  config: string,
  request: Request,
): Promise<string | null> {
  try {
    const [result] = await comparePairs(program, bench, config, [request]);
    return result!.difference;
  } catch {
    return null;
  }
}
