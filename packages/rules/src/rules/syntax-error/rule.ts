import type { Document, Problem } from '@fcgilint/core';
import { defineRule, type Report } from '../../rule.ts';

/** Problems that keep the server from starting (for .htaccess: a 500 for every request below its folder). */
export const syntaxError = defineRule({
  name: 'syntax-error',
  aliases: [],
  covers: ['nginx-unbalanced-braces', 'nginx-regex-unquoted-brace', 'lighttpd-unbalanced'],
  dialects: ['nginx', 'lighttpd', 'apache'],
  group: 'correctness',
  severity: 'error',
  confidence: 'high',
  fix: 'safe',
  summary: 'The server cannot read this file',
  messages: { problem: ({ message }) => String(message) },
  check({ gateway, report }) {
    for (const document of gateway.tree.documents) {
      for (const problem of document.problems) if (problem.refused) report(problemReport(document, problem));
    }
  },
});

/** A parser's problem as a report. */
export function problemReport(document: Document, problem: Problem): Report {
  const { source } = document;
  return {
    message: 'problem',
    data: { message: problem.message },
    at: { source, start: problem.start, end: problem.end },
    ...(problem.help === null ? {} : { help: problem.help }),
    related: problem.related.map(({ start, end, message }) => ({ at: { source, start, end }, message })),
    ...(problem.fix
      ? { fix: { title: problem.fix.title, edits: problem.fix.edits.map((edit) => ({ ...edit, source })) } }
      : {}),
  };
}
