import { type ConfigTree, type Directive, directivesNamed } from '@fcgilint/gateway';
import type { NginxDirective, NginxKnowledge } from '@fcgilint/gateway/knowledge';
import { formsNamed, formsOf } from './forms.ts';
import { entriesIn, nginxContexts } from './nginx-context.ts';

/** What the tables say of a name in a place. Directives of one name in equal places share one. */
export interface NginxPlace {
  readonly name: string;
  /** See `nginxContexts`; never empty. */
  readonly contexts: readonly string[];
  /** The entries of the name in all modules; empty for an unknown name. */
  readonly known: readonly NginxDirective[];
  /** Those that fit the place. */
  readonly entries: readonly NginxDirective[];
  /** All directives of the name in such a place, in reading order. */
  readonly directives: readonly Directive[];
  /** The same, those of equal words together: see `formsOf`. */
  readonly forms: readonly (readonly Directive[])[];
}

/** Directives in reading order, and beside them, at the same index, the place of each. */
export interface PlacedDirectives {
  readonly directives: readonly Directive[];
  readonly placeOf: readonly NginxPlace[];
}

const cache = new WeakMap<ConfigTree, readonly NginxPlace[]>();

/**
 * The places that occur, each with its directives: what is said of a place need not be asked for each of ten thousand
 * directives in it. Found once for all rules.
 */
export function placesOf(tree: ConfigTree, knowledge: NginxKnowledge): readonly NginxPlace[] {
  let found = cache.get(tree);
  if (!found) {
    found = collect(tree, knowledge);
    cache.set(tree, found);
  }
  return found;
}

/**
 * Every directive of a configuration that is one (not the lines of `map`, `types` and blocks of unknown modules), outer
 * before inner, in reading order. Made anew each time: few configurations need it.
 */
export function placedDirectives(tree: ConfigTree, knowledge: NginxKnowledge): PlacedDirectives {
  const known = new Map(
    placesOf(tree, knowledge).flatMap((place) => place.directives.map((directive) => [directive, place] as const)),
  );
  const directives = tree.directives.filter((directive) => known.has(directive));
  return { directives, placeOf: directives.map((directive) => known.get(directive)!) };
}

/** A place, to which its directives are added while they are collected. */
class OpenPlace implements NginxPlace {
  readonly name: string;
  readonly contexts: readonly string[];
  readonly known: readonly NginxDirective[];
  readonly entries: readonly NginxDirective[];
  readonly directives: Directive[] = [];
  readonly #tree: ConfigTree;
  #forms: readonly (readonly Directive[])[] | null = null;

  constructor(tree: ConfigTree, name: string, contexts: readonly string[], known: readonly NginxDirective[]) {
    this.name = name;
    this.contexts = contexts;
    this.known = known;
    this.entries = preferMeasured(entriesIn(known, contexts));
    this.#tree = tree;
  }

  get forms(): readonly (readonly Directive[])[] {
    // Nearly every name stands in places of one kind only.
    this.#forms ??=
      this.directives.length === directivesNamed(this.#tree, this.name).length
        ? formsNamed(this.#tree, this.name)
        : formsOf(this.directives, this.#tree);
    return this.#forms;
  }
}

/** What is known of the names in one set of contexts. */
interface Level {
  readonly contexts: readonly string[];
  readonly byName: Map<string, OpenPlace>;
}

function collect(tree: ConfigTree, knowledge: NginxKnowledge): readonly NginxPlace[] {
  const { directives } = knowledge;
  const contexts = nginxContexts(tree, knowledge);
  const levels = new Map<readonly string[], Level>();
  const places: NginxPlace[] = [];
  /** `null` for a body that is no list of directives; what stands in it has none inside either. */
  const levelOf = (found: readonly string[]): Level | null => {
    if (found.length === 0) return null;
    let level = levels.get(found);
    if (!level) {
      level = { contexts: found, byName: new Map() };
      levels.set(found, level);
    }
    return level;
  };
  let parent: Directive | null = null;
  let level = levelOf(contexts.top);
  /** The levels of the blocks around `parent`, outermost first. */
  const outer: (Level | null)[] = [];
  for (let index = 0; index < tree.directives.length; index++) {
    const directive = tree.directives[index]!;
    // In reading order a block is followed by what stands in it, and that by what follows the block.
    while (directive.parent !== parent) {
      parent = parent!.parent;
      level = outer.pop()!;
    }
    if (level !== null) {
      const { byName } = level;
      const { name } = directive;
      let place = byName.get(name);
      if (!place) {
        place = new OpenPlace(tree, name, level.contexts, directives.get(name));
        byName.set(name, place);
        places.push(place);
      }
      place.directives.push(directive);
    }
    if (directive.children.length > 0) {
      outer.push(level);
      parent = directive;
      level = level === null ? null : levelOf(contexts.inside(level.contexts, directive));
    }
  }
  return places;
}

/** What documentation tells of other builds counts only where nginx itself has no such directive. */
function preferMeasured(entries: readonly NginxDirective[]): readonly NginxDirective[] {
  const own = entries.some((entry) => !entry.thirdParty && !entry.documented && !entry.removedIn);
  return own && entries.some((entry) => entry.documented) ? entries.filter((entry) => !entry.documented) : entries;
}
