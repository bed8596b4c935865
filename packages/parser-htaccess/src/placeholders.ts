import type { Placeholder } from '@fcgilint/core';

/** A text in which template placeholders are found and masked. */
export interface Masked {
  /**
   * Same length as the text. Placeholders that print a value are word characters here, unless they have the line for
   * themselves; all others are blanks.
   */
  readonly scan: string;
  readonly placeholders: readonly Placeholder[];
  /** Whether some of them choose between pieces of the text or repeat them, so that sections need not balance. */
  readonly controls: boolean;
}

interface Found {
  readonly start: number;
  readonly end: number;
  readonly engine: Placeholder['engine'];
  /** Whether it prints a value in its place. */
  readonly prints: boolean;
  readonly controls: boolean;
}

/** No placeholder is longer: what looks like the beginning of one is something else. */
const maxLength = 4000;

const jinjaTag =
  /^[-+~]?\s*(?:if|elif|elsif|else|endif|for|endfor|set|endset|macro|endmacro|block|endblock|include|import|from|extends|call|endcall|filter|endfilter|raw|endraw|with|endwith|do|trans|endtrans|comment|endcomment|verbatim|endverbatim|case|when|endcase|unless|endunless|assign|capture|endcapture|autoescape|endautoescape|load|spaceless)\b/;
const goKeyword = /^-?\s*(?:if|else|end|range|with|define|block|break|continue)\b|^-?\s*\/\*/;
const goExpression =
  /^-?\s*(?:[.$]|(?:include|template|printf|quote|default|required|tpl|toYaml|print|index|env|getenv)\s)/;
const valueStart = /^(?:\{?[-~]?\s*[A-Za-z_.$@(]|[-~]?\s+["'\d[]|[#^/>&!]\s*[A-Za-z_.])/;

/**
 * Finds the placeholders of ERB, PHP, Jinja, Go templates and mustache. `${NAME}` is none: it is the server's own. A
 * text without their brackets is given back as it is.
 */
export function maskPlaceholders(text: string): Masked {
  if (
    !text.includes('{{') &&
    !text.includes('<%') &&
    !text.includes('{%') &&
    !text.includes('<?') &&
    !text.includes('{#')
  ) {
    return { scan: text, placeholders: [], controls: false };
  }
  const found = findAll(text);
  if (found.length === 0) return { scan: text, placeholders: [], controls: false };
  return {
    scan: mask(text, found),
    placeholders: found.map(({ start, end, engine }) => ({ kind: 'placeholder', start, end, engine })),
    controls: found.some((placeholder) => placeholder.controls),
  };
}

function findAll(text: string): Found[] {
  const out: Found[] = [];
  const opener = /\{\{|\{%|\{#|<%|<\?/g;
  for (let match = opener.exec(text); match !== null; match = opener.exec(text)) {
    const found = findAt(text, match.index, match[0]);
    if (found === null) continue;
    out.push(found);
    opener.lastIndex = found.end;
  }
  return out;
}

function findAt(text: string, start: number, opener: string): Found | null {
  const head = text.slice(start + 2, start + 40);
  switch (opener) {
    case '<%': {
      const end = endOf(text, start, '%>', '<%');
      if (end < 0 || head.startsWith('%')) return null;
      const prints = head.startsWith('=');
      return { start, end, engine: 'erb', prints, controls: !prints && !head.startsWith('#') };
    }
    case '<?': {
      if (!/^(?:php\s|=)/.test(head)) return null;
      const close = text.indexOf('?>', start);
      const end = close < 0 ? text.length : close + 2;
      const prints = head.startsWith('=');
      return { start, end, engine: 'php', prints, controls: !prints };
    }
    case '{%': {
      if (!jinjaTag.test(head)) return null;
      const end = endOf(text, start, '%}', '{%');
      return end < 0 ? null : { start, end, engine: 'jinja', prints: false, controls: true };
    }
    case '{#': {
      if (!/^[-\s]/.test(head)) return null;
      const end = endOf(text, start, '#}', '{#');
      return end < 0 ? null : { start, end, engine: 'jinja', prints: false, controls: false };
    }
    default:
      return findBraces(text, start, head);
  }
}

/** `{{ value }}`, on one line. */
function findBraces(text: string, start: number, head: string): Found | null {
  if (goKeyword.test(head)) {
    const end = endOf(text, start, '}}', '{{');
    return end < 0 ? null : { start, end, engine: 'go-template', prints: false, controls: !head.includes('/*') };
  }
  if (!valueStart.test(head)) return null;
  const triple = head.startsWith('{');
  const end = endOf(text, start, triple ? '}}}' : '}}', '{{', triple ? 3 : 2);
  if (end < 0) return null;
  const lineEnd = text.indexOf('\n', start);
  if (lineEnd >= 0 && end > lineEnd) return null;
  const section = /^[#^/]/.test(head);
  const engine =
    section || triple || /^[>&!]/.test(head) ? 'mustache' : goExpression.test(head) ? 'go-template' : 'jinja';
  return { start, end, engine, prints: !section, controls: section };
}

/** Offset after the closing bracket, -1 when another opens before it or it is too far. */
function endOf(text: string, start: number, close: string, opener: string, skip = 2): number {
  let limit = Math.min(text.length, start + maxLength);
  const piece = text.slice(start + skip, limit);
  const other = piece.indexOf(opener);
  if (other >= 0) limit = start + skip + other;
  const end = piece.slice(0, limit - start - skip).indexOf(close);
  return end < 0 ? -1 : start + skip + end + close.length;
}

function mask(text: string, found: readonly Found[]): string {
  let out = '';
  let done = 0;
  for (let i = 0; i < found.length; ) {
    // Placeholders with nothing but blanks between them are judged together.
    let last = i;
    while (last + 1 < found.length && isBlank(text.slice(found[last]!.end, found[last + 1]!.start))) last++;
    const alone = standsAlone(text, found[i]!.start, found[last]!.end);
    for (; i <= last; i++) {
      const { start, end, prints } = found[i]!;
      out += text.slice(done, start) + (prints && !alone ? '_' : ' ').repeat(end - start);
      done = end;
    }
  }
  return out + text.slice(done);
}

/** Whether nothing but blanks stands on the line before and after a range. */
function standsAlone(text: string, start: number, end: number): boolean {
  let before = start;
  while (before > 0 && isBlank(text.charAt(before - 1))) before--;
  let after = end;
  while (after < text.length && isBlank(text.charAt(after))) after++;
  const begins = before === 0 || text.charAt(before - 1) === '\n';
  return begins && (after === text.length || text.charAt(after) === '\n');
}

function isBlank(between: string): boolean {
  return /^[ \t\r]*$/.test(between);
}
