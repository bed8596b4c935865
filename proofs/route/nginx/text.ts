/** A generated directive: its words as text, and the body of a block. Kept apart so that parts can be left out. */
export interface Line {
  readonly text: string;
  readonly body: readonly Line[] | null;
}

/** A simple directive. */
export function line(text: string): Line {
  return { text, body: null };
}

/** A block. */
export function block(text: string, body: readonly Line[]): Line {
  return { text, body };
}

/** The text of a configuration. */
export function render(lines: readonly Line[], depth = 0): string {
  const indent = '  '.repeat(depth);
  let out = '';
  for (const each of lines) {
    out += each.body
      ? `${indent}${each.text} {\n${render(each.body, depth + 1)}${indent}}\n`
      : `${indent}${each.text};\n`;
  }
  return out;
}

/** All configurations that lack one part, larger parts first. */
export function* without(lines: readonly Line[]): Generator<readonly Line[]> {
  for (let index = 0; index < lines.length; index++) yield [...lines.slice(0, index), ...lines.slice(index + 1)];
  for (let index = 0; index < lines.length; index++) {
    const each = lines[index]!;
    if (!each.body) continue;
    for (const body of without(each.body)) {
      yield [...lines.slice(0, index), { text: each.text, body }, ...lines.slice(index + 1)];
    }
    // A block without its braces.
    yield [...lines.slice(0, index), ...each.body, ...lines.slice(index + 1)];
  }
}
