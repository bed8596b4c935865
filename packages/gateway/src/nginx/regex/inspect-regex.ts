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
  for (let at = 0; at < pattern.length; at++) if (pattern.charCodeAt(at) > 127) return inspectBytes(utf8(pattern));
  return inspectBytes(pattern);
}

function inspectBytes(pattern: string): RegexVerdict {
  try {
    const { captures, names } = parseRegex(pattern, false);
    return { kind: 'ok', captures, names: [...names.keys()] };
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
