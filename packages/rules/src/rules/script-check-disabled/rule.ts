import { defineRule } from '../../rule.ts';
import { asLighttpd } from '../../shared/dialects.ts';
import { responders, runsPhp, setOption } from '../../shared/lighttpd-options.ts';

/** PHP by its extension with `check-local` disabled: any file can be run under another name. */
export const scriptCheckDisabled = defineRule({
  name: 'script-check-disabled',
  aliases: [],
  covers: ['lighttpd-php-check-local-disable'],
  dialects: ['lighttpd'],
  group: 'security',
  severity: 'error',
  confidence: 'high',
  fix: 'safe',
  summary: 'PHP scripts are not looked for before they are run: an uploaded picture is run as a script',
  messages: {
    any: ({ suffix }) => `any file is run as a script: /picture.jpg/x${suffix} runs picture.jpg`,
  },
  check({ gateway, report }) {
    const lighttpd = asLighttpd(gateway);
    if (!lighttpd) return;
    for (const { entry, host } of responders(lighttpd)) {
      const { match, matchPlace } = entry;
      const option = host.options.get('check-local');
      if (typeof match !== 'string' || !/^\.(?:php\d?|phtml)$/.test(match) || host.checkLocal !== false || !option)
        continue;
      // php-fpm runs names with the right extension only.
      if (/fpm/i.test(host.written) || /fpm/i.test(host.label ?? '')) continue;
      const edit = setOption(host, 'check-local', 'enable');
      report({
        message: 'any',
        data: { suffix: match },
        at: option.place,
        related: [{ at: matchPlace, message: 'the scripts' }],
        confidence: host.binPath !== null && runsPhp(host) ? 'high' : 'medium',
        notes: [
          'php-cgi does not find the script, tries the path without its last part, and runs what is there: cgi.fix_pathinfo, which is on by default',
        ],
        help: 'take "check-local" away: lighttpd then looks for the file first',
        ...(edit ? { fix: { title: 'enable check-local', edits: [edit] } } : {}),
      });
    }
  },
});
