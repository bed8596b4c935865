import type { Unknown } from '../model.ts';
import type { Evaluation } from './context.ts';
import type { LighttpdModule } from './model.ts';
import { booleanOf } from './values.ts';

/** The modules in the order in which they are asked, and why that may be wrong, if it may. */
export interface Modules {
  readonly modules: readonly LighttpdModule[];
  /** What of `server.modules` cannot be known; `null` when all of it is known. */
  readonly unknown: Unknown | null;
}

const tlsModules = ['mod_gnutls', 'mod_mbedtls', 'mod_nss', 'mod_openssl', 'mod_wolfssl'];

/**
 * `server.modules` as the server completes it: doubles are dropped, mod_indexfile is put first when index files are
 * named anywhere, mod_dirlisting (when activated anywhere) and mod_staticfile are put last unless listed, mod_openssl
 * is added when there is any `ssl.` key and no other TLS module.
 *
 * lighttpd: src/configfile.c, config_check_module_duplicates, config_compat_module_load (1.4.69)
 */
export function moduleOrder(evaluation: Evaluation): Modules {
  const setting = evaluation.global.settings.get('server.modules');
  const listed: LighttpdModule[] = [];
  let hidden: Unknown | null = null;
  if (setting?.value.kind === 'unknown') hidden = setting.value;
  if (setting?.value.kind === 'list') {
    const seen = new Set<string>();
    for (const item of setting.value.items) {
      if (item.value.kind === 'unknown') hidden = item.value;
      if (item.value.kind !== 'string' || seen.has(item.value.text)) continue;
      seen.add(item.value.text);
      listed.push({ name: item.value.text, place: item.place });
    }
  }
  const compat = evaluation.global.settings.get('server.compat-module-load');
  if (compat && booleanOf(compat.value) === false) return { modules: listed, unknown: hidden };
  return { modules: completed(listed, evaluation), unknown: hidden };
}

function completed(listed: readonly LighttpdModule[], evaluation: Evaluation): LighttpdModule[] {
  const has = (name: string): boolean => listed.some((module) => module.name === name);
  const implicit = (name: string): LighttpdModule => ({ name, place: null });
  const usesIndex = isUsed(evaluation, 'index-file.names') || isUsed(evaluation, 'server.indexfiles');
  const usesListing = isUsed(evaluation, 'dir-listing.activate') || isUsed(evaluation, 'server.dir-listing');
  const kept = listed.filter(
    ({ name }) => (name !== 'mod_indexfile' || usesIndex) && (name !== 'mod_dirlisting' || usesListing),
  );
  const modules = [...kept];
  if (usesIndex && !has('mod_indexfile')) modules.unshift(implicit('mod_indexfile'));
  if (usesListing && !has('mod_dirlisting')) modules.push(implicit('mod_dirlisting'));
  if (!has('mod_staticfile')) modules.push(implicit('mod_staticfile'));
  if (!tlsModules.some(has) && usesTls(evaluation)) modules.push(implicit('mod_openssl'));
  const backendOfAuth = listed.findIndex(({ name }) => name.startsWith('mod_auth') && name !== 'mod_auth');
  const auth = listed.findIndex(({ name }) => name === 'mod_auth');
  if (backendOfAuth >= 0 && (auth < 0 || backendOfAuth < auth)) modules.unshift(implicit('mod_auth'));
  if (listed.some(({ name }) => name.startsWith('mod_vhostdb_')) && !has('mod_vhostdb')) {
    modules.unshift(implicit('mod_vhostdb'));
  }
  return modules;
}

/** Whether a key is set to a list with content or to a true boolean anywhere. */
function isUsed(evaluation: Evaluation, key: string): boolean {
  return (evaluation.byKey.get(key) ?? []).some(({ value }) =>
    value.kind === 'list' ? value.items.length > 0 : value.kind === 'unknown' || booleanOf(value) === true,
  );
}

function usesTls(evaluation: Evaluation): boolean {
  for (const key of evaluation.byKey.keys()) if (key.startsWith('ssl.')) return true;
  return false;
}
