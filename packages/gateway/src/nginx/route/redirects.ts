import { fromBytes } from './bytes.ts';
import { special } from './responses.ts';
import { note, type State, type Verdict } from './state.ts';
import { updateLocation } from './update-location.ts';

/** Goes on with another URI, from the server's rewrite directives on (nginx: ngx_http_internal_redirect). */
export function internalRedirect(state: State, uri: string, args: string): Verdict {
  state.changesLeft--;
  if (state.changesLeft === 0) return cycle(state, `internally redirecting to "${fromBytes(uri)}"`);
  state.uri = uri;
  state.args = args;
  note(state, null, `goes on as ${fromBytes(uri)}${args === '' ? '' : `?${fromBytes(args)}`}`);
  state.split = null;
  updateLocation(state, state.server);
  state.internal = true;
  state.validUnparsed = false;
  state.addUriToAlias = false;
  return { next: 'restart' };
}

/** Goes on in a named location, URI unchanged (nginx: ngx_http_named_location). */
export function namedLocation(state: State, name: string): Verdict {
  state.changesLeft--;
  if (state.changesLeft === 0) return cycle(state, `redirecting to the named location "${fromBytes(name)}"`);
  if (state.uri === '') return special(state, 500);
  const conf = state.server.levels.named.get(name);
  if (!conf) {
    note(state, null, `there is no named location ${fromBytes(name)}`);
    return special(state, 500);
  }
  state.internal = true;
  state.handler = null;
  state.uriChanged = false;
  state.split = null;
  note(state, conf.block, 'goes on in this named location');
  if (conf.block) state.locations.push(conf.block);
  updateLocation(state, conf);
  return { next: 'location' };
}

/** More than ten changes of the URI end in an error. */
export function cycle(state: State, doing: string): Verdict {
  note(state, null, `rewrite or internal redirection cycle while ${doing}`);
  return special(state, 500);
}

/** Path and query of a computed target: the query begins at the first `?` (nginx: ngx_http_split_args). */
export function splitArgs(uri: string): { path: string; args: string } {
  const question = uri.indexOf('?');
  return question < 0 ? { path: uri, args: '' } : { path: uri.slice(0, question), args: uri.slice(question + 1) };
}
