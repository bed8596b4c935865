import type { Unknown } from '../../model.ts';
import { argumentBytes } from './config-bytes.ts';
import { compilePattern, inForce } from './location-conf.ts';
import { execRegex, type State } from './state.ts';

/**
 * `$fastcgi_script_name` and `$fastcgi_path_info` (nginx: ngx_http_fastcgi_split). The split is kept until the
 * request is redirected internally or handed over, even when the URI changes in between.
 */
export function execSplit(state: State): { readonly name: string | Unknown; readonly info: string } {
  const split = splitUri(state);
  const index = inForce(state.conf, 'fastcgi_index')[0];
  const suffix = split.script.endsWith('/') && index ? argumentBytes(index, 0) : '';
  return { name: split.script + suffix, info: split.info };
}

function splitUri(state: State): { script: string; info: string } {
  // An empty script name is computed anew.
  if (state.split && state.split.script !== '') return state.split;
  const directive = inForce(state.conf, 'fastcgi_split_path_info')[0];
  const before = state.split?.info ?? '';
  let split = { script: state.uri, info: before };
  if (directive) {
    const slots = execRegex(compilePattern(argumentBytes(directive, 0), false, directive), state.uri, directive);
    if (slots) {
      const group = (number: number): string =>
        slots[number * 2]! < 0 ? '' : state.uri.slice(slots[number * 2], slots[number * 2 + 1]);
      split = { script: group(1), info: group(2) };
    }
  }
  state.split = split;
  return split;
}
