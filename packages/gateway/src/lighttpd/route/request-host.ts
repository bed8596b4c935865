import { lowerAscii } from '../bytes.ts';
import { normalizeHost } from '../conditions.ts';
import type { ParseOptions } from './parse-options.ts';

/**
 * The `Host` header as the server keeps it: lower case, without the scheme's own port, without a trailing dot. `null`
 * when it answers 400.
 *
 * lighttpd: src/request.c, http_request_host_policy
 */
export function requestHost(header: string, options: ParseOptions, defaultPort: number): string | null {
  let host = lowerAscii(header);
  if (host.length >= 1024) return null;
  if (options.hostStrict) {
    const checked = strictHost(host);
    if (checked === null) return null;
    host = checked;
  } else if (/[\0\r\n]/.test(host)) return null;
  if (!options.hostStrict && !options.hostNormalize) return host;
  return normalizeHost(host, defaultPort);
}

/** lighttpd: src/request.c, request_check_hostname */
function strictHost(host: string): string | null {
  if (host.startsWith('[')) {
    const match = /^\[([0-9a-fA-F.:]+)\](?::\d*)?$/.exec(host);
    if (!match || (match[1]!.match(/:/g)?.length ?? 0) > 7) return null;
    return host.endsWith(':') ? host.slice(0, -1) : host;
  }
  const colon = host.indexOf(':');
  let name = colon < 0 ? host : host.slice(0, colon);
  const port = colon < 0 ? '' : host.slice(colon);
  if (name.endsWith('.')) name = name.slice(0, -1);
  if (name === '' || !/^(?::\d*)?$/.test(port)) return null;
  const labels = name.split('.');
  for (const label of labels) {
    if (label === '' || !/^[A-Za-z0-9-]+$/.test(label)) return null;
    if (label.startsWith('-')) return null;
  }
  const numeric = /^\d+$/.test(labels[labels.length - 1]!);
  if (numeric && !(labels.length === 4 && labels.every((label) => /^\d+$/.test(label)))) return null;
  return name + (port === ':' ? '' : port);
}
