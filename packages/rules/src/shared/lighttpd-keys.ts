import type { Place, SourceText } from '@fcgilint/core';
import type { ConfigTree, Directive } from '@fcgilint/gateway';
import type { LighttpdKey, LighttpdKnowledge } from '@fcgilint/gateway/knowledge';
import { type Assignment, isLoaded, type LighttpdGateway, type Setting } from '@fcgilint/gateway/lighttpd';
import { isWhole } from './lighttpd-problems.ts';

/** One statement that gives a key of the server a value; variables are no keys. */
export interface WrittenKey {
  /** In lower case: the server does not mind the case. */
  readonly key: string;
  readonly setting: Setting;
  readonly assignment: Assignment;
  /** The name in the statement. */
  readonly namePlace: Place;
  /** See `damageOf`. */
  readonly damaged: boolean;
}

/** Every statement that sets a key, by key and then in the server's order. */
export function* writtenKeys({ evaluation, tree }: LighttpdGateway): Generator<WrittenKey> {
  const isDamaged = damageOf(tree);
  for (const [key, settings] of evaluation.byKey) {
    if (key.startsWith('var.')) continue;
    for (const setting of settings) {
      for (const assignment of setting.assignments) {
        const { statement, source } = assignment.directive;
        const { start, end } = statement.name;
        yield { key, setting, assignment, namePlace: { source, start, end }, damaged: isDamaged(assignment.directive) };
      }
    }
  }
}

/** Tells whether a statement is damaged: its value may not be the one that is meant. */
export function damageOf({ documents }: ConfigTree): (directive: Directive) => boolean {
  const damages = new Map<SourceText, Damage>();
  for (const { source, problems } of documents) {
    const refused = problems.filter((problem) => problem.refused).sort((a, b) => a.start - b.start);
    if (refused.length === 0) continue;
    let furthest = 0;
    const ends = refused.map(({ end }) => {
      furthest = Math.max(furthest, end);
      return furthest;
    });
    damages.set(source, { starts: refused.map(({ start }) => start), ends });
  }
  return ({ source, statement }) => {
    const damage = damages.get(source);
    if (!damage) return false;
    let low = 0;
    let high = damage.starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (damage.starts[middle]! < statement.end) low = middle + 1;
      else high = middle;
    }
    return low > 0 && damage.ends[low - 1]! > statement.start;
  };
}

/** Refused places of a text by start; `ends`: the furthest end up to each. */
interface Damage {
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** Whether what is set for a module is surely ignored: the list of modules is known, and does not load it. */
export function isIgnored(gateway: LighttpdGateway, module: string): boolean {
  return isLoaded(gateway, module) === false && isWhole(gateway);
}

/** Modules that the server adds by itself when they are of use. */
export const implicitModules: ReadonlySet<string> = new Set(['mod_indexfile', 'mod_dirlisting', 'mod_staticfile']);

/** Former names under which `server.modules` still loads a module. */
const formerNames: Readonly<Record<string, string>> = { mod_deflate: 'mod_compress' };

/**
 * Whether one of a key's modules is loaded; `null` where `server.modules` is not known wholly: in a part of a
 * configuration, behind an include that cannot be read, with a value from the environment.
 */
export function isServed(gateway: LighttpdGateway, { modules }: LighttpdKey): boolean | null {
  if (modules.includes('core')) return true;
  let known = true;
  for (const module of modules) {
    for (const name of [module, formerNames[module]]) {
      const loaded = name === undefined ? false : isLoaded(gateway, name);
      if (loaded) return true;
      if (loaded === null) known = false;
    }
  }
  return known && isWhole(gateway) ? false : null;
}

/** Modules without a key of their own. */
const keyless = ['mod_h2', 'mod_flv_streaming', 'mod_compress'];

/** The names of all modules of lighttpd, those that it loads by itself included. */
export function moduleNames({ keys }: LighttpdKnowledge): Set<string> {
  const known = new Set([...implicitModules, ...keyless]);
  for (const name of keys.names())
    for (const { modules } of keys.get(name)) for (const each of modules) known.add(each);
  known.delete('core');
  return known;
}
