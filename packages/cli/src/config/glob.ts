/**
 * Whether a path below the folder of a configuration is meant by a pattern, as in `.gitignore`: `*` and `?` match within
 * one name (leading dots, too), `**` over several, `[a-z]` one of some characters, `{a,b}` one of some texts. A pattern
 * without a slash is for a name in any folder, one with a slash is for a path from the configuration's folder; what
 * matches a folder matches all that is in it.
 */
export function matchesPattern(path: string, pattern: string): boolean {
  let regex = compiled.get(pattern);
  if (!regex) {
    regex = compile(pattern);
    compiled.set(pattern, regex);
  }
  return regex.test(path);
}

/** Whether the last pattern that matches is one without `!`. */
export function isIgnoredBy(path: string, patterns: readonly string[]): boolean {
  for (let i = patterns.length - 1; i >= 0; i--) {
    const pattern = patterns[i]!;
    if (pattern.startsWith('!') ? matchesPattern(path, pattern.slice(1)) : matchesPattern(path, pattern)) {
      return !pattern.startsWith('!');
    }
  }
  return false;
}

const compiled = new Map<string, RegExp>();

function compile(pattern: string): RegExp {
  const clean = pattern.replace(/^(?:\.\/)+/, '/').replace(/\/+$/, '');
  const body = translate(clean.replace(/^\/+/, ''));
  return new RegExp(`^${clean.includes('/') ? '' : '(?:.*/)?'}${body}(?:/.*)?$`, 's');
}

function translate(pattern: string): string {
  let source = '';
  let depth = 0;
  for (let i = 0; i < pattern.length; i++) {
    const c = pattern[i]!;
    if (c === '*') {
      const stars = /^\*+/.exec(pattern.slice(i))![0].length;
      i += stars - 1;
      if (stars === 1) source += '[^/]*';
      else if (pattern[i + 1] === '/') {
        source += '(?:.*/)?';
        i++;
      } else source += '.*';
    } else if (c === '?') source += '[^/]';
    else if (c === '[') {
      const close = pattern.indexOf(']', i + 2);
      if (close < 0) source += '\\[';
      else {
        const inside = pattern.slice(i + 1, close).replace(/[\\\]^[]/g, '\\$&');
        source += pattern[i + 1] === '!' ? `[^/${inside.slice(1)}]` : `[${inside}]`;
        i = close;
      }
    } else if (c === '{' && pattern.indexOf('}', i) > 0) {
      source += '(?:';
      depth++;
    } else if (c === '}' && depth > 0) {
      source += ')';
      depth--;
    } else if (c === ',' && depth > 0) source += '|';
    else if (c === '\\' && i + 1 < pattern.length) source += pattern[++i]!.replace(/[\\^$.|+(){}*?[\]/]/g, '\\$&');
    else source += c.replace(/[\\^$.|+(){}\]]/g, '\\$&');
  }
  return source + ')'.repeat(depth);
}
