/** Whether Apache takes an argument for a pattern (APR: `strings/apr_fnmatch.c`, `apr_fnmatch_test`). */
export function isGlob(text: string): boolean {
  let open = false;
  for (let i = 0; i < text.length; i++) {
    const c = text[i];
    if (c === '?' || c === '*') return true;
    if (c === '\\') {
      if (text[i + 1] === undefined) return false;
      i++;
    } else if (c === '[') open = true;
    else if (c === ']' && open) return true;
  }
  return false;
}

/**
 * Matches as `apr_fnmatch` does. `pathname`: `*`, `?` and classes do not match a slash. `caseless`: for host names
 * (`ap_strcasecmp_match`, which knows `*` and `?` only).
 */
export function globMatch(pattern: string, text: string, pathname: boolean): boolean {
  let source = '';
  const any = pathname ? '[^/]' : '[^]';
  for (let i = 0; i < pattern.length; i++) {
    const c = pattern[i]!;
    if (c === '*') source += `${any}*`;
    else if (c === '?') source += any;
    else if (c === '\\' && i + 1 < pattern.length) source += literal(pattern[++i]!);
    else if (c === '[') {
      const close = pattern.indexOf(']', i + (pattern[i + 1] === '!' || pattern[i + 1] === '^' ? 3 : 2));
      if (close < 0) {
        source += '\\[';
        continue;
      }
      const negated = pattern[i + 1] === '!' || pattern[i + 1] === '^';
      const body = pattern.slice(i + (negated ? 2 : 1), close).replace(/[\\\]^[]/g, '\\$&');
      source += `${pathname ? '(?!/)' : ''}[${negated ? '^' : ''}${body}]`;
      i = close;
    } else source += literal(c);
  }
  return new RegExp(`^${source}$`, 's').test(text);
}

/** Host name patterns: `*` and `?`, without case. */
export function hostMatch(pattern: string, host: string): boolean {
  const source = [...pattern].map((c) => (c === '*' ? '.*' : c === '?' ? '.' : literal(c))).join('');
  return new RegExp(`^${source}$`, 'is').test(host);
}

function literal(c: string): string {
  return c.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
