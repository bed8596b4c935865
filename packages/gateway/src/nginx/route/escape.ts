/** Which characters are written as `%XX`. */
export type EscapeKind = 'uri' | 'args';

/** Besides controls, the space, bytes above 126 and what no URI may hold (nginx since 1.21.1). */
const never = '"<>\\^`{|}';
const reserved: Readonly<Record<EscapeKind, string>> = { uri: '#%?', args: '#%&+;?' };

/** Escapes a path or a part of a query (nginx: src/core/ngx_string.c, ngx_escape_uri). */
export function escapeUri(text: string, kind: EscapeKind): string {
  const special = never + reserved[kind];
  let out = '';
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    const plain = code > 32 && code < 127 && !special.includes(text[index]!);
    out += plain ? text[index] : `%${code.toString(16).toUpperCase().padStart(2, '0')}`;
  }
  return out;
}

/**
 * Decodes the target of a redirect: only characters above `%` and below DEL; what follows a `?` stays as it is
 * (nginx: ngx_unescape_uri with NGX_UNESCAPE_REDIRECT).
 */
export function unescapeRedirect(text: string): string {
  let out = '';
  for (let index = 0; index < text.length; index++) {
    const ch = text[index]!;
    if (ch === '?') return out + text.slice(index);
    if (ch !== '%') {
      out += ch;
      continue;
    }
    const first = text[++index];
    if (first === undefined) return out;
    if (!/[0-9a-fA-F]/.test(first)) {
      out += first;
      continue;
    }
    const second = text[++index];
    if (second === undefined) return out;
    if (!/[0-9a-fA-F]/.test(second)) continue;
    const code = Number.parseInt(first + second, 16);
    if (code === 0x3f && /[a-fA-F]/.test(second)) return `${out}?${text.slice(index + 1)}`;
    out += code > 37 && code < 127 ? String.fromCharCode(code) : `%${first}${second}`;
  }
  return out;
}
