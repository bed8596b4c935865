import type { GeneratedFolder } from './step.ts';

/** A line of the concise form: `path:line:column: severity: message [rule]`. */
const line = (severity: string) => `^(.+?):(\\d+):(\\d+): ${severity}: (.+) \\[([a-z0-9/-]+)\\]$`;

/**
 * The problem matcher for GitHub Actions, which the package ships: it makes annotations of the concise form.
 * GitHub knows the severities error, warning and notice only, so `info` has a matcher of its own.
 */
export const problemMatcher = {
  problemMatcher: [
    {
      owner: 'fcgilint',
      pattern: [{ regexp: line('(error|warning)'), file: 1, line: 2, column: 3, severity: 4, message: 5, code: 6 }],
    },
    {
      owner: 'fcgilint-info',
      severity: 'notice',
      pattern: [{ regexp: line('info'), file: 1, line: 2, column: 3, message: 4, code: 5 }],
    },
  ],
} as const;

/** The file of the problem matcher. */
export function matcherFiles(): GeneratedFolder {
  const name = 'problem-matcher.json';
  return {
    folder: 'packages/cli/',
    suffix: name,
    files: new Map([[name, `${JSON.stringify(problemMatcher, null, 2)}\n`]]),
  };
}
