import { joinPath } from '@fcgilint/core';
import type { PathMapping } from '@fcgilint/gateway';
import type { NodeFileHost } from '../node-file-host.ts';

/** Where a file of this machine is on the server: `--map-path`, read backwards. */
export function placeOnServer(path: string, host: NodeFileHost, mapPath: readonly PathMapping[]): string {
  const full = joinPath('/', path);
  for (const { from, to } of mapPath) {
    const folder = joinPath('/', host.resolve(to));
    const inside = folder === '/' ? '/' : `${folder}/`;
    if (full.startsWith(inside)) return joinPath(from, full.slice(inside.length));
  }
  return full;
}
