import type { Directive, Unknown } from '../../model.ts';
import { placeOf, unknown } from '../words.ts';
import { fromBytes } from './bytes.ts';
import { escapeUri } from './escape.ts';
import { settingOf } from './location-conf.ts';
import { endpointsText, proxyIdentity, type ResolvedPass, resolvePass } from './pass-target.ts';
import { special } from './responses.ts';
import { asParam, cgiParams, isCached, proxyHeaders, type Sent } from './sent-params.ts';
import { giveUp } from './signal.ts';
import { end, note, type State, type Verdict } from './state.ts';

/** Hands the request over to a back end. */
export function passRequest(state: State, handlerName: string): Verdict {
  const directive = state.gateway.effective(state.conf.block, handlerName).directives.at(-1);
  if (!directive) {
    // The handler of one `if` with the settings of another.
    note(state, state.conf.block, `\`${handlerName}\` is the handler, but nothing here says where to`);
    return special(state, 500);
  }
  // The FastCGI module computes the split anew for what it sends; the others know only what was kept.
  if (handlerName === 'fastcgi_pass') state.split = null;
  const resolved = resolvePass(state, directive);
  if (typeof resolved === 'number') {
    note(
      state,
      directive,
      resolved === 502 ? 'the name needs a `resolver`, and none is set' : 'the address is not valid',
    );
    return special(state, resolved);
  }
  note(state, directive, `hands over to ${endpointsText(resolved.endpoints)} by ${resolved.target.protocol}`);
  const family = handlerName.replace(/_pass$/, '');
  if (isCached(state, family)) note(state, directive, 'unless the answer is in the cache');
  if (handlerName === 'proxy_pass') return passHttp(state, resolved);
  if (handlerName === 'fastcgi_pass' || handlerName === 'scgi_pass' || handlerName === 'uwsgi_pass') {
    return passCgi(state, resolved, family as 'fastcgi' | 'scgi' | 'uwsgi');
  }
  return passOther(state, resolved);
}

function passCgi(state: State, resolved: ResolvedPass, family: 'fastcgi' | 'scgi' | 'uwsgi'): Verdict {
  const sent: Sent[] = family === 'scgi' ? [scgiLength(state, resolved.directive)] : [];
  sent.push(...cgiParams(state, family, resolved.directive));
  const params = new Map<string, string | Unknown>();
  for (const { name, value } of sent) {
    // The last of two counts, in its place.
    params.delete(fromBytes(name));
    params.set(fromBytes(name), typeof value === 'string' ? fromBytes(value) : value);
  }
  return end({
    kind: 'gateway',
    protocol: resolved.target.protocol,
    endpoints: resolved.endpoints,
    params,
    uri: null,
    sent: sent.map(asParam),
  });
}

/** SCGI requests begin with the length of the body, whatever the configuration says. */
function scgiLength(state: State, directive: Directive): Sent {
  const find = (lower: string): string | undefined => state.headers.find((each) => each.lower === lower)?.value;
  const value = find('transfer-encoding')
    ? unknown('the length of a chunked body is known only when it has been read')
    : (find('content-length') ?? '0');
  return { name: 'CONTENT_LENGTH', value, place: placeOf(directive), ifNotEmpty: false };
}

function passHttp(state: State, resolved: ResolvedPass): Verdict {
  state.proxy = proxyIdentity(resolved.target);
  const method = settingOf(state.conf, 'proxy_method');
  if (method !== null) note(state, resolved.directive, `with method ${method}`);
  const uri = proxyUri(state, resolved);
  if (uri === '') return special(state, 500);
  const sent = proxyHeaders(state, resolved.directive);
  note(state, resolved.directive, `as ${fromBytes(uri)}`);
  return end({
    kind: 'gateway',
    protocol: resolved.target.protocol,
    endpoints: resolved.endpoints,
    params: new Map(),
    uri: fromBytes(uri),
    sent: sent.map(asParam),
  });
}

/** The request target that is sent (nginx: ngx_http_proxy_create_request). */
function proxyUri(state: State, resolved: ResolvedPass): string {
  const written = resolved.target.uri;
  if (resolved.computed && written !== '') return written.startsWith('?') ? `/${written}` : written;
  if (written === '' && state.validUnparsed) return state.unparsed;
  const from = state.validLocation && written !== '' ? resolved.replaced : 0;
  if (from > state.uri.length) {
    // nginx takes the difference for a length and crashes: `try_files` put a short URI into a location with a path.
    giveUp(
      'the URI is shorter than the part of it that is to be replaced, which makes the server crash',
      placeOf(resolved.directive),
    );
  }
  const rest = state.uri.slice(from);
  const path = state.quoted || state.internal ? escapeUri(rest, 'uri') : rest;
  const before = state.validLocation ? written : '';
  return before + path + (state.args === '' ? '' : `?${state.args}`);
}

/** gRPC and memcached: where to is known, what is sent beyond the path is not modelled. */
function passOther(state: State, resolved: ResolvedPass): Verdict {
  const grpc = resolved.directive.name === 'grpc_pass';
  const path = state.validUnparsed
    ? state.unparsed
    : escapeUri(state.uri, 'uri') + (state.args === '' ? '' : `?${state.args}`);
  return end({
    kind: 'gateway',
    protocol: resolved.target.protocol,
    endpoints: resolved.endpoints,
    params: new Map(),
    uri: grpc ? fromBytes(path) : null,
    sent: [],
  });
}
