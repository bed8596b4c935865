import { type ConfigTree, type Directive, directivesNamed } from '@fcgilint/gateway';

const cache = new WeakMap<ConfigTree, Map<string, readonly Directive[][]>>();

/** Fewer directives are not worth a table. */
const FEW = 16;

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
  let byName = cache.get(tree);
  if (!byName) {
    byName = new Map();
    cache.set(tree, byName);
  }
  let forms = byName.get(name);
  if (!forms) {
    forms = formsOf(directives, tree);
    byName.set(name, forms);
  }
  const found: Directive[] = [];
  for (let at = 0; at < forms.length; at++) {
    const form = forms[at]!;
    if (holds(form[0]!)) for (let each = 0; each < form.length; each++) found.push(form[each]!);
  }
  return found;
}

/**
 * Directives of one name in groups of equal words, with a block or without one alike: what only the words tell has to be
 * looked at once for a group. A control panel writes the same line into thousands of virtual hosts. Groups are in the
 * order of their first directives, and so are the directives in a group.
 *
 *     expires 30d;  expires  30d;  expires 1h;    =>  [[1], [2], [3]]: blanks between words are not looked through
 *     expires 30d;  expires 30d;   expires 1h;    =>  [[1, 2], [3]]
 */
export function formsOf(directives: readonly Directive[], tree: ConfigTree): readonly Directive[][] {
  const forms: Directive[][] = [];
  const plain = new Map<string, Directive[]>();
  const blocks = new Map<string, Directive[]>();
  const templates = templatesOf(tree);
  for (let index = 0; index < directives.length; index++) {
    const directive = directives[index]!;
    const { statement, source } = directive;
    // What a placeholder stands for may differ from one place to the next.
    if (templates?.has(source)) {
      forms.push([directive]);
      continue;
    }
    const words = wordsOf(statement, source.text);
    const known = statement.block === null ? plain : blocks;
    const form = known.get(words);
    if (form) form.push(directive);
    else {
      const made = [directive];
      known.set(words, made);
      forms.push(made);
    }
  }
  return forms;
}

/** The words behind the name as they are written. */
function wordsOf({ args }: Directive['statement'], text: string): string {
  if (args.length === 0) return '';
  const first = args[0]!;
  // Its text is at hand, nearly always.
  if (args.length === 1 && first.kind === 'word') return first.raw;
  return text.slice(first.start, args[args.length - 1]!.end);
}

/** The texts with placeholders; `null` for none. */
function templatesOf({ documents }: ConfigTree): ReadonlySet<Directive['source']> | null {
  const found = documents.filter(({ placeholders }) => placeholders.length > 0);
  return found.length === 0 ? null : new Set(found.map(({ source }) => source));
}
