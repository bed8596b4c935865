import { defineRule } from '../../rule.ts';
import { checkNginx } from './nginx.ts';

/** The slash at the end of a path and of what takes its place at the back end do not agree. */
export const mismatchedPassSlash = defineRule({
  name: 'mismatched-pass-slash',
  aliases: [],
  covers: ['nginx-proxy-pass-slash'],
  dialects: ['nginx'],
  group: 'correctness',
  severity: 'error',
  confidence: 'high',
  fix: 'safe',
  summary: 'The path of a location and that of its back end do not both end in a slash',
  messages: {
    glued: ({ path, uri, sample, arrives }) =>
      `\`${path}\` ends in a slash and \`${uri}\` does not: ${sample} arrives as ${arrives}`,
    doubled: ({ path, uri, sample, arrives }) =>
      `\`${uri}\` ends in a slash and \`${path}\` does not: ${sample} arrives as ${arrives}`,
  },
  check: checkNginx,
});
