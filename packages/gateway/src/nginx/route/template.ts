/** Text with variables, taken apart. */
export type TemplatePart =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'variable'; readonly name: string }
  | { readonly kind: 'capture'; readonly number: number }
  /** The `?` of a rewrite's replacement: what follows is the query. */
  | { readonly kind: 'args' };

export interface Template {
  readonly parts: readonly TemplatePart[];
  /** The text when it has no variables, else `null`. */
  readonly constant: string | null;
  readonly hasQuestionMark: boolean;
}

const cache = new Map<string, Template | null>();
const cacheLimit = 20_000;

/**
 * Takes a text apart as the server does (nginx: ngx_http_script_compile): `$name`, `${name}`, `$1` to `$9`.
 * `null` for what it refuses. With `splitArgs` the first `?` becomes a part of its own.
 */
export function parseTemplate(text: string, splitArgs = false): Template | null {
  const key = splitArgs ? `?${text}` : ` ${text}`;
  let template = cache.get(key);
  if (template === undefined) {
    template = parse(text, splitArgs);
    if (cache.size >= cacheLimit) cache.clear();
    cache.set(key, template);
  }
  return template;
}

function parse(text: string, splitArgs: boolean): Template | null {
  const parts: TemplatePart[] = [];
  let literal = '';
  let split = splitArgs;
  let at = 0;
  const flush = (): void => {
    if (literal !== '') parts.push({ kind: 'text', text: literal });
    literal = '';
  };
  while (at < text.length) {
    const ch = text[at]!;
    if (ch === '?' && split) {
      flush();
      parts.push({ kind: 'args' });
      split = false;
      at++;
      continue;
    }
    if (ch !== '$') {
      literal += ch;
      at++;
      continue;
    }
    const match = /^\$(?:([1-9])|\{([A-Za-z0-9_]+)\}|([A-Za-z0-9_]+))/.exec(text.slice(at, at + 200));
    if (!match) return null;
    flush();
    if (match[1] !== undefined) parts.push({ kind: 'capture', number: Number(match[1]) });
    else parts.push({ kind: 'variable', name: (match[2] ?? match[3])! });
    at += match[0].length;
  }
  flush();
  const constant = parts.every((part) => part.kind === 'text')
    ? parts.map((part) => (part.kind === 'text' ? part.text : '')).join('')
    : null;
  return { parts, constant, hasQuestionMark: text.includes('?') };
}
