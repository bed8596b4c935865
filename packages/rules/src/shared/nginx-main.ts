import { basename } from '@fcgilint/core';
import type { ConfigTree, Directive } from '@fcgilint/gateway';
import { childrenNamed } from '@fcgilint/gateway/nginx';

/** What only a main configuration sets, and an excerpt of one leaves out. */
const ofProcess: ReadonlySet<string> = new Set([
  'user',
  'worker_processes',
  'worker_rlimit_nofile',
  'pid',
  'daemon',
  'master_process',
]);

/** The `http` block of a main configuration that has a body; `null` for a fragment, and where there is none. */
export function httpBlock({ context, roots }: ConfigTree): Directive | null {
  if (context !== 'main') return null;
  return childrenNamed(roots, 'http').find(({ statement }) => statement.block) ?? null;
}

/**
 * Whether a main configuration is the whole file and no excerpt of one, as documentation shows it: its name, or
 * settings of the process, tell.
 */
export function isWhole({ main, roots }: ConfigTree): boolean {
  return basename(main.path) === 'nginx.conf' || roots.some((root) => ofProcess.has(root.name));
}
