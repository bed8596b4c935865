import { Regex, UnsupportedRegex } from '../regex/index.ts';

/** A regular expression as Apache compiles it, usable from here, or why it is not. Subjects are one character a byte. */
export type Pattern = CompiledPattern | { readonly kind: 'unknown'; readonly because: string };

export interface CompiledPattern {
  readonly kind: 'pattern';
  /** Number of capturing groups. */
  readonly groups: number;
  /** Numbers of groups with their names. */
  readonly names: readonly (readonly [number, string])[];
  /** Whether it matches; `false` also when that takes too long to tell. */
  test(subject: string): boolean;
  /**
   * The whole match and the groups (empty text for groups that took no part), or `null`. Throws `UnsupportedRegex` when it
   * takes too long.
   */
  exec(subject: string): readonly string[] | null;
}

const cache = new Map<string, Pattern>();

/**
 * Compiles a pattern of bytes as Apache does: DOTALL, DOLLAR_ENDONLY and DUPNAMES, without UTF (`server/util_pcre.c`,
 * `ap_regcomp`). Answers are kept.
 */
export function compilePattern(source: string, caseless: boolean): Pattern {
  const key = `${caseless ? 'i' : '-'}${source}`;
  let pattern = cache.get(key);
  if (!pattern) {
    pattern = build(source, caseless);
    if (cache.size > 5000) cache.clear();
    cache.set(key, pattern);
  }
  return pattern;
}

function build(source: string, ignoreCase: boolean): Pattern {
  let regex: Regex;
  try {
    regex = Regex.compile(source, { ignoreCase, dotAll: true, dollarEndOnly: true, duplicateNames: true });
  } catch (error) {
    if (!(error instanceof UnsupportedRegex)) throw error;
    return { kind: 'unknown', because: `the pattern ${source} is not modelled: ${error.message}` };
  }
  const exec = (subject: string): readonly string[] | null => {
    const slots = regex.exec(subject);
    if (!slots) return null;
    const texts: string[] = [];
    for (let slot = 0; slot < slots.length; slot += 2) {
      texts.push(slots[slot]! < 0 ? '' : subject.slice(slots[slot], slots[slot + 1]));
    }
    return texts;
  };
  const test = (subject: string): boolean => {
    try {
      return regex.exec(subject) !== null;
    } catch (error) {
      if (!(error instanceof UnsupportedRegex)) throw error;
      return false;
    }
  };
  return {
    kind: 'pattern',
    groups: regex.captures,
    names: regex.names.map(([name, group]) => [group, name] as const),
    test,
    exec,
  };
}
