import type { ConfigTree, Directive } from '@fcgilint/gateway';
import type { NginxDirective, NginxKnowledge } from '@fcgilint/gateway/knowledge';

/**
 * What a block's directives may stand in, in the words of the directive table (`server`, `if-in-location`, ...): several
 * contexts where a fragment leaves it open, none where directives are no directives (the bodies of `map`, `types` and
 * blocks of unknown modules). Equal sets are one and the same array.
 */
export interface ContextLookup {
  /** At the top of the configuration. */
  readonly top: readonly string[];
  /** In a block, by the contexts in which the block itself stands. */
  inside(outer: readonly string[], block: Directive): readonly string[];
}

const inside: Readonly<Record<string, string>> = {
  'main http': 'http',
  'main events': 'events',
  'main stream': 'stream',
  'main mail': 'mail',
  'main rtmp': 'rtmp',
  'http server': 'server',
  'http upstream': 'upstream',
  'server location': 'location',
  'server if': 'if-in-server',
  'location location': 'location',
  'location if': 'if-in-location',
  'location limit_except': 'limit_except',
  'stream server': 'stream-server',
  'stream upstream': 'stream-upstream',
  'mail server': 'mail-server',
  'rtmp server': 'rtmp-server',
  'rtmp-server application': 'rtmp-application',
  'rtmp-application recorder': 'rtmp-recorder',
};

const mainContexts: readonly string[] = ['main'];
const noContexts: readonly string[] = [];

/** The top of a fragment may stand anywhere. */
const everyContext: readonly string[] = [...new Set(['main', ...Object.values(inside)])];

/** Where a fragment leaves open what a block is, the contexts are kept that allow most of what stands in it. */
export function nginxContexts(tree: ConfigTree, { directives }: NginxKnowledge): ContextLookup {
  const interned = new Map<string, readonly string[]>();
  const intern = (contexts: readonly string[]): readonly string[] => {
    if (contexts.length === 0) return noContexts;
    const key = contexts.join();
    const same = interned.get(key);
    if (same) return same;
    interned.set(key, contexts);
    return contexts;
  };
  const opened = (outer: readonly string[], name: string): readonly string[] => {
    const found = new Set<string>();
    for (const context of outer) {
      const inner = inside[`${context} ${name}`];
      if (inner) found.add(inner);
    }
    return intern([...found]);
  };
  const narrowed = (contexts: readonly string[], children: readonly Directive[]): readonly string[] => {
    if (contexts.length < 2) return contexts;
    const names = new Set(children.map((child) => child.name));
    const scores = contexts.map((context) => {
      let score = 0;
      for (const name of names) if (entriesIn(directives.get(name), [context]).length > 0) score++;
      return score;
    });
    const best = Math.max(...scores);
    return intern(contexts.filter((_, index) => scores[index] === best));
  };
  const openings = new Map<readonly string[], Map<string, readonly string[]>>();
  return {
    top: tree.context === 'main' ? mainContexts : narrowed(everyContext, tree.roots),
    inside(outer, block) {
      if (block.statement.block?.raw) return noContexts;
      let byName = openings.get(outer);
      if (!byName) {
        byName = new Map();
        openings.set(outer, byName);
      }
      const { name, children } = block;
      let inner = byName.get(name);
      if (!inner) {
        inner = opened(outer, name);
        byName.set(name, inner);
      }
      return narrowed(inner, children);
    },
  };
}

/** The entries of a directive that fit one of the contexts. */
export function entriesIn(entries: readonly NginxDirective[], contexts: readonly string[]): NginxDirective[] {
  return entries.filter((entry) => entry.contexts.some((context) => context === 'any' || contexts.includes(context)));
}

/** The names that may stand in one of the contexts, for suggestions; kept for each set of contexts. */
export function namesIn({ directives }: NginxKnowledge, contexts: readonly string[]): readonly string[] {
  const names: string[] = [];
  for (const name of directives.names()) if (entriesIn(directives.get(name), contexts).length > 0) names.push(name);
  return names;
}

/** Whether a directive stands at the top of a fragment: what may stand there is not known for sure. */
export function isTopOfFragment(directive: Directive, tree: ConfigTree): boolean {
  return directive.parent === null && tree.context !== 'main';
}

/**
 * Whether a fragment holds one directive again and again at its top: a list of the ways to write it, as documentation
 * has them, and no configuration.
 */
export function isListOfForms({ context, roots }: ConfigTree): boolean {
  const name = roots[0]?.statement.name.value;
  return (
    context !== 'main' &&
    roots.length > 1 &&
    roots.every(({ statement }) => statement.name.value === name && statement.block === null)
  );
}

/** Whether a template puts something into the statement: then its words are not the server's. */
export function isTemplated(directive: Directive): boolean {
  const { statement, source } = directive;
  const end = statement.block ? statement.block.open.end : statement.end;
  return standIn.test(source.text.slice(statement.start, end));
}

/** Placeholders, and what people write where a value is to be filled in: `<port>`, `%ip%`, `__PORT__`. */
const standIn =
  /\{\{|\{%|(?<!\$)\{[a-z]+(?:_[a-z]+)+\}|\$\([a-z]|<%|\$\{[A-Z_]+\}|@[A-Z_]+@|<\?|%[A-Za-z_]\w+%|__[A-Z][A-Z0-9_]*__|(?<=[\s/:@])<[A-Za-z][\w -]*>(?=[\s/:;.])|(?<=[\s/:@])PH_[A-Z]/;
