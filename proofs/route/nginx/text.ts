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

/** Where a part stands: its index in each block on the way. */
export type Path = readonly number[];

/** The places of all parts at a depth (0: the top), last first, so that taking one out leaves the others in place. */
export function pathsAt(lines: readonly Line[], depth: number): Path[] {
  const out: Path[] = [];
  for (let index = lines.length - 1; index >= 0; index--) {
    if (depth === 0) out.push([index]);
    else for (const rest of pathsAt(lines[index]!.body ?? [], depth - 1)) out.push([index, ...rest]);
  }
  return out;
}

/** The configuration without the part at a place. */
export function without(lines: readonly Line[], [index, ...rest]: Path): readonly Line[] {
  const each = lines[index!];
  if (!each) return lines;
  if (rest.length === 0) return [...lines.slice(0, index), ...lines.slice(index! + 1)];
  const inner = { text: each.text, body: without(each.body ?? [], rest) };
  return [...lines.slice(0, index), inner, ...lines.slice(index! + 1)];
}
