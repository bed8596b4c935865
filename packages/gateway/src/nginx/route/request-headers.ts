import { lowerAscii, toBytes } from './bytes.ts';
import { flagOf, type LocationConf } from './location-conf.ts';
import type { Header, State } from './state.ts';

/**
 * Keeps the headers that the server keeps: names with underscores or odd characters are dropped unless the settings of
 * the server say otherwise (nginx: ngx_http_parse_header_line). `null` where it answers 400. `hostOnly`: the first one.
 */
export function readHeaders(state: State, conf: LocationConf, hostOnly = false): Header[] | null {
  const underscores = flagOf(conf, 'underscores_in_headers', false);
  const ignoreInvalid = flagOf(conf, 'ignore_invalid_headers', true);
  const out: Header[] = [];
  if (state.request.host !== '') out.push(headerOf('Host', state.request.host));
  if (hostOnly) return out;
  for (const [written, value] of state.request.headers) {
    const name = toBytes(written);
    if (!/^[^\x00-\x20\x7f:][^\x00-\x20\x7f:]*$/.test(name) || /[\x00\r\n]/.test(value)) return null;
    const odd = /[^A-Za-z0-9\-_]/.test(name) || (name.includes('_') && !underscores);
    if (odd && ignoreInvalid) continue;
    if (lowerAscii(name) === 'host') return null;
    out.push(headerOf(name, value));
  }
  return out;
}

function headerOf(name: string, value: string): Header {
  return { name, lower: lowerAscii(name), value: toBytes(value).replace(/^ +| +$/g, '') };
}
