import { badParameter, badValue, type Checker, type Fault, fault } from './fault.ts';
import { isNginxOffset, isNginxTime, nginxInteger, nginxTime } from './notation.ts';
import { parameters } from './parameters.ts';
import { checkText } from './variables.ts';

/** nginx: src/http/modules/ngx_http_try_files_module.c, ngx_http_try_files. */
export const checkTryFiles: Checker = (subject) => {
  const { words } = subject;
  const last = words.at(-1)!;
  for (const word of words) {
    const found = word === last && word.value.startsWith('=') ? null : checkText(subject, word);
    if (found) return found;
  }
  if (!last.value.startsWith('=')) return null;
  const code = nginxInteger(last.value.slice(1));
  return code !== null && code <= 999
    ? null
    : badValue(subject, last, 'a code such as =404', `invalid code "${last.value}"`);
};

/** nginx: ngx_http_index_set_index. */
export const checkIndex: Checker = ({ directive, words }) => {
  const empty = words.find(({ value }) => value === '');
  if (!empty) return null;
  const says = 'index "" in "index" directive is invalid';
  return fault(directive, empty, 'a name is empty', says, 'give a file name, or take it out');
};

/** nginx: ngx_http_core_error_page. */
export const checkErrorPage: Checker = (subject) => {
  const { words } = subject;
  const change = words[words.length - 2]!;
  let codes = words.slice(0, -1);
  if (change.value.startsWith('=')) {
    if (words.length === 2 || (change.value.length > 1 && nginxInteger(change.value.slice(1)) === null)) {
      const wanted =
        words.length === 2 ? 'the code that the page is for, before it' : 'a code such as =200, or = alone';
      return badValue(subject, change, wanted, `invalid value "${change.value}"`);
    }
    codes = words.slice(0, -2);
  }
  const found = checkText(subject, words.at(-1)!);
  if (found) return found;
  for (const word of codes) {
    const code = nginxInteger(word.value);
    if (code === null || code === 499)
      return badValue(subject, word, 'a code from 300 to 599, not 499', `invalid value "${word.value}"`);
    if (code < 300 || code > 599) {
      return badValue(subject, word, 'a code from 300 to 599', `value "${word.value}" must be between 300 and 599`);
    }
  }
  return null;
};

/** The folder cannot be told by itself (nginx: ngx_http_core_root). */
export const checkRoot: Checker = (subject) => {
  const word = subject.words[0]!;
  const match = /\$(?:document_root|realpath_root|\{document_root\}|\{realpath_root\})/.exec(word.value);
  if (!match) return null;
  const name = `$${match[0].replace(/[${}]/g, '')}`;
  return fault(
    subject.directive,
    word,
    `\`${name}\` cannot be used here: it is what \`${subject.name}\` defines`,
    `the ${name} variable cannot be used in the "${subject.name}" directive`,
    'write the folder out',
  );
};

/** nginx: ngx_http_core_directio. */
export const checkDirectio: Checker = (subject) => {
  const word = subject.words[0]!;
  return word.value === 'off' || isNginxOffset(word.value)
    ? null
    : badValue(subject, word, 'off, or a size such as 4m');
};

const openFileCache = parameters({
  from: 0,
  words: ['off'],
  keyed: { 'max=': (text) => (nginxInteger(text) ?? 0) > 0, 'inactive=': (text) => isNginxTime(text, false) },
});

const openLogFileCache = parameters({
  from: 0,
  words: ['off'],
  keyed: {
    'max=': (text) => nginxInteger(text) !== null,
    'inactive=': (text) => isNginxTime(text, false),
    'min_uses=': (text) => nginxInteger(text) !== null,
    'valid=': (text) => isNginxTime(text, false),
  },
});

/** `off`, or at least `max=` (nginx: ngx_http_core_open_file_cache, ngx_http_log_open_file_cache). */
export const checkOpenFileCache: Checker = (subject) => {
  const found = (subject.name === 'open_file_cache' ? openFileCache : openLogFileCache)(subject);
  if (found) return found;
  const { words } = subject;
  // Of several the last counts.
  const maximum = words.findLast(({ value }) => value.startsWith('max='));
  if (words.some(({ value }) => value === 'off') || (maximum && /[1-9]/.test(maximum.value))) return null;
  return fault(
    subject.directive,
    null,
    `\`${subject.name}\` lacks the parameter \`max=\``,
    `"${subject.name}" must have the "max" parameter`,
    'add `max=`',
  );
};

/** nginx: src/http/modules/ngx_http_headers_filter_module.c, ngx_http_headers_expires. */
export const checkExpires: Checker = (subject) => {
  const { words } = subject;
  const modified = words.length === 2;
  if (modified && words[0]!.value !== 'modified') return badValue(subject, words[0]!, '`modified` before a time');
  const word = words.at(-1)!;
  const { value } = word;
  if (value.includes('$')) return checkText(subject, word);
  if (!modified && (value === 'epoch' || value === 'max' || value === 'off')) return null;
  const daily = value.startsWith('@');
  if (daily && modified) {
    return badValue(
      subject,
      word,
      'a time that counts from the change of the file',
      'daily time cannot be used with "modified" parameter',
    );
  }
  const time = nginxTime(/^[@+-]/.test(value) ? value.slice(1) : value, false);
  if (time === null)
    return badValue(
      subject,
      word,
      modified ? 'a time such as 1h' : 'epoch, max, off, or a time such as 30d, -1 or @15h',
    );
  if (daily && time > 86_400n)
    return badValue(subject, word, 'a time of day up to 24 hours', 'daily time value must be less than 24 hours');
  return null;
};

/** nginx: ngx_http_disable_symlinks. */
export const checkDisableSymlinks: Checker = (subject) => {
  const modes = new Set(['on', 'off', 'if_not_owner']);
  for (const word of subject.words) {
    if (modes.has(word.value)) continue;
    if (!word.value.startsWith('from='))
      return badParameter(subject, word, 'it takes `on`, `off` or `if_not_owner`, and `from=`');
    const found = checkText(subject, word, 5);
    if (found) return found;
  }
  return null;
};

/** A third word that can only be one (`always`, `if_not_empty`). */
export function onlyThird(word: string, wanted: string): Checker {
  return (subject): Fault | null => {
    const third = subject.words[2];
    return third && third.value !== word ? badParameter(subject, third, wanted) : null;
  };
}
