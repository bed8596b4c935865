import { readBrackets } from './brackets.ts';
import { allButNewline, anyByte, type ByteSet } from './byte-set.ts';
import { asciiOnly, characterSet } from './character-set.ts';
import { allHigh, type CodeRange } from './code-ranges.ts';
import { type Cursor, escapedCharacter, escapeSets, highOf, takeCharacter } from './escapes.ts';
import {
  type ParsedRegex,
  RefusedRegex,
  type RegexNode,
  type RegexOptions,
  type RepeatMode,
  UnsupportedRegex,
} from './node.ts';

/** PCRE refuses deeper nesting (PARENS_NEST_LIMIT), which also bounds the recursion here. */
const MAXIMUM_DEPTH = 250;
const MAXIMUM_REPEAT = 65_535;

interface Flags {
  readonly ignoreCase: boolean;
  readonly multiline: boolean;
  readonly dotAll: boolean;
  readonly extended: boolean;
  readonly ungreedy: boolean;
}

/**
 * Parses a PCRE2 pattern (10.42). Its characters are bytes, or text with the option `utf`. Throws `RefusedRegex` for what
 * PCRE refuses, and `UnsupportedRegex` for what is not modelled.
 */
export function parseRegex(pattern: string, options: RegexOptions): ParsedRegex {
  return new Parser(pattern, options).parse();
}

class Parser {
  readonly #text: string;
  readonly #options: RegexOptions;
  readonly #names: (readonly [name: string, group: number])[] = [];
  /** References by name or number, checked when all groups are known. */
  readonly #references: {
    readonly name: string | null;
    readonly number: number;
    readonly node: { numbers: number[] };
  }[] = [];
  #flags: Flags;
  #at = 0;
  #captures = 0;
  #depth = 0;
  #quoting = false;

  constructor(text: string, options: RegexOptions) {
    this.#text = text;
    this.#options = options;
    const { ignoreCase = false, dotAll = false } = options;
    this.#flags = { ignoreCase, multiline: false, dotAll, extended: false, ungreedy: false };
  }

  parse(): ParsedRegex {
    if (this.#text.startsWith('(*')) throw new UnsupportedRegex('it starts with a verb');
    const root = this.#alternatives();
    if (this.#at < this.#text.length) throw new RefusedRegex('its parentheses do not match');
    for (const { name, number, node } of this.#references) {
      const targets = name === null ? [number] : this.#names.flatMap(([each, group]) => (each === name ? [group] : []));
      if (targets.length === 0 || targets.some((target) => target < 1 || target > this.#captures)) {
        throw new RefusedRegex('it refers to a group that does not exist');
      }
      node.numbers.push(...targets);
    }
    return { root, captures: this.#captures, names: this.#names };
  }

  #alternatives(): RegexNode {
    if (++this.#depth > MAXIMUM_DEPTH) throw new RefusedRegex('it is nested too deeply');
    const saved = this.#flags;
    const branches: RegexNode[] = [];
    for (;;) {
      branches.push(this.#sequence());
      if (this.#text[this.#at] !== '|') break;
      this.#at++;
    }
    // A `(?i)` in a group holds to the end of the group, in later branches too.
    this.#flags = saved;
    this.#depth--;
    return branches.length === 1 ? branches[0]! : { kind: 'choice', branches };
  }

  #sequence(): RegexNode {
    const items: RegexNode[] = [];
    while (this.#at < this.#text.length) {
      if (!this.#quoting) {
        const ch = this.#text[this.#at]!;
        if (ch === '|' || ch === ')') break;
        if (this.#flags.extended && this.#skipExtended()) continue;
      }
      const item = this.#quantified();
      if (item) items.push(item);
    }
    return items.length === 1 ? items[0]! : { kind: 'sequence', items };
  }

  /** Blanks and comments of `(?x)`. */
  #skipExtended(): boolean {
    const ch = this.#text[this.#at]!;
    if (ch === '#') {
      const end = this.#text.indexOf('\n', this.#at);
      this.#at = end < 0 ? this.#text.length : end + 1;
      return true;
    }
    if (!/[ \t\n\v\f\r]/.test(ch)) return false;
    this.#at++;
    return true;
  }

  #quantified(): RegexNode | null {
    let node = this.#atom();
    if (!node) return null;
    let repeated = false;
    for (;;) {
      while (this.#text.startsWith('\\E', this.#at)) {
        this.#quoting = false;
        this.#at += 2;
      }
      if (this.#quoting) return node;
      while (this.#flags.extended && this.#at < this.#text.length && this.#skipExtended());
      // A comment may stand between an item and its quantifier.
      if (this.#text.startsWith('(?#', this.#at)) {
        this.#at++;
        this.#group();
        continue;
      }
      const range = this.#quantifier();
      if (!range) return node;
      if (repeated || node.kind === 'assert')
        throw new RefusedRegex('a quantifier does not follow anything repeatable');
      repeated = true;
      let mode: RepeatMode = this.#flags.ungreedy ? 'lazy' : 'greedy';
      if (this.#text[this.#at] === '?') {
        mode = mode === 'lazy' ? 'greedy' : 'lazy';
        this.#at++;
      } else if (this.#text[this.#at] === '+') {
        mode = 'possessive';
        this.#at++;
      }
      if (node.kind === 'look') throw new UnsupportedRegex('it repeats a lookaround');
      node = { kind: 'repeat', body: node, ...range, mode };
    }
  }

  #quantifier(): { min: number; max: number } | null {
    switch (this.#text[this.#at]) {
      case '*':
        this.#at++;
        return { min: 0, max: Number.POSITIVE_INFINITY };
      case '+':
        this.#at++;
        return { min: 1, max: Number.POSITIVE_INFINITY };
      case '?':
        this.#at++;
        return { min: 0, max: 1 };
      case '{':
        return this.#braces();
      default:
        return null;
    }
  }

  /** `{n}`, `{n,}`, `{n,m}`; any other brace is a character. */
  #braces(): { min: number; max: number } | null {
    const match = /^\{([0-9]+)(?:(,)([0-9]*))?\}/.exec(this.#text.slice(this.#at, this.#at + 24));
    if (!match) return null;
    const min = Number(match[1]);
    const max = match[2] === undefined ? min : match[3] === '' ? Number.POSITIVE_INFINITY : Number(match[3]);
    if (min > MAXIMUM_REPEAT || (max !== Number.POSITIVE_INFINITY && max > MAXIMUM_REPEAT)) {
      throw new RefusedRegex('a number in a quantifier is too big');
    }
    if (max < min) throw new RefusedRegex('the numbers of a quantifier are out of order');
    this.#at += match[0].length;
    return { min, max };
  }

  #atom(): RegexNode | null {
    const ch = this.#text[this.#at]!;
    if (this.#quoting) {
      if (this.#text.startsWith('\\E', this.#at)) {
        this.#quoting = false;
        this.#at += 2;
        return null;
      }
      return this.#literal(this.#read(takeCharacter));
    }
    this.#at++;
    switch (ch) {
      case '.':
        return this.#set(this.#flags.dotAll ? anyByte : allButNewline, allHigh);
      case '^':
        return { kind: 'assert', assertion: this.#flags.multiline ? 'line-start' : 'start' };
      case '$':
        if (this.#flags.multiline) return { kind: 'assert', assertion: 'line-end' };
        return { kind: 'assert', assertion: this.#options.dollarEndOnly ? 'final-end' : 'end' };
      case '[':
        return { kind: 'set', ...this.#read((cursor) => readBrackets(cursor, this.#flags.ignoreCase)) };
      case '(':
        return this.#group();
      case '\\':
        return this.#escape();
      case '*':
      case '+':
      case '?':
        throw new RefusedRegex('a quantifier does not follow anything');
      case '{':
        this.#at--;
        if (this.#quantifier()) throw new RefusedRegex('a quantifier does not follow anything');
        this.#at++;
        return this.#literal(123);
      default:
        this.#at--;
        return this.#literal(this.#read(takeCharacter));
    }
  }

  /** Lets a reader go on from here. */
  #read<T>(reader: (cursor: Cursor) => T): T {
    const cursor = { text: this.#text, utf: this.#options.utf ?? false, at: this.#at };
    const result = reader(cursor);
    this.#at = cursor.at;
    return result;
  }

  #literal(code: number): RegexNode {
    return { kind: 'set', ...characterSet(code, this.#flags.ignoreCase, this.#options.utf ?? false) };
  }

  /** A class with what it has beyond ASCII in UTF mode. */
  #set(bytes: ByteSet, high: readonly CodeRange[]): RegexNode {
    return this.#options.utf ? { kind: 'set', set: asciiOnly(bytes), high } : { kind: 'set', set: bytes, high: [] };
  }

  #group(): RegexNode | null {
    if (this.#text[this.#at] === '*') throw new UnsupportedRegex('it uses a verb');
    if (this.#text[this.#at] !== '?') return this.#capture();
    const rest = this.#text.slice(this.#at, this.#at + 260);
    if (rest.startsWith('?#')) {
      const end = this.#text.indexOf(')', this.#at);
      if (end < 0) throw new RefusedRegex('a comment has no end');
      this.#at = end + 1;
      return null;
    }
    for (const [opening, behind, negative] of lookarounds) {
      if (!rest.startsWith(opening)) continue;
      this.#at += opening.length;
      return { kind: 'look', behind, negative, body: this.#closed() };
    }
    if (rest.startsWith('?>')) {
      this.#at += 2;
      return { kind: 'atomic', body: this.#closed() };
    }
    const name = /^\?(?:P?<([A-Za-z_][A-Za-z0-9_]*)>|'([A-Za-z_][A-Za-z0-9_]*)')/.exec(rest);
    if (name) {
      this.#at += name[0].length;
      return this.#capture(name[1] ?? name[2]!);
    }
    const same = /^\?P=([A-Za-z_][A-Za-z0-9_]*)\)/.exec(rest);
    if (same) {
      this.#at += same[0].length;
      return this.#reference(same[1]!, 0);
    }
    return this.#flagGroup(rest);
  }

  /** `(?i)`, `(?i-s:...)`, `(?:...)`. */
  #flagGroup(rest: string): RegexNode | null {
    const match = /^\?(\^?)([imsxU]*)(?:-([imsxU]*))?([:)])/.exec(rest);
    if (!match) {
      if (!this.#text.includes(')', this.#at)) throw new RefusedRegex('a parenthesis is not closed');
      throw new UnsupportedRegex('it uses a kind of group that is not modelled');
    }
    this.#at += match[0].length;
    const before = this.#flags;
    const on = match[2]!;
    const off = match[3] ?? '';
    const has = (letter: string, now: boolean): boolean =>
      on.includes(letter) || (now && match[1] === '' && !off.includes(letter));
    if (match[1] !== '' && match[3] !== undefined) throw new UnsupportedRegex('its option setting is refused');
    if (on.includes('xx')) throw new UnsupportedRegex('it uses the option `xx`');
    const flags: Flags = {
      ignoreCase: has('i', before.ignoreCase) && !off.includes('i'),
      multiline: has('m', before.multiline) && !off.includes('m'),
      dotAll: has('s', before.dotAll) && !off.includes('s'),
      extended: has('x', before.extended) && !off.includes('x'),
      ungreedy: (on.includes('U') || before.ungreedy) && !off.includes('U'),
    };
    this.#flags = flags;
    if (match[4] === ')') return null;
    const body = this.#closed();
    this.#flags = before;
    // A group of its own, so that a quantifier after it takes the whole.
    return { kind: 'sequence', items: [body] };
  }

  #capture(name?: string): RegexNode {
    const number = ++this.#captures;
    if (name !== undefined) {
      if (!this.#options.duplicateNames && this.#names.some(([other]) => other === name))
        throw new RefusedRegex('it uses a group name twice');
      this.#names.push([name, number]);
    }
    return { kind: 'capture', number, body: this.#closed() };
  }

  #closed(): RegexNode {
    const body = this.#alternatives();
    if (this.#text[this.#at] !== ')') throw new RefusedRegex('a parenthesis is not closed');
    this.#at++;
    return body;
  }

  #reference(name: string | null, number: number): RegexNode {
    const node = { kind: 'backreference' as const, numbers: [] as number[], ignoreCase: this.#flags.ignoreCase };
    this.#references.push({ name, number, node });
    return node;
  }

  #escape(): RegexNode | null {
    const ch = this.#text[this.#at];
    if (ch === undefined) throw new RefusedRegex('it ends with a backslash');
    const set = escapeSets[ch];
    if (set) {
      this.#at++;
      return this.#set(set, highOf(ch));
    }
    switch (ch) {
      case 'b':
        this.#at++;
        return { kind: 'assert', assertion: 'word-boundary' };
      case 'B':
        this.#at++;
        return { kind: 'assert', assertion: 'no-word-boundary' };
      case 'A':
        this.#at++;
        return { kind: 'assert', assertion: 'start' };
      case 'z':
        this.#at++;
        return { kind: 'assert', assertion: 'final-end' };
      case 'Z':
        this.#at++;
        return { kind: 'assert', assertion: 'end' };
      case 'Q':
        this.#at++;
        this.#quoting = true;
        return null;
      case 'E':
        this.#at++;
        return null;
      case 'N':
        if (/^\{(?![0-9])/.test(this.#text.slice(this.#at + 1, this.#at + 3)))
          throw new UnsupportedRegex('it uses `\\N{}`');
        this.#at++;
        return this.#set(allButNewline, allHigh);
      case 'k':
      case 'g':
        return this.#namedReference(ch);
      default:
        break;
    }
    if (/[1-9]/.test(ch)) {
      const number = /^[0-9]+/.exec(this.#text.slice(this.#at))![0];
      // PCRE: one digit, or as many groups so far, is a reference; else octal.
      if (number.length === 1 || Number(number) <= this.#captures) {
        this.#at += number.length;
        return this.#reference(null, Number(number));
      }
    }
    return this.#literal(this.#read((cursor) => escapedCharacter(cursor, false)));
  }

  #namedReference(letter: string): RegexNode {
    const rest = this.#text.slice(this.#at + 1, this.#at + 260);
    const byName = /^(?:\{([A-Za-z_][A-Za-z0-9_]*)\}|<([A-Za-z_][A-Za-z0-9_]*)>|'([A-Za-z_][A-Za-z0-9_]*)')/.exec(rest);
    if (byName && (letter === 'k' || byName[1] !== undefined)) {
      this.#at += 1 + byName[0].length;
      return this.#reference((byName[1] ?? byName[2] ?? byName[3])!, 0);
    }
    const byNumber = letter === 'g' ? /^(?:([0-9]+)|\{([+-]?)([0-9]+)\}|(-)([0-9]+))/.exec(rest) : null;
    if (!byNumber) throw new UnsupportedRegex(`it uses \`\\${letter}\` in a way that is not modelled`);
    this.#at += 1 + byNumber[0].length;
    const number = Number(byNumber[1] ?? byNumber[3] ?? byNumber[5]);
    const sign = byNumber[2] || byNumber[4];
    if (sign === '-') return this.#reference(null, this.#captures - number + 1);
    if (sign === '+') return this.#reference(null, this.#captures + number);
    return this.#reference(null, number);
  }
}

const lookarounds: readonly (readonly [string, boolean, boolean])[] = [
  ['?=', false, false],
  ['?!', false, true],
  ['?<=', true, false],
  ['?<!', true, true],
];
