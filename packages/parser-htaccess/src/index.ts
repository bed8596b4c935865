import type { Document, SourceText } from '@fcgilint/core';
import { ApacheGrammar } from './grammar.ts';
import { ApacheLexer, type Condition } from './lexer.ts';
import { maskPlaceholders } from './placeholders.ts';
import { recovery } from './recovery.ts';
import { Tree } from './tree.ts';

export type { Condition } from './lexer.ts';

/** How to read a text. */
export interface ApacheOptions {
  /** `htaccess`: a `.htaccess` file; `server`: httpd.conf and what it includes. They differ in the longest line. */
  readonly flavour: 'htaccess' | 'server';
  /**
   * Whether a conditional section holds: `('ifmodule', '!mod_rewrite.c')`; `null` when that is not known, which is also
   * the default. In a section that does not hold the server only counts section lines.
   */
  readonly condition?: Condition;
}

let grammar: ApacheGrammar | undefined;

/** Tokens that are read at a time. */
const batch = 1024;

/**
 * Parses Apache configuration text. Never throws; what is wrong stands in `problems`, text that belongs nowhere in
 * `skipped`. References such as `${NAME}` are kept, not replaced; `Include` is not followed.
 */
export function parseApache(source: SourceText, options: ApacheOptions): Document {
  const { text } = source;
  const masked = maskPlaceholders(text);
  const lexer = new ApacheLexer({
    text,
    scan: masked.scan,
    maxLine: options.flavour === 'htaccess' ? 8192 : 16 * 1024 * 1024,
    condition: options.condition ?? null,
  });
  const { found } = lexer;
  const tree = new Tree(source, masked.scan, found, recovery, masked.controls);
  grammar ??= new ApacheGrammar();
  grammar.actions = tree;
  for (let tokens = lexer.next(batch); tokens !== null; tokens = lexer.next(batch)) {
    grammar.input = tokens as never;
    grammar.file();
  }
  grammar.actions = null;
  grammar.input = [];
  const document = tree.finish();
  document.comments = found.comments;
  document.placeholders = masked.placeholders;
  tree.problems.sort(byPlace);
  tree.skipped.sort(byPlace);
  return document as Document;
}

function byPlace(a: { start: number; end: number }, b: { start: number; end: number }): number {
  return a.start - b.start || a.end - b.end;
}
