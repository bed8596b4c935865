import type { LighttpdKey, LighttpdKnowledge } from '@fcgilint/gateway/knowledge';
import type { LighttpdGateway } from '@fcgilint/gateway/lighttpd';
import type { RuleContext } from '../../rule.ts';
import { asLighttpd } from '../../shared/dialects.ts';
import { writtenKeys } from '../../shared/lighttpd-keys.ts';
import { isAtLeast, isBefore, type Version } from '../../shared/version.ts';

type Report = RuleContext['report'];

/** Keys and modules that newer versions warn about or no longer have. */
export function checkLighttpd({ gateway, report, targets }: RuleContext, knowledge: LighttpdKnowledge): void {
  const lighttpd = asLighttpd(gateway);
  if (!lighttpd) return;
  const version = targets.lighttpd;
  const told = checkModules(lighttpd, report, knowledge, version);
  for (const { key, namePlace } of writtenKeys(lighttpd)) {
    const entry = knowledge.keys.get(key)[0];
    // What the target version still has, or does not warn about yet, is in order.
    if (!entry || isStillThere(entry, version)) continue;
    const module = entry.modules[0]!;
    // A module that is gone is told once, not for each of its keys.
    if (entry.lastIn !== null && isGone(module, knowledge)) {
      if (told.has(module)) continue;
      told.add(module);
    }
    if (entry.lastIn === null && entry.deprecatedSince !== null) {
      // Of the keys of a former module the first is told, unless the module itself is.
      const former = `mod_${key.slice(0, key.indexOf('.'))}`;
      if (told.has(former)) continue;
      told.add(former);
    }
    reportKey(entry, namePlace, report, version);
  }
}

/** Whether the target version is known to be older than the end, or the deprecation, of a key. */
function isStillThere({ lastIn, removedIn, deprecatedSince }: LighttpdKey, version: Version | null): boolean {
  if (lastIn !== null) return isBefore(version, removedIn ?? lastIn);
  return deprecatedSince !== null && isBefore(version, deprecatedSince);
}

function reportKey(entry: LighttpdKey, at: Parameters<Report>[0]['at'], report: Report, version: Version | null): void {
  const { name, removedIn, lastIn, deprecatedSince, replacement } = entry;
  const help = replacement === null ? {} : { help: `use ${replacement}` };
  if (lastIn !== null) {
    report({
      message: 'removed',
      data: { name, version: removedIn ?? `the version after ${lastIn}` },
      at,
      ...(removedIn !== null && isAtLeast(version, removedIn) ? { severity: 'error' as const } : {}),
      notes: ['lighttpd starts all the same: `WARNING: unknown config-key (ignored)`'],
      ...help,
    });
  } else if (deprecatedSince !== null) {
    report({ message: 'deprecated', data: { name, since: deprecatedSince }, at, ...help });
  }
}

/** Modules of `server.modules` that are gone; returns those that were told. */
function checkModules(
  { evaluation }: LighttpdGateway,
  report: Report,
  knowledge: LighttpdKnowledge,
  version: Version | null,
): Set<string> {
  const told = new Set<string>();
  const setting = evaluation.global.settings.get('server.modules');
  for (const { value } of setting?.value.kind === 'list' ? setting.value.items : []) {
    if (value.kind !== 'string' || told.has(value.text)) continue;
    if (value.text === 'mod_compress') {
      told.add(value.text);
      if (isBefore(version, '1.4.56')) continue;
      report({
        message: 'deprecated',
        data: { name: value.text, since: '1.4.56' },
        at: value.place,
        notes: ['lighttpd 1.4.69 loads mod_deflate in its place, and will not for ever'],
        help: 'use "mod_deflate" and the keys deflate.*',
      });
      continue;
    }
    const gone = lastVersion(value.text, knowledge);
    if (!gone) continue;
    told.add(value.text);
    if (isStillThere(gone, version)) continue;
    report({
      message: 'removed',
      ...(gone.removedIn !== null && isAtLeast(version, gone.removedIn) ? { severity: 'error' as const } : {}),
      data: { name: value.text, version: gone.removedIn ?? `the version after ${gone.lastIn}` },
      at: value.place,
      notes: ['lighttpd refuses to start where the module is not installed: `dlopen() failed`'],
      ...(gone.replacement === null ? {} : { help: `use ${gone.replacement}` }),
    });
  }
  return told;
}

function isGone(module: string, knowledge: LighttpdKnowledge): boolean {
  return lastVersion(module, knowledge) !== null;
}

/** One of the keys of a module that has none left; `null` for all others. */
function lastVersion(module: string, { keys }: LighttpdKnowledge): LighttpdKey | null {
  let found: LighttpdKey | null = null;
  for (const name of keys.names()) {
    const entry = keys.get(name)[0]!;
    if (!entry.modules.includes(module)) continue;
    if (entry.lastIn === null || entry.modules.length > 1) return null;
    if (entry.replacement !== null && entry.type !== null) found ??= entry;
  }
  return found;
}
