import type { TestCondition } from '@fcgilint/gateway/lighttpd';
import { literalStart, requiredPart } from '../../shared/lighttpd-patterns.ts';

/** Why a comparison never comes out, and what is meant instead, if that is plain. */
export interface Contradiction {
  readonly what: string;
  readonly why: string;
  readonly help: string;
  readonly instead: { readonly text: string; readonly field?: string } | null;
}

/** What each field holds; lighttpd: src/request.c, src/burl.c, src/configfile-glue.c. */
export function contradiction({ field, written }: TestCondition): Contradiction | null {
  const { text, operator } = written;
  if (typeof text !== 'string') return null;
  const isPattern = operator.endsWith('~');
  switch (field) {
    case 'url':
      return ofUrl(text, operator, isPattern);
    case 'host':
      return ofHost(text, operator, isPattern);
    case 'querystring':
      return ofQuery(text, operator, isPattern);
    case 'request-method':
      return ofWord(
        text,
        isPattern,
        text.toUpperCase(),
        'methods are in upper case',
        'request methods are compared as they are sent: GET, POST',
      );
    case 'scheme':
      if (isPattern || /^https?$/.test(text)) return null;
      return {
        what: 'the scheme is "http" or "https"',
        why: 'it is compared character by character',
        help: 'write "http" or "https"',
        instead: /^https?$/i.test(text) ? { text: text.toLowerCase() } : null,
      };
    default:
      return null;
  }
}

function ofUrl(text: string, operator: string, isPattern: boolean): Contradiction | null {
  const why = '$HTTP["url"] is the decoded path and nothing else: it begins with a slash and has no query string';
  if (isPattern) {
    const required = requiredPart(text);
    if (required === null) return null;
    if (/\\\?|\[\?\]/.test(required) || /\?[a-z_]\w*=/i.test(text.replace(/\(\?/g, ''))) {
      return {
        what: 'the URL that it sees has no query string',
        why,
        help: 'compare the query with $HTTP["querystring"]',
        instead: /^\\\?[^()|^$]+$/.test(text) ? { text: text.slice(2), field: 'HTTP["querystring"]' } : null,
      };
    }
    if (/%[0-9a-f]{2}/i.test(required)) return encoded(why);
    const start = literalStart(text);
    return start !== null && !start.startsWith('/') ? relative(`^/${text.slice(1)}`, why) : null;
  }
  if (text === '') return null;
  if (text.includes('?') && operator !== '=$') {
    return {
      what: 'the URL that it sees has no query string',
      why,
      help: 'compare the query with $HTTP["querystring"]',
      instead: null,
    };
  }
  if (/%[0-9a-f]{2}/i.test(text)) return encoded(why);
  return operator !== '=$' && !text.startsWith('/') && text !== '*' ? relative(`/${text}`, why) : null;
}

function encoded(why: string): Contradiction {
  return {
    what: 'the URL that it sees is decoded',
    why,
    help: 'write the characters themselves, not their %XX codes',
    instead: null,
  };
}

function relative(text: string, why: string): Contradiction {
  return {
    what: 'the URL begins with a slash',
    why,
    help: 'begin with a slash',
    instead: /:\/\//.test(text) ? null : { text },
  };
}

function ofHost(text: string, operator: string, isPattern: boolean): Contradiction | null {
  if (text === '') {
    if (isPattern || operator === '=^' || operator === '=$') return null;
    return {
      what: 'every request of a browser has a host',
      why: 'only HTTP/1.0 knows requests without one',
      help: 'write the name of the host, or take the condition away',
      instead: null,
    };
  }
  if (!isPattern && /[/?]/.test(text)) {
    return {
      what: 'a host has neither scheme nor path',
      why: '$HTTP["host"] is the Host field of the request: a name, and a port where it is not the usual one',
      help: 'write the name alone, and compare the path with $HTTP["url"]',
      instead: null,
    };
  }
  // A word in capitals alone is a place to be filled in.
  if (/^[A-Z][A-Z0-9_]*$/.test(text)) return null;
  return ofWord(
    text,
    isPattern,
    text.toLowerCase(),
    'the host is in lower case',
    'lighttpd turns the name in the request into lower case, and compares character by character',
  );
}

/** A text whose letters are all of the wrong case somewhere. */
function ofWord(text: string, isPattern: boolean, wanted: string, what: string, why: string): Contradiction | null {
  if (wanted === text) return null;
  const found = { what, why, help: `write "${wanted}"`, instead: { text: wanted } };
  if (!isPattern) return /[A-Za-z]/.test(text) ? found : null;
  if (/\(\?[a-z]*i/.test(text)) return null;
  const required = requiredPart(text)?.replace(/\\.|\[(?:\\.|[^\]])*\]/g, '') ?? '';
  const upper = wanted === wanted.toUpperCase();
  if (!(upper ? /[a-z]/ : /[A-Z]/).test(required)) return null;
  // Classes such as \D have a meaning of their own.
  return { ...found, instead: /\\[A-Za-z]|\[/.test(text) ? null : found.instead };
}

function ofQuery(text: string, operator: string, isPattern: boolean): Contradiction | null {
  const leads = isPattern ? /^\^\\\?/.test(text) : operator !== '=$' && text.startsWith('?');
  if (!leads) return null;
  return {
    what: 'the query string begins behind the question mark',
    why: '$HTTP["querystring"] is what follows the `?`',
    help: 'leave the question mark out',
    instead: { text: isPattern ? `^${text.slice(3)}` : text.slice(1) },
  };
}
