import { type Document, leaves, type Statement } from '@fcgilint/core';

/**
 * Checks what must be true of every tree: spans lie within their parents, siblings are ordered and disjoint, parents are
 * right, problems are ordered and lie within the text. Throws an Error that names the node.
 */
export function checkTree(document: Document): void {
  const work: { readonly body: readonly Statement[]; readonly parent: Statement | Document }[] = [
    { body: document.body, parent: document },
  ];
  for (let item = work.pop(); item !== undefined; item = work.pop()) {
    const bounds = item.parent.kind === 'document' ? item.parent : item.parent.block!;
    let at = bounds.start;
    for (const statement of item.body) {
      const where = `statement "${statement.name.raw}" at ${statement.start}`;
      if (statement.start < at || statement.end > bounds.end || statement.end < statement.start) {
        throw new Error(`${where} does not lie between its neighbours`);
      }
      if (statement.parent !== item.parent) throw new Error(`${where} has the wrong parent`);
      checkParts(statement, where);
      at = statement.end;
      const { block } = statement;
      if (block === null) continue;
      if (block.start !== block.open.start || block.end > statement.end || block.open.end > block.end) {
        throw new Error(`${where} does not hold its block`);
      }
      if (block.close !== null && block.close.end !== block.end)
        throw new Error(`${where}: the block ends beyond its brace`);
      if (
        block.raw !== null &&
        (block.raw.start < block.open.end || block.raw.end > (block.close?.start ?? block.end))
      ) {
        throw new Error(`${where} does not hold its raw body`);
      }
      work.push({ body: block.body, parent: statement });
    }
  }
  let end = 0;
  for (const leaf of leaves(document)) {
    if (leaf.start < end && leaf.end > end) throw new Error(`leaf at ${leaf.start} overlaps the one before`);
    end = Math.max(end, leaf.end);
  }
  if (end > document.source.text.length) throw new Error('a leaf beyond the text');
  let start = 0;
  for (const problem of document.problems) {
    if (problem.start < start) throw new Error(`problem ${problem.code} at ${problem.start} is out of order`);
    start = problem.start;
    for (const span of [problem, ...problem.related, ...(problem.fix?.edits ?? [])]) {
      if (span.start < 0 || span.end < span.start || span.end > document.source.text.length) {
        throw new Error(`problem ${problem.code} at ${problem.start} points outside of the text`);
      }
    }
  }
}

function checkParts(statement: Statement, where: string): void {
  let at = statement.start;
  for (const word of [statement.name, ...statement.args]) {
    if (word.kind !== 'word') throw new Error(`${where} has a ${word.kind}`);
    if (word.start < at || word.end <= word.start || word.end > statement.end) {
      throw new Error(`${where}: word "${word.raw}" lies outside`);
    }
    at = word.end;
    let part = word.start;
    for (const piece of word.parts) {
      if (piece.start < part || piece.end <= piece.start || piece.end > word.end) {
        throw new Error(`${where}: part at ${piece.start} lies outside of its word`);
      }
      part = piece.end;
    }
  }
  if (
    statement.terminator !== null &&
    (statement.terminator.start < at || statement.terminator.end !== statement.end)
  ) {
    throw new Error(`${where} does not end with its terminator`);
  }
}
