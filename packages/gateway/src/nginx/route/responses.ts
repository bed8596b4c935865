import type { Directive, Unknown } from '../../model.ts';
import { hasVariable } from '../words.ts';
import { fromBytes } from './bytes.ts';
import { argumentsBytes } from './config-bytes.ts';
import { evaluate } from './evaluate.ts';
import { localAddress, serverName } from './identity.ts';
import { flagOf, inForce } from './location-conf.ts';
import { internalRedirect, namedLocation, splitArgs } from './redirects.ts';
import { giveUp, required } from './signal.ts';
import { end, note, type State, type Verdict } from './state.ts';

const redirects = new Set([301, 302, 303, 307, 308]);

/** Answers with a text, or redirects to it (nginx: ngx_http_send_response). Error pages do not apply to a text. */
export function sendResponse(state: State, status: number, text: string | Unknown, directive: Directive): Verdict {
  if (redirects.has(status)) {
    state.location = text;
    return special(state, status);
  }
  if (status < 200) giveUp(`what the server does with status ${status} is not modelled`, null);
  const final = state.errorStatus || status;
  // A Location header from before stays.
  if (redirects.has(final) && state.location !== null) return end(redirectOutcome(state, final));
  note(state, directive, `the answer has status ${final}`);
  return end({ kind: 'status', status: final, body: typeof text === 'string' ? fromBytes(text) : null });
}

/**
 * Ends with a status, by way of an error page if one is set (nginx: ngx_http_special_response_handler).
 */
export function special(state: State, status: number): Verdict {
  if (status === 444) {
    note(state, null, 'closes the connection without an answer');
    return end({ kind: 'status', status, body: null });
  }
  if (status < 300 && status !== 201 && status !== 204) {
    giveUp(`what the server does with status ${status} is not modelled`, null);
  }
  state.errorStatus = status;
  const pages = state.inErrorPage || state.changesLeft === 0 ? [] : inForce(state.conf, 'error_page');
  if (pages.length > 0) {
    if (!flagOf(state.conf, 'recursive_error_pages', false)) state.inErrorPage = true;
    for (const page of pages) {
      const verdict = tryPage(state, page, status);
      if (verdict) return verdict;
    }
  }
  const final = status >= 494 && status <= 497 ? 400 : status;
  if (redirects.has(final) && state.location !== null) return end(redirectOutcome(state, final));
  note(state, null, `the answer has status ${final}`);
  return end({ kind: 'status', status: final, body: null });
}

/** `error_page code ... [=[code]] target` (nginx: ngx_http_core_error_page, ngx_http_send_error_page). */
function tryPage(state: State, page: Directive, status: number): Verdict | null {
  const words = argumentsBytes(page);
  const target = words.pop() ?? '';
  let overwrite: number | null = null;
  if (words.at(-1)?.startsWith('=')) {
    const code = words.pop()!.slice(1);
    overwrite = code === '' ? 0 : Number(code);
  }
  if (!words.some((word) => Number(word) === status)) return null;
  if (overwrite === null && status >= 494 && status <= 497) overwrite = 400;
  if (overwrite !== null) state.errorStatus = overwrite;
  note(state, page, `makes an error page for status ${status}`);
  const constant = !hasVariable(target);
  const uri = constant ? target : required(evaluate(state, target));
  if (uri.startsWith('/')) {
    if (state.method !== 'HEAD') state.method = 'GET';
    const { path, args } = constant ? cutArgs(uri) : splitArgs(uri);
    return internalRedirect(state, path, args);
  }
  if (uri.startsWith('@')) return namedLocation(state, uri);
  const final = overwrite !== null && redirects.has(overwrite) ? overwrite : 302;
  state.errorStatus = final;
  state.location = uri;
  return end(redirectOutcome(state, final));
}

/** A literal target is cut at its first question mark. */
function cutArgs(uri: string): { path: string; args: string } {
  const question = uri.indexOf('?');
  return question < 0 ? { path: uri, args: '' } : { path: uri.slice(0, question), args: uri.slice(question + 1) };
}

/** A redirect as the client sees it: a path becomes an absolute address unless `absolute_redirect off`. */
export function redirectOutcome(
  state: State,
  status: number,
): { kind: 'redirect'; status: number; location: string | Unknown } {
  const { location } = state;
  if (location === null || typeof location !== 'string') return { kind: 'redirect', status, location: location ?? '' };
  const absolute = absoluteLocation(state, location);
  return { kind: 'redirect', status, location: typeof absolute === 'string' ? fromBytes(absolute) : absolute };
}

/** nginx: ngx_http_header_filter. */
function absoluteLocation(state: State, location: string): string | Unknown {
  const { conf } = state;
  if (!location.startsWith('/') || !flagOf(conf, 'absolute_redirect', true)) return location;
  const local = localAddress(state);
  let host: string | Unknown = state.hostName;
  if (flagOf(conf, 'server_name_in_redirect', false)) host = serverName(state);
  else if (host === '') host = local.address;
  if (typeof host !== 'string') return host;
  const { scheme } = state.request;
  let port = '';
  if (flagOf(conf, 'port_in_redirect', true)) {
    if (typeof local.port !== 'string') return local.port;
    if (local.port !== '' && local.port !== (scheme === 'https' ? '443' : '80')) port = `:${local.port}`;
  }
  return `${scheme}://${host}${port}${location}`;
}
