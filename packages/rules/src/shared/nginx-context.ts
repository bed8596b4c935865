import type { ConfigTree, Directive } from '@fcgilint/gateway';
import type { NginxDirective, NginxKnowledge } from '@fcgilint/gateway/knowledge';

/**
 * The contexts that a block's directives may stand in, in the words of the directive table (`server`,
 * `if-in-location`, ...): several where a fragment leaves it open, none where directives are no directives (the bodies
 * of `map`, `types` and blocks of unknown modules) or nothing is known of what encloses them.
 */
export type ContextLookup = (parent: Directive | null) => readonly string[];

const inside: Readonly<Record<string, readonly string[]>> = {
  'main http': ['http'],
  'main events': ['events'],
  'main stream': ['stream'],
  'main mail': ['mail'],
  'main rtmp': ['rtmp'],
  'http server': ['server'],
  'http upstream': ['upstream'],
  'server location': ['location'],
  'server if': ['if-in-server'],
  'location location': ['location'],
  'location if': ['if-in-location'],
  'location limit_except': ['limit_except'],
  'stream server': ['stream-server'],
  'stream upstream': ['stream-upstream'],
  'mail server': ['mail-server'],
  'rtmp server': ['rtmp-server'],
  'rtmp-server application': ['rtmp-application'],
  'rtmp-application recorder': ['rtmp-recorder'],
};

/** What a block at the top of a fragment opens, whatever encloses it. */
const anywhere: Readonly<Record<string, readonly string[]>> = {
  http: ['http'],
  events: ['events'],
  stream: ['stream'],
  mail: ['mail'],
  server: ['server', 'stream-server', 'mail-server', 'rtmp-server'],
  upstream: ['upstream', 'stream-upstream'],
  location: ['location'],
  if: ['if-in-server', 'if-in-location'],
  limit_except: ['limit_except'],
};

/** Answers are kept: siblings share one. */
export function nginxContexts(tree: ConfigTree): ContextLookup {
  const known = new Map<Directive | null, readonly string[]>();
  const whole = tree.context === 'main';
  known.set(null, whole ? ['main'] : []);
  return (parent) => {
    const found = known.get(parent);
    if (found) return found;
    // From the outermost block that is not known yet inwards.
    const chain: Directive[] = [];
    for (let at = parent; at && !known.has(at); at = at.parent) chain.push(at);
    for (const block of chain.reverse()) {
      const name = block.statement.name.value;
      const outer = known.get(block.parent)!;
      const top = block.parent === null && !whole ? (anywhere[name] ?? []) : [];
      const opened = outer.flatMap((context) => inside[`${context} ${name}`] ?? []);
      known.set(block, block.statement.block?.raw ? [] : [...top, ...opened]);
    }
    return known.get(parent)!;
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

/** Whether a template puts something into the statement: then its words are not the server's. */
export function isTemplated(directive: Directive): boolean {
  const { statement, source } = directive;
  const end = statement.block ? statement.block.open.end : statement.end;
  return /\{\{|\{%|<%|\$\{[A-Z_]+\}|@[A-Z_]+@|<\?/.test(source.text.slice(statement.start, end));
}
