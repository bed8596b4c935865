import { OPTION } from '../options.ts';
import type { RewriteRule } from '../rewrite-rules.ts';
import { toBytes } from '../words.ts';
import { fileType } from './files.ts';
import { moduleLoaded } from './loaded.ts';
import { translateCore } from './process.ts';
import { type Rec, type RewriteStatus, Stop, stop } from './record.ts';
import { applyRules } from './rewrite.ts';
import { absoluteScheme, escapeAbsoluteUrl } from './rewrite-url.ts';
import { constructUrl } from './server-name.ts';
import { escapePath, hasControls } from './url.ts';

/**
 * Rules of the server level. The answer is 0 when they found the file, a status, or `null` when others are to find it.
 * Apache: `mod_rewrite.c`, `hook_uri2file`.
 */
export function rewriteTranslate(r: Rec): number | null {
  if (r.word('rewriteengine') !== 'on') return null;
  const { rewrite } = r.server;
  if (typeof rewrite.enabled !== 'boolean') throw new Stop(rewrite.enabled);
  if (r.ended.value || !rewrite.present) return null;
  if (!r.uri.startsWith('/') && !rewrite.options.has('allowanyuri')) return null;
  setScriptUrl(r);
  const oldArgs = r.args;
  r.filename ??= r.uri;
  const { status, last } = applyRules(r, rewrite.rules, null, null);
  if (status === 'none') return null;
  const result = r.filename ?? '';
  const absolute = absoluteScheme(result);
  const willEscape = absolute !== null && status !== 'noescape';
  if (r.args !== null && !willEscape && hasControls(r.args)) {
    r.step('the rewritten query contains blanks or control characters');
    return 403;
  }
  if (status === 'status') return takeStatus(r);
  if (status === 'status-set') return r.status;
  if (result.length > 6 && result.startsWith('proxy:')) return goOnAsProxy(r, status, true);
  if (absolute) return redirect(r, status, oldArgs);
  if (result.startsWith('passthrough:')) {
    r.uri = result.slice(12);
    return null;
  }
  if (!result.startsWith('/')) return 400;
  return localPath(r, last, rewrite.options);
}

/** SCRIPT_URL and SCRIPT_URI, which every request gets once the engine is on. */
function setScriptUrl(r: Rec): void {
  const before = r.main ? r.main.env.get('SCRIPT_URL') : r.env.get('REDIRECT_SCRIPT_URL');
  const path = before ?? (r.main ? undefined : r.uri);
  if (path === undefined) return;
  r.env.set('SCRIPT_URL', path);
  r.env.set('SCRIPT_URI', typeof path === 'string' ? constructUrl(r, path) : path);
}

function takeStatus(r: Rec): number {
  const { status } = r;
  r.status = 200;
  return status;
}

function goOnAsProxy(r: Rec, status: RewriteStatus, serverLevel: boolean): number {
  if (!moduleLoaded(r, 'proxy_module')) {
    r.step('[P] without mod_proxy');
    return 403;
  }
  if (status === 'noescape') r.notes.set('proxy-nocanon', '1');
  if (serverLevel && r.pathInfo !== null) r.filename += r.pathInfo;
  if (r.args !== null && r.notes.has('proxy-nocanon')) r.filename += `?${r.args}`;
  r.proxied = true;
  r.handler = 'proxy-server';
  return 0;
}

function redirect(r: Rec, status: RewriteStatus, oldArgs: string | null): number {
  if (status !== 'noescape') r.filename = escapeAbsoluteUrl(r.filename!);
  if (r.args !== null) {
    const asIs = status === 'noescape' || r.args === oldArgs;
    r.filename += `?${asIs ? r.args : escapePath(r.args)}`;
  }
  const code = r.status >= 300 && r.status <= 399 ? r.status : 302;
  if (code === r.status) r.status = 200;
  r.location = r.filename;
  return code;
}

/** A path: of the disk when its first folder is there and the rule meant that, else below the document root. */
function localPath(r: Rec, last: RewriteRule | null, options: ReadonlySet<string>): number {
  const path = r.filename!;
  if (path.startsWith('/~')) stop('a user folder (/~name) is not modelled');
  const reduced = !options.has('legacyprefixdocroot') && r.notes.has('rewrite-reduced');
  if (!reduced && onDisk(r, path, last, options)) return 0;
  return translateCore(r, path);
}

/** Apache: `prefix_stat`. */
function onDisk(r: Rec, path: string, last: RewriteRule | null, options: ReadonlySet<string>): boolean {
  const first = `/${path.replace(/^\/+/, '').split('/')[0]!}`;
  if (fileType(r, first) === 'none') return false;
  if (!last || options.has('unsafeprefixstat') || last.flags.unsafePrefixStat) return true;
  if (last.substitution.startsWith(first)) return true;
  return path.startsWith(toBytes(r.documentRoot())) || path.startsWith(toBytes(r.contextDocumentRoot()));
}

/** Rules of Directory sections and .htaccess files. The answer is 0 or a status. Apache: `hook_fixup`. */
export function rewriteFixup(r: Rec): number {
  const settings = r.perDir.rewrite;
  if (!settings || r.word('rewriteengine') !== 'on' || settings.directory === null) return 0;
  const directory = settings.directory;
  const has = (option: string): boolean => settings.options?.has(option) ?? false;
  const proxyRequest = r.proxied && (r.filename?.startsWith('proxy:') ?? false);
  if (!proxyRequest && !has('allownoslash') && r.filename === directory.slice(0, -1)) return 0;
  if (r.ended.value) return 0;
  if ((r.options() & (OPTION.FollowSymLinks | OPTION.SymLinksIfOwnerMatch)) === 0) {
    r.step('RewriteRule needs Options FollowSymLinks or SymLinksIfOwnerMatch');
    return 403;
  }
  if (settings.base?.when) throw new Stop(settings.base.when);
  const baseUrl = settings.base ? (settings.base.byteWords[0] ?? null) : null;
  const oldFilename = r.filename;
  const oldArgs = r.args;
  r.filename ??= r.uri;
  const { status } = applyRules(r, settings.rules, directory, baseUrl);
  if (status === 'none') {
    r.filename = oldFilename;
    return 0;
  }
  const absolute = absoluteScheme(r.filename ?? '');
  const willEscape = absolute !== null && status !== 'noescape';
  if (r.args !== null && !willEscape && hasControls(r.args)) {
    r.step('the rewritten query contains blanks or control characters');
    return 403;
  }
  if (status === 'status') return takeStatus(r);
  if (status === 'status-set') return r.status;
  if (r.filename!.length > 6 && r.filename!.startsWith('proxy:')) return goOnAsProxy(r, status, false);
  if (absolute) {
    if (baseUrl !== null) replaceInUrl(r, absolute.length, directory, baseUrl);
    return redirect(r, status, oldArgs);
  }
  if (r.filename!.startsWith('passthrough:')) r.filename = r.filename!.slice(12);
  if (!r.filename!.startsWith('/')) return 400;
  if (oldFilename !== null && r.filename === oldFilename) return 0;
  r.filename = toUrl(r, r.filename!, directory, baseUrl, has('ignorecontextinfo'));
  r.step(`internal redirect to ${r.filename}`);
  r.filename = `redirect:${r.filename}`;
  r.handler = 'redirect-handler';
  return 0;
}

/** The path of a redirect may be that of a file below the folder: then RewriteBase replaces the folder. */
function replaceInUrl(r: Rec, scheme: number, directory: string, baseUrl: string): void {
  const slash = r.filename!.indexOf('/', scheme);
  if (slash < 0 || slash + 1 >= r.filename!.length) return;
  const path = r.filename!.slice(slash + 1);
  const inner = directory.startsWith('/') ? directory.slice(1) : directory;
  const replaced = replacePrefix(path, inner, baseUrl.slice(1));
  if (replaced !== path) r.filename = r.filename!.slice(0, slash + 1) + replaced;
}

/** From a file path back to a URL path: by RewriteBase, the document root, or the Alias that led here. */
function toUrl(r: Rec, path: string, directory: string, baseUrl: string | null, ignoreContext: boolean): string {
  let result = path;
  if (baseUrl !== null) result = replacePrefix(path, directory, baseUrl);
  else {
    const root = toBytes(r.documentRoot()).replace(/\/$/, '');
    if (path.startsWith(`${root}/`)) return path.slice(root.length);
  }
  if (result === path && !ignoreContext)
    result = replacePrefix(path, toBytes(r.contextDocumentRoot()), r.contextPrefix);
  return result;
}

/** Apache: `subst_prefix_path`. */
function replacePrefix(text: string, match: string, by: string): string {
  const prefix = match.endsWith('/') ? match.slice(0, -1) : match;
  if (!text.startsWith(prefix) || text[prefix.length] !== '/') return text;
  const start = by !== '' && !by.endsWith('/') ? `${by}/` : by;
  return start + text.slice(prefix.length + 1);
}

/** [T] and [H]. Apache: `hook_mimetype`. */
export function rewriteType(r: Rec): number {
  const type = r.notes.get('rewrite-type');
  if (type) r.contentType = type;
  const handler = r.notes.get('rewrite-handler');
  if (handler) r.handler = handler;
  return 0;
}
