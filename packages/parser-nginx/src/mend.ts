import type { Problem } from '@fcgilint/core';
import type { Fault, Mended, Mender } from './lexer.ts';
import { findLuaEnd } from './lua.ts';
import * as problems from './problems.ts';
import type { NginxToken } from './tokens.ts';

/** A tab stop, for the comparison of indentations. */
const TAB = 8;

/**
 * How to read on after a fault of the tokenizer. The server stops there; a reader of the file sees which line is
 * broken, and so do we: a string that makes no sense beyond its line ends with its line. Problems go to `found`.
 */
export function mender(text: string, found: Problem[]): Mender {
  return (fault, head) => {
    switch (fault.kind) {
      case 'after-quote':
        return mendQuote(text, fault.open, fault.at, head, found);
      case 'open-quote':
        return mendQuote(text, fault.open, -1, head, found);
      case 'too-long':
        return mendTooLong(text, fault, head, found);
      case 'lua':
        return mendLua(text, fault, found);
      case 'long-string':
        return isSuspicious(text, fault.open, head) ? { wordEnd: null, resume: fault.open, unclosed: true } : null;
      case 'lua-open':
        return mendLuaOpen(text, fault.at, head!, found);
    }
  };
}

/**
 * A string that does not end well. `after` is the character that may not follow the closing quote, -1 when the file
 * ends inside the string.
 */
function mendQuote(text: string, open: number, after: number, head: NginxToken | null, found: Problem[]): Mended {
  const quote = text[open]!;
  const lineEnd = endOfLine(text, open);
  if (after >= 0 && after <= lineEnd) {
    // The string ends on its line, and something is glued to it. When it holds a further quote of that kind, the text
    // up to there was meant to be one word.
    found.push(
      problems.textAfterQuote(
        { start: after, end: after + characterLength(text, after) },
        text.slice(after, after + characterLength(text, after)),
        { start: open, end: after },
      ),
    );
    if (/["']/.test(text[after]!) && /[\s;{)]/.test(text[after + 1] ?? ' ')) {
      return { wordEnd: after + 1, resume: after + 1, unclosed: false };
    }
    const again = text.slice(0, lineEnd).indexOf(quote, after);
    if (again >= 0 && /[\s;{)]/.test(text[again + 1] ?? ' ')) {
      return { wordEnd: again + 1, resume: again + 1, unclosed: false };
    }
    return { wordEnd: after, resume: after, unclosed: false };
  }
  const rest = text.slice(open + 1, lineEnd).replace(/\s+$/, '');
  if (/^\s*(?:$|;|\)\s*[;{]|\{\s*$|#)/.test(rest)) {
    found.push(problems.strayQuote({ start: open, end: open + 1 }, quote));
    // With nothing before it, its `;` ends nothing either.
    const semicolon = head === null ? /^\s*;/.exec(rest) : null;
    return { wordEnd: null, resume: open + 1 + (semicolon?.[0].length ?? 0), unclosed: false };
  }
  const length = contentLength(rest, head !== null && text.startsWith('if', head.startOffset));
  const wordEnd = open + 1 + length;
  found.push(
    problems.missingQuote({ start: open, end: wordEnd }, quote, /^\s*[);{]/.test(text.slice(wordEnd, lineEnd))),
  );
  return { wordEnd, resume: wordEnd, unclosed: true };
}

/** How much of the rest of a line belongs to a string whose closing quote is missing. */
function contentLength(rest: string, inIf: boolean): number {
  const comment = /[;{]\s+#/g;
  let end = rest.length;
  for (let match = comment.exec(rest); match !== null; match = comment.exec(rest)) end = match.index + 1;
  const inBlock = /;[\s}]*\}\s*$/.exec(rest.slice(0, end));
  if (inBlock !== null) end = inBlock.index + 1;
  const last = rest[end - 1];
  if (last === ';') return end - 1;
  if (last === '{') {
    let i = end - 1;
    while (i > 0 && (rest[i - 1] === ' ' || rest[i - 1] === '\t')) i--;
    if (inIf && i > 0 && rest[i - 1] === ')') i--;
    return i > 0 ? i : end;
  }
  return end;
}

/** Directives whose strings are often code or pages of several lines. */
const LONG_STRINGS =
  /_by_lua$|^(?:perl|perl_set|js_\w+|return|add_header|more_set_headers|echo|sub_filter|init_by_lua)$/;

/** Whether a string of several lines, in a text that the server refuses, was probably meant to end with its first line. */
function isSuspicious(text: string, open: number, head: NginxToken | null): boolean {
  if (head !== null && LONG_STRINGS.test(text.slice(head.startOffset, head.endOffset))) return false;
  return /;\s*$/.test(text.slice(open + 1, endOfLine(text, open)));
}

/** Lua code whose `{` is missing: it begins in the line after its directive. */
function mendLuaOpen(text: string, at: number, head: NginxToken, found: Problem[]): Mended | null {
  const end = findLuaEnd(text, at, (from, to) => to - from);
  if (end.kind !== 'closed') return null;
  const line = endOfLine(text, head.startOffset);
  const stop = text.slice(head.startOffset, line).trimEnd().length + head.startOffset;
  found.push(
    problems.missingOpenBrace({ start: head.startOffset, end: stop, text: text.slice(head.startOffset, stop) }, true),
  );
  return { wordEnd: null, resume: end.at, unclosed: false };
}

function mendTooLong(
  text: string,
  fault: Fault & { kind: 'too-long' },
  head: NginxToken | null,
  found: Problem[],
): Mended | null {
  const { at, end, what } = fault;
  const lineEnd = endOfLine(text, at);
  if (what === 'string' && lineEnd < end) return mendQuote(text, at, -1, head, found);
  if (what === 'string' && text[end - 1] !== text[at]) return mendQuote(text, at, -1, head, found);
  found.push(problems.tooLong({ start: at, end: Math.min(end, lineEnd) }, what));
  return { wordEnd: end, resume: end, unclosed: false };
}

/**
 * Lua code whose braces do not match ends at the first `}` that is indented as its directive. Answers `null` when
 * the code's own end is to be believed.
 */
function mendLua(text: string, fault: Fault & { kind: 'lua' }, found: Problem[]): Mended | null {
  const { head, body, end } = fault;
  const headSpan = { start: head.startOffset, end: head.endOffset, text: text.slice(head.startOffset, head.endOffset) };
  if (end.kind === 'too-long') {
    const at = Math.min(end.from, text.length);
    found.push(problems.luaTooLong({ start: at, end: Math.min(endOfLine(text, at), text.length) }));
  }
  const indent = indentOf(text, head.startOffset);
  if (end.kind === 'closed') {
    if (indent < 0 || text.indexOf('\n', body) > end.at || text.indexOf('\n', body) < 0) return null;
    if (indentOf(text, end.at) === indent) return null;
  }
  const close = indent < 0 ? -1 : braceAtIndent(text, body, indent);
  if (end.kind === 'closed') {
    if (close < 0 || close === end.at) return null;
    found.push(problems.luaNotClosed(headSpan));
    return { wordEnd: null, resume: close, unclosed: false };
  }
  if (end.kind === 'long-bracket')
    found.push(problems.luaLongBracket({ start: end.from, end: endOfLine(text, end.from) }, end.bracket));
  else if (end.kind === 'end-of-file') found.push(problems.luaNotClosed(headSpan));
  return { wordEnd: null, resume: close < 0 ? text.length : close, unclosed: false };
}

/** Offset of the first `}` after `from` that is the first character of its line and indented by `indent`, or -1. */
function braceAtIndent(text: string, from: number, indent: number): number {
  for (let at = text.indexOf('\n', from); at >= 0; at = text.indexOf('\n', at + 1)) {
    let i = at + 1;
    while (text.charCodeAt(i) === 0x20 || text.charCodeAt(i) === 0x09) i++;
    if (text[i] === '}' && indentOf(text, i) === indent) return i;
    // A less indented line lies outside of the block.
    if (i < text.length && text[i] !== '\n' && text[i] !== '\r' && text[i] !== '-' && indentOf(text, i) < indent)
      return -1;
  }
  return -1;
}

/** Column (from 0, tabs expanded) of `at` when only blanks stand before it on its line, else -1. */
export function indentOf(text: string, at: number): number {
  let start = at;
  while (start > 0) {
    const code = text.charCodeAt(start - 1);
    if (code === 0x0a || code === 0x0d) break;
    if (code !== 0x20 && code !== 0x09 && code !== 0xfeff) return -1;
    start--;
  }
  let column = 0;
  for (let i = start; i < at; i++) {
    const code = text.charCodeAt(i);
    if (code === 0x09) column += TAB - (column % TAB);
    else if (code === 0x20) column++;
  }
  return column;
}

/** Lines are looked at this far: no string that the server reads is longer, and the cost stays linear. */
const LONGEST_LINE = 8192;

/** Offset of the line end (LF, CR or the text's end) at or after `at`; of a very long line, a place inside it. */
export function endOfLine(text: string, at: number): number {
  const end = Math.min(text.length, at + LONGEST_LINE);
  let i = at;
  while (i < end) {
    const code = text.charCodeAt(i);
    if (code === 0x0a || code === 0x0d) break;
    i++;
  }
  return i;
}

function characterLength(text: string, at: number): number {
  return (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}
