import type { Place } from '@fcgilint/core';
import type { Unknown } from '../model.ts';
import { canonicalIPv6, isIPv4 } from './ip.ts';

/** What a condition looks at. `header`: any request header, `$HTTP["referer"]` and its like included. */
export type ConditionField =
  | 'socket'
  | 'url'
  | 'host'
  | 'remote-ip'
  | 'querystring'
  | 'scheme'
  | 'request-method'
  | 'header';

export type ConditionOperator = '==' | '!=' | '=~' | '!~' | '=^' | '=$';

/** A test such as `$HTTP["url"] =~ "^/x"`. */
export interface TestCondition {
  readonly kind: 'test';
  readonly field: ConditionField;
  /** The header's name in lower case for the field `header`, else `null`. */
  readonly header: string | null;
  /** After the server's own simplification: `=~ "^/x"` is stored as `=^ "/x"`. */
  readonly operator: ConditionOperator;
  /** What is compared with, after that simplification and the normalization of addresses. */
  readonly text: string | Unknown;
  /** As written: `$HTTP["url"]`, `=~`, `^/x`. */
  readonly written: {
    readonly field: string;
    readonly operator: ConditionOperator;
    readonly text: string | Unknown;
  };
  /** From the field to the value. */
  readonly place: Place;
  /** The value alone. */
  readonly valuePlace: Place;
}

/** A bare `else`. */
export interface ElseCondition {
  readonly kind: 'else';
  readonly place: Place;
}

export type LighttpdCondition = TestCondition | ElseCondition;

const httpFields: Readonly<Record<string, readonly [ConditionField, string | null]>> = {
  url: ['url', null],
  host: ['host', null],
  referer: ['header', 'referer'],
  useragent: ['header', 'user-agent'],
  'user-agent': ['header', 'user-agent'],
  language: ['header', 'accept-language'],
  cookie: ['header', 'cookie'],
  remoteip: ['remote-ip', null],
  'remote-ip': ['remote-ip', null],
  querystring: ['querystring', null],
  'query-string': ['querystring', null],
  'request-method': ['request-method', null],
  scheme: ['scheme', null],
};

/**
 * The field of `$OBJECT["key"]`, given without blanks; `null` for one that the server refuses.
 *
 * lighttpd: src/configparser.y, configparser_comp_key_id
 */
export function conditionField(name: string): { field: ConditionField; header: string | null } | null {
  const match = /^\$([A-Za-z_][\w.-]*)\["((?:[^"\\]|\\.)*)"\]$/s.exec(name);
  if (!match) return null;
  const key = match[2]!;
  switch (match[1]) {
    case 'REQUEST_HEADER':
      return { field: 'header', header: key.toLowerCase() };
    case 'SERVER':
      return key === 'socket' ? { field: 'socket', header: null } : null;
    case 'HTTP': {
      const known = Object.hasOwn(httpFields, key) ? httpFields[key] : undefined;
      return known ? { field: known[0], header: known[1] } : null;
    }
    default:
      return null;
  }
}

const special = /[\\^$.|?*+()[\]{}]/;

/**
 * The server turns a pattern that is plain text between anchors into a plain comparison, so `=~ "^/a"` and `=^ "/a"`
 * are one block.
 *
 * lighttpd: src/configparser.y, configparser_simplify_regex (1.4.65 and later)
 */
export function simplifyPattern(pattern: string): { operator: ConditionOperator; text: string } {
  const keep = { operator: '=~', text: pattern } as const;
  if (pattern.endsWith('$')) {
    const body = pattern.slice(0, -1);
    if (body.startsWith('\\.')) {
      const text = body.slice(1);
      return special.test(text.slice(1)) ? keep : { operator: '=$', text };
    }
    if (body.startsWith('^')) {
      return special.test(body.slice(1)) ? keep : { operator: '==', text: body.slice(1) };
    }
    return special.test(body) ? keep : { operator: '=$', text: body };
  }
  if (pattern.startsWith('^')) {
    return special.test(pattern.slice(1)) ? keep : { operator: '=^', text: pattern.slice(1) };
  }
  return keep;
}

/**
 * A comparison turned back into the pattern that the server uses when rewrites or redirects in the block refer to its
 * captures. The text is not escaped: `== "/a.b"` becomes `^/a.b$`, in which the dot matches anything.
 *
 * lighttpd: src/configfile.c, config_finalize
 */
export function capturePattern(operator: ConditionOperator, text: string): string | null {
  switch (operator) {
    case '=~':
      return text;
    case '==':
      return `^${text}$`;
    case '=^':
      return `^${text}`;
    case '=$':
      return `${text.startsWith('.') ? `\\${text}` : text}$`;
    default:
      return null;
  }
}

/**
 * A host with its port as the server stores it: numbers of ports in decimal, IPv6 literals in short form. `null` when
 * it is refused. Names keep their case: the server lower-cases those of requests only.
 *
 * lighttpd: src/request.c, http_request_host_normalize
 */
export function normalizeHost(text: string, defaultPort: number): string | null {
  let host = text;
  let port = '';
  if (text.startsWith('[')) {
    const bracket = text.indexOf(']');
    if (bracket < 2) return null;
    const address = canonicalIPv6(text.slice(1, bracket).replace(/%.*$/, ''));
    if (address === null) return null;
    const rest = text.slice(bracket + 1);
    if (rest !== '' && !rest.startsWith(':')) return null;
    port = rest.slice(1);
    const zone = /%.*$/.exec(text.slice(1, bracket));
    host = `[${address}${zone ? zone[0] : ''}]`;
  } else {
    const colon = text.indexOf(':');
    if (colon === 0) return null;
    if (colon > 0) {
      host = text.slice(0, colon);
      port = text.slice(colon + 1);
    }
  }
  if (port === '') return host;
  const number = cNumber(port);
  if (number === null || number <= 0 || number > 65535) return null;
  return number === defaultPort ? host : `${host}:${number}`;
}

/** A number as C's strtol reads it with base 0: decimal, octal or hexadecimal; `null` when anything else follows. */
function cNumber(text: string): number | null {
  const match = /^[ \t\n\v\f\r]*([+-]?)(0[xX][0-9a-fA-F]+|0[0-7]*|[1-9]\d*)$/.exec(text);
  if (!match) return null;
  const digits = match[2]!;
  const value = /^0[xX]/.test(digits)
    ? Number.parseInt(digits, 16)
    : digits.startsWith('0')
      ? Number.parseInt(digits, 8)
      : Number(digits);
  return match[1] === '-' ? -value : value;
}

/** An address or network of `$HTTP["remote-ip"] ==`. */
export interface Network {
  readonly family: 4 | 6;
  readonly address: string;
  /** Bits of the mask; `0` compares the whole address. */
  readonly bits: number;
}

/**
 * The address or network that `==` and `!=` on the client's address compare with; `null` for text that is none.
 * Masks that are out of range give an unusable comparison in the server and are `null` too.
 *
 * lighttpd: src/configfile.c, config_remoteip_normalize
 */
export function parseNetwork(text: string): Network | null {
  const slash = text.indexOf('/');
  const address = slash < 0 ? text : text.slice(0, slash);
  let bits = 0;
  if (slash >= 0) {
    const mask = text.slice(slash + 1);
    if (!/^\d+$/.test(mask)) return null;
    bits = Number(mask);
    if (bits === 0) return null;
  }
  if (address.includes(':')) {
    const canonical = canonicalIPv6(address.replace(/^\[(.*)\]$/, '$1'));
    return canonical !== null && bits <= 128 ? { family: 6, address: canonical, bits } : null;
  }
  return isIPv4(address) && bits <= 32 ? { family: 4, address, bits } : null;
}
