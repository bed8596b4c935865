import type { Document, Span, Statement, Word } from '@fcgilint/core';
import type { Directive } from '../model.ts';
import { isBlank, splitWords } from './words.ts';

/** A `<Macro name $a ${b}>`. */
export interface Macro {
  /** Lower case: names are compared without case. */
  readonly name: string;
  readonly parameters: readonly string[];
  readonly body: readonly Directive[];
}

export function macroOf(directive: Directive, text: string): Macro | null {
  const [name, ...parameters] = splitWords(text);
  return name ? { name: name.toLowerCase(), parameters, body: readBody(directive) } : null;
}

/**
 * What `Use name a b` puts in its place. At each point of the text the longest parameter that stands there is
 * replaced; replaced text is not looked at again (Apache: `mod_macro.c`, `substitute_macro_args`).
 */
export function instantiateMacro(
  words: readonly string[],
  macros: ReadonlyMap<string, Macro>,
): { readonly body: readonly Directive[]; readonly substitute: (text: string) => string } | null {
  const macro = macros.get((words[0] ?? '').toLowerCase());
  if (!macro || macro.parameters.length !== words.length - 1) return null;
  const values = new Map(macro.parameters.map((parameter, i) => [parameter, words[i + 1]!]));
  const byLength = [...values.keys()].filter((key) => key !== '').sort((a, b) => b.length - a.length);
  const substitute = (text: string): string => {
    let out = '';
    let at = 0;
    while (at < text.length) {
      const parameter = byLength.find((candidate) => text.startsWith(candidate, at));
      out += parameter ? values.get(parameter)! : text[at];
      at += parameter ? parameter.length : 1;
    }
    return out;
  };
  return { body: macro.body, substitute };
}

interface OpenDirective extends Directive {
  readonly children: OpenDirective[];
}

/**
 * The lines of a macro as directives. Their words depend on the parameters, so only names and argument text are told
 * apart here; the places are those in the macro.
 */
function readBody(macro: Directive): readonly Directive[] {
  const raw = macro.statement.block?.raw;
  if (!raw) return macro.children;
  const { source } = macro;
  const { text } = source;
  const roots: OpenDirective[] = [];
  const open: OpenDirective[] = [];
  let at = raw.start;
  while (at < raw.end) {
    let end = lineEnd(text, at, raw.end);
    while (end < raw.end && text[end - (text[end - 1] === '\r' ? 2 : 1)] === '\\')
      end = lineEnd(text, end + 1, raw.end);
    const line = trim(text, at, end);
    at = end + 1;
    if (line.start === line.end || text[line.start] === '#') continue;
    if (text.startsWith('</', line.start)) {
      open.pop();
      continue;
    }
    const section = text[line.start] === '<';
    const close = section ? text.lastIndexOf('>', line.end - 1) : -1;
    const stop = close > line.start ? close : line.end;
    let nameEnd = line.start + (section ? 1 : 0);
    while (nameEnd < stop && !isBlank(text.charCodeAt(nameEnd))) nameEnd++;
    const name = { start: line.start + (section ? 1 : 0), end: nameEnd };
    const rest = trim(text, nameEnd, stop);
    const parent = open.at(-1) ?? null;
    const statement = statementOf(text, line, section, name, rest, stop, macro.statement);
    const directive: OpenDirective = {
      name: statement.name.value,
      statement,
      source,
      parent,
      children: [],
      includedBy: null,
    };
    (parent ? parent.children : roots).push(directive);
    if (section) open.push(directive);
  }
  return roots;
}

function statementOf(
  text: string,
  line: Span,
  section: boolean,
  name: Span,
  rest: Span,
  stop: number,
  parent: Statement | Document,
): Statement {
  const word: Word = {
    kind: 'word',
    ...name,
    raw: text.slice(name.start, name.end),
    value: text.slice(name.start, name.end),
    quote: null,
    parts: [],
  };
  const block = { kind: 'block', start: stop, end: line.end, open: { start: stop, end: line.end } } as const;
  return {
    kind: 'statement',
    start: line.start,
    end: line.end,
    opener: section ? { text: '<', start: line.start, end: line.start + 1 } : null,
    name: word,
    operator: null,
    args: [],
    rest: rest.start === rest.end ? null : rest,
    block: section ? { ...block, body: [], raw: null, close: null } : null,
    terminator: null,
    elseOf: null,
    parent,
  };
}

function lineEnd(text: string, at: number, stop: number): number {
  const end = text.indexOf('\n', at);
  return end < 0 || end > stop ? stop : end;
}

function trim(text: string, start: number, end: number): Span {
  let from = start;
  let to = end;
  while (from < to && isBlank(text.charCodeAt(from))) from++;
  while (to > from && isBlank(text.charCodeAt(to - 1))) to--;
  return { start: from, end: to };
}
