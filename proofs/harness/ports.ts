import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Ports of the proofs. They lie below the range from which systems take ports of outgoing connections, so that none
 * is lost between choosing it and the server's binding it. `FCGILINT_PORTS=26000-26999` chooses another range.
 */
const [first, last] = range(process.env['FCGILINT_PORTS'] ?? '26000-26999');
let next = first + ((process.pid * 61) % (last - first + 1));

/**
 * The first of a row of ports that stand in generated texts and are the same in each run: `otherwise`, or, when
 * `FCGILINT_PORTS` is given, the one that is `before` ports before the end of that range.
 */
export function fixedPorts(otherwise: number, before: number): number {
  return process.env['FCGILINT_PORTS'] === undefined ? otherwise : Math.max(first, last - before);
}

/** A port that is ours until it is given back. */
export interface TakenPort {
  readonly port: number;
  release(): void;
}

/**
 * Takes a port on which nothing listens, on no address, and which no other test process has taken. Rejects when the
 * range is used up.
 */
export async function takePort(): Promise<TakenPort> {
  for (let tries = first; tries <= last; tries++) {
    const port = next;
    next = next === last ? first : next + 1;
    const lock = join(tmpdir(), `fcgilint-port-${port}`);
    if (!tryLock(lock)) continue;
    if (await isFree(port)) return { port, release: () => rmSync(lock, { force: true }) };
    rmSync(lock, { force: true });
  }
  throw new Error(`no free port between ${first} and ${last}`);
}

/** Several test files run at once in processes of their own: a lock file names the process that has the port. */
function tryLock(lock: string): boolean {
  for (let tries = 0; tries < 2; tries++) {
    try {
      writeFileSync(lock, String(process.pid), { flag: 'wx' });
      return true;
    } catch {
      if (ownerLives(lock)) return false;
      rmSync(lock, { force: true });
    }
  }
  return false;
}

function ownerLives(lock: string): boolean {
  try {
    const owner = Number(readFileSync(lock, 'utf8'));
    // Signal 0 only asks whether the process exists.
    if (owner > 0) process.kill(owner, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

async function isFree(port: number): Promise<boolean> {
  for (const host of ['0.0.0.0', '127.0.0.1', '::']) {
    const error = await bindError(port, host);
    // Without IPv6 on this machine there is nothing that could listen on it.
    if (error !== null && !(host === '::' && (error === 'EAFNOSUPPORT' || error === 'EADDRNOTAVAIL'))) return false;
  }
  return true;
}

function bindError(port: number, host: string): Promise<string | null> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? 'unknown'));
    server.listen({ port, host, ipv6Only: true }, () => server.close(() => resolve(null)));
  });
}

function range(text: string): readonly [number, number] {
  const match = /^(\d+)-(\d+)$/.exec(text);
  const from = Number(match?.[1]);
  const to = Number(match?.[2]);
  if (!match || from > to || to > 65_535) throw new Error(`FCGILINT_PORTS is no range of ports: ${text}`);
  return [from, to];
}
