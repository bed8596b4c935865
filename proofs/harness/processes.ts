import { type ChildProcess, spawn } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';

/** A process that a proof started. */
export interface RunningProcess {
  readonly child: ChildProcess;
  /** Standard output and standard error so far. */
  output(): string;
  /** Exit status, or the signal's name, once it has ended; `null` while it runs. */
  ended(): number | string | null;
  /** Resolves when it has ended. */
  readonly end: Promise<void>;
  /** Asks it to end, then insists; its whole process group goes with it. */
  stop(): Promise<void>;
}

/** Starts a program in a process group of its own. A program that cannot be executed ends with the system's error as output. */
export function startProcess(
  program: string,
  args: readonly string[],
  options: { readonly cwd: string; readonly env?: Readonly<Record<string, string>> },
): RunningProcess {
  const child = spawn(program, args, {
    cwd: options.cwd,
    env: { ...process.env, ...options.env },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  let output = '';
  let ended: number | string | null = null;
  const collect = (chunk: Buffer): void => {
    output += chunk.toString('utf8');
  };
  child.stdout.on('data', collect);
  child.stderr.on('data', collect);
  const end = new Promise<void>((resolve) => {
    child.once('error', (error) => {
      output += `${error.message}\n`;
      ended = -1;
      resolve();
    });
    child.once('exit', (status, signal) => {
      ended = status ?? signal ?? -1;
      resolve();
    });
  });
  const stop = async (): Promise<void> => {
    if (ended === null) {
      child.kill('SIGTERM');
      await Promise.race([end, sleep(3000)]);
    }
    killGroup(child.pid);
    await end;
    child.stdout.destroy();
    child.stderr.destroy();
  };
  return { child, output: () => output, ended: () => ended, end, stop };
}

/** The group was made by `detached`, so it holds this program and its children only. */
function killGroup(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // Nothing is left of the group.
  }
}

/**
 * Kills, by id, processes whose command line names the folder: programs that a server started and did not end.
 * Only where the system has /proc; elsewhere the process group is all there is.
 */
export async function killRemaining(folder: string): Promise<void> {
  for (const pid of await processesNaming(folder)) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // It ended by itself.
    }
  }
}

/** Ids of processes, other than this one, whose command line names the folder. */
export async function processesNaming(folder: string): Promise<number[]> {
  const entries = await readdir('/proc').catch(() => [] as string[]);
  const pids = entries.map(Number).filter((pid) => pid > 1 && pid !== process.pid);
  const matches = await Promise.all(
    pids.map(async (pid) => (await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')).includes(folder)),
  );
  return pids.filter((_, index) => matches[index]);
}
