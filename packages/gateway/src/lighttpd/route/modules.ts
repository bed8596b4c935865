import { fromBytes, lowerAscii } from '../bytes.ts';
import type { Setting } from '../context.ts';
import { booleanOf, type ListValue, shortOf } from '../values.ts';
import { checkExtension, hasToken } from './check-extension.ts';
import { documentRootEvhost, documentRootSimple } from './document-root.ts';
import { joinBytes } from './paths.ts';
import { rewrite } from './rewriting.ts';
import { bytesOf, type ModuleSettings, type State, type Verdict } from './state.ts';
import { known, stop } from './stop.ts';
import { firstMatch } from './substitute.ts';

type Hook = (state: State) => Verdict;

/** The places in the processing of a request at which a module is asked. */
export interface Hooks {
  /** Before all other modules, by the URL as sent. */
  readonly raw?: Hook;
  /** By the decoded URL. */
  readonly clean?: Hook;
  readonly documentRoot?: Hook;
  readonly physical?: Hook;
  /** When the file is known to exist. */
  readonly start?: Hook;
}

/** The modules whose part in finding the target of a request is followed. Others only add headers, logs and the like. */
export const hooks: Readonly<Record<string, Hooks>> = {
  mod_rewrite: { raw: (state) => rewrite(state, false), physical: (state) => rewrite(state, true) },
  mod_redirect: { clean: redirect },
  mod_access: { clean: access, start: access },
  mod_setenv: { clean: setenv },
  mod_fastcgi: {
    clean: (state) => checkExtension(state, 'mod_fastcgi', true),
    start: (state) => checkExtension(state, 'mod_fastcgi', false),
  },
  mod_scgi: {
    clean: (state) => checkExtension(state, 'mod_scgi', true),
    start: (state) => checkExtension(state, 'mod_scgi', false),
  },
  mod_proxy: { clean: proxy },
  mod_ajp13: { clean: (state) => checkExtension(state, 'mod_ajp13', true) },
  mod_wstunnel: { clean: wstunnel },
  mod_simple_vhost: { documentRoot: documentRootSimple },
  mod_evhost: { documentRoot: documentRootEvhost },
  mod_alias: { physical: alias },
  mod_indexfile: { start: indexFile },
  mod_cgi: { start: cgi },
  mod_dirlisting: { start: directoryListing },
  mod_staticfile: { start: staticFile },
  mod_auth: { clean: (state) => notFollowed(state, 'mod_auth', 'auth.require', 'authentication may be required') },
  mod_extforward: { raw: extforward },
  mod_magnet: { clean: magnet },
  mod_userdir: { physical: userdir },
  mod_status: { clean: statusPages },
  mod_webdav: { clean: (state) => notFollowed(state, 'mod_webdav', 'webdav.activate', 'mod_webdav may answer') },
  mod_ssi: { start: (state) => notFollowed(state, 'mod_ssi', 'ssi.extension', 'mod_ssi may process the file') },
  mod_vhostdb: {
    documentRoot: (state) => notFollowed(state, 'mod_vhostdb', 'vhostdb.backend', 'a database names the document root'),
  },
  mod_sockproxy: {
    raw: (state) => notFollowed(state, 'mod_sockproxy', 'sockproxy.server', 'mod_sockproxy passes the connection on'),
  },
};

/** A list setting with its items' keys and texts as byte strings. */
function texts(
  settings: ModuleSettings,
  key: string,
): { readonly text: string; readonly item: ListValue['items'][number]; readonly setting: Setting }[] {
  const setting = settings.get(key);
  const value = settings.value(key);
  if (!setting || value?.kind !== 'list') return [];
  return value.items.map((item) => {
    if (item.value.kind === 'unknown') return stop(item.value.because, item.value.place);
    const text = item.value.kind === 'string' ? bytesOf(item.value.text, setting) : '';
    return { text, item, setting };
  });
}

/** lighttpd: src/mod_redirect.c, mod_redirect_uri_handler */
function redirect(state: State): Verdict {
  const settings = state.settings('mod_redirect');
  const setting = settings.get('url.redirect');
  const entries = texts(settings, 'url.redirect');
  if (!setting || entries.length === 0) return 'go-on';
  const rules = entries.map(({ text, item }) => ({
    pattern: bytesOf(known(item.key ?? ''), setting),
    replacement: text,
  }));
  const match = firstMatch(
    rules,
    state.target,
    state.substitution(setting.context),
    state.options.normalizeUrl !== null,
  );
  if (match === null) return 'go-on';
  if (match === 'error') return 'error';
  const { place } = entries[match.index]!.item;
  if (match.result === null) {
    state.step('url.redirect: a rule with an empty target ends the search', place);
    return 'go-on';
  }
  const code = settings.value('url.redirect-code');
  const number = code ? shortOf(code) : 301;
  state.status = typeof number === 'number' && number >= 100 && number < 1000 ? number : 301;
  state.location = match.result;
  state.release();
  state.step(`url.redirect: ${state.status} to ${fromBytes(match.result)}`, place);
  return 'finished';
}

/** lighttpd: src/mod_access.c, mod_access_uri_handler */
function access(state: State): Verdict {
  const settings = state.settings('mod_access');
  const fold = (text: string): string => (state.lowercase ? lowerAscii(text) : text);
  const path = fold(state.path);
  const allow = texts(settings, 'url.access-allow');
  const reject = (text: string, place: Parameters<State['step']>[1]): Verdict => {
    state.step(text, place);
    state.status = 403;
    state.release();
    return 'finished';
  };
  if (allow.length > 0) {
    if (allow.some(({ text }) => path.endsWith(fold(text)))) return 'go-on';
    return reject('url.access-allow: no entry matches, 403', allow[0]!.item.place);
  }
  const deny = texts(settings, 'url.access-deny').find(({ text }) => path.endsWith(fold(text)));
  return deny ? reject(`url.access-deny: the path ends in "${fromBytes(deny.text)}", 403`, deny.item.place) : 'go-on';
}

/** lighttpd: src/mod_setenv.c, mod_setenv_uri_handler */
function setenv(state: State): Verdict {
  if (state.setenvDone) return 'go-on';
  state.setenvDone = true;
  const settings = state.settings('mod_setenv');
  state.setenv = settings;
  for (const { text, item, setting } of texts(settings, 'setenv.add-request-header')) {
    if (typeof item.key === 'string') state.headers.append(bytesOf(item.key, setting), text);
  }
  for (const { text, item, setting } of texts(settings, 'setenv.set-request-header')) {
    if (typeof item.key !== 'string') continue;
    const name = bytesOf(item.key, setting);
    if (text === '') state.headers.unset(name);
    else state.headers.set(name, text);
  }
  return 'go-on';
}

function proxy(state: State): Verdict {
  const verdict = checkExtension(state, 'mod_proxy', true);
  if (state.chosen?.entry.table.module === 'mod_proxy' && state.method === 'CONNECT') {
    return stop('mod_proxy and CONNECT are not followed', state.chosen.entry.place);
  }
  return verdict;
}

/** mod_wstunnel takes web socket requests only. */
function wstunnel(state: State): Verdict {
  if (state.method !== 'GET') return 'go-on';
  if (!hasToken(state.headers.get('upgrade'), 'websocket')) return 'go-on';
  if (!hasToken(state.headers.get('connection'), 'upgrade')) return 'go-on';
  return notFollowed(state, 'mod_wstunnel', 'wstunnel.server', 'a web socket may be tunnelled');
}

/** lighttpd: src/mod_alias.c, mod_alias_remap */
function alias(state: State): Verdict {
  const settings = state.settings('mod_alias');
  const base = state.baseDirectory.endsWith('/') ? state.baseDirectory.slice(0, -1) : state.baseDirectory;
  if (state.physicalPath === '' || state.physicalPath.length < base.length) return 'go-on';
  const uri = state.physicalPath.slice(base.length);
  const fold = (text: string): string => (state.lowercase ? lowerAscii(text) : text);
  for (const { text, item, setting } of texts(settings, 'alias.url')) {
    const key = bytesOf(known(item.key ?? ''), setting);
    if (!fold(uri).startsWith(fold(key))) continue;
    const rest = uri.slice(key.length);
    if (/^\.{1,2}(?:\/|$)/.test(rest) && key !== '' && !key.endsWith('/') && text.endsWith('/')) {
      state.step('alias.url: a path that climbs out of the alias is refused, 403', item.place);
      state.status = 403;
      return 'finished';
    }
    state.physicalPath = text + rest;
    state.baseDirectory = text;
    state.step(`alias.url: the file is ${fromBytes(state.physicalPath)}`, item.place);
    return 'go-on';
  }
  return 'go-on';
}

/** lighttpd: src/mod_indexfile.c, mod_indexfile_tryfiles */
function indexFile(state: State): Verdict {
  if (state.handled || !state.path.endsWith('/')) return 'go-on';
  const settings = state.settings('mod_indexfile');
  const older = settings.get('server.indexfiles');
  const newer = settings.get('index-file.names');
  if (older && newer) return stop('index-file.names and server.indexfiles are both set', older.namePlace);
  for (const { text, item } of texts(settings, older ? 'server.indexfiles' : 'index-file.names')) {
    const absolute = text.startsWith('/');
    const path = joinBytes(absolute ? state.documentRoot : state.physicalPath, text);
    if (state.kind(path) === 'missing') continue;
    state.step(`index-file.names: ${fromBytes(text)} is there`, item.place);
    if (absolute) {
      state.environment.set('PATH_TRANSLATED_DIRINDEX', state.physicalPath);
      state.path = text;
    } else state.path += text;
    state.physicalPath = path;
    return 'go-on';
  }
  return 'go-on';
}

/** lighttpd: src/mod_cgi.c, cgi_is_handled */
function cgi(state: State): Verdict {
  if (state.handled) return 'go-on';
  const settings = state.settings('mod_cgi');
  for (const { text, item, setting } of texts(settings, 'cgi.assign')) {
    if (!state.physicalPath.endsWith(bytesOf(known(item.key ?? ''), setting))) continue;
    if (state.kind(state.physicalPath) !== 'file') return 'go-on';
    const only = settings.value('cgi.execute-x-only');
    if (only && known(booleanOf(only) ?? false)) return stop('whether the file is executable is not known', item.place);
    state.step(`cgi.assign: the file is run${text === '' ? '' : ` by ${fromBytes(text)}`}`, item.place);
    state.cgi = { setting, handler: text, place: item.place };
    return 'go-on';
  }
  return 'go-on';
}

function directoryListing(state: State): Verdict {
  if (state.handled || !state.path.endsWith('/') || !/^(?:GET|HEAD)$/.test(state.method)) return 'go-on';
  const settings = state.settings('mod_dirlisting');
  const key = settings.get('dir-listing.activate') ? 'dir-listing.activate' : 'server.dir-listing';
  const active = settings.value(key);
  if (!active || !known(booleanOf(active) ?? false)) return 'go-on';
  state.step('dir-listing.activate: the folder is listed', settings.get(key)!.namePlace);
  state.listing = true;
  state.status = 200;
  return 'finished';
}

/** lighttpd: src/mod_staticfile.c, mod_staticfile_process */
function staticFile(state: State): Verdict {
  if (state.handled || !/^(?:GET|HEAD|QUERY|POST)$/.test(state.method)) return 'go-on';
  const settings = state.settings('mod_staticfile');
  const noPathInfo = settings.value('static-file.disable-pathinfo');
  if (state.pathInfo !== '' && noPathInfo && known(booleanOf(noPathInfo) ?? false)) {
    state.step(
      'static-file.disable-pathinfo: not sent as a file',
      settings.get('static-file.disable-pathinfo')!.namePlace,
    );
    return 'go-on';
  }
  const excluded = texts(settings, 'static-file.exclude-extensions').find(({ text }) =>
    state.physicalPath.endsWith(text),
  );
  if (excluded) {
    state.step('static-file.exclude-extensions: not sent as a file', excluded.item.place);
    return 'go-on';
  }
  if (state.kind(state.physicalPath) !== 'file') {
    state.step('a folder is not sent, 403', null);
    state.status = 403;
    return 'finished';
  }
  for (const name of ['range', 'if-modified-since', 'if-none-match', 'if-match', 'if-unmodified-since']) {
    if (state.headers.get(name) !== null) stop(`the header ${name} may change the answer`, null);
  }
  state.step(`the file ${fromBytes(state.physicalPath)} is sent`, null);
  state.status = 200;
  state.file = { path: state.physicalPath };
  return 'finished';
}

/** Stops where a module that is not followed has something to say about the request. */
function notFollowed(state: State, module: string, key: string, because: string): Verdict {
  const settings = state.settings(module);
  const value = settings.value(key);
  const setting = settings.get(key);
  if (!value || !setting) return 'go-on';
  const off = value.kind === 'list' ? value.items.length === 0 : booleanOf(value) === false;
  if (off) return 'go-on';
  if (key === 'auth.require' && value.kind === 'list') {
    const applies = value.items.some(
      ({ key: prefix }) => typeof prefix !== 'string' || state.path.startsWith(bytesOf(prefix, setting)),
    );
    if (!applies) return 'go-on';
  }
  if (key === 'ssi.extension' && value.kind === 'list') {
    const suffixes = value.items.map((item) => (item.value.kind === 'string' ? bytesOf(item.value.text, setting) : ''));
    if (!suffixes.some((suffix) => state.physicalPath.endsWith(suffix))) return 'go-on';
  }
  return stop(because, setting.namePlace);
}

/** Forwarded addresses change REMOTE_ADDR and conditions when the sender is trusted. */
function extforward(state: State): Verdict {
  const settings = state.settings('mod_extforward');
  const forwarder = settings.value('extforward.forwarder');
  if (!forwarder || (forwarder.kind === 'list' && forwarder.items.length === 0)) return 'go-on';
  const names = texts(settings, 'extforward.headers').map(({ text }) => text);
  const relevant = names.length > 0 ? names : ['X-Forwarded-For', 'Forwarded-For', 'Forwarded'];
  if (relevant.some((name) => state.headers.get(name) !== null)) {
    return stop('a forwarded address may replace that of the client', settings.get('extforward.forwarder')!.namePlace);
  }
  return 'go-on';
}

function magnet(state: State): Verdict {
  for (const key of [
    'magnet.attract-raw-url-to',
    'magnet.attract-physical-path-to',
    'magnet.attract-response-start-to',
  ]) {
    notFollowed(state, 'mod_magnet', key, 'a Lua script may answer');
  }
  return 'go-on';
}

function userdir(state: State): Verdict {
  if (!state.path.startsWith('/~')) return 'go-on';
  return notFollowed(state, 'mod_userdir', 'userdir.path', 'the folder belongs to a user of the machine');
}

function statusPages(state: State): Verdict {
  const settings = state.settings('mod_status');
  for (const key of ['status.status-url', 'status.config-url', 'status.statistics-url']) {
    if (settings.text(key) === state.path) return stop('mod_status answers', settings.get(key)!.namePlace);
  }
  return 'go-on';
}
