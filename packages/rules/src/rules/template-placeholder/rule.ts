import { defineRule } from '../../rule.ts';

/** A template that is filled in before the server reads it. */
export const templatePlaceholder = defineRule({
  name: 'template-placeholder',
  aliases: [],
  covers: [],
  dialects: ['nginx', 'lighttpd', 'apache'],
  group: 'suspicious',
  severity: 'info',
  confidence: 'medium',
  fix: 'none',
  summary: 'The file is a template: what its placeholders stand for is not checked',
  messages: {
    template: ({ engine, count }) =>
      `this file is a ${engine} template (${count} placeholder${count === 1 ? '' : 's'}); what they stand for is not checked`,
  },
  check({ gateway, report }) {
    for (const { source, placeholders } of gateway.tree.documents) {
      const [first] = placeholders;
      if (!first) continue;
      report({
        message: 'template',
        data: { engine: first.engine, count: placeholders.length },
        at: { source, start: first.start, end: first.end },
        help: 'lint the rendered file as well',
      });
    }
  },
});
