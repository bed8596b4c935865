import type { Directive } from '@fcgilint/gateway';

/** Every directive below the roots, outer before inner, in reading order; without recursion. */
export function* walkDirectives(roots: readonly Directive[]): Generator<Directive> {
  const work = [...roots].reverse();
  while (work.length > 0) {
    const directive = work.pop()!;
    yield directive;
    for (let i = directive.children.length - 1; i >= 0; i--) work.push(directive.children[i]!);
  }
}
