import { State } from '../acceptance.ts';
import { Kind } from '../tokens.ts';

/** Whether a token of this kind can begin a statement. */
export function startsStatement(kind: number): boolean {
  switch (kind) {
    case Kind.Name:
    case Kind.Dollar:
    case Kind.Include:
    case Kind.IncludeShell:
    case Kind.Global:
    case Kind.Else:
      return true;
    default:
      return false;
  }
}

/** Whether a value is what the parser waits for. */
export function startsValueState(state: number): boolean {
  switch (state) {
    case State.Assigned:
    case State.Plus:
    case State.ListOpen:
    case State.ListComma:
    case State.ListArrow:
    case State.Subscript:
    case State.Compared:
    case State.Include:
      return true;
    default:
      return false;
  }
}
