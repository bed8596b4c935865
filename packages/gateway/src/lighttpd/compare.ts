import type { Unknown } from '../model.ts';
import { UnsupportedRegex } from '../regex/index.ts';
import { decodeUtf8, toBytes } from './bytes.ts';
import { parseNetwork, type TestCondition } from './conditions.ts';
import { unknown } from './context.ts';
import { addressBytes, canonicalIPv6 } from './ip.ts';
import { compileBytes } from './pcre.ts';

/** The value of a match: byte offsets do not matter here, only the texts of the groups (`undefined`: not set). */
export interface Captures {
  readonly texts: readonly (string | undefined)[];
}

/**
 * Runs a pattern (bytes) over a byte string as the server does: in UTF mode. `null`: no match. `'invalid'`: the subject
 * is no UTF-8, on which PCRE2 gives up. Unknown: the pattern is not modelled, or takes too long.
 */
export function matchPattern(pattern: string, bytes: string): Captures | null | 'invalid' | Unknown {
  const compiled = compileBytes(pattern);
  if (!compiled.ok) return notRun(pattern, compiled.because);
  if (decodeUtf8(bytes) === null) return 'invalid';
  try {
    const slots = compiled.regex.exec(bytes);
    if (!slots) return null;
    const texts: (string | undefined)[] = [];
    for (let slot = 0; slot < slots.length; slot += 2) {
      texts.push(slots[slot]! < 0 ? undefined : bytes.slice(slots[slot], slots[slot + 1]));
    }
    return { texts };
  } catch (error) {
    if (error instanceof UnsupportedRegex) return notRun(pattern, error.message);
    throw error;
  }
}

function notRun(pattern: string, because: string): Unknown {
  return unknown(`the pattern "${pattern}" cannot be run here: ${because}`, null);
}

/**
 * Whether a condition holds for the value (a byte string) of its field. Contexts around it and `else` chains are the
 * caller's business. `normalizeQuery`: the server normalizes URLs, and with them the texts that query strings are
 * compared with.
 *
 * lighttpd: src/configfile-glue.c, config_check_cond_nocache_eval
 */
export function compareCondition(condition: TestCondition, value: string, normalizeQuery = true): boolean | Unknown {
  if (typeof condition.text !== 'string') return condition.text;
  const text = toBytes(condition.text, condition.place.source.encoding);
  const subject = condition.field === 'querystring' && normalizeQuery ? normalizeEncodedBytes(text) : text;
  switch (condition.operator) {
    case '==':
      return equals(condition, subject, value);
    case '!=': {
      const result = equals(condition, subject, value);
      return typeof result === 'boolean' ? !result : result;
    }
    case '=^':
      return value.startsWith(subject);
    case '=$':
      return value.endsWith(subject);
    case '=~':
    case '!~': {
      const match = matchPattern(subject, value);
      if (match !== null && typeof match === 'object' && 'kind' in match) return match;
      const matched = match !== null && match !== 'invalid';
      return condition.operator === '=~' ? matched : !matched;
    }
  }
}

/**
 * Patterns and texts that are compared with encoded parts of a URL get their percent encodings in upper case and
 * their bytes above 127 encoded, as the URL has them.
 *
 * lighttpd: src/keyvalue.c, pcre_keyvalue_burl_normalize_key
 */
export function normalizeEncodedBytes(text: string): string {
  return text
    .replace(/%[0-9a-fA-F]{2}/g, (code) => code.toUpperCase())
    .replace(/[\x80-\xff]/g, (byte) => `%${byte.charCodeAt(0).toString(16).toUpperCase()}`);
}

function equals(condition: TestCondition, text: string, value: string): boolean | Unknown {
  if (condition.field === 'host' && !text.startsWith('/')) return sameHost(text, value);
  if (condition.field === 'remote-ip' && !text.startsWith('/')) return sameNetwork(text, value);
  return text === value;
}

/** Host names are equal whether or not one of them has a port; with a port on both the ports must be equal. */
function sameHost(text: string, value: string): boolean {
  if (value.length === 0 || value.length === text.length) return text === value;
  if (value.length > text.length) {
    return value[text.length] === ':' && value.length - text.length <= 6 && value.startsWith(text);
  }
  return text[value.length] === ':' && text.startsWith(value);
}

function sameNetwork(text: string, value: string): boolean | Unknown {
  const network = parseNetwork(text);
  if (!network) return unknown(`"${text}" is no network`, null);
  const client = addressBytes(value);
  const wanted = addressBytes(network.address)!;
  if (!client) return unknown(`the client's address "${value}" is none`, null);
  if (network.bits === 0) {
    return network.family === 6 ? canonicalIPv6(value) === network.address : value === network.address;
  }
  if (client.length !== wanted.length) {
    // A mask over addresses of both families compares IPv4-mapped ones; that is left open here.
    return client.length === 16 && client.slice(0, 10).every((byte) => byte === 0) && client[10] === 0xff
      ? unknown('an IPv4 address in an IPv6 one is compared with a network', null)
      : false;
  }
  for (let bit = 0; bit < network.bits; bit += 8) {
    const left = Math.min(8, network.bits - bit);
    const mask = (0xff << (8 - left)) & 0xff;
    if (((client[bit >> 3]! ^ wanted[bit >> 3]!) & mask) !== 0) return false;
  }
  return true;
}
