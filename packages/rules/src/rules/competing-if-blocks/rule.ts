import type { Directive } from '@fcgilint/gateway';
import { argumentsOf, childrenNamed, placeOf } from '@fcgilint/gateway/nginx';
import { defineRule } from '../../rule.ts';

/** Two `if` blocks of a location that can hold together: only the settings of the last are in force. */
export const competingIfBlocks = defineRule({
  name: 'competing-if-blocks',
  aliases: [],
  covers: ['nginx-if-add-header'],
  dialects: ['nginx'],
  group: 'correctness',
  severity: 'warning',
  confidence: 'medium',
  fix: 'none',
  summary: 'Where several `if` blocks of a location hold, only the settings of the last one are in force',
  messages: {
    last: ({ name }) => `this \`${name}\` is lost where the \`if\` below holds as well: the last one counts alone`,
  },
  directives: ['location'],
  directive(location, { report }) {
    const blocks = childrenNamed(location.children, 'if');
    if (blocks.length < 2) return;
    const settings = blocks.flatMap((block) => {
      const setting = settingIn(block);
      return setting ? [{ block, setting }] : [];
    });
    for (const [index, { block, setting }] of settings.entries()) {
      const later = settings.slice(index + 1).find((other) => together(block, other.block));
      if (!later) continue;
      report({
        message: 'last',
        data: { name: setting.name },
        at: placeOf(setting),
        related: [{ at: placeOf(later.block), message: 'where this holds, too, it is in force alone' }],
        notes: [
          'each `if` that holds takes the place of the one before; only `set`, `return` and `rewrite` are all run',
        ],
        help: 'make the values with `map` and set them once, outside of `if`: a header with an empty value is not sent',
      });
    }
  },
});

const script: ReadonlySet<string> = new Set([
  'set',
  'return',
  'rewrite',
  'break',
  'rewrite_log',
  'uninitialized_variable_warn',
]);

/** The first setting of a block that does not end the request by itself; `null` for none. */
function settingIn({ children }: Directive): Directive | null {
  const ends = children.some(
    (child) => child.name === 'return' || (child.name === 'rewrite' && argumentsOf(child)[2] !== 'break'),
  );
  return ends ? null : (children.find((child) => !script.has(child.name) && child.name !== 'include') ?? null);
}

/** Whether both conditions can hold; two tests of one variable are taken to exclude each other. */
function together(first: Directive, second: Directive): boolean {
  const [a, b] = [tested(first), tested(second)];
  return a !== null && b !== null && a !== b;
}

/** The variable that a condition looks at. */
function tested(block: Directive): string | null {
  return /\$\{?(\w+)/.exec(argumentsOf(block).join(' '))?.[1]?.toLowerCase() ?? null;
}
