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

/** Blocks that settings pass through from the outside in. */
const inheriting = new Set(['http', 'server', 'location', 'if', 'limit_except', 'stream', 'mail']);

/** Since nginx 1.29.3 these lists may be merged with the inherited ones. */
const mergeSwitch: ReadonlyMap<string, string> = new Map([
  ['add_header', 'add_header_inherit'],
  ['add_trailer', 'add_trailer_inherit'],
]);

const nothing: Effective = { directives: [], scope: null, because: null };

const none: ReadonlyMap<Directive | null, Effective> = new Map();

/**
 * Answers what is in force where. One resolver belongs to one tree and knows of each name that was asked for in which
 * blocks it stands: an answer is found by walking out to the nearest of them.
 */
export class EffectiveResolver {
  readonly #tree: ConfigTree;
  /** By name: what stands in the blocks themselves. */
  readonly #own = new Map<string, ReadonlyMap<Directive | null, Effective>>();
  #gaps: Map<Directive | null, Gap[]> | null = null;
  /** Nearly no configuration has `stream` or `mail`, and then no block has to be asked what it stands in. */
  readonly #onlyHttp: boolean;

  constructor(tree: ConfigTree) {
    this.#tree = tree;
    this.#onlyHttp = directivesNamed(tree, 'stream').length === 0 && directivesNamed(tree, 'mail').length === 0;
  }

  /** See `NginxGateway.effective`. */
  resolve(scope: Directive | null, name: string): Effective {
    const found = this.#find(scope, name);
    const merge = mergeSwitch.get(name);
    return merge ? this.#merged(scope, name, merge, found) : found;
  }

  /** Walks out to the nearest block that has an answer. */
  #find(scope: Directive | null, name: string): Effective {
    const inherit = inheritOf(name, this.#onlyHttp ? 'http' : familyOf(scope));
    const own = this.#own.get(name) ?? this.#collect(name);
    const complete = this.#tree.gaps.length === 0;
    // One answer for all blocks, which need not be gone through. Only the top of a fragment has a reason to be unsure.
    if (complete && own.size === 0) return this.#outermost(inherit, name);
    let gap: Unknown | null = null;
    for (let at = scope; ; at = at.parent) {
      const found = own.get(at) ?? (inherit === 'handler' ? otherHandler(at) : null);
      if (complete && found) return found;
      if (found || at === null || !passesOn(inherit, at)) {
        const answer = found ? this.#unlessGap(found, at, inherit) : this.#default(at, inherit, name);
        return gap && !answer.because ? { ...answer, because: gap } : answer;
      }
      // A gap in an inner block makes the answer unsure for that block and those inside it.
      if (!complete) gap = this.#gapIn(at) ?? gap;
    }
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
    const found = own.size === 0 ? none : own;
    this.#own.set(name, found);
    return found;
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
  #merged(scope: Directive | null, name: string, merge: string, found: Effective): Effective {
    const mode = this.resolve(scope, merge);
    const value = mode.directives[0] ? argument(mode.directives[0], 0)?.value : undefined;
    if (value === 'off') {
      return found.scope === scope ? found : { directives: [], scope: null, because: mode.because };
    }
    if (value !== 'merge' || !found.scope) return found;
    const directives = [...found.directives];
    let because = found.because ?? mode.because;
    for (let at = outer(found.scope); at; ) {
      const next = this.#find(at, name);
      directives.push(...next.directives);
      because ??= next.because;
      at = next.scope ? outer(next.scope) : null;
    }
    return { directives, scope: found.scope, because };
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

function passesOn(inherit: Inherit, block: Directive): boolean {
  const name = block.name;
  if (!inheriting.has(name)) return false;
  if (inherit === 'handler') return name === 'if' || name === 'limit_except';
  return inherit === 'value' || inherit === 'list';
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
