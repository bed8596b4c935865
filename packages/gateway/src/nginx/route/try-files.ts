import { childrenNamed } from '../children.ts';
import { fromBytes } from './bytes.ts';
import { argumentsBytes } from './config-bytes.ts';
import { lookUp } from './files.ts';
import { mapUri, rootOf } from './paths.ts';
import { internalRedirect, namedLocation, splitArgs } from './redirects.ts';
import { special } from './responses.ts';
import { plainValue } from './rewrite-script.ts';
import { giveUp, UnknownSignal } from './signal.ts';
import { goOn, note, type State, type Verdict } from './state.ts';

/** `try_files` of the block itself (nginx: src/http/modules/ngx_http_try_files_module.c). */
export function tryFiles(state: State): Verdict {
  const directive = childrenNamed(state.conf.children, 'try_files')[0];
  if (!directive) return goOn;
  const words = argumentsBytes(directive);
  const fallback = words.pop() ?? '';
  for (const word of words) {
    // A `root` or `alias` with variables is computed for each file.
    const mapped = mapUri(state);
    if (mapped === 'error') return special(state, 500);
    if ('kind' in mapped) throw new UnknownSignal(mapped);
    const directory = word.endsWith('/');
    const name = belowAlias(state, directory ? word.slice(0, -1) : word, mapped.setting.alias);
    const path = mapped.path.slice(0, mapped.root) + name;
    const found = lookUp(state, path);
    const hit = found === (directory ? 'directory' : 'file');
    note(state, directive, `${fromBytes(path)} is ${hit ? 'there' : found === 'missing' ? 'not there' : `a ${found}`}`);
    if (!hit) continue;
    accept(state, name, mapped.setting.alias, directory);
    if (state.uri === '') giveUpOnEmpty();
    return goOn;
  }
  return fallBack(state, fallback);
}

/** With `alias` the part of the URI that it replaces is taken off again. */
function belowAlias(state: State, word: string, alias: number | 'whole'): string {
  const value = plainValue(state, word);
  if (typeof alias !== 'number' || alias === 0 || !word.includes('$')) return value;
  const prefix = state.uri.slice(0, alias);
  return value.startsWith(prefix) ? value.slice(alias) : value;
}

function accept(state: State, name: string, alias: number | 'whole', directory: boolean): void {
  if (alias === 0) state.uri = name;
  else if (alias !== 'whole') state.uri = state.uri.slice(0, alias) + name;
  else if (!directory) {
    state.uri = name;
    state.addUriToAlias = true;
  }
}

/** The last word: a status, a named location or another URI. */
function fallBack(state: State, word: string): Verdict {
  if (word.startsWith('=')) return special(state, Number(word.slice(1)));
  const { alias } = rootOf(state);
  if (alias !== 0 && !state.validLocation) return special(state, 500);
  const target = belowAlias(state, word, alias);
  if (target.startsWith('@')) return namedLocation(state, target);
  const { path, args } = splitArgs(target);
  if (path === '') giveUpOnEmpty();
  return internalRedirect(state, path, args);
}

/** The server looks at the last character of the URI, which is then one that lies before it in memory. */
function giveUpOnEmpty(): never {
  return giveUp('`try_files` leads to an empty URI, and what the server makes of one is not defined');
}
