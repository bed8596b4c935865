import { type LighttpdKnowledge, suggest } from '@fcgilint/gateway/knowledge';
import type { LighttpdGateway } from '@fcgilint/gateway/lighttpd';
import type { RuleContext } from '../../rule.ts';
import { asLighttpd } from '../../shared/dialects.ts';
import { moduleNames, writtenKeys } from '../../shared/lighttpd-keys.ts';
import { isBefore, type Version } from '../../shared/version.ts';

type Report = RuleContext['report'];

/**
 * Names that lighttpd has none of: keys (`unknown config-key: x (ignored)`), options of back ends (ignored without a
 * word) and modules (it refuses to start).
 */
export function checkLighttpd(
  { gateway, report, targets }: RuleContext,
  knowledge: LighttpdKnowledge,
  isOwn: (name: string) => boolean,
): void {
  const lighttpd = asLighttpd(gateway);
  if (!lighttpd) return;
  if (targets.lighttpd) checkAge(lighttpd, report, knowledge, targets.lighttpd);
  checkKeys(lighttpd, report, knowledge, isOwn);
  checkOptions(lighttpd, report, knowledge);
  checkModules(lighttpd, report, knowledge);
}

/** Keys and modules that came after the target version. */
function checkAge(gateway: LighttpdGateway, report: Report, { keys }: LighttpdKnowledge, version: Version): void {
  const target = version.join('.');
  for (const { key, namePlace } of writtenKeys(gateway)) {
    const since = keys.get(key)[0]?.since;
    if (!since || since.startsWith('<') || !isBefore(version, since)) continue;
    report({
      message: 'newer',
      data: { name: namePlace.source.slice(namePlace), since, target },
      at: namePlace,
      notes: ['lighttpd starts all the same: `WARNING: unknown config-key (ignored)`'],
      help: 'remove it, or use a newer lighttpd',
    });
  }
  const setting = gateway.evaluation.global.settings.get('server.modules');
  for (const { value } of setting?.value.kind === 'list' ? setting.value.items : []) {
    const since = value.kind === 'string' ? firstWith(value.text, keys) : null;
    if (value.kind !== 'string' || since === null || !isBefore(version, since)) continue;
    report({
      message: 'newer',
      data: { name: value.text, since, target },
      at: value.place,
      notes: ['lighttpd refuses to start: `dlopen() failed`, `loading plugins finally failed`'],
      help: 'remove it, or use a newer lighttpd',
    });
  }
}

/** The version that a module came with: the earliest of its keys; `null` for one that is older than the record. */
function firstWith(module: string, keys: LighttpdKnowledge['keys']): string | null {
  // HTTP/2 was a part of the server itself before.
  if (module === 'mod_h2') return '1.4.70';
  let first: string | null = null;
  for (const name of keys.names()) {
    for (const { modules, since } of keys.get(name)) {
      if (modules[0] !== module) continue;
      if (since === null || since.startsWith('<')) return null;
      if (first === null || Number(since.split('.')[2]) < Number(first.split('.')[2])) first = since;
    }
  }
  return first;
}

function checkKeys(
  gateway: LighttpdGateway,
  report: Report,
  { keys }: LighttpdKnowledge,
  isOwn: (name: string) => boolean,
): void {
  const current = () => [...keys.names()].filter((name) => keys.get(name).some(({ lastIn }) => lastIn === null));
  let names: readonly string[] | null = null;
  const isDamaged = gateway.tree.gaps.some(({ kind }) => kind === 'syntax');
  for (const { key, namePlace } of writtenKeys(gateway)) {
    if (keys.get(key).length > 0 || isOwn(key) || !/^[a-z][\w-]*(?:\.[\w-]+)+$/.test(key)) continue;
    names ??= current();
    const name = namePlace.source.slice(namePlace);
    const found = suggest(key, names);
    // Names that differ in a number are no typing errors of each other.
    const similar = found && found.replace(/\d/g, '') !== key.replace(/\d/g, '') ? found : null;
    if (similar) {
      report({
        message: 'key',
        data: { name, similar },
        at: namePlace,
        notes: ['lighttpd starts all the same: `WARNING: unknown config-key (ignored)`'],
        help: `write \`${similar}\``,
        fix: { title: `write ${similar}`, edits: [{ ...namePlace, text: similar }] },
      });
    } else if (!isDamaged) {
      report({
        message: 'unknownKey',
        data: { name },
        at: namePlace,
        severity: 'info',
        confidence: 'low',
        notes: ['if no module of the target server has it, lighttpd starts and ignores it'],
        help: 'check the spelling, and that the module is loaded',
      });
    }
  }
}

function checkOptions(gateway: LighttpdGateway, report: Report, { hostOptions }: LighttpdKnowledge): void {
  for (const table of gateway.gateways) {
    for (const { hosts } of table.entries) {
      for (const { options } of hosts) {
        for (const [folded, { name, namePlace }] of options) {
          if (hostOptions.has(folded)) continue;
          const similar = suggest(folded, hostOptions.keys());
          report({
            message: similar ? 'option' : 'unknownOption',
            data: { name, similar: similar ?? '' },
            at: namePlace,
            ...(similar ? {} : { severity: 'warning', confidence: 'medium' }),
            notes: ['lighttpd starts without a word, and the option keeps its default'],
            help: similar ? `write "${similar}"` : `the options are ${[...hostOptions.keys()].join(', ')}`,
            ...(similar
              ? { fix: { title: `write "${similar}"`, edits: [{ ...namePlace, text: `"${similar}"` }], level: 'safe' } }
              : {}),
          });
        }
      }
    }
  }
}

function checkModules({ evaluation }: LighttpdGateway, report: Report, knowledge: LighttpdKnowledge): void {
  const setting = evaluation.global.settings.get('server.modules');
  if (setting?.value.kind !== 'list') return;
  const known = moduleNames(knowledge);
  for (const { value, key } of setting.value.items) {
    if (value.kind !== 'string' || key !== null || known.has(value.text) || !/^[\w.-]+$/.test(value.text)) continue;
    const whole = known.has(`mod_${value.text}`) ? `mod_${value.text}` : null;
    const similar = whole ?? suggest(value.text, known);
    if (!similar) continue;
    const [piece] = value.pieces;
    const literal = value.pieces.length === 1 && piece && piece.place.source.slice(piece.place) === `"${value.text}"`;
    report({
      message: 'module',
      data: { name: value.text, similar },
      at: value.place,
      notes: ['lighttpd refuses to start: `dlopen() failed`, `loading plugins finally failed`'],
      help: `write "${similar}"`,
      ...(literal
        ? {
            fix: {
              title: `write "${similar}"`,
              edits: [{ ...piece.place, text: `"${similar}"` }],
              level: whole ? 'safe' : 'unsafe',
            },
          }
        : {}),
    });
  }
}
