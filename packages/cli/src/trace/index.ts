import { type FileHost, type Place, span } from '@fcgilint/core';
import type { ConfigTree, Gateway, PathMapping, Request, Trace, Unknown } from '@fcgilint/gateway';
import { type BuiltRequest, buildRequest } from './build-request.ts';
import { type ServerDisk, serverDisk } from './document-tree.ts';
import { servedFolders } from './served-folders.ts';
import type { Question } from './settings.ts';

export { traceHuman } from './trace-human.ts';
export { traceJson } from './trace-json.ts';

/** What a trace is made from. */
export interface TraceInput {
  readonly tree: ConfigTree;
  readonly question: Question;
  readonly host: Pick<FileHost, 'kind'>;
  readonly mapPath: readonly PathMapping[];
  readonly documentTree: string | null;
  /** Reads a .htaccess file of this machine: `null` when there is none. */
  readonly htaccess: (path: string) => ConfigTree | Unknown | null;
  /** For a .htaccess file alone: where it stands on the server, absolute. */
  readonly standsAt: string | null;
  /** How a path of the tree is shown. */
  readonly shown: (path: string) => string;
}

/** Something of the configuration that the server refuses; the trace goes on as if it were not there. */
export interface TraceProblem extends Place {
  readonly message: string;
}

/** The way of one request. */
export interface TraceResult {
  readonly config: { readonly path: string; readonly dialect: ConfigTree['dialect'] };
  readonly built: BuiltRequest;
  readonly problems: readonly TraceProblem[];
  readonly steps: Trace['steps'];
  readonly outcome: Trace['outcome'];
  /** How a path of a place is shown. */
  readonly shown: (path: string) => string;
}

/** Builds the model, sends the request through the router of its server, and tells what came of it. */
export async function trace(input: TraceInput): Promise<TraceResult> {
  const { tree, question } = input;
  const { gateway, go } = await prepare(input);
  const complete = tree.gaps.length === 0 && tree.context === 'main';
  const built = buildRequest(question, gateway, complete);
  const { steps, outcome } = built.refused
    ? { steps: [], outcome: { kind: 'unknown', because: built.refused, place: null } as const }
    : go(built.request);
  const config = { path: input.shown(tree.main.path), dialect: tree.dialect };
  return {
    config,
    built,
    problems: problemsOf(tree),
    steps: withoutRepetition(steps, outcome),
    outcome,
    shown: input.shown,
  };
}

/** A router with its model. */
interface Prepared {
  readonly gateway: Gateway;
  readonly go: (request: Request) => Trace;
}

async function prepare(input: TraceInput): Promise<Prepared> {
  // The server would not start with a syntax error. What it would do without it is more useful to know.
  const gaps =
    input.tree.context === 'htaccess' ? input.tree.gaps : input.tree.gaps.filter((gap) => gap.kind !== 'syntax');
  const tree = { ...input.tree, gaps };
  switch (tree.dialect) {
    case 'nginx': {
      const { lowerNginx, routeNginx } = await import('./routers/nginx.ts');
      const gateway = lowerNginx(tree);
      const disk = diskOf(input, gateway);
      return { gateway, go: (request) => routeNginx(gateway, request, disk) };
    }
    case 'lighttpd': {
      const { lowerLighttpd, routeLighttpd } = await import('./routers/lighttpd.ts');
      const gateway = lowerLighttpd(tree);
      const disk = diskOf(input, gateway);
      return { gateway, go: (request) => routeLighttpd(gateway, request, disk) };
    }
    case 'apache': {
      const { lowerApache, routeApache } = await import('./routers/apache.ts');
      const before = serverDisk({ ...input, roots: [], folders: [] });
      const fileExists = (path: string) => {
        const kind = before.kind(path);
        return kind === 'unknown' ? null : kind !== 'missing';
      };
      const gateway = lowerApache(tree, { fileExists });
      const disk = diskOf(input, gateway);
      const folder = input.standsAt?.replace(/\/[^/]*$/, '') || '/';
      const options = {
        htaccess: (path: string) => input.htaccess(disk.here(path)),
        ...(input.standsAt !== null && { documentRoot: folder }),
      };
      return { gateway, go: (request) => routeApache(gateway, request, disk, options) };
    }
  }
}

function diskOf(input: TraceInput, gateway: Gateway): ServerDisk {
  const { standsAt } = input;
  const { roots, others } = servedFolders(gateway);
  const own = standsAt?.replace(/\/[^/]*$/, '') || null;
  const disk = serverDisk({ ...input, roots: own === null ? roots : [...roots, own], folders: others });
  if (standsAt === null) return disk;
  // The file that is asked about is there, wherever the documents are.
  return { here: disk.here, kind: (path) => (path === standsAt ? 'file' : disk.kind(path)) };
}

function problemsOf(tree: ConfigTree): TraceProblem[] {
  return tree.documents.flatMap(({ source, problems }) =>
    problems
      .filter(({ refused }) => refused)
      .map(({ start, end, message }) => ({ source, ...span(start, end), message })),
  );
}

/** The outcome tells why nothing is known; a step that says the same is left out. */
function withoutRepetition(steps: Trace['steps'], outcome: Trace['outcome']): Trace['steps'] {
  const last = steps.at(-1);
  const repeated = outcome.kind === 'unknown' && last?.text === `unknown because ${outcome.because}`;
  return repeated ? steps.slice(0, -1) : steps;
}
