import type { Ignore } from 'ignore';
import type { NodeFileHost } from '../node-file-host.ts';

/** One `.gitignore` and the folder that it rules. */
interface Layer {
  readonly folder: string;
  readonly rules: Ignore;
}

/** The `.gitignore` files that are in force in a folder, outermost first. */
export type IgnoreLayers = readonly Layer[];

type IgnoreFactory = () => Ignore;
let factory: IgnoreFactory | null = null;

/**
 * Adds the `.gitignore` of a folder, if it has one, to those of the folders around it. The matcher is loaded when the
 * first one is met.
 */
export async function withIgnoreFile(outer: IgnoreLayers, folder: string, host: NodeFileHost): Promise<IgnoreLayers> {
  const path = `${folder}/.gitignore`;
  if (host.kind(path) !== 'file') return outer;
  const read = host.read(path);
  if (!read.ok) return outer;
  if (!factory) {
    // The package is CommonJS: its function is the default export, or the default's default, depending on the loader.
    const loaded: unknown = (await import('ignore')).default;
    factory = (typeof loaded === 'function' ? loaded : (loaded as { default: IgnoreFactory }).default) as IgnoreFactory;
  }
  const rules = factory().add(new TextDecoder().decode(read.bytes));
  return [...outer, { folder, rules }];
}

/**
 * The layers of the folders above one, up to the root of the git work tree it is in; none outside of a work tree,
 * because git itself would heed none there.
 */
export async function outerIgnoreFiles(folder: string, host: NodeFileHost): Promise<IgnoreLayers> {
  const absolute = host.resolve(folder);
  const above: string[] = [];
  let at = absolute;
  while (host.kind(`${at}/.git`) === 'missing') {
    const slash = at.lastIndexOf('/');
    if (slash <= 0) return [];
    at = at.slice(0, slash);
    above.unshift(at);
  }
  let layers: IgnoreLayers = [];
  for (const outer of above) layers = await withIgnoreFile(layers, outer, host);
  return layers;
}

/** Whether a path (absolute) is ignored: the innermost file that says something about it decides. */
export function isIgnored(path: string, directory: boolean, layers: IgnoreLayers): boolean {
  for (let i = layers.length - 1; i >= 0; i--) {
    const { folder, rules } = layers[i]!;
    const inside = path.slice(folder.length + 1) + (directory ? '/' : '');
    const answer = rules.test(inside);
    if (answer.ignored) return true;
    if (answer.unignored) return false;
  }
  return false;
}
