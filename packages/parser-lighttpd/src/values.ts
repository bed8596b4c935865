/** A value as lighttpd holds it while it reads a file. `null` in its place: the text alone tells nothing of it. */
export type Known = Plain | ListValue;

/** A string or an integer; `null` where only the type is known, as of an environment variable. */
export type Plain =
  | { readonly type: 'string'; readonly text: string | null }
  | { readonly type: 'integer'; readonly value: number | null };

export interface ListValue {
  readonly type: 'list';
  /** Entries with a key (`foldKey`); those without one are only counted, because nothing is refused for their sake. */
  readonly keyed: Map<string, Known | null>;
  count: number;
  /** An entry whose key or whole content is unknown: what it might double is unknown too. */
  unsure: boolean;
}

/** A key as the server compares it: without minding the case of ASCII letters. lighttpd: src/array.c. */
export function foldKey(key: string): string {
  return /[A-Z]/.test(key) ? key.replace(/[A-Z]+/g, (letters) => letters.toLowerCase()) : key;
}

/** A list with nothing in it. */
export function emptyList(): ListValue {
  return { type: 'list', keyed: new Map(), count: 0, unsure: false };
}

/** A copy that can be changed; entries themselves are never changed. */
export function copyOf(value: Known | null): Known | null {
  if (value?.type !== 'list') return value;
  return { type: 'list', keyed: new Map(value.keyed), count: value.count, unsure: value.unsure };
}

/** What joining two values gives, or why the server refuses it. */
export type Merged =
  | { readonly ok: true; readonly value: Known | null }
  | { readonly ok: false; readonly reason: 'types' }
  | { readonly ok: false; readonly reason: 'duplicate'; readonly key: string };

/**
 * `left + right` and `+=`. Strings and integers join in any mix, lists only with lists; a key may be in both lists
 * only with the same plain value. May change `left` when it is a list. lighttpd: src/configparser.y.
 */
export function merge(left: Known | null, right: Known | null): Merged {
  if (!left || !right) {
    const other = left ?? right;
    // A list joins with nothing else, so the result is some list; of others nothing is known.
    return { ok: true, value: other?.type === 'list' ? { ...emptyList(), unsure: true } : null };
  }
  if (left.type === 'list' || right.type === 'list') {
    return left.type === 'list' && right.type === 'list' ? mergeLists(left, right) : { ok: false, reason: 'types' };
  }
  if (left.type === 'integer' && right.type === 'integer') {
    const known = left.value !== null && right.value !== null;
    return { ok: true, value: { type: 'integer', value: known ? (left.value! + right.value!) | 0 : null } };
  }
  const [before, after] = [textOf(left), textOf(right)];
  return { ok: true, value: { type: 'string', text: before === null || after === null ? null : before + after } };
}

function mergeLists(left: ListValue, right: ListValue): Merged {
  left.unsure ||= right.unsure;
  for (const [key, value] of right.keyed) {
    const present = left.keyed.get(key);
    if (!left.keyed.has(key)) left.keyed.set(key, value);
    else if (!present || !value || isVague(present) || isVague(value)) left.unsure = true;
    else if (!samePlain(present, value)) return { ok: false, reason: 'duplicate', key };
  }
  left.count += right.count;
  return { ok: true, value: left };
}

function samePlain(a: Known, b: Known): boolean {
  if (a.type === 'string' && b.type === 'string') return a.text === b.text;
  return a.type === 'integer' && b.type === 'integer' && a.value === b.value;
}

function isVague(value: Known): boolean {
  return value.type !== 'list' && textOf(value) === null;
}

/** A string or an integer as text, `null` when only its type is known. */
export function textOf(value: Plain): string | null {
  if (value.type === 'string') return value.text;
  return value.value === null ? null : String(value.value);
}
