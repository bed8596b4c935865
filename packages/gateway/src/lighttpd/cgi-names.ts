import type { Place } from '@fcgilint/core';
import type { Param } from '../model.ts';

/**
 * What mod_fastcgi, mod_scgi and mod_cgi send for every request, in this order. `PATH_INFO` and `PATH_TRANSLATED` are
 * there only with path info, `HTTPS` only for https, `REDIRECT_URI` only after a rewrite; request headers follow.
 *
 * lighttpd: src/http_cgi.c, http_cgi_headers
 */
const cgiNames = [
  'CONTENT_LENGTH',
  'QUERY_STRING',
  'REQUEST_URI',
  'REDIRECT_URI',
  'REDIRECT_STATUS',
  'SCRIPT_NAME',
  'PATH_INFO',
  'PATH_TRANSLATED',
  'SCRIPT_FILENAME',
  'DOCUMENT_ROOT',
  'REQUEST_METHOD',
  'SERVER_PROTOCOL',
  'SERVER_SOFTWARE',
  'GATEWAY_INTERFACE',
  'REQUEST_SCHEME',
  'HTTPS',
  'SERVER_PORT',
  'SERVER_ADDR',
  'SERVER_NAME',
  'REMOTE_ADDR',
  'REMOTE_PORT',
] as const;

const sometimes: ReadonlySet<string> = new Set(['PATH_INFO', 'PATH_TRANSLATED', 'HTTPS', 'REDIRECT_URI']);

/** The parameters of a route: their names are fixed, their values depend on the request. */
export function cgiParams(place: Place): Param[] {
  return cgiNames.map((name) => ({ name, value: null, place, ifNotEmpty: sometimes.has(name) }));
}
