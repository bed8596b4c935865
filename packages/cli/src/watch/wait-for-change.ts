import fs from 'node:fs';
import path from 'node:path';
import type { Snapshot } from './snapshot.ts';

/** Milliseconds without a further event after which files are looked at: editors write in several steps. */
const settle = 100;
/** Milliseconds between looks where the system reports no events, as on network file systems. */
const interval = 2000;

/**
 * Waits until something of a snapshot is not as it was, and returns its path. Folders are watched, not files: a file
 * that is replaced would take its watcher with it.
 */
export function waitForChange(snapshot: Snapshot): Promise<string> {
  return new Promise((resolve) => {
    const watchers = new Map<string, fs.FSWatcher>();
    let timer: NodeJS.Timeout | null = null;
    const look = () => {
      timer = null;
      const changed = snapshot.changed();
      if (changed === null) {
        // A missing folder may have been made: its files can be waited for now.
        watch();
        return;
      }
      clearInterval(poll);
      for (const watcher of watchers.values()) watcher.close();
      resolve(changed);
    };
    const event = () => {
      if (timer) clearTimeout(timer);
      timer = setTimeout(look, settle);
    };
    const poll = setInterval(event, interval);
    const watch = () => {
      for (const folder of foldersOf(snapshot.paths)) {
        if (watchers.has(folder)) continue;
        try {
          const watcher = fs.watch(folder, event);
          watcher.on('error', () => {
            watcher.close();
            watchers.delete(folder);
          });
          watchers.set(folder, watcher);
        } catch {
          // No more watchers to be had, or it is gone: the poll sees what changes.
        }
      }
    };
    watch();
    // What changed since it was read.
    event();
  });
}

/** The folders to watch: of a missing file the nearest that exists, of a link also where it leads. */
function foldersOf(paths: Iterable<string>): Set<string> {
  const folders = new Set<string>();
  for (const each of paths) {
    let at = each;
    while (!fs.existsSync(at) && at !== path.dirname(at)) at = path.dirname(at);
    folders.add(isFolder(at) ? at : path.dirname(at));
    try {
      const real = fs.realpathSync(at);
      if (real !== at) folders.add(isFolder(real) ? real : path.dirname(real));
    } catch {
      // Gone again.
    }
  }
  return folders;
}

function isFolder(path: string): boolean {
  return fs.statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}
