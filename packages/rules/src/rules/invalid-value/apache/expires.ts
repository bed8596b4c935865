import { splitApacheWords } from '@fcgilint/gateway/apache';
import { type Checker, fault, shown } from './fault.ts';

const types = /^(?:y|mo|w|d|h|mi|s)/i;

/** What the server finds wrong with a time (Apache: `mod_expires.c`, `check_code`), or `null`. */
function refused(code: string): string | null {
  // `A3600`; whatever else begins with one of these letters in upper case passes, too.
  if (/^[AM]/.test(code)) return null;
  const words = splitApacheWords(code);
  let at = 0;
  if (!/^[amn]/i.test(words[at++] ?? '')) return `unrecognised <base> '${words[0] ?? ''}'`;
  if (/^p/i.test(words[at] ?? '')) at++;
  while (at < words.length && words[at] !== '') {
    const number = words[at++]!;
    if (!/^\d/.test(number)) return `numeric value expected <num> '${number}'`;
    const type = words[at++] ?? '';
    if (type === '') return 'missing <type>';
    if (!types.test(type)) return `unrecognised <type> '${type}'`;
  }
  return null;
}

function checkTime(index: number): Checker {
  return ({ words, name }) => {
    const code = words[index] ?? '';
    const says = refused(code);
    if (says === null) return null;
    return fault(
      index,
      `\`${shown(code)}\` is no time for \`${name}\`: ${says}`,
      `bad expires code, ${says}`,
      'write for instance "access plus 1 month" or A2592000',
    );
  };
}

export const checkExpiresDefault = checkTime(0);
export const checkExpiresByType = checkTime(1);
