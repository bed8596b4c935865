import type { Request } from '../../../packages/gateway/src/index.ts';

/** Whether a pair still shows what is being looked for. */
export type Fails = (config: string, request: Request) => Promise<boolean>;

/**
 * Makes a failing pair small: statements and blocks are left out, then entries of lists, then parts of the request,
 * as long as it fails.
 */
export async function shrink(
  config: string,
  request: Request,
  fails: Fails,
): Promise<{ readonly config: string; readonly request: Request }> {
  let text = config;
  let smaller = true;
  while (smaller) {
    smaller = false;
    for (const candidate of candidates(text)) {
      if (!(await fails(candidate, request))) continue;
      text = candidate;
      smaller = true;
      break;
    }
  }
  let small = request;
  for (const candidate of requests(request)) {
    const merged = { ...small, ...candidate };
    if (await fails(text, merged)) small = merged;
  }
  return { config: text, request: small };
}

/** Configurations with one thing less, larger things first. */
function* candidates(config: string): Generator<string> {
  const lines = config.split('\n');
  const spans = lines.map(
    (line, index) => [index, line.trimEnd().endsWith('{') ? closing(lines, index) : index] as const,
  );
  spans.sort((a, b) => b[1] - b[0] - (a[1] - a[0]));
  for (const [first, last] of spans) {
    if (lines[first]!.trim() === '' || /^\s*\}/.test(lines[first]!)) continue;
    yield [...lines.slice(0, first), ...lines.slice(last + 1)].join('\n');
    // The block without its condition.
    if (last > first)
      yield [...lines.slice(0, first), ...lines.slice(first + 1, last), ...lines.slice(last + 1)].join('\n');
  }
  for (const [index, line] of lines.entries()) {
    for (const match of line.matchAll(/, "[^"]*" => (?:"[^"]*"|\d+)|, "[^"]*"(?! =>)|"[^"]*" => (?:"[^"]*"|\d+), /g)) {
      const shorter = line.slice(0, match.index) + line.slice(match.index + match[0].length);
      yield [...lines.slice(0, index), shorter, ...lines.slice(index + 1)].join('\n');
    }
  }
}

function closing(lines: readonly string[], first: number): number {
  let depth = 0;
  for (let i = first; i < lines.length; i++) {
    const line = lines[i]!.trim();
    if (line.startsWith('}')) depth--;
    if (line.endsWith('{')) depth++;
    if (depth === 0) return i;
  }
  return lines.length - 1;
}

/** Changes that make a request plainer. */
function* requests(request: Request): Generator<Partial<Request>> {
  yield { headers: [['Connection', 'close']] };
  yield { method: 'GET' };
  yield { host: 'a.example' };
  if (request.target.includes('?')) yield { target: request.target.replace(/\?.*$/s, '') };
}
