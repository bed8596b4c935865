import { hasByte, wordBytes } from './byte-set.ts';
import { type Assertion, type ParsedRegex, type RegexOptions, UnsupportedRegex } from './node.ts';
import { parseRegex } from './parse-regex.ts';
import { compileRegex, type Program } from './program.ts';
import { requiredTexts } from './required-texts.ts';

/** Where groups matched: start and end of group n at 2n and 2n+1, -1 where it took no part. Group 0 is the whole. */
export type Captures = Int32Array;

/** More steps than this make the answer unknown: expressions of a configuration must not hang the linter. */
const MAXIMUM_STEPS = 400_000;

/**
 * PCRE as the servers use it. A machine of its own with an explicit stack rather than the language's expressions, which
 * differ in captures of repeated groups, atomic groups, `$`, `\s`, `\h`, options inside the pattern and more, and which
 * cannot be stopped.
 */
export class Regex {
  readonly #parsed: ParsedRegex;
  readonly #utf: boolean;
  /** For bytes, and for subjects of ASCII alone in UTF mode. */
  readonly #program: Program;
  #wide: Program | undefined;

  private constructor(parsed: ParsedRegex, utf: boolean) {
    this.#parsed = parsed;
    this.#utf = utf;
    this.#program = compileRegex(parsed, false);
  }

  /** Compiles a pattern: bytes, or text with the option `utf`. Throws `UnsupportedRegex`. */
  static compile(pattern: string, options: RegexOptions = {}): Regex {
    return new Regex(parseRegex(pattern, options), options.utf ?? false);
  }

  get captures(): number {
    return this.#parsed.captures;
  }

  /** Named groups with their numbers. */
  get names(): ParsedRegex['names'] {
    return this.#parsed.names;
  }

  /** Texts of ASCII that are in everything that it matches. */
  requiredTexts(): readonly string[] {
    return requiredTexts(this.#parsed.root);
  }

  /**
   * The first match in a text of bytes (in UTF mode: of valid UTF-8), or `null`. Throws `UnsupportedRegex` when it takes
   * too many steps.
   */
  exec(subject: string): Captures | null {
    const wide = this.#utf && /[\x80-\xff]/.test(subject);
    if (wide) this.#wide ??= compileRegex(this.#parsed, true);
    const program = wide ? this.#wide! : this.#program;
    const budget = { left: MAXIMUM_STEPS };
    const last = program.anchored ? 0 : subject.length;
    for (let start = 0; start <= last; start++) {
      if (wide && isContinuation(subject, start)) continue;
      const captures = run(program, subject, start, budget);
      if (captures) return captures;
    }
    return null;
  }
}

/** Whether a byte of UTF-8 is not the first one of its character. */
function isContinuation(subject: string, at: number): boolean {
  return (subject.charCodeAt(at) & 0xc0) === 0x80;
}

/** Kinds of stack entries, three numbers each after the kind. */
const CHOICE = 0;
const CAPTURE = 1;
const REGISTER = 2;
const GREEDY = 3;
const LAZY = 4;

function run(program: Program, subject: string, start: number, budget: { left: number }): Captures | null {
  const { code } = program;
  const captures = new Int32Array((program.captures + 1) * 2).fill(-1);
  const registers = new Int32Array(program.registers);
  const stack: number[] = [];
  let at = 0;
  let position = start;

  const setRegister = (register: number, value: number): void => {
    stack.push(register, registers[register]!, 0, REGISTER);
    registers[register] = value;
  };
  /** Goes back to the last choice. False when there is none. */
  const back = (): boolean => {
    while (stack.length > 0) {
      const kind = stack.pop()!;
      const c = stack.pop()!;
      const b = stack.pop()!;
      const a = stack.pop()!;
      if (kind === CAPTURE) captures[a] = b;
      else if (kind === REGISTER) registers[a] = b;
      else if (kind === CHOICE) {
        at = a;
        position = b;
        return true;
      } else if (kind === GREEDY) {
        // Gives up one byte of a run.
        at = a;
        position = c - 1;
        if (position > b) stack.push(a, b, position, GREEDY);
        return true;
      } else {
        const step = code[a]!;
        if (step.op !== 'run' || b >= subject.length || !hasByte(step.set, subject.charCodeAt(b))) continue;
        at = a + 1;
        position = b + 1;
        if (c + 1 < step.max) stack.push(a, position, c + 1, LAZY);
        return true;
      }
    }
    return false;
  };

  for (;;) {
    if (--budget.left < 0) throw new UnsupportedRegex('it takes too many steps');
    const step = code[at]!;
    let ok = true;
    switch (step.op) {
      case 'set':
        if (position < subject.length && hasByte(step.set, subject.charCodeAt(position))) {
          position++;
          at++;
        } else ok = false;
        break;
      case 'run': {
        const { set, min, max, mode } = step;
        const limit = mode === 'lazy' ? min : max;
        const from = position;
        let count = 0;
        while (count < limit && position < subject.length && hasByte(set, subject.charCodeAt(position))) {
          position++;
          count++;
        }
        budget.left -= count >> 3;
        if (count < min) {
          ok = false;
          break;
        }
        if (mode === 'greedy' && count > min) stack.push(at + 1, from + min, position, GREEDY);
        if (mode === 'lazy' && max > min) stack.push(at, position, count, LAZY);
        at++;
        break;
      }
      case 'split':
        stack.push(step.second, position, 0, CHOICE);
        at = step.first;
        break;
      case 'jump':
        at = step.to;
        break;
      case 'assert':
        if (holds(step.assertion, subject, position)) at++;
        else ok = false;
        break;
      case 'mark':
        setRegister(step.register, position);
        at++;
        break;
      case 'unless-moved':
        at = registers[step.register] === position ? step.to : at + 1;
        break;
      case 'close': {
        const slot = step.group * 2;
        stack.push(slot, captures[slot]!, 0, CAPTURE, slot + 1, captures[slot + 1]!, 0, CAPTURE);
        captures[slot] = registers[step.register]!;
        captures[slot + 1] = position;
        at++;
        break;
      }
      case 'cut-mark':
        setRegister(step.register, stack.length + 4);
        at++;
        break;
      case 'cut':
        cut(stack, registers[step.register]!);
        at++;
        break;
      case 'return-to':
        position = registers[step.register]!;
        at++;
        break;
      case 'back':
        position = stepsBack(subject, position, step.length, step.utf8);
        if (position < 0) ok = false;
        else at++;
        break;
      case 'negative':
        setRegister(step.register, stack.length + 4);
        stack.push(step.to, position, 0, CHOICE);
        at++;
        break;
      case 'negative-fail': {
        // What is forbidden did match: undo it, and the choice that would go on after it.
        const height = registers[step.register]!;
        while (stack.length > height) {
          const kind = stack.pop()!;
          stack.pop();
          const b = stack.pop()!;
          const a = stack.pop()!;
          if (kind === CAPTURE) captures[a] = b;
          else if (kind === REGISTER) registers[a] = b;
        }
        ok = false;
        break;
      }
      case 'backreference': {
        const length = referenceLength(step.numbers, step.ignoreCase, captures, subject, position, step.utf8);
        if (length < 0) ok = false;
        else {
          position += length;
          at++;
        }
        break;
      }
      case 'match':
        captures[0] = start;
        captures[1] = position;
        return captures;
    }
    if (!ok && !back()) return null;
  }
}

/** The position so many characters before another one; negative when there are not so many. */
function stepsBack(subject: string, position: number, length: number, utf8: boolean): number {
  if (!utf8) return position - length;
  let at = position;
  for (let left = length; left > 0 && at >= 0; left--) {
    at--;
    while (at > 0 && isContinuation(subject, at)) at--;
  }
  return at;
}

/** Forgets the choices above a height, but not what has to be undone when going back further. */
function cut(stack: number[], height: number): void {
  let to = height;
  for (let from = height; from < stack.length; from += 4) {
    const kind = stack[from + 3]!;
    if (kind !== CAPTURE && kind !== REGISTER) continue;
    for (let each = 0; each < 4; each++) stack[to + each] = stack[from + each]!;
    to += 4;
  }
  stack.length = to;
}

/** Length of the text that a group matched, if it stands here again; -1 if not, or if the group is unset. */
function referenceLength(
  numbers: readonly number[],
  ignoreCase: boolean,
  captures: Captures,
  subject: string,
  position: number,
  utf8: boolean,
): number {
  for (const number of numbers) {
    const from = captures[number * 2]!;
    if (from < 0) continue;
    const text = subject.slice(from, captures[number * 2 + 1]!);
    const here = subject.slice(position, position + text.length);
    if (ignoreCase && utf8 && /[\x80-\xff]/.test(text + here))
      throw new UnsupportedRegex('it ignores the case of characters beyond ASCII');
    const same = ignoreCase ? lower(text) === lower(here) : text === here;
    return same ? text.length : -1;
  }
  return -1;
}

/** Lower case of ASCII letters only. */
function lower(text: string): string {
  return text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
}

function holds(assertion: Assertion, subject: string, position: number): boolean {
  const { length } = subject;
  switch (assertion) {
    case 'start':
      return position === 0;
    case 'line-start':
      return position === 0 || (subject.charCodeAt(position - 1) === 10 && position < length);
    case 'final-end':
      return position === length;
    case 'end':
      return position === length || (position === length - 1 && subject.charCodeAt(position) === 10);
    case 'line-end':
      return position === length || subject.charCodeAt(position) === 10;
    default: {
      const before = position > 0 && hasByte(wordBytes, subject.charCodeAt(position - 1));
      const after = position < length && hasByte(wordBytes, subject.charCodeAt(position));
      return (before !== after) === (assertion === 'word-boundary');
    }
  }
}
