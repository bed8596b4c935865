import type { Directive, Unknown } from '../../model.ts';
import { placeOf } from '../words.ts';
import { argumentsBytes } from './config-bytes.ts';
import { variable } from './evaluate.ts';
import { lookUp } from './files.ts';
import { compilePattern } from './location-conf.ts';
import { type Engine, scriptValue } from './rewrite-script.ts';
import { giveUp, required } from './signal.ts';
import { matchRegex, type State } from './state.ts';

/** Operand, operator, operand; the parentheses are taken off (nginx: ngx_http_rewrite_if_condition). */
function operands(directive: Directive): string[] {
  const words = argumentsBytes(directive);
  if (words[0]?.startsWith('(')) {
    if (words[0] === '(') words.shift();
    else words[0] = words[0].slice(1);
  }
  const last = words.length - 1;
  if (words[last]?.endsWith(')')) {
    if (words[last] === ')') words.pop();
    else words[last] = words[last]!.slice(0, -1);
  }
  return words;
}

/** Whether the condition of an `if` holds. A regular expression sets or clears the captures. */
export function condition(state: State, engine: Engine, directive: Directive): boolean {
  const [first = '', operator, last = ''] = operands(directive);
  if (/^!?-[fdex]$/.test(first)) return fileTest(state, engine, first, operator ?? '', directive);
  if (!first.startsWith('$')) giveUp('the server refuses this condition', placeOf(directive));
  const value = variable(state, first.slice(1));
  switch (operator) {
    case undefined: {
      const text = known(value);
      return text !== '' && text !== '0';
    }
    case '=':
      return known(value) === required(scriptValue(state, engine, last, directive));
    case '!=':
      return known(value) !== required(scriptValue(state, engine, last, directive));
    case '~':
    case '~*':
    case '!~':
    case '!~*': {
      const regex = compilePattern(last, operator.endsWith('*'), directive);
      const matched = matchRegex(state, regex, known(value), directive);
      if (!matched) state.captures = null;
      return matched !== operator.startsWith('!');
    }
    default:
      return giveUp('the server refuses this condition', placeOf(directive));
  }

  function known(text: string | Unknown): string {
    if (typeof text === 'string') return text;
    return giveUp(text.because, text.place ?? placeOf(directive));
  }
}

function fileTest(state: State, engine: Engine, test: string, operand: string, directive: Directive): boolean {
  const path = required(scriptValue(state, engine, operand, directive));
  if (path !== '' && !path.startsWith('/')) giveUp('the file test has a relative path', placeOf(directive));
  const found = path === '' ? 'missing' : lookUp(state, path);
  const letter = test.at(-1);
  let holds = false;
  if (letter === 'f') holds = found === 'file';
  else if (letter === 'd') holds = found === 'directory';
  else if (letter === 'e') holds = found === 'file' || found === 'directory';
  else if (found === 'file' || found === 'directory') {
    giveUp('it is not known whether a file is executable', placeOf(directive));
  }
  return test.startsWith('!') ? !holds : holds;
}
