import type { ConfigTree, Directive } from '@fcgilint/gateway';

/**
 * Directives of one name in groups of equal words, with a block or without one alike: what only the words tell has to be
 * looked at once for a group. A control panel writes the same line into thousands of virtual hosts. Groups are in the
 * order of their first directives, and so are the directives in a group.
 *
 *     expires 30d;  expires  30d;  expires 1h;    =>  [[1], [2], [3]]: blanks between words are not looked through
 *     expires 30d;  expires 30d;   expires 1h;    =>  [[1, 2], [3]]
 */
export function formsOf(directives: readonly Directive[], tree: ConfigTree): readonly (readonly Directive[])[] {
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
