import type { Problem, ProblemPlace, Span } from '@fcgilint/core';
import { quoted } from './problems.ts';

function refused(code: string, at: Span, message: string, help: string, related: ProblemPlace[] = []): Problem {
  return { start: at.start, end: at.end, code, message, help, refused: true, related, fix: null };
}

export function undefinedVariable(at: Span, name: string): Problem {
  const bare = /^var\.(?:true|false|on|off|yes|no|enable|enabled|disable|disabled)$/.test(name);
  return refused(
    'undefined-variable',
    at,
    `undefined variable ${quoted(name)}`,
    bare
      ? 'put the value in quotes: a bare word is the name of a variable'
      : 'define it above, or put the value in quotes',
  );
}

export function duplicateKey(at: Span, name: string, first: Span, block: string): Problem {
  return refused(
    'duplicate-assignment',
    at,
    `${quoted(name)} is set twice in ${block === 'global' ? 'the global scope' : `the block ${quoted(block)}`}`,
    'use `:=` to replace the value, `+=` to add to it; conditions with the same text are one block',
    [{ start: first.start, end: first.end, message: 'set here first' }],
  );
}

export function duplicateArrayKey(at: Span, key: string): Problem {
  return refused('duplicate-array-key', at, `the key ${quoted(key)} is in the list twice`, 'remove one of the entries');
}

export function typeMismatch(at: Span): Problem {
  return refused(
    'type-mismatch',
    at,
    'a list cannot be joined with a string or an integer',
    'put the value in parentheses to add it to a list',
  );
}

export function environmentAssignment(at: Span, name: string): Problem {
  return refused(
    'environment-assignment',
    at,
    `${quoted(name)} cannot be set: it is an environment variable`,
    'use a variable of your own: `var.name`',
  );
}

export function unknownField(at: Span, field: string): Problem {
  return refused(
    'unknown-condition-field',
    at,
    `lighttpd knows no condition ${quoted(field)}`,
    'use $HTTP["url"], $HTTP["host"], $HTTP["remoteip"], $SERVER["socket"], $REQUEST_HEADER["..."] and the like, in exactly this case',
  );
}

export function conditionNotString(at: Span): Problem {
  return refused('condition-not-string', at, 'a condition compares with a string', 'put the value in quotes');
}

export function operandNotString(at: Span): Problem {
  return refused('operand-not-string', at, 'a list stands where a string must', 'give one string');
}

export function badAddress(at: Span, text: string): Problem {
  return refused(
    'invalid-address',
    at,
    `${quoted(text)} is no address that lighttpd takes here`,
    'write an IP address, or use another operator',
  );
}

export function conditionInGlobal(at: Span): Problem {
  return refused(
    'condition-in-global',
    at,
    'a condition or `global` directly inside `global { }`: lighttpd exits',
    'move it out of the `global` block',
  );
}

export function unreachableElse(at: Span, first: Span): Problem {
  return refused(
    'unreachable-else',
    at,
    'this branch can never be taken',
    'remove it, or merge it with the branch that has the same condition',
    [{ start: first.start, end: first.end, message: 'the earlier branch' }],
  );
}
