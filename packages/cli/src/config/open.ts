import { contextChoices } from '../dialect/context.ts';
import type { LoadedPlugins } from './load-plugins.ts';
import { showProblems } from './problems.ts';
import { type BuiltIn, type ReadConfig, readConfigText } from './read.ts';

export type OpenedConfig =
  | { readonly ok: true; readonly config: ReadConfig }
  /** All that is wrong, as text. */
  | { readonly ok: false; readonly message: string };

/**
 * Reads a configuration with its plugins. `path` is shown, `folder` (absolute) is where it stands; `seen` is told
 * the absolute paths of the plugins. A chunk of its own:
 * most runs have no configuration, and those that have one load nothing else for it.
 */
export async function openConfig(
  path: string,
  folder: string,
  bytes: Uint8Array,
  known: Omit<BuiltIn, 'contexts'>,
  seen: (file: string) => void,
): Promise<OpenedConfig> {
  const load = async (plugins: Readonly<Record<string, string>>): Promise<LoadedPlugins> => {
    if (Object.keys(plugins).length === 0) return { rules: [], docs: {}, failures: [] };
    return (await import('./load-plugins.ts')).loadPlugins(plugins, folder, seen);
  };
  const config = await readConfigText(path, bytes, { ...known, contexts: contextChoices }, load);
  if (config.problems.length === 0) return { ok: true, config };
  return { ok: false, message: showProblems(config.source, config.problems) };
}
