import type { Document, ListEntry, Statement, Value } from './ast.ts';
import type { Span } from './span.ts';

/**
 * The leaves of a document (names, operators, words, punctuation, comments, placeholders, skipped text) in source
 * order. What stands between two leaves is blank space and, in Apache, continuation backslashes.
 */
export function leaves(document: Document): Span[] {
  const out: Span[] = [];
  const work: (Statement | Value | ListEntry | Span)[] = [...document.body].reverse();
  while (work.length > 0) {
    const item = work.pop()!;
    if (!('kind' in item)) {
      out.push(item);
      continue;
    }
    // Parts are pushed in reverse: the work list is a stack.
    switch (item.kind) {
      case 'statement': {
        const { block } = item;
        if (item.terminator) work.push(plain(item.terminator));
        if (block) {
          if (block.close) work.push(plain(block.close));
          if (block.raw) work.push(plain(block.raw));
          for (let i = block.body.length - 1; i >= 0; i--) work.push(block.body[i]!);
          work.push(plain(block.open));
        }
        for (let i = item.args.length - 1; i >= 0; i--) work.push(item.args[i]!);
        if (item.operator) work.push(plain(item.operator));
        work.push(plain(item.name));
        if (item.opener) work.push(plain(item.opener));
        break;
      }
      case 'list':
        if (item.close) work.push(plain(item.close));
        for (let i = item.entries.length - 1; i >= 0; i--) work.push(item.entries[i]!);
        work.push(plain(item.open));
        break;
      case 'entry':
        if (item.value) work.push(item.value);
        if (item.arrow) work.push(plain(item.arrow));
        if (item.key) work.push(item.key);
        break;
      case 'concat':
        for (let i = item.operands.length - 1; i >= 0; i--) {
          work.push(item.operands[i]!);
          if (i > 0) work.push(plain(item.operators[i - 1]!));
        }
        break;
      default:
        out.push({ start: item.start, end: item.end });
    }
  }
  for (const extra of [document.comments, document.placeholders, document.skipped]) {
    for (const { start, end } of extra) out.push({ start, end });
  }
  return out.filter((leaf) => leaf.end > leaf.start).sort((a, b) => a.start - b.start || b.end - a.end);
}

function plain(span: Span): Span {
  return { start: span.start, end: span.end };
}

/**
 * Prints a document from its leaves and the text between them. The result is the source again, byte for byte: if a
 * leaf were lost, doubled or misplaced, it would not be, which is what the tests use it for.
 */
export function print(document: Document): string {
  const { text } = document.source;
  let result = '';
  let at = 0;
  for (const leaf of leaves(document)) {
    if (leaf.end <= at) continue;
    const gap = text.slice(at, leaf.start);
    if (!isTrivia(gap, document.dialect)) throw new Error(`text of no node at offset ${at}: ${JSON.stringify(gap)}`);
    result += gap + text.slice(Math.max(at, leaf.start), leaf.end);
    at = leaf.end;
  }
  const tail = text.slice(at);
  if (!isTrivia(tail, document.dialect)) throw new Error(`text of no node at offset ${at}: ${JSON.stringify(tail)}`);
  return result + tail;
}

/**
 * Blank space, and what each language ignores between words: lighttpd's commas and no-break spaces (two characters in a
 * text read as latin1), Apache's line continuation.
 */
function isTrivia(gap: string, dialect: Document['dialect']): boolean {
  switch (dialect) {
    case 'nginx':
      return /^[ \t\r\n]*$/.test(gap);
    case 'lighttpd':
      return /^(?:[ \t\r\n\u00a0,]|\u00c2\u00a0)*$/.test(gap);
    case 'apache':
      return /^(?:[ \t\r\n\v\f]|\\(?=\r?\n))*$/.test(gap);
  }
}
