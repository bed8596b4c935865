import { nextApacheWord } from '@fcgilint/gateway/apache';
import type { ArgumentKind } from '@fcgilint/gateway/knowledge';

/**
 * Whether the server takes the arguments apart without complaint. Each is a word that must not be empty where it is
 * required; of those that may be left out, an empty one counts as given. A flag without a value is a matter of its
 * value.
 */
export function acceptsArguments(kind: ArgumentKind, text: string): boolean {
  const words: string[] = [];
  let at = 0;
  let rest = text.replace(/^[ \t\v\f\r]+/, '').length > 0;
  const most = { TAKE1: 1, TAKE2: 2, TAKE12: 2, TAKE3: 3, TAKE23: 3, TAKE123: 3, TAKE13: 3 }[kind as 'TAKE1'] ?? 2;
  while (words.length < most) {
    const next = nextApacheWord(text, at);
    if (!next) {
      rest = false;
      break;
    }
    words.push(next.word);
    at = next.end;
    rest = at < text.length;
  }
  const [first = '', second = '', third = ''] = words;
  switch (kind) {
    case 'RAW':
    case 'ARGV':
    case 'FLAG':
      return true;
    case 'NO_ARGS':
      return words.length === 0;
    case 'TAKE1':
    case 'TAKE12':
    case 'TAKE123':
      return first !== '' && !rest;
    case 'TAKE2':
    case 'TAKE23':
      return first !== '' && second !== '' && !rest;
    case 'TAKE3':
      return first !== '' && second !== '' && third !== '' && !rest;
    case 'TAKE13':
      return first !== '' && (second === '' || words.length === 3) && !rest;
    case 'ITERATE':
      return first !== '';
    case 'ITERATE2':
      return first !== '' && words.length > 1;
  }
}
