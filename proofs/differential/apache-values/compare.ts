import { rules } from '../../../packages/rules/src/registry/all.gen.ts';
import { lintText } from '../../../packages/rules/src/testing/index.ts';
import type { Answer } from '../apache/server.ts';
import type { Sample } from './generate.ts';

const asked = new Set([
  'syntax-error',
  'unknown-directive',
  'directive-not-allowed-here',
  'wrong-argument-count',
  'invalid-value',
  'deprecated-directive',
]);
const ours = rules.filter((rule) => asked.has(rule.name));

/** What the server says of every directive alike: its place and the number of its arguments. */
const general =
  /not allowed here|not allowed in <|cannot occur within|^(?:[^ ]+) takes (?:one|two|three|no|1-2|one,|two,) ?|requires at least (?:one|two) arguments?|must be On or Off$|Invalid command/;

/** Why we and the server disagree about a text, or `null`. */
export function disagreement({ text, exact }: Sample, answer: Answer): string | null {
  const findings = lintText({ dialect: 'apache', file: 'httpd.conf', code: text }, ours);
  const errors = findings.filter(({ severity }) => severity === 'error');
  const message = answer.message.split('\n')[0]!;
  if (answer.phase === 'ok') {
    return errors.length === 0 ? null : `server: ok; ours: ${errors[0]!.rule}: ${errors[0]!.message}`;
  }
  if (errors.length > 0) return null;
  return exact || general.test(message) ? `server: line ${answer.line} ${message}; ours: nothing` : null;
}
