import { spawnSync } from 'node:child_process';

/** A command to time. */
export interface Contender {
  readonly name: string;
  readonly command: readonly string[];
  /** Exit statuses that are no failure. */
  readonly accept: readonly number[];
}

/** Wall-clock times of whole processes, in milliseconds. */
export interface Timing {
  readonly name: string;
  readonly minimum: number;
  readonly median: number;
}

/**
 * Runs the commands in turn, `rounds` times, so that what else the machine does hits all alike. Two rounds before that
 * warm the caches. Throws when a command fails: a fast failure is no result.
 */
export function timeProcesses(contenders: readonly Contender[], rounds: number): Timing[] {
  const times = contenders.map((): number[] => []);
  for (let round = -2; round < rounds; round++) {
    for (const [index, { name, command, accept }] of contenders.entries()) {
      const began = process.hrtime.bigint();
      const { status, error, stderr } = spawnSync(command[0]!, command.slice(1), {
        stdio: ['ignore', 'ignore', 'pipe'],
      });
      const took = Number(process.hrtime.bigint() - began) / 1e6;
      if (error) throw error;
      if (status === null || !accept.includes(status)) throw new Error(`${name} ended with ${status}: ${stderr}`);
      if (round >= 0) times[index]!.push(took);
    }
  }
  return contenders.map(({ name }, index) => {
    const sorted = times[index]!.sort((a, b) => a - b);
    return { name, minimum: sorted[0]!, median: sorted[Math.floor(sorted.length / 2)]! };
  });
}

/** Whether a command can be run. */
export function isInstalled(command: string, ...args: readonly string[]): boolean {
  return spawnSync(command, args, { stdio: 'ignore' }).error === undefined;
}
