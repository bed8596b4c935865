import type { Document, Problem } from '@fcgilint/core';
import type { Knowledge } from '@fcgilint/gateway/knowledge';
import { defineRule } from '../../rule.ts';
import { problemReport } from '../syntax-error/rule.ts';

/** Text that the server reads without complaint and drops, or reads otherwise than it looks. */
export const ignoredSyntax = defineRule({
  name: 'ignored-syntax',
  aliases: [],
  covers: ['lighttpd-missing-comma', 'nginx-missing-semicolon'],
  dialects: ['nginx', 'lighttpd', 'apache'],
  group: 'correctness',
  severity: 'warning',
  confidence: 'high',
  fix: 'safe',
  summary: 'The server drops or misreads this text without a word',
  messages: { problem: ({ message }) => String(message) },
  check({ gateway, knowledge, report }) {
    for (const document of gateway.tree.documents) {
      for (const problem of document.problems) {
        if (problem.refused || isNoSection(document, problem, knowledge)) continue;
        // A directive of nginx is gone with all that it was to do.
        const severity = problem.code === 'missing-semicolon' ? ({ severity: 'error' } as const) : {};
        report({ ...problemReport(document, problem), ...severity });
      }
    }
  },
});

/** Apache: a line such as `<p>` of a page that is no configuration. The name is what is wrong with it, and told elsewhere. */
function isNoSection({ source }: Document, problem: Problem, knowledge: Knowledge): boolean {
  if (knowledge.dialect !== 'apache' || !/section|bracket/.test(problem.code)) return false;
  const line = source.lineText(source.position(problem.start).line);
  const match = /^\s*<\/?([^\s>]*)/.exec(line);
  return match !== null && !knowledge.directives.get(match[1]!).some(({ section }) => section);
}
