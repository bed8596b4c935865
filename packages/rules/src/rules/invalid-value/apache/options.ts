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

/** Apache: `server/core.c`, `set_options`. `All` and `None` stand first, and then signed ones may follow. */
export const checkOptions: Checker = (subject) => {
  let whole = false;
  let signs = false;
  for (const [index, word] of subject.words.entries()) {
    const signed = word.startsWith('+') || word.startsWith('-');
    if (signed ? index > 0 && !signs && !whole : signs) return mixed(subject, index);
    signs ||= signed;
    const name = (signed ? word.slice(1) : word).toLowerCase();
    if (!names.has(name)) {
      const wanted = 'Indexes, FollowSymLinks, ExecCGI, MultiViews, Includes, None, All ...';
      const found = badValue(subject, index, wanted, `Illegal option ${word}`);
      return word.includes(',') ? { ...found, help: 'separate options by blanks, not by commas' } : found;
    }
    if (name !== 'all' && name !== 'none') continue;
    if (index > 0) {
      const says = `'Options ${word}' must be the first option given.`;
      return fault(index, `\`${word}\` does not stand first`, says, 'write it first, or leave it out');
    }
    if (signed) {
      const says = `You may not use 'Options ${word}'`;
      return fault(index, `\`${word}\` has a sign`, says, 'write it without a sign');
    }
    whole = true;
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
