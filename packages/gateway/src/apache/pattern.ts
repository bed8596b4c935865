import { CONTROLS, classRange, literal, POSIX, SETS } from './pattern-characters.ts';

/** A regular expression as Apache compiles it, usable from here, or why it is not. Subjects are one character a byte. */
export type Pattern = CompiledPattern | { readonly kind: 'unknown'; readonly because: string };

export interface CompiledPattern {
  readonly kind: 'pattern';
  /** Number of capturing groups. */
  readonly groups: number;
  /** Names of groups, with their numbers. */
  readonly names: readonly (readonly [number, string])[];
  test(subject: string): boolean;
  /** The whole match and the groups (empty text for groups that took no part), or `null`. */
  exec(subject: string): readonly string[] | null;
}

const cache = new Map<string, Pattern>();

/**
 * Translates a PCRE pattern into one of JavaScript. Apache compiles with DOTALL and DOLLAR_ENDONLY, on bytes and
 * without UTF (`server/util_pcre.c`, `ap_regcomp`). What JavaScript does otherwise or not at all (possessive quantifiers,
 * atomic groups, recursion, back references, captures that a later round of a loop leaves unset) is unknown.
 */
export function compilePattern(source: string, caseless: boolean): Pattern {
  const key = `${caseless ? 'i' : '-'}${source}`;
  let pattern = cache.get(key);
  if (!pattern) {
    pattern = build(source, caseless);
    if (cache.size > 5000) cache.clear();
    cache.set(key, pattern);
  }
  return pattern;
}

function build(source: string, caseless: boolean): Pattern {
  const translation = new Translator(source, caseless).run();
  if ('because' in translation) {
    return { kind: 'unknown', because: `the pattern ${source} ${translation.because}` };
  }
  let regex: RegExp;
  try {
    regex = new RegExp(translation.source, 's');
  } catch {
    return { kind: 'unknown', because: `the pattern ${source} is not valid` };
  }
  return {
    kind: 'pattern',
    groups: translation.groups,
    names: translation.names,
    test: (subject) => regex.test(subject),
    exec: (subject) => regex.exec(subject)?.map((text) => text ?? '') ?? null,
  };
}

interface Translation {
  readonly source: string;
  readonly groups: number;
  readonly names: readonly (readonly [number, string])[];
}

/** What is known of something that a quantifier may follow. */
interface Atom {
  readonly nullable: boolean;
  /** Holds a capturing group. */
  readonly captures: boolean;
  /** Holds a capturing group that may take no part although the atom matches. */
  readonly mayMiss: boolean;
}

interface Group extends Scope {
  readonly capturing: boolean;
  readonly lookaround: boolean;
  readonly outer: Scope;
}

/** What was read so far of a group, or of the whole pattern. */
interface Scope {
  caseless: boolean;
  dotAll: boolean;
  alternativeNullable: boolean;
  anyNullable: boolean;
  alternatives: number;
  captures: boolean;
  mayMiss: boolean;
}

const SIMPLE: Atom = { nullable: false, captures: false, mayMiss: false };
const ZERO_WIDTH: Atom = { nullable: true, captures: false, mayMiss: false };

class Translator {
  readonly #text: string;
  #at = 0;
  #out = '';
  #groups = 0;
  readonly #names: (readonly [number, string])[] = [];
  #scope: Scope;
  readonly #stack: Group[] = [];
  #failure: string | null = null;

  constructor(text: string, caseless: boolean) {
    this.#text = text;
    this.#scope = newScope(caseless, true);
  }

  run(): Translation | { readonly because: string } {
    while (this.#at < this.#text.length && this.#failure === null) this.#step();
    if (this.#failure === null && this.#stack.length > 0) this.#failure = 'is not valid';
    if (this.#failure !== null) return { because: this.#failure };
    return { source: this.#out, groups: this.#groups, names: this.#names };
  }

  #step(): void {
    const c = this.#text[this.#at]!;
    switch (c) {
      case '\\':
        this.#escape();
        return;
      case '[':
        this.#class();
        return;
      case '(':
        this.#open();
        return;
      case ')':
        this.#close();
        return;
      case '|':
        this.#at++;
        this.#out += '|';
        this.#scope.anyNullable ||= this.#scope.alternativeNullable;
        this.#scope.alternativeNullable = true;
        this.#scope.alternatives++;
        return;
      case '.':
        this.#at++;
        this.#atom(this.#scope.dotAll ? '[^]' : '[^\\n]', SIMPLE);
        return;
      case '^':
      case '$':
        this.#at++;
        this.#atom(c, ZERO_WIDTH);
        return;
      case '*':
      case '+':
      case '?':
        this.#failure = 'is not valid';
        return;
      default:
        this.#at++;
        this.#atom(literal(c, this.#scope.caseless), SIMPLE);
        return;
    }
  }

  /** Puts out an atom with the quantifiers that follow it. */
  #atom(source: string, atom: Atom): void {
    this.#out += source;
    const quantifier = /^(?:[*+?]|\{\d+(?:,\d*)?\})/.exec(this.#text.slice(this.#at, this.#at + 24))?.[0];
    let { nullable, mayMiss } = atom;
    if (quantifier) {
      this.#at += quantifier.length;
      let suffix = '';
      const next = this.#text[this.#at];
      if (next === '+') {
        this.#failure = 'uses a possessive quantifier';
        return;
      }
      if (next === '?') {
        suffix = '?';
        this.#at++;
      }
      const [minimum, maximum] = bounds(quantifier);
      if (maximum > 1 && atom.captures && (atom.nullable || atom.mayMiss)) {
        this.#failure = 'captures in a loop in a way that differs between regular expression engines';
        return;
      }
      if (source === '^' || source === '$') {
        this.#failure = 'repeats an anchor';
        return;
      }
      this.#out += quantifier + suffix;
      if (minimum === 0) {
        nullable = true;
        mayMiss ||= atom.captures;
      }
    }
    const scope = this.#scope;
    if (!nullable) scope.alternativeNullable = false;
    scope.captures ||= atom.captures;
    scope.mayMiss ||= mayMiss;
  }

  #escape(): void {
    const c = this.#text[this.#at + 1];
    if (c === undefined) {
      this.#failure = 'is not valid';
      return;
    }
    this.#at += 2;
    const set = SETS[c];
    if (set) {
      this.#atom(set[0], SIMPLE);
      return;
    }
    switch (c) {
      case 'b':
      case 'B':
        this.#atom(`\\${c}`, ZERO_WIDTH);
        return;
      case 'A':
        this.#atom('^', ZERO_WIDTH);
        return;
      case 'z':
        this.#atom('$', ZERO_WIDTH);
        return;
      case 'Z':
        this.#atom('(?=\\n?$)', ZERO_WIDTH);
        return;
      case 'Q': {
        const end = this.#text.indexOf('\\E', this.#at);
        const stop = end < 0 ? this.#text.length : end;
        for (; this.#at < stop - 1; this.#at++) {
          this.#out += literal(this.#text[this.#at]!, this.#scope.caseless);
          this.#scope.alternativeNullable = false;
        }
        const last = this.#at < stop ? this.#text[this.#at]! : '';
        this.#at = end < 0 ? stop : end + 2;
        if (last) this.#atom(literal(last, this.#scope.caseless), SIMPLE);
        return;
      }
      case 'E':
        return;
    }
    const character = this.#character(c);
    if (character !== null) this.#atom(literal(character, this.#scope.caseless), SIMPLE);
  }

  /** The single character that an escape stands for, in and outside classes; sets the failure otherwise. */
  #character(c: string): string | null {
    const control = CONTROLS[c];
    if (control) return control;
    const rest = this.#text.slice(this.#at, this.#at + 8);
    if (c === 'x') {
      const match = /^\{([0-9a-fA-F]{1,2})\}|^([0-9a-fA-F]{0,2})/.exec(rest)!;
      if (rest.startsWith('{') && match[1] === undefined) return this.#fail('names a character above a byte');
      this.#at += match[0].length;
      return String.fromCharCode(Number.parseInt(match[1] ?? (match[2] || '0'), 16));
    }
    if (c === '0') {
      const match = /^[0-7]{0,2}/.exec(rest)![0];
      this.#at += match.length;
      return String.fromCharCode(Number.parseInt(match || '0', 8));
    }
    if (c === 'c') {
      const letter = this.#text[this.#at++];
      if (letter === undefined) return this.#fail('is not valid');
      return String.fromCharCode(letter.toUpperCase().charCodeAt(0) ^ 64);
    }
    if (/[0-9]/.test(c)) return this.#fail('has a back reference');
    if (/[A-Za-z]/.test(c)) return this.#fail(`uses \\${c}`);
    return c;
  }

  #fail(reason: string): null {
    this.#failure = reason;
    return null;
  }

  #class(): void {
    const text = this.#text;
    const { caseless } = this.#scope;
    this.#at++;
    let negated = false;
    if (text[this.#at] === '^') {
      negated = true;
      this.#at++;
    }
    let body = '';
    let first = true;
    for (;;) {
      const c = text[this.#at];
      if (c === undefined) {
        this.#failure = 'is not valid';
        return;
      }
      if (c === ']' && !first) break;
      first = false;
      const posix = c === '[' ? /^\[:(\^?)([a-z]+):\]/.exec(text.slice(this.#at, this.#at + 14)) : null;
      if (posix) {
        const members = POSIX[posix[2]!];
        if (!members || posix[1]) {
          this.#failure = `uses the class ${posix[0]}`;
          return;
        }
        const bothCases = caseless && (posix[2] === 'lower' || posix[2] === 'upper');
        body += bothCases ? 'A-Za-z' : members;
        this.#at += posix[0].length;
        continue;
      }
      if (c === '[' && (text[this.#at + 1] === '.' || text[this.#at + 1] === '=')) {
        this.#failure = 'uses a collating element';
        return;
      }
      if (c === '\\') {
        const set = SETS[text[this.#at + 1] ?? ''];
        if (set) {
          body += set[1];
          this.#at += 2;
          if (text[this.#at] === '-' && text[this.#at + 1] !== ']') {
            this.#failure = 'is not valid';
            return;
          }
          continue;
        }
      }
      const low = this.#member();
      if (low === null) return;
      if (text[this.#at] !== '-' || text[this.#at + 1] === ']' || text[this.#at + 1] === undefined) {
        body += classRange(low, low, caseless);
        continue;
      }
      const next = text[this.#at + 1]!;
      const endsInSet =
        (next === '\\' && SETS[text[this.#at + 2] ?? ''] !== undefined) || text.startsWith('[:', this.#at + 1);
      if (endsInSet) {
        body += `${classRange(low, low, caseless)}\\-`;
        this.#at++;
        continue;
      }
      this.#at++;
      const high = this.#member();
      if (high === null) return;
      if (high < low) {
        this.#failure = 'is not valid';
        return;
      }
      body += classRange(low, high, caseless);
    }
    this.#at++;
    this.#atom(`[${negated ? '^' : ''}${body}]`, SIMPLE);
  }

  /** One character of a class. */
  #member(): string | null {
    const c = this.#text[this.#at++]!;
    if (c !== '\\') return c;
    const escaped = this.#text[this.#at++];
    if (escaped === undefined) return this.#fail('is not valid');
    if (escaped === 'b') return '\b';
    if (escaped === 'Q' || escaped === 'E') return this.#fail(`uses \\${escaped} in a class`);
    return this.#character(escaped);
  }

  #open(): void {
    const rest = this.#text.slice(this.#at, this.#at + 80);
    if (rest.startsWith('(*')) {
      this.#failure = 'uses a control verb';
      return;
    }
    if (!rest.startsWith('(?')) {
      this.#push('(', 1, true, false);
      return;
    }
    if (rest.startsWith('(?:')) {
      this.#push('(?:', 3, false, false);
      return;
    }
    const around = /^\(\?(?:[=!]|<[=!])/.exec(rest)?.[0];
    if (around) {
      this.#push(around, around.length, false, true);
      return;
    }
    const named = /^\(\?(?:P?<([A-Za-z_]\w*)>|'([A-Za-z_]\w*)')/.exec(rest);
    if (named) {
      this.#names.push([this.#groups + 1, named[1] ?? named[2]!]);
      this.#push('(', named[0].length, true, false);
      return;
    }
    if (rest.startsWith('(?#')) {
      const end = this.#text.indexOf(')', this.#at);
      if (end < 0) this.#failure = 'is not valid';
      else this.#at = end + 1;
      return;
    }
    const flags = /^\(\?([is]*)(?:-([is]*))?([:)])/.exec(rest);
    if (!flags) {
      this.#failure = 'uses a construct that cannot be translated';
      return;
    }
    const [whole, on = '', off = '', end] = flags;
    if (end === ':') this.#push('(?:', whole.length, false, false);
    else this.#at += whole.length;
    if (on.includes('i')) this.#scope.caseless = true;
    if (on.includes('s')) this.#scope.dotAll = true;
    if (off.includes('i')) this.#scope.caseless = false;
    if (off.includes('s')) this.#scope.dotAll = false;
  }

  #push(source: string, length: number, capturing: boolean, lookaround: boolean): void {
    this.#at += length;
    this.#out += source;
    if (capturing) this.#groups++;
    const outer = this.#scope;
    const group: Group = { ...newScope(outer.caseless, outer.dotAll), capturing, lookaround, outer };
    this.#stack.push(group);
    this.#scope = group;
  }

  #close(): void {
    const group = this.#stack.pop();
    if (!group) {
      this.#failure = 'is not valid';
      return;
    }
    this.#at++;
    this.#scope = group.outer;
    this.#atom(')', {
      nullable: group.lookaround || group.anyNullable || group.alternativeNullable,
      captures: group.capturing || group.captures,
      mayMiss: group.mayMiss || (group.captures && group.alternatives > 1),
    });
  }
}

function newScope(caseless: boolean, dotAll: boolean): Scope {
  return {
    caseless,
    dotAll,
    alternativeNullable: true,
    anyNullable: false,
    alternatives: 1,
    captures: false,
    mayMiss: false,
  };
}

function bounds(quantifier: string): [number, number] {
  if (quantifier === '*') return [0, Number.POSITIVE_INFINITY];
  if (quantifier === '+') return [1, Number.POSITIVE_INFINITY];
  if (quantifier === '?') return [0, 1];
  const [low, high] = quantifier.slice(1, -1).split(',');
  if (high === undefined) return [Number(low), Number(low)];
  return [Number(low), high === '' ? Number.POSITIVE_INFINITY : Number(high)];
}
