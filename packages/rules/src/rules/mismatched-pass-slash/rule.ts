import { defineRule } from '../../rule.ts';
import { checkApache } from './apache.ts';
import { checkNginx } from './nginx.ts';

/** The slash at the end of a path and of what takes its place at the back end do not agree. */
export const mismatchedPassSlash = defineRule({
  name: 'mismatched-pass-slash',
  aliases: [],
  covers: ['nginx-proxy-pass-slash', 'apache-proxypass-slash'],
  dialects: ['nginx', 'apache'],
  group: 'correctness',
  severity: 'error',
  confidence: 'high',
  fix: 'safe',
  summary: 'The path that is passed on and that at the back end do not both end in a slash',
  messages: {
    host: ({ path, sample, url }) =>
      `\`${path}\` ends in a slash and the URL does not: ${sample} is passed to \`${url}\`, which is no host`,
    glued: ({ path, uri, sample, arrives }) =>
      `\`${path}\` ends in a slash and \`${uri}\` does not: ${sample} arrives as ${arrives}`,
    doubled: ({ path, uri, sample, arrives }) =>
      `\`${uri}\` ends in a slash and \`${path}\` does not: ${sample} arrives as ${arrives}`,
  },
  check(context) {
    checkNginx(context);
    checkApache(context);
  },
});
