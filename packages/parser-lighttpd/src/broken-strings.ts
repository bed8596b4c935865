/** Characters that may follow a string straight away. */
const AFTER_STRING = ' \t\r\n\u00a0,)]+{}#=!;';

/** Characters that may stand straight before a string. */
const BEFORE_STRING = ' \t\r\n\u00a0=(,[+~^$>"{}';

/** Whether a string that ends at `end` is followed by what can follow a string. */
export function endsPlausibly(text: string, end: number): boolean {
  return end >= text.length || AFTER_STRING.includes(text[end]!);
}

/** Whether the quote at `start` can open a string, judged by the character before it. */
export function beginsPlausibly(text: string, start: number): boolean {
  return start === 0 || BEFORE_STRING.includes(text[start - 1]!);
}

/** How far a line is looked at: longer ones no person writes, and every look must cost the same. */
const LONGEST_LINE = 2000;

/** The offset of the end of the line that `at` stands in, its line end excluded. */
export function lineEnd(text: string, at: number): number {
  const limit = Math.min(text.length, at + LONGEST_LINE);
  let end = at;
  while (end < limit && text[end] !== '\n' && text[end] !== '\r' && text[end] !== '\0') end++;
  return end;
}

/** The offset of the start of the line that `at` stands in. */
export function lineStart(text: string, at: number): number {
  const limit = Math.max(0, at - LONGEST_LINE);
  let start = at;
  while (start > limit && text[start - 1] !== '\n' && text[start - 1] !== '\r') start--;
  return start;
}

/**
 * Where a string that lacks its closing quote was probably meant to end: before what closes the structure around it.
 * `inSubscript`: the string stands after `[`. -1: nothing tells, it may as well end where the server ends it.
 */
export function probableEnd(text: string, start: number, inSubscript: boolean): number {
  const stop = lineEnd(text, start + 1);
  const line = text.slice(start + 1, stop);
  if (inSubscript) {
    const bracket = line.indexOf(']');
    if (bracket >= 0) return start + 1 + bracket;
  }
  const nextQuote = line.search(/(?<!\\)"/);
  if (nextQuote >= 0) {
    // Something on this line still opens a string: ours ends before the separator in between.
    const between = line.slice(0, nextQuote);
    const separator = /\s*(?:=>|,|\+|\)|\]|[=!][=~^$]|\s\{)/.exec(between);
    return separator ? start + 1 + separator.index : -1;
  }
  let end = line.length;
  for (;;) {
    while (end > 0 && (line[end - 1] === ' ' || line[end - 1] === '\t')) end--;
    const last = line[end - 1];
    const content = line.slice(0, end);
    if (last === ',') end--;
    else if (last === ')' && count(content, ')') > count(content, '(')) end--;
    else if ((last === '{' || last === '}') && count(content, '{') !== count(content, '}')) end--;
    else if (last === '(' && /=>\s*\(+$/.test(content)) end -= content.length - content.search(/\s*=>\s*\(+$/);
    else if (last === '>' && line[end - 2] === '=') end -= 2;
    else break;
  }
  return start + 1 + end;
}

function count(text: string, character: string): number {
  let n = 0;
  for (const c of text) if (c === character) n++;
  return n;
}

/** How many quotes on the rest of the line open or close strings. */
export function quotesAhead(text: string, at: number): number {
  const stop = lineEnd(text, at);
  let n = 0;
  for (let i = at; i < stop; i++) {
    if (text[i] === '"' && (i === at || text[i - 1] !== '\\')) n++;
  }
  return n;
}
