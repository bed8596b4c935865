import { type Automaton, compile, run } from './glob-automaton.ts';

/**
 * Whether a path below the folder of a configuration is meant by a pattern, as in `.gitignore`: `*` and `?` match within
 * one name (leading dots, too), `**` over several, `[a-z]` one of some characters, `{a,b}` one of some texts. A pattern
 * without a slash is for a name in any folder, one with a slash is for a path from the configuration's folder; what
 * matches a folder matches all that is in it.
 */
export function matchesPattern(path: string, pattern: string): boolean {
  let known = matchers.get(pattern);
  if (!known) {
    known = { states: compile(pattern), answers: new Map() };
    matchers.set(pattern, known);
  }
  // Every finding asks for the file that it is in.
  let answer = known.answers.get(path);
  if (answer === undefined) {
    answer = run(known.states, path);
    known.answers.set(path, answer);
  }
  return answer;
}

/** Whether the last pattern that matches is one without `!`. */
export function isIgnoredBy(path: string, patterns: readonly string[]): boolean {
  for (let i = patterns.length - 1; i >= 0; i--) {
    const pattern = patterns[i]!;
    if (pattern.startsWith('!') ? matchesPattern(path, pattern.slice(1)) : matchesPattern(path, pattern)) {
      return !pattern.startsWith('!');
    }
  }
  return false;
}

interface Matcher {
  readonly states: Automaton;
  readonly answers: Map<string, boolean>;
}

const matchers = new Map<string, Matcher>();
