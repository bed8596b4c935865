import { defineRule } from '../../rule.ts';
import { asLighttpd } from '../../shared/dialects.ts';
import { checkLighttpd } from './lighttpd.ts';
import { checkNginx } from './nginx.ts';

/** An alias whose URL ends in a slash and whose path does not, or the other way round. */
export const aliasSlashMismatch = defineRule({
  name: 'alias-slash-mismatch',
  aliases: [],
  covers: ['lighttpd-alias-slash', 'nginx-alias-missing-slash', 'nginx-alias-prefix-glue'],
  dialects: ['nginx', 'lighttpd'],
  group: 'correctness',
  severity: 'warning',
  confidence: 'high',
  fix: 'safe',
  summary: 'Only one of URL and path of an alias ends in a slash: names are glued together or the files are not found',
  messages: {
    key: ({ key, glued }) => `"${key}" has no slash at its end, but its path has: ${glued} is served from there, too`,
    target: ({ url, path }) => `the path has no slash at its end: ${url} is looked for in ${path}`,
    glued: ({ location, alias }) =>
      `\`location ${location}\` ends in a slash, but its alias does not: ${location}a opens ${alias}a`,
    sibling: ({ location, alias }) =>
      `\`location ${location}\` also serves the folders beside ${alias} that begin like it`,
    neither: ({ url, path }) => `the alias takes ${url} as well, and serves it from ${path}`,
  },
  check(context) {
    const lighttpd = asLighttpd(context.gateway);
    if (lighttpd) checkLighttpd(lighttpd, context);
  },
  directives: ['alias'],
  directive(directive, context) {
    if (context.gateway.dialect === 'nginx') checkNginx(directive, context);
  },
});
