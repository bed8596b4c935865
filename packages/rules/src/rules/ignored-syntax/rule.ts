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
  check({ gateway, report }) {
    for (const document of gateway.tree.documents) {
      for (const problem of document.problems) if (!problem.refused) report(problemReport(document, problem));
    }
  },
});
