import type { Edit, Place, Word } from '@fcgilint/core';
import type { Directive } from '@fcgilint/gateway';
import { argument, childrenNamedAny, handlerOf, type LocationHead, locationHead } from '@fcgilint/gateway/nginx';

/** A location and its head taken apart. */
export interface HeadedLocation {
  readonly location: Directive;
  readonly head: LocationHead;
}

/** The location that a directive stands in, not counting `if` and `limit_except` blocks; `null` elsewhere. */
export function locationAround(directive: Directive): HeadedLocation | null {
  const location = directive.parent;
  if (location?.name !== 'location') return null;
  const head = locationHead(location);
  return head ? { location, head } : null;
}

const redirecting: ReadonlySet<string> = new Set(['return', 'rewrite', 'if']);

/** Whether a location answers with the file that its `root` or `alias` names: no handler, and nothing changes the URI. */
export function mapsToFiles({ children }: Directive): boolean {
  return handlerOf(children) === null && childrenNamedAny(children, redirecting).length === 0;
}

/** An edit that adds text to the end of a word, within its quotes. */
export function appendToWord({ source }: Directive, word: Word, text: string): Edit {
  const at = word.quote ? word.end - 1 : word.end;
  return { source, start: at, end: at, text };
}

/** An edit that adds a slash to the path of a location; `null` where it has no argument. */
export function addSlash(location: Directive): Edit | null {
  const word = location.statement.args.at(-1);
  return word?.kind === 'word' ? appendToWord(location, word, '/') : null;
}

/** An edit that replaces all words between `location` and its brace. */
export function replaceHead({ source, statement }: Directive, text: string): Edit | null {
  const [first] = statement.args;
  const last = statement.args.at(-1);
  return first && last ? { source, start: first.start, end: last.end, text } : null;
}

/** The n-th argument of a directive (from 0) as a place; the whole directive where there are fewer. */
export function argumentPlace(directive: Directive, index: number): Place {
  const { source, statement } = directive;
  const word = argument(directive, index) ?? statement;
  return { source, start: word.start, end: word.end };
}

/** Endings of files that a path may name where a folder could stand, too. */
const fileEnding =
  /\.(?:html?|xhtml|txt|xml|xsl|json|ya?ml|ico|png|jpe?g|gif|svg|webp|css|js|mjs|map|pdf|php|webmanifest|gz|zip|tgz|woff2?|ttf|eot|swf|flv|mp[34]|asc|pem|crt|mobileconfig)$/i;

/** Whether a path names a single file, as far as its ending tells. */
export function namesFile(path: string): boolean {
  return fileEnding.test(path);
}
