/** A pattern of PCRE2 as this program can run it. */
export type Pattern =
  | {
      readonly ok: true;
      readonly regex: RegExp;
      /** Number of capturing groups. */
      readonly groups: number;
      /** Groups of which the content after a match may differ from PCRE's (repeated groups). */
      readonly unreliable: ReadonlySet<number>;
    }
  /** `refused`: PCRE itself does not accept it, so the server does not start. */
  | { readonly ok: false; readonly refused: boolean; readonly because: string };

/** Nesting that PCRE2 allows by default. */
const MAXIMUM_DEPTH = 250;

const posixClasses: Readonly<Record<string, string>> = {
  alnum: '0-9A-Za-z',
  alpha: 'A-Za-z',
  ascii: '\\x00-\\x7f',
  blank: ' \\t',
  cntrl: '\\x00-\\x1f\\x7f',
  digit: '0-9',
  graph: '!-~',
  lower: 'a-z',
  print: ' -~',
  punct: '!-\\/:-@\\[-`{-~',
  space: ' \\t\\n\\v\\f\\r',
  upper: 'A-Z',
  word: '0-9A-Za-z_',
  xdigit: '0-9A-Fa-f',
};

class Untranslatable extends Error {
  readonly refused: boolean;

  constructor(because: string, refused = false) {
    super(because);
    this.refused = refused;
  }
}

/** What was read: its translation and the least number of characters that it matches. */
interface Piece {
  readonly source: string;
  readonly minimum: number;
  /** There are alternatives or lazy repetitions in it, so that a match of nothing may be tried before others. */
  readonly choosy?: boolean;
}

const cache = new Map<string, Pattern>();

/**
 * Translates a pattern of PCRE2 (in UTF mode, without further options, as lighttpd compiles all of its patterns) to
 * one of this language. What the two engines treat differently is rewritten: `$` before a last newline, `.`, `\s`,
 * POSIX classes, `\A`, `\z`, `\Q...\E`; what has no counterpart is not translated.
 */
export function translatePattern(pattern: string): Pattern {
  const cached = cache.get(pattern);
  if (cached) return cached;
  const result = translate(pattern);
  if (cache.size > 5000) cache.clear();
  cache.set(pattern, result);
  return result;
}

function translate(pattern: string): Pattern {
  try {
    const translator = new Translator(pattern);
    const source = translator.run();
    const flags = translator.caseless ? 'diu' : 'du';
    return {
      ok: true,
      regex: new RegExp(source, flags),
      groups: translator.groups,
      unreliable: translator.unreliable,
    };
  } catch (error) {
    if (error instanceof Untranslatable) return { ok: false, refused: error.refused, because: error.message };
    return { ok: false, refused: false, because: `the pattern ${pattern} cannot be translated` };
  }
}

/** Recursive descent over a pattern; its depth is limited as PCRE limits it. */
class Translator {
  readonly #text: string;
  #at = 0;
  #depth = 0;
  groups = 0;
  caseless = false;
  readonly unreliable = new Set<number>();

  constructor(text: string) {
    this.#text = text;
  }

  run(): string {
    // Looked for first, because PCRE refuses it whatever else cannot be translated.
    const names = [...this.#text.matchAll(/(?<!\\)\(\?(?:P?<([A-Za-z_]\w*)>|'(\w+)')/g)].map(
      (match) => match[1] ?? match[2],
    );
    if (new Set(names).size < names.length) throw new Untranslatable('two groups have the same name', true);
    const modifier = /^\(\?i\)/.exec(this.#text);
    if (modifier) {
      this.caseless = true;
      this.#at = modifier[0].length;
    }
    const { source } = this.#alternatives();
    if (this.#at < this.#text.length) throw new Untranslatable('it has an unmatched closing parenthesis', true);
    return source;
  }

  #peek(length = 1): string {
    return this.#text.slice(this.#at, this.#at + length);
  }

  #alternatives(): Piece {
    if (++this.#depth > MAXIMUM_DEPTH) throw new Untranslatable('its parentheses are nested too deeply', true);
    let source = '';
    let minimum = Number.POSITIVE_INFINITY;
    let choosy = false;
    for (;;) {
      const branch = this.#sequence();
      choosy ||= branch.choosy === true || this.#peek() === '|';
      source += branch.source;
      minimum = Math.min(minimum, branch.minimum);
      if (this.#peek() !== '|') break;
      this.#at++;
      source += '|';
    }
    this.#depth--;
    return { source, minimum, choosy };
  }

  #sequence(): Piece {
    let source = '';
    let minimum = 0;
    let choosy = false;
    while (this.#at < this.#text.length) {
      const c = this.#peek();
      if (c === '|' || c === ')') break;
      const firstGroup = this.groups + 1;
      const isGroup = c === '(';
      const capturing = isGroup && this.#isCapturing();
      const atom = this.#atom();
      const lastGroup = this.groups;
      const quantifier = atom.source === '' ? '' : this.#quantifier();
      if (quantifier !== '' && isGroup && atom.minimum === 0 && atom.choosy) {
        // PCRE takes a repetition that matches nothing, this language's engine goes on to the next way to match.
        throw new Untranslatable('it repeats a group that may match nothing');
      }
      choosy ||= atom.choosy === true || /.\?$/.test(quantifier);
      // A group that matches once or not at all holds the same in both engines.
      if (quantifier !== '' && !quantifier.startsWith('?')) {
        for (let group = firstGroup; group <= lastGroup; group++) {
          // The group itself keeps its last content in both engines, unless it can match nothing at all.
          if (group !== firstGroup || !capturing || atom.minimum === 0) this.unreliable.add(group);
        }
      }
      source += atom.source + quantifier;
      minimum += atom.minimum * least(quantifier);
    }
    return { source, minimum, choosy };
  }

  #isCapturing(): boolean {
    return !/^\(\?(?!P?<[A-Za-z_]|')/.test(this.#peek(4));
  }

  #quantifier(): string {
    const match = /^(?:[*+?]|\{\d+(?:,\d*)?\})/.exec(this.#text.slice(this.#at, this.#at + 16));
    if (!match) return '';
    const bounds = /^\{(\d+),(\d+)\}$/.exec(match[0]);
    if (bounds && Number(bounds[1]) > Number(bounds[2])) {
      throw new Untranslatable('a quantifier has its numbers out of order', true);
    }
    this.#at += match[0].length;
    if (this.#peek() === '?') {
      this.#at++;
      return `${match[0]}?`;
    }
    if (this.#peek() === '+') throw new Untranslatable('it has a possessive quantifier');
    if (/^(?:[*]|\{\d)/.test(this.#peek(2))) {
      if (/^(?:\*|\{\d+(?:,\d*)?\})/.test(this.#text.slice(this.#at, this.#at + 16))) {
        throw new Untranslatable('it has a quantifier after a quantifier');
      }
    }
    return match[0];
  }

  #atom(): Piece {
    const c = this.#peek();
    switch (c) {
      case '(':
        return this.#group();
      case '[':
        return { source: this.#characterClass(), minimum: 1 };
      case '\\':
        return this.#escape();
      case '.':
        this.#at++;
        return { source: '[^\\n]', minimum: 1 };
      case '^':
        this.#at++;
        return { source: '(?:^)', minimum: 0 };
      case '$':
        this.#at++;
        return { source: '(?=\\n?$)', minimum: 0 };
      case '*':
      case '+':
      case '?':
        throw new Untranslatable('a quantifier follows nothing', true);
      default: {
        const character = String.fromCodePoint(this.#text.codePointAt(this.#at)!);
        this.#at += character.length;
        return { source: escapeLiteral(character), minimum: 1 };
      }
    }
  }

  #group(): Piece {
    const rest = this.#text.slice(this.#at);
    if (rest.startsWith('(*')) throw new Untranslatable('it has a verb such as (*FAIL)');
    if (rest.startsWith('(?#')) {
      const end = rest.indexOf(')');
      if (end < 0) throw new Untranslatable('a comment is not closed', true);
      this.#at += end + 1;
      return { source: '', minimum: 0 };
    }
    const look = /^\(\?(?:=|!|<=|<!)/.exec(rest);
    if (look) {
      this.#at += look[0].length;
      const before = this.groups;
      const body = this.#alternatives();
      this.#close();
      if (look[0].includes('<') && /[*+?{]/.test(body.source.replace(/\(\?[:=!]/g, ''))) {
        throw new Untranslatable('it looks behind over a text of no fixed length');
      }
      for (let group = before + 1; group <= this.groups; group++) this.unreliable.add(group);
      return { source: `${look[0]}${body.source})`, minimum: 0, choosy: true };
    }
    const named = /^\(\?(?:P?<([A-Za-z_]\w*)>|'([A-Za-z_]\w*)')/.exec(rest);
    if (rest.startsWith('(?:')) {
      this.#at += 3;
      const body = this.#alternatives();
      this.#close();
      return { ...body, source: `(?:${body.source})` };
    }
    if (rest.startsWith('(?') && !named) throw new Untranslatable('it has a group of a kind that is not translated');
    this.#at += named ? named[0].length : 1;
    this.groups++;
    const body = this.#alternatives();
    this.#close();
    return { ...body, source: `(${body.source})` };
  }

  #close(): void {
    if (this.#peek() !== ')') throw new Untranslatable('a parenthesis is not closed', true);
    this.#at++;
  }

  #escape(): Piece {
    const c = this.#text[this.#at + 1];
    if (c === undefined) throw new Untranslatable('it ends in a backslash', true);
    if (c === 'Q') {
      const end = this.#text.indexOf('\\E', this.#at);
      const stop = end < 0 ? this.#text.length : end;
      const literal = this.#text.slice(this.#at + 2, stop);
      this.#at = end < 0 ? stop : end + 2;
      if (/^(?:[*+?]|\{)/.test(this.#peek()) && literal.length > 1) {
        throw new Untranslatable('a quantifier follows \\Q...\\E');
      }
      return { source: [...literal].map(escapeLiteral).join(''), minimum: literal.length };
    }
    if (c === 'E') {
      this.#at += 2;
      return { source: '', minimum: 0 };
    }
    const assertions: Readonly<Record<string, string>> = {
      A: '(?:^)',
      z: '(?![^])',
      Z: '(?=\\n?$)',
      b: '\\b',
      B: '\\B',
    };
    const assertion = assertions[c];
    if (assertion !== undefined) {
      this.#at += 2;
      return { source: assertion === '(?![^])' ? '(?![\\s\\S])' : assertion, minimum: 0 };
    }
    const set = shorthand(c);
    if (set !== null) {
      this.#at += 2;
      return { source: set, minimum: 1 };
    }
    return { source: escapeLiteral(this.#character()), minimum: 1 };
  }

  /** One character that is written with a backslash, in a class or outside. */
  #character(inClass = false): string {
    const rest = this.#text.slice(this.#at);
    const c = rest[1];
    if (c === undefined) throw new Untranslatable('it ends in a backslash', true);
    const control: Readonly<Record<string, string>> = {
      n: '\n',
      r: '\r',
      t: '\t',
      f: '\f',
      a: '\x07',
      e: '\x1b',
    };
    const plain = control[c];
    if (plain !== undefined) {
      this.#at += 2;
      return plain;
    }
    if (inClass && c === 'b') {
      this.#at += 2;
      return '\b';
    }
    const hex = /^\\x(?:\{([0-9a-fA-F]{1,6})\}|([0-9a-fA-F]{0,2}))/.exec(rest);
    if (hex) {
      this.#at += hex[0].length;
      return String.fromCodePoint(Number.parseInt(hex[1] ?? (hex[2] || '0'), 16));
    }
    const octal = /^\\0[0-7]{0,2}/.exec(rest);
    if (octal) {
      this.#at += octal[0].length;
      return String.fromCodePoint(Number.parseInt(octal[0].slice(1), 8));
    }
    if (/[0-9]/.test(c)) throw new Untranslatable('it refers back to a group');
    if (/[A-Za-z]/.test(c)) throw new Untranslatable(`it has the escape \\${c}`);
    const character = String.fromCodePoint(rest.codePointAt(1)!);
    this.#at += 1 + character.length;
    return character;
  }

  #characterClass(): string {
    const text = this.#text;
    this.#at++;
    let source = '[';
    if (text[this.#at] === '^') {
      source += '^';
      this.#at++;
    }
    let first = true;
    for (;;) {
      const c = text[this.#at];
      if (c === undefined) throw new Untranslatable('a character class is not closed', true);
      if (c === ']' && !first) {
        this.#at++;
        return `${source}]`;
      }
      first = false;
      if (c === '[' && /[:.=]/.test(text[this.#at + 1] ?? '')) {
        const posix = /^\[:(\^?)([a-z]+):\]/.exec(text.slice(this.#at, this.#at + 16));
        const set = posix ? posixClasses[posix[2]!] : undefined;
        if (posix && set !== undefined) {
          if (posix[1] === '^') throw new Untranslatable('it has a negated POSIX class');
          source += set;
          this.#at += posix[0].length;
          continue;
        }
        if (/^\[([:.=]).*?\1\]/.test(text.slice(this.#at, this.#at + 40))) {
          throw new Untranslatable('it has a POSIX class that is not translated');
        }
      }
      if (c === '\\') {
        const set = shorthand(text[this.#at + 1] ?? '');
        if (set !== null) {
          if (!set.startsWith('[') || set.startsWith('[^')) {
            if (!/^\\[dDwW]$/.test(set)) throw new Untranslatable('it has a negated shorthand in a class');
            source += set;
          } else source += set.slice(1, -1);
          this.#at += 2;
          if (text[this.#at] === '-' && text[this.#at + 1] !== ']') {
            source += '\\-';
            this.#at++;
          }
          continue;
        }
        if (/[QE]/.test(text[this.#at + 1] ?? '')) throw new Untranslatable('it quotes text in a class');
        source += escapeInClass(this.#character(true));
        continue;
      }
      if (c === '-') {
        this.#at++;
        // A hyphen that is first or last stands for itself, any other makes a range.
        const isRange = !/^\[\^?$/.test(source) && text[this.#at] !== ']' && !source.endsWith('\\-');
        source += isRange ? '-' : '\\-';
        continue;
      }
      const character = String.fromCodePoint(text.codePointAt(this.#at)!);
      this.#at += character.length;
      source += escapeInClass(character);
    }
  }
}

/** `\d` and its like; `null` for another letter. */
function shorthand(c: string): string | null {
  switch (c) {
    case 'd':
    case 'D':
    case 'w':
    case 'W':
      return `\\${c}`;
    case 's':
      return '[ \\t\\n\\v\\f\\r]';
    case 'S':
      return '[^ \\t\\n\\v\\f\\r]';
    case 'h':
      return '[ \\t\\xa0\\u1680\\u180e\\u2000-\\u200a\\u202f\\u205f\\u3000]';
    case 'v':
      return '[\\n\\v\\f\\r\\x85\\u2028\\u2029]';
    case 'N':
      return '[^\\n]';
    default:
      return null;
  }
}

function least(quantifier: string): number {
  if (quantifier === '' || quantifier.startsWith('+')) return 1;
  if (quantifier.startsWith('{')) return Number.parseInt(quantifier.slice(1), 10);
  return 0;
}

function escapeLiteral(character: string): string {
  return /[\\^$.*+?()[\]{}|/]/.test(character) ? `\\${character}` : character;
}

function escapeInClass(character: string): string {
  return /[\\\]^[-]/.test(character) ? `\\${character}` : character;
}
