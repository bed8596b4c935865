import type { Edit, Place } from '@fcgilint/core';
import { type NginxRoute, Regex } from '@fcgilint/gateway/nginx';

/** The words behind `location`, as written: `^~ /static/`. */
export function locationText({ directive }: NginxRoute): string {
  return directive.statement.args.map((value) => (value.kind === 'word' ? value.raw : '')).join(' ');
}

/** The opening line of a location, up to its brace. */
export function locationHead({ place, directive }: NginxRoute): Place {
  return { source: place.source, start: place.start, end: directive.statement.block?.open.start ?? place.end };
}

/** The pattern of a location as a test; `null` for another kind of location and where what it matches cannot be known. */
export function locationTest({ matcher }: NginxRoute): ((path: string) => boolean) | null {
  if (matcher.kind !== 'regex') return null;
  try {
    const regex = Regex.compile(matcher.source, !matcher.caseSensitive);
    return (path) => regex.exec(path) !== null;
  } catch {
    return null;
  }
}

/** Turns `location /static/` into `location ^~ /static/`; `null` where a modifier is written already. */
export function addCaret({ directive, place }: NginxRoute): Edit | null {
  const { args } = directive.statement;
  const [word] = args;
  if (!word || args.length !== 1) return null;
  return { source: place.source, start: word.start, end: word.start, text: '^~ ' };
}
