import { refusedText } from './expression.ts';
import { type Checker, fault, shown } from './fault.ts';

/** Apache: `mod_fcgid`, `set_wrapper_config`: the second word is an extension or `virtual`. */
export const checkWrapper: Checker = ({ words }) => {
  const extension = words[1];
  if (extension === undefined || extension.toLowerCase() === 'virtual' || /^\.[^/]+$/.test(extension)) return null;
  return fault(
    1,
    `\`${shown(extension)}\` is no file extension`,
    'Invalid wrapper file extension',
    'begin it with a dot: `.php`; put a command with arguments in quotes',
  );
};

/** Apache: `server/core.c`, `set_sethandler`: any name, or an expression. */
export const checkSetHandler: Checker = ({ words }) => {
  const [handler = ''] = words;
  if (!handler.startsWith('expr=')) return null;
  const says = refusedText(handler.slice(5));
  if (says === null) return null;
  return fault(
    0,
    `the expression \`${shown(handler)}\` is refused: ${says}`,
    `Cannot parse expression: ${says}`,
    'mend the expression',
  );
};
