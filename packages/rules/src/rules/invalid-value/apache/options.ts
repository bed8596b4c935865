import type { TextEdit } from '@fcgilint/core';
import { badValue, type Checker, fault, type Subject } from './fault.ts';

const names = new Set([
  'indexes',
  'includes',
  'includesnoexec',
  'followsymlinks',
  'symlinksifownermatch',
  'execcgi',
  'multiviews',
  'runscripts',
  'none',
  'all',
]);

/** Apache: `server/core.c`, `set_options`. `All` and `None` may stand first only, and then signed ones may follow. */
export const checkOptions: Checker = (subject) => {
  let all = false;
  let sign: boolean | null = null;
  for (const [index, word] of subject.words.entries()) {
    if (word === '') break;
    const signed = word.startsWith('+') || word.startsWith('-');
    const name = (signed ? word.slice(1) : word).toLowerCase();
    if (!names.has(name)) {
      const commas = word.includes(',');
      return {
        ...badValue(
          subject,
          index,
          'Indexes, FollowSymLinks, ExecCGI, MultiViews, Includes, None, All ...',
          `Illegal option ${word}`,
        ),
        ...(commas ? { help: 'separate options by blanks, not by commas' } : {}),
      };
    }
    const whole = name === 'all' || name === 'none';
    if (!signed && index === 0 && whole) {
      all = true;
      continue;
    }
    if (sign !== null && sign !== signed) return mixed(subject, index);
    if (sign === null && all && !signed) return mixed(subject, index);
    if (whole && index > 0) return mixed(subject, index);
    sign = signed;
  }
  return null;
};

function mixed(subject: Subject, index: number): ReturnType<Checker> {
  const found = fault(
    null,
    'signed and unsigned options stand in one `Options`',
    'Either all Options must start with + or -, or no Option may.',
    'give every option a sign (they change what is inherited), or none (they replace it)',
  );
  const { statement, source } = subject.directive.directive;
  const { args } = statement;
  if (args.length !== subject.words.length || subject.words.some((word) => /^[+-]?(?:all|none)$/i.test(word))) {
    return { ...found, word: index };
  }
  const edits: (TextEdit & { source: typeof source })[] = [];
  for (const [i, word] of subject.words.entries()) {
    if (/^[+-]/.test(word)) continue;
    const at = args[i]!.start + (args[i]!.kind === 'word' && (args[i] as { quote: string | null }).quote ? 1 : 0);
    edits.push({ source, start: at, end: at, text: '+' });
  }
  return { ...found, fix: { title: 'give every option a sign', edits, level: 'safe' } };
}
