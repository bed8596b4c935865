import { defineRule } from '../../rule.ts';
import { checkApache } from './apache.ts';
import { checkLighttpd } from './lighttpd.ts';
import { checkNginx } from './nginx.ts';

/** A value that the server cannot read. */
export const invalidValue = defineRule({
  name: 'invalid-value',
  aliases: [],
  covers: [
    'nginx-pass-with-url',
    'nginx-proxy-pass-scheme',
    'nginx-proxy-pass-uri-not-allowed',
    'nginx-unix-socket-prefix',
    'nginx-upstream-with-port',
    'lighttpd-check-local-value',
    'lighttpd-backend-nesting',
    'apache-options-mixed',
  ],
  dialects: ['nginx', 'lighttpd', 'apache'],
  group: 'correctness',
  severity: 'error',
  confidence: 'high',
  fix: 'safe',
  summary: 'The value is none that the directive accepts',
  messages: {
    value: ({ name, value, wanted }) => `\`${value}\` is no value for \`${name}\`: ${wanted}`,
    parameter: ({ name, value }) => `\`${name}\` does not take \`${value}\``,
    variable: ({ name, similar }) =>
      similar
        ? `there is no variable \`$${name}\`; did you mean \`$${similar}\`?`
        : `there is no variable \`$${name}\``,
    regex: ({ pattern, because }) => `the regular expression \`${pattern}\` is refused: ${because}`,
    fault: ({ what }) => String(what),
  },
  check(context) {
    if (context.knowledge.dialect === 'nginx') checkNginx(context, context.knowledge);
    if (context.knowledge.dialect === 'lighttpd') checkLighttpd(context, context.knowledge);
    if (context.knowledge.dialect === 'apache') checkApache(context, context.knowledge);
  },
});
