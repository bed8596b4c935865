import type { Directive } from '@fcgilint/gateway';
import { locationHead } from '@fcgilint/gateway/nginx';
import { variablePattern } from './nginx-values.ts';

/** `$uri` and its other name: the path, decoded and normalised, line breaks and all. */
const decoded = /^(?:document_)?uri$/i;

/** Variables of nginx itself, which no expression can name a capture after, and which hold no path. */
const harmless =
  /\$(?:\{(?:host|http_host|scheme|remote_addr|server_name|server_port|request_uri|proxy_add_x_forwarded_for)\}|(?:host|http_host|scheme|remote_addr|server_name|server_port|request_uri|proxy_add_x_forwarded_for)(?!\w))/gi;

/** Whether a text has a variable of which `lineBreakVariable` might tell: most have but the host or the address of the client. */
export function mayBreakLine(text: string): boolean {
  return text.includes('$') && text.replace(harmless, '').includes('$');
}

/**
 * The first variable of a text that may hold a line break which the client sent as `%0a`: `$uri`, or a capture whose
 * group matches one. `block` is where the text stands, and `at` the directive in it: they tell which expression made the
 * captures. `null` for none.
 */
export function lineBreakVariable(text: string, block: Directive | null, at: Directive): string | null {
  const mayDecode = /\$\{?(?:document_)?uri/i.test(text);
  // Most variables are neither the path nor captures of an expression.
  const captures = block && text.includes('$') ? patternOf(block, at) : null;
  if (!mayDecode && captures === null) return null;
  for (const match of text.matchAll(variablePattern)) {
    const name = (match[1] ?? match[2])!;
    if (decoded.test(name)) {
      if (block && keepsToOneLine(block)) continue;
      return `$${name}`;
    }
    const group = captures ? groupOf(captures, name) : null;
    if (group !== null && admitsLineBreak(group, captures!)) return `$${name}`;
  }
  return null;
}

/**
 * Whether the URI of every request in a block is known to hold no line break but perhaps a last one, which `$` lets
 * pass and which adds nothing: the location is exact, or its expression says all of it.
 */
function keepsToOneLine(block: Directive): boolean {
  for (let at: Directive | null = block; at; at = at.parent) {
    if (at.name !== 'location') continue;
    if (at.children.some((child) => child.name === 'rewrite')) return false;
    const head = locationHead(at);
    if (head?.kind === 'exact') return true;
    if (head?.kind !== 'regex') return false;
    return /^\^.*(?<!\\)\$$/.test(head.name) && !head.name.includes('|') && !admitsLineBreak(head.name, head.name);
  }
  return false;
}

/** The expression that made the captures which a directive of this block sees; `null` where that is not known. */
function patternOf(block: Directive, at: Directive): string | null {
  // Another expression that matched before takes the place of the captures.
  for (let index = 0; index < block.children.length; index++) {
    const each = block.children[index]!;
    if (each === at) break;
    if (each.name === 'rewrite' || each.name === 'if') return null;
  }
  if (block.name === 'location') {
    const head = locationHead(block);
    return head?.kind === 'regex' ? head.name : null;
  }
  if (block.name !== 'if') return null;
  const words = block.statement.args.map((word) => (word.kind === 'word' ? word.value : ''));
  const condition = /^\(?\s*\$(?:document_)?uri$/i.test(words[0] ?? '');
  if (!condition || !/^~\*?$/.test(words[1] ?? '')) return null;
  return words.slice(2).join(' ').replace(/\)$/, '').trim();
}

/** The inside of a group of an expression by number or name; `null` when it has none such. */
export function groupOf(pattern: string, name: string): string | null {
  const open: { readonly at: number; readonly wanted: boolean }[] = [];
  let number = 0;
  let inClass = false;
  for (let index = 0; index < pattern.length; index++) {
    const sign = pattern[index];
    if (sign === '\\') index++;
    else if (inClass) inClass = sign !== ']';
    else if (sign === '[') {
      inClass = true;
      // A bracket right at the beginning is a member.
      if (pattern[index + 1] === '^') index++;
      if (pattern[index + 1] === ']') index++;
    } else if (sign === '(') {
      const named = /^\(\?(?:P?<|')([A-Za-z_]\w*)[>']/.exec(pattern.slice(index));
      const capturing = pattern[index + 1] !== '?' || named !== null;
      if (capturing) number++;
      open.push({ at: index, wanted: named?.[1] === name || (capturing && String(number) === name) });
    } else if (sign === ')') {
      const group = open.pop();
      if (group?.wanted) return pattern.slice(group.at + 1, index);
    }
  }
  return null;
}

/** Whether a group matches a line break: a class that excludes other signs only, `\s`, `\W`, `\D`, or a dot under `(?s)`. */
function admitsLineBreak(group: string, pattern: string): boolean {
  if (/\(\?[a-z]*s/.test(pattern) && /(?<!\\)\./.test(group)) return true;
  for (const [whole, negated, members] of group.matchAll(/\[(\^?)((?:\\.|[^\]\\])+)\]/g)) {
    if (whole === undefined || members === undefined) continue;
    if (negated ? !/\\[nrsWDxRv]|\n|\[:/.test(members) : /\\[nsWD]/.test(members) || /\\s\\S/.test(members))
      return true;
  }
  return /\\[sWD]/.test(group.replace(/\[(?:\\.|[^\]\\])*\]/g, ''));
}
