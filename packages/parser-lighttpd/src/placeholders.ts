import type { Placeholder } from '@fcgilint/core';

/** A text with its placeholders out of the way: of the same length, so that every offset stays. */
export interface Masked {
  readonly text: string;
  readonly placeholders: Placeholder[];
}

const MARKERS = ['{{', '{%', '<%', '<?', '${', '%('];

/** Words that begin a Go template action which prints nothing. */
const GO_ACTION = /^\{\{-?\s*(?:if|else|end|range|with|define|block|template|break|continue|\/\*)\b/;

interface Found {
  readonly end: number;
  readonly engine: Placeholder['engine'];
  /** Whether it stands for text; else for nothing, as `{% if %}` does. */
  readonly prints: boolean;
}

/**
 * Finds the placeholders of template languages and replaces them: by blanks where they print nothing or stand alone on
 * a line, by a name where a value or a key is, and within strings by nothing but their inner quotes. `${NAME}` and
 * `%(NAME)s` count only outside strings, because lighttpd has `${url.path}` and patterns in them. `null` when there is none.
 */
export function mask(text: string): Masked | null {
  if (!MARKERS.some((marker) => text.includes(marker))) return null;
  const isJinja = text.includes('{%');
  const placeholders: Placeholder[] = [];
  const pieces: string[] = [];
  let done = 0;
  let inString = false;
  for (let at = 0; at < text.length; at++) {
    const c = text.charCodeAt(at);
    if (inString) {
      if (c === 92 && text.charCodeAt(at + 1) === 34) at++;
      else if (c === 34) inString = false;
      if (c !== 123 && c !== 60) continue;
    } else if (c === 34) {
      inString = true;
      continue;
    } else if (c === 35) {
      while (at < text.length && text.charCodeAt(at) !== 10 && text.charCodeAt(at) !== 13) at++;
      continue;
    } else if (c !== 123 && c !== 60 && c !== 36 && c !== 37) continue;
    const found = placeholderAt(text, at, isJinja);
    if (!found) continue;
    const raw = text.slice(at, found.end);
    pieces.push(text.slice(done, at), inString ? raw.replaceAll('"', 'x') : replacement(text, at, found));
    placeholders.push({ kind: 'placeholder', start: at, end: found.end, engine: found.engine });
    done = found.end;
    at = found.end - 1;
  }
  if (placeholders.length === 0) return null;
  pieces.push(text.slice(done));
  return { text: pieces.join(''), placeholders };
}

function placeholderAt(text: string, at: number, isJinja: boolean): Found | null {
  switch (text.slice(at, at + 2)) {
    case '{{': {
      const triple = text[at + 2] === '{';
      const end = endOf(text, at + 2, triple ? '}}}' : '}}');
      if (end < 0) return null;
      const raw = text.slice(at, end);
      // Two braces by mistake: nothing, several lines or a statement in them.
      if (/^\{\{\s*\}\}|[\r\n]|^\{\{\s*[\w.-]+\s*[:+]?=[^=>]/.test(raw)) return null;
      if (/^\{\{[#/^!>]/.test(raw)) return { end, engine: 'mustache', prints: false };
      if (GO_ACTION.test(raw)) return { end, engine: 'go-template', prints: false };
      const isGo = !isJinja && /^\{\{-?\s*(?:[.$]|include\b|template\b)/.test(raw);
      return { end, engine: isGo ? 'go-template' : 'jinja', prints: true };
    }
    case '{%':
      return found(text, at, '%}', 'jinja', false);
    case '{#':
      return isJinja ? found(text, at, '#}', 'jinja', false) : null;
    case '<%':
      return found(text, at, '%>', 'erb', text[at + 2] === '=');
    case '<?':
      return text.startsWith('<?php', at) || text.startsWith('<?=', at)
        ? found(text, at, '?>', 'php', text[at + 2] === '=' || /\b(?:echo|print)\b/.test(text.slice(at, at + 20)))
        : null;
    case '${': {
      const match = /^\$\{[A-Za-z_][A-Za-z0-9_]*(?::?[-=?+][^}\r\n]*)?\}/.exec(text.slice(at, at + 200));
      return match ? { end: at + match[0].length, engine: 'envsubst', prints: true } : null;
    }
    case '%(': {
      const match = /^%\([A-Za-z_]\w*\)s/.exec(text.slice(at, at + 200));
      return match ? { end: at + match[0].length, engine: 'python', prints: true } : null;
    }
    default:
      return null;
  }
}

function found(text: string, at: number, close: string, engine: Found['engine'], prints: boolean): Found | null {
  const end = endOf(text, at + 2, close);
  return end < 0 ? null : { end, engine, prints };
}

/** Farther than this nobody closes a placeholder; it keeps the search linear in broken texts. */
const LONGEST = 4096;

function endOf(text: string, from: number, close: string): number {
  const at = text.slice(from, from + LONGEST).indexOf(close);
  return at < 0 ? -1 : from + at + close.length;
}

function replacement(text: string, at: number, { end, prints }: Found): string {
  if (prints && !standsAlone(text, at, end) && end < text.length) return 'x'.repeat(end - at);
  return text.slice(at, end).replace(/[^\r\n]/g, ' ');
}

/** Whether nothing else stands on the lines of a placeholder: it is a statement, or several, and not a value. */
function standsAlone(text: string, start: number, end: number): boolean {
  let before = start - 1;
  while (before >= 0 && (text[before] === ' ' || text[before] === '\t')) before--;
  let after = end;
  while (after < text.length && (text[after] === ' ' || text[after] === '\t')) after++;
  const first = before < 0 || text[before] === '\n' || text[before] === '\r';
  return first && (after >= text.length || text[after] === '\n' || text[after] === '\r');
}
