import { RefusedRegex, Regex } from '../regex/index.ts';
import { decodeUtf8 } from './bytes.ts';

/** A pattern of PCRE2 as this program can run it. */
export type Pattern =
  | {
      readonly ok: true;
      readonly regex: Regex;
      /** Number of capturing groups. */
      readonly groups: number;
    }
  /** `refused`: PCRE itself does not accept it, so the server does not start. */
  | { readonly ok: false; readonly refused: boolean; readonly because: string };

const cache = new Map<string, Pattern>();

/**
 * Compiles a pattern (text) as lighttpd does all of its patterns: in UTF mode, without further options. Answers are kept.
 *
 * lighttpd: src/keyvalue.c, pcre_keyvalue_buffer_append; src/configfile-glue.c, data_config_pcre_compile (1.4.69)
 */
export function compilePattern(pattern: string): Pattern {
  const cached = cache.get(pattern);
  if (cached) return cached;
  const result = compile(pattern);
  if (cache.size > 5000) cache.clear();
  cache.set(pattern, result);
  return result;
}

/** The same for a pattern of bytes, which must be UTF-8. */
export function compileBytes(pattern: string): Pattern {
  const text = decodeUtf8(pattern);
  return text === null ? { ok: false, refused: true, because: 'it is no valid UTF-8' } : compilePattern(text);
}

function compile(pattern: string): Pattern {
  try {
    const regex = Regex.compile(pattern, { utf: true });
    return { ok: true, regex, groups: regex.captures };
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return { ok: false, refused: error instanceof RefusedRegex, because: error.message };
  }
}
