import type { Unknown } from '../../model.ts';
import { unknown } from '../words.ts';
import { builtinVariable } from './builtin-variables.ts';
import { lowerAscii } from './bytes.ts';
import { definedVariable, variableDefinitions } from './defined-variables.ts';
import { escapeUri } from './escape.ts';
import { UnknownSignal } from './signal.ts';
import { captureText, type State } from './state.ts';
import { parseTemplate, type Template, type TemplatePart } from './template.ts';

/** How deep variables may refer to each other; the server gives up at 100. */
const MAXIMUM_DEPTH = 100;
let depth = 0;

/**
 * The value of a text with variables. Unknown when a variable is, or where the server's own answer is not defined:
 * a `map` with regular expressions that replaces the captures while a text with `$1` is put together.
 */
export function evaluate(state: State, text: string): string | Unknown {
  const template = parseTemplate(text);
  if (!template) return unknown(`the server refuses \`${text}\``);
  return evaluateTemplate(state, template);
}

/** See `evaluate`. */
export function evaluateTemplate(state: State, template: Template): string | Unknown {
  if (template.constant !== null) return template.constant;
  const before = state.matches;
  let out = '';
  let captures = false;
  for (const part of template.parts) {
    if (part.kind === 'text') out += part.text;
    else if (part.kind === 'args') out += '?';
    else if (part.kind === 'capture') {
      captures = true;
      out += captureText(state, part.number);
    } else {
      const value = variable(state, part.name);
      if (typeof value !== 'string') return value;
      out += value;
    }
  }
  return captures && state.matches !== before ? mixedCaptures() : out;
}

function mixedCaptures(): Unknown {
  return unknown('a `map` changes the captures while they are used');
}

/**
 * One part inside the rewrite module, where captures are escaped again when the URI was (nginx:
 * ngx_http_script_copy_capture_code).
 */
export function evaluatePart(state: State, part: TemplatePart, escaping: boolean): string | Unknown {
  switch (part.kind) {
    case 'text':
      return part.text;
    case 'args':
      return '';
    case 'capture': {
      const text = captureText(state, part.number);
      return escaping && (state.quoted || state.plus) ? escapeUri(text, 'args') : text;
    }
    case 'variable':
      return variable(state, part.name);
  }
}

/** The value of `$name`; empty for what is not set. Values are kept as the server keeps them. */
export function variable(state: State, name: string): string | Unknown {
  const key = lowerAscii(name);
  const kept = state.variables.get(key);
  if (kept && !kept.fresh) return kept.value;
  if (depth >= MAXIMUM_DEPTH) return unknown(`\`$${name}\` refers to itself`);
  depth++;
  try {
    return compute(state, key);
  } catch (signal) {
    // Unknown inside a variable is an unknown value, not yet an unknown way.
    if (signal instanceof UnknownSignal) return signal.unknown;
    throw signal;
  } finally {
    depth--;
  }
}

function compute(state: State, name: string): string | Unknown {
  const definitions = variableDefinitions(state.gateway);
  const definition = definitions.blocks.get(name);
  if (definition) {
    const { value, fresh } = definedVariable(state, definition);
    state.variables.set(name, { value, fresh });
    return value;
  }
  const builtin = builtinVariable(state, name);
  if (builtin) {
    state.variables.set(name, builtin);
    return builtin.value;
  }
  // Set nowhere on this way, or a group of an expression that did not run.
  if (definitions.names.has(name)) return '';
  return unknown(`\`$${name}\` is known only at run time`);
}
