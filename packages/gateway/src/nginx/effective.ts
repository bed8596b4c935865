import { directivesNamed } from '../load/named-directives.ts';
import type { ConfigTree, Directive, Gap, Unknown } from '../model.ts';
import { childrenNamedAny } from './children.ts';
import { type Family, type Inherit, inheritOf } from './tables/inherit.ts';
import { type Effective, passProtocols } from './types.ts';
import { argument, unknown } from './words.ts';

/** Directives that share one slot or one list (nginx: ngx_http_access_module, ngx_http_core_root). */
const joined: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['allow', new Set(['allow', 'deny'])],
  ['deny', new Set(['allow', 'deny'])],
  ['root', new Set(['root', 'alias'])],
  ['alias', new Set(['root', 'alias'])],
]);

/** Blocks that settings pass into from the outside. */
const inheriting: ReadonlySet<string> = new Set(['http', 'server', 'location', 'if', 'limit_except', 'stream', 'mail']);
/** Those that a content handler passes into. */
const handling: ReadonlySet<string> = new Set(['if', 'limit_except']);

/** Since nginx 1.29.3 these lists may be merged with the inherited ones. */
const mergeSwitch: ReadonlyMap<string, string> = new Map([
  ['add_header', 'add_header_inherit'],
  ['add_trailer', 'add_trailer_inherit'],
]);

const nothing: Effective = { directives: [], scope: null, because: null };

const noBlocks: ReadonlyMap<Directive | null, Effective> = new Map();
const noNames: ReadonlySet<string> = new Set();

/** How a name passes from block to block in one family of modules. */
interface Passing {
  readonly inherit: Inherit;
  /** The blocks that it passes into from what encloses them, by name. */
  readonly into: ReadonlySet<string>;
  /** The answer where nothing sets it and nothing is missing. */
  readonly unset: Effective;
}

/** What is known of one name: a few dozen names are asked for in each of thousands of blocks. */
interface Setting {
  readonly name: string;
  /** What stands in the blocks themselves. */
  readonly own: ReadonlyMap<Directive | null, Effective>;
  readonly http: Passing;
  /** Nothing can be missing on the way out to the nearest block that has it: see `nearest`. */
  readonly sure: boolean;
  /** The directive that merges it with what is inherited, where the configuration has that. */
  readonly merge: string | null;
  /** The answer for every block, where the configuration does not set the name and nothing is missing. */
  readonly everywhere: Effective | null;
}

/**
 * Answers what is in force where. One resolver belongs to one tree and knows of each name that was asked for in which
 * blocks it stands: an answer is found by walking out to the nearest of them.
 */
export class EffectiveResolver {
  readonly #tree: ConfigTree;
  readonly #settings = new Map<string, Setting>();
  #gaps: Map<Directive | null, Gap[]> | null = null;
  readonly #complete: boolean;
  /** Nearly no configuration has `stream` or `mail`, and then no block has to be asked what it stands in. */
  readonly #onlyHttp: boolean;

  constructor(tree: ConfigTree) {
    this.#tree = tree;
    this.#complete = tree.gaps.length === 0;
    this.#onlyHttp = directivesNamed(tree, 'stream').length === 0 && directivesNamed(tree, 'mail').length === 0;
  }

  /** See `NginxGateway.effective`, which is this function itself. */
  readonly resolve = (scope: Directive | null, name: string): Effective => {
    const setting = this.#settings.get(name) ?? this.#setting(name);
    // Most names that are asked for are set nowhere.
    if (setting.everywhere) return setting.everywhere;
    const found = setting.sure ? nearest(scope, setting) : this.#find(scope, setting);
    return setting.merge ? this.#merged(scope, setting, setting.merge, found) : found;
  };

  /** Walks out to the nearest block that has an answer. Something may be missing, and handlers replace each other. */
  #find(scope: Directive | null, { own, name, http }: Setting): Effective {
    const family = this.#onlyHttp ? 'http' : familyOf(scope);
    const { inherit, into } = family === 'http' ? http : this.#passing(name, family);
    const complete = this.#complete;
    let gap: Unknown | null = null;
    for (let at = scope; ; at = at.parent) {
      const found = own.get(at) ?? (inherit === 'handler' ? otherHandler(at) : null);
      if (complete && found) return found;
      if (found || at === null || !into.has(at.name)) {
        const answer = found ? this.#unlessGap(found, at, inherit) : this.#default(at, inherit, name);
        return gap && !answer.because ? { ...answer, because: gap } : answer;
      }
      // A gap in an inner block makes the answer unsure for that block and those inside it.
      if (!complete) gap = this.#gapIn(at) ?? gap;
    }
  }

  #setting(name: string): Setting {
    const own = this.#collect(name);
    const http = this.#passing(name, 'http');
    const wanted = mergeSwitch.get(name);
    const merge = wanted && directivesNamed(this.#tree, wanted).length > 0 ? wanted : null;
    // Only the top of a fragment has a reason to be unsure, and which one depends on the family.
    const same = this.#onlyHttp || this.#tree.context === 'main';
    const everywhere = this.#complete && same && own.size === 0 && !merge ? http.unset : null;
    const sure = this.#complete && this.#onlyHttp && http.inherit !== 'handler';
    const setting: Setting = { name, own, http, sure, merge, everywhere };
    this.#settings.set(name, setting);
    return setting;
  }

  #passing(name: string, family: Family): Passing {
    const inherit = inheritOf(name, family);
    return { inherit, into: passesInto(inherit), unset: this.#outermost(inherit, name) };
  }

  /** The directives of a name by the blocks in which they stand. */
  #collect(name: string): ReadonlyMap<Directive | null, Effective> {
    const group = joined.get(name);
    const own = new Map<Directive | null, Effective & { readonly directives: Directive[] }>();
    for (const each of group ?? [name]) {
      const named = directivesNamed(this.#tree, each);
      for (let at = 0; at < named.length; at++) {
        const directive = named[at]!;
        const { parent } = directive;
        const known = own.get(parent);
        if (!known) own.set(parent, { directives: [directive], scope: parent, because: null });
        else if (!group) known.directives.push(directive);
      }
    }
    if (group) {
      // Several names: in the order in which they stand.
      for (const [block, { directives }] of own) {
        directives.splice(0, 1, ...childrenNamedAny(block ? block.children : this.#tree.roots, group));
      }
    }
    return own.size === 0 ? noBlocks : own;
  }

  /** A second single value would be refused, so a gap in the same block cannot hold one; of a list it may hold a part. */
  #unlessGap(found: Effective, block: Directive | null, inherit: Inherit): Effective {
    const because = inherit === 'value' ? null : this.#gapIn(block);
    return because ? { ...found, because } : found;
  }

  /** Nothing sets it: the default, unless something unread might. */
  #default(block: Directive | null, inherit: Inherit, name: string): Effective {
    const because = this.#gapIn(block);
    return because ? { directives: [], scope: null, because } : this.#outermost(inherit, name);
  }

  #outermost(inherit: Inherit, name: string): Effective {
    const because = this.#outside(inherit, name);
    return because ? { directives: [], scope: null, because } : nothing;
  }

  #outside(inherit: Inherit, name: string): Unknown | null {
    const { context } = this.#tree;
    if (context === 'main') return null;
    if (inherit === 'value' || inherit === 'list') {
      return unknown(`\`${name}\` may be set in what encloses this fragment`);
    }
    return null;
  }

  #gapIn(block: Directive | null): Unknown | null {
    if (this.#tree.gaps.length === 0) return null;
    if (!this.#gaps) {
      this.#gaps = new Map();
      for (const gap of this.#tree.gaps) {
        const list = this.#gaps.get(gap.parent);
        if (list) list.push(gap);
        else this.#gaps.set(gap.parent, [gap]);
      }
    }
    let list = this.#gaps.get(block);
    if (block === null && this.#tree.context === 'main') {
      // A missing include at the top cannot add to a block; text that could not be read at all may be anything.
      list = list?.filter((each) => each.kind === 'syntax' || each.kind === 'template');
    }
    const gap = list?.[0];
    return gap ? unknown(gap.because, gap.place) : null;
  }

  /** `add_header_inherit merge`: own headers, then those from outside. */
  #merged(scope: Directive | null, setting: Setting, merge: string, found: Effective): Effective {
    const mode = this.resolve(scope, merge);
    const value = mode.directives[0] ? argument(mode.directives[0], 0)?.value : undefined;
    if (value === 'off') {
      return found.scope === scope ? found : { directives: [], scope: null, because: mode.because };
    }
    if (value !== 'merge' || !found.scope) return found;
    const directives = [...found.directives];
    let because = found.because ?? mode.because;
    for (let at = outer(found.scope); at; ) {
      const next = setting.sure ? nearest(at, setting) : this.#find(at, setting);
      directives.push(...next.directives);
      because ??= next.because;
      at = next.scope ? outer(next.scope) : null;
    }
    return { directives, scope: found.scope, because };
  }
}

/** What `#find` finds where nothing can be missing. */
function nearest(scope: Directive | null, { own, http }: Setting): Effective {
  for (let at = scope; ; at = at.parent) {
    const found = own.get(at);
    if (found) return found;
    if (at === null || !http.into.has(at.name)) return http.unset;
  }
}

/** The block that settings come from next; the top level of a fragment counts as one. */
function outer(block: Directive): Directive | null {
  return block.parent;
}

/** Another handler in an `if` takes the place of the inherited one. */
function otherHandler(block: Directive | null): Effective | null {
  return block?.children.some((child) => passProtocols.has(child.name)) ? nothing : null;
}

function passesInto(inherit: Inherit): ReadonlySet<string> {
  if (inherit === 'handler') return handling;
  return inherit === 'value' || inherit === 'list' ? inheriting : noNames;
}

function familyOf(scope: Directive | null): Family {
  for (let at = scope; at; at = at.parent) {
    const name = at.name;
    if (isOtherFamily(name)) return name;
  }
  return 'http';
}

function isOtherFamily(name: string): name is 'stream' | 'mail' {
  return name === 'stream' || name === 'mail';
}
