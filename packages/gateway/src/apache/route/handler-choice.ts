import { OPTION } from '../options.ts';
import type { Given } from '../settings.ts';
import { moduleKnown, moduleLoaded } from './loaded.ts';
import { type Rec, Stop, stop } from './record.ts';
import { expandText } from './variables.ts';

/** What mod_mime calls a folder. */
export const DIRECTORY_TYPE = 'httpd/unix-directory';

/** The handler by extension. Apache: `mod_mime.c`, `find_ct`. */
export function findType(r: Rec): void {
  const mayNegotiate = (r.options() & OPTION.MultiViews) !== 0 && r.file === 'none' && !r.proxied;
  if (mayNegotiate && moduleKnown(r, 'negotiation_module') !== false)
    stop('Options MultiViews looks for similar names');
  if (!moduleLoaded(r, 'mime_module')) return;
  if (r.file === 'directory') {
    r.contentType = DIRECTORY_TYPE;
    return;
  }
  if (r.filename === null) return;
  let name = r.filename;
  if (r.word('modmimeusepathinfo') === 'on') name += r.pathInfo ?? '';
  else if (r.proxied && r.notes.has('proxy-nocanon')) name = name.replace(/\?.*$/s, '');
  name = name.slice(name.lastIndexOf('/') + 1).replace(/^\.+/, '');
  const [, ...extensions] = name.split('.');
  for (const extension of extensions) {
    if (extension === '') continue;
    const info = r.perDir.extensions.get(extension.toLowerCase());
    if (!info) continue;
    const type = given(info.type);
    if (type !== null) r.contentType = type;
    const handler = given(info.handler);
    if (handler === null || r.proxied) continue;
    r.handler = handler;
    r.step(`AddHandler: ${handler} for .${extension}`, info.handler!.directive.place);
  }
}

function given(item: Given | null): string | null {
  if (item?.directive.when) throw new Stop(item.directive.when);
  return item?.value ?? null;
}

/** SetHandler, ForceType and AcceptPathInfo. Apache: `server/core.c`, `core_override_type`. */
export function coreFixup(r: Rec): void {
  const type = r.setting('forcetype');
  if (type && type.words[0]?.toLowerCase() !== 'none') r.contentType = type.byteWords[0] ?? null;
  const directive = r.setting('sethandler');
  if (directive) {
    let handler = expandText(r, directive.byteWords[0] ?? '');
    if (!handler.startsWith('proxy:unix')) handler = handler.replace(/[A-Z]/g, (c) => c.toLowerCase());
    if (handler !== 'none') {
      r.handler = handler;
      r.step(`SetHandler: ${handler}`, directive.place);
    }
  }
  const accept = r.word('acceptpathinfo');
  if (r.acceptPathInfo === 'default' && (accept === 'on' || accept === 'off')) r.acceptPathInfo = accept;
}
