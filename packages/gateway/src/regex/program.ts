import { type ByteSet, setOf } from './byte-set.ts';
import { utf8Sequences } from './code-ranges.ts';
import { type Assertion, type ParsedRegex, type RegexNode, UnsupportedRegex } from './node.ts';

/** One step of a compiled expression. Numbers named `to` are positions in the program. */
export type Instruction =
  | { readonly op: 'set'; readonly set: ByteSet }
  | {
      readonly op: 'run';
      readonly set: ByteSet;
      readonly min: number;
      readonly max: number;
      readonly mode: 'greedy' | 'lazy' | 'possessive';
    }
  /** Goes to `first`, and when that fails to `second`. */
  | { readonly op: 'split'; first: number; second: number }
  | { readonly op: 'jump'; to: number }
  | { readonly op: 'assert'; readonly assertion: Assertion }
  /** Remembers the position in a register. */
  | { readonly op: 'mark'; readonly register: number }
  /** Leaves a loop whose last round matched nothing. */
  | { readonly op: 'unless-moved'; readonly register: number; to: number }
  | { readonly op: 'close'; readonly group: number; readonly register: number }
  /** Remembers how many ways back there are. */
  | { readonly op: 'cut-mark'; readonly register: number }
  /** Forgets the ways back since then. */
  | { readonly op: 'cut'; readonly register: number }
  | { readonly op: 'return-to'; readonly register: number }
  /** Goes back by so many characters. */
  | { readonly op: 'back'; readonly length: number; readonly utf8: boolean }
  | { readonly op: 'negative'; readonly register: number; to: number }
  | { readonly op: 'negative-fail'; readonly register: number }
  | {
      readonly op: 'backreference';
      readonly numbers: readonly number[];
      readonly ignoreCase: boolean;
      readonly utf8: boolean;
    }
  | { readonly op: 'match' };

export interface Program {
  readonly code: readonly Instruction[];
  readonly registers: number;
  readonly captures: number;
  /** Can match at the start of the subject only. */
  readonly anchored: boolean;
}

/** Bounded repeats are written out; more steps than this are not worth modelling. */
const MAXIMUM_STEPS = 20_000;

/**
 * Compiles a parsed expression. `utf8`: for subjects of UTF-8 that are not ASCII alone, where a character may have several
 * bytes. Throws `UnsupportedRegex` when it grows too large.
 */
export function compileRegex(parsed: ParsedRegex, utf8: boolean): Program {
  const compiler = new Compiler(utf8);
  compiler.emit(parsed.root);
  compiler.code.push({ op: 'match' });
  return {
    code: compiler.code,
    registers: compiler.registers,
    captures: parsed.captures,
    anchored: isAnchored(parsed.root),
  };
}

class Compiler {
  readonly code: Instruction[] = [];
  readonly #utf8: boolean;
  registers = 0;

  constructor(utf8: boolean) {
    this.#utf8 = utf8;
  }

  emit(node: RegexNode): void {
    if (this.code.length > MAXIMUM_STEPS) throw new UnsupportedRegex('it is too large');
    switch (node.kind) {
      case 'set':
        this.#set(node);
        return;
      case 'sequence':
        for (const item of node.items) this.emit(item);
        return;
      case 'choice':
        this.#choice(node.branches, (branch) => this.emit(branch));
        return;
      case 'capture': {
        const register = this.registers++;
        this.code.push({ op: 'mark', register });
        this.emit(node.body);
        this.code.push({ op: 'close', group: node.number, register });
        return;
      }
      case 'atomic':
        this.#atomic(() => this.emit(node.body));
        return;
      case 'repeat':
        this.#repeat(node);
        return;
      case 'look':
        this.#look(node);
        return;
      case 'backreference':
        {
          const { numbers, ignoreCase } = node;
          this.code.push({ op: 'backreference', numbers, ignoreCase, utf8: this.#utf8 });
        }
        return;
      case 'assert':
        this.code.push({ op: 'assert', assertion: node.assertion });
        return;
    }
  }

  #set({ set, high }: RegexNode & { kind: 'set' }): void {
    if (!this.#utf8 || high.length === 0) {
      this.code.push({ op: 'set', set });
      return;
    }
    // No text is matched by two of the branches, so their order does not matter.
    this.#choice([[set], ...utf8Sequences(high).map((bytes) => bytes.map((range) => setOf(range)))], (sets) => {
      for (const each of sets) this.code.push({ op: 'set', set: each });
    });
  }

  #choice<T>(branches: readonly T[], emit: (branch: T) => void): void {
    const jumps: { to: number }[] = [];
    for (const [index, branch] of branches.entries()) {
      if (index === branches.length - 1) {
        emit(branch);
        break;
      }
      const split = { op: 'split' as const, first: this.code.length + 1, second: 0 };
      this.code.push(split);
      emit(branch);
      const jump = { op: 'jump' as const, to: 0 };
      this.code.push(jump);
      jumps.push(jump);
      split.second = this.code.length;
    }
    for (const jump of jumps) jump.to = this.code.length;
  }

  #atomic(emit: () => void): void {
    const register = this.registers++;
    this.code.push({ op: 'cut-mark', register });
    emit();
    this.code.push({ op: 'cut', register });
  }

  #repeat(node: RegexNode & { kind: 'repeat' }): void {
    const { body, min, max, mode } = node;
    if (max === 0) return;
    if (body.kind === 'set' && (!this.#utf8 || body.high.length === 0)) {
      this.code.push({ op: 'run', set: body.set, min, max, mode });
      return;
    }
    if (mode === 'possessive') {
      this.#atomic(() => this.#repeat({ ...node, mode: 'greedy' }));
      return;
    }
    const lazy = mode === 'lazy';
    const unlimited = max === Number.POSITIVE_INFINITY;
    // The last obligatory round is also the first of the loop.
    for (let round = 0; round < (unlimited ? min - 1 : min); round++) this.emit(body);
    if (unlimited) {
      this.#loop(body, lazy, min > 0);
      return;
    }
    const splits: { first: number; second: number }[] = [];
    for (let round = min; round < max; round++) {
      const split = { op: 'split' as const, first: 0, second: 0 };
      this.code.push(split);
      splits.push(split);
      this.#branch(split, lazy, this.code.length, -1);
      this.emit(body);
    }
    for (const split of splits) {
      if (split.first === -1) split.first = this.code.length;
      if (split.second === -1) split.second = this.code.length;
    }
  }

  #branch(split: { first: number; second: number }, lazy: boolean, into: number, past: number): void {
    split.first = lazy ? past : into;
    split.second = lazy ? into : past;
  }

  /** PCRE leaves a loop after a round that matched nothing, keeping what that round captured. */
  #loop(body: RegexNode, lazy: boolean, once: boolean): void {
    const register = this.registers++;
    const enter = once ? null : { op: 'split' as const, first: 0, second: 0 };
    if (enter) this.code.push(enter);
    const start = this.code.length;
    this.code.push({ op: 'mark', register });
    this.emit(body);
    const check = { op: 'unless-moved' as const, register, to: 0 };
    this.code.push(check);
    const again = { op: 'split' as const, first: 0, second: 0 };
    this.code.push(again);
    const past = this.code.length;
    this.#branch(again, lazy, start, past);
    if (enter) this.#branch(enter, lazy, start, past);
    check.to = past;
  }

  #look(node: RegexNode & { kind: 'look' }): void {
    const body = (): void => {
      if (!node.behind) {
        this.emit(node.body);
        return;
      }
      const branches = node.body.kind === 'choice' ? node.body.branches : [node.body];
      this.#choice(branches, (branch) => {
        const length = fixedLength(branch);
        if (length === null) throw new UnsupportedRegex('a lookbehind has no fixed length');
        this.code.push({ op: 'back', length, utf8: this.#utf8 });
        this.emit(branch);
      });
    };
    const cut = this.registers++;
    if (node.negative) {
      const negative = { op: 'negative' as const, register: cut, to: 0 };
      this.code.push(negative);
      body();
      this.code.push({ op: 'negative-fail', register: cut });
      negative.to = this.code.length;
      return;
    }
    const position = this.registers++;
    this.code.push({ op: 'mark', register: position }, { op: 'cut-mark', register: cut });
    body();
    this.code.push({ op: 'cut', register: cut }, { op: 'return-to', register: position });
  }
}

/** How many characters a node matches, or `null` when that varies. Depth is bounded by the parser. */
function fixedLength(node: RegexNode): number | null {
  switch (node.kind) {
    case 'set':
      return 1;
    case 'assert':
    case 'look':
      return 0;
    case 'backreference':
      return null;
    case 'capture':
    case 'atomic':
      return fixedLength(node.body);
    case 'repeat': {
      const each = fixedLength(node.body);
      return each !== null && node.min === node.max ? each * node.min : null;
    }
    case 'sequence': {
      let sum = 0;
      for (const item of node.items) {
        const length = fixedLength(item);
        if (length === null) return null;
        sum += length;
      }
      return sum;
    }
    case 'choice': {
      const first = fixedLength(node.branches[0]!);
      return node.branches.every((branch) => fixedLength(branch) === first) ? first : null;
    }
  }
}

/** Whether a match can begin at the start of the subject only. */
function isAnchored(node: RegexNode): boolean {
  switch (node.kind) {
    case 'assert':
      return node.assertion === 'start';
    case 'sequence':
      return node.items.length > 0 && isAnchored(node.items[0]!);
    case 'choice':
      return node.branches.every(isAnchored);
    case 'capture':
    case 'atomic':
      return isAnchored(node.body);
    default:
      return false;
  }
}
