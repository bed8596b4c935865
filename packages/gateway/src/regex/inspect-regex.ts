import { RefusedRegex } from './node.ts';
import { parseRegex } from './parse-regex.ts';

/** What can be said of a pattern without matching anything. */
export type RegexVerdict =
  /** Number of groups, and names of the named ones. */
  | { readonly kind: 'ok'; readonly captures: number; readonly names: readonly string[] }
  /** PCRE2 refuses it; `because` completes "it is refused: ...". */
  | { readonly kind: 'refused'; readonly because: string }
  /** It uses something that is not modelled. */
  | { readonly kind: 'unknown' };

const cache = new Map<string, RegexVerdict>();
const cacheLimit = 20_000;

/** Without these characters every pattern is one: parentheses, brackets, quantifiers and what begins an escape. */
const special = new Set(Array.from('()[]{*+?\\', (character) => character.charCodeAt(0)));
const withoutGroups: RegexVerdict = { kind: 'ok', captures: 0, names: [] };

/** Whether PCRE2 compiles a pattern, as nginx asks it to: bytes, no UTF mode. Answers are kept. */
export function inspectRegex(pattern: string): RegexVerdict {
  let verdict = cache.get(pattern);
  if (!verdict) {
    verdict = inspect(pattern);
    if (cache.size >= cacheLimit) cache.clear();
    cache.set(pattern, verdict);
  }
  return verdict;
}

function inspect(pattern: string): RegexVerdict {
  // Characters above 255 stand for several bytes; which ones changes nothing but the bounds of ranges in brackets.
  let plain = true;
  for (let at = 0; at < pattern.length; at++) {
    const code = pattern.charCodeAt(at);
    if (code > 127) return inspectBytes(utf8(pattern));
    plain &&= !special.has(code);
  }
  return plain ? withoutGroups : inspectBytes(pattern);
}

function inspectBytes(pattern: string): RegexVerdict {
  try {
    const { captures, names } = parseRegex(pattern, {});
    return { kind: 'ok', captures, names: names.map(([name]) => name) };
  } catch (error) {
    if (error instanceof RefusedRegex) return { kind: 'refused', because: error.message };
    return { kind: 'unknown' };
  }
}

function utf8(text: string): string {
  let out = '';
  for (const byte of new TextEncoder().encode(text)) out += String.fromCharCode(byte);
  return out;
}
