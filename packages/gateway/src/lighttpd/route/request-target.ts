import type { ParseOptions } from './parse-options.ts';

/** A request target taken apart. All are byte strings. */
export interface ParsedTarget {
  /** Normalized, percent-encoded, with the query string: what rewrite rules see. */
  readonly target: string;
  /** Decoded path without `.`, `..` and doubled slashes: what conditions and the file system see. */
  readonly path: string;
  /** Without the question mark, after normalization; `null` without a question mark. */
  readonly query: string | null;
}

/** Characters that stand in a target without percent encoding. */
const allowed = /^[!$&'()*+,\-./0-9:;=?@A-Z_a-z~]$/;
const unreserved = /^[A-Za-z0-9\-._~]$/;

/**
 * Takes a target apart as the server does; `null` when it answers 400.
 *
 * lighttpd: src/request.c, http_request_parse_target; src/burl.c, burl_normalize
 */
export function parseTarget(raw: string, options: ParseOptions): ParsedTarget | null {
  const normalized = options.normalizeUrl === null ? split(withoutFragment(raw)) : normalizeTarget(raw, options);
  if (normalized === null) return null;
  const { encoded, query } = normalized;
  const path = simplifyPath(decodePath(encoded));
  return path.startsWith('/') ? { target: query === null ? encoded : `${encoded}?${query}`, path, query } : null;
}

/** A target at its first question mark. */
interface Split {
  readonly encoded: string;
  readonly query: string | null;
}

function split(target: string, at = target.indexOf('?')): Split {
  return at < 0 ? { encoded: target, query: null } : { encoded: target.slice(0, at), query: target.slice(at + 1) };
}

function withoutFragment(raw: string): string {
  const hash = raw.indexOf('#');
  return hash < 0 ? raw : raw.slice(0, hash);
}

/**
 * The target with needless encodings removed and needed ones added; `null` for one that is refused. With
 * `url-normalize-required` the query string begins after the last question mark, not the first.
 */
function normalizeTarget(raw: string, options: ParseOptions): Split | null {
  const required = options.normalizeUrl === 'required';
  let out = '';
  let mark = -1;
  let invalidUtf8 = false;
  for (let i = 0; i < raw.length; i++) {
    const c = raw[i]!;
    if (allowed.test(c)) {
      if (c === '?' && (mark < 0 || required)) mark = out.length;
      out += c;
      continue;
    }
    const hex = c === '%' ? raw.slice(i + 1, i + 3) : '';
    if (/^[0-9a-fA-F]{2}$/.test(hex)) {
      const code = Number.parseInt(hex, 16);
      const character = String.fromCharCode(code);
      if (required ? isPlain(character, mark >= 0) : unreserved.test(character)) out += character;
      else {
        out += `%${hex.toUpperCase()}`;
        invalidUtf8 ||= isInvalidUtf8Byte(code);
      }
      i += 2;
      continue;
    }
    if (c === '#') break;
    const code = raw.charCodeAt(i);
    out += `%${code.toString(16).toUpperCase().padStart(2, '0')}`;
    invalidUtf8 ||= isInvalidUtf8Byte(code);
  }
  if (invalidUtf8) {
    if (options.rejectInvalidUtf8) return null;
    mark = out.indexOf('?');
  }
  if (options.rejectControls && /%(?:[01]|7F)/.test(out)) return null;
  let { encoded, query } = split(out, mark);
  if (options.slash2f !== 'keep' && encoded.includes('%2F')) {
    if (options.slash2f === 'reject') return null;
    encoded = encoded.replaceAll('%2F', '/');
  }
  if (options.dotSegments !== 'keep' && needsSimplifying(encoded)) {
    if (options.dotSegments === 'reject') return null;
    encoded = simplifyPath(encoded);
  }
  if (options.spacesToPlus && query !== null) query = query.replaceAll('%20', '+');
  return { encoded, query };
}

/** Whether an encoded character may stand plain without changing what the target means. */
function isPlain(character: string, inQuery: boolean): boolean {
  return allowed.test(character) && !(inQuery ? '&=;+' : '/?').includes(character);
}

/** Doubled slashes, or a segment that is `.` or `..`. */
function needsSimplifying(path: string): boolean {
  return path.includes('//') || /(?:^|\/)\.{1,2}(?:\/|$)/.test(path);
}

/** Bytes that no UTF-8 text has, and the start of an overlong encoding of ASCII. */
function isInvalidUtf8Byte(code: number): boolean {
  return code >= 0xf5 || (code | 1) === 0xc1;
}

/**
 * Decodes percent encodings once; control characters become `_`, what is no encoding stays.
 *
 * lighttpd: src/buffer.c, buffer_urldecode_path
 */
export function decodePath(encoded: string): string {
  return encoded.replace(/%([0-9a-fA-F]{2})/g, (_, hex: string) => {
    const code = Number.parseInt(hex, 16);
    return code >= 32 && code !== 127 ? String.fromCharCode(code) : '_';
  });
}

/**
 * Removes doubled slashes, `.` and `..` from a path that begins with a slash; the trailing slash stays where one was or
 * where a dot segment stood last.
 *
 * lighttpd: src/buffer.c, buffer_path_simplify
 */
export function simplifyPath(path: string): string {
  if (path === '' || !path.startsWith('/')) return path;
  const out: string[] = [];
  const parts = path.slice(1).split('/');
  let trailing = false;
  parts.forEach((part, index) => {
    const last = index === parts.length - 1;
    if (part === '' || part === '.') {
      if (last) trailing = true;
      return;
    }
    if (part === '..') {
      out.pop();
      if (last) trailing = true;
      return;
    }
    out.push(part);
  });
  const joined = `/${out.join('/')}`;
  return trailing && out.length > 0 ? `${joined}/` : joined;
}
