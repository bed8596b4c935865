import { mergeOptions } from './options.ts';
import type { AccessSettings, DirSettings, ExtensionInfo, RewriteSettings } from './settings.ts';
import type { Table } from './table.ts';

/** Puts the settings of an inner section over those of an outer one, module by module as httpd's merge functions do. */
export function mergeSettings(base: DirSettings, add: DirSettings): DirSettings {
  return {
    last: mergeLast(base, add),
    options: base.options && add.core ? mergeOptions(base.options, add.options) : (add.options ?? base.options),
    core: base.core || add.core,
    errorDocuments: overlay(base.errorDocuments, add.errorDocuments),
    extensions: mergeExtensions(base, add),
    removedExtensions: hasMime(add) ? (hasMime(base) ? [] : add.removedExtensions) : base.removedExtensions,
    indexes: add.indexes ?? base.indexes,
    env: mergeEnv(base, add),
    unsetEnv: hasEnv(add) ? (hasEnv(base) ? [] : add.unsetEnv) : base.unsetEnv,
    setEnvIf: append(base.setEnvIf, add.setEnvIf),
    redirects: append(add.redirects, base.redirects),
    redirect: add.redirect ?? base.redirect,
    alias: add.alias ?? base.alias,
    proxyPass: add.proxyPass ?? base.proxyPass,
    actions: overlay(base.actions, add.actions),
    wrappers: overlay(base.wrappers, add.wrappers),
    requestHeaders: append(base.requestHeaders, add.requestHeaders),
    fcgiEnv: append(base.fcgiEnv, add.fcgiEnv),
    rewrite: mergeRewrite(base.rewrite, add.rewrite),
    access: mergeAccess(base.access, add.access),
    // mod_access_compat has no merge function: the inner section replaces all.
    compat: add.compat ?? base.compat,
    files: append(base.files, add.files),
    ifs: append(base.ifs, add.ifs),
    opaque: append(base.opaque, add.opaque),
  };
}

function mergeLast(base: DirSettings, add: DirSettings): DirSettings['last'] {
  let merged = overlay(base.last, add.last);
  const forget = (name: string): void => {
    if (!base.last.has(name) || add.last.has(name)) return;
    const without = new Map(merged);
    without.delete(name);
    merged = without;
  };
  // Not inherited: every section resets it (`server/core.c`, `merge_core_dir_configs`).
  forget('allowencodedslashes');
  // Of mod_access_compat, which has no merge function.
  if (add.compat) forget('satisfy');
  return merged;
}

function overlay<K, V>(base: ReadonlyMap<K, V>, add: ReadonlyMap<K, V>): ReadonlyMap<K, V> {
  if (add.size === 0) return base;
  if (base.size === 0) return add;
  const merged = new Map(base);
  for (const [key, value] of add) merged.set(key, value);
  return merged;
}

function append<T>(first: readonly T[], second: readonly T[]): readonly T[] {
  if (second.length === 0) return first;
  return first.length === 0 ? second : [...first, ...second];
}

function hasEnv(settings: DirSettings): boolean {
  return settings.env !== null || settings.unsetEnv.length > 0;
}

/**
 * What a section removes counts once, when it is merged over another that has settings of mod_mime; until then it waits.
 * A section without any merges nothing.
 */
function hasMime(settings: DirSettings): boolean {
  return settings.extensions.size > 0 || settings.removedExtensions.length > 0;
}

function mergeExtensions(base: DirSettings, add: DirSettings): ReadonlyMap<string, ExtensionInfo> {
  if (!hasMime(add)) return base.extensions;
  if (!hasMime(base)) return add.extensions;
  const merged = new Map(base.extensions);
  for (const [extension, info] of add.extensions) {
    const before = merged.get(extension);
    merged.set(
      extension,
      before
        ? { handler: info.handler ?? before.handler, type: info.type ?? before.type, other: info.other || before.other }
        : info,
    );
  }
  for (const { extension, what } of add.removedExtensions) {
    const before = merged.get(extension);
    if (before) merged.set(extension, { ...before, [what]: null });
  }
  return merged;
}

function mergeEnv(base: DirSettings, add: DirSettings): Table | null {
  if (!base.env) return add.env;
  if (!add.env && add.unsetEnv.length === 0) return base.env;
  const merged = base.env.copy();
  for (const name of add.unsetEnv) merged.unset(name);
  if (add.env) merged.overlay(add.env);
  return merged;
}

/** Apache: `mod_rewrite.c`, `config_perdir_merge`. */
function mergeRewrite(base: RewriteSettings | null, add: RewriteSettings | null): RewriteSettings | null {
  if (!add || !base) return add ?? base;
  const options = add.options ?? base.options;
  const has = (set: ReadonlySet<string> | null, name: string): boolean => set?.has(name) ?? false;
  const inherits = (own: string, down: string): boolean =>
    has(options, own) || (has(base.options, down) && !has(options, 'ignoreinherit'));
  let { rules } = add;
  if (inherits('inherit', 'inheritdown')) rules = [...add.rules, ...base.rules];
  else if (inherits('inheritbefore', 'inheritdownbefore')) rules = [...base.rules, ...add.rules];
  const own = add.base;
  return { directory: add.directory, rules, options, base: has(options, 'mergebase') ? (own ?? base.base) : own };
}

/** Apache: `mod_authz_core.c`, `merge_authz_core_dir_config`. */
function mergeAccess(base: AccessSettings | null, add: AccessSettings | null): AccessSettings | null {
  if (!add || !base) return add ?? base;
  if (add.merging === null && !add.rules) return base;
  if (add.merging === null || add.merging === 'off') return add;
  if (!base.rules || !add.rules) return { merging: add.merging, rules: add.rules ?? base.rules };
  const operator = add.merging === 'and' ? 'all' : 'any';
  return {
    merging: add.merging,
    rules: { kind: 'group', operator, rules: [base.rules, add.rules], methods: null, directive: null },
  };
}
