import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { Rule } from '@fcgilint/rules';
import type { RuleDocs } from '@fcgilint/rules/pages';
import { checkPlugin } from './check-plugin.ts';

/** The rules of all plugins of a configuration, and what went wrong. */
export interface LoadedPlugins {
  /** With their full names: `acme/rule-name`. */
  readonly rules: readonly Rule[];
  /** Pages by full name. */
  readonly docs: Readonly<Record<string, RuleDocs>>;
  readonly failures: readonly { readonly name: string; readonly message: string }[];
}

/**
 * Loads the modules that a configuration names. `./x` and `/x` are files, seen from the folder of the configuration;
 * anything else is a package that is installed there or above. `seen` is told the absolute path of each module.
 */
export async function loadPlugins(
  plugins: Readonly<Record<string, string>>,
  folder: string,
  seen: (file: string) => void,
): Promise<LoadedPlugins> {
  const rules: Rule[] = [];
  const docs: Record<string, RuleDocs> = {};
  const failures: { name: string; message: string }[] = [];
  for (const [name, specifier] of Object.entries(plugins)) {
    const loaded = await load(specifier, folder, seen);
    if ('message' in loaded) {
      failures.push({ name, message: `the plugin "${specifier}" cannot be loaded: ${loaded.message}` });
      continue;
    }
    const checked = checkPlugin(loaded.exports, name);
    for (const message of checked.problems) failures.push({ name, message: `the plugin "${specifier}": ${message}` });
    rules.push(...checked.rules);
    Object.assign(docs, checked.docs);
  }
  return { rules, docs, failures };
}

async function load(
  specifier: string,
  folder: string,
  seen: (file: string) => void,
): Promise<{ readonly exports: Readonly<Record<string, unknown>> } | { readonly message: string }> {
  const isFile = /^(?:\.{0,2}\/|\.{1,2}$)/.test(specifier);
  let file: string | null;
  try {
    file = isFile
      ? createRequire(`${folder}/`).resolve(path.resolve(folder, specifier))
      : resolvePackage(specifier, folder);
  } catch {
    file = null;
  }
  if (file === null) {
    seen(isFile ? path.resolve(folder, specifier) : path.join(folder, 'node_modules', specifier));
    return {
      message: isFile ? 'there is no such file' : `no such package is installed in ${folder} or above`,
    };
  }
  try {
    const { importModule } = await import('./import-module.ts');
    seen(file);
    return { exports: await importModule(file) };
  } catch (error) {
    return { message: error instanceof Error ? error.message.split('\n', 1)[0]! : String(error) };
  }
}

/** The main file of a package, also of one that can only be imported. */
function resolvePackage(specifier: string, folder: string): string | null {
  try {
    return createRequire(`${folder}/`).resolve(specifier);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_PACKAGE_PATH_NOT_EXPORTED') throw error;
  }
  for (let at = folder; ; at = path.dirname(at)) {
    const home = path.join(at, 'node_modules', specifier);
    if (fs.existsSync(`${home}/package.json`)) {
      const { exports } = JSON.parse(fs.readFileSync(`${home}/package.json`, 'utf8')) as { exports?: unknown };
      const target = importTarget(isRecord(exports) && '.' in exports ? exports['.'] : exports);
      return target === null ? null : path.join(home, target);
    }
    if (path.dirname(at) === at) return null;
  }
}

/** What `import` takes of a conditional export. */
function importTarget(exported: unknown): string | null {
  if (typeof exported === 'string') return exported;
  if (!isRecord(exported)) return null;
  for (const [condition, value] of Object.entries(exported)) {
    if (!['node', 'import', 'default'].includes(condition)) continue;
    const target = importTarget(value);
    if (target !== null) return target;
  }
  return null;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
