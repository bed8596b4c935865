import { type LighttpdKnowledge, suggest } from '@fcgilint/gateway/knowledge';
import type { LighttpdGateway } from '@fcgilint/gateway/lighttpd';
import type { RuleContext } from '../../rule.ts';
import { asLighttpd } from '../../shared/dialects.ts';
import { implicitModules, writtenKeys } from '../../shared/lighttpd-keys.ts';

type Report = RuleContext['report'];

/**
 * Names that lighttpd has none of: keys (`unknown config-key: x (ignored)`), options of back ends (ignored without a
 * word) and modules (it refuses to start).
 */
export function checkLighttpd(
  { gateway, report }: RuleContext,
  knowledge: LighttpdKnowledge,
  isOwn: (name: string) => boolean,
): void {
  const lighttpd = asLighttpd(gateway);
  if (!lighttpd) return;
  checkKeys(lighttpd, report, knowledge, isOwn);
  checkOptions(lighttpd, report, knowledge);
  checkModules(lighttpd, report, knowledge);
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

/** Modules without a key of their own. */
const keyless = ['mod_h2', 'mod_flv_streaming', 'mod_compress'];

function checkModules({ evaluation }: LighttpdGateway, report: Report, { keys }: LighttpdKnowledge): void {
  const setting = evaluation.global.settings.get('server.modules');
  if (setting?.value.kind !== 'list') return;
  const known = new Set([...implicitModules, ...keyless]);
  for (const name of keys.names())
    for (const { modules } of keys.get(name)) for (const each of modules) known.add(each);
  known.delete('core');
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
