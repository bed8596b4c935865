import { isAbsolutePath, joinPath } from '@fcgilint/core';
import type { Directive, Unknown } from '../model.ts';
import type { Definitions } from './definitions.ts';
import { placeOf, unknown } from './directive.ts';
import type { ApacheEnvironment } from './evaluate.ts';
import type { LoadedModules } from './modules.ts';
import { compilePattern } from './pattern.ts';
import { splitWords } from './words.ts';

/** Sections that Apache evaluates while it reads the file (EXEC_ON_READ). */
export const READ_TIME_SECTIONS: ReadonlySet<string> = new Set([
  'ifmodule',
  'ifdefine',
  'ifversion',
  'iffile',
  'ifdirective',
  'ifsection',
]);

export interface Conditions {
  readonly modules: LoadedModules;
  readonly definitions: Definitions;
  readonly environment: ApacheEnvironment;
  readonly serverRoot: () => string | null;
}

/** Whether the body of a read-time section is read. Apache: `server/core.c`, `start_cond_section`; `mod_version.c`. */
export function evaluateCondition(
  name: string,
  text: string,
  directive: Directive,
  conditions: Conditions,
): boolean | Unknown {
  if (name === 'ifversion') return decide(ifVersion(splitWords(text), conditions.environment.version), text, directive);
  const negated = text.startsWith('!');
  const argument = splitWords(negated ? text.slice(1) : text)[0] ?? '';
  const answer = test(name, argument, conditions);
  return decide(answer === null ? null : answer !== negated, text, directive);
}

function decide(answer: boolean | null, text: string, directive: Directive): boolean | Unknown {
  if (answer !== null) return answer;
  const what = `${directive.statement.name.value} ${text}`;
  return unknown(`it depends on the server whether <${what}> holds`, placeOf(directive));
}

function test(name: string, argument: string, conditions: Conditions): boolean | null {
  switch (name) {
    case 'ifmodule':
      return conditions.modules.has(argument);
    case 'ifdefine':
      return conditions.definitions.exists(argument);
    case 'iffile': {
      const { fileExists } = conditions.environment;
      if (!fileExists) return null;
      if (isAbsolutePath(argument)) return fileExists(argument);
      const root = conditions.serverRoot();
      return root === null ? null : fileExists(joinPath(root, argument));
    }
    default:
      // IfDirective and IfSection ask which commands the loaded modules register.
      return null;
  }
}

/** The releases that a comparison is made for when the server's is not known: all of 2.4. */
const OLDEST = [2, 4, 0];
const NEWEST = [2, 4, 999];

function ifVersion(words: readonly string[], version: string | undefined): boolean | null {
  let [operator = '', operand] = words;
  if (operand === undefined) [operator, operand] = ['=', operator];
  let reverse = false;
  if (operator.startsWith('!') && operator !== '!') {
    reverse = true;
    operator = operator.slice(1);
  }
  const answer = compare(operator, operand, version);
  return answer === null ? null : answer !== reverse;
}

function compare(operator: string, operand: string, version: string | undefined): boolean | null {
  const exact = /^\d/.test(operand) && (operator === '=' || operator === '==');
  if (operator === '~' || (operator === '=' && operand.startsWith('/'))) {
    if (!version) return null;
    const pattern = compilePattern(operand.replace(/^\/([\s\S]*)\/$/, '$1'), false);
    return pattern.kind === 'pattern' ? pattern.test(version) : null;
  }
  const wanted = operand.split('.').map(Number);
  if (wanted.some(Number.isNaN)) return null;
  const order = (have: readonly number[]): number => {
    for (let i = 0; i < 3; i++) {
      const difference = (have[i] ?? 0) - (wanted[i] ?? 0);
      if (difference !== 0) return Math.sign(difference);
    }
    return 0;
  };
  const holds = (have: readonly number[]): boolean => {
    const o = order(have);
    switch (operator) {
      case '>':
        return o > 0;
      case '>=':
        return o >= 0;
      case '<':
        return o < 0;
      case '<=':
        return o <= 0;
      default:
        return o === 0;
    }
  };
  if (version) return holds(version.split('.').map(Number));
  if (exact) return wanted[0] === 2 && (wanted[1] ?? 0) === 4 ? null : false;
  const oldest = holds(OLDEST);
  return oldest === holds(NEWEST) ? oldest : null;
}
