import type { Directive, Unknown } from '../../model.ts';
import { scriptNames } from '../target.ts';
import { placeOf } from '../words.ts';
import { fromBytes, lowerAscii } from './bytes.ts';
import { condition } from './condition.ts';
import { argumentBytes, argumentsBytes } from './config-bytes.ts';
import { unescapeRedirect } from './escape.ts';
import { evaluate, evaluatePart, evaluateTemplate } from './evaluate.ts';
import { compilePattern, innerConf, type LocationConf } from './location-conf.ts';
import { sendResponse, special } from './responses.ts';
import { giveUp, required } from './signal.ts';
import { captureText, goOn, matchRegex, note, type State, type Verdict } from './state.ts';
import { parseTemplate } from './template.ts';
import { updateLocation } from './update-location.ts';

/** State of one run through a block's rewrite directives (nginx: ngx_http_script_engine_t). */
export interface Engine {
  /** Captures are escaped again when the URI was. On until the first rewrite has run. */
  quote: boolean;
  /** A replacement with a query has run: captures stay escaped from then on. */
  isArgs: boolean;
}

/**
 * Runs the rewrite directives of a block in order, those of matching `if`s included
 * (nginx: src/http/modules/ngx_http_rewrite_module.c, src/http/ngx_http_script.c).
 */
export function runScript(state: State, conf: LocationConf): Verdict {
  const engine: Engine = { quote: true, isArgs: false };
  // Bodies still to be run, the innermost last; `if` cannot be nested, so there are at most two.
  const bodies: { readonly script: readonly Directive[]; index: number }[] = [{ script: conf.script, index: 0 }];
  while (bodies.length > 0) {
    const body = bodies[bodies.length - 1]!;
    const directive = body.script[body.index++];
    if (!directive) {
      bodies.pop();
      continue;
    }
    switch (directive.name) {
      case 'if': {
        const holds = condition(state, engine, directive);
        note(state, directive, `the condition is ${holds ? 'true' : 'false'}`);
        if (!holds) break;
        const inner = innerConf(conf, directive);
        if (conf.kind !== 'server') updateLocation(state, inner);
        const script = directive.children.filter((child) => scriptNames.has(child.name));
        bodies.push({ script, index: 0 });
        break;
      }
      case 'set':
        runSet(state, engine, directive);
        break;
      case 'break':
        note(state, directive, 'the rewriting ends here');
        if (state.uriChanged) {
          state.validLocation = false;
          state.uriChanged = false;
        }
        return goOn;
      case 'return':
        return runReturn(state, directive);
      default: {
        const verdict = runRewrite(state, engine, directive);
        if (verdict) return verdict;
      }
    }
  }
  return goOn;
}

function runSet(state: State, engine: Engine, directive: Directive): void {
  const name = lowerAscii(argumentBytes(directive, 0).slice(1));
  const value = scriptValue(state, engine, argumentBytes(directive, 1), directive);
  note(state, directive, typeof value === 'string' ? `sets $${name} to "${fromBytes(value)}"` : `sets $${name}`);
  if (name === 'args') {
    state.args = required(value);
    state.validUnparsed = false;
    return;
  }
  state.variables.set(name, { value, fresh: false });
}

/** The value of a text in a rewrite directive. */
export function scriptValue(state: State, engine: Engine, text: string, directive: Directive): string | Unknown {
  const template = parseTemplate(text);
  if (!template) return giveUp(`the server refuses \`${fromBytes(text)}\``, placeOf(directive));
  if (template.constant !== null) return template.constant;
  const before = state.matches;
  let out = '';
  let captures = false;
  for (const part of template.parts) {
    if (part.kind === 'capture') captures = true;
    checkEscaping(state, engine, part, directive);
    const value = evaluatePart(state, part, engine.quote || engine.isArgs);
    if (typeof value !== 'string') return value;
    out += value;
  }
  if (captures && state.matches !== before)
    giveUp('a `map` changes the captures while they are used', placeOf(directive));
  return out;
}

/**
 * After a rewrite whose replacement has a query the server measures later captures unescaped but copies them escaped,
 * which overruns its buffer: what it does then is not defined.
 */
function checkEscaping(
  state: State,
  engine: Engine,
  part: { readonly kind: string; readonly number?: number },
  directive: Directive,
): void {
  if (part.kind !== 'capture' || !engine.isArgs || engine.quote || !(state.quoted || state.plus)) return;
  const text = captureText(state, part.number ?? 0);
  if (/[^A-Za-z0-9\-._~:/[\]@!$'()*,=]/.test(text)) {
    giveUp(
      'the server escapes a capture after a rewrite with a query in a way that is not defined',
      placeOf(directive),
    );
  }
}

function runReturn(state: State, directive: Directive): Verdict {
  const words = argumentsBytes(directive);
  const first = words[0] ?? '';
  if (!/^[0-9]+$/.test(first)) {
    note(state, directive, `redirects to ${fromBytes(first)}`);
    return sendResponse(state, 302, evaluate(state, first), directive);
  }
  const status = Number(first);
  if (status > 999) giveUp('the server refuses this status', placeOf(directive));
  note(state, directive, words.length > 1 ? `answers ${status} with a text or address` : `answers ${status}`);
  // An empty text counts as none.
  if (status < 400 || (words[1] ?? '') !== '')
    return sendResponse(state, status, evaluate(state, words[1] ?? ''), directive);
  return special(state, status);
}

/** Runs one `rewrite`. `null`: go on with the next directive. */
function runRewrite(state: State, engine: Engine, directive: Directive): Verdict | null {
  const [pattern = '', written = '', flag] = argumentsBytes(directive);
  const regex = compilePattern(pattern, false, directive);
  if (!matchRegex(state, regex, state.uri, directive)) {
    state.captures = null;
    note(state, directive, `does not match ${fromBytes(state.uri)}`);
    return null;
  }
  const addArgs = !written.endsWith('?');
  const replacement = addArgs ? written : written.slice(0, -1);
  const redirect = flag === 'redirect' || flag === 'permanent' || /^(?:https?:\/\/|\$scheme)/.test(replacement);
  const status = flag === 'permanent' ? 301 : 302;
  state.internal = true;
  state.validUnparsed = false;
  if (flag === 'break') {
    state.validLocation = false;
    state.uriChanged = false;
  } else {
    state.uriChanged = true;
  }
  const result = replace(state, engine, replacement, redirect, directive);
  engine.quote = false;
  if (redirect) {
    let target = required(unescaped(result.text));
    if (addArgs && state.args !== '') target += (result.hasQuestionMark ? '&' : '?') + state.args;
    state.location = target;
    note(state, directive, `redirects to ${fromBytes(target)}`);
    return special(state, status);
  }
  applyReplacement(state, result, addArgs, directive);
  if (state.uri === '') return special(state, 500);
  if (flag === 'last' || flag === 'break') return goOn;
  return null;
}

interface Replaced {
  readonly text: string | Unknown;
  /** What follows the `?` of the replacement, `null` without one. */
  readonly args: string | null;
  readonly hasQuestionMark: boolean;
}

function replace(state: State, engine: Engine, text: string, redirect: boolean, directive: Directive): Replaced {
  const template = parseTemplate(text, !redirect);
  if (!template) return giveUp(`the server refuses \`${fromBytes(text)}\``, placeOf(directive));
  const before = state.matches;
  let out = '';
  let args: string | null = null;
  let captures = false;
  for (const part of template.parts) {
    if (part.kind === 'args') {
      engine.isArgs = true;
      args = '';
      continue;
    }
    if (part.kind === 'capture') {
      captures = true;
      // Within the query itself length and text agree.
      if (args === null) checkEscaping(state, { ...engine, quote: redirect }, part, directive);
    }
    const value = evaluatePart(state, part, redirect || args !== null);
    if (typeof value !== 'string') return { text: value, args: null, hasQuestionMark: false };
    if (args === null) out += value;
    else args += value;
  }
  if (captures && state.matches !== before)
    giveUp('a `map` changes the captures while they are used', placeOf(directive));
  return { text: out, args, hasQuestionMark: template.hasQuestionMark };
}

function unescaped(text: string | Unknown): string | Unknown {
  return typeof text === 'string' ? unescapeRedirect(text) : text;
}

function applyReplacement(state: State, result: Replaced, addArgs: boolean, directive: Directive): void {
  const uri = required(result.text);
  if (result.args !== null) {
    state.args = addArgs && state.args !== '' ? `${result.args}&${state.args}` : result.args;
  } else if (!addArgs) {
    state.args = '';
  }
  state.uri = uri;
  note(
    state,
    directive,
    `rewrites the URI to ${fromBytes(uri)}${state.args === '' ? '' : `?${fromBytes(state.args)}`}`,
  );
}

/** For `try_files` and the like: a template evaluated outside of the rewrite module. */
export function plainValue(state: State, text: string): string {
  const template = parseTemplate(text);
  if (!template) return giveUp(`the server refuses \`${fromBytes(text)}\``);
  return required(evaluateTemplate(state, template));
}
