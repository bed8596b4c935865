import { type Document, print, type Span, type Statement, type Value } from '@fcgilint/core';

/** Throws when a document is not whole: printed text, nesting and order of spans, order of problems. */
export function checkInvariants(document: Document): void {
  const { text } = document.source;
  if (print(document) !== text) throw new Error('printing does not give the text back');
  const work: { readonly outer: Span; readonly inner: readonly (Statement | Value | Span)[] }[] = [
    { outer: document, inner: document.body },
  ];
  while (work.length > 0) {
    const { outer, inner } = work.pop()!;
    let at = outer.start;
    for (const node of inner) {
      if (node.start < at || node.end < node.start || node.end > outer.end) {
        throw new Error(`[${node.start}, ${node.end}) is out of order or outside [${outer.start}, ${outer.end})`);
      }
      at = node.end;
      const parts = 'kind' in node ? childrenOf(node) : [];
      if (parts.length > 0) work.push({ outer: node, inner: parts });
    }
  }
  let last = 0;
  for (const problem of document.problems) {
    if (problem.start < last || problem.end < problem.start || problem.end > text.length) {
      throw new Error(`problem ${problem.code} at [${problem.start}, ${problem.end}) is misplaced`);
    }
    last = problem.start;
  }
}

function childrenOf(node: Statement | Value | { readonly kind: string }): (Statement | Value | Span)[] {
  switch (node.kind) {
    case 'statement': {
      const { opener, name, operator, args, block } = node as Statement;
      return [opener, name, operator, ...args, block].filter((part) => part !== null) as Span[];
    }
    case 'block': {
      const block = node as Statement['block'] & object;
      return [block.open, ...block.body, block.close].filter((part) => part !== null) as Span[];
    }
    case 'list': {
      const list = node as Extract<Value, { kind: 'list' }>;
      return [list.open, ...list.entries, list.close].filter((part) => part !== null) as Span[];
    }
    case 'entry': {
      const { key, arrow, value } = node as Extract<Value, { kind: 'list' }>['entries'][number];
      return [key, arrow, value].filter((part) => part !== null) as Span[];
    }
    case 'concat': {
      const { operands, operators } = node as Extract<Value, { kind: 'concat' }>;
      return operands.flatMap((operand, i) => (i > 0 ? [operators[i - 1]!, operand] : [operand]));
    }
    default:
      return [];
  }
}
