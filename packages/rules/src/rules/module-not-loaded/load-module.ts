import type { Edit } from '@fcgilint/core';
import type { LighttpdGateway } from '@fcgilint/gateway/lighttpd';

/** Modules that answer requests: what is listed behind them does not see what they answer. */
const answering = /^mod_(?:fastcgi|scgi|proxy|ajp13|sockproxy|wstunnel|cgi|ssi|staticfile|dirlisting|status|webdav)$/;

/**
 * An edit that puts a module into the list of `server.modules`: one that answers requests behind all others but
 * mod_staticfile, any other at the front, so that access rules come before back ends. `null` where the list is not
 * written out in one place.
 */
export function loadModule({ evaluation, tree }: LighttpdGateway, module: string): Edit | null {
  const setting = evaluation.global.settings.get('server.modules');
  if (!setting) return { source: tree.main, start: 0, end: 0, text: `server.modules = ( "${module}" )\n` };
  const { value } = setting;
  const [list] = value.kind === 'list' ? value.parts : [];
  if (value.kind !== 'list' || !list || !list.source.slice(list).startsWith('(')) return null;
  const items = value.items.filter(
    ({ place }) => place.source === list.source && list.start <= place.start && place.end <= list.end,
  );
  const first = items[0];
  const { source } = list;
  if (!first) {
    if (value.items.length > 0) return null;
    return { source, start: list.start + 1, end: list.start + 1, text: ` "${module}"` };
  }
  const last = answering.test(module)
    ? items.findLast((item) => item.value.kind !== 'string' || !/^mod_(?:staticfile|dirlisting)$/.test(item.value.text))
    : undefined;
  const anchor = last ?? first;
  const line = source.position(anchor.place.start);
  const before = source.lineText(line.line).slice(0, line.column - 1);
  const gap = /^\s*$/.test(before) ? `\n${before}` : ' ';
  if (last) return { source, start: anchor.place.end, end: anchor.place.end, text: `,${gap}"${module}"` };
  return { source, start: anchor.place.start, end: anchor.place.start, text: `"${module}",${gap}` };
}
