/** A request target as the server keeps it, all in bytes. */
export interface RequestTarget {
  /** Decoded and normalized path. */
  readonly uri: string;
  readonly args: string;
  /** As sent, without scheme and host. */
  readonly unparsed: string;
  /** The path held `%XX`. */
  readonly quoted: boolean;
  /** The path held `+`. */
  readonly plus: boolean;
  /** Host of an absolute target, else `null`. */
  readonly host: string | null;
  /** `http://host` without a path: the target cannot be passed on as it is. */
  readonly emptyPath: boolean;
}

const hex = /^[0-9a-fA-F]$/;

/**
 * Reads the target of a request line (nginx: src/http/ngx_http_parse.c). `null` where the server answers 400.
 * `mergeSlashes` is the setting of the default server of the address: the host is not known yet.
 */
export function parseTarget(target: string, mergeSlashes: boolean): RequestTarget | null {
  let path = target;
  let host: string | null = null;
  let emptyPath = false;
  const absolute = /^[A-Za-z]+:\/\/([^/?]*)/.exec(target);
  if (absolute) {
    host = absolute[1]!;
    if (!/^(\[[0-9A-Fa-f:.]+\]|[A-Za-z0-9.-]+)(:[0-9]*)?$/.test(host)) return null;
    path = target.slice(absolute[0].length);
    if (!path.startsWith('/')) {
      emptyPath = true;
      if (path !== '' && !path.startsWith('?')) return null;
    }
  } else if (!target.startsWith('/')) {
    return null;
  }
  for (let index = 0; index < path.length; index++) {
    const code = path.charCodeAt(index);
    if (code <= 32 || code === 127) return null;
  }
  const question = path.indexOf('?');
  const raw = question < 0 ? path : path.slice(0, question);
  if (!emptyPath && !/%|#|\/\.|\/\//.test(raw) && !path.includes('#')) {
    const args = question < 0 ? '' : path.slice(question + 1);
    return { uri: raw, args, unparsed: path, quoted: false, plus: raw.includes('+'), host, emptyPath };
  }
  const complex = normalize(emptyPath ? `/${path}` : path, mergeSlashes);
  return complex && { ...complex, unparsed: path, host, emptyPath };
}

interface Normalized {
  readonly uri: string;
  readonly args: string;
  readonly quoted: boolean;
  readonly plus: boolean;
}

/** Decodes, resolves `.` and `..`, merges slashes; a fragment is cut off (ngx_http_parse_complex_uri). */
function normalize(text: string, mergeSlashes: boolean): Normalized | null {
  let out = '';
  let state: 'usual' | 'slash' | 'dot' | 'dot-dot' = 'usual';
  let quoted = false;
  let plus = false;
  let index = 0;
  let args = '';
  for (;;) {
    // The end of the text is treated as the end of the path.
    let ch: string | undefined = text[index++];
    let decoded = false;
    if (ch === '%') {
      quoted = true;
      const first = text[index++];
      const second = text[index++];
      if (first === undefined || second === undefined || !hex.test(first) || !hex.test(second)) return null;
      const code = Number.parseInt(first + second, 16);
      if (code === 0) return null;
      ch = String.fromCharCode(code);
      decoded = true;
    }
    const literal = decoded && (ch === '%' || ch === '#' || ch === '?');
    const ends = !literal && (ch === undefined || ch === '?' || ch === '#');
    if (ch === '+') plus = true;
    if (ends) {
      if (state === 'dot') out = out.slice(0, -1);
      if (state === 'dot-dot') {
        const cut = above(out);
        if (cut === null) return null;
        out = cut;
      }
      if (ch === '?') {
        const rest = text.slice(index);
        const fragment = rest.indexOf('#');
        args = fragment < 0 ? rest : rest.slice(0, fragment);
      }
      return { uri: out, args, quoted, plus };
    }
    const byte = ch as string;
    if (literal) {
      out += byte;
      state = 'usual';
      continue;
    }
    switch (state) {
      case 'usual':
        out += byte;
        if (byte === '/') state = 'slash';
        break;
      case 'slash':
        if (byte === '/') {
          if (!mergeSlashes) out += byte;
        } else {
          out += byte;
          state = byte === '.' ? 'dot' : 'usual';
        }
        break;
      case 'dot':
        if (byte === '/') {
          out = out.slice(0, -1);
          state = 'slash';
        } else {
          out += byte;
          state = byte === '.' ? 'dot-dot' : 'usual';
        }
        break;
      case 'dot-dot':
        if (byte === '/') {
          const cut = above(out);
          if (cut === null) return null;
          out = cut;
          state = 'slash';
        } else {
          out += byte;
          state = 'usual';
        }
        break;
    }
  }
}

/** `/a/b/..` -> `/a/`; `null` when that leads above the root. */
function above(text: string): string | null {
  const slash = text.lastIndexOf('/', text.length - 4);
  return text.length < 4 || slash < 0 ? null : text.slice(0, slash + 1);
}
