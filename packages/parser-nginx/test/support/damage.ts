import { type Document, SourceText, type Statement, walk } from '@fcgilint/core';
import { parseNginx } from '../../src/index.ts';
import { nginxLine, refusedOf } from './lines.ts';
import type { Random } from './random.ts';

/** What is taken out of a text. */
export type Damage = '{' | '}' | ';' | '(' | ')' | 'quote';

export const DAMAGES: readonly Damage[] = ['{', '}', ';', '(', ')', 'quote'];

/** What one damaged text showed. */
export interface Outcome {
  readonly damage: Damage;
  readonly at: number;
  readonly text: string;
  /** Whether the server refuses the damaged text. */
  readonly refused: boolean;
  /** Number of problems that refuse it. */
  readonly problems: number;
  /** Whether one of them lies within three lines of the damage, or at the head of its block. */
  readonly near: boolean;
  /** Statements of the whole text besides the damaged one, and how many of them are the same afterwards. */
  readonly statements: number;
  readonly kept: number;
}

/** Removes one character of a well-formed document and looks at what the parser makes of the rest. */
export function damage(document: Document, kind: Damage, random: Random): Outcome | null {
  const { text } = document.source;
  const places: number[] = [];
  let comment = 0;
  for (let i = 0; i < text.length; i++) {
    while (comment < document.comments.length && document.comments[comment]!.end <= i) comment++;
    const { start } = document.comments[comment] ?? { start: text.length };
    if (i >= start) continue;
    if (kind === 'quote' ? text[i] === '"' || text[i] === "'" : text[i] === kind) places.push(i);
  }
  if (places.length === 0) return null;
  const at = random.pick(places);
  const damaged = text.slice(0, at) + text.slice(at + 1);
  const result = parseNginx(new SourceText('damaged.conf', damaged));
  const refused = refusedOf(result);
  const line = nginxLine(damaged, at);
  const lines = new Set<number>();
  for (let i = line - 3; i <= line + 3; i++) lines.add(i);
  const hurt = new Set<Statement>();
  walk(document, (statement) => {
    const { block } = statement;
    const inRaw = block?.raw && block.raw.start <= at && at < block.raw.end;
    if (block && (block.open.start === at || block.close?.start === at || inRaw)) {
      lines.add(nginxLine(damaged, statement.start));
    }
    // The statement that is hurt, and the one after it when it is swallowed, are not "the others".
    const headEnd = block ? block.open.end : statement.end;
    if (statement.start <= at && at < headEnd) hurt.add(statement);
  });
  const before = keys(document, hurt);
  const after = keys(result, new Set());
  let kept = 0;
  let total = 0;
  for (const [key, count] of before) {
    total += count;
    kept += Math.min(count, after.get(key) ?? 0);
  }
  return {
    damage: kind,
    at,
    text: damaged,
    refused: result.problems.length > 0 && refused.length > 0,
    problems: refused.length,
    near: refused.some((problem) => lines.has(nginxLine(damaged, problem.start))),
    statements: total,
    kept,
  };
}

/** The statements of a document as text with their depth, and how often each occurs. */
function keys(document: Document, without: ReadonlySet<Statement>): Map<string, number> {
  const result = new Map<string, number>();
  walk(document, (statement, depth) => {
    if (without.has(statement)) return;
    const args = statement.args.map((arg) => (arg.kind === 'word' ? arg.raw : ''));
    const key = [depth, statement.name.raw, ...args].join('\u0000');
    result.set(key, (result.get(key) ?? 0) + 1);
  });
  return result;
}
