import type { Document, Span, Statement } from '@fcgilint/core';

/** What is wrong with the spans and parents of a tree; empty when it is sound. Iterative: trees may be deep. */
export function checkTree(document: Document): string[] {
  const wrong: string[] = [];
  const work: { body: readonly Statement[]; outer: Span; parent: Statement | Document }[] = [
    { body: document.body, outer: document, parent: document },
  ];
  for (let item = work.pop(); item !== undefined; item = work.pop()) {
    let end = item.outer.start;
    for (const statement of item.body) {
      const at = `statement at ${statement.start}`;
      if (statement.parent !== item.parent) wrong.push(`${at}: wrong parent`);
      if (statement.start < end) wrong.push(`${at}: overlaps its neighbour`);
      if (statement.end < statement.start) wrong.push(`${at}: negative`);
      if (statement.end > item.outer.end) wrong.push(`${at}: sticks out of its block`);
      end = statement.end;
      checkPieces(document, statement, wrong);
      const { block } = statement;
      if (block === null) continue;
      const inner = { start: block.open.end, end: block.close ? block.close.start : block.end };
      work.push({ body: block.body, outer: inner, parent: statement });
    }
  }
  checkProblems(document, wrong);
  return wrong;
}

function checkPieces(document: Document, statement: Statement, wrong: string[]): void {
  const at = `statement at ${statement.start}`;
  const pieces: Span[] = [];
  if (statement.opener) pieces.push(statement.opener);
  pieces.push(statement.name, ...statement.args);
  if (statement.block) {
    pieces.push(statement.block.open);
    if (statement.block.raw) pieces.push(statement.block.raw);
    if (statement.block.close) pieces.push(statement.block.close);
  }
  let end = statement.start;
  for (const piece of pieces) {
    if (piece.start < end || piece.end > statement.end)
      wrong.push(`${at}: piece ${piece.start}-${piece.end} misplaced`);
    end = piece.end;
  }
  for (const word of [statement.name, ...statement.args]) {
    if (word.kind !== 'word') continue;
    if (word.raw !== document.source.slice(word)) wrong.push(`${at}: raw text differs`);
    let from = word.start;
    for (const part of word.parts) {
      if (part.start < from || part.end > word.end) wrong.push(`${at}: part misplaced`);
      from = part.end;
    }
  }
  const { rest } = statement;
  if (rest && statement.args.some((arg) => arg.start < rest.start || arg.end > rest.end)) wrong.push(`${at}: rest`);
}

function checkProblems(document: Document, wrong: string[]): void {
  const { length } = document.source.text;
  let last = 0;
  for (const problem of document.problems) {
    if (problem.start < last) wrong.push('problems are not in order');
    last = problem.start;
    for (const place of [problem, ...problem.related, ...(problem.fix?.edits ?? [])]) {
      if (place.start < 0 || place.end < place.start || place.end > length) wrong.push(`place of ${problem.code}`);
    }
  }
}
