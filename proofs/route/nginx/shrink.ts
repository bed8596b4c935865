import type { Request } from '../../../packages/gateway/src/request.ts';
import { BackendPark } from './observe.ts';
import { type Failure, tryConfig } from './run.ts';
import { makeBench } from './server.ts';
import { type Line, pathsAt, render, without } from './text.ts';

/** Makes a failure small: parts of the configuration and headers are left out as long as the model stays wrong. */
export async function shrink(failure: Failure): Promise<Failure> {
  const bench = makeBench();
  const park = await BackendPark.start();
  try {
    let best = rebase(failure, bench.site);
    const first = await attempt(best);
    if (!first) return failure;
    best = first;
    for (let before = ''; before !== render(best.config) + JSON.stringify(best.request); ) {
      before = render(best.config) + JSON.stringify(best.request);
      for (let depth = 0; depth < 6; depth++) {
        for (const path of pathsAt(best.config, depth)) {
          best = (await attempt({ ...best, config: without(best.config, path) })) ?? best;
        }
      }
      for (const request of simpler(best.request)) best = (await attempt({ ...best, request })) ?? best;
    }
    return best;
  } finally {
    await park.stop();
    bench.remove();
  }

  async function attempt(candidate: Failure): Promise<Failure | null> {
    if (!everyServerListens(candidate.config)) return null;
    const results = await tryConfig(candidate.config, [candidate.request], bench, park).catch(() => null);
    const verdict = results?.[0]?.verdict;
    return verdict?.kind === 'wrong' ? { ...candidate, why: verdict.why } : null;
  }
}

/** A server without `listen` would take port 80, which may belong to somebody else. */
function everyServerListens(lines: readonly Line[]): boolean {
  return lines.every(
    ({ text, body }) =>
      !body ||
      ((text !== 'server' || body.some((each) => each.text.startsWith('listen '))) && everyServerListens(body)),
  );
}

/** The paths of a configuration moved to another site folder. */
function rebase(failure: Failure, site: string): Failure {
  const move = (lines: readonly Line[]): Line[] =>
    lines.map(({ text, body }) => ({
      text: text.replace(/\/[^\s"]*\/fcgilint-route-[^/]*\/site/g, site),
      body: body && move(body),
    }));
  return { ...failure, config: move(failure.config) };
}

function* simpler(request: Request): Generator<Request> {
  for (const [index] of request.headers.entries()) {
    if (request.headers[index]![0] === 'Connection') continue;
    yield { ...request, headers: request.headers.filter((_, other) => other !== index) };
  }
  const question = request.target.indexOf('?');
  if (question >= 0) yield { ...request, target: request.target.slice(0, question) };
  if (request.host !== 'example.test') yield { ...request, host: 'example.test' };
}
