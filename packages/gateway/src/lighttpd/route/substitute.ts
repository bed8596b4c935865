import { type Captures, matchPattern, normalizeEncodedBytes } from '../compare.ts';
import { stop } from './stop.ts';

/** What replacement texts may refer to. All are byte strings. */
export interface Substitution {
  /** Groups of the rule's own pattern: `$1`. */
  readonly own: Captures;
  /** Groups of the condition around the rule: `%1`; `null` when there is no pattern, `'undefined'` when they hold no defined content. */
  readonly condition: Captures | null | 'undefined';
  readonly scheme: string;
  readonly authority: string;
  readonly port: string | null;
  /** Encoded path with query string. */
  readonly target: string;
  /** `null` without a question mark. */
  readonly query: string | null;
}

/** A rule that matched. */
export interface RuleMatch {
  readonly index: number;
  /** `null` for an empty replacement, which means: leave the URL as it is and try no further rules. */
  readonly result: string | null;
}

/**
 * The first rule whose pattern matches a target, with its replacement filled in. `null`: none matches. `'error'`: the
 * pattern cannot be applied to the target, which the server gives up on.
 *
 * lighttpd: src/keyvalue.c, pcre_keyvalue_buffer_process
 */
export function firstMatch(
  rules: readonly { readonly pattern: string; readonly replacement: string }[],
  target: string,
  context: Omit<Substitution, 'own'>,
  normalize: boolean,
): RuleMatch | null | 'error' {
  for (const [index, rule] of rules.entries()) {
    const pattern = normalize ? normalizeEncodedBytes(rule.pattern) : rule.pattern;
    const match = matchPattern(pattern, target);
    if (match === null) continue;
    if (match === 'invalid') return 'error';
    if ('kind' in match) return stop(match.because, match.place);
    if (rule.replacement === '') return { index, result: null };
    const replacement = normalize ? normalizeReplacement(rule.replacement) : rule.replacement;
    return { index, result: substitute(replacement, { ...context, own: match }) };
  }
  return null;
}

/** lighttpd: src/keyvalue.c, pcre_keyvalue_burl_normalize_value */
function normalizeReplacement(text: string): string {
  return text
    .replace(/%%[0-9a-fA-F]{2}/g, (code) => code.toUpperCase())
    .replace(/[\x80-\xff]/g, (byte) => `%%${byte.charCodeAt(0).toString(16).toUpperCase()}`);
}

/** Whether a replacement refers to the condition around it, which makes the server keep that condition's captures. */
export function usesConditionCaptures(replacement: string): boolean {
  for (let at = replacement.indexOf('%'); at >= 0; at = replacement.indexOf('%', at + 1)) {
    const next = replacement[at + 1];
    if (next === '%') at++;
    else if (next === '{' || (next !== undefined && next >= '0' && next <= '9')) return true;
  }
  return false;
}

/** How a reference is written into the result. */
interface Encoding {
  encode: 'none' | 'all' | 'nde' | 'psnde' | null;
  lower: boolean;
}

/** lighttpd: src/keyvalue.c, pcre_keyvalue_buffer_subst */
export function substitute(template: string, context: Substitution): string {
  let out = '';
  let start = 0;
  for (let k = 0; k + 1 < template.length; k++) {
    const c = template[k]!;
    if (c !== '$' && c !== '%') continue;
    out += template.slice(start, k);
    const next = template[k + 1]!;
    if (next === '{') {
      const extended = substituteExtended(template, k, context, out);
      if (extended === null) return out;
      out = extended.out;
      k = extended.end - 1;
      start = extended.end;
      continue;
    }
    if (next >= '0' && next <= '9') out += capture(c, Number(next), context);
    else out += c === next ? c : c + next;
    k++;
    start = k + 1;
  }
  return out + template.slice(start);
}

/** `${...}` and `%{...}`; `null` when it is broken, which cuts the result off. */
function substituteExtended(
  template: string,
  at: number,
  context: Substitution,
  before: string,
): { readonly out: string; readonly end: number } | null {
  const encoding: Encoding = { encode: null, lower: false };
  let out = before;
  let p = at + 2;
  const skipTo = (character: string): boolean => {
    const found = template.indexOf(character, p);
    if (found >= 0) p = found;
    return found >= 0;
  };
  const starts = (text: string): boolean => template.startsWith(text, p);
  for (;;) {
    const c = template[p];
    if (c === undefined) return null;
    if (c === '}' || (c >= '0' && c <= '9')) break;
    const word = ['esc:', 'escape:', 'escnde:', 'escpsnde:', 'noesc:', 'noescape:', 'tolower:', 'toupper:'].find(
      starts,
    );
    if (word !== undefined) {
      p += word.length;
      if (word === 'esc:' || word === 'escape:') encoding.encode = strongest(encoding.encode, 'all');
      else if (word === 'escnde:') encoding.encode = strongest(encoding.encode, 'nde');
      else if (word === 'escpsnde:') encoding.encode = strongest(encoding.encode, 'psnde');
      else if (word.startsWith('no')) encoding.encode = 'none';
      // 1.4.69 takes "toupper:" for "tolower:".
      else encoding.lower = true;
    } else if (starts('esc') || starts('no') || starts('to')) {
      if (!skipTo(':')) return null;
      p++;
    } else if (starts('url.')) {
      p += 4;
      const part = urlPart(template, p, context);
      if (part) {
        out += part.encoded ? encoded(part.text, encoding) : part.text;
        p += part.name.length;
      } else if (!skipTo('}')) return null;
      break;
    } else if (starts('qsa}')) {
      out += queryString(out, context, encoding);
      p += 3;
      break;
    } else if (starts('encb64u:') || starts('decb64u:')) {
      stop('base64 in a replacement is not computed here', null);
    } else p++;
  }
  if (template[p] === undefined) return null;
  if (template[p] !== '}') {
    let number = Number(template[p]);
    p++;
    const second = template[p];
    if (second !== undefined && second >= '0' && second <= '9') {
      number = number * 10 + Number(second);
      p++;
    }
    if (template[p] !== '}' && !skipTo('}')) return null;
    if (encoding.encode === null && !encoding.lower) encoding.encode = 'psnde';
    out += encoded(capture(template[at]!, number, context), encoding);
  }
  return { out, end: p + 1 };
}

/** Of several encodings the server heeds one, in this order of precedence. */
function strongest(
  before: Encoding['encode'],
  added: NonNullable<Encoding['encode']>,
): NonNullable<Encoding['encode']> {
  const order = ['none', 'all', 'nde', 'psnde'] as const;
  if (before === null) return added;
  return order.indexOf(before) < order.indexOf(added) ? before : added;
}

function urlPart(
  template: string,
  at: number,
  context: Substitution,
): { readonly name: string; readonly text: string; readonly encoded: boolean } | null {
  for (const name of ['scheme', 'authority', 'port', 'path', 'query']) {
    if (!template.startsWith(`${name}}`, at)) continue;
    switch (name) {
      case 'scheme':
        return { name, text: context.scheme, encoded: true };
      case 'authority':
        return { name, text: context.authority, encoded: true };
      case 'port':
        return { name, text: context.port ?? stop('the port of the socket is not known', null), encoded: false };
      case 'path':
        return { name, text: context.target.replace(/\?.*$/s, ''), encoded: true };
      default:
        return { name, text: context.query ?? '', encoded: true };
    }
  }
  return null;
}

/** `${qsa}`: the query string is appended with the separator that fits. */
function queryString(out: string, context: Substitution, encoding: Encoding): string {
  if (context.query === null) return '';
  if (out.includes('?')) return context.query === '' ? '' : `&${encoded(context.query, encoding)}`;
  return `?${encoded(context.query, encoding)}`;
}

function capture(sigil: string, number: number, context: Substitution): string {
  const captures = sigil === '$' ? context.own : context.condition;
  if (captures === null) return '';
  if (captures === 'undefined') return stop('the captures of a pattern that did not match are undefined', null);
  return captures.texts[number] ?? '';
}

/** lighttpd: src/burl.c, burl_append */
function encoded(text: string, { encode, lower }: Encoding): string {
  let out = text;
  if (encode === 'all') out = text.replace(/[^A-Za-z0-9\-._~]/g, percent);
  else if (encode === 'nde' || encode === 'psnde') {
    const keep = encode === 'psnde' ? /^[A-Za-z0-9\-._~/]$/ : /^[A-Za-z0-9\-._~]$/;
    out = text.replace(/%[0-9a-fA-F]{2}|[\s\S]/g, (unit) => {
      if (unit.length === 3) {
        const character = String.fromCharCode(Number.parseInt(unit.slice(1), 16));
        return /[A-Za-z0-9\-._~]/.test(character) ? character : unit;
      }
      return keep.test(unit) ? unit : percent(unit);
    });
  }
  if (!lower) return out;
  // Lower case alone names no encoding, and without one nothing is written.
  if (encode === null) return '';
  return out.replace(/%[0-9a-fA-F]{2}|[A-Z]/g, (unit) => (unit.length === 3 ? unit : unit.toLowerCase()));
}

function percent(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
}
