/**
 * Measures one thing in a process of its own, so that what one measurement leaves in memory does not weigh on the
 * next. `run.ts` bundles it and starts it as `measure parse|work SERVER FILE`; it prints one line of JSON.
 */
import { readFileSync } from 'node:fs';
import { prepareToAsk, prepareToParse } from '../packages/cli/src/large-input.ts';
import { load, type Toolchain, toolchain } from '../packages/cli/src/pipeline.ts';
import { type Dialect, type Document, MemoryFileHost, SourceText } from '../packages/core/src/index.ts';
import { lowerApache, routeApache } from '../packages/gateway/src/apache/index.ts';
import type { ConfigTree, Gateway, Request } from '../packages/gateway/src/index.ts';
import { lowerLighttpd, routeLighttpd } from '../packages/gateway/src/lighttpd/index.ts';
import { allRoutes, lowerNginx, type NginxHost, routeNginx } from '../packages/gateway/src/nginx/index.ts';

/** What parsing 400,000 lines costs, in texts of a given size. */
export interface ParseFigures {
  /** Lines of one text. */
  readonly lines: number;
  /** Nanoseconds of CPU time for a line. */
  readonly perLine: number;
  /** Largest resident memory of the process in MiB. */
  readonly peak: number;
}

/** Times of the parts of a run, in milliseconds of CPU time, each once, in a process that has just started. */
export interface WorkFigures {
  readonly parse: number;
  /** Follow includes, build the model and ask it for all that it knows. */
  readonly model: number;
  /** Build the model anew and ask all rules, which make it compute what they look at. */
  readonly rules: number;
  /** Number of rules. */
  readonly count: number;
  readonly hosts: number;
  readonly routes: number;
  /** One request, the median of many; 0 when they were not routed. */
  readonly query: number;
}

const [what, server, file] = process.argv.slice(2) as ['parse' | 'work', Dialect, string];
const text = readFileSync(file, 'latin1');
const tools = await toolchain(server);
console.log(JSON.stringify(what === 'parse' ? parse(tools) : work(tools)));

/**
 * Parses 400,000 lines in texts of the given size, and keeps the trees as a run does: of a hundred files of 4,000
 * lines as much stays in memory as of one of 400,000, so that what differs is what the size of a text costs.
 */
function parse({ parse }: Toolchain): ParseFigures {
  const lines = text.split('\n').length - 1;
  prepareToParse(text.length);
  // The compiler has to see all of the code at work before the clock runs: the first lines, for each size the same number.
  const head = new SourceText('warm.conf', text.slice(0, text.indexOf('site99.')));
  for (let i = 0; i < 40; i++) parse(head, 'main');
  const kept: Document[] = [];
  let parsed = 0;
  const began = cpuTime();
  for (; parsed < 400_000; parsed += lines) kept.push(parse(new SourceText(`${parsed}.conf`, text), 'main'));
  const perLine = ((cpuTime() - began) * 1e6) / parsed;
  if (kept.some(({ body }) => body.length === 0)) throw new Error('a tree is empty: nothing was measured');
  return { lines, perLine, peak: process.resourceUsage().maxRSS / 1024 };
}

function work(tools: Toolchain): WorkFigures {
  prepareToParse(text.length);
  const source = new SourceText(file, text);
  const clock = stopwatch(cpuTime);
  const main = tools.parse(source, 'main');
  const parse = clock();
  prepareToAsk();
  const tree = load({ main, context: 'main', host: new MemoryFileHost(), mapPath: [], cache: new Map() }, tools);
  const gateway = tools.lower(tree);
  const routes = computeAll(gateway);
  const model = clock();
  let count = 0;
  tools.lint(tree, { wants: () => ++count > 0 });
  const rules = clock();
  return { parse, model, rules, count, hosts: gateway.hosts.length, routes, query: query(main, tree) };
}

/** Milliseconds since it was last asked. */
function stopwatch(now: () => number): () => number {
  let before = now();
  return () => {
    const after = now();
    const took = after - before;
    before = after;
    return took;
  };
}

/**
 * Milliseconds that all threads of the process have worked, the garbage collector's and the compiler's included: unlike
 * the time on the clock, it does not depend on what else the machine does.
 */
function cpuTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Asks a model for what it computes when it is first asked; the number of its routes. */
function computeAll(gateway: Gateway): number {
  let routes = 0;
  let asked = gateway.sockets.length + gateway.backends.length;
  for (const host of gateway.hosts) {
    asked += host.names.length + host.sockets.length + (host.documentRoot === null ? 0 : 1);
    const all = gateway.dialect === 'nginx' ? allRoutes(host as NginxHost) : host.routes;
    for (const route of all) if (route.target.kind !== 'unknown') asked++;
    routes += all.length;
  }
  if (asked === 0) throw new Error('the model is empty: nothing was measured');
  return routes;
}

/** Milliseconds that the router takes for a request: the median over requests to different hosts and paths. */
function query(main: Document, tree: ConfigTree): number {
  const route = router(tree);
  const times: number[] = [];
  const clock = stopwatch(() => performance.now());
  for (let i = 0; i < 300; i++) {
    const target = ['/', '/index.php?a=b', '/api/x', '/static/a.css', '/part3/y'][i % 5]!;
    clock();
    const outcome = route(requestTo(`site${(i * 7) % 200}.example.org`, target));
    times.push(clock());
    if (outcome === 'unknown' && i === 0) throw new Error(`${main.source.path}: the router does not know the answer`);
  }
  times.sort((a, b) => a - b);
  return times[Math.floor(times.length / 2)]!;
}

function router(tree: ConfigTree): (request: Request) => string {
  const disk = { kind: () => 'missing' as const };
  switch (tree.dialect) {
    case 'nginx': {
      const gateway = lowerNginx(tree);
      return (request) => routeNginx(gateway, request, disk).outcome.kind;
    }
    case 'lighttpd': {
      const gateway = lowerLighttpd(tree);
      return (request) => routeLighttpd(gateway, request, disk).outcome.kind;
    }
    case 'apache': {
      const gateway = lowerApache(tree);
      return (request) => routeApache(gateway, request, disk).outcome.kind;
    }
  }
}

function requestTo(host: string, target: string): Request {
  return { method: 'GET', target, scheme: 'http', host, local: null, remoteAddress: '127.0.0.1', headers: [] };
}
