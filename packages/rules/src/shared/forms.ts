import { type ConfigTree, type Directive, directivesNamed } from '@fcgilint/gateway';

const cache = new WeakMap<ConfigTree, Map<string, readonly Directive[][]>>();

/** Fewer directives are not worth a table. */
const FEW = 16;

/** All directives of a name in groups of equal words: see `formsOf`. Found once for all rules. */
export function formsNamed(tree: ConfigTree, name: string): readonly (readonly Directive[])[] {
  let byName = cache.get(tree);
  if (!byName) {
    byName = new Map();
    cache.set(tree, byName);
  }
  let forms = byName.get(name);
  if (!forms) {
    forms = formsOf(directivesNamed(tree, name), tree);
    byName.set(name, forms);
  }
  return forms;
}

/**
 * The directives of a name of which a condition holds that depends on nothing but their words; it is asked once for
 * equal words.
 */
export function directivesWith(
  tree: ConfigTree,
  name: string,
  holds: (directive: Directive) => boolean,
): readonly Directive[] {
  const directives = directivesNamed(tree, name);
  if (directives.length < FEW) return directives.filter(holds);
  const forms = formsNamed(tree, name);
  const found: Directive[] = [];
  for (let at = 0; at < forms.length; at++) {
    const form = forms[at]!;
    if (holds(form[0]!)) for (let each = 0; each < form.length; each++) found.push(form[each]!);
  }
  return found;
}

/** After so many directives it is known whether grouping pays. */
const ENOUGH = 64;

/** What stands behind the words up to here. */
interface Node {
  next: Map<string, Node> | null;
  /** Directives with just these words, without a block and with one. */
  plain: Directive[] | null;
  block: Directive[] | null;
}

/**
 * Directives of one name in groups of equal words, with a block or without one alike: what only the words tell has to be
 * looked at once for a group. A control panel writes the same line into thousands of virtual hosts. Groups are in the
 * order of their first directives, and so are the directives in a group.
 *
 *     expires 30d;  expires  30d;  expires "30d";    =>  [[1, 2], [3]]
 *
 * Where nearly all differ, as names of servers do, equal ones are no longer looked for. A word is the same object
 * wherever it stands (parser-nginx: shared-words.ts), so that looking for it costs little.
 */
export function formsOf(directives: readonly Directive[], tree: ConfigTree): readonly Directive[][] {
  const forms: Directive[][] = [];
  const root: Node = { next: null, plain: null, block: null };
  const templates = templatesOf(tree);
  for (let index = 0; index < directives.length; index++) {
    const directive = directives[index]!;
    // What a placeholder stands for may differ from one place to the next.
    if ((index > ENOUGH && forms.length > index * 0.75) || templates?.has(directive.source)) {
      forms.push([directive]);
      continue;
    }
    const node = nodeOf(root, directive);
    const isBlock = directive.statement.block !== null;
    const form = isBlock ? node.block : node.plain;
    if (form) {
      form.push(directive);
      continue;
    }
    const made = [directive];
    if (isBlock) node.block = made;
    else node.plain = made;
    forms.push(made);
  }
  return forms;
}

/** The node of a directive's words. */
function nodeOf(root: Node, { statement: { args }, source }: Directive): Node {
  let node = root;
  for (let at = 0; at < args.length; at++) {
    const arg = args[at]!;
    const text = arg.kind === 'word' ? arg.raw : source.text.slice(arg.start, arg.end);
    node.next ??= new Map();
    let next = node.next.get(text);
    if (!next) {
      next = { next: null, plain: null, block: null };
      node.next.set(text, next);
    }
    node = next;
  }
  return node;
}

/** The texts with placeholders; `null` for none. */
function templatesOf({ documents }: ConfigTree): ReadonlySet<Directive['source']> | null {
  const found = documents.filter(({ placeholders }) => placeholders.length > 0);
  return found.length === 0 ? null : new Set(found.map(({ source }) => source));
}
