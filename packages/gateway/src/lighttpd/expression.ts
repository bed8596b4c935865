import type { List, ListEntry, Place, SourceText, Span, Value } from '@fcgilint/core';
import type { Unknown } from '../model.ts';
import { lowerAscii } from './bytes.ts';
import {
  addItem,
  copyValue,
  findKey,
  isMergeProblem,
  type LighttpdValue,
  type MergeProblem,
  mergeValues,
  type OpenList,
  openList,
  textOf,
} from './values.ts';

/** What an expression needs from around it. */
export interface ExpressionScope {
  readonly source: SourceText;
  /** The value of a name, a variable or a key; the scope reports it when there is none. */
  lookup(name: string, place: Place): LighttpdValue;
  /** Values that cannot be merged: the server refuses to start. */
  mergeProblem(problem: MergeProblem, place: Place): Unknown;
  /** A key that is in a list already: the server refuses to start. */
  duplicateKey(key: string, first: Place, second: Place): void;
  /** A list where a key or a condition needs a string. */
  notString(place: Place): Unknown;
}

/** A concatenation of which the operands before `next` are summed up. */
interface ConcatFrame {
  readonly kind: 'concat';
  readonly place: Place;
  readonly operands: readonly Value[];
  next: number;
  sum: LighttpdValue | null;
}

/** A list of which the entries before `next` are done. */
interface ListFrame {
  readonly kind: 'list';
  readonly node: List;
  readonly list: OpenList;
  next: number;
  stage: 'key' | 'value';
  key: string | Unknown | null;
}

/** A place for a span of a source. */
export function placeOf(source: SourceText, span: Span): Place {
  return { source, start: span.start, end: span.end };
}

/**
 * The value of an expression as the server computes it. Lists may be nested as deep as the text likes: a work list
 * stands in for recursion.
 *
 * lighttpd: src/configparser.y, expression, value, aelements
 */
export function evaluateExpression(root: Value, scope: ExpressionScope): LighttpdValue {
  const { source } = scope;
  const frames: (ConcatFrame | ListFrame)[] = [];
  let node: Value | null = root;
  let result: LighttpdValue | null = null;
  for (;;) {
    if (node) {
      const place = placeOf(source, node);
      switch (node.kind) {
        case 'word':
          if (node.quote === null) result = copyValue(scope.lookup(node.value, place), place);
          else result = { kind: 'string', text: node.value, place, pieces: [{ text: node.value, place }] };
          break;
        case 'number':
          result = { kind: 'integer', value: node.value, place };
          break;
        case 'concat':
          frames.push({ kind: 'concat', place, operands: node.operands, next: 0, sum: null });
          result = null;
          break;
        case 'list':
          frames.push({ kind: 'list', node, list: openList(place), next: 0, stage: 'key', key: null });
          result = null;
          break;
      }
      node = null;
    }
    const frame = frames[frames.length - 1];
    if (!frame) return result ?? broken(placeOf(source, root));
    if (frame.kind === 'concat') {
      if (result) frame.sum = sum(frame, result, scope);
      result = null;
      const operand = frame.operands[frame.next++];
      if (operand) {
        node = operand;
      } else {
        frames.pop();
        result = frame.sum ?? broken(frame.place);
      }
      continue;
    }
    if (result) {
      if (frame.stage === 'key') {
        frame.key = keyText(result, scope);
        frame.stage = 'value';
        const value = frame.node.entries[frame.next]!.value;
        if (value) {
          node = value;
          result = null;
          continue;
        }
        result = broken(placeOf(source, frame.node.entries[frame.next]!));
      }
      append(frame, frame.node.entries[frame.next]!, result, scope);
      frame.next++;
      result = null;
    }
    const entry: ListEntry | undefined = frame.node.entries[frame.next];
    if (!entry) {
      frames.pop();
      result = frame.list;
      continue;
    }
    frame.key = null;
    if (entry.key) {
      frame.stage = 'key';
      node = entry.key;
    } else {
      frame.stage = 'value';
      node = entry.value;
      if (!node) frame.next++;
    }
  }
}

function sum(frame: ConcatFrame, result: LighttpdValue, scope: ExpressionScope): LighttpdValue {
  if (!frame.sum) return copyValue(result, frame.place);
  const merged = mergeValues(frame.sum, result, frame.place);
  return isMergeProblem(merged) ? scope.mergeProblem(merged, frame.place) : merged;
}

function keyText(value: LighttpdValue, scope: ExpressionScope): string | Unknown {
  if (value.kind === 'unknown') return value;
  if (value.kind === 'list') return scope.notString(value.place);
  return textOf(value);
}

function append(frame: ListFrame, entry: ListEntry, value: LighttpdValue, scope: ExpressionScope): void {
  const place = placeOf(scope.source, entry);
  const keyPlace = entry.key ? placeOf(scope.source, entry.key) : null;
  const item = { key: frame.key, keyPlace, place, value };
  if (typeof frame.key === 'string') {
    const first = findKey(frame.list, lowerAscii(frame.key));
    if (first) {
      scope.duplicateKey(frame.key, first.keyPlace ?? first.place, keyPlace ?? place);
      return;
    }
  }
  addItem(frame.list, item);
}

function broken(place: Place): Unknown {
  return { kind: 'unknown', because: 'the value is incomplete', place };
}
