import type { Place } from '@fcgilint/core';
import type { ApacheDirective, ApacheGateway } from '@fcgilint/gateway/apache';
import type { ApacheKnowledge, ApacheDirective as Known } from '@fcgilint/gateway/knowledge';

/** A directive in force, with what the table says of its name in its place. */
export interface PlacedApacheDirective {
  readonly directive: ApacheDirective;
  /** The name as written. */
  readonly name: string;
  /** The entries of the name, written as here (`<Name>` or `Name`), of modules that may be there. */
  readonly known: readonly Known[];
  /** Those of them that fit the place; all where the place is not known. */
  readonly entries: readonly Known[];
  /** Entries of the name in the other form, or of modules that are not loaded. */
  readonly elsewhere: readonly Known[];
  /** What encloses it, outermost first, in the words of the table; all must admit it. `null`: the top of a fragment. */
  readonly contexts: readonly string[] | null;
  /** Its arguments cannot be known: a `${NAME}` without value or a template stands in them. */
  readonly unclear: boolean;
  /** Whether it is in force depends on the server: it stands in an `<IfModule>` or the like. */
  readonly conditional: boolean;
}

/** Sections that a context of its own begins in; `Match` forms and plain ones are one context. */
const sectionContexts: Readonly<Record<string, string>> = {
  virtualhost: 'virtualhost',
  directory: 'directory',
  directorymatch: 'directory',
  location: 'location',
  locationmatch: 'location',
  files: 'files',
  filesmatch: 'files',
  if: 'if',
  elseif: 'if',
  else: 'if',
  proxy: 'proxy',
  proxymatch: 'proxy',
};

/** Sections whose body stands in the same context as they do. */
const transparent = new Set(['limit', 'limitexcept', 'requireall', 'requireany', 'requirenone']);

const cache = new WeakMap<ApacheGateway, readonly PlacedApacheDirective[]>();

/**
 * Every directive that is in force or may be, outer before inner, in reading order. Left out is what stands in
 * sections of unknown modules, in those that are not allowed where they stand, and in those that hold something else
 * than directives (`<Perl>`). Found once for all rules that ask.
 */
export function placedApacheDirectives(
  gateway: ApacheGateway,
  knowledge: ApacheKnowledge,
): readonly PlacedApacheDirective[] {
  let found = cache.get(gateway);
  if (!found) {
    found = collect(gateway, knowledge);
    cache.set(gateway, found);
  }
  return found;
}

interface Frame {
  readonly list: readonly ApacheDirective[];
  index: number;
  readonly contexts: readonly string[] | null;
}

function collect(gateway: ApacheGateway, knowledge: ApacheKnowledge): PlacedApacheDirective[] {
  const out: PlacedApacheDirective[] = [];
  const templates = templatePlaces(gateway);
  const frames: Frame[] = [{ list: gateway.evaluation.roots, index: 0, contexts: topOf(gateway.tree.context) }];
  while (frames.length > 0) {
    const frame = frames[frames.length - 1]!;
    const directive = frame.list[frame.index++];
    if (!directive) {
      frames.pop();
      continue;
    }
    const { contexts } = frame;
    const all = knowledge.directives.get(directive.name);
    const known: Known[] = [];
    const elsewhere: Known[] = [];
    for (const entry of all) {
      const fits = (entry.section === directive.section || entry.nameOnly) && !isMissing(gateway, entry);
      (fits ? known : elsewhere).push(entry);
    }
    const entries = contexts === null ? known : known.filter((entry) => mayStand(entry, contexts));
    const { statement, source } = directive.directive;
    const unclear = directive.text.includes('${') || templates(directive.place);
    out.push({
      directive,
      name: source.text.slice(statement.name.start, statement.name.end).replace(/^["']|["']$/g, ''),
      known,
      entries,
      elsewhere,
      contexts,
      unclear,
      conditional: isConditional(directive),
    });
    if (!directive.section || entries.length === 0) continue;
    const inner = insideOf(directive.name, contexts);
    if (inner !== undefined) frames.push({ list: directive.children, index: 0, contexts: inner });
  }
  return out;
}

function topOf(context: string): readonly string[] | null {
  if (context === 'main') return ['server'];
  return context === 'htaccess' ? ['htaccess'] : null;
}

/** The context inside a section; `undefined` where its body is none of ours. */
function insideOf(name: string, outer: readonly string[] | null): readonly string[] | null | undefined {
  if (transparent.has(name)) return outer;
  const own = sectionContexts[name];
  if (own === undefined) return undefined;
  if (own === 'virtualhost') return ['virtualhost'];
  // Below a folder, of server and virtual host no more is asked.
  const above = (outer ?? []).filter((context) => context !== 'server' && context !== 'virtualhost' && context !== own);
  return [...above, own];
}

/** Apache: `server/config.c`, `invoke_cmd`; `server/core.c`, `ap_check_cmd_context`. */
function mayStand(entry: Known, contexts: readonly string[]): boolean {
  if (entry.contexts.length === 0 || entry.documented) return true;
  return contexts.every((context) => {
    if (entry.contexts.includes(context)) return true;
    // `<Proxy>` was only tried with directives whose contexts were measured.
    return context === 'proxy' && !entry.measured && entry.contexts.includes('location');
  });
}

const readTime = /^if(?:module|define|version|file|directive|section)$/i;

/** A `${NAME}` without value leaves arguments open, not whether the line is read; unless it stands in a condition. */
function isConditional({ when, directive }: ApacheDirective): boolean {
  if (!when) return false;
  if (!when.because.startsWith('${')) return true;
  for (let outer = directive.parent; outer; outer = outer.parent) {
    const { name, rest } = outer.statement;
    if (!rest || !readTime.test(name.value)) continue;
    if (outer.source.text.slice(rest.start, rest.end).includes('${')) return true;
  }
  return false;
}

/** Whether the module of an entry is known not to be loaded. */
function isMissing(gateway: ApacheGateway, entry: Known): boolean {
  if (!tellsModules(gateway)) return false;
  const { module } = entry;
  if (!module.startsWith('mod_') || entry.removedIn) return false;
  return gateway.evaluation.modules.has(`${module}.c`) === false;
}

/** So many modules does the smallest usual configuration load; fewer LoadModule lines are no complete list. */
const FEWEST_MODULES = 8;

/** Whether it is known which modules the server has. */
export function tellsModules({ evaluation, environment }: ApacheGateway): boolean {
  const { modules } = evaluation;
  return modules.complete && (environment.modules !== undefined || modules.list.length >= FEWEST_MODULES);
}

/** Whether a template puts something into a text. */
function templatePlaces({ tree }: ApacheGateway): (place: Place) => boolean {
  const found = new Map<unknown, { readonly start: number; readonly end: number }[]>();
  for (const { source, placeholders } of tree.documents) {
    if (placeholders.length > 0) found.set(source, [...placeholders]);
  }
  const shape = /@[A-Za-z][\w.-]*@|__[A-Z][A-Z_]*__|%%?[A-Za-z_]\w+%|\$\(/;
  return ({ source, start, end }) => {
    const list = found.get(source);
    if (list?.some((placeholder) => placeholder.start < end && placeholder.end > start)) return true;
    return shape.test(source.text.slice(start, end));
  };
}

/** Where the name stands, `<` included. */
export function nameOf({ directive }: ApacheDirective): Place {
  const { statement, source } = directive;
  return { source, start: statement.start, end: statement.name.end };
}

/** Where a word of the arguments stands; the whole line where its words are not those that are written. */
export function wordPlace(directive: ApacheDirective, index: number | null, count = directive.words.length): Place {
  const { statement, source } = directive.directive;
  const word = index === null ? undefined : statement.args[index];
  return word && statement.args.length === count ? { source, start: word.start, end: word.end } : directive.place;
}

/** What the server does about a line that it refuses. */
export function refusal(gateway: ApacheGateway, says: string): string {
  return gateway.tree.context === 'htaccess'
    ? `the server answers every request below this folder with 500, and logs \`${says}\``
    : `Apache refuses to start: \`${says}\``;
}
