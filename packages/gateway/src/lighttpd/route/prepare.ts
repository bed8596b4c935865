import { fromBytes, lowerAscii } from '../bytes.ts';
import { hooks } from './modules.ts';
import { joinBytes } from './paths.ts';
import type { State, Verdict } from './state.ts';

/**
 * One pass over a request, from its URL to a handler or an answer.
 *
 * lighttpd: src/response.c, http_response_prepare
 */
export function prepare(state: State): Verdict {
  state.resetConditions();
  state.core = state.settings('core');
  state.serverName = state.core.text('server.name') || state.host;
  const modules = state.gateway.modules.flatMap(({ name }) => (Object.hasOwn(hooks, name) ? [hooks[name]!] : []));
  const call = (phase: 'raw' | 'clean' | 'documentRoot' | 'physical' | 'start'): Verdict => {
    for (const module of modules) {
      const verdict = module[phase]?.(state) ?? 'go-on';
      if (verdict !== 'go-on') return verdict;
    }
    return 'go-on';
  };
  for (const phase of ['raw', 'clean'] as const) {
    const verdict = call(phase);
    if (verdict !== 'go-on') return verdict;
  }
  if (state.method === 'OPTIONS' && state.path === '*')
    return answer(state, 200, 'OPTIONS * is answered by the server');
  state.documentRoot = '';
  const root = call('documentRoot');
  if (root !== 'go-on') return root;
  mapToFile(state);
  const physical = call('physical');
  if (physical !== 'go-on') return physical;
  if (state.handled) return 'go-on';
  const checked = checkFile(state);
  if (checked !== 'go-on') return checked;
  const started = call('start');
  if (started !== 'go-on' || state.handled || state.status !== 0) return started;
  if (state.method === 'OPTIONS') return answer(state, 200, 'no module handles the file; OPTIONS is answered');
  if (!/^(?:GET|HEAD|QUERY|POST)$/.test(state.method)) {
    return answer(state, 501, `no module handles the method ${state.method}`);
  }
  return answer(state, 403, 'no module handles the file');
}

function answer(state: State, status: number, why: string): Verdict {
  state.status = status;
  state.step(`${why}, ${status}`, null);
  return 'finished';
}

function mapToFile(state: State): void {
  const path = state.lowercase ? lowerAscii(state.path) : state.path;
  if (state.documentRoot === '') {
    const setting = state.core.get('server.document-root');
    state.documentRoot = state.core.text('server.document-root') ?? '';
    if (!state.handled && setting) {
      state.step(`the document root is ${fromBytes(state.documentRoot)}`, setting.assignments[0]!.place);
    }
  }
  state.baseDirectory = state.documentRoot;
  state.physicalPath = joinBytes(state.documentRoot, path);
}

/**
 * Looks for the file; what follows a file in the path becomes path info, a folder without a slash is a redirect.
 *
 * lighttpd: src/response.c, http_response_physical_path_check
 */
function checkFile(state: State): Verdict {
  let kind = state.kind(state.physicalPath);
  if (kind === 'missing') {
    const missing = (): Verdict => answer(state, 404, `${fromBytes(state.physicalPath)} is not there`);
    if (state.whyMissing(state.physicalPath) === 'no-entry') return missing();
    const at = fileInPath(state);
    if (at === null) return missing();
    const rest = state.physicalPath.slice(at);
    if (rest.length > state.path.length) return missing();
    // With file names in lower case the URL's own letters are kept where the end of the URL is the path info.
    const sent = state.target.slice(-rest.length);
    state.pathInfo = state.lowercase && lowerAscii(sent) === lowerAscii(rest) ? sent : rest;
    state.path = state.path.slice(0, state.path.length - rest.length);
    state.physicalPath = state.physicalPath.slice(0, at);
    state.step(`the file is ${fromBytes(state.physicalPath)}, path info ${fromBytes(rest)}`, null);
    kind = 'file';
  }
  const follow = state.core.text('server.follow-symlink');
  if (follow !== null && /^(?:disabled?|false|0)$/i.test(follow)) state.notFollowedLinks();
  if (kind === 'directory' && !state.path.endsWith('/')) {
    const query = state.query ? `?${state.query}` : '';
    state.location = `${encodePath(state.path)}/${query}`;
    if (state.redirectsAbsolutely()) state.location = `${state.request.scheme}://${state.host}${state.location}`;
    state.status = 301;
    state.step(`a folder is asked for without a slash: 301 to ${fromBytes(state.location)}`, null);
    return 'finished';
  }
  return 'go-on';
}

/** Where in the physical path a file ends and path info begins; `null` when there is no file on the way. */
function fileInPath(state: State): number | null {
  const path = state.physicalPath;
  const base = state.baseDirectory;
  const start = base.length - (base.endsWith('/') ? 1 : 0);
  let at: number = path[start] === '/' ? start : -1;
  if (at === 0) at = path.indexOf('/', 1);
  let before = at;
  let last: 'file' | 'directory' | null = null;
  while (at >= 0) {
    const kind = state.kind(path.slice(0, at));
    if (kind === 'missing') {
      at = at === before ? -1 : before;
      break;
    }
    last = kind;
    if (kind !== 'directory') break;
    before = at;
    at = path.indexOf('/', at + 1);
  }
  return at >= 0 && last === 'file' ? at : null;
}

/**
 * A path as it is written in a Location header.
 *
 * lighttpd: src/buffer.c, encoded_chars_rel_uri
 */
function encodePath(path: string): string {
  return path.replace(
    /[\0-\x20"#$%&'+,:;<=>?@[\\\]^`{|}\x7f-\xff]/g,
    (c) => `%${c.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  );
}
