import { dirname, type FileHost, normalizePath } from '@fcgilint/core';
import type { DocumentTree, PathMapping } from '@fcgilint/gateway';

/** Where the files of the server's disk are. */
export interface TreeSettings {
  readonly host: Pick<FileHost, 'kind'>;
  /** Folders of the target machine and where they are here. */
  readonly mapPath: readonly PathMapping[];
  /** The folder that stands for the document roots; `null`: they are looked for where the configuration has them. */
  readonly documentTree: string | null;
  /** Document roots of the configuration, absolute. */
  readonly roots: readonly string[];
  /** Further folders that the configuration takes files from, absolute. */
  readonly folders: readonly string[];
}

/** The server's disk as far as it can be seen from here. */
export interface ServerDisk extends DocumentTree {
  /** Where a path of the server is on this machine. */
  here(path: string): string;
}

/**
 * Tells what is at a path of the server. Below a mapped folder what is not here does not exist. Elsewhere this machine
 * is asked; what it does not have does not exist when the folder that it would be in, or one that the configuration
 * serves, is here. Else this machine is hardly the server, and it is unknown. Answers are kept.
 */
export function serverDisk(settings: TreeSettings): ServerDisk {
  const mappings = allMappings(settings);
  const served = new Set([...settings.roots, ...settings.folders].map(normalizePath));
  const leading = new Set(mappings.flatMap(({ from }) => ancestors(from)));
  const servedAndAbove = new Set([...served].flatMap((folder) => [folder, ...ancestors(folder)]));
  const known = new Map<string, ReturnType<DocumentTree['kind']>>();

  const find = (path: string): PathMapping | null => {
    let best: PathMapping | null = null;
    for (const mapping of mappings) {
      const inside = path === mapping.from || path.startsWith(mapping.from === '/' ? '/' : `${mapping.from}/`);
      // Of two for one folder the later counts: what stands for the documents, which the configuration is no part of.
      if (inside && (!best || mapping.from.length >= best.from.length)) best = mapping;
    }
    return best;
  };
  const here = (path: string): string => {
    const mapping = find(path);
    if (!mapping) return path;
    return normalizePath(`${mapping.to}/${mapping.from === '/' ? path : path.slice(mapping.from.length)}`);
  };
  const look = (path: string): ReturnType<DocumentTree['kind']> => {
    const kind = settings.host.kind(here(path));
    if (kind === 'file' || kind === 'directory') return kind;
    if (kind === 'other') return 'unknown';
    const mapping = find(path);
    if (mapping) return settings.host.kind(mapping.to) === 'directory' ? 'missing' : 'unknown';
    if (leading.has(path)) return 'directory';
    if (servedAndAbove.has(path)) return 'unknown';
    if (settings.host.kind(dirname(path)) === 'directory') return 'missing';
    const isHere = (folder: string) => served.has(folder) && settings.host.kind(folder) === 'directory';
    return ancestors(path).some(isHere) ? 'missing' : 'unknown';
  };
  return {
    here: (path) => here(normalizePath(path)),
    kind(path) {
      const clean = normalizePath(path);
      let kind = known.get(clean);
      if (kind === undefined) {
        kind = look(clean);
        known.set(clean, kind);
      }
      return kind;
    },
  };
}

/** The mappings given, and one for each document root that lies in no other: those within keep their place in it. */
function allMappings({ mapPath, documentTree, roots }: TreeSettings): PathMapping[] {
  const mappings = mapPath.map(({ from, to }) => ({ from: normalizePath(from), to }));
  if (documentTree === null) return mappings;
  const clean = new Set(roots.map(normalizePath));
  const outer = [...clean].filter((root) => !ancestors(root).some((above) => clean.has(above)));
  return [...mappings, ...outer.map((from) => ({ from, to: documentTree }))];
}

/** The folders above an absolute path, the root included. */
function ancestors(path: string): string[] {
  const above: string[] = [];
  let at = normalizePath(path);
  while (at !== '/' && at !== '.') {
    at = dirname(at);
    above.push(at);
  }
  return above;
}
