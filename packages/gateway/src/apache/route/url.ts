/** Percent-encodes each character (a byte) that `safe` does not name. Lower-case digits, as httpd's own functions write them. */
function encode(text: string, safe: RegExp): string {
  let out = '';
  for (const c of text) out += safe.test(c) ? c : `%${hex(c)}`;
  return out;
}

export function hex(c: string): string {
  return c.charCodeAt(0).toString(16).padStart(2, '0');
}

/** Apache: `server/util.c`, `ap_os_escape_path` (partial) and `ap_escape_uri`. */
export function escapePath(path: string): string {
  return encode(path, /[A-Za-z0-9$\-_.+!*'(),:;@&=/~]/);
}

/** Apache: `server/util.c`, `ap_escape_html`. */
export function escapeHtml(text: string): string {
  return text.replace(/[<>&"]/g, (c) => ({ '<': '&lt;', '>': '&gt;', '&': '&amp;', '"': '&quot;' })[c]!);
}

/** Apache: `mod_proxy`, `ap_proxy_canonenc_ex` for paths of a reverse proxy. `keepEncodedSlashes`: AllowEncodedSlashes NoDecode. */
export function encodeProxyPath(path: string, keepEncodedSlashes: boolean): string | null {
  let out = '';
  for (let i = 0; i < path.length; i++) {
    const c = path[i]!;
    if (c === '%' && keepEncodedSlashes) {
      if (!/^[0-9a-fA-F]{2}$/.test(path.slice(i + 1, i + 3))) return null;
      if (/^2f$/i.test(path.slice(i + 1, i + 3))) {
        out += path.slice(i, i + 3);
        i += 2;
        continue;
      }
    }
    out += /[A-Za-z0-9/~$\-_.+!*'(),;:@&=]/.test(c) ? c : `%${hex(c).toUpperCase()}`;
  }
  return out;
}

/**
 * Decodes unreserved characters and removes dot segments and doubled slashes. `ok` is false for a path that is not valid
 * (a bad escape, or above the root). Apache: `server/util.c`, `ap_normalize_path`.
 */
export function normalizeUrlPath(path: string, mergeSlashes: boolean, decode: boolean): { path: string; ok: boolean } {
  let text = path;
  let ok = true;
  if (decode) {
    text = path.replace(/%([0-9a-fA-F]{2})?/g, (written, digits: string | undefined) => {
      if (digits === undefined) {
        ok = false;
        return written;
      }
      const c = String.fromCharCode(Number.parseInt(digits, 16));
      return /[A-Za-z0-9\-._~]/.test(c) ? c : written;
    });
  }
  if (text === '*') return { path: text, ok };
  if (!text.startsWith('/')) return { path: text, ok: false };
  const segments = text.slice(1).split('/');
  const out: string[] = [];
  for (const [i, segment] of segments.entries()) {
    const last = i === segments.length - 1;
    if (segment === '' && !last && mergeSlashes) continue;
    if (segment === '.' || segment === '..') {
      if (segment === '..' && out.pop() === undefined) ok = false;
      if (last) out.push('');
      continue;
    }
    out.push(segment);
  }
  return { path: `/${out.join('/')}`, ok };
}

/** Decodes a path once. `status`: 0, or with what the server refuses it. Apache: `server/util.c`, `ap_unescape_url_ex`. */
export function unescapePath(
  path: string,
  slashes: 'forbid' | 'keep' | 'decode',
): { path: string; status: 0 | 400 | 404 } {
  let bad = false;
  let forbidden = false;
  const text = path.replace(/%([0-9a-fA-F]{2})?/g, (written, digits: string | undefined) => {
    if (digits === undefined) {
      bad = true;
      return written;
    }
    const code = Number.parseInt(digits, 16);
    const c = String.fromCharCode(code);
    if (code === 0 || (c === '/' && slashes === 'forbid')) {
      forbidden = true;
      return c;
    }
    if (/[A-Za-z0-9\-._~]/.test(c) || (c === '/' && slashes === 'keep')) return written;
    return c;
  });
  const cut = text.indexOf('\0');
  return { path: cut < 0 ? text : text.slice(0, cut), status: bad ? 400 : forbidden ? 404 : 0 };
}

/** Decodes everything but encoded slashes, leaving bad escapes as they are (`ap_unescape_url_keep2f`). */
export function unescapeKeepSlashes(text: string): string {
  return text.replace(/%([0-9a-fA-F]{2})/g, (written, digits: string) =>
    /^2f$/i.test(digits) ? written : String.fromCharCode(Number.parseInt(digits, 16)),
  );
}

/** Path, query and the rest of a request target or of the URL of an internal redirect. Apache: `ap_parse_uri`. */
export function splitTarget(target: string): { path: string; query: string | null; host: string | null } {
  let text = target.replace(/^\/+(?=\/)/, '');
  let host: string | null = null;
  const absolute = /^[A-Za-z][A-Za-z0-9+.-]*:\/\/([^/?#]*)/.exec(text);
  if (absolute) {
    host = absolute[1]!;
    text = text.slice(absolute[0].length);
  }
  const fragment = text.indexOf('#');
  if (fragment >= 0) text = text.slice(0, fragment);
  const mark = text.indexOf('?');
  const path = mark < 0 ? text : text.slice(0, mark);
  return { path: path === '' ? '/' : path, query: mark < 0 ? null : text.slice(mark + 1), host };
}

/** Joins a path to a folder and resolves dots; a trailing slash stays. `null` above `floor`. APR: `apr_filepath_merge`. */
export function mergePath(base: string, path: string, floor = false): string | null {
  const absolute = path.startsWith('/') ? path : `${base}/${path}`;
  const out: string[] = [];
  for (const segment of absolute.split('/')) {
    if (segment === '' || segment === '.') continue;
    if (segment === '..') out.pop();
    else out.push(segment);
  }
  const slash = /(?:\/|\/\.|\/\.\.)$/.test(absolute) && out.length > 0;
  const merged = `/${out.join('/')}${slash ? '/' : ''}`;
  if (floor && !`${merged}/`.startsWith(base.endsWith('/') ? base : `${base}/`)) return null;
  return merged;
}

/** Whether a text holds blanks or control characters (`ap_scan_vchar_obstext` stops before the end). */
export function hasControls(text: string): boolean {
  return /[\x00-\x20\x7f]/.test(text);
}

/** Apache: `ap_is_url`: a scheme and a colon. */
export function isUrl(text: string): boolean {
  return /^[A-Za-z0-9+\-.]+:/.test(text);
}
