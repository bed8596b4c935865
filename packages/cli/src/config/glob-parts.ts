/** A part of a pattern. `name`: any characters of one name; `all`: any at all; `folders`: any folders with their slashes. */
export type Part =
  | { readonly kind: 'one'; readonly fits: (character: string) => boolean }
  | { readonly kind: 'name' | 'all' | 'folders' }
  | { readonly kind: 'either'; readonly choices: readonly (readonly Part[])[] };

/** Reads a pattern; see `matchesPattern`. */
export class Parser {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  /** The parts up to the end; within braces up to a comma or the closing brace. */
  parse(depth = 0): Part[] {
    const parts: Part[] = [];
    for (; this.#at < this.#text.length; this.#at++) {
      const c = this.#text[this.#at]!;
      if (depth > 0 && (c === ',' || c === '}')) break;
      parts.push(this.#part(c, depth));
    }
    return parts;
  }

  #part(c: string, depth: number): Part {
    const text = this.#text;
    if (c === '*') {
      const stars = /^\*+/.exec(text.slice(this.#at))![0].length;
      this.#at += stars - 1;
      if (stars === 1) return { kind: 'name' };
      if (text[this.#at + 1] !== '/') return { kind: 'all' };
      this.#at++;
      return { kind: 'folders' };
    }
    if (c === '?') return { kind: 'one', fits: (other) => other !== '/' };
    if (c === '[') return this.#class() ?? literal(c);
    if (c === '{' && text.includes('}', this.#at)) return this.#choices(depth);
    if (c === '\\' && this.#at + 1 < text.length) return literal(text[++this.#at]!);
    return literal(c);
  }

  /** `[abc]`, `[a-z]`, `[!a-z]`; `null` where it does not end. */
  #class(): Part | null {
    const close = this.#text.indexOf(']', this.#at + 2);
    if (close < 0) return null;
    const inside = this.#text.slice(this.#at + 1, close);
    this.#at = close;
    const negated = inside.startsWith('!');
    const ranges = [...inside.slice(negated ? 1 : 0).matchAll(/(.)-(.)|./gs)];
    const has = (c: string) => ranges.some(([one, from, to]) => (from && to ? from <= c && c <= to : c === one));
    return { kind: 'one', fits: (c) => c !== '/' && has(c) !== negated };
  }

  #choices(depth: number): Part {
    const choices: Part[][] = [];
    do {
      this.#at++;
      choices.push(this.parse(depth + 1));
    } while (this.#text[this.#at] === ',');
    return { kind: 'either', choices };
  }
}

function literal(c: string): Part {
  return { kind: 'one', fits: (other) => other === c };
}
