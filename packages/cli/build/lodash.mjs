/**
 * The functions of lodash that chevrotain calls, as far as it uses them. In the bundle they stand for `lodash-es`,
 * whose modules take four milliseconds to load: a tenth of the time that Node itself needs to start.
 * Collections are arrays or plain objects, or `null` and `undefined`, which count as empty.
 */

const toValues = (collection) =>
  collection == null ? [] : Array.isArray(collection) ? collection : Object.values(collection);
/** What may stand where a function is expected: the name of a property. */
const toFunction = (iteratee) => (typeof iteratee === 'function' ? iteratee : (value) => value?.[iteratee]);

export const assign = Object.assign;
export const isArray = Array.isArray;
export const identity = (value) => value;
export const noop = () => {};
export const isFunction = (value) => typeof value === 'function';
export const isString = (value) => typeof value === 'string';
export const isUndefined = (value) => value === undefined;
export const isRegExp = (value) => value instanceof RegExp;
export const isObject = (value) => (typeof value === 'object' && value !== null) || typeof value === 'function';
export const keys = (object) => (object == null ? [] : Object.keys(object));
export const values = (object) => toValues(object);
export const has = (object, key) => object != null && Object.hasOwn(object, key);
export const clone = (value) => {
  if (Array.isArray(value)) return value.slice();
  return isObject(value) && typeof value !== 'function'
    ? Object.assign(Object.create(Object.getPrototypeOf(value)), value)
    : value;
};
export const defaults = (object, ...sources) => {
  const target = Object(object ?? {});
  for (const source of sources) {
    for (const key in source) if (target[key] === undefined) target[key] = source[key];
  }
  return target;
};
export const isEmpty = (value) => {
  if (value == null || typeof value === 'number' || typeof value === 'boolean') return true;
  if (Array.isArray(value) || typeof value === 'string') return value.length === 0;
  if (value instanceof Map || value instanceof Set) return value.size === 0;
  return Object.keys(value).length === 0;
};

export const first = (array) => array?.[0];
export const last = (array) => (array == null ? undefined : array[array.length - 1]);
export const drop = (array, count = 1) => (array == null ? [] : array.slice(Math.max(count, 0)));
export const dropRight = (array, count = 1) => (array == null ? [] : array.slice(0, Math.max(array.length - count, 0)));
export const compact = (array) => (array ?? []).filter(Boolean);
export const flatten = (array) => (array ?? []).flat(1);
export const uniq = (array) => [...new Set(array ?? [])];
export const difference = (array, ...others) => {
  const excluded = new Set(others.flat(1));
  return (array ?? []).filter((value) => !excluded.has(value));
};
export const indexOf = (array, value) => (array == null ? -1 : array.indexOf(value));

/** Stops when the function returns `false`, as lodash's does. */
export const forEach = (collection, iteratee) => {
  if (collection == null) return collection;
  if (Array.isArray(collection)) {
    for (let i = 0; i < collection.length; i++) if (iteratee(collection[i], i, collection) === false) break;
  } else {
    for (const key of Object.keys(collection)) if (iteratee(collection[key], key, collection) === false) break;
  }
  return collection;
};
export const map = (collection, iteratee) => {
  const call = toFunction(iteratee);
  if (Array.isArray(collection)) {
    const result = new Array(collection.length);
    for (let i = 0; i < collection.length; i++) result[i] = call(collection[i], i, collection);
    return result;
  }
  return keys(collection).map((key) => call(collection[key], key, collection));
};
export const flatMap = (collection, iteratee) => map(collection, iteratee).flat(1);
export const filter = (collection, predicate) => toValues(collection).filter(toFunction(predicate));
export const reject = (collection, predicate) => {
  const call = toFunction(predicate);
  return toValues(collection).filter((value, index, all) => !call(value, index, all));
};
export const find = (collection, predicate) => toValues(collection).find(toFunction(predicate));
export const some = (collection, predicate) => toValues(collection).some(toFunction(predicate));
export const every = (collection, predicate) => toValues(collection).every(toFunction(predicate));
export const includes = (collection, value) =>
  typeof collection === 'string' ? collection.includes(value) : toValues(collection).includes(value);
/** The first element is the start where none is given. */
export const reduce = (collection, iteratee, ...initial) => {
  const entries = Array.isArray(collection)
    ? collection.map((value, index) => [index, value])
    : Object.entries(collection ?? {});
  let accumulator = initial.length > 0 ? initial[0] : entries.shift()?.[1];
  for (const [key, value] of entries) accumulator = iteratee(accumulator, value, key, collection);
  return accumulator;
};
export const groupBy = (collection, iteratee) => {
  const groups = {};
  for (const value of toValues(collection)) {
    const key = iteratee(value);
    if (Object.hasOwn(groups, key)) groups[key].push(value);
    else groups[key] = [value];
  }
  return groups;
};
export const pickBy = (object, predicate) =>
  Object.fromEntries(Object.entries(object ?? {}).filter(([key, value]) => predicate(value, key)));
export const upperFirst = (text) => text.charAt(0).toUpperCase() + text.slice(1);
