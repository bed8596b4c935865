import { setTimeout as sleep } from 'node:timers/promises';
import type { ProcessSpec } from './define-proof.ts';
import { fill, type Values } from './placeholders.ts';
import { type RunningProcess, startProcess } from './processes.ts';
import { accepts } from './request.ts';
import { findProgram } from './servers.ts';

/**
 * Starts a program that stands behind the server and waits until it accepts connections. Rejects with what it said
 * when it ends or does not accept any within ten seconds.
 */
export async function startCompanion(spec: ProcessSpec, values: Values, cwd: string): Promise<RunningProcess> {
  const [name, ...args] = spec.command.map((word) => fill(word, values));
  const running = startProcess(findProgram(name ?? '') ?? name ?? '', args, { cwd });
  const ready = readyAddress(fill(spec.ready, values));
  for (let waited = 0; waited < 10_000 && running.ended() === null; waited += 25) {
    if (await accepts(ready)) return running;
    await sleep(25);
  }
  await running.stop();
  throw new Error(`${name} is not ready at ${spec.ready}:\n${running.output()}`);
}

/** `127.0.0.1:9000`, `[::1]:9000` or a path. */
function readyAddress(text: string): { port: number; host: string } | { path: string } {
  const match = /^(?:\[(.+)\]|([^/:]+)):(\d+)$/.exec(text);
  return match ? { host: match[1] ?? match[2] ?? '', port: Number(match[3]) } : { path: text };
}
