import type { Fault } from './lexer.ts';
import { type BodyKind, bodyKind, hasNoBlock, mayNeedBlock, needsBlock } from './names.ts';
import { AFTER_NEWLINE, CELLS, CLOSE, END, FLAGS, OPEN, SEMICOLON, START, type TokenTable, WORD } from './tokens.ts';
import { nameValue } from './words.ts';

/** The first thing that nginx complains about, in its own words. */
export interface Complaint {
  /** Offset of the character at which it stops; the text's length for the end of the file. */
  readonly at: number;
  /** nginx's message without place. */
  readonly message: string;
}

/** What a strict reading of the tokens says. */
export interface StrictReading {
  readonly complaint: Complaint | null;
  /** Indexes of first words of statements in which a word follows a line break. */
  readonly multiline: readonly number[];
}

/**
 * Reads tokens as the server does, up to its first complaint about the form of the text: its tokenizer's, a brace that
 * does not fit, a directive without its block or with one that it cannot have. `fault` is where the lexer stopped.
 * `outer` is what the text as a whole consists of.
 */
export function readStrictly(text: string, tokens: TokenTable, fault: Fault | null, outer: BodyKind): StrictReading {
  const multiline: number[] = [];
  /** Names of the open blocks, outermost first. */
  const stack: string[] = [];
  let parent = '';
  /** Whether the text has a brace, once that was asked. */
  let braces: boolean | undefined;
  const hasBraces = (): boolean => {
    braces ??= /[{}]/.test(text);
    return braces;
  };
  let kind = outer;
  const { cells } = tokens;
  const last = tokens.count * CELLS;
  const nameAt = (at: number): string => nameValue(text, cells[at + START]!, cells[at + END]!, cells[at + FLAGS]!);
  /** Where the first word of the statement is in the cells. */
  let head = -1;
  let complaint: Complaint | null = null;
  for (let at = 0; at < last && complaint === null; at += CELLS) {
    const type = cells[at];
    if (type === WORD) {
      if (head < 0) head = at;
      else if ((cells[at + FLAGS]! & AFTER_NEWLINE) !== 0 && kind === 'directives') {
        const index = head / CELLS;
        if (multiline[multiline.length - 1] !== index) multiline.push(index);
      }
    } else if (type === SEMICOLON) {
      if (head < 0) complaint = { at: cells[at + START]!, message: 'unexpected ";"' };
      else if (kind === 'directives' && mayLackBlock(text, cells[head + START]!, cells[head + END]!)) {
        const name = nameAt(head);
        // A text without any brace may be meant for the body of a map, where `http 80;` is data.
        if (needsBlock(name, parent) && (stack.length > 0 || hasBraces())) {
          complaint = { at: cells[at + START]!, message: `directive "${name}" has no opening "{"` };
        }
      }
      head = -1;
    } else if (type === OPEN) {
      if (head < 0 || kind === 'data') {
        complaint = { at: cells[at + START]!, message: 'unexpected "{"' };
        break;
      }
      const name = nameAt(head);
      if (kind === 'directives' && hasNoBlock(name, parent)) {
        complaint = { at: cells[at + START]!, message: `directive "${name}" is not terminated by ";"` };
      }
      stack.push(parent);
      parent = name;
      kind = bodyKind(name);
      head = -1;
    } else if (type === CLOSE) {
      if (head >= 0 || stack.length === 0) complaint = { at: cells[at + START]!, message: 'unexpected "}"' };
      else {
        parent = stack.pop()!;
        kind = stack.length === 0 ? outer : bodyKind(parent);
      }
      head = -1;
    }
  }
  if (complaint === null && fault !== null) complaint = faultComplaint(text, fault);
  if (complaint === null && head >= 0) {
    complaint = { at: text.length, message: 'unexpected end of file, expecting ";" or "}"' };
  }
  if (complaint === null && stack.length > 0) {
    complaint = { at: text.length, message: 'unexpected end of file, expecting "}"' };
  }
  return { complaint, multiline };
}

/** Whether it is worth to look up the name of a statement without a block. */
function mayLackBlock(text: string, start: number, end: number): boolean {
  const first = text.charCodeAt(start);
  return mayNeedBlock(first, end - start) || first === 0x22 || first === 0x27 || first === 0x5c;
}

/** nginx's words for a fault of the tokenizer. */
function faultComplaint(text: string, fault: Fault): Complaint {
  switch (fault.kind) {
    case 'after-quote':
      return { at: fault.at, message: `unexpected "${String.fromCodePoint(text.codePointAt(fault.at)!)}"` };
    case 'open-quote':
      return { at: fault.at, message: 'unexpected end of file, expecting ";" or "}"' };
    case 'too-long':
      return fault.what === 'string'
        ? { at: fault.at, message: `too long parameter, probably missing terminating "${text[fault.at]}" character` }
        : { at: fault.at, message: `too long parameter "${text.slice(fault.at, fault.at + 10)}..." started` };
    case 'lua':
      switch (fault.end.kind) {
        case 'long-bracket':
          return { at: fault.at, message: `Lua code block missing the closing long bracket "${fault.end.bracket}"` };
        case 'too-long':
          return { at: fault.at, message: 'too long lua code block, probably missing terminating characters' };
        default:
          return {
            at: fault.at,
            message: 'unexpected end of file, expecting terminating characters for lua code block',
          };
      }
  }
}
