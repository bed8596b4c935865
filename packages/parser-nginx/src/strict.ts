import type { Fault } from './lexer.ts';
import { type BodyKind, bodyKind, hasNoBlock, needsBlock } from './names.ts';
import { AFTER_NEWLINE, CloseBrace, OpenBrace, Semicolon, type TokenTable, WordToken } from './tokens.ts';
import { wordValue } from './words.ts';

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

/** Codes of tokens, compared in a hot loop. */
const WORD = WordToken.tokenTypeIdx;
const SEMICOLON = Semicolon.tokenTypeIdx;
const OPEN = OpenBrace.tokenTypeIdx;
const CLOSE = CloseBrace.tokenTypeIdx;

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
  let head = -1;
  let complaint: Complaint | null = null;
  for (let i = 0; i < tokens.count && complaint === null; i++) {
    const type = tokens.type(i);
    if (type === WORD) {
      if (head < 0) head = i;
      else if (
        (tokens.flags(i) & AFTER_NEWLINE) !== 0 &&
        kind === 'directives' &&
        multiline[multiline.length - 1] !== head
      )
        multiline.push(head);
    } else if (type === SEMICOLON) {
      if (head < 0) complaint = { at: tokens.start(i), message: 'unexpected ";"' };
      else if (kind === 'directives' && mayNeedBlock(text, tokens.start(head), tokens.end(head))) {
        const name = wordValue(text, tokens.at(head));
        // A text without any brace may be meant for the body of a map, where `http 80;` is data.
        if (needsBlock(name, parent) && (stack.length > 0 || hasBraces())) {
          complaint = { at: tokens.start(i), message: `directive "${name}" has no opening "{"` };
        }
      }
      head = -1;
    } else if (type === OPEN) {
      if (head < 0) {
        complaint = { at: tokens.start(i), message: 'unexpected "{"' };
        break;
      }
      if (kind === 'data') {
        complaint = { at: tokens.start(i), message: 'unexpected "{"' };
        break;
      }
      const name = wordValue(text, tokens.at(head));
      if (kind === 'directives' && hasNoBlock(name, parent)) {
        complaint = { at: tokens.start(i), message: `directive "${name}" is not terminated by ";"` };
      }
      stack.push(parent);
      parent = name;
      kind = bodyKind(name);
      head = -1;
    } else if (type === CLOSE) {
      if (head >= 0 || stack.length === 0) complaint = { at: tokens.start(i), message: 'unexpected "}"' };
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

/** Whether it is worth to look the name up: the first two characters of a name that needs a block. */
function mayNeedBlock(text: string, start: number, end: number): boolean {
  switch (text.charCodeAt(start)) {
    case 0x22:
    case 0x27:
    case 0x5c:
      return true;
    case 0x65: // events
    case 0x67: // geo
    case 0x68: // http
    case 0x69: // if
    case 0x6c: // location, limit_except
    case 0x6d: // map, mail
    case 0x73: // server, stream, split_clients
    case 0x74: // types
    case 0x75: // upstream
    case 0x63: // charset_map
      return end - start <= 13;
    default:
      return false;
  }
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
