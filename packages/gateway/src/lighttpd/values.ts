import type { Place } from '@fcgilint/core';
import type { Unknown } from '../model.ts';
import { lowerAscii } from './bytes.ts';

/** Text of a string value and where it is written: one piece for each operand of `+` and each `+=`. */
export interface Piece {
  readonly text: string;
  readonly place: Place;
}

export interface StringValue {
  readonly kind: 'string';
  readonly text: string;
  /** The expression that gave the value its present form; a reference to a variable is the place of the reference. */
  readonly place: Place;
  /** Where the text itself is written: for a variable, in its definition. */
  readonly pieces: readonly Piece[];
}

export interface IntegerValue {
  readonly kind: 'integer';
  /** As the server stores it: 32 bits, signed. */
  readonly value: number;
  readonly place: Place;
}

/** One element of a list: with a key in a map, without one in a plain list. */
export interface ListItem {
  /** The key as text (integers too); `null` for an element without one. */
  readonly key: string | Unknown | null;
  readonly keyPlace: Place | null;
  /** The whole `key => value`. */
  readonly place: Place;
  readonly value: LighttpdValue;
}

export interface ListValue {
  readonly kind: 'list';
  readonly items: readonly ListItem[];
  readonly place: Place;
  /** The parentheses that contributed, in order: several after `+` and `+=`. */
  readonly parts: readonly Place[];
}

/** A value of lighttpd's language. Unknown: built from an environment variable or from something that could not be read. */
export type LighttpdValue = StringValue | IntegerValue | ListValue | Unknown;

/** A list under construction: `+=` extends it in place, as the server does, so that a long chain of `+=` costs no copies. */
export interface OpenList extends ListValue {
  items: ListItem[];
  parts: Place[];
  /** Keys that are in use; made when first needed. */
  keys: Map<string, ListItem> | null;
}

/** An empty list that may be extended. */
export function openList(place: Place): OpenList {
  return { kind: 'list', items: [], place, parts: [place], keys: null };
}

/** A copy that may be changed without changing the original; items are shared because they never change. */
export function copyValue(value: LighttpdValue, place: Place): LighttpdValue {
  switch (value.kind) {
    case 'string':
      return { kind: 'string', text: value.text, place, pieces: value.pieces };
    case 'integer':
      return { kind: 'integer', value: value.value, place };
    case 'list':
      return { kind: 'list', items: [...value.items], place, parts: [...value.parts], keys: null } as OpenList;
    case 'unknown':
      return value;
  }
}

/** Items of a list by key, in any case; `undefined` where the key is not there. Unknown keys match nothing. */
export function item(list: ListValue, key: string): ListItem | undefined {
  return findKey(list as OpenList, lowerAscii(key));
}

/** Lists with fewer items are searched from the front: an index for each small list would cost more than it saves. */
const INDEXED_FROM = 8;

/**
 * The item with a key, which is given in lower case; the first of equal keys. Keys that differ in case alone are equal
 * to the server, those of lists and those of settings alike.
 *
 * lighttpd: src/array.c, array_caseless_compare
 */
export function findKey(list: OpenList, key: string): ListItem | undefined {
  if (!list.keys) {
    if (list.items.length < INDEXED_FROM) {
      return list.items.find((entry) => typeof entry.key === 'string' && lowerAscii(entry.key) === key);
    }
    list.keys = new Map();
    for (const entry of list.items) noteKey(list.keys, entry);
  }
  return list.keys.get(key);
}

/** Adds an item to an open list. The caller has made sure that its key is new. */
export function addItem(list: OpenList, entry: ListItem): void {
  list.items.push(entry);
  if (list.keys) noteKey(list.keys, entry);
}

function noteKey(keys: Map<string, ListItem>, entry: ListItem): void {
  if (typeof entry.key !== 'string') return;
  const key = lowerAscii(entry.key);
  if (!keys.has(key)) keys.set(key, entry);
}

/** Whether two values are scalars of one type with the same content: the only duplicates that a merge of lists forgives. */
function sameScalar(a: LighttpdValue, b: LighttpdValue): boolean {
  if (a.kind === 'string' && b.kind === 'string') return a.text === b.text;
  return a.kind === 'integer' && b.kind === 'integer' && a.value === b.value;
}

/** Why two values cannot be merged. */
export type MergeProblem =
  | { readonly code: 'type-mismatch' }
  | { readonly code: 'duplicate-key'; readonly first: ListItem; readonly second: ListItem };

/**
 * `left + right`. `left` is eaten: when it is a list it is extended in place. Returns the sum, or why there is none
 * (the server refuses to start then).
 *
 * lighttpd: src/configparser.y, configparser_merge_data
 */
export function mergeValues(left: LighttpdValue, right: LighttpdValue, place: Place): LighttpdValue | MergeProblem {
  if (left.kind === 'unknown') return left;
  if (right.kind === 'unknown') return right;
  if (left.kind === 'list' && right.kind === 'list') {
    const target = left as OpenList;
    for (const entry of right.items) {
      const first = typeof entry.key === 'string' ? findKey(target, lowerAscii(entry.key)) : undefined;
      if (!first) addItem(target, entry);
      else if (!sameScalar(first.value, entry.value)) return { code: 'duplicate-key', first, second: entry };
    }
    target.parts.push(...right.parts);
    return { ...target, place } as OpenList;
  }
  if (left.kind === 'list' || right.kind === 'list') return { code: 'type-mismatch' };
  if (left.kind === 'integer' && right.kind === 'integer') {
    return { kind: 'integer', value: (left.value + right.value) | 0, place };
  }
  return {
    kind: 'string',
    text: textOf(left) + textOf(right),
    place,
    pieces: [...piecesOf(left), ...piecesOf(right)],
  };
}

/** A scalar as the server turns it into text. */
export function textOf(value: StringValue | IntegerValue): string {
  return value.kind === 'string' ? value.text : String(value.value);
}

function piecesOf(value: StringValue | IntegerValue): readonly Piece[] {
  return value.kind === 'string' ? value.pieces : [{ text: String(value.value), place: value.place }];
}

/** Whether something is a problem of a merge and no value. */
export function isMergeProblem(result: LighttpdValue | MergeProblem): result is MergeProblem {
  return 'code' in result;
}

const trueWords = new Set(['enable', 'enabled', 'true', '1']);
const falseWords = new Set(['disable', 'disabled', 'false', '0']);

/**
 * A value as the server reads a boolean; `null` for one that it refuses.
 *
 * lighttpd: src/configfile-glue.c, config_plugin_value_tobool
 */
export function booleanOf(value: LighttpdValue): boolean | Unknown | null {
  if (value.kind === 'unknown') return value;
  if (value.kind === 'integer') return value.value !== 0;
  if (value.kind === 'list') return null;
  const word = value.text.toLowerCase();
  if (trueWords.has(word)) return true;
  return falseWords.has(word) ? false : null;
}

/**
 * A value as the server reads a 16 bit number (ports); `null` for one that it refuses. An integer that does not fit
 * is cut to 16 bits by 1.4.69 and refused by later versions.
 *
 * lighttpd: src/configfile-glue.c, T_CONFIG_SHORT
 */
export function shortOf(value: LighttpdValue): number | Unknown | null {
  if (value.kind === 'unknown') return value;
  if (value.kind === 'integer') return value.value & 0xffff;
  if (value.kind === 'list' || !/^[ \t\n\v\f\r]*[+-]?\d+$/.test(value.text)) return null;
  const number = Number(value.text);
  return number >= 0 && number <= 65535 ? number : null;
}

/** A scalar setting as text; `null` for a list. */
export function scalarText(value: LighttpdValue): string | Unknown | null {
  if (value.kind === 'unknown') return value;
  return value.kind === 'list' ? null : textOf(value);
}
