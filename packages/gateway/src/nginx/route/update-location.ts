import { childrenNamed } from '../children.ts';
import { argumentsOf } from '../words.ts';
import { innerConf, type LocationConf } from './location-conf.ts';
import { note, type State } from './state.ts';

/** Methods that the server knows; all others are one to it. */
const knownMethods = new Set([
  'GET',
  'HEAD',
  'POST',
  'PUT',
  'DELETE',
  'MKCOL',
  'COPY',
  'MOVE',
  'OPTIONS',
  'PROPFIND',
  'PROPPATCH',
  'LOCK',
  'UNLOCK',
  'PATCH',
]);

/**
 * Makes a block the one whose settings count (nginx: ngx_http_update_location_config): `limit_except` takes over for
 * the methods that it does not list, and the block's handler, if it has one, becomes the request's.
 */
export function updateLocation(state: State, conf: LocationConf): void {
  state.conf = conf;
  const limit = childrenNamed(conf.children, 'limit_except')[0];
  if (limit && conf.kind !== 'limit_except' && isLimited(state.method, argumentsOf(limit))) {
    note(state, limit, `applies to ${state.method}`);
    const inner = innerConf(conf, limit);
    state.conf = inner;
    // Inside, a pass directive of the location goes on unless there is another handler.
    if (inner.handler) state.handler = inner;
    else if (conf.handler?.name.endsWith('_pass')) state.handler = conf;
    return;
  }
  if (conf.handler) state.handler = conf;
}

function isLimited(method: string, allowed: readonly string[]): boolean {
  const names = new Set(allowed.map((each) => each.toUpperCase()));
  if (names.has('GET')) names.add('HEAD');
  return !(knownMethods.has(method) && names.has(method));
}
