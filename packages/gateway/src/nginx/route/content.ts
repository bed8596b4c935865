import { normalizePath } from '@fcgilint/core';
import { hasVariable, placeOf } from '../words.ts';
import { fromBytes } from './bytes.ts';
import { argumentsBytes } from './config-bytes.ts';
import { escapeUri } from './escape.ts';
import { lookUp } from './files.ts';
import { flagOf, inForce, settingOf } from './location-conf.ts';
import { type MappedPath, mapUri } from './paths.ts';
import { internalRedirect } from './redirects.ts';
import { redirectOutcome, special } from './responses.ts';
import { plainValue } from './rewrite-script.ts';
import { giveUp, UnknownSignal } from './signal.ts';
import { end, goOn, note, type State, type Verdict } from './state.ts';

const readMethods = new Set(['GET', 'HEAD', 'POST']);
const davMethods = new Set(['PUT', 'DELETE', 'MKCOL', 'COPY', 'MOVE']);

/** The content phase of a request without a handler: index, listing, file (the order in which the server asks). */
export function staticContent(state: State): Verdict {
  for (const step of [indexFile, listing, otherModules, staticFile]) {
    const verdict = step(state);
    if (verdict.next !== 'continue') return verdict;
  }
  if (state.uri.endsWith('/')) {
    note(state, state.conf.block, 'no index file, and listing directories is forbidden');
    return special(state, 403);
  }
  return special(state, 404);
}

function mapped(state: State): MappedPath | 'error' {
  const found = mapUri(state);
  if (found !== 'error' && 'kind' in found) throw new UnknownSignal(found);
  return found;
}

/** nginx: src/http/modules/ngx_http_index_module.c. */
function indexFile(state: State): Verdict {
  if (!state.uri.endsWith('/') || !readMethods.has(state.method)) return goOn;
  const random = settingOf(state.conf, 'random_index');
  if (random?.toLowerCase() === 'on') giveUp('a random file is chosen', state.conf.block && placeOf(state.conf.block));
  const directives = inForce(state.conf, 'index');
  const names = directives.length > 0 ? directives.flatMap(argumentsBytes) : ['index.html'];
  let tested = false;
  for (const name of names) {
    if (!hasVariable(name) && name.startsWith('/')) return internalRedirect(state, name, state.args);
    const value = hasVariable(name) ? plainValue(state, name) : name;
    const where = mapped(state);
    if (where === 'error') return special(state, 500);
    if (value.startsWith('/')) return internalRedirect(state, value, state.args);
    const path = where.path + value;
    const found = lookUp(state, path);
    if (found === 'not-a-directory') return special(state, 404);
    if (found === 'missing') {
      note(state, directives[0] ?? null, `${fromBytes(path)} is not there`);
      if (!tested) {
        const verdict = testDirectory(state, where.path);
        if (verdict) return verdict;
      }
      tested = true;
      continue;
    }
    note(state, directives[0] ?? null, `${fromBytes(path)} is there`);
    return internalRedirect(state, state.uri + value, state.args);
  }
  return goOn;
}

/** When the first index file is missing the server looks whether the directory is there at all. */
function testDirectory(state: State, path: string): Verdict | null {
  const found = lookUp(state, path.endsWith('/') ? path.slice(0, -1) || '/' : path);
  if (found === 'directory') return null;
  return special(state, found === 'missing' ? 404 : 500);
}

/** nginx: src/http/modules/ngx_http_autoindex_module.c. */
function listing(state: State): Verdict {
  if (!state.uri.endsWith('/') || (state.method !== 'GET' && state.method !== 'HEAD')) return goOn;
  if (!flagOf(state.conf, 'autoindex', false)) return goOn;
  const where = mapped(state);
  if (where === 'error') return special(state, 500);
  // The last character is taken off as the slash, even where an `alias` has none.
  const found = lookUp(state, where.path.length > 1 ? where.path.slice(0, -1) : where.path);
  if (found !== 'directory') return special(state, 404);
  note(state, inForce(state.conf, 'autoindex')[0] ?? null, 'lists the directory');
  return end({ kind: 'status', status: state.errorStatus || 200, body: null });
}

function otherModules(state: State): Verdict {
  const dav = inForce(state.conf, 'dav_methods')[0];
  if (dav && davMethods.has(state.method) && argumentsBytes(dav).includes(state.method)) {
    giveUp('the WebDAV module changes files', placeOf(dav));
  }
  const gzip = settingOf(state.conf, 'gzip_static')?.toLowerCase();
  if (gzip === 'always') giveUp('a compressed file may be sent', null);
  return goOn;
}

/** nginx: src/http/modules/ngx_http_static_module.c. */
function staticFile(state: State): Verdict {
  if (!readMethods.has(state.method)) {
    note(state, null, `files do not take ${state.method}`);
    return special(state, 405);
  }
  if (state.uri.endsWith('/')) return goOn;
  const where = mapped(state);
  if (where === 'error') return special(state, 500);
  const found = lookUp(state, where.path);
  const shown = fromBytes(where.path);
  const by = where.setting.directive;
  if (found === 'missing' || found === 'not-a-directory') {
    note(state, by, `${shown} is not there`);
    return special(state, 404);
  }
  if (found === 'directory') {
    note(state, by, `${shown} is a directory: a slash is missing`);
    const args = state.args === '' ? '' : `?${state.args}`;
    state.location = `${escapeUri(state.uri, 'uri')}/${args}`;
    return special(state, 301);
  }
  if (state.method === 'POST') {
    note(state, by, `${shown} is a file: files do not take POST`);
    return special(state, 405);
  }
  note(state, by, `sends ${shown}`);
  const status = state.errorStatus || 200;
  if (status >= 300 && status < 400 && state.location !== null) return end(redirectOutcome(state, status));
  return end({ kind: 'file', path: normalizePath(shown), status });
}

/** Content handlers that end in no file and no back end. */
export function otherContent(state: State, name: string): Verdict {
  if (name === 'empty_gif' || name === 'stub_status') {
    if (state.method !== 'GET' && state.method !== 'HEAD') return special(state, 405);
    return end({ kind: 'status', status: state.errorStatus || 200, body: null });
  }
  return giveUp(`what \`${name}\` answers is not modelled`, state.handler?.handler && placeOf(state.handler.handler));
}
