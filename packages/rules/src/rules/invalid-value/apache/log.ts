import { badValue, type Checker, fault, shown } from './fault.ts';

const levels = /^(?:emerg|alert|crit|error|warn|notice|info|debug|trace[1-8])$/i;

/** Apache: `server/core.c`, `set_loglevel`. */
export const checkLogLevel: Checker = (subject) => {
  for (const [index, word] of subject.words.entries()) {
    if (word === '') break;
    const colon = word.indexOf(':');
    if (levels.test(colon < 0 ? word : word.slice(colon + 1))) continue;
    return badValue(
      subject,
      index,
      'emerg, alert, crit, error, warn, notice, info, debug or trace1 to trace8, for a module `name:level`',
      'Log level keyword must be one of emerg/alert/crit/error/warn/notice/info/debug/trace1/.../trace8',
    );
  }
  return null;
};

/** Apache: `mod_log_config.c`, `parse_log_item`: something must follow the braces. */
export const checkLogFormat: Checker = ({ words }) => {
  const [format = ''] = words;
  if (!/%[!0-9,<>]*(?:\{[^}]*\}?[!0-9,<>]*)?$/s.test(format) || /%%$/.test(format)) return null;
  return fault(
    0,
    `the format \`${shown(format)}\` ends within a directive`,
    'Ran off end of LogFormat parsing args to some directive',
    'close the brace and say what it is: `%{Referer}i`',
  );
};
