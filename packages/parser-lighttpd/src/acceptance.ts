import { Kind } from './tokens.ts';

/**
 * What the server's parser waits for, by what stands on top of its stack. lighttpd: src/configparser.y compiled by
 * lemon, whose rule is: a token that does not fit is thrown away, but only after every reduction that needs no look at
 * it has been made. So `"a" ] + "b"` loses the `]` and then the `+` as well: the `]` has already ended the statement.
 */
export const State = {
  Start: 0,
  Body: 1,
  BlockBody: 2,
  Name: 3,
  Assigned: 4,
  AssignedValue: 5,
  Plus: 6,
  ListOpen: 7,
  ListComma: 8,
  ListElements: 9,
  ListValue: 10,
  ListKey: 11,
  ListArrow: 12,
  ListPairValue: 13,
  Dollar: 14,
  Field: 15,
  Subscript: 16,
  SubscriptValue: 17,
  SubscriptKey: 18,
  SubscriptEnd: 19,
  Compared: 20,
  ComparedValue: 21,
  Condition: 22,
  Include: 23,
  IncludeValue: 24,
  Global: 25,
  ElseBlock: 26,
  BlockOpen: 27,
  Conditions: 28,
  ConditionsLineEnd: 29,
  BeforeElse: 30,
  Else: 31,
} as const;

/** What became of a token. */
export const Outcome = { Kept: 0, Dropped: 1, Overflowed: 2 } as const;

/** Entries that the server's parser stack holds: lemon's default, never changed by lighttpd (up to 1.4.86). */
export const SERVER_STACK = 100;

/**
 * The server's parser as an automaton that says of each token whether it is kept or thrown away. Stack entries
 * correspond one to one to lemon's, because its stack is small: on overflow the server forgets all that is open.
 */
export class Acceptance {
  readonly stack: number[] = [State.Start];
  /** Blocks that were begun and not ended; what an overflow forgets is never ended. */
  openBlocks = 0;
  readonly #limit: number;

  /** `limit`: entries of the stack; `Infinity` for reading on where the server would not. */
  constructor(limit: number = SERVER_STACK) {
    this.#limit = limit;
  }

  /** The state that decides about the next token. */
  get top(): number {
    return this.stack[this.stack.length - 1]!;
  }

  /** Feeds one token. */
  step(kind: number): number {
    const { stack } = this;
    for (;;) {
      switch (stack[stack.length - 1]!) {
        case State.Start:
          if (!this.#pushEmpty(State.Body)) return Outcome.Overflowed;
          continue;
        case State.BlockOpen:
          if (!this.#pushEmpty(State.BlockBody)) return Outcome.Overflowed;
          continue;
        case State.Body:
        case State.BlockBody:
          return this.#statement(kind);
        case State.Name:
          if (kind === Kind.Assign || kind === Kind.Append || kind === Kind.ForceAssign) {
            return this.#push(State.Assigned);
          }
          return Outcome.Dropped;
        case State.ListOpen:
          if (kind === Kind.CloseParen) {
            if (!this.#room()) return this.#overflow();
            stack.pop();
            this.#reduceValue();
            return Outcome.Kept;
          }
          return this.#value(kind);
        case State.Assigned:
        case State.Plus:
        case State.ListArrow:
        case State.Subscript:
        case State.Compared:
        case State.Include:
          return this.#value(kind);
        case State.ListComma:
          if (startsValue(kind)) return this.#value(kind);
          stack.pop();
          continue;
        case State.ListElements:
          if (kind === Kind.Comma) return this.#push(State.ListComma);
          if (kind === Kind.CloseParen) {
            if (!this.#room()) return this.#overflow();
            stack.pop();
            stack.pop();
            this.#reduceValue();
            return Outcome.Kept;
          }
          return Outcome.Dropped;
        case State.ListValue:
          if (kind === Kind.Plus) return this.#push(State.Plus);
          if (kind === Kind.Arrow) {
            stack[stack.length - 1] = State.ListKey;
            return this.#push(State.ListArrow);
          }
          stack.pop();
          this.#reduceElement();
          continue;
        case State.ListPairValue:
          if (kind === Kind.Plus) return this.#push(State.Plus);
          stack.pop();
          stack.pop();
          stack.pop();
          this.#reduceElement();
          continue;
        case State.AssignedValue:
          if (kind === Kind.Plus) return this.#push(State.Plus);
          stack.pop();
          stack.pop();
          stack.pop();
          continue;
        case State.IncludeValue:
          if (kind === Kind.Plus) return this.#push(State.Plus);
          stack.pop();
          stack.pop();
          continue;
        case State.Dollar:
          return kind === Kind.Field ? this.#push(State.Field) : Outcome.Dropped;
        case State.Field:
          return kind === Kind.OpenBracket ? this.#push(State.Subscript) : Outcome.Dropped;
        case State.SubscriptValue:
          if (kind === Kind.Plus) return this.#push(State.Plus);
          stack[stack.length - 1] = State.SubscriptKey;
          continue;
        case State.SubscriptKey:
          return kind === Kind.CloseBracket ? this.#push(State.SubscriptEnd) : Outcome.Dropped;
        case State.SubscriptEnd:
          return kind === Kind.Comparison ? this.#push(State.Compared) : Outcome.Dropped;
        case State.ComparedValue:
          if (kind === Kind.Plus) return this.#push(State.Plus);
          for (let i = 0; i < 6; i++) stack.pop();
          stack[stack.length - 1] = State.Condition;
          this.openBlocks++;
          continue;
        case State.Condition:
        case State.Global:
        case State.ElseBlock:
          return kind === Kind.OpenBrace ? this.#push(State.BlockOpen) : Outcome.Dropped;
        case State.Conditions:
          if (kind === Kind.EndOfLine) return this.#push(State.ConditionsLineEnd);
          if (!this.#pushEmpty(State.BeforeElse)) return Outcome.Overflowed;
          continue;
        case State.BeforeElse:
          return kind === Kind.Else ? this.#push(State.Else) : Outcome.Dropped;
        case State.ConditionsLineEnd:
          if (kind === Kind.Else) {
            stack[stack.length - 1] = State.BeforeElse;
            return this.#push(State.Else);
          }
          stack.pop();
          stack.pop();
          continue;
        case State.Else:
          if (kind === Kind.Dollar) return this.#push(State.Dollar);
          if (!this.#pushEmpty(State.ElseBlock)) return Outcome.Overflowed;
          this.openBlocks++;
          continue;
        default:
          return Outcome.Dropped;
      }
    }
  }

  /** Whether the text may end here; call once, after the last token. */
  finish(): boolean {
    this.step(Kind.EndOfLine);
    this.step(Kind.EndOfFile);
    return this.top === State.Body;
  }

  #statement(kind: number): number {
    const { stack } = this;
    switch (kind) {
      case Kind.EndOfLine:
        return this.#room() ? Outcome.Kept : this.#overflow();
      case Kind.Name:
        return this.#push(State.Name);
      case Kind.Dollar:
        return this.#push(State.Dollar);
      case Kind.Include:
      case Kind.IncludeShell:
        return this.#push(State.Include);
      case Kind.Global:
        if (!this.#room()) return this.#overflow();
        this.openBlocks++;
        return this.#push(State.Global);
      case Kind.CloseBrace: {
        if (stack[stack.length - 1] === State.Body) return Outcome.Dropped;
        if (!this.#room()) return this.#overflow();
        this.openBlocks--;
        stack.pop();
        stack.pop();
        const opener = stack.pop();
        if (opener === State.Global) return Outcome.Kept;
        if (stack[stack.length - 1] === State.Else) {
          stack.pop();
          stack.pop();
        } else stack.push(State.Conditions);
        return Outcome.Kept;
      }
      default:
        return Outcome.Dropped;
    }
  }

  #value(kind: number): number {
    if (kind === Kind.OpenParen) return this.#push(State.ListOpen);
    if (kind !== Kind.String && kind !== Kind.Name && kind !== Kind.Integer) return Outcome.Dropped;
    if (!this.#room()) return this.#overflow();
    this.#reduceValue();
    return Outcome.Kept;
  }

  /** A value has been read: what it is depends on what it follows. */
  #reduceValue(): void {
    const { stack } = this;
    switch (stack[stack.length - 1]!) {
      case State.Plus:
        stack.pop();
        break;
      case State.Assigned:
        stack.push(State.AssignedValue);
        break;
      case State.ListArrow:
        stack.push(State.ListPairValue);
        break;
      case State.Subscript:
        stack.push(State.SubscriptValue);
        break;
      case State.Compared:
        stack.push(State.ComparedValue);
        break;
      case State.Include:
        stack.push(State.IncludeValue);
        break;
      default:
        stack.push(State.ListValue);
    }
  }

  #reduceElement(): void {
    const { stack } = this;
    if (stack[stack.length - 1] === State.ListComma) stack.pop();
    else stack.push(State.ListElements);
  }

  #room(): boolean {
    return this.stack.length < this.#limit;
  }

  #push(state: number): number {
    if (this.stack.length >= this.#limit) return this.#overflow();
    this.stack.push(state);
    return Outcome.Kept;
  }

  /** Pushes what is reduced from nothing, which needs room as a token does. */
  #pushEmpty(state: number): boolean {
    if (this.stack.length >= this.#limit) {
      this.#overflow();
      return false;
    }
    this.stack.push(state);
    return true;
  }

  #overflow(): number {
    this.stack.length = 1;
    this.stack[0] = State.Start;
    return Outcome.Overflowed;
  }
}

/** Whether a token can begin a value. */
export function startsValue(kind: number): boolean {
  return kind === Kind.String || kind === Kind.Name || kind === Kind.Integer || kind === Kind.OpenParen;
}
