import { type Checker, fault } from './fault.ts';
import { checkPattern, checkTildePattern } from './regex.ts';

/** Modifier and expression of a `location` (nginx: ngx_http_core_location). */
export const checkLocationHead: Checker = (subject) => {
  const first = subject.words[0];
  const second = subject.words[1];
  if (!first) return null;
  if (!second) return checkTildePattern(subject, first);
  switch (first.value) {
    case '=':
    case '^~':
      return null;
    case '~':
    case '~*':
      return checkPattern(subject, second);
    default:
      return fault(
        subject.directive,
        first,
        `there is no location modifier \`${first.value}\``,
        `invalid location modifier "${first.value}"`,
        'the modifiers are `=`, `^~`, `~` and `~*`; a path with blanks must stand in quotes',
      );
  }
};
