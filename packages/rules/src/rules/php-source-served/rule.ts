import { defineRule } from '../../rule.ts';
import { asNginx } from '../../shared/dialects.ts';
import { checkFallbacks } from './fallbacks.ts';
import { checkFolders } from './folders.ts';

/** PHP that is sent as text, because the location that answers hands nothing to PHP. */
export const phpSourceServed = defineRule({
  name: 'php-source-served',
  aliases: [],
  covers: ['nginx-php-source-disclosed'],
  dialects: ['nginx'],
  group: 'security',
  severity: 'error',
  confidence: 'high',
  fix: 'safe',
  summary: 'The source of PHP scripts is sent to the client instead of being run',
  messages: {
    notLast: ({ script }) => `${script} is not the last argument: it is sent as a file of this location, not run`,
    noPhp: ({ script, location }) => `${script} is answered by ${location}, which sends it as a file`,
    folder: ({ location, file }) => `\`location ${location}\` is chosen before that of PHP: ${file} is sent as text`,
  },
  check(context) {
    const nginx = asNginx(context.gateway);
    if (!nginx || nginx.fragment) return;
    checkFallbacks(nginx, context);
    checkFolders(nginx, context);
  },
});
