import type { Span } from '@fcgilint/core';
import { blanks } from './placeholders.ts';

/** What a tag does to the branches of a template; `null` when nothing. */
type Role = 'opens' | 'alternates' | 'closes' | null;

const opens =
  /^(?:if|unless|for|foreach|while|case|range|with|define|block|macro|call|filter|raw|verbatim|autoescape|each)\b|\bdo\b(?:\s*\|[^|]*\|)?$/;

function roleOf(tag: string): Role {
  const mustache = /^\{\{\{?\s*([#^/])/.exec(tag);
  if (mustache) return mustache[1] === '/' ? 'closes' : 'opens';
  const inner = tag.replace(/^(?:\{\{|\{%|<%|<\?php|>)[-+~]?\s*/, '').replace(/\s*[-+~]?(?:\}\}|%\}|%>|\?>)$/, '');
  if (/^end\w*\b/.test(inner)) return 'closes';
  if (/^(?:\}\s*)?(?:else|elif|elsif|elseif|when)\b/.test(inner)) return 'alternates';
  return opens.test(inner) ? 'opens' : null;
}

/**
 * The text of a template without its `else` branches, which become blanks: one of the ways that it can be filled in.
 * `null` when it has none or its tags do not match. `text` has the tags masked, `shown` not; both are as long.
 */
export function firstBranches(
  text: string,
  shown: string,
  tags: readonly { readonly start: number; readonly end: number; readonly control?: true }[],
): { readonly text: string; readonly dropped: readonly Span[] } | null {
  /** Where the `else` of each open tag begins, outermost first; `null` before it. */
  const open: (number | null)[] = [];
  const dropped: Span[] = [];
  for (const { start, end, control } of tags) {
    const role = control ? roleOf(shown.slice(start, end)) : null;
    if (role === 'opens') open.push(null);
    else if (role === 'alternates') {
      if (open.length === 0) return null;
      open[open.length - 1] ??= end;
    } else if (role === 'closes') {
      const from = open.pop();
      if (from === undefined) return null;
      if (from !== null && open.every((outer) => outer === null)) dropped.push({ start: from, end: start });
    }
  }
  if (open.length > 0 || dropped.length === 0) return null;
  let result = '';
  let at = 0;
  for (const { start, end } of dropped) {
    result += text.slice(at, start) + blanks(text, start, end);
    at = end;
  }
  return { text: result + text.slice(at), dropped };
}
