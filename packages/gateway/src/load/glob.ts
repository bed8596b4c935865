import { type FileHost, joinPath } from '@fcgilint/core';

/** Whether the server would look for several files: `*`, `?` or `[` (nginx, Apache), braces too in lighttpd. */
export function hasWildcard(path: string, braces: boolean): boolean {
  return (braces ? /[*?[{]/ : /[*?[]/).test(path);
}

/**
 * The files that a pattern names, in byte order, as glob(3) finds them: `*` and `?` match no slash and no leading dot,
 * `[a-z]` is a class. `braces` expands `{a,b}` first (lighttpd: glob with GLOB_BRACE), keeping the order of alternatives.
 */
export function glob(pattern: string, host: FileHost, braces: boolean): string[] {
  const alternatives = braces ? expandBraces(pattern) : [pattern];
  const found: string[] = [];
  for (const alternative of alternatives) found.push(...expandOne(alternative, host));
  return found;
}

function expandOne(pattern: string, host: FileHost): string[] {
  const absolute = pattern.startsWith('/');
  let paths = [absolute ? '/' : '.'];
  const parts = pattern.split('/').filter((part) => part !== '');
  for (const part of parts) {
    const next: string[] = [];
    const matcher = hasWildcard(part, false) ? segmentMatcher(part) : null;
    for (const path of paths) {
      if (!matcher) {
        const full = joinPath(path, part);
        if (host.kind(full) !== 'missing') next.push(full);
        continue;
      }
      for (const name of host.list(path) ?? []) if (matcher(name)) next.push(joinPath(path, name));
    }
    paths = next;
  }
  return paths;
}

/** A test for one path segment, or for a whole name where no slash can occur. */
export function segmentMatcher(pattern: string): (name: string) => boolean {
  let source = '';
  for (let i = 0; i < pattern.length; i++) {
    const c = pattern[i]!;
    if (c === '*') source += '[^/]*';
    else if (c === '?') source += '[^/]';
    else if (c === '[') {
      const close = pattern.indexOf(']', i + 2);
      if (close < 0) source += '\\[';
      else {
        const body = pattern.slice(i + 1, close).replace(/[\\\]^]/g, (m, at) => (m === '^' && at === 0 ? m : `\\${m}`));
        source += `[${body.startsWith('!') ? `^${body.slice(1)}` : body}]`;
        i = close;
      }
    } else source += c.replace(/[\\^$.|+(){}\]]/g, '\\$&');
  }
  const regex = new RegExp(`^${source}$`, 's');
  const hidden = pattern.startsWith('.');
  return (name) => (hidden || !name.startsWith('.')) && regex.test(name);
}

/** `a{b,c{d,e}}` to `ab`, `acd`, `ace`; unbalanced braces stay as they are. */
function expandBraces(pattern: string): string[] {
  const work = [pattern];
  const done: string[] = [];
  while (work.length > 0 && done.length < 1000) {
    const current = work.shift()!;
    const group = firstGroup(current);
    if (!group) {
      done.push(current);
      continue;
    }
    const { open, close, commas } = group;
    const cuts = [open, ...commas, close];
    const alternatives: string[] = [];
    for (let i = 1; i < cuts.length; i++) {
      alternatives.push(current.slice(0, open) + current.slice(cuts[i - 1]! + 1, cuts[i]) + current.slice(close + 1));
    }
    work.unshift(...alternatives);
  }
  return done;
}

function firstGroup(text: string): { open: number; close: number; commas: number[] } | null {
  const open = text.indexOf('{');
  if (open < 0) return null;
  const commas: number[] = [];
  let depth = 0;
  for (let i = open; i < text.length; i++) {
    const c = text[i];
    if (c === '{') depth++;
    else if (c === ',' && depth === 1) commas.push(i);
    else if (c === '}' && --depth === 0) return { open, close: i, commas };
  }
  return null;
}
