import { badValue, type Checker } from './fault.ts';

const classes = new Set(['limit', 'fileinfo', 'authconfig', 'indexes', 'none', 'all', 'options']);
const options = new Set(
  'indexes includes includesnoexec followsymlinks symlinksifownermatch execcgi multiviews runscripts none all'.split(
    ' ',
  ),
);

/** Apache: `server/core.c`, `set_override`; an unknown word after `Nonfatal=` is taken for none. */
export const checkAllowOverride: Checker = (subject) => {
  for (const [index, word] of subject.words.entries()) {
    if (word === '') break;
    const [name = '', value] = split(word.toLowerCase());
    if (name === 'options' && value !== undefined) {
      const wrong = value.split(',').find((option) => option !== '' && !options.has(option));
      if (wrong === undefined) continue;
      return badValue(subject, index, 'Options=Indexes,FollowSymLinks, ... (without signs)', `Illegal option ${wrong}`);
    }
    if (classes.has(name) && value === undefined) continue;
    if (name === 'nonfatal' && value !== undefined) continue;
    return badValue(
      subject,
      index,
      'All, None, AuthConfig, FileInfo, Indexes, Limit, Options[=...] and Nonfatal=...',
      `Illegal override option ${word}`,
    );
  }
  return null;
};

function split(word: string): [string, string?] {
  const equals = word.indexOf('=');
  return equals < 0 ? [word] : [word.slice(0, equals), word.slice(equals + 1)];
}
