import { directivesNamed } from '../load/named-directives.ts';
import type { ConfigTree, Directive, Gap, Unknown } from '../model.ts';
import { childrenNamed, childrenNamedAny } from './children.ts';
import { type Family, type Inherit, inheritOf } from './tables/inherit.ts';
import { type Effective, passProtocols } from './types.ts';
import { argument, nameOf, unknown } from './words.ts';

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

/**
 * Answers what is in force where. One resolver belongs to one tree and keeps its answers: an answer is found by
 * walking out to the nearest block that has one, and is shared by all blocks on the way.
 */
export class EffectiveResolver {
  readonly #tree: ConfigTree;
  readonly #answers = new Map<string, Map<Directive | null, Effective>>();
  /** Names that stand nowhere, in a configuration that was read as a whole. */
  readonly #absent = new Set<string>();
  #gaps: Map<Directive | null, Gap[]> | null = null;
  /** Nearly no configuration has `stream` or `mail`, and then no block has to be asked what it stands in. */
  readonly #onlyHttp: boolean;

  constructor(tree: ConfigTree) {
    this.#tree = tree;
    this.#onlyHttp = directivesNamed(tree, 'stream').length === 0 && directivesNamed(tree, 'mail').length === 0;
  }

  /** See `NginxGateway.effective`. */
  resolve(scope: Directive | null, name: string): Effective {
    let answers = this.#answers.get(name);
    if (!answers) {
      answers = new Map();
      this.#answers.set(name, answers);
      if (this.#isAbsent(name)) this.#absent.add(name);
    }
    const found = answers.get(scope) ?? this.#find(scope, name, answers);
    const merge = mergeSwitch.get(name);
    return merge ? this.#merged(scope, name, merge, found) : found;
  }

  /** Whether nothing in the whole configuration sets it, or may set it: the usual case of most names that rules ask for. */
  #isAbsent(name: string): boolean {
    if (this.#tree.gaps.length > 0) return false;
    for (const each of joined.get(name) ?? [name]) if (directivesNamed(this.#tree, each).length > 0) return false;
    return true;
  }

  /** Walks out to the nearest block that has an answer. */
  #find(scope: Directive | null, name: string, answers: Map<Directive | null, Effective>): Effective {
    const inherit = inheritOf(name, this.#onlyHttp ? 'http' : familyOf(scope));
    // One answer for all blocks, which need not be gone through. Only the top of a fragment has a reason to be unsure.
    if (this.#absent.has(name)) return this.#outermost(inherit, name);
    const waiting: (Directive | null)[] = [];
    let at: Directive | null = scope;
    let answer: Effective | undefined;
    for (;;) {
      answer = answers.get(at);
      if (answer) break;
      waiting.push(at);
      answer = this.#own(at, name, inherit);
      if (answer || at === null || !passesOn(inherit, at)) break;
      at = outer(at);
    }
    let found = answer ?? this.#default(at, inherit, name);
    // From the outside in: a gap in an inner block makes the answer unsure for that block and those inside it.
    for (let index = waiting.length - 1; index >= 0; index--) {
      const block = waiting[index]!;
      if (index < waiting.length - 1 && block !== null) found = this.#throughGaps(found, block);
      answers.set(block, found);
    }
    return found;
  }

  #outermost(inherit: Inherit, name: string): Effective {
    const because = this.#outside(inherit, name);
    return because ? { directives: [], scope: null, because } : nothing;
  }

  /** What stands in the block itself, or nothing. */
  #own(block: Directive | null, name: string, inherit: Inherit): Effective | undefined {
    const children = block ? block.children : this.#tree.roots;
    const group = joined.get(name);
    const directives = group ? childrenNamedAny(children, group) : childrenNamed(children, name);
    if (directives.length === 0) {
      // Another handler in the `if` takes the place of the inherited one.
      if (inherit === 'handler' && block && children.some((child) => passProtocols.has(nameOf(child)))) {
        return { directives, scope: null, because: this.#gapIn(block) };
      }
      return undefined;
    }
    // A second single value would be refused, so a gap in the same block cannot hold one.
    const because = inherit === 'value' ? null : this.#gapIn(block);
    return { directives, scope: block, because };
  }

  /** Nothing sets it: the default, unless something unread might. */
  #default(block: Directive | null, inherit: Inherit, name: string): Effective {
    const because = this.#gapIn(block);
    return because ? { directives: [], scope: null, because } : this.#outermost(inherit, name);
  }

  #outside(inherit: Inherit, name: string): Unknown | null {
    const { context } = this.#tree;
    if (context === 'main') return null;
    if (inherit === 'value' || inherit === 'list') {
      return unknown(`\`${name}\` may be set in what encloses this fragment`);
    }
    return null;
  }

  #throughGaps(found: Effective, block: Directive): Effective {
    if (found.because) return found;
    const because = this.#gapIn(block);
    return because ? { ...found, because } : found;
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
      const next = this.#answers.get(name)?.get(at) ?? this.#plain(at, name);
      directives.push(...next.directives);
      because ??= next.because;
      at = next.scope ? outer(next.scope) : null;
    }
    return { directives, scope: found.scope, because };
  }

  /** Without merging. */
  #plain(scope: Directive, name: string): Effective {
    for (let at: Directive | null = scope; at; at = outer(at)) {
      const own = this.#own(at, name, 'list');
      if (own) return own;
    }
    return nothing;
  }
}

/** The block that settings come from next; the top level of a fragment counts as one. */
function outer(block: Directive): Directive | null {
  return block.parent;
}

function passesOn(inherit: Inherit, block: Directive): boolean {
  const name = nameOf(block);
  if (!inheriting.has(name)) return false;
  if (inherit === 'handler') return name === 'if' || name === 'limit_except';
  return inherit === 'value' || inherit === 'list';
}

function familyOf(scope: Directive | null): Family {
  for (let at = scope; at; at = at.parent) {
    const name = nameOf(at);
    if (isOtherFamily(name)) return name;
  }
  return 'http';
}

function isOtherFamily(name: string): name is 'stream' | 'mail' {
  return name === 'stream' || name === 'mail';
}
