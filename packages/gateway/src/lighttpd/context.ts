import type { Place } from '@fcgilint/core';
import type { Directive, Unknown } from '../model.ts';
import type { LighttpdCondition } from './conditions.ts';
import type { LighttpdValue } from './values.ts';

/** One statement that gave a setting its value or a part of it. */
export interface Assignment {
  readonly operator: '=' | ':=' | '+=';
  readonly directive: Directive;
  /** The whole statement. */
  readonly place: Place;
  /** The value on its right side alone. */
  readonly value: LighttpdValue;
}

/** A key in one context, with the value that the server has after reading all. */
export interface Setting {
  /** In lower case: the server tells no difference. */
  readonly key: string;
  readonly context: Context;
  readonly value: LighttpdValue;
  /** The name in the first of the assignments. */
  readonly namePlace: Place;
  readonly assignments: readonly Assignment[];
  /**
   * The setting that the first `+=` started from, when that stands in an enclosing context: its value is copied, as
   * it was at that line.
   */
  readonly copiedFrom: Setting | null;
}

/**
 * The global scope or one condition. Blocks with the same condition under the same parent are one context, which
 * stands where the first of them stands.
 */
export interface Context {
  /** The server applies the settings of all true contexts in this order; `0` is the global scope. */
  readonly index: number;
  readonly parent: Context | null;
  /** `null` for the global scope. */
  readonly condition: LighttpdCondition | null;
  /** For a branch of an `else` chain the branch before it: this one is tried only when that one is false. */
  readonly previous: Context | null;
  readonly next: Context | null;
  readonly children: readonly Context[];
  /** The blocks that it is written in; empty for the global scope. */
  readonly blocks: readonly Directive[];
  readonly settings: ReadonlyMap<string, Setting>;
}

/** Why the server refuses a configuration that its parser accepts. */
export interface EvaluationProblem {
  readonly code:
    | 'duplicate-assignment'
    | 'duplicate-key'
    | 'type-mismatch'
    | 'undefined-variable'
    | 'environment-assignment'
    | 'not-a-string'
    | 'unknown-field'
    | 'invalid-address'
    | 'condition-in-global'
    | 'unreachable-else';
  readonly message: string;
  readonly place: Place;
  /** The earlier assignment, key or branch that it collides with. */
  readonly related: Place | null;
  /** For `duplicate-assignment`: the setting that has a value already, and the statement that is refused. */
  readonly duplicate: { readonly setting: Setting; readonly assignment: Assignment } | null;
}

/** What a whole configuration says, after variables, merging and copying. */
export interface Evaluation {
  readonly global: Context;
  /** In the server's order, the global scope first. */
  readonly contexts: readonly Context[];
  /** For each key the contexts that set it, in the server's order. Variables (`var.x`) are in it too. */
  readonly byKey: ReadonlyMap<string, readonly Setting[]>;
  readonly problems: readonly EvaluationProblem[];
  /** The context that a directive stands in: for a condition or `else` the one that encloses it. */
  contextOf(directive: Directive): Context;
  /** The context that a condition or `else` block opens. */
  opened(directive: Directive): Context | undefined;
}

/** The conditions of a context and of those that enclose it, outermost first. */
export function conditionsOf(context: Context): LighttpdCondition[] {
  const out: LighttpdCondition[] = [];
  for (let at: Context | null = context; at; at = at.parent) if (at.condition) out.push(at.condition);
  return out.reverse();
}

/** Whether `context` is `ancestor` or lies within it. */
export function isWithin(context: Context, ancestor: Context): boolean {
  for (let at: Context | null = context; at; at = at.parent) if (at === ancestor) return true;
  return false;
}

/** Makes an unknown value. */
export function unknown(because: string, place: Place | null): Unknown {
  return { kind: 'unknown', because, place };
}
