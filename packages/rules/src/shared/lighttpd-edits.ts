import type { Edit, Place } from '@fcgilint/core';
import type { LighttpdGateway, ListItem } from '@fcgilint/gateway/lighttpd';

/** An edit that replaces a string where it is written as one literal; `null` where it is put together or a variable. */
export function rewriteString(place: Place, old: string, next: string): Edit | null {
  const { source, start, end } = place;
  return source.slice(place) === `"${old}"` ? { source, start, end, text: `"${next}"` } : null;
}

/**
 * Edits that put a module of `server.modules` directly before (`offset` 0) or behind (`offset` 1) another one. The
 * layout of the list stays: the names change places. `null` where the list is not written out in one place.
 */
export function moveModule(
  { evaluation }: LighttpdGateway,
  module: string,
  anchor: string,
  offset: 0 | 1,
): readonly Edit[] | null {
  const value = evaluation.global.settings.get('server.modules')?.value;
  if (value?.kind !== 'list' || value.parts.length !== 1) return null;
  const [list] = value.parts;
  const { items } = value;
  const isLiteral = ({ place, value: name }: ListItem): boolean =>
    name.kind === 'string' && place.source === list!.source && place.source.slice(place) === `"${name.text}"`;
  if (!items.every(isLiteral)) return null;
  const names = items.map(({ place }) => place.source.slice(place));
  const from = names.indexOf(`"${module}"`);
  const [moved] = from < 0 ? [] : names.splice(from, 1);
  const to = names.indexOf(`"${anchor}"`);
  if (moved === undefined || to < 0) return null;
  names.splice(to + offset, 0, moved);
  return items.flatMap(({ place: { source, start, end } }, index) =>
    source.slice({ start, end }) === names[index] ? [] : [{ source, start, end, text: names[index]! }],
  );
}
