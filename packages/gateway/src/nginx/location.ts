import type { Directive } from '../model.ts';
import type { LocationKind } from './types.ts';
import { argumentsOf } from './words.ts';

/** The head of a `location` taken apart. */
export interface LocationHead {
  readonly kind: LocationKind;
  /** The text without its modifier. */
  readonly name: string;
  /** `^~` */
  readonly beatsRegex: boolean;
  /** `~*` */
  readonly ignoreCase: boolean;
}

/**
 * Reads the words of a `location` as the server does: the modifier may be a word of its own or be glued to the text
 * (nginx: ngx_http_core_location). `null` when the server refuses them.
 */
export function locationHead(location: Directive): LocationHead | null {
  let { head } = location;
  if (head === undefined) {
    head = readHead(location);
    location.head = head;
  }
  return head;
}

function readHead(location: Directive): LocationHead | null {
  const words = argumentsOf(location);
  if (words.length === 1) return gluedHead(words[0]!);
  if (words.length !== 2) return null;
  const name = words[1]!;
  switch (words[0]) {
    case '=':
      return head('exact', name);
    case '^~':
      return { kind: 'prefix', name, beatsRegex: true, ignoreCase: false };
    case '~':
      return head('regex', name);
    case '~*':
      return { kind: 'regex', name, beatsRegex: false, ignoreCase: true };
    default:
      return null;
  }
}

function gluedHead(text: string): LocationHead {
  if (text.startsWith('=')) return head('exact', text.slice(1));
  if (text.startsWith('^~')) return { kind: 'prefix', name: text.slice(2), beatsRegex: true, ignoreCase: false };
  if (text.startsWith('~*')) return { kind: 'regex', name: text.slice(2), beatsRegex: false, ignoreCase: true };
  if (text.startsWith('~')) return head('regex', text.slice(1));
  return head(text.startsWith('@') ? 'named' : 'prefix', text);
}

function head(kind: LocationKind, name: string): LocationHead {
  return { kind, name, beatsRegex: false, ignoreCase: false };
}
