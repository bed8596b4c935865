import { defineRule } from '../../rule.ts';
import { asApache, asLighttpd, asNginx } from '../../shared/dialects.ts';
import { checkApache } from './apache.ts';
import { checkLighttpd } from './lighttpd.ts';
import { checkNginx } from './nginx.ts';

/** A folder of files below one that the user of the server may not enter. */
export const documentRootNotAccessible = defineRule({
  name: 'document-root-not-accessible',
  aliases: [],
  covers: ['docroot-permissions'],
  dialects: ['nginx', 'lighttpd', 'apache'],
  group: 'correctness',
  severity: 'error',
  confidence: 'medium',
  fix: 'none',
  summary: "The server's user may not enter a folder on the way to the files: they are answered with 403",
  messages: {
    barred: ({ user, folder }) => `the user ${user} may not enter ${folder}`,
  },
  check(context) {
    const nginx = asNginx(context.gateway);
    if (nginx) checkNginx(nginx, context);
    const lighttpd = asLighttpd(context.gateway);
    if (lighttpd) checkLighttpd(lighttpd, context);
    const apache = asApache(context.gateway);
    if (apache && !apache.htaccess) checkApache(apache, context);
  },
});
