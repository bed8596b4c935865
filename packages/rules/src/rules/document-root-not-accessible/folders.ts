import type { Place } from '@fcgilint/core';
import type { RuleContext } from '../../rule.ts';
import { serverUser } from '../../shared/server-user.ts';
import { Barriers } from './barrier.ts';

/** A folder that a configuration publishes. */
export interface PublishedFolder {
  /** Absolute. */
  readonly path: string;
  /** Where it is named. */
  readonly at: Place;
  /** Whether some URL is answered with a file in it: asked of the router, and only where something is wrong. */
  readonly serves: () => boolean;
}

/** Names that are asked for: what pages bring with them, and a page. */
export const probedNames: readonly string[] = ['a.css', 'index.html', 'a.png', 'a.js'];

/** Whether a path lies in a folder. */
export function isBelow(path: string, folder: string): boolean {
  return path.startsWith(folder.endsWith('/') ? folder : `${folder}/`);
}

const effects = {
  nginx: 'files are answered with 403: `open() ... failed (13: Permission denied)`; `try_files` takes them for missing',
  lighttpd: 'files are answered with 403, and nothing is logged',
  apache: 'files are answered with 403: `(13)Permission denied` in its log',
} as const;

/** Reports the folders on the way to published ones that the server's user may not enter. */
export function checkFolders(folders: Iterable<PublishedFolder>, context: RuleContext): void {
  const { disk, report } = context;
  let barriers: Barriers | undefined;
  const reported = new Set<string>();
  for (const { path, at, serves } of folders) {
    if (!barriers) {
      // Asked only where files are served: it reads the accounts.
      const user = serverUser(context);
      if (!user || user.uid === 0 || !disk) return;
      barriers = new Barriers(user, disk);
    }
    const barrier = barriers.find(path);
    // One folder to be mended is one finding, whatever lies in it.
    if (!barrier || reported.has(barrier.folder) || !serves()) continue;
    const { folder, perhapsListed } = barrier;
    reported.add(folder);
    report({
      message: 'barred',
      data: { user: barriers.user.name, folder },
      at,
      notes: [
        effects[context.gateway.dialect],
        ...(perhapsListed ? [`unless an access control list lets it in (\`getfacl ${folder}\`)`] : []),
      ],
      help: `\`chmod o+x ${folder}\`, which lets others pass through without seeing what is in it, or keep the files elsewhere: in /srv or /var/www`,
      ...(perhapsListed ? { confidence: 'low' } : {}),
    });
  }
}
